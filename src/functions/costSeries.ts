import { fail } from "../engine/errors";
import { isMissing, isText, quote, type Cell } from "../engine/table/cells";
import { isYear } from "../engine/table/firstRow";
import { readGrid } from "../engine/table/table";
import { isOmitted, readCells, transpose } from "./arguments";

/** Relative unit labor costs by year, ascending; years in which one of the four series is missing are left out. */
export interface CostSeries {
  readonly years: readonly number[];
  readonly relativeCosts: readonly number[];
}

/** Beyond these, products of four numbers could leave the range of floating point. */
const [SMALLEST, LARGEST] = [1e-70, 1e70];

/** (wage / productivity) / (benchmark wage / benchmark productivity); the four arguments in this order, all as long as each other. */
export function readCostSeries(series: readonly (readonly [argument: string, raw: unknown])[], rawYears: unknown): CostSeries {
  for (const [argument, raw] of series) if (isOmitted(raw)) fail("missingArgument", { argument });
  const given = isOmitted(rawYears) ? yearsBeside(series) : readYears(readLine(rawYears, "years", "lineNeeded"), "years");
  const count = given?.length ?? mostCommon(series.map(([argument, raw]) => readLine(raw, argument, "lineOrYears").length));
  const years = given ?? Array.from({ length: count }, (_, i) => i + 1);
  const labels = years.map(String);
  const [w, y, wb, yb] = series.map(([argument, raw]) =>
    readCells(withPlainYears(raw), argument, labels).map((cell, i) => readPositive(cell, argument, labels[i])),
  );
  const complete = years
    .map((year, i) => ({ year, relativeCost: w[i] / y[i] / (wb[i] / yb[i]) }))
    .filter(({ relativeCost }) => !Number.isNaN(relativeCost))
    .sort((a, b) => a.year - b.year);
  if (complete.length === 0) fail("noCompleteYear", { names: series.map(([argument]) => argument).join(", ") });
  return { years: complete.map(({ year }) => year), relativeCosts: complete.map(({ relativeCost }) => relativeCost) };
}

/** The years that stand beside one of the series, in a second row or column; null where none has any. */
function yearsBeside(series: readonly (readonly [argument: string, raw: unknown])[]): number[] | null {
  for (const [argument, raw] of series) {
    const grid = readGrid(raw, argument);
    const [height, width] = [grid.length, grid[0].length];
    if (height === 1 || width === 1) continue;
    const lines = [...(width === 2 ? transpose(grid) : []), ...(height === 2 ? grid : [])].map(withoutHeading);
    const found = lines.find((line) => line.length > 0 && line.every((cell) => isYear(numberIn(cell))));
    if (found) return readYears(found, argument);
  }
  return null;
}

function readYears(line: readonly Cell[], argument: string): number[] {
  const years = line.map((cell, i) => {
    const year = numberIn(cell);
    return typeof year === "number" ? year : fail("elementText", { argument, column: String(i + 1), value: quote(cell) });
  });
  const twice = years.find((year, i) => years.indexOf(year) < i);
  if (twice !== undefined) fail("duplicateLabel", { argument, value: twice });
  return years;
}

/** The cells of one row or one column, a heading in words left out. */
function readLine(raw: unknown, argument: string, code: "lineNeeded" | "lineOrYears"): Cell[] {
  const grid = readGrid(raw, argument);
  if (grid.length > 1 && grid[0].length > 1) fail(code, { argument, rows: grid.length, columns: grid[0].length });
  return withoutHeading(grid.flat());
}

/** A word before anything but words; a number kept as text is none. */
function withoutHeading(line: readonly Cell[]): Cell[] {
  const heading = (isText(line[0]) || (isMissing(line[0]) && isYear(numberIn(line[1])))) && typeof numberIn(line[0]) !== "number";
  return heading && !line.slice(1).every((cell) => isText(cell) && typeof numberIn(cell) !== "number") ? line.slice(1) : [...line];
}

/** 2019年 as 2019, so that it is the year of the same number. */
function withPlainYears(raw: unknown): unknown {
  const plain = (cell: unknown): unknown => (typeof cell === "string" && /^\s*\d+\s*年\s*$/.test(cell) ? numberIn(cell) : cell);
  return Array.isArray(raw) ? raw.map((row: unknown) => (Array.isArray(row) ? row.map(plain) : plain(row))) : raw;
}

/** A number, also one kept as text; everything else as it is. */
function numberIn(cell: Cell): Cell {
  return typeof cell === "string" && /^\s*\d+\s*年?\s*$/.test(cell) ? parseInt(cell, 10) : cell;
}

/** The length that most series have, so that the error names the one that differs; the first one's where none is usual. */
function mostCommon(lengths: readonly number[]): number {
  const times = lengths.map((length) => lengths.filter((other) => other === length).length);
  return lengths[times.indexOf(Math.max(...times))];
}

/** A number above zero; NaN where it is missing. */
export function readPositive(cell: Cell, argument: string, column: string): number {
  if (isMissing(cell)) return NaN;
  if (typeof cell !== "number") fail("elementText", { argument, column, value: quote(cell) });
  if (cell <= 0) fail("elementNotPositive", { argument, column, value: cell });
  if (cell < SMALLEST || cell > LARGEST) fail("elementOutside", { argument, column, value: cell, min: SMALLEST, max: LARGEST });
  return cell;
}
