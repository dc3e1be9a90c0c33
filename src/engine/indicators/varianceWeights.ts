import { fail } from "../errors";
import type { Table } from "../table/table";
import { principalComponents } from "./principalComponents";

/** Sums and weights this small are 0: only rounding lies between. */
const ROUNDING = 1e-9;

/**
 * Mean of the components' coefficients by the variance they explain, a habit of users of SPSS.
 *
 *     b_j = Σ_f λ_f v_fj / Σ_f λ_f        over components of the correlation matrix with eigenvalue λ > 1 (at least one)
 *     w_j = b_j / Σ b
 *
 * v is the unit eigenvector, SPSS's loading over √λ, with the sign that makes the sum of v positive or, where the sum is 0, the first of its
 * largest elements. A column on which components disagree may get a negative weight, which is an error that names the lowest
 * one: such an index would fall when the column rises. Reversed columns (direction -1) must be told here. Complete rows only; a constant column weighs 0.
 */
export function varianceWeights(table: Table, direction: ArrayLike<number>): Float64Array {
  const { columns, variances, vectors } = principalComponents(table, direction);
  const signs = vectors.map(signOf);
  const coefficients = columns.map((_, j) => vectors.reduce((sum, v, f) => sum + signs[f] * variances[f] * v[j], 0));
  const size = variances.reduce((sum, variance) => sum + variance, 0);
  const total = coefficients.reduce((sum, b) => sum + b, 0);
  const shares = coefficients.map((b) => (Math.abs(b) <= ROUNDING * size ? 0 : b / (total > ROUNDING * size ? total : size)));

  const lowest = shares.indexOf(Math.min(...shares));
  if (shares[lowest] < 0) {
    fail("negativeVarianceWeight", { argument: table.argument, column: table.columnLabels[columns[lowest]], value: Number(shares[lowest].toPrecision(4)) });
  }
  const weights = new Float64Array(table.columns);
  columns.forEach((column, j) => (weights[column] = shares[j]));
  return weights;
}

function signOf(v: Float64Array): 1 | -1 {
  const sum = v.reduce((total, value) => total + value, 0);
  if (Math.abs(sum) > ROUNDING) return sum > 0 ? 1 : -1;
  const largest = v.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const first = v.find((value) => Math.abs(value) > largest - ROUNDING) ?? 1;
  return first > 0 ? 1 : -1;
}
