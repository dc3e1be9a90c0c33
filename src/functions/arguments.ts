import { fail } from "../engine/errors";
import { ErrorCell, isMissing, isText, quote, unwrap, type Cell } from "../engine/table/cells";
import { findLabel, indexOfLabel, matchLabels, nearest } from "../engine/table/labels";
import { cellText, readGrid, readNumberCell, readTable, type Table } from "../engine/table/table";

/**
 * Reads what Excel hands over: ranges, options, numbers, vectors, names of units.
 * An omitted argument arrives as null (undefined alike); a blank reference as null, "" or 0.
 */

/** True when an argument was left out or points at blank cells only. */
export function isOmitted(raw: unknown): boolean {
  if (raw === null || raw === undefined || raw === "") return true;
  if (Array.isArray(raw)) return raw.every((row) => (Array.isArray(row) ? row.every(isBlank) : isBlank(row)));
  return false;
}

function isBlank(raw: unknown): boolean {
  const cell = unwrap(raw);
  return cell === null || cell === "";
}

/** A table of indicators, scores or coefficients: missing stays missing. */
export function readData(raw: unknown, argument: string): Table {
  return readTable(raw, argument);
}

/** A table of amounts (trade, employment, flows): missing is zero, negative an error. */
export function readAmounts(raw: unknown, argument: string): Table {
  return readTable(raw, argument, { amounts: true });
}

/** A word out of a list, any case; omitted = the first of the list or the given default. */
export function readOption<T extends string>(raw: unknown, words: readonly T[], argument: string, fallback: T = words[0]): T {
  if (isOmitted(raw)) return fallback;
  const cell = single(raw, argument);
  const wanted = cellText(cell).toLowerCase();
  const found = words.find((word) => word.toLowerCase() === wanted);
  return found ?? fail("unknownOption", { argument, value: quote(cell), words: words.join(", ") });
}

export interface NumberLimits {
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
}

/** One number; omitted = the fallback. */
export function readNumber(raw: unknown, argument: string, fallback: number, limits: NumberLimits = {}): number {
  if (isOmitted(raw)) return fallback;
  const cell = single(raw, argument);
  if (typeof cell !== "number") fail("notANumber", { argument, value: quote(cell) });
  return checkLimits(cell, argument, limits);
}

function checkLimits(value: number, argument: string, { min = -Infinity, max = Infinity, whole = false }: NumberLimits): number {
  if (whole && !Number.isInteger(value)) fail("notWhole", { argument, value });
  if (value < min || value > max) fail("outOfRange", { argument, value, min: boundText(min, "-∞"), max: boundText(max, "∞") });
  return value;
}

function boundText(bound: number, infinite: string): string | number {
  return Number.isFinite(bound) ? bound : infinite;
}

/** TRUE or FALSE (also 1 and 0); omitted = the fallback. */
export function readFlag(raw: unknown, argument: string, fallback: boolean): boolean {
  if (isOmitted(raw)) return fallback;
  const cell = single(raw, argument);
  if (typeof cell === "boolean") return cell;
  if (cell === 1 || cell === 0) return cell === 1;
  const word = cellText(cell).toLowerCase();
  if (word === "true" || word === "false") return word === "true";
  fail("unknownOption", { argument, value: quote(cell), words: "TRUE, FALSE" });
}

/** A name or a position 1..n of one of the labels. */
export function readUnit(raw: unknown, labels: readonly string[], argument: string): number {
  const cell = single(raw, argument);
  if (isMissing(cell)) fail("missingArgument", { argument });
  if (cell instanceof ErrorCell) fail("errorCell", { argument, row: "1", column: "1", value: cell.text });
  return findLabel(labels, typeof cell === "number" ? cell : cellText(cell), argument);
}

/** A word that is free text: an actor, a tag. Omitted = "". */
export function readWord(raw: unknown, argument: string): string {
  return isOmitted(raw) ? "" : cellText(single(raw, argument));
}

/** The only cell of an argument that must be one cell. */
export function single(raw: unknown, argument: string): Cell {
  const grid = readGrid(raw, argument);
  if (grid.length !== 1 || grid[0].length !== 1) fail("wrongLength", { argument, given: grid.length * grid[0].length, needed: 1 });
  return grid[0][0];
}

/**
 * A vector of cells that stands as a row or a column, aligned to `labels` (the rows or the
 * columns of a table). A header is expected only when it is one longer than needed.
 * With labels of its own (a second row or column beside it) it is matched by label.
 * One cell stands for all where `broadcast` is set.
 */
