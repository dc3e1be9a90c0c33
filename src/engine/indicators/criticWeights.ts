import { fail } from "../errors";
import type { Table } from "../table/table";
import { LEAST_ROWS } from "./completeRows";
import { correlationsBetween } from "./correlation";
import { failWithoutVariation } from "./entropyWeights";
import { minMaxColumns } from "./minMax";
import { sampleSd } from "./moments";

/** Correlations this close to 1 are 1: only rounding lies between. */
const ROUNDING = 1e-12;

/**
 * CRITIC weights: a column weighs more the more its units differ and the less it repeats the other columns.
 *
 *     z     min-max of the column, direction taken in
 *     C_j = s_j Σ_k (1 - r_jk)         s = sample sd of z, r = Pearson's correlation over common rows
 *     w_j = C_j / Σ C
 *
 * Sample and population sd give the same weights when no value is missing. A constant column weighs 0 and
 * is no partner of the others; a single column that varies takes all the weight. Columns that all move
 * together have no conflict to weigh, which is an error (as two rows always may), and so is a pair that cannot be correlated.
 *
 * Attributed to Diakoulaki, Mavrotas and Papayannakis (1995).
 */
export function criticWeights(table: Table, direction: ArrayLike<number>): Float64Array {
  const { argument, columnLabels } = table;
  const columns = minMaxColumns(table, direction);
  const varying = columns.flatMap((z, j) => (z ? [{ z, j }] : []));
  if (varying.length === 0) failWithoutVariation(table);
  const weights = new Float64Array(table.columns);
  if (varying.length === 1) {
    weights[varying[0].j] = 1;
    return weights;
  }
  const conflict = new Float64Array(table.columns);
  const between = correlationsBetween(
    varying.map(({ z }) => z),
    "pearson",
  );
  varying.forEach((a, position) => {
    for (let other = position + 1; other < varying.length; other++) {
      const b = varying[other];
      const r = between(position, other);
      if (Number.isNaN(r)) fail("tooFewPairs", { argument, column: columnLabels[a.j], other: columnLabels[b.j] });
      const distance = 1 - r > ROUNDING ? 1 - r : 0;
      conflict[a.j] += distance;
      conflict[b.j] += distance;
    }
  });
  let total = 0;
  for (const { z, j } of varying) {
    weights[j] = sampleSd(z.filter((value) => value === value)) * conflict[j];
    total += weights[j];
  }
  if (total === 0) {
    const given = mostCommonRows(varying.map(({ z }) => z));
    if (given < LEAST_ROWS) fail("tooFewCommon", { argument, given, needed: LEAST_ROWS });
    fail("nothingToWeigh", { argument });
  }
  return weights.map((weight) => weight / total);
}

/** Rows that two of the columns have in common, counted up to the number that is enough. */
function mostCommonRows(columns: readonly Float64Array[]): number {
  let most = 0;
  for (let j = 0; j < columns.length; j++) {
    for (let k = j + 1; k < columns.length && most < LEAST_ROWS; k++) {
      most = Math.max(most, columns[j].filter((value, i) => value === value && columns[k][i] === columns[k][i]).length);
    }
  }
  return most;
}
