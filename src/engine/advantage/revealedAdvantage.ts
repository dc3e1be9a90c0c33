import type { Matrix } from "../table/table";
import { vollrathAdvantage } from "./vollrathAdvantage";

/** The forms of revealed comparative advantage. */
export type AdvantageForm = "balassa" | "symmetric" | "log" | "normalized" | "additive" | "weighted" | "vollrath";

/**
 * Revealed comparative advantage of every region r in every activity p, from amounts X.
 *
 *     B_rp = (X_rp / X_r) / (X_p / X)      balassa
 *     symmetric   (B - 1) / (B + 1)        in [-1, 1], -1 where nothing is there
 *     log         ln B                     blank at 0
 *     normalized  X_rp / X - X_r X_p / X²  rows and columns sum to 0
 *     additive    X_rp / X_r - X_p / X     rows sum to 0
 *     weighted    B over the mean of the row's B
 *     vollrath    own region and own activity left out of the comparison, see vollrathAdvantage
 *
 * Written share over share, so that exact ties in whole numbers give exactly 1.
 * `benchmark` = amounts of the reference economy by activity; omitted, the sum of the rows.
 * Against a benchmark X_p and X are the benchmark's, as location quotients of a province
 * against a nation that is not the sum of the rows. A row without any amount is blank, and
 * so is a column that the reference lacks.
 *
 * The forms are attributed to Balassa (1965), Laursen (1998), Vollrath (1991), Yu, Cai and Leung
 * (2009), Hoen and Oosterhaven (2006) and Proudman and Redding (2000), in this order of
 * balassa, symmetric, log and vollrath, normalized, additive, weighted.
 */
export function revealedAdvantage(amounts: Matrix, form: AdvantageForm, benchmark?: ArrayLike<number>): Float64Array {
  if (form === "vollrath") return vollrathAdvantage(amounts, benchmark);
  const { rows, columns, values: X } = amounts;
  const byActivity = benchmark ? Float64Array.from(benchmark) : columnSums(amounts);
  const total = byActivity.reduce((sum, value) => sum + value, 0);
  const result = new Float64Array(rows * columns).fill(NaN);
  for (let r = 0; r < rows; r++) {
    let inRegion = 0;
    for (let p = 0; p < columns; p++) inRegion += X[r * columns + p];
    if (inRegion === 0) continue;
    for (let p = 0; p < columns; p++) {
      const inActivity = byActivity[p];
      if (inActivity === 0) continue;
      result[r * columns + p] = advantage(X[r * columns + p], inRegion, inActivity, total, form);
    }
    if (form === "weighted") divideByMean(result.subarray(r * columns, (r + 1) * columns));
  }
  return result;
}

function advantage(x: number, inRegion: number, inActivity: number, total: number, form: Exclude<AdvantageForm, "vollrath">): number {
  const balassa = x / inRegion / (inActivity / total);
  switch (form) {
    case "balassa":
    case "weighted":
      return balassa;
    case "symmetric":
      return (balassa - 1) / (balassa + 1);
    case "log":
      return x > 0 ? Math.log(balassa) : NaN;
    case "normalized":
      return x / total - (inRegion / total) * (inActivity / total);
    case "additive":
      return x / inRegion - inActivity / total;
  }
}

function divideByMean(row: Float64Array): void {
  let sum = 0;
  let count = 0;
  for (const value of row) {
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
  }
  for (let p = 0; p < row.length; p++) row[p] = row[p] / (sum / count);
}

/** Amounts by activity: the sum of the rows. */
export function columnSums({ rows, columns, values }: Matrix): Float64Array {
  const sums = new Float64Array(columns);
  for (let r = 0; r < rows; r++) for (let p = 0; p < columns; p++) sums[p] = sums[p] + values[r * columns + p];
  return sums;
}
