import { countAbove, countBelow } from "./quantile";

/** Taken out of the object once, as these run thousands of times. */
const { abs, max } = Math;
const HOLE = NaN;

/**
 * Ranks 1..n of the values that are there, ties sharing the better rank (Excel's RANK.EQ).
 * `direction` 1: the highest value is rank 1; -1: the lowest. With a `tolerance`, values closer than that times the largest
 * of them in size are ties, so that their unit does not matter. `scale` is the size of the numbers that the values were
 * computed from, where that may be larger: means of z-scores that cancel out hold nothing but the rounding of the z-scores.
 * NaN for a missing value.
 */
export function competitionRanks(values: Float64Array, direction: 1 | -1, tolerance = 0, scale = 0): Float64Array {
  const sorted = values.filter((value) => value === value).sort();
  const slack = tolerance > 0 && sorted.length > 0 ? tolerance * max(scale, abs(sorted[0]), abs(sorted[sorted.length - 1])) : 0;
  return values.map((value) => {
    if (value !== value) return HOLE;
    return 1 + (direction === 1 ? countAbove(sorted, value + slack) : countBelow(sorted, value - slack));
  });
}

/** Ranks 1..n from the lowest, ties sharing their average (Excel's RANK.AVG); for values without holes. */
export function averageRanks(values: Float64Array): Float64Array {
  const sorted = values.slice().sort();
  return values.map((value) => (countBelow(sorted, value) + 1 + sorted.length - countAbove(sorted, value)) / 2);
}
