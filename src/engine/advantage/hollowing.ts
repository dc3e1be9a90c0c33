import { studentQuantile } from "../statistics/studentQuantile";
import type { Matrix } from "../table/table";

export type HollowingSignal = "hollowing" | "no hollowing" | "unclear" | "too few years" | "";

/** Signs of hollowing out, one entry per unit; NaN where they cannot be told. */
export interface Hollowing {
  readonly shareChange: Float64Array;
  readonly penetrationChange: Float64Array;
  readonly index: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly signal: readonly HollowingSignal[];
}

/** Years a unit must have for an interval. */
export const YEARS_FOR_INTERVAL = 5;
const CONFIDENCE = 0.9;

/**
 * Hollowing out of an industry: its share v of value added falls while imports take a larger share m of the home market.
 *
 *     share change        ln v_T - ln v_0              0 = first, T = last year
 *     penetration change  m_T - m_0
 *     index               penetration change - share change      above 0 = hollowing
 *
 * Interval of the index, from five years on: with x_t = m_t - ln v_t the index is x_T - x_0, the sum of the changes between
 * one year and the next. Taken as a random walk with drift, whose changes d over Δ years have mean μΔ and variance σ²Δ,
 *
 *     index ± t σ √(T - 0),   σ² = Σ (d - Δ index / (T - 0))² / Δ / (n - 2),   t = quantile of Student with n - 2 degrees of freedom
 *
 * over the unit's n years: exact at 90 % where changes are normal and independent. Convention among rivals: a line fitted through x_t has an
 * interval far too narrow where shares wander, as they do. Uneven spacing counts by Δ. The signal is hollowing where the
 * interval lies above 0, no hollowing where it lies below, else unclear; too few years without one.
 *
 * Units x years in order of time, v above 0. NaN = missing: a year counts where v and, if given, m are there; a unit without
 * its first or last year is blank. The change of ln v is free of the unit of v; m is a share, 0.05 = 5 points.
 */
export function hollowing(share: Matrix, penetration: Matrix | undefined, years: ArrayLike<number>): Hollowing {
  const { rows, columns } = share;
  const blank = (): Float64Array => new Float64Array(rows).fill(NaN);
  const result = { shareChange: blank(), penetrationChange: blank(), index: blank(), low: blank(), high: blank() };
  const signal = new Array<HollowingSignal>(rows).fill("");
  for (let r = 0; r < rows; r++) {
    const v = share.values.subarray(r * columns, (r + 1) * columns);
    const m = penetration?.values.subarray(r * columns, (r + 1) * columns);
    const x = Float64Array.from(v, (value, t) => (m ? m[t] : 0) - Math.log(value));
    const last = columns - 1;
    if (Number.isNaN(x[0]) || Number.isNaN(x[last])) continue;
    result.shareChange[r] = Math.log(v[last]) - Math.log(v[0]);
    if (m) result.penetrationChange[r] = m[last] - m[0];
    const index = (m ? result.penetrationChange[r] : 0) - result.shareChange[r];
    result.index[r] = index;
    const there = [...x.keys()].filter((t) => !Number.isNaN(x[t]));
    signal[r] = "too few years";
    if (there.length < YEARS_FOR_INTERVAL) continue;
    const span = years[last] - years[0];
    const margin = marginOfSum(
      there.map((t) => x[t]),
      there.map((t) => years[t]),
      index / span,
    );
    result.low[r] = index - margin;
    result.high[r] = index + margin;
    signal[r] = result.low[r] > 0 ? "hollowing" : result.high[r] < 0 ? "no hollowing" : "unclear";
  }
  return { ...result, signal };
}

/** Half the interval of the sum of a random walk's changes, given their mean per year. */
function marginOfSum(x: readonly number[], years: readonly number[], drift: number): number {
  const last = x.length - 1;
  let squares = 0;
  for (let t = 1; t <= last; t++) {
    const span = years[t] - years[t - 1];
    squares += (x[t] - x[t - 1] - drift * span) ** 2 / span;
  }
  const freedom = last - 1;
  return studentQuantile((1 + CONFIDENCE) / 2, freedom) * Math.sqrt((squares / freedom) * (years[last] - years[0]));
}
