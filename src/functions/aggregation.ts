import { fail } from "../engine/errors";
import { compositeScores } from "../engine/indicators/compositeScores";
import type { Table } from "../engine/table/table";
import { isOmitted, readColumnNumbers, readColumnWeights, readData, readOption } from "./arguments";
import { answer } from "./errors";
import { alignedColumn } from "./results";

/**
 * Ways to bring a unit's columns into one score.
 * @customenum {string}
 */
export enum AGGREGATE_METHOD {
  /** Weighted sum; a strong column makes up for a weak one in full. */
  arithmetic = "arithmetic",
  /** Weighted product; a weak column pulls down. Needs positive values. */
  geometric = "geometric",
  /** A weak column pulls down more still. Needs positive values. */
  harmonic = "harmonic",
  /** Mazziotta-Pareto: mean of z-scores around 100, less a penalty for imbalance. No constant column. */
  mpi = "mpi",
  /** Adjusted Mazziotta-Pareto: around a reference that scores 100, comparable over years; less the same penalty. No constant column. */
  ampi = "ampi",
  /** Duels won less duels lost against all other units; only the order within a column counts. */
  copeland = "copeland",
  /** Weighted mean of points: units beaten in each column. */
  borda = "borda",
  /** Closeness to the best values, away from the worst: 0 to 1. */
  topsis = "topsis",
  /** Benefit of the doubt: every unit with the weights that suit it best; 1 = on the frontier. Needs values of 0 or above. */
  bod = "bod",
}

/**
 * One score per unit; a missing value's weight is shared. Reverse cost columns first; the three means also need a common scale (NORMALIZE). mpi, ampi: M - S²/M, population standard deviations, more is better; Compind's ci_mpi takes the sample ones and so differs, its ci_ampi always subtracts and rounds. copeland compares on indicators both units have; COINr counts a missing one as lost by the unit higher in the table. topsis divides each column by its length; programs that skip this differ. bod: one linear program per unit, weights without bounds, several may share the 1; a missing value counts as 0.
 * @customfunction AGGREGATE
 * @param data Indicators, units in rows, with or without labels. NA or a blank is missing; a unit without any value stays blank.
 * @param [weights] Non-negative weights, one per column, scaled to add up to 1; default equal. A column of weight 0 is left out. bod finds its own: there only the zeros count.
 * @param [method] arithmetic (default), geometric, harmonic, mpi, ampi, copeland, borda, topsis or bod.
 * @param [reference] For ampi only: the values that score 100, one number or one per column, in the columns' own units; default, and where blank: the column's mean. Keep it fixed to compare years.
 * @returns One column of scores beside the units' labels.
 */
export function aggregate(data: any[][], weights?: any[][], method?: string, reference?: any[][]): any[][] {
  return answer(() => {
    const table = readData(data, "data");
    const way = readOption(method, Object.values(AGGREGATE_METHOD), "method");
    const shares = readColumnWeights(weights, table) ?? new Float64Array(table.columns).fill(1);
    return alignedColumn(table, compositeScores(table, shares, way, readReference(reference, table, way)), way);
  });
}

/** Beyond this the squares of levels leave the range of floating point. */
const LARGEST_REFERENCE = 1e150;

/** One reference value per column, NaN where none is given; an error where the method has no use for it. */
function readReference(raw: unknown, table: Table, method: AGGREGATE_METHOD): Float64Array {
  if (!isOmitted(raw) && method !== AGGREGATE_METHOD.ampi) fail("referenceUnused", { argument: "reference", method });
  const values = readColumnNumbers(raw, "reference", table);
  values.forEach((value, j) => {
    const bounds = { min: -LARGEST_REFERENCE, max: LARGEST_REFERENCE };
    if (Math.abs(value) > LARGEST_REFERENCE) fail("elementOutside", { argument: "reference", column: table.columnLabels[j], value, ...bounds });
  });
  return values;
}
