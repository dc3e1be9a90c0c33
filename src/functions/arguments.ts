import { fail } from "../engine/errors";
import { ErrorCell, isMissing, isText, quote, unwrap, type Cell } from "../engine/table/cells";
import { arePositions, findLabel, indexOfLabel, matchLabels, nearest } from "../engine/table/labels";
import { isYear } from "../engine/table/firstRow";
import { cellText, isExtreme, readGrid, readTable, type Table, type TableOptions } from "../engine/table/table";

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

/** A table of amounts (trade, employment, flows): missing is zero, negative an error unless `signed`. `activities`: the columns are activities. */
export function readAmounts(
  raw: unknown,
  argument: string,
  { activities = false, signed = false, text }: Pick<TableOptions, "activities" | "signed" | "text"> = {},
): Table {
  return readTable(raw, argument, { amounts: true, activities, signed, text });
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
  if (value < min && max === Infinity) fail("tooSmall", { argument, value, min });
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
 * With names in a second row or column beside it, it is matched by name where the labels are names too (`labelled`;
 * not given, they are unless they count 1, 2, 3).
 * One cell stands for all where `broadcast` is set.
 */
export function readCells(raw: unknown, argument: string, labels: readonly string[], options: { broadcast?: boolean; labelled?: boolean } = {}): Cell[] {
  const grid = readGrid(raw, argument);
  const [rows, columns] = [grid.length, grid[0].length];
  if (rows === 1 || columns === 1) {
    const line = rows === 1 ? grid[0] : grid.map((row) => row[0]);
    requireAll(line, argument, labels, options.labelled ?? !arePositions(labels));
    return fitLine(line, argument, labels.length, options.broadcast ?? false);
  }
  if (rows !== 2 && columns !== 2) fail("wrongRow", { argument, rows, columns });

  const ways = [...(columns === 2 ? [transpose(grid)] : []), ...(rows === 2 ? [grid] : [])];
  const labelled = options.labelled ?? !arePositions(labels);
  if (labelled) {
    const known = ways.map(([names]) => names.filter((name) => !isMissing(name) && indexOfLabel(labels, cellText(name)) >= 0).length);
    const best = known.indexOf(Math.max(...known));
    if (known[best] > 0) {
      const [names, cells] = ways[best];
      // What is not among the labels is an error if a number stands with it, else a heading or a label of the vector's own.
      const own = names.flatMap((name, i) => (typeof cells[i] === "number" || indexOfLabel(labels, cellText(name)) >= 0 ? [i] : []));
      return matchLabels(
        labels,
        own.map((i) => cellText(names[i])),
        argument,
      ).map((i) => cells[own[i]]);
    }
  }
  const beside = ways.find(([line]) => line.every((cell, i) => isText(cell) || (i === 0 && isMissing(cell)))) ?? ways.find(([line]) => countsUp(line));
  if (!beside) fail("wrongRow", { argument, rows, columns });
  const [names, cells] = beside;
  if (labelled && names.slice(1).some(isText)) {
    fail("labelMissing", { argument, value: quote(labels[0]), nearest: nearest(names.map(cellText), labels[0]).join(", ") });
  }
  return fitLine(cells, argument, labels.length, false);
}

/** One label with its number is no line of two cells: the other labels have no entry. */
function requireAll(line: readonly Cell[], argument: string, labels: readonly string[], labelled: boolean): void {
  if (!labelled || labels.length < 2 || line.length !== 2 || typeof line[1] !== "number") return;
  const [name] = line;
  if (isText(name) && indexOfLabel(labels, name) >= 0) matchLabels(labels, [name], argument);
}

/** True for positions 1, 2, 3 ... under a heading or a blank, and for a line of blanks. Numbers alone are no names, but numbers that would be lost. */
function countsUp(line: readonly Cell[]): boolean {
  const numbers = line.slice(1).filter((cell) => !isMissing(cell));
  return typeof line[0] !== "number" && numbers.every((cell, i) => cell === i + 1);
}

/** A line of exactly as many cells as needed, its header dropped; a header is text, blank or a year, so that no number is lost. */
function fitLine(line: readonly Cell[], argument: string, needed: number, broadcast: boolean): Cell[] {
  if (line.length === needed) return [...line];
  if (line.length === needed + 1 && (typeof line[0] !== "number" || isYear(line[0]))) return line.slice(1);
  if (line.length === 1 && broadcast) return Array.from({ length: needed }, () => line[0]);
  fail("wrongLength", { argument, given: line.length, needed });
}

/** A selection of two columns or two rows as pairs of a name and its cell; null for any other shape. */
export function readPairs(raw: unknown, argument: string): [Cell, Cell][] | null {
  const grid = readGrid(raw, argument);
  if (grid[0].length === 2) return grid.map(([name, value]) => [name, value]);
  return grid.length === 2 ? transpose(grid).map(([name, value]) => [name, value]) : null;
}

/**
 * One cell per column of a table: as `readCells`, and also as wide as the whole selection, blank above its label columns
 * (a row of codes or weights that stands right over the data).
 */
export function readColumnCells(raw: unknown, argument: string, table: Table, options: { broadcast?: boolean } = {}): Cell[] {
  const width = table.layout.grid[0].length;
  if (width > table.columns && Array.isArray(raw) && raw.length === 1 && Array.isArray(raw[0]) && raw[0].length === width) {
    const line: readonly unknown[] = raw[0];
    return table.layout.dataColumns.map((j) => unwrap(line[j]));
  }
  return readCells(raw, argument, table.columnLabels, options);
}

/** One number per column of a table, or one for all; NaN where it is missing or the argument was left out. */
export function readColumnNumbers(raw: unknown, argument: string, table: Table): Float64Array {
  if (isOmitted(raw)) return new Float64Array(table.columns).fill(NaN);
  const cells = readColumnCells(raw, argument, table, { broadcast: true });
  return Float64Array.from(cells, (cell, j) => readElement(cell, argument, table.columnLabels[j]));
}

/** A vector of numbers aligned to `labels`; one number stands for all. Missing cells are NaN. */
export function readNumbers(raw: unknown, argument: string, labels: readonly string[], limits: NumberLimits = {}): Float64Array {
  const alone = Array.isArray(raw) ? raw.length === 1 && (!Array.isArray(raw[0]) || raw[0].length === 1) : true;
  if (alone) return new Float64Array(labels.length).fill(isMissing(single(raw, argument)) ? NaN : computable(readNumber(raw, argument, NaN, limits), argument));
  const cells = readCells(raw, argument, labels, { broadcast: true });
  return Float64Array.from(cells, (cell, i) => {
    const value = readElement(cell, argument, labels[i]);
    const { min = -Infinity, max = Infinity } = limits;
    computable(value, argument, labels[i]);
    if (value < min && max === Infinity) fail("elementTooSmall", { argument, column: labels[i], value, min });
    if (value < min || value > max) fail("elementOutside", { argument, column: labels[i], value, min: boundText(min, "-∞"), max: boundText(max, "∞") });
    return value;
  });
}

/** A number as it is; one that cannot be computed with is an error. */
function computable(value: number, argument: string, column = ""): number {
  return isExtreme(value) ? fail("elementExtreme", { argument, column, value }) : value;
}

/** A number of a vector, NaN where it is missing; the error names what the number belongs to. */
export function readElement(cell: Cell, argument: string, column: string): number {
  if (typeof cell === "number") return cell;
  if (isMissing(cell)) return NaN;
  fail("elementText", { argument, column, value: quote(cell) });
}

const BENEFIT = new Set(["1", "+", "+1", "benefit"]);
const COST = new Set(["-1", "-", "−", "−1", "cost"]);

/** One direction per column of a table: 1 or -1, + or -, benefit or cost; null where the cell is blank or the argument was left out. */
export function readColumnDirections(raw: unknown, table: Table, argument = "direction"): (1 | -1 | null)[] {
  if (isOmitted(raw)) return table.columnLabels.map(() => null);
  return readColumnCells(raw, argument, table, { broadcast: true }).map((cell, j) => readDirectionCell(cell, argument, table.columnLabels[j]));
}

/** A direction, or null for a blank; a minus is a direction here, not the sign for "missing". */
export function readDirectionCell(cell: Cell, argument: string, column: string): 1 | -1 | null {
  return isMissing(cell) && cellText(cell) !== "-" ? null : readDirection(cell, argument, column);
}

/** One direction; an error that names the column for anything else. */
function readDirection(cell: Cell, argument: string, column: string): 1 | -1 {
  const word = cellText(cell).toLowerCase();
  if (BENEFIT.has(word)) return 1;
  if (COST.has(word)) return -1;
  fail("badDirection", { argument, column, value: quote(cell) });
}

/** Weights of a table's columns as given, NaN for a blank; null when the argument was left out. All zero or blank is an error. */
export function readColumnWeights(raw: unknown, table: Table, argument = "weights"): Float64Array | null {
  if (isOmitted(raw)) return null;
  const weights = readColumnNumbers(withoutJudgmentStatistics(raw), argument, table);
  weights.forEach((value, j) => {
    if (value < 0) fail("negativeWeight", { argument, column: table.columnLabels[j], value });
  });
  if (!weights.some((weight) => weight > 0)) fail("noWeight", { argument });
  return weights;
}

/** A result of AHP as it is: its items and weights, without the four rows on consistency below them. */
function withoutJudgmentStatistics(raw: unknown): unknown {
  if (!Array.isArray(raw) || !Array.isArray(raw[0]) || raw[0].length !== 2) return raw;
  const rows: readonly (readonly unknown[])[] = raw;
  const end = rows.findIndex(([name]) => unwrap(name) === "λmax");
  return end > 0 && unwrap(rows[0][0]) === "Item" && unwrap(rows[0][1]) === "Weight" ? rows.slice(0, end) : raw;
}

export function transpose<T>(grid: readonly (readonly T[])[]): T[][] {
  return grid[0].map((_, j) => grid.map((row) => row[j]));
}
