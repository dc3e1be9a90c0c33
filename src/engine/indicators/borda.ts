import { rowOf, type Table } from "../table/table";
import { weightedMean } from "./aggregate";
import { normalize } from "./normalize";

/**
 * Borda's score: the weighted mean of the points a unit earns.
 *
 *     points_ij = units whose value in indicator j is strictly lower     (NORMALIZE's `borda`)
 *     score_i   = Σ_j w_j points_ij
 *
 * Equal values earn equal points. A missing value earns none and leaves the weights re-shared; points are counted among the
 * units that have the value, so a column with gaps has fewer to give. From 0 to n - 1; NaN for a unit without any value.
 *
 * Attributed to Borda (1784).
 */
export function borda(table: Table, weights: ArrayLike<number>): Float64Array {
  const { rows, columns } = table;
  const none = new Float64Array(columns).fill(NaN);
  const points = { rows, columns, values: normalize(table, "borda", new Float64Array(columns).fill(1), none, none) };
  return Float64Array.from({ length: rows }, (_, i) => weightedMean(rowOf(points, i), weights, "arithmetic", 0));
}
