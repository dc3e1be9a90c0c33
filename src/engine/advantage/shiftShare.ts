import type { Matrix } from "../table/table";

/** Parts of the change of every region's amounts; all in the unit of the amounts. */
export interface ShiftShare {
  /** Growth of the nation as a whole. */
  readonly national: Float64Array;
  /** Activities that grew faster or slower than the nation. */
  readonly mix: Float64Array;
  /** The rest: growth beside the nation's in the same activities; competitive + allocation. */
  readonly regional: Float64Array;
  readonly competitive: Float64Array;
  readonly allocation: Float64Array;
  readonly total: Float64Array;
}

/** Amounts of the nation by activity at the beginning and at the end. */
export interface NationalChange {
  readonly before: ArrayLike<number>;
  readonly after: ArrayLike<number>;
}

/**
 * Shift-share analysis: the change of every region's amounts E from 0 to 1, split by activity i and added up.
 *
 *     national     Σ E0 G               G   = growth rate of the nation's total
 *     mix          Σ E0 (g_i - G)       g_i = growth rate of the activity in the nation
 *     regional     Σ (E1 - E0 - E0 g_i)
 *     competitive  Σ H (g_ci - g_i)     H   = the region's total x the nation's share of the activity, both at 0
 *     allocation   regional - competitive
 *
 * Convention: regional is the residual, so that national + mix + regional = total holds also for an activity that a region
 * did not have before: what it gained is regional. Such an activity has no growth rate g_ci; it adds nothing to competitive,
 * its gain is in allocation. An activity that the nation did not have before has no g_i either: its whole change is regional.
 * `nation` omitted = the sum of the regions. Regions x activities; the nation's total before is above 0.
 *
 * National, mix, regional are attributed to Dunn (1960), the homothetic split of the last to Esteban-Marquillas (1972).
 */
export function shiftShare(before: Matrix, after: Matrix, nation: NationalChange = ownNation(before, after)): ShiftShare {
  const { rows, columns } = before;
  const result = emptyParts(rows);
  const [k0, k1] = [nation.before, nation.after];
  const [T0, T1] = [sum(k0), sum(k1)];
  for (let c = 0; c < rows; c++) {
    const E0 = before.values.subarray(c * columns, (c + 1) * columns);
    const E1 = after.values.subarray(c * columns, (c + 1) * columns);
    const r0 = sum(E0);
    let expected = 0;
    for (let i = 0; i < columns; i++) {
      // What the region would have gained at the nation's rate.
      const atRate = k0[i] > 0 ? (E0[i] / k0[i]) * (k1[i] - k0[i]) : 0;
      const beside = E1[i] - E0[i] - atRate;
      expected += atRate;
      result.regional[c] += beside;
      if (E0[i] > 0) result.competitive[c] += (k0[i] / T0) * (r0 / E0[i]) * beside;
    }
    result.national[c] = T0 > 0 ? (r0 / T0) * (T1 - T0) : 0;
    result.mix[c] = expected - result.national[c];
    result.allocation[c] = result.regional[c] - result.competitive[c];
    result.total[c] = sum(E1) - r0;
  }
  return result;
}

/**
 * Dynamic shift-share: the split of every step from year to year, added up, so that the growth rates and the structure are those
 * of each year and not of the first alone. `years` = regions x activities in order of time, `nation` = its amounts in each.
 *
 * Attributed to Barff and Knight (1988).
 */
export function dynamicShiftShare(years: readonly Matrix[], nation?: readonly ArrayLike<number>[]): ShiftShare {
  const result = emptyParts(years[0].rows);
  for (let t = 1; t < years.length; t++) {
    const step = shiftShare(years[t - 1], years[t], nation && { before: nation[t - 1], after: nation[t] });
    for (const part of Object.keys(result) as (keyof ShiftShare)[]) step[part].forEach((value, c) => (result[part][c] += value));
  }
  return result;
}

function emptyParts(rows: number): ShiftShare {
  const zeros = (): Float64Array => new Float64Array(rows);
  return { national: zeros(), mix: zeros(), regional: zeros(), competitive: zeros(), allocation: zeros(), total: zeros() };
}

function ownNation(before: Matrix, after: Matrix): NationalChange {
  return { before: activityTotals(before), after: activityTotals(after) };
}

/** Sums of the columns. */
export function activityTotals({ rows, columns, values }: Matrix): Float64Array {
  const sums = new Float64Array(columns);
  for (let r = 0; r < rows; r++) for (let i = 0; i < columns; i++) sums[i] += values[r * columns + i];
  return sums;
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}
