import { quantile } from "../indicators/quantile";
import { bootstrapSlopes, resample, type Resamples } from "../statistics/slopeBootstrap";
import { theilSen, withoutRounding } from "../statistics/theilSen";
import { DRAWS, FEWEST_YEARS, SEED } from "./costGap";

export interface AdvantageTrend {
  /** Growth of ln RCA a year; NaN with fewer than two years of RCA > 0. */
  readonly slope: number;
  /** 90 % interval; NaN below five such years. */
  readonly low: number;
  readonly high: number;
}

/**
 * Theil-Sen slope of ln RCA over the years in which RCA is positive (a logarithm of 0 does not exist: entering shows in RCA, not in the
 * slope), and the 5 % and 95 % quantile (PERCENTILE.INC) of the slopes of 1000 samples of these years with replacement, seed 1.
 * `advantage` = RCA by year, NaN where it has none. Samples are kept in `kept` by number of years, as many activities share them.
 */
export function advantageTrend(years: readonly number[], advantage: ArrayLike<number>, kept = new Map<number, Resamples>()): AdvantageTrend {
  const there = years.map((_, i) => i).filter((i) => advantage[i] > 0);
  const times = there.map((i) => years[i]);
  const logs = there.map((i) => Math.log(advantage[i]));
  const slope = withoutRounding(theilSen(times, logs));
  if (there.length < FEWEST_YEARS) return { slope, low: NaN, high: NaN };
  const samples = kept.get(there.length) ?? resample(there.length, DRAWS, SEED);
  kept.set(there.length, samples);
  const slopes = bootstrapSlopes(times, logs, samples).map(withoutRounding).sort();
  return { slope, low: quantile(slopes, 0.05), high: quantile(slopes, 0.95) };
}
