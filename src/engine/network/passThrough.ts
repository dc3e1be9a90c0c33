import { laborShares } from "./laborShares";
import { productiveSystem } from "./productiveSystem";

export interface PassThroughInput {
  readonly labels: readonly string[];
  /** Cost shares, n x n, rows supply and columns use. */
  readonly A: Float64Array;
  /** Output; null where coefficients were given. */
  readonly x: Float64Array | null;
  /** The sector whose wedge moves, or null for all. */
  readonly sector: number | null;
}

/**
 * How far a wedge is passed on: percent by which the price of sector i rises when 1 + wedge of sector k rises by one percent.
 *
 *     d ln p_i / d ln(1 + mu_k) = l_ki,   L = (I - A)^-1, rows supply and columns use
 *
 * Row i holds the elasticities of the price of i, column k those to the wedge of k: the transpose of L. For one k, the k-th row of
 * L by one solve. Every elasticity is 0 or above, and that of the own price is at least 1. Same economy and sources as
 * `distortedPrices`. A sector without output has a row of NaN; for one k, NaN in its place.
 */
export function passThrough({ labels, A, x, sector }: PassThroughInput): Float64Array {
  const n = labels.length;
  laborShares(A, n, labels, "flows");
  const leontief = productiveSystem(A, n, "flows", labels);
  const made = (i: number): boolean => !x || x[i] > 0;
  if (sector !== null) {
    const unit = new Float64Array(n);
    unit[sector] = 1;
    return leontief.solveTransposed(unit).map((value, i) => (made(i) ? value : NaN));
  }
  const L = leontief.inverse();
  const elasticity = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    const known = made(i);
    for (let k = 0; k < n; k++) elasticity[i * n + k] = known ? L[k * n + i] + 0 : NaN; // no -0
  }
  return elasticity;
}
