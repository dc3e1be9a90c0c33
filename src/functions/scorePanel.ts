import type { ScorePanel } from "../engine/calibration/panel";
import { fail } from "../engine/errors";
import { LAYERS } from "../engine/indicators/framework";
import { ErrorCell, isMissing, quote, shorten, type Cell } from "../engine/table/cells";
import { isNumericText, isTextColumn } from "../engine/table/firstRow";
import { isCodeHeading, isNeverData } from "../engine/table/headings";
import { labelKey } from "../engine/table/labels";
import { findLayout } from "../engine/table/layout";
import { cellText, firstCells, isExtreme, readGrid, readNumberCell } from "../engine/table/table";
import { yearOf } from "../engine/table/years";
import { isOmitted } from "./arguments";
import { missingText } from "./missingText";
import { isLogged, PANEL_HEADINGS, valueColumn } from "./panelHeadings";
import { ASSUMED_DEMAND, readScore } from "./scoreTable";

/** A panel as it was selected: what can be used of it, and what was left out. */
export interface ReadPanel {
  readonly panel: ScorePanel;
  /** Rows with a missing cell. */
  readonly leftOut: number;
  readonly hasDemand: boolean;
  /** What the column of the value is headed, or where it stands. */
  readonly valueName: string;
  /** Columns that are no numbers, or hold none, by heading: they are passed over. */
  readonly passedOver: readonly string[];
}

/** Columns of SCORE beside the layers follow from them and are no controls. */
const SCORE_COLUMNS = new Set(["overall", "rank", "coverage"]);
const MOST_YEARS = 200;

interface Columns {
  readonly unit: number;
  readonly year: number;
  readonly value: number;
  readonly layers: readonly number[];
  /** -1 where there is none. */
  readonly demand: number;
  readonly controls: readonly number[];
  readonly controlNames: readonly string[];
  readonly passedOver: readonly string[];
}

interface Row {
  readonly unit: string;
  readonly year: number;
  /** Counted from the first row of the selection. */
  readonly at: number;
  /** Value, hardware, firmware, software, demand, controls. */
  readonly numbers: readonly number[];
}

/**
 * A list with a row per unit and year. Rows with a missing cell are left out; units are ordered by name and years by time, so that the
 * order of the rows does not matter.
 */
export function readScorePanel(raw: unknown, argument: string): ReadPanel {
  if (isOmitted(raw)) fail("missingArgument", { argument });
  const grid = readGrid(raw, argument);
  const layout = findLayout(grid);
  if (layout.unclear) fail("headerUnclear", { argument, cells: firstCells(grid[0]) });
  const start = layout.hasHeader ? 1 : 0;
  const body = grid.slice(start);
  const columns = findColumns(grid, body, layout.hasHeader, layout.yearColumn, argument);
  const valueHeading = layout.hasHeader ? cellText(grid[0][columns.value]) : "";
  if (isLogged(valueHeading)) fail("panelValueLogged", { argument, column: quote(valueHeading) });
  const rows: Row[] = [];
  let leftOut = 0;
  body.forEach((row, i) => {
    if (row.every(isMissing)) return;
    const read = readRow(row, i + start + 1, columns, argument);
    if (read === null) leftOut++;
    else rows.push(read);
  });
  if (rows.length === 0) fail("panelNoneLeft", { argument });
  return {
    panel: toPanel(withoutYears(rows), columns.controlNames, argument),
    leftOut,
    hasDemand: columns.demand >= 0,
    valueName: shorten(valueHeading) || (columns.value === 2 ? "third column" : `column ${columns.value + 1}`),
    passedOver: columns.passedOver,
  };
}

