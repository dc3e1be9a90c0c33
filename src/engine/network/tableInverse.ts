import { productiveSystem } from "./productiveSystem";

export interface InverseInput {
  readonly labels: readonly string[];
  /** Input coefficients, n x n; rows supply, columns use. */
  readonly A: Float64Array;
  /** Output, for the Ghosh inverse; null for Leontief's. */
  readonly weights: Float64Array | null;
}

/**
 * The inverse of an input-output table, n x n.
 *
 *     Leontief  L = (I - A)^-1          l_ij: output of i per unit of final demand for j (1936, 1941)
 *     Ghosh     G = (I - B)^-1          g_ij: output of j per unit of primary inputs into i (1958)
 *               G = x^-1 L x            from the same system, since B = x^-1 A x
 *
 * Both citations are attributed. Ghosh is read as supply-side accounting, or as the passing on of costs (reading attributed to
 * Dietzenbacher 1997). A sector without output has a one on its diagonal and zeros beside it.
 */
export function tableInverse({ labels, A, weights }: InverseInput): Float64Array {
  const L = productiveSystem(A, labels.length, "flows", labels).inverse();
  return withoutNegativeZeros(weights ? ghoshInverse(L, weights) : L.slice());
}

/** Elimination leaves some zeros with a minus, which a cell might show. */
function withoutNegativeZeros(values: Float64Array): Float64Array {
  for (let at = 0; at < values.length; at++) values[at] += 0;
  return values;
}

/** x^-1 L x. */
export function ghoshInverse(L: Float64Array, x: ArrayLike<number>): Float64Array {
  const n = x.length;
  const G = new Float64Array(n * n);
  for (let i = 0, at = 0; i < n; i++) {
    for (let j = 0; j < n; j++, at++) if (x[i] > 0) G[at] = (L[at] * x[j]) / x[i];
    G[i * n + i] = L[i * n + i];
  }
  return G;
}
