import { fail } from "../errors";
import { columnOf, type Table } from "../table/table";
import { penalizedMeans } from "./penalizedMean";
import { sortedColumn } from "./quantile";
import { weightedMoments } from "./weightedMoments";

/**
 * Adjusted Mazziotta-Pareto index (AMPI): the mean of indicators scaled around a reference, less a penalty for their imbalance.
 *
 *     r_ij   = 70 + 60 (x_ij - min_j) / (max_j - min_j)   with   min_j, max_j = reference_j -/+ (sup_j - inf_j) / 2
 *            = 100 + 60 (x_ij - reference_j) / (sup_j - inf_j)
 *     AMPI_i = M_i - S_i² / M_i
 *
 * inf and sup are the column's extremes in the data as given; with the years stacked in one table and a fixed reference the
 * scores compare over time. The reference scores 100; where it is not given (NaN) it is the column's mean. S is the population
 * standard deviation over the unit's indicators, M and S weighted where weights are given and taken over what is there. The
 * minus is the form for positive phenomena; all columns must already point the same way. A column without a range is an
 * error that names it. NaN for a unit without any value.
 *
 * Attributed to Mazziotta and Pareto (2016).
 */
export function adjustedMazziottaPareto(table: Table, weights: ArrayLike<number>, reference: ArrayLike<number>): Float64Array {
  const { argument, rows, columns, values, columnLabels } = table;
  const equal = new Float64Array(rows).fill(1);
  const r = new Float64Array(values.length).fill(NaN);
  for (let j = 0; j < columns; j++) {
    const sorted = sortedColumn(table, j);
    if (sorted.length === 0) continue;
    const range = sorted[sorted.length - 1] - sorted[0];
    if (sorted.length < 2) fail("tooFewValues", { argument, column: columnLabels[j], given: sorted.length, needed: 2 });
    if (range === 0) fail("noSpread", { argument, column: columnLabels[j], value: sorted[0], method: "ampi" });
    const center = Number.isNaN(reference[j]) ? weightedMoments(columnOf(table, j), equal).mean : reference[j];
    for (let i = 0; i < rows; i++) r[i * columns + j] = 100 + (60 * (values[i * columns + j] - center)) / range;
  }
  return penalizedMeans(table, { rows, columns, values: r }, weights, "ampi");
}
