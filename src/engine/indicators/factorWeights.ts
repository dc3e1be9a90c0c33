import type { Table } from "../table/table";
import { principalComponents } from "./principalComponents";
import { varimax } from "./varimax";

/**
 * Weights from rotated factors.
 *
 *     l    loadings √λ v of the components of the correlation matrix with eigenvalue > 1 (at least one), after varimax with
 *          Kaiser's normalization
 *     E_f  = Σ_j l_fj², variance explained by factor f        s_fj = l_fj² / E_f, a column's share of it
 *     w_j  = s_fj E_f / Σ E with f the factor on which j loads highest, then scaled to sum 1
 *
 * E_f cancels: w_j is in proportion to the column's highest squared loading. Signs are of no account, so no weight is negative and a
 * column's direction changes nothing. Complete rows only; a constant column weighs 0, as does one that no factor explains.
 *
 * OECD/JRC, Handbook on Constructing Composite Indicators (2008); the method attributed to Nicoletti, Scarpetta and Boylaud (2000).
 */
export function factorWeights(table: Table, direction: ArrayLike<number>): Float64Array {
  const { columns, variances, vectors } = principalComponents(table, direction);
  const loadings = varimax(vectors.map((v, f) => v.map((value) => Math.sqrt(variances[f]) * value)));
  const highest = columns.map((_, j) => loadings.reduce((most, factor) => Math.max(most, factor[j] * factor[j]), 0));
  const total = highest.reduce((sum, square) => sum + square, 0);
  const weights = new Float64Array(table.columns);
  columns.forEach((column, j) => (weights[column] = highest[j] / total));
  return weights;
}
