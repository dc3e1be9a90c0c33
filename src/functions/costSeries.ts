import { fail } from "../engine/errors";
import { isMissing, isText, quote, type Cell } from "../engine/table/cells";
import { readGrid } from "../engine/table/table";
import { isOmitted, readCells } from "./arguments";

/** Relative unit labor costs by year, ascending; years in which one of the four series is missing are left out. */
export interface CostSeries {
  readonly years: readonly number[];
  readonly relativeCosts: readonly number[];
}

/** Beyond these, products of four numbers could leave the range of floating point. */
const [SMALLEST, LARGEST] = [1e-70, 1e70];

/** (wage / productivity) / (benchmark wage / benchmark productivity); the four arguments in this order, all as long as each other. */
export function readCostSeries(series: readonly (readonly [argument: string, raw: unknown])[], rawYears: unknown): CostSeries {
  const given = isOmitted(rawYears) ? null : readYears(rawYears);
  const count = given?.length ?? mostCommon(series.map(([argument, raw]) => readLine(raw, argument).length));
  const years = given ?? Array.from({ length: count }, (_, i) => i + 1);
  const labels = years.map(String);
  const [w, y, wb, yb] = series.map(([argument, raw]) => readCells(raw, argument, labels).map((cell, i) => readPositive(cell, argument, labels[i])));
  const complete = years
    .map((year, i) => ({ year, relativeCost: w[i] / y[i] / (wb[i] / yb[i]) }))
    .filter(({ relativeCost }) => !Number.isNaN(relativeCost))
    .sort((a, b) => a.year - b.year);
  if (complete.length === 0) fail("noCompleteYear", { names: series.map(([argument]) => argument).join(", ") });
  return { years: complete.map(({ year }) => year), relativeCosts: complete.map(({ relativeCost }) => relativeCost) };
}

function readYears(raw: unknown): number[] {
  const years = readLine(raw, "years").map((cell, i) =>
    typeof cell === "number" ? cell : fail("elementText", { argument: "years", column: String(i + 1), value: quote(cell) }),
  );
  const twice = years.find((year, i) => years.indexOf(year) < i);
  if (twice !== undefined) fail("duplicateLabel", { argument: "years", value: twice });
  return years;
}

/** The cells of one row or one column, a heading in words left out. */
function readLine(raw: unknown, argument: string): Cell[] {
  const grid = readGrid(raw, argument);
  if (grid.length > 1 && grid[0].length > 1) fail("wrongRow", { argument, rows: grid.length, columns: grid[0].length });
  const line = grid.flat();
  return isText(line[0]) ? line.slice(1) : line;
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
