import { fail } from "../engine/errors";
import { ErrorCell, isMissing, isText, quote, type Cell } from "../engine/table/cells";
import { failMissing, labelKey, missing, type LabelSide } from "../engine/table/labels";
import { isNeverData } from "../engine/table/headings";
import { findLayout } from "../engine/table/layout";
import { cellText, labelRows, readGrid, type Table } from "../engine/table/table";
import type { AmountTable } from "./amountTable";
import { readCells, readColumnCells, readElement, transpose } from "./arguments";

/**
 * Vectors beside a table of amounts: one cell per activity or per unit, as a row or a column, matched by name where both have
 * names, else by position. A label that stands twice, in the table or in the vector, brings all of its cells.
 */

/** The cells of each activity. A row may be as wide as the table's selection, or have its own labels before its cells. */
export function readActivityCells(raw: unknown, argument: string, amounts: AmountTable): Cell[][] {
  const { selected, columnAt, columnLabels, columns } = amounts;
  const grid = readGrid(raw, argument);
  const named = amounts.hasColumnLabels ? byName(grid, argument, [columnLabels], { kind: "column", of: amounts.argument }) : null;
  if (named) return named;
  const read = (table: Table): Cell[] => readColumnCells(withoutLabels(raw, grid, table.columns), argument, table);
  return isOfDistinct(grid, columns, selected.columns) ? read(amounts).map((cell) => [cell]) : gather(read(selected), columnAt, columns);
}

/** The cells of each unit; where the table holds several years, named as its rows are (Anhui 2023) or once for all years (Anhui). */
export function readUnitCells(raw: unknown, argument: string, amounts: AmountTable): Cell[][] {
  const { selected, rowAt, rowLabels, rows, hasRowLabels } = amounts;
  const grid = readGrid(raw, argument);
  const named = hasRowLabels ? byName(grid, argument, [rowLabels, unitNames(amounts)], { kind: "row", of: amounts.argument }) : null;
  if (named) return named;
  const read = (table: Table): Cell[] => readCells(raw, argument, table.rowLabels, { labelled: hasRowLabels });
  return isOfDistinct(grid, rows, selected.rows) ? read(amounts).map((cell) => [cell]) : gather(read(selected), rowAt, rows);
}

/**
 * Whether a line goes by the distinct labels and not by the selection, where these are not as many: by its cells after its own labels,
 * else by its length. A label that stands twice then has one cell, else one for each time.
 */
function isOfDistinct(grid: readonly (readonly Cell[])[], distinct: number, selected: number): boolean {
  if (distinct === selected || (grid.length > 1 && grid[0].length > 1)) return false;
  const line = grid.flat();
  const own = line.length - 1 - line.map(isText).lastIndexOf(true);
  if (own === distinct || own === selected) return own === distinct;
  return line.length === distinct || (line.length === distinct + 1 && line.length !== selected);
}

/** The names of the rows without the years. */
export function unitNames({ rowLabels, periods }: AmountTable): string[] {
  const names = [...rowLabels];
  for (const { year, rows } of periods) {
    for (const i of rows) if (year !== "" && names[i].endsWith(` ${year}`)) names[i] = names[i].slice(0, -year.length - 1);
  }
  return names;
}

/** The one cell that a label stands for: where it stands twice its cells must agree; null where all are missing. */
export function oneCell(cells: readonly Cell[], argument: string, label: string): Cell {
  const given = cells.filter((cell) => !isMissing(cell));
  const error = given.find((cell) => cell instanceof ErrorCell);
  if (error) fail("elementError", { argument, column: label, value: quote(error) });
  const other = given.find((cell) => cellText(cell) !== cellText(given[0]));
  if (other !== undefined) fail("twoValues", { argument, column: label, value: quote(given[0]), other: quote(other) });
  return given[0] ?? null;
}

/** The one number that a label stands for, NaN where it is missing. */
export function oneNumber(cells: readonly Cell[], argument: string, label: string): number {
  return readElement(oneCell(cells, argument, label), argument, label);
}

interface Named {
  readonly names: readonly string[];
  readonly cells: readonly Cell[];
}

/** The cells under each of `labels`, the first of the labelings that knows a name; null where none does or there are no names. */
function byName(grid: Cell[][], argument: string, labelings: readonly (readonly string[])[], side: LabelSide): Cell[][] | null {
  const [height, width] = [grid.length, grid[0].length];
  if (height === 1 || width === 1) return null;
  const ways: Named[] = [];
  const addLines = ([names, cells]: Cell[][]): number => ways.push({ names: names.map(cellText), cells });
  if (width === 2) addLines(transpose(grid));
  if (height === 2) addLines(grid);
  const layout = findLayout(grid);
  if (layout.labelColumn >= 0 && layout.dataColumns.length === 1) {
    const body = layout.hasHeader ? grid.slice(1) : grid;
    ways.push({ names: labelRows(body, layout), cells: body.map((row) => row[layout.dataColumns[0]]) });
  }
  for (const labels of labelings) {
    const wanted = new Set(labels.map(labelKey));
    const known = ways.map((way) => ({ way, count: way.names.filter((name) => wanted.has(labelKey(name))).length, words: way.names.filter(isWord).length }));
    const [best] = known.sort((a, b) => b.count - a.count || b.words - a.words);
    if (best?.count > 0) return matched(labels, best.way, argument, wanted, side);
  }
  return null;
}

function isWord(name: string): boolean {
  return name !== "" && Number.isNaN(Number(name));
}

/** A name that is not wanted is an error if a number stands with it, else a heading or a label of the vector's own. */
function matched(labels: readonly string[], { names, cells }: Named, argument: string, wanted: ReadonlySet<string>, side: LabelSide): Cell[][] {
  const cellsOf = new Map<string, Cell[]>();
  const extras: string[] = [];
  const others: string[] = [];
  names.forEach((name, i) => {
    const key = labelKey(name);
    if (wanted.has(key)) cellsOf.set(key, [...(cellsOf.get(key) ?? []), cells[i]]);
    else if (key !== "" && typeof cells[i] === "number" && !isNeverData(name)) extras.push(name);
    else if (i > 0 && key !== "" && !isNeverData(name)) others.push(name);
  });
  const found = labels.map((label) => cellsOf.get(labelKey(label)) ?? failMissing(label, extras.length > 0 ? extras : others, argument, side));
  if (extras.length > 0) fail("labelExtra", { argument, ...missing(extras[0], labels) });
  return found;
}

function gather(cells: readonly Cell[], at: readonly number[], count: number): Cell[][] {
  const lists: Cell[][] = Array.from({ length: count }, () => []);
  cells.forEach((cell, i) => lists[at[i]].push(cell));
  return lists;
}

/** One row without the labels that stand before its cells, the last of them a text; everything else as it came. */
function withoutLabels(raw: unknown, grid: readonly (readonly Cell[])[], needed: number): unknown[][] {
  const rows: unknown[][] = Array.isArray(raw) ? raw.map((row) => (Array.isArray(row) ? row : [row])) : [[raw]];
  const labels = grid[0].length - needed;
  return grid.length === 1 && labels > 0 && isText(grid[0][labels - 1]) ? [rows[0].slice(labels)] : rows;
}
