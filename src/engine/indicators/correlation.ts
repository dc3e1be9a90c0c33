import { columnOf, type Matrix } from "../table/table";
import { mean } from "./moments";
import { averageRanks } from "./ranks";

export type CorrelationMethod = "pearson" | "spearman";

/**
 * Correlation of every pair of columns over the rows where both have a value.
 *
 *     pearson   r = Σ (x - x̄)(y - ȳ) / √(Σ (x - x̄)² Σ (y - ȳ)²)
 *     spearman  Pearson's r of the ranks within those rows, ties sharing their average rank
 *
 * NaN where fewer than two rows are common or one of the columns does not vary on them; so a constant
 * column has no correlation, not even with itself.
 *
 * Attributed to Pearson (1896) and Spearman (1904).
 */
export function correlationMatrix(matrix: Matrix, method: CorrelationMethod): Matrix {
  const m = matrix.columns;
  const columns = Array.from({ length: m }, (_, j) => columnOf(matrix, j));
  const values = new Float64Array(m * m);
  for (let j = 0; j < m; j++) {
    for (let k = j; k < m; k++) {
      const r = correlation(columns[j], columns[k], method);
      values[j * m + k] = j === k && r === r ? 1 : r;
      values[k * m + j] = values[j * m + k];
    }
  }
  return { rows: m, columns: m, values };
}

/** Correlation of two columns over their common rows; NaN where it is undefined. */
export function correlation(x: Float64Array, y: Float64Array, method: CorrelationMethod): number {
  const common = (_: number, i: number): boolean => x[i] === x[i] && y[i] === y[i];
  const a = x.filter(common);
  const b = y.filter(common);
  return method === "pearson" ? pearson(a, b) : pearson(averageRanks(a), averageRanks(b));
}

function pearson(x: Float64Array, y: Float64Array): number {
  if (!varies(x) || !varies(y)) return NaN;
  const dx = deviations(x);
  const dy = deviations(y);
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < x.length; i++) {
    xx += dx[i] * dx[i];
    yy += dy[i] * dy[i];
    xy += dx[i] * dy[i];
  }
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}

/** Distances from the mean in a unit, a power of two, that keeps the products of large and of small numbers in range. */
function deviations(values: Float64Array): Float64Array {
  const center = mean(values);
  const away = values.map((value) => value - center);
  const largest = away.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const unit = 2 ** Math.floor(Math.log2(largest));
  return away.map((value) => value / unit);
}

/** Compared value by value: rounding of the mean must not make a constant column vary. */
function varies(values: Float64Array): boolean {
  return values.some((value) => value !== values[0]);
}