function findColumns(
  grid: readonly (readonly Cell[])[],
  body: readonly (readonly Cell[])[],
  hasHeader: boolean,
  yearColumn: number,
  argument: string,
): Columns {
  const width = grid[0].length;
  if (width < 6) fail("panelColumnFew", { argument, given: width });
  const headings = grid[0].map((cell) => (hasHeader ? labelKey(cellText(cell)) : ""));
  const named = (what: string): number => PANEL_HEADINGS[what].map((word) => headings.indexOf(word)).find((j) => j >= 0) ?? -1;
  // Figures kept as text are an error to be named, not labels to be passed over.
  const text = grid[0].map((_, j) => isTextColumn(body, j) && !isNumericText(body, j));
  const layers = LAYERS.map(named);
  const byHeading = layers.some((j) => j >= 0);
  if (hasHeader && !byHeading && width > 7) return missingHeadings(grid[0], layers, argument);
  if (!byHeading) return byPosition(grid[0], body, text, hasHeader, argument);
  if (layers.some((j) => j < 0)) return missingHeadings(grid[0], layers, argument);

  const year = named("year") >= 0 ? named("year") : yearColumn;
  if (year < 0) fail("panelHeadings", { argument, missing: "Year", headings: headingList(grid[0]) });
  const demand = named("demand");
  const taken = new Set([...layers, year, demand]);
  const code = headings.findIndex((heading, j) => !taken.has(j) && (isNeverData(heading) || isCodeHeading(heading)));
  const firstText = text.findIndex((is, j) => is && !taken.has(j));
  const codes = grid[0].findIndex((_, j) => !taken.has(j) && isTextColumn(body, j));
  const unit = [named("unit"), firstText, code, codes].find((j) => j >= 0) ?? -1;
  if (unit < 0) fail("panelHeadings", { argument, missing: "Unit", headings: headingList(grid[0]) });
  taken.add(unit);
  const further = range(width).filter((j) => !taken.has(j) && !isNeverData(headings[j]) && !isCodeHeading(headings[j]) && !SCORE_COLUMNS.has(headings[j]));
  const isNumeric = (j: number): boolean => !text[j] && holdsSomething(body, j);
  const numeric = further.filter(isNumeric);
  const value = valueColumn(headings, further, numeric) ?? numeric.find((j) => j > year) ?? numeric[0] ?? -1;
  if (value < 0) fail("panelHeadings", { argument, missing: "Value", headings: headingList(grid[0]) });
  const controls = numeric.filter((j) => j !== value);
  const passedOver = further.filter((j) => !isNumeric(j) && cellText(grid[0][j]) !== "").map((j) => shorten(cellText(grid[0][j])));
  return { unit, year, value, layers, demand, controls, controlNames: controls.map((j) => cellText(grid[0][j]) || `column ${j + 1}`), passedOver };
}

/** True where some cell below the heading is not missing. */
function holdsSomething(body: readonly (readonly Cell[])[], j: number): boolean {
  return body.some((row) => !isMissing(row[j]));
}

function range(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i);
}

/** Columns in the order of the contract: leading text names the unit; then year, value, hardware, firmware, software, demand, controls. */
function byPosition(first: readonly Cell[], body: readonly (readonly Cell[])[], text: readonly boolean[], hasHeader: boolean, argument: string): Columns {
  let names = 1;
  while (names < first.length && text[names] && !body.every((row) => isMissing(row[names]) || !Number.isNaN(yearOf(row[names])))) names++;
  const left = first.length - names;
  if (left < 5) fail("panelColumnFew", { argument, given: first.length });
  const at = (k: number): number => names + k;
  const further = range(Math.max(0, left - 6)).map((k) => at(6 + k));
  const controls = further.filter((j) => holdsSomething(body, j));
  const unit = text.slice(0, names).includes(true) ? text.indexOf(true) : 0;
  const nameOf = (j: number): string => (hasHeader && cellText(first[j])) || `column ${j + 1}`;
  const unused = [...range(names).filter((j) => j !== unit && text[j]), ...further.filter((j) => !holdsSomething(body, j) && !isSpacer(first, body, j))];
  return {
    unit,
    year: at(0),
    value: at(1),
    layers: [at(2), at(3), at(4)],
    demand: left > 5 ? at(5) : -1,
    controls,
    controlNames: controls.map(nameOf),
    passedOver: unused.map((j) => shorten(nameOf(j))),
  };
}

/** A column with nothing in it, heading included. */
function isSpacer(first: readonly Cell[], body: readonly (readonly Cell[])[], j: number): boolean {
  return [first, ...body].every((row) => cellText(row[j]) === "");
}

function missingHeadings(row: readonly Cell[], layers: readonly number[], argument: string): never {
  const missing = LAYERS.filter((_, j) => layers[j] < 0).join(", ");
  return fail("panelHeadings", { argument, missing, headings: headingList(row) });
}

