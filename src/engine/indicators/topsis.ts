import { fail } from "../errors";
import { rowOf, type Table } from "../table/table";
import { sortedColumn } from "./quantile";

/**
 * TOPSIS: closeness to the best values of all columns, away from the worst.
 *
 *     v_ij  = w_j x_ij / √(Σ_i x_ij²)               vector normalization, then weights
 *     D+_i  = √(Σ_j (max_j - v_ij)²),   D-_i = √(Σ_j (v_ij - min_j)²)
 *     C_i   = D-_i / (D+_i + D-_i)                  0 = worst in every column, 1 = best in every column
 *
 * The vector step is taken whatever the data; programs that skip it, or that put min-max values in and skip it, give other
 * figures. A missing value leaves its column out of both of the unit's distances; re-sharing its weight over the others would multiply
 * both alike and change nothing. A column whose values are all equal (all 0 among them) adds nothing. A unit without any value in a
 * column that varies has no score (NaN). No column that varies, or fewer than two units, is an error.
 *
 * Attributed to Hwang and Yoon (1981).
 */
export function topsis(table: Table, weights: ArrayLike<number>): Float64Array {
  const { argument, rows, columns } = table;
  const extremes = Array.from({ length: columns }, (_, j) => {
    const sorted = sortedColumn(table, j);
    return { worst: sorted[0], best: sorted[sorted.length - 1], unit: weights[j] / norm(sorted) };
  });
  const filled = Array.from({ length: rows }, (_, i) => rowOf(table, i)).filter((row) => row.some((value) => value === value)).length;
  if (filled < 2) fail("tooFewUnits", { argument, given: filled, needed: 2 });
  if (!extremes.some(({ worst, best }) => best > worst)) fail("unitsEqual", { argument });

  return Float64Array.from({ length: rows }, (_, i) => {
    const row = rowOf(table, i);
    let [toBest, toWorst] = [0, 0];
    extremes.forEach(({ worst, best, unit }, j) => {
      if (!(best > worst) || row[j] !== row[j]) return;
      toBest += ((best - row[j]) * unit) ** 2;
      toWorst += ((row[j] - worst) * unit) ** 2;
    });
    return Math.sqrt(toWorst) / (Math.sqrt(toBest) + Math.sqrt(toWorst));
  });
}

/** Euclidean length. */
function norm(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
}
