import { fail } from "../engine/errors";
import { isMissing, isText, quote, type Cell } from "../engine/table/cells";
import { indexOfLabel, matchLabels } from "../engine/table/labels";
import { cellText, isExtreme, readGrid, readNumberCell, type Matrix, type Table } from "../engine/table/table";
import { isOmitted } from "./arguments";

/** Reads a weights argument that holds one row of weights per draw. */

/** Draws x columns, with the names or numbers of the draws. */
export interface WeightRows extends Matrix {
  readonly labels: readonly string[];
}

type Row = readonly Cell[];

/**
 * One row per draw and one number per column of `table`, as given and not yet checked for blanks; null where the argument
 * is left out or holds weights for the columns only once, in any of the forms of a vector.
 *
 * Rows of draws are two or more rows of numbers as wide as the table, with or without a row of the columns' names above
 * them (then matched by name) and a column of numbers or names of the draws before them.
 */
export function readWeightRows(raw: unknown, table: Table, argument = "weights"): WeightRows | null {
  if (isOmitted(raw)) return null;
  const grid = readGrid(raw, argument);
  if (grid.length < 2 || grid[0].length < 2 || isNamedColumn(grid, table)) return null;
  const names = isNames(grid[0], table) ? grid[0] : null;
  const body = names ? grid.slice(1) : grid;
  if (body.length < 2) return null;

  const { from, columns } = names && table.hasColumnLabels ? byName(names, table, argument) : byPosition(body, table, argument);
  const rows = body.length;
  const labels = body.map((row, i) => (from > 0 && !isMissing(row[from - 1]) ? cellText(row[from - 1]) : String(i + 1)));
  const values = new Float64Array(rows * table.columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < table.columns; j++) {
      const place = { argument, row: labels[i], column: table.columnLabels[j] };
      const cell = body[i][columns[j]];
      if (isText(cell)) fail("drawText", { ...place, value: quote(cell) });
      const value = readNumberCell(cell, place);
      if (value < 0) fail("cellOutside", { ...place, value, min: 0, max: "∞" });
      if (isExtreme(value)) fail("extremeNumber", { ...place, value });
      values[i * table.columns + j] = value;
    }
  }
  return { rows, columns: table.columns, values, labels };
}

/** The weights of the columns that are used, every one a number and one of each row positive. */
export function usedWeights(weights: WeightRows, used: readonly { readonly column: number; readonly label: string }[], argument = "weights"): Matrix {
  const values = new Float64Array(weights.rows * used.length);
  for (let i = 0; i < weights.rows; i++) {
    let positive = false;
    used.forEach(({ column, label }, c) => {
      const value = weights.values[i * weights.columns + column];
      if (value !== value) fail("drawBlank", { argument, row: weights.labels[i], column: label });
      positive ||= value > 0;
      values[i * used.length + c] = value;
    });
    if (!positive) fail("drawWithoutWeight", { argument, row: weights.labels[i] });
  }
  return { rows: weights.rows, columns: used.length, values };
}

/** Two columns, the first one the names of the table's columns: a vector that stands upright. */
function isNamedColumn(grid: readonly Row[], table: Table): boolean {
  if (grid[0].length !== 2) return false;
  return table.columns !== 2 || grid.slice(1).every(([name]) => isText(name) || isName(name, table));
}

/** A row without numbers, but for headings that are numbers themselves (years) and what stands above the labels of the draws. */
function isNames(row: Row, table: Table): boolean {
  return (
    row.some((cell, j) => j > 0 && (isText(cell) || isName(cell, table))) && row.every((cell, j) => j === 0 || typeof cell !== "number" || isName(cell, table))
  );
}

function isName(cell: Cell, table: Table): boolean {
  return table.hasColumnLabels && !isMissing(cell) && indexOfLabel(table.columnLabels, cellText(cell)) >= 0;
}

interface Places {
  /** Where the weights begin; before them stand the labels of the draws. */
  readonly from: number;
  /** Position in a row for each column of the table. */
  readonly columns: readonly number[];
}

function byName(names: Row, table: Table, argument: string): Places {
  const first = names.findIndex((name) => isName(name, table));
  const from = first > 0 ? first : Math.max(0, first < 0 ? names.length - table.columns : 0);
  const labels = names.slice(from).map(cellText);
  const same = labels.length === table.columns && labels.every((label, j) => label === table.columnLabels[j]);
  const positions = same ? labels.map((_, j) => j) : matchLabels(table.columnLabels, labels, argument);
  return { from, columns: positions.map((j) => from + j) };
}

function byPosition(body: readonly Row[], table: Table, argument: string): Places {
  const width = body[0].length;
  const { columns: needed, layout } = table;
  const at = (from: number): Places => ({ from, columns: Array.from({ length: needed }, (_, j) => from + j) });
  if (width === needed) return at(0);
  if (width === needed + 1 && areDrawLabels(body.map((row) => row[0]))) return at(1);
  const unused = layout.grid[0].flatMap((_, j) => (layout.dataColumns.includes(j) ? [] : [j]));
  if (width === layout.grid[0].length && body.every((row) => unused.every((j) => isMissing(row[j])))) return { from: 0, columns: layout.dataColumns };
  fail("drawsShape", { argument, rows: body.length, columns: width, needed });
}

/** Names or blanks, or whole numbers that rise from draw to draw. */
function areDrawLabels(cells: readonly Cell[]): boolean {
  const numbers = cells.filter((cell) => typeof cell === "number");
  return numbers.length === 0 || (numbers.length === cells.length && numbers.every((n, i) => Number.isInteger(n) && (i === 0 || n > numbers[i - 1])));
}
