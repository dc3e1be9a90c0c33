import { fail } from "../errors";
import { columnSums } from "./coefficients";

/** Shares may exceed 1 by the rounding of a printed table. */
const ROUNDING = 1e-5;

/**
 * Share of primary inputs (labor for short: labor, capital, land, taxes on production) in the cost of every sector:
 *
 *     l_j = 1 - sum_i a_ij,   a = cost shares, rows supply, columns use
 *
 * Cost shares and l_j add up to 1 and none is negative. Error `costSharesAboveOne` names the first sector whose inputs cost more
 * than its output; a table of such a sector's losses has no technology to read off.
 */
export function laborShares(A: Float64Array, n: number, labels: readonly string[], argument: string): Float64Array {
  return columnSums(A, n).map((inputs, j) => {
    if (inputs > 1 + ROUNDING) fail("costSharesAboveOne", { argument, column: labels[j], value: inputs });
    return Math.max(0, 1 - inputs);
  });
}
