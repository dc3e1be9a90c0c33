import { fail } from "../errors";
import type { Table } from "../table/table";
import { minMaxColumns } from "./minMax";

/**
 * Entropy weights: a column whose units differ more weighs more.
 *
 *     z      min-max of the column, direction taken in
 *     p_ij = z_ij / Σ_i z_ij
 *     e_j  = -(1 / ln n_j) Σ_i p_ij ln p_ij        0 ln 0 = 0, n_j = values in the column
 *     w_j  = (1 - e_j) / Σ (1 - e)
 *
 * No small number is added to z against zeros, as some applied work does: 0 ln 0 is 0. The weights show
 * dispersion, not importance. A constant column, or one with fewer than two values, weighs 0; a table of such columns only is an error.
 *
 * Attributed to Shannon (1948) for the entropy, Zeleny (1982) and Hwang and Yoon (1981) for the weights.
 */
export function entropyWeights(table: Table, direction: ArrayLike<number>): Float64Array {
  const divergence = Float64Array.from(minMaxColumns(table, direction), (z) => (z ? 1 - entropy(z) : 0));
  const total = divergence.reduce((sum, value) => sum + value, 0);
  if (!(total > 0)) failWithoutVariation(table);
  return divergence.map((value) => value / total);
}

/** Entropy of a column's shares, scaled to 1 for equal shares; NaN cells are left out. */
function entropy(z: Float64Array): number {
  let count = 0;
  let total = 0;
  for (const value of z) {
    if (value !== value) continue;
    count++;
    total += value;
  }
  let sum = 0;
  for (const value of z) if (value > 0) sum += (value / total) * Math.log(value / total);
  return -sum / Math.log(count);
}

/** Names the first column of a table without any variation. */
export function failWithoutVariation(table: Table): never {
  const { argument, rows, columns, columnLabels, values } = table;
  if (rows < 2) fail("tooFewValues", { argument, column: columnLabels[0], given: rows, needed: 2 });
  for (let j = 0; j < columns; j++) {
    const filled = Array.from({ length: rows }, (_, i) => values[i * columns + j]).filter((value) => value === value);
    if (filled.length > 1) fail("noVariation", { argument, column: columnLabels[j], value: filled[0] });
  }
  fail("tooFewValues", { argument, column: columnLabels[0], given: 1, needed: 2 });
}
