import { fail, type ErrorValues } from "../errors";
import { ErrorCell, isMissing, quote, unwrap, type Cell } from "./cells";
import { findLayout, type Layout } from "./layout";

/** Numbers in rows and columns, row by row in one array; NaN is a hole, never a result. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/** A labelled table of numbers: units in rows, indicators or activities in columns. */
export interface Table extends Matrix {
  /** The argument's name, for sentences about it. */
  readonly argument: string;
  /** Labels from the selection, or the positions 1..n as text. */
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
  readonly hasRowLabels: boolean;
  readonly hasColumnLabels: boolean;
  /** How the selection stood, to put results back under the same labels. */
  readonly layout: Layout;
}

export interface TableOptions {
  /** A table of amounts: missing is zero, negative is an error. */
  readonly amounts?: boolean;
}

/** More cells than this are refused with a sentence. */
export const MAX_CELLS = 1_000_000;
const WHOLE_COLUMN = 1_048_576;
const WHOLE_ROW = 16_384;

/** The cells of a selection, unwrapped; refuses whole columns and anything too large. */
export function readGrid(raw: unknown, argument: string): Cell[][] {
  if (raw === null || raw === undefined) fail("missingArgument", { argument });
  const rows: readonly unknown[] = Array.isArray(raw) ? raw : [[raw]];
  const width = Array.isArray(rows[0]) ? rows[0].length : 1;
  if (rows.length >= WHOLE_COLUMN || width >= WHOLE_ROW || rows.length * width > MAX_CELLS) {
    fail("tooLarge", { argument, rows: rows.length, columns: width, limit: MAX_CELLS });
  }
  if (rows.length === 0 || width === 0) fail("emptyTable", { argument });
  return rows.map((row) => (Array.isArray(row) ? row : [row]).map(unwrap));
}

/** Reads a selection, with or without labels, as a table of numbers. */
export function readTable(raw: unknown, argument: string, options: TableOptions = {}): Table {
  const grid = readGrid(raw, argument);
  const layout = findLayout(grid);
  const body = layout.hasHeader ? grid.slice(1) : grid;
  const rows = body.length;
  const columns = layout.dataColumns.length;
  if (rows === 0 || columns === 0) fail("noNumbers", { argument });

  const rowLabels = labelRows(body, layout);
  const columnLabels = layout.dataColumns.map((j, i) => headingText(layout, j) || String(i + 1));
  const values = new Float64Array(rows * columns);
  let seen = 0;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const cell = body[i][layout.dataColumns[j]];
      const place = { argument, row: rowLabels[i], column: columnLabels[j] };
      const value = readNumberCell(cell, place);
      if (options.amounts && value < 0) fail("negativeAmount", { ...place, value });
      if (!Number.isNaN(value)) seen++;
      values[i * columns + j] = options.amounts && Number.isNaN(value) ? 0 : value;
    }
  }
  if (seen === 0) fail("noNumbers", { argument });
  const hasRowLabels = layout.labelColumn >= 0;
  return { argument, rows, columns, values, rowLabels, columnLabels, hasRowLabels, hasColumnLabels: layout.hasHeader, layout };
}

/** A number, NaN for a missing value; an error for any other text, a boolean or an error cell. */
export function readNumberCell(cell: Cell, place: ErrorValues): number {
  if (typeof cell === "number") return cell;
  if (isMissing(cell)) return NaN;
  if (cell instanceof ErrorCell) fail("errorCell", { ...place, value: cell.text });
  fail("textAmongNumbers", { ...place, value: quote(cell) });
}

function headingText(layout: Layout, j: number): string {
  return layout.hasHeader ? cellText(layout.grid[0][j]) : "";
}

export function cellText(cell: Cell): string {
  if (cell === null) return "";
  return cell instanceof ErrorCell ? cell.text : String(cell).trim();
}

/** Labels of the rows; with several years a unit is called "Anhui 2023". */
function labelRows(body: readonly (readonly Cell[])[], layout: Layout): string[] {
  const { labelColumn, yearColumn } = layout;
  const years = yearColumn < 0 ? [] : body.map((row) => cellText(row[yearColumn]));
  const panel = new Set(years).size > 1 && labelColumn !== yearColumn;
  return body.map((row, i) => {
    const label = labelColumn < 0 ? "" : cellText(row[labelColumn]);
    if (label === "") return String(i + 1);
    return panel ? `${label} ${years[i]}` : label;
  });
}

/** One column of a matrix as an array of its own. */
export function columnOf(matrix: Matrix, j: number): Float64Array {
  const column = new Float64Array(matrix.rows);
  for (let i = 0; i < matrix.rows; i++) column[i] = matrix.values[i * matrix.columns + j];
  return column;
}

/** One row of a matrix, as a view on its numbers. */
export function rowOf(matrix: Matrix, i: number): Float64Array {
  return matrix.values.subarray(i * matrix.columns, (i + 1) * matrix.columns);
}
