import { fail } from "../engine/errors";
import { ErrorCell, isMissing, quote } from "../engine/table/cells";
import { arePositions, labelKey } from "../engine/table/labels";
import { cellText, isBlank, isExtreme, rowYears, type Matrix, type Table } from "../engine/table/table";
import { namesPeriod } from "../engine/table/years";
import { readActivityCells } from "./amountVectors";
import { isOmitted, readAmounts, readElement } from "./arguments";
import { requireWide } from "./longList";
import { transform } from "./results";

/** The rows of one year; `year` is "" where the table holds one year only. */
export interface Period {
  readonly year: string;
  readonly rows: readonly number[];
}

/**
 * Amounts, regions in rows and activities in columns, as every function of position and advantage takes them: missing is zero,
 * and rows or columns that bear the same label (any case; in a table of several years also the same year) are added up.
 */
export interface AmountTable extends Table {
  /** The selection before anything was added up. */
  readonly selected: Table;
  /** Where each row and each column of the selection ended up. */
  readonly rowAt: readonly number[];
  readonly columnAt: readonly number[];
  /** Each year is an economy of its own: what refers to a total refers to the total of that year. */
  readonly periods: readonly Period[];
}

/** Reads a table of amounts; one that holds nothing but zeros is an error. */
export function readAmountTable(raw: unknown, argument: string): AmountTable {
  const selected = readAmounts(raw, argument, { activities: true });
  if (selected.values.every((value) => value === 0)) fail("allZero", { argument });
  const { layout } = selected;
  const start = layout.hasHeader ? 1 : 0;
  const rowAt = places(selected.rowLabels, (i) => selected.hasRowLabels && cellText(layout.grid[i + start][layout.labelColumn]) !== "");
  requireWide(selected, rowAt);
  const columnAt = places(selected.columnLabels, (j) => selected.hasColumnLabels && cellText(layout.grid[0][layout.dataColumns[j]]) !== "");
  const firstRows = firsts(rowAt);
  const firstColumns = firsts(columnAt);
  const years = readYears(selected);
  const blocks = new Map<string, number[]>();
  firstRows.forEach((from, i) => {
    const year = years[from];
    const block = blocks.get(year);
    if (block) block.push(i);
    else blocks.set(year, [i]);
  });
  const periods = [...blocks].map(([year, rows]) => ({ year, rows }));
  if (firstRows.length === selected.rows && firstColumns.length === selected.columns) return { ...selected, selected, rowAt, columnAt, periods };

  const columns = firstColumns.length;
  const values = new Float64Array(firstRows.length * columns);
  for (let i = 0; i < selected.rows; i++)
    for (let j = 0; j < selected.columns; j++) values[rowAt[i] * columns + columnAt[j]] += selected.values[i * selected.columns + j];
  return {
    ...selected,
    rows: firstRows.length,
    columns,
    values,
    rowLabels: firstRows.map((i) => selected.rowLabels[i]),
    columnLabels: firstColumns.map((j) => selected.columnLabels[j]),
    layout: {
      ...layout,
      grid: [...layout.grid.slice(0, start), ...firstRows.map((i) => layout.grid[i + start])],
      dataColumns: firstColumns.map((j) => layout.dataColumns[j]),
    },
    selected,
    rowAt,
    columnAt,
    periods,
  };
}

/**
 * The year of each row where the table holds several, else "". A row without a year among others that have one, or with something
 * else in its place, is an error; only a row that holds nothing at all belongs to the year of the row above (or below, at the top).
 */
function readYears(table: Table): string[] {
  const { argument, layout } = table;
  const { yearColumn, labelColumn } = layout;
  const body = layout.grid.slice(layout.hasHeader ? 1 : 0);
  if (yearColumn < 0) return body.map(() => "");
  const empty = body.map((_, i) => isEmptyRow(table, i));
  const texts = body.map((row) => cellText(row[yearColumn]));
  const several = new Set(texts.filter((_, i) => !empty[i])).size > 1;
  const [named, years] = [labelColumn >= 0 && labelColumn !== yearColumn, rowYears(body, layout)];
  body.forEach((row, i) => {
    const cell = row[yearColumn];
    if (empty[i] || !several || namesPeriod(cell)) return;
    const place = { argument, row: (named && cellText(row[labelColumn])) || String(i + 1) };
    if (isBlank(cell)) fail("yearBlank", place);
    fail("notAYear", { ...place, column: "year", value: quote(cell) });
  });
  if (!years) return body.map(() => "");
  let year = years[empty.indexOf(false)];
  return years.map((own, i) => (year = empty[i] ? year : own));
}

/** A row without a name, a year and amounts. */
export function isEmptyRow({ layout, columns, values }: Table, i: number): boolean {
  const row = layout.grid[i + (layout.hasHeader ? 1 : 0)];
  const { labelColumn, yearColumn } = layout;
  return [labelColumn, yearColumn].every((j) => j < 0 || isBlank(row[j])) && values.subarray(i * columns, (i + 1) * columns).every((value) => value === 0);
}

/** For each label the position of its kind among the distinct labels, in the order of their first appearance. What has no name is of its own kind. */
function places(labels: readonly string[], isNamed: (i: number) => boolean): number[] {
  const at = new Map<string | number, number>();
  return labels.map((label, i) => {
    const key = isNamed(i) ? labelKey(label) : i;
    const known = at.get(key);
    if (known !== undefined) return known;
    at.set(key, at.size);
    return at.size - 1;
  });
}

function firsts(at: readonly number[]): number[] {
  const found: number[] = [];
  at.forEach((place, i) => {
    if (place === found.length) found.push(i);
  });
  return found;
}

