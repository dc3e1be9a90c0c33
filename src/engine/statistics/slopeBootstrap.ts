import { randomSource } from "../random";
import { medianSlope, pairSlopes } from "./theilSen";

/** Samples of n points with replacement: how often point i stands in draw b, at b n + i. */
export interface Resamples {
  readonly points: number;
  readonly draws: number;
  readonly counts: Uint16Array;
}

/**
 * Draw after draw, n numbers u each; u picks the point floor(u n). For the same seed the picks are those of numpy's
 * `floor(RandomState(seed).random_sample((draws, n)) * n)`.
 */
export function resample(points: number, draws: number, seed: number): Resamples {
  const random = randomSource(seed);
  const counts = new Uint16Array(points * draws);
  for (let b = 0; b < draws; b++) for (let k = 0; k < points; k++) counts[b * points + Math.floor(random.next() * points)]++;
  return { points, draws, counts };
}

/**
 * Theil-Sen slopes of resampled points (the pairs of time and value are drawn together, attributed to Efron, 1979), one per draw in
 * the order of the draws. A draw of one point only, n times over, has no slope and is left out: with five points one in 625.
 */
export function bootstrapSlopes(times: ArrayLike<number>, values: ArrayLike<number>, { points, draws, counts }: Resamples): Float64Array {
  const pairs = pairSlopes(times, values);
  const slopes = new Float64Array(draws);
  for (let b = 0; b < draws; b++) slopes[b] = medianSlope(pairs, counts, b * points);
  return slopes.filter((slope) => !Number.isNaN(slope));
}