function headingList(row: readonly Cell[]): string {
  return row
    .map((cell) => shorten(cellText(cell)))
    .filter((text) => text !== "")
    .join(", ");
}

/** Null where a cell is missing. */
function readRow(row: readonly Cell[], at: number, columns: Columns, argument: string): Row | null {
  const name = row[columns.unit];
  const place = { argument, row: String(at) };
  if (name instanceof ErrorCell && !isMissing(name)) fail("errorCell", { ...place, column: "unit", value: name.text });
  if (isMissing(name)) fail("panelCell", { ...place, column: "unit", value: missingText(name) });
  const unit = cellText(name);
  const yearCell = row[columns.year];
  const yearPlace = { argument, row: `${at} (${shorten(unit)})`, column: "year" };
  if (isMissing(yearCell)) fail("panelCell", { ...yearPlace, value: missingText(yearCell) });
  if (yearCell instanceof ErrorCell) fail("errorCell", { ...yearPlace, value: yearCell.text });
  const year = yearOf(yearCell);
  if (Number.isNaN(year)) fail("notAYear", { ...yearPlace, value: quote(yearCell) });
  const label = `${unit} ${year}`;
  const number = (j: number, column: string): number => {
    const value = readNumberCell(row[j], { argument, row: label, column });
    if (isExtreme(value)) fail("extremeNumber", { argument, row: label, column, value });
    return value;
  };
  const value = number(columns.value, "value");
  if (value <= 0) fail("panelValue", { argument, row: label, value });
  const scores = columns.layers.map((j, layer) => {
    const score = readScore(row[j], { argument, row: label, column: LAYERS[layer] });
    return score === 0 ? fail("panelZero", { argument, row: label, column: LAYERS[layer] }) : score;
  });
  const demand = columns.demand < 0 ? ASSUMED_DEMAND : readScore(row[columns.demand], { argument, row: label, column: "Demand" }, "cellOutside");
  const numbers = [value, ...scores, demand, ...columns.controls.map((j, c) => number(j, columns.controlNames[c]))];
  return numbers.some(Number.isNaN) ? null : { unit, year, at, numbers };
}

/** SCORE names a row "Anhui 2023" where there are several years: where every label ends in its row's year, the unit is what stands before. */
function withoutYears(rows: readonly Row[]): readonly Row[] {
  const units = rows.map(({ unit, year }) => {
    const ending = new RegExp(`^(.*[^\\d\\s_,-])[\\s_,-]*${year}年?$|^(.*\\d)[\\s_,-]+${year}年?$`).exec(unit);
    return ending?.[1] ?? ending?.[2];
  });
  return units.every((unit) => unit !== undefined) ? rows.map((row, i) => ({ ...row, unit: units[i] ?? row.unit })) : rows;
}

/** Ordered by unit and year; the same unit in any spelling that is one label. */
function toPanel(rows: readonly Row[], controlNames: readonly string[], argument: string): ScorePanel {
  const keyed = rows.map((row) => ({ ...row, key: labelKey(row.unit) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.year - b.year));
  keyed.forEach((row, i) => {
    const next = keyed[i + 1];
    if (next?.key === row.key && next.year === row.year) fail("panelTwice", { argument, unit: row.unit, year: row.year, row: row.at, other: next.at });
  });
  const years = [...new Set(keyed.map(({ year }) => year))].sort((a, b) => a - b);
  if (years.length > MOST_YEARS) fail("panelManyYears", { argument, given: years.length, limit: MOST_YEARS });
  const position = new Map(years.map((year, t) => [year, t]));
  const start = [0];
  keyed.forEach((row, i) => {
    if (i === keyed.length - 1 || keyed[i + 1].key !== row.key) start.push(i + 1);
  });
  const column = (j: number): Float64Array => Float64Array.from(keyed, ({ numbers }) => numbers[j]);
  return {
    units: start.length - 1,
    years: years.length,
    start: Int32Array.from(start),
    year: Int32Array.from(keyed, ({ year }) => position.get(year) ?? 0),
    logValue: column(0).map(Math.log),
    hardware: column(1),
    firmware: column(2),
    software: column(3),
    demand: column(4),
    controls: controlNames.map((_, c) => column(5 + c)),
    controlNames,
  };
}
