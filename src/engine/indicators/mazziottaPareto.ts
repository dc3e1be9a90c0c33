import { fail } from "../errors";
import { columnOf, type Table } from "../table/table";
import { penalizedMeans } from "./penalizedMean";
import { weightedMoments } from "./weightedMoments";

/**
 * Mazziotta-Pareto index (MPI): the mean of standardized indicators, less a penalty for their imbalance.
 *
 *     z_ij  = 100 + 10 (x_ij - mean_j) / sd_j
 *     MPI_i = M_i - S_i cv_i,   cv_i = S_i / M_i
 *
 * Both standard deviations are the population ones (divisor n), sd_j over the units, S_i over the unit's indicators. The
 * minus is the form for positive phenomena (more is better); where more is worse the authors add. M and S are
 * weighted where weights are given, and taken over what is there. All columns must already point the same way.
 * A constant column cannot be standardized, nor one with a single value: an error that names it. NaN for a unit without any value.
 *
 * Attributed to De Muro, Mazziotta and Pareto (2011).
 */
export function mazziottaPareto(table: Table, weights: ArrayLike<number>): Float64Array {
  const { argument, rows, columns, values, columnLabels } = table;
  const equal = new Float64Array(rows).fill(1);
  const z = new Float64Array(values.length).fill(NaN);
  for (let j = 0; j < columns; j++) {
    const { count, mean, sd } = weightedMoments(columnOf(table, j), equal);
    if (count === 0) continue;
    if (count < 2) fail("tooFewValues", { argument, column: columnLabels[j], given: count, needed: 2 });
    if (sd === 0) fail("noSpread", { argument, column: columnLabels[j], value: mean, method: "mpi" });
    for (let i = 0; i < rows; i++) z[i * columns + j] = 100 + (10 * (values[i * columns + j] - mean)) / sd;
  }
  return penalizedMeans(table, { rows, columns, values: z }, weights, "mpi");
}
