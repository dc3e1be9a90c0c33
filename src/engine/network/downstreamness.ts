import type { ProductiveSystem } from "./productiveSystem";

/**
 * Downstreamness: how many stages of production lie, on average, between primary inputs and a sector's output, 1 for a
 * sector that buys no inputs.
 *
 *     D' = 1' (I - A)^-1, the column sums of the Leontief inverse
 *
 * It is the output multiplier and total backward linkage. Source: attributed to Antras and Chor (2018) and, as input
 * downstreamness, to Miller and Temurshoev (2017). D >= 1. `leontief` = the system I - A.
 * NaN for a sector without output.
 */
export function downstreamness(leontief: ProductiveSystem, x: ArrayLike<number>): Float64Array {
  return leontief.columnTotals().map((d, j) => (x[j] > 0 ? d : NaN));
}

/**
 * U = G 1 from the same system: G = x^-1 L x, so U_i = (L x)_i / x_i. NaN for a sector without output.
 */
export function forwardLength(leontief: ProductiveSystem, x: ArrayLike<number>): Float64Array {
  return leontief.solve(x).map((made, i) => (x[i] > 0 ? made / x[i] : NaN));
}
