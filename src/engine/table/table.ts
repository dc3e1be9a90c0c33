import { fail, type ErrorCode, type ErrorValues } from "../errors";
import { ErrorCell, isMissing, quote, shorten, unwrap, type Cell } from "./cells";
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
  /** Amounts that may be negative. */
  readonly signed?: boolean;
  /** The columns are activities: headings may be codes, and figures kept as text after the names are an error. */
  readonly activities?: boolean;
  /** The error of a text among the numbers, where it is not the usual one. */
  readonly text?: Extract<ErrorCode, "textAmongAmounts"> | undefined;
}

/** A selection of more cells than this is refused with a sentence: 200 x 5000 with its labels is well inside. */
export const MAX_CELLS = 2_000_000;
/** A square result of more cells than this is refused. */
export const MAX_RESULT_CELLS = 1_000_000;
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
  return rows.map((row) => unwrapRow(Array.isArray(row) ? padded(row, width) : [row]));
}

/** A row shorter than the first ends in blanks. */
function padded(row: readonly unknown[], width: number): readonly unknown[] {
  return row.length < width ? Array.from({ length: width }, (_, j) => row[j] ?? null) : row;
}

/** A row that holds nothing to take off its wrapping is taken as it is: most rows, and large ones need no copy. */
function unwrapRow(row: readonly unknown[]): Cell[] {
  for (let j = 0; j < row.length; j++) if (!isPlain(row[j])) return row.map(unwrap);
  return row as Cell[];
}

/** A number, a text that is no error's name, a boolean or a blank. */
function isPlain(raw: unknown): boolean {
  if (typeof raw === "number") return raw - raw === 0;
  return typeof raw === "string" ? !raw.includes("#") : raw === null || typeof raw === "boolean";
}

/** Squares of such numbers leave the range of floating point, and sums of them lose all others. */
export function isExtreme(value: number): boolean {
  const size = Math.abs(value);
  return size > 1e150 || (size > 0 && size < 1e-150);
}

/** Reads a selection, with or without labels, as a table of numbers. */
export function readTable(raw: unknown, argument: string, options: TableOptions = {}): Table {
  const grid = readGrid(raw, argument);
  const layout = findLayout(grid, options);
  if (layout.unclear) fail("headerUnclear", { argument, cells: firstCells(grid[0]) });
  const body = layout.hasHeader ? grid.slice(1) : grid;
  const rows = body.length;
  const columns = layout.dataColumns.length;
  if (rows === 0 || columns === 0) fail("noNumbers", { argument });

  const rowLabels = labelRows(body, layout);
  const columnLabels = layout.dataColumns.map((j, i) => (layout.hasHeader && cellText(grid[0][j])) || String(i + 1));
  const values = new Float64Array(rows * columns);
  let seen = 0;
  for (let i = 0; i < rows; i++) {
    const row = body[i];
    for (let j = 0; j < columns; j++) {
      const cell = row[layout.dataColumns[j]];
      let value = typeof cell === "number" ? cell : readNumberCell(cell, { argument, row: rowLabels[i], column: columnLabels[j] }, options.text);
      if (isExtreme(value)) fail("extremeNumber", { argument, row: rowLabels[i], column: columnLabels[j], value });
      if (value === value) seen++;
      if (options.amounts) {
        if (value < 0 && !options.signed) fail("negativeAmount", { argument, row: rowLabels[i], column: columnLabels[j], value });
        if (value !== value) value = 0;
      }
      values[i * columns + j] = value;
    }
  }
  if (seen === 0) fail("noNumbers", { argument });
  const hasRowLabels = layout.labelColumn >= 0;
  return { argument, rows, columns, values, rowLabels, columnLabels, hasRowLabels, hasColumnLabels: layout.hasHeader, layout };
}

/** A number, NaN for a missing value; an error for any other text, a boolean or an error cell. */
export function readNumberCell(cell: Cell, place: ErrorValues, text: ErrorCode = "textAmongNumbers"): number {
  if (typeof cell === "number") return cell;
  if (isMissing(cell)) return NaN;
  if (cell instanceof ErrorCell) fail("errorCell", { ...place, value: cell.text });
  fail(text, { ...place, value: quote(cell) });
}

/** The beginning of a row, for a sentence. */
export function firstCells(row: readonly Cell[]): string {
  const shown = row.slice(0, 4).map((cell) => shorten(cellText(cell)) || '""');
  return `${shown.join(", ")}${row.length > 4 ? ", ..." : ""}`;
}

export function cellText(cell: Cell): string {
  if (cell === null) return "";
  return cell instanceof ErrorCell ? cell.text : String(cell).trim();
}

/** Labels of the rows; with several years a unit is called "Anhui 2023". */
export function labelRows(body: readonly (readonly Cell[])[], layout: Layout): string[] {
  const { labelColumn, yearColumn } = layout;
  const years = labelColumn === yearColumn ? null : rowYears(body, layout);
  return body.map((row, i) => {
    const label = labelColumn < 0 ? "" : cellText(row[labelColumn]);
    if (label === "") return String(i + 1);
    return years?.[i] ? `${label} ${years[i]}` : label;
  });
}

/** The year of each row as text, "" where it is missing; null where the table does not hold several years. */
export function rowYears(body: readonly (readonly Cell[])[], { yearColumn }: Layout): string[] | null {
  if (yearColumn < 0) return null;
  const years = body.map((row) => (isBlank(row[yearColumn]) ? "" : cellText(row[yearColumn])));
  return new Set(years.filter((year) => year !== "")).size > 1 ? years : null;
}

/** Missing, or the 0 that Excel may hand over for a blank: no name and no year. */
export function isBlank(cell: Cell): boolean {
  return isMissing(cell) || cell === 0;
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

/** Some columns of a table, in the given order, under the same row labels. */
export function selectColumns(table: Table, columns: readonly number[]): Table {
  const { rows, values, layout } = table;
  const selected = new Float64Array(rows * columns.length);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns.length; j++) selected[i * columns.length + j] = values[i * table.columns + columns[j]];
  return {
    ...table,
    columns: columns.length,
    values: selected,
    columnLabels: columns.map((j) => table.columnLabels[j]),
    layout: { ...layout, dataColumns: columns.map((j) => layout.dataColumns[j]) },
  };
}
