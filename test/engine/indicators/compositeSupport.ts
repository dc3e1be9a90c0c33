import { compositeScores, type Aggregation } from "../../../src/engine/indicators/compositeScores";
import type { Table } from "../../../src/engine/table/table";
import { table } from "./support";

/** What the tests of AGGREGATE's engine share. */

export type Grid = (number | null)[][];

export const METHODS: readonly Aggregation[] = ["arithmetic", "geometric", "harmonic", "mpi", "ampi", "copeland", "borda", "topsis", "bod"];
export const positiveOnly = (method: Aggregation): boolean => method === "geometric" || method === "harmonic" || method === "bod";

export const ones = (count: number): number[] => Array.from({ length: count }, () => 1);
export const none = (count: number): number[] => Array.from({ length: count }, () => NaN);
export const numbers = (values: readonly (number | null)[]): number[] => values.map((value) => value ?? NaN);
/** Scores as the figures have them: null for a unit without any. */
export const holes = (values: ArrayLike<number>): (number | null)[] => Array.from(values, (value) => (value === value ? value : null));
/** A table of numbers without the layout a selection has; null is a hole. */
export const bare = (rows: Grid): Table => ({ ...table([[1]]), rows: rows.length, columns: rows[0].length, ...named(rows) });
const named = (rows: Grid): Pick<Table, "values" | "rowLabels" | "columnLabels"> => ({
  values: Float64Array.from(numbers(rows.flat())),
  rowLabels: rows.map((_, i) => `u${i + 1}`),
  columnLabels: rows[0].map((_, j) => `c${j + 1}`),
});
export const scores = (rows: Grid, method: Aggregation, weights?: readonly number[], reference?: readonly (number | null)[]): Float64Array =>
  compositeScores(bare(rows), weights ?? ones(rows[0].length), method, reference ? numbers(reference) : none(rows[0].length));
