import { averageRanks } from "../indicators/ranks";

/**
 * Area under the ROC curve: how often a case with outcome 1 has a higher score than one with outcome 0, ties half.
 *
 *     AUC = (R₁ - n₁ (n₁ + 1) / 2) / (n₁ n₀),   R₁ = sum of the ranks of the ones, ties at their average
 *
 * In [0, 1]; 0.5 tells nothing apart. NaN where all outcomes are the same.
 *
 * Source: the Mann-Whitney form, attributed to Hanley and McNeil (1982).
 */
export function rocArea(scores: Float64Array, outcomes: ArrayLike<number>): number {
  let ones = 0;
  let ranks = 0;
  averageRanks(scores).forEach((rank, i) => {
    if (outcomes[i] !== 1) return;
    ones++;
    ranks += rank;
  });
  const zeros = scores.length - ones;
  return ones > 0 && zeros > 0 ? (ranks - (ones * (ones + 1)) / 2) / (ones * zeros) : NaN;
}
