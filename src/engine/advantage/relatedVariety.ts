import type { Matrix } from "../table/table";

/** Variety of one region's activities. */
export interface Variety {
  readonly related: number;
  readonly unrelated: number;
  readonly total: number;
}

/**
 * Related and unrelated variety of each row: entropy of its shares s within and between groups g of activities, with the
 * groups' shares P_g = sum of s over the group:
 *
 *     unrelated  sum_g P_g log2(1 / P_g)                         between groups
 *     related    sum_g P_g sum_{p in g} (s_p / P_g) log2(P_g / s_p)   within groups, weighted
 *     total      sum_p s_p log2(1 / s_p) = related + unrelated
 *
 * Convention: binary logarithm, as in Frenken, van Oort and Verburg (attributed to them, 2007); SPECIALIZATION's entropy is natural.
 * 0 log 0 = 0. `groups` = a number for each activity, the same for the same group.
 * null for a row without amounts.
 */
export function relatedVariety({ rows, columns, values }: Matrix, groups: readonly number[]): (Variety | null)[] {
  const count = 1 + groups.reduce((most, group) => Math.max(most, group), -1);
  return Array.from({ length: rows }, (_, r) => {
    const X = values.subarray(r * columns, (r + 1) * columns);
    const inRow = X.reduce((sum, x) => sum + x, 0);
    if (inRow === 0) return null;
    const inGroup = new Float64Array(count);
    groups.forEach((group, p) => (inGroup[group] += X[p]));
    let [related, unrelated] = [0, 0];
    for (const amount of inGroup) unrelated += entropyTerm(amount, inRow) / inRow;
    groups.forEach((group, p) => (related += entropyTerm(X[p], inGroup[group]) / inRow));
    return { related, unrelated, total: related + unrelated };
  });
}

/** part log2(whole / part). */
function entropyTerm(part: number, whole: number): number {
  return part > 0 ? part * Math.max(0, Math.log2(whole / part)) : 0;
}
