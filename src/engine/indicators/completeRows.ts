import { fail } from "../errors";
import type { Table } from "../table/table";

/** The columns of a table that vary over its complete rows, as those rows hold them. */
export interface CompleteRows {
  /** Complete rows: those without a hole in any of the columns asked for. */
  readonly rows: number;
  /** Positions among the table's columns. */
  readonly columns: readonly number[];
  /** Per such column its values on the complete rows, less their mean; times the direction. */
  readonly centered: readonly Float64Array[];
}

/**
 * What methods that need the same rows in every column work on (principal components, reliability): rows with a hole in one
 * of `columns` are left out, then columns that do not vary on the rest.
 */
export function completeRows(table: Table, columns: readonly number[], direction: ArrayLike<number>): CompleteRows {
  const { rows, values } = table;
  const complete: number[] = [];
  for (let i = 0; i < rows; i++) if (columns.every((j) => !Number.isNaN(values[i * table.columns + j]))) complete.push(i);
  const varying: number[] = [];
  const centered: Float64Array[] = [];
  for (const j of columns) {
    const column = Float64Array.from(complete, (i) => values[i * table.columns + j]);
    if (column.every((value) => value === column[0])) continue;
    varying.push(j);
    centered.push(center(column, direction[j] === -1 ? -1 : 1));
  }
  return { rows: complete.length, columns: varying, centered };
}

/** Fewer complete rows than this say nothing about how columns go together. */
export const LEAST_ROWS = 3;

/** More columns than this would hold the spreadsheet up: an eigenvalue decomposition takes seconds. */
const MOST_COLUMNS = 500;

/** As `completeRows`, with a sentence where the rows or the columns that vary (`needed`) are too few, or the columns too many. */
export function sufficientRows(table: Table, columns: readonly number[], direction: ArrayLike<number>, needed: number): CompleteRows {
  const { argument, columnLabels } = table;
  requireSize(table, columns);
  const complete = completeRows(table, columns, direction);
  const { rows } = complete;
  if (rows < LEAST_ROWS)
    fail("tooFewComplete", { argument, given: rows, rows: table.rows, needed: LEAST_ROWS, column: columnLabels[mostHoles(table, columns)] });
  const given = complete.columns.length;
  if (given < needed) fail("tooFewVarying", { argument, given, columns: columns.length, rows, needed });
  return complete;
}

/** Too few rows altogether, whatever they hold, and too many columns are errors. */
export function requireSize({ argument, rows, columnLabels }: Table, columns: readonly number[]): void {
  if (columns.length > MOST_COLUMNS) fail("tooManyColumns", { argument, given: columns.length, limit: MOST_COLUMNS });
  if (rows < LEAST_ROWS) fail("tooFewValues", { argument, column: columnLabels[columns[0]], given: rows, needed: LEAST_ROWS });
}

function mostHoles({ rows, columns: width, values }: Table, columns: readonly number[]): number {
  const holes = columns.map((j) => {
    let count = 0;
    for (let i = 0; i < rows; i++) if (Number.isNaN(values[i * width + j])) count++;
    return count;
  });
  return columns[holes.indexOf(Math.max(...holes))];
}

/** Summed from the first value, which keeps the digits of small differences between large numbers. */
function center(column: Float64Array, direction: 1 | -1): Float64Array {
  const [first] = column;
  const mean = column.reduce((sum, value) => sum + (value - first), 0) / column.length;
  return column.map((value) => direction * (value - first - mean));
}
