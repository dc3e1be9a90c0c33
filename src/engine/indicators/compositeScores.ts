import { rowOf, selectColumns, type Table } from "../table/table";
import { adjustedMazziottaPareto } from "./adjustedMazziottaPareto";
import { weightedMean, type Mean } from "./aggregate";
import { benefitOfDoubt } from "./benefitOfDoubt";
import { borda } from "./borda";
import { copeland } from "./copeland";
import { requirePositive } from "./domains";
import { mazziottaPareto } from "./mazziottaPareto";
import { topsis } from "./topsis";

/** Ways to bring a unit's indicators into one score. */
export type Aggregation = Mean | "mpi" | "ampi" | "copeland" | "borda" | "topsis" | "bod";

/**
 * One score per unit, higher = better, NaN for a unit without any value that weighs. Columns without a positive weight are left
 * out before anything else, so nothing in them matters; the weights of the others are scaled to sum 1. `reference` (one per
 * column, NaN = the column's mean) serves `ampi` only.
 */
export function compositeScores(table: Table, weights: ArrayLike<number>, method: Aggregation, reference: ArrayLike<number>): Float64Array {
  const used = Array.from({ length: table.columns }, (_, j) => j).filter((j) => weights[j] > 0);
  const largest = used.reduce((most, j) => Math.max(most, weights[j]), 0);
  const total = used.reduce((sum, j) => sum + weights[j] / largest, 0);
  const shares = Float64Array.from(used, (j) => weights[j] / largest / total);
  const data = selectColumns(table, used);
  switch (method) {
    case "mpi":
      return mazziottaPareto(data, shares);
    case "ampi":
      return adjustedMazziottaPareto(
        data,
        shares,
        used.map((j) => reference[j]),
      );
    case "copeland":
      return copeland(data, shares);
    case "borda":
      return borda(data, shares);
    case "topsis":
      return topsis(data, shares);
    case "bod":
      return benefitOfDoubt(data);
  }
  if (method !== "arithmetic") requirePositive(data, shares);
  return Float64Array.from({ length: data.rows }, (_, i) => weightedMean(rowOf(data, i), shares, method, 0));
}