/** T: the selection's shape and labels; rows and columns that were added up each show the value of their sum. */
export function amountTransform<V>(amounts: AmountTable, values: ArrayLike<V>): unknown[][] {
  const { selected, rowAt, columnAt, columns } = amounts;
  if (selected.rows === amounts.rows && selected.columns === columns) return transform(selected, values as ArrayLike<number>);
  const spread = Array.from({ length: selected.rows * selected.columns }, (_, at) => {
    const i = Math.floor(at / selected.columns);
    return values[rowAt[i] * columns + columnAt[at - i * selected.columns]] as number;
  });
  return transform(selected, spread);
}

/** Runs a calculation on each year alone and puts its rows, `width` numbers each, back in the table's order. */
export function eachPeriod(
  amounts: AmountTable,
  calculate: (period: Matrix, rows: readonly number[]) => ArrayLike<number>,
  width = amounts.columns,
): Float64Array {
  const results = tablesByPeriod(amounts).map(({ table, period }) => calculate(table, period.rows));
  return joinPeriods(amounts, results, width);
}

/** Rows of the years, `width` numbers each, back in the table's order. */
export function joinPeriods(amounts: AmountTable, results: readonly ArrayLike<number>[], width: number): Float64Array {
  if (results.length === 1) return results[0] instanceof Float64Array ? results[0] : new Float64Array(results[0]);
  const joined = new Float64Array(amounts.rows * width);
  amounts.periods.forEach(({ rows }, k) =>
    rows.forEach((row, i) => {
      for (let j = 0; j < width; j++) joined[row * width + j] = results[k][i * width + j];
    }),
  );
  return joined;
}

/** The years of a table one by one, each as a table of its own under the same labels. */
export function tablesByPeriod(amounts: AmountTable): { readonly table: Matrix; readonly period: Period }[] {
  if (amounts.periods.length === 1) return [{ table: amounts, period: amounts.periods[0] }];
  return amounts.periods.map((period) => ({ table: rowsOf(amounts, period.rows), period }));
}

/** Some rows of a matrix, in the given order. */
export function rowsOf({ columns, values }: Matrix, rows: readonly number[]): Matrix {
  const taken = new Float64Array(rows.length * columns);
  rows.forEach((row, i) => taken.set(values.subarray(row * columns, (row + 1) * columns), i * columns));
  return { rows: rows.length, columns, values: taken };
}

/** For functions whose result belongs to one year: several are an error that lists them. */
export function requireOneYear({ argument, periods }: AmountTable): void {
  if (periods.length > 1) fail("severalYears", { argument, years: periods.map(({ year }) => year).join(", ") });
}

/** One region without a benchmark is compared with itself; one activity has nothing to be compared with. */
export function requireComparison(amounts: AmountTable, benchmark: Float64Array | undefined): void {
  requireSeveralActivities(amounts);
  if (!benchmark) requireSeveralRegions(amounts, "oneRegion");
}

/** One activity holds all of every region. */
export function requireSeveralActivities({ argument, columns, columnLabels }: AmountTable): void {
  if (columns === 1) fail("oneActivity", { argument, value: columnLabels[0] });
}

/** A year with one region: for functions without a benchmark, which could not help it, `oneRegionOnly`. */
export function requireSeveralRegions({ argument, rowLabels, periods }: AmountTable, code: "oneRegion" | "oneRegionOnly" = "oneRegionOnly"): void {
  const alone = periods.find(({ rows }) => rows.length === 1);
  if (alone) fail(code, { argument, value: rowLabels[alone.rows[0]] });
}

/**
 * The reference economy's amounts in the order of the table's activities; undefined where the argument was left out. One row or
 * column, matched by name where both have names, or as wide as the selection. 0 for an activity that some region has is an error.
 */
export function readBenchmark(raw: unknown, amounts: AmountTable, argument = "benchmark"): Float64Array | undefined {
  if (isOmitted(raw)) return undefined;
  const { columnLabels, columns } = amounts;
  const values = Float64Array.from(readActivityCells(raw, argument, amounts), (cells, j) => {
    const place = { argument, column: columnLabels[j] };
    return cells.reduce<number>((sum, cell) => {
      if (cell instanceof ErrorCell && !isMissing(cell)) fail("elementError", { ...place, value: quote(cell) });
      const value = readElement(cell, argument, columnLabels[j]);
      if (value < 0) fail("elementNegative", { ...place, value });
      if (isExtreme(value)) fail("elementExtreme", { ...place, value });
      return value > 0 ? sum + value : sum;
    }, 0);
  });
  if (values.every((value) => value === 0)) fail("allZero", { argument });
  for (let i = 0; i < amounts.rows; i++)
    for (let j = 0; j < columns; j++) {
      const value = amounts.values[i * columns + j];
      if (values[j] === 0 && value > 0)
        fail("benchmarkLacks", { benchmark: argument, argument: amounts.argument, row: amounts.rowLabels[i], column: columnLabels[j], value });
    }
  return values;
}

/**
 * Labels of a report's first column: 1..n stand in for names that the table does not have, and a heading that was typed as a number
 * (11) stays one, so that look-ups find it. With a year: Textiles 2022.
 */
export function activityCell(amounts: AmountTable, j: number, year = ""): string | number {
  const { hasColumnLabels, columnLabels, layout } = amounts;
  if (!hasColumnLabels) return year === "" ? j + 1 : `${j + 1} ${year}`;
  const typed = layout.grid[0][layout.dataColumns[j]];
  if (year !== "") return `${columnLabels[j]} ${year}`;
  return (typeof typed === "number" && String(typed) === columnLabels[j]) || arePositions(columnLabels) ? Number(columnLabels[j]) : columnLabels[j];
}
