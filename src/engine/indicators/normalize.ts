import { fail } from "../errors";
import { sampleSd, mean } from "./moments";
import { countAbove, countBelow, quantile, sortedColumn } from "./quantile";
import type { Table } from "../table/table";

/** Ways to bring a column onto a common scale; `none` takes it as it is. */
export type Normalization = "none" | "minmax" | "zscore" | "rank" | "borda" | "percentile" | "fraction" | "goalposts";

/** Goalposts that were not given are these quantiles of the column. */
const LOW_QUANTILE = 0.05;
const HIGH_QUANTILE = 0.95;

/**
 * One column on a common scale, higher = better but for `rank`.
 *
 *     minmax      (x - min) / (max - min)                    reversed (max - x) / (max - min)
 *     zscore      (x - mean) / sd, sample sd                 reversed with the other sign
 *     rank        1 + units that are better: 1 = best, ties share the better rank (RANK.EQ)
 *     borda       units beaten: values strictly worse
 *     percentile  units beaten / (n - 1), PERCENTRANK.INC uncut
 *     fraction    x / max                                    reversed min / x
 *     goalposts   (x - low) / (high - low) within 0 to 1     reversed (high - x) / (high - low)
 *     none        x                                          reversed 1 - x, for values within 0 to 1
 *
 * n counts the values that are there; a missing value stays missing (NaN). `low` and `high` serve goalposts
 * only; NaN = the column's 5 % and 95 % quantiles (PERCENTILE.INC). A constant column cannot be scaled and is an
 * error but for rank, borda, percentile and fixed goalposts; a column without any value stays empty.
 * Results go into `out`, one per row.
 *
 * Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008).
 */
export function normalizeColumn(table: Table, j: number, method: Normalization, direction: 1 | -1, low: number, high: number, out: Float64Array): void {
  const { rows, columns, values } = table;
  for (let i = 0; i < rows; i++) out[i] = values[i * columns + j];
  if (method === "none") return asGiven(table, j, direction, out);
  if (method === "goalposts") {
    const [from, to] = columnGoalposts(table, j, low, high);
    if (from === from) betweenGoalposts(table, j, direction, from, to, out);
    return;
  }

  const sorted = sortedColumn(table, j);
  const n = sorted.length;
  if (n === 0) return;
  switch (method) {
    case "rank":
      for (let i = 0; i < rows; i++) if (out[i] === out[i]) out[i] = 1 + (direction === 1 ? countAbove : countBelow)(sorted, out[i]);
      return;
    case "borda":
      for (let i = 0; i < rows; i++) if (out[i] === out[i]) out[i] = (direction === 1 ? countBelow : countAbove)(sorted, out[i]);
      return;
    case "percentile":
      requireTwo(table, j, n);
      for (let i = 0; i < rows; i++) if (out[i] === out[i]) out[i] = (direction === 1 ? countBelow : countAbove)(sorted, out[i]) / (n - 1);
      return;
  }

  requireTwo(table, j, n);
  const min = sorted[0];
  const max = sorted[n - 1];
  if (min === max) failConstant(table, j, min);
  if (method === "fraction") return fractionOf(table, j, direction, min, max, out);
  const [zero, unit] = method === "zscore" ? [mean(sorted), sampleSd(sorted)] : [direction === 1 ? min : max, max - min];
  for (let i = 0; i < rows; i++) out[i] = (direction * (out[i] - zero)) / unit;
}

function asGiven(table: Table, j: number, direction: 1 | -1, out: Float64Array): void {
  if (direction === 1) return;
  for (let i = 0; i < table.rows; i++) {
    if (out[i] < 0 || out[i] > 1) fail("scoreOutside", { ...place(table, i, j), value: out[i] });
    out[i] = 1 - out[i];
  }
}

function betweenGoalposts(table: Table, j: number, direction: 1 | -1, low: number, high: number, out: Float64Array): void {
  if (low >= high) fail(low === high ? "goalpostsEqual" : "goalpostsReversed", { argument: table.argument, column: table.columnLabels[j], low, high });
  const width = high - low;
  for (let i = 0; i < out.length; i++) {
    const z = direction === 1 ? (out[i] - low) / width : (high - out[i]) / width;
    out[i] = z < 0 ? 0 : z > 1 ? 1 : z;
  }
}

/** The goalposts of a column: the given ones, the 5 % and 95 % quantiles for what is NaN; both NaN for a column without any value. */
export function columnGoalposts(table: Table, j: number, low: number, high: number): [number, number] {
  if (low === low && high === high) return [low, high];
  const sorted = sortedColumn(table, j);
  if (sorted.length === 0) return [NaN, NaN];
  const column = table.columnLabels[j];
  if (table.rows === 1) fail("oneRowNoGoalposts", { argument: table.argument });
  if (sorted.length < 2) fail("goalpostsMissing", { argument: table.argument, column });
  const from = low === low ? low : quantile(sorted, LOW_QUANTILE);
  const to = high === high ? high : quantile(sorted, HIGH_QUANTILE);
  if (low !== low && high !== high && from === to) {
    if (sorted[0] === sorted[sorted.length - 1]) failConstant(table, j, from);
    fail("quantilesEqual", { argument: table.argument, column, value: from });
  }
  return [from, to];
}

/** Shares of the best value exist on a ratio scale only: no negative values, and none at 0 below a division line. */
function fractionOf(table: Table, j: number, direction: 1 | -1, min: number, max: number, out: Float64Array): void {
  for (let i = 0; i < out.length; i++) {
    if (out[i] < 0 || (direction === -1 && out[i] === 0)) fail("fractionNeedsPositive", { ...place(table, i, j), value: out[i] });
    out[i] = direction === 1 ? out[i] / max : min / out[i];
  }
}

function requireTwo(table: Table, j: number, given: number): void {
  if (given < 2) fail("tooFewValues", { argument: table.argument, column: table.columnLabels[j], given, needed: 2 });
}

function failConstant(table: Table, j: number, value: number): never {
  fail("constantColumn", { argument: table.argument, column: table.columnLabels[j], value });
}

function place(table: Table, i: number, j: number): { argument: string; row: string; column: string } {
  return { argument: table.argument, row: table.rowLabels[i], column: table.columnLabels[j] };
}

/** All columns of a table, one direction and pair of goalposts per column (NaN = not given). */
export function normalize(table: Table, method: Normalization, direction: ArrayLike<number>, low: ArrayLike<number>, high: ArrayLike<number>): Float64Array {
  const { rows, columns } = table;
  const result = new Float64Array(rows * columns);
  const out = new Float64Array(rows);
  for (let j = 0; j < columns; j++) {
    normalizeColumn(table, j, method, direction[j] === -1 ? -1 : 1, low[j], high[j], out);
    for (let i = 0; i < rows; i++) result[i * columns + j] = out[i];
  }
  return result;
}
