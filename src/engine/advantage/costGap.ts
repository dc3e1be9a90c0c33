import { quantile } from "../indicators/quantile";
import { bootstrapSlopes, resample } from "../statistics/slopeBootstrap";
import { theilSen, withoutRounding } from "../statistics/theilSen";

export type CostStatus = "open" | "closing" | "opens" | "shut";

export interface CostGap {
  readonly status: CostStatus;
  /** κ of the last year as observed. */
  readonly relativeCost: number;
  /** Growth of ln κ a year; NaN for one year. */
  readonly trend: number;
  /** Years from the last one until κ passes 1; NaN where it moves away from 1 or stands still, or has no trend. */
  readonly yearsLeft: number;
  /** 90 % interval of the years left; NaN below five years, and where the bound is without end. */
  readonly low: number;
  readonly high: number;
}

/** Fewer years than this tell too little for an interval. */
export const FEWEST_YEARS = 5;
export const DRAWS = 1000;
export const SEED = 1;
/** Ratios of decimals miss exact ties by a rounding. */
const TIE = 1e-12;

/**
 * The cost window of a region against a benchmark, from relative unit labor costs κ by year (ascending):
 *
 *     κ = (w / y) / (w_b / y_b)            below 1: cheaper per unit of output
 *     g = Theil-Sen slope of ln κ          per year
 *     κ < 1, g > 0   closing               in t* = -ln κ / g years
 *     κ < 1, g ≤ 0   open                  without a date
 *     κ ≥ 1, g < 0   opens                 in -ln κ / g years
 *     κ ≥ 1, g ≥ 0   shut
 *
 * κ is the observed one of the last year, not the fitted line's; one year alone is open or shut, without a trend. The interval is
 * the 5 % and 95 % quantile (PERCENTILE.INC) of the years left over 1000 samples of the years with replacement, κ of the last year
 * held; samples whose trend leads away from 1 count as "never", so that a bound may have no end (NaN), and the interval may start
 * where the estimate itself has no date.
 *
 * Source: own operationalisation; ratios of this kind attributed to Fieller (1954): wide, to be read as an interval, not a date.
 */
export function costGap(years: readonly number[], relativeCosts: readonly number[]): CostGap {
  const last = relativeCosts[relativeCosts.length - 1];
  const distance = Math.abs(last - 1) <= TIE ? 0 : Math.log(last);
  const logs = relativeCosts.map(Math.log);
  const trend = withoutRounding(theilSen(years, logs));
  const status = distance < 0 ? (trend > 0 ? "closing" : "open") : trend < 0 ? "opens" : "shut";
  const gap = { status, relativeCost: last, trend, yearsLeft: finite(yearsUntilOne(distance, trend)), low: NaN, high: NaN } as const;
  if (years.length < FEWEST_YEARS) return gap;
  const slopes = bootstrapSlopes(years, logs, resample(years.length, DRAWS, SEED));
  const left = slopes.map((slope) => yearsUntilOne(distance, withoutRounding(slope))).sort();
  return { ...gap, low: finite(quantile(left, 0.05)), high: finite(quantile(left, 0.95)) };
}

/** Infinity where κ never passes 1. */
function yearsUntilOne(distance: number, trend: number): number {
  const towards = distance < 0 ? trend > 0 : trend < 0;
  return towards ? Math.abs(distance / trend) : Infinity;
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : NaN;
}
