import type { Table } from "../table/table";
import { principalComponents } from "./principalComponents";

/**
 * Squared loadings of the first principal component of the correlation matrix: its variance by column.
 *
 *     R v = λ v, λ the largest        w_j = v_j²        Σ w = 1
 *
 * The sign of v is of no account, so no weight is negative and a column's direction changes nothing. A column that goes
 * its own way gets little. Where k components share the largest eigenvalue, every turn of them is as good, and w_j is the
 * mean over all turns, Σ v_j² / k: columns without any correlation weigh the same. Complete rows only; a constant column weighs 0.
 *
 * One of the conventions discussed in OECD/JRC, Handbook on Constructing Composite Indicators (2008), for weights from principal components.
 */
export function firstComponentWeights(table: Table, direction: ArrayLike<number>): Float64Array {
  const { columns, vectors, firstTies } = principalComponents(table, direction);
  const first = vectors.slice(0, firstTies);
  const weights = new Float64Array(table.columns);
  columns.forEach((column, j) => (weights[column] = first.reduce((sum, v) => sum + v[j] * v[j], 0) / first.length));
  return weights;
}
