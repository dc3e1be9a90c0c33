import { fail } from "../errors";

/**
 * Shares of the sectors in final demand: b = f / sum f, none negative, adding up to 1.
 *
 * Errors: `finalNegative` where imports exceed the final use of a good (such a good has no place in a consumer's basket),
 * `finalWithoutOutput` where a good that nobody makes is consumed, `allZero`. f within the rounding of a balance below
 * zero counts as zero.
 */
export function finalShares(f: Float64Array, x: ArrayLike<number>, labels: readonly string[]): Float64Array {
  const demand = f.map((value, i) => {
    if (value < -ROUNDING * x[i] || (value < 0 && x[i] === 0)) fail("finalNegative", { argument: "final", row: labels[i], value });
    if (value > 0 && x[i] === 0) fail("finalWithoutOutput", { argument: "final", row: labels[i], value });
    return Math.max(0, value);
  });
  const total = demand.reduce((sum, value) => sum + value, 0);
  if (total === 0) fail("allZero", { argument: "final" });
  return demand.map((value) => value / total);
}

/** Output less sales may miss zero by so much of output. */
const ROUNDING = 1e-6;
