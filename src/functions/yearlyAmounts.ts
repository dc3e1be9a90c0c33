import { fail } from "../engine/errors";
import { isMissing, isText, type Cell } from "../engine/table/cells";
import { isYear } from "../engine/table/firstRow";
import { isNeverData } from "../engine/table/headings";
import { labelKey } from "../engine/table/labels";
import { findLayout } from "../engine/table/layout";
import { cellText, readGrid, type Matrix } from "../engine/table/table";
import { yearOf } from "../engine/table/years";
import { isEmptyRow, readAmountTable, type AmountTable } from "./amountTable";
import { matchSide } from "./matchedAmounts";
import { requireContains } from "./wholes";

/** Amounts of the same regions in several years. */
export interface YearlyAmounts {
  readonly table: AmountTable;
  /** In order of time. */
  readonly years: readonly string[];
  /** Regions x activities in each year. */
  readonly amounts: readonly Matrix[];
  /** The regions' names; the position where the table has none. */
  readonly units: readonly (string | number)[];
}

/** A table of several years, a row per region and year; every region in every year, or the missing row is named. */
export function readYearlyAmounts(raw: unknown, argument: string): YearlyAmounts {
  const table = readSeveralYears(raw, argument);
  const { layout, columns } = table;
  const named = layout.labelColumn >= 0 && layout.labelColumn !== layout.yearColumn;
  const places = new Map<string, number>();
  const units: (string | number)[] = [];
  const unitOf = Array.from({ length: table.rows }, (_, i) => {
    const cell = named ? layout.grid[i + (layout.hasHeader ? 1 : 0)][layout.labelColumn] : null;
    if (named && isEmptyRow(table, i)) return -1;
    const key = labelKey(cellText(cell));
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, units.length);
    return units.push(named ? (typeof cell === "number" ? cell : cellText(cell)) : 1) - 1;
  });
  const periods = inOrder(table);
  const amounts = periods.map(({ year, rows }) => {
    const values = new Float64Array(units.length * columns);
    const found = new Set<number>();
    for (const row of rows) {
      const unit = unitOf[row];
      if (unit < 0) continue;
      found.add(unit);
      for (let j = 0; j < columns; j++) values[unit * columns + j] += table.values[row * columns + j];
    }
    const absent = units.findIndex((_, unit) => !found.has(unit));
    if (absent >= 0) fail("yearMissing", { argument, row: units[absent], year });
    return { rows: units.length, columns, values };
  });
  return { table, years: periods.map(({ year }) => year), amounts, units };
}

/** The nation's amounts in each of the years, in the order of the regions' activities: by year where it names them, else row by row. */
export function readYearlyNation(raw: unknown, argument: string, regions: YearlyAmounts): Float64Array[] {
  const nation = readYears(raw, argument);
  const { years } = regions;
  const columnTo = matchSide(nation, regions.table, "column");
  const rows = nation.periods.length > 1 ? rowsByYear(nation, years) : nation.rows === years.length ? years.map((_, t) => t) : null;
  if (!rows) fail("nationYears", { argument, given: nation.rows, needed: years.length });
  return rows.map((row, t) => {
    const amounts = new Float64Array(regions.table.columns);
    for (let j = 0; j < nation.columns; j++) amounts[columnTo[j]] += nation.values[row * nation.columns + j];
    requireWhole(amounts, argument, regions, t);
    return amounts;
  });
}

/** One row for each of the years. */
function rowsByYear(nation: AmountTable, years: readonly string[]): number[] {
  return years.map((year) => {
    const rows = nation.periods.find((period) => period.year === year)?.rows;
    if (!rows) fail("labelMissing", { argument: nation.argument, value: year });
    if (rows.length > 1) fail("duplicateLabel", { argument: nation.argument, value: year });
    return rows[0];
  });
}

/** A nation without an activity that one of its regions has, or with less of it, is an error. */
function requireWhole(nation: Float64Array, benchmark: string, { table, amounts, units, years }: YearlyAmounts, t: number): void {
  const { columns, values } = amounts[t];
  const rowLabels = units.map((unit) => `${unit} ${years[t]}`);
  values.forEach((value, at) => {
    const j = at % columns;
    if (value > 0 && nation[j] === 0)
      fail("benchmarkLacks", { benchmark, argument: table.argument, row: rowLabels[(at - j) / columns], column: table.columnLabels[j], value });
  });
  requireContains(nation, benchmark, { ...amounts[t], argument: table.argument, rowLabels, columnLabels: table.columnLabels });
}

/** Order of time; parts of years (2020Q1) keep the order of the table. */
function inOrder({ periods }: AmountTable): AmountTable["periods"] {
  const sorted = [...periods].sort((a, b) => yearOf(a.year) - yearOf(b.year));
  return periods.some(({ year }) => Number.isNaN(yearOf(year))) ? periods : sorted;
}

/**
 * A table of several years, a row per region and year. A first column of years is one also without a heading, or under a heading of
 * its own, and years may be kept as text.
 */
export function readSeveralYears(raw: unknown, argument: string): AmountTable {
  const table = readYears(raw, argument);
  if (table.periods.length < 2) fail("yearsNeeded", { argument });
  return table;
}

function readYears(raw: unknown, argument: string): AmountTable {
  const given = withNumericYears(raw, readGrid(raw, argument));
  const grid = readGrid(given, argument);
  const { hasHeader, unclear, yearColumn } = findLayout(grid, { activities: true });
  const body = hasHeader ? grid.slice(1) : grid;
  const years = body.every(([cell]) => isYear(cell) || isMissing(cell)) && body.some(([cell]) => isYear(cell));
  if (unclear || yearColumn >= 0 || grid[0].length === 1 || !years) return readAmountTable(given, argument);
  if (hasHeader) return readAmountTable([["year", ...given[0].slice(1)], ...given.slice(1)], argument);
  const headings = ["year", ...grid[0].slice(1).map((_, j) => String(j + 1))];
  return { ...readAmountTable([headings, ...given], argument), hasColumnLabels: false };
}

/** The selection with years kept as text as numbers: in a column of nothing else that is not headed as codes. */
function withNumericYears(raw: unknown, grid: readonly (readonly Cell[])[]): unknown[][] {
  const given = Array.isArray(raw) ? raw.map((row: unknown): unknown[] => (Array.isArray(row) ? row : [row])) : [[raw]];
  const [first, ...body] = grid;
  const isCode = (heading: Cell): boolean => isNeverData(cellText(heading)) && !["year", "年份"].includes(labelKey(cellText(heading)));
  const turned = first.map((heading, j) => !isCode(heading) && body.some((row) => isText(row[j])) && body.every((row) => isYear(asNumber(row[j]))));
  return turned.some(Boolean) ? given.map((row, i) => row.map((cell, j) => (turned[j] ? asNumber(grid[i][j]) : cell))) : given;
}

/** A text such as 2023 as the number; everything else as it is. */
function asNumber(cell: Cell): Cell {
  return typeof cell === "string" && /^\s*\d{4}\s*$/.test(cell) ? Number(cell) : cell;
}
