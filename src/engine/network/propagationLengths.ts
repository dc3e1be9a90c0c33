import { matrixProduct } from "../linear/matrixProduct";
import { productiveSystem } from "./productiveSystem";

export interface PropagationInput {
  readonly labels: readonly string[];
  /** Input coefficients, n x n, none negative; rows supply, columns use. */
  readonly A: Float64Array;
}

/**
 * Average propagation lengths, n x n: how many rounds of production a change takes, on average, from one sector to another.
 *
 *     H = L (L - I) = 1 A + 2 A² + 3 A³ + ...,   APL_ij = h_ij / (l_ij - d_ij),   d_ij = 1 on the diagonal
 *
 * Row i to column j: a change of cost in i reaches j, and a change of demand for j reaches i, in the same number of rounds;
 * the Ghosh inverse gives the same lengths. Source: attributed to Dietzenbacher, Romero and Bosma (2005).
 *
 * Worked out from M = L - I, whose diagonal is taken as that of A L, as APL = 1 + (M²)_ij / m_ij: nothing is subtracted, so that
 * weak links keep all their digits. At least 1; 0 where no path leads from i to j.
 */
export function propagationLengths({ labels, A }: PropagationInput): Float64Array {
  const n = labels.length;
  const L = productiveSystem(A, n, "flows", labels).inverse();
  const M = L.slice();
  for (let i = 0; i < n; i++) {
    let round = 0;
    for (let k = 0; k < n; k++) round += A[i * n + k] * L[k * n + i];
    M[i * n + i] = round;
  }
  const lengths = matrixProduct(M, M, n);
  for (let at = 0; at < lengths.length; at++) lengths[at] = M[at] > 0 ? 1 + lengths[at] / M[at] : 0;
  return lengths;
}