export function readCells(raw: unknown, argument: string, labels: readonly string[], options: { broadcast?: boolean; labelled?: boolean } = {}): Cell[] {
  const needed = labels.length;
  const lines = readLines(raw, argument);
  if (lines.length === 1) {
    const line = lines[0];
    if (line.length === needed) return line;
    if (line.length === needed + 1) return line.slice(1);
    if (line.length === 1 && options.broadcast) return Array.from({ length: needed }, () => line[0]);
    fail("wrongLength", { argument, given: line.length, needed });
  }
  return matchCells(lines[0], lines[1], labels, argument, options.labelled ?? true);
}

/** One line of cells, or two (names and values), standing as rows or as columns. */
function readLines(raw: unknown, argument: string): Cell[][] {
  const grid = readGrid(raw, argument);
  const [rows, columns] = [grid.length, grid[0].length];
  if (rows === 1) return grid;
  if (columns === 1) return transpose(grid);
  if (rows === 2 && (columns !== 2 || isText(grid[0][1]))) return grid;
  if (columns === 2) return transpose(grid);
  fail("wrongRow", { argument, rows, columns });
}

/** Two lines, names and values: matched by label when the names are the table's, by position else. */
function matchCells(names: readonly Cell[], cells: readonly Cell[], labels: readonly string[], argument: string, labelled: boolean): Cell[] {
  const words = names.map(cellText);
  const known = words.filter((word) => word !== "" && indexOfLabel(labels, word) >= 0).length;
  if (labelled && known > 0) {
    const start = words.length === labels.length + 1 && indexOfLabel(labels, words[0]) < 0 ? 1 : 0;
    return matchLabels(labels, words.slice(start), argument).map((i) => cells[i + start]);
  }
  if (labelled && names.every((cell, i) => isText(cell) || (i === 0 && isMissing(cell)))) {
    const lacking = labels.find((label) => !words.includes(label))!;
    fail("labelMissing", { argument, value: `"${lacking}"`, nearest: nearest(words, lacking).join(", ") });
  }
  if (cells.length === labels.length) return [...cells];
  if (cells.length === labels.length + 1) return cells.slice(1);
  fail("wrongLength", { argument, given: cells.length, needed: labels.length });
}

/** A vector of numbers aligned to `labels`; one number stands for all. Missing cells are NaN. */
export function readNumbers(raw: unknown, argument: string, labels: readonly string[], limits: NumberLimits = {}): Float64Array {
  const cells = readCells(raw, argument, labels, { broadcast: true });
  return Float64Array.from(cells, (cell, i) => {
    const value = readNumberCell(cell, { argument, row: "1", column: labels[i] });
    return Number.isNaN(value) ? value : checkLimits(value, argument, limits);
  });
}

const BENEFIT = new Set(["1", "+", "+1", "benefit"]);
const COST = new Set(["-1", "-", "−", "−1", "cost"]);

/** Directions aligned to the columns: 1 or -1, + or -, benefit or cost; omitted = null. */
export function readDirections(raw: unknown, labels: readonly string[], argument = "direction"): Int8Array | null {
  if (isOmitted(raw)) return null;
  const cells = readCells(raw, argument, labels, { broadcast: true });
  return Int8Array.from(cells, (cell, i) => readDirection(cell, argument, labels[i]));
}

/** One direction; an error that names the column for anything else. */
export function readDirection(cell: Cell, argument: string, column: string): 1 | -1 {
  const word = cellText(cell).toLowerCase();
  if (BENEFIT.has(word)) return 1;
  if (COST.has(word)) return -1;
  fail("badDirection", { argument, column, value: quote(cell) });
}

/** Non-negative weights aligned to the columns, not yet scaled; omitted = null. */
export function readWeights(raw: unknown, labels: readonly string[], argument = "weights"): Float64Array | null {
  if (isOmitted(raw)) return null;
  const weights = readNumbers(raw, argument, labels);
  let sum = 0;
  weights.forEach((weight, j) => {
    if (weight < 0) fail("negativeWeight", { argument, column: labels[j], value: weight });
    if (Number.isNaN(weight)) weights[j] = 0;
    sum += weights[j];
  });
  if (sum <= 0) fail("noWeight", { argument });
  return weights;
}

export function transpose<T>(grid: readonly (readonly T[])[]): T[][] {
  return grid[0].map((_, j) => grid.map((row) => row[j]));
}
