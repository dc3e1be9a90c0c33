import { fail } from "../errors";
import { rowShares, rowSums } from "./coefficients";
import type { Trade } from "./importShares";
import { productiveSystemOrNull } from "./productiveSystem";

/**
 * Upstreamness: how many stages of production lie, on average, between a sector's output and final use, 1 for a sector
 * that sells to final use alone.
 *
 *     U = (I - D)^-1 1,   d_ij = z_ij / base_i
 *
 * Closed table: base = output x, so that D = B and U = G 1, the row sums of the Ghosh inverse.
 * Open table: base = absorption, x - exports + imports - increase of inventories, the share of the good's home use that
 * each sector takes; the authors' own form for one country's table, which takes the sectors that buy exports and imports
 * to be the same as those that buy at home.
 *
 * Source: Antras, Chor, Fally and Hillberry (2012), and their program for the open form. Equal to the measure attributed to
 * Fally (2012). U >= 1. NaN for a sector without output. Where final use is negative (imports above final use in a
 * closed reading) U is overstated: give exports and imports. Error `homeUseTooSmall` names the seller whose sales exceed its base most.
 */
export function upstreamness(Z: Float64Array, x: ArrayLike<number>, base: ArrayLike<number>, labels: readonly string[]): Float64Array {
  const system = productiveSystemOrNull(rowShares(Z, base), x.length) ?? failSold(Z, base, labels);
  const lengths = system.rowTotals();
  return lengths.map((u, i) => (x[i] > 0 ? u : NaN));
}

/** What the country itself uses of each good, not counting the increase of inventories; without trade, output less that increase. */
export function absorption(x: ArrayLike<number>, trade: Trade | undefined, inventories: ArrayLike<number> | undefined): Float64Array {
  return Float64Array.from({ length: x.length }, (_, i) => x[i] - (trade ? trade.exports[i] - trade.imports[i] : 0) - (inventories ? inventories[i] : 0));
}

function failSold(Z: Float64Array, base: ArrayLike<number>, labels: readonly string[]): never {
  const sold = rowSums(Z, base.length);
  const excess = sold.map((sales, i) => (base[i] > 0 ? sales / base[i] : 0));
  const at = excess.indexOf(excess.reduce((most, share) => Math.max(most, share)));
  fail("homeUseTooSmall", { row: labels[at], value: base[at], sold: sold[at] });
}
