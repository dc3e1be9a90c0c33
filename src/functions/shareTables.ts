import { fail } from "../engine/errors";
import { matchLabels } from "../engine/table/labels";
import { isYear } from "../engine/table/firstRow";
import { readGrid, selectColumns, type Matrix, type Table } from "../engine/table/table";
import { isOmitted, readColumnCells, readData, readElement } from "./arguments";

/** An industry's shares in units and years, the years in order of time. */
export interface ShareTables {
  readonly share: Table;
  readonly penetration: Matrix | undefined;
  readonly years: Float64Array;
}

/** Above this a share of imports must be a percentage; re-exports lift true ones a little above 1. */
const HIGHEST_PENETRATION = 2;
/** A share that grows or falls so many times from one column to the next is written in another unit. */
const LEAP = 20;

/** Units x years; the years are those given, else those in the headings, else 1, 2, 3. Missing stays missing. */
export function readShareTables(rawShare: unknown, rawPenetration: unknown, rawYears: unknown): ShareTables {
  const share = readUnitsByYears(rawShare, "valueAddedShare");
  const { argument } = share;
  if (share.columns < 2) fail("tooFewColumns", { argument, given: share.columns, needed: 2 });
  eachValue(share, (value, row, column) => {
    if (value <= 0) fail("shareNotPositive", { argument, row, column, value });
  });
  const years = isOmitted(rawYears) ? yearsOfHeadings(share) : givenYears(rawYears, share);
  const order = [...years.keys()].sort((a, b) => years[a] - years[b]);
  const ordered = selectColumns(share, order);
  requireOneUnit(ordered);
  return {
    share: ordered,
    penetration: isOmitted(rawPenetration) ? undefined : readPenetration(rawPenetration, "importShare", share, order),
    years: years.map((_, t) => years[order[t]]),
  };
}

/** Import shares of the same units and years, matched by label where both tables have labels, else by position. */
function readPenetration(raw: unknown, argument: string, share: Table, order: readonly number[]): Matrix {
  const own = readUnitsByYears(raw, argument);
  eachValue(own, (value, row, column) => {
    if (value < 0 || value > HIGHEST_PENETRATION) fail("penetrationOutside", { argument, row, column, value });
  });
  const byRow = own.hasRowLabels && share.hasRowLabels;
  const byColumn = own.hasColumnLabels && share.hasColumnLabels;
  if ((!byRow && own.rows !== share.rows) || (!byColumn && own.columns !== share.columns)) {
    const other = { other: share.argument, otherRows: share.rows, otherColumns: share.columns };
    fail("shapeDiffers", { argument, rows: own.rows, columns: own.columns, ...other });
  }
  const rows = byRow ? matchLabels(share.rowLabels, own.rowLabels, argument, { kind: "row", of: share.argument }) : [...share.rowLabels.keys()];
  const columns = byColumn
    ? matchLabels(share.columnLabels, own.columnLabels, argument, { kind: "column", of: share.argument })
    : [...share.columnLabels.keys()];
  const values = Float64Array.from(rows.flatMap((i) => order.map((j) => own.values[i * own.columns + columns[j]])));
  return { rows: share.rows, columns: share.columns, values };
}

function eachValue({ rows, columns, values, rowLabels, columnLabels }: Table, check: (value: number, row: string, column: string) => void): void {
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) check(values[i * columns + j], rowLabels[i], columnLabels[j]);
}

/** A first row of nothing but years is their heading also where no label stands beside it. */
function readUnitsByYears(raw: unknown, argument: string): Table {
  const grid = readGrid(raw, argument);
  if (grid.length < 2 || !grid[0].every(isYear)) return readData(raw, argument);
  return readData([grid[0].map(String), ...(raw as unknown[][]).slice(1)], argument);
}

/** The years in headings such as 2015, 2015年 or FY2015; 1, 2, 3 where none of them names a year. */
function yearsOfHeadings({ argument, columnLabels }: Table): Float64Array {
  const found = columnLabels.map((label) => Number(/(?:^|\D)((?:19|20)\d\d)(?!\d)/.exec(label)?.[1] ?? NaN));
  if (found.every(Number.isNaN)) return Float64Array.from(found, (_, t) => t + 1);
  return checked(Float64Array.from(found), argument, columnLabels);
}

function givenYears(raw: unknown, share: Table, argument = "years"): Float64Array {
  const line = readGrid(raw, argument).flat();
  // One number too many is no heading, and one alone does not stand for all.
  if (line.length === share.columns + 1 && typeof line[0] === "number") fail("wrongLength", { argument, given: line.length, needed: share.columns });
  const cells = readColumnCells(raw, argument, share);
  return checked(
    Float64Array.from(cells, (cell, t) => readElement(cell, argument, share.columnLabels[t])),
    argument,
    share.columnLabels,
  );
}

/** Shares and percentages in one row show as a leap over 1 from one year to the next. */
function requireOneUnit({ argument, rows, columns, values, rowLabels, columnLabels }: Table): void {
  for (let i = 0; i < rows; i++) {
    const row = values.subarray(i * columns, (i + 1) * columns);
    const there = [...row.keys()].filter((j) => !Number.isNaN(row[j]));
    there.slice(1).forEach((j, k) => {
      const [value, other] = [row[there[k]], row[j]];
      const [low, high] = [Math.min(value, other), Math.max(value, other)];
      if (low <= 1 && high > 1 && high > LEAP * low)
        fail("sharesMixed", { argument, row: rowLabels[i], value, column: columnLabels[there[k]], other, otherColumn: columnLabels[j] });
    });
  }
}

function checked(years: Float64Array, argument: string, labels: readonly string[]): Float64Array {
  years.forEach((year, t) => {
    if (Number.isNaN(year)) fail("noYear", { argument, column: labels[t] });
    if (years.indexOf(year) < t) fail("duplicateLabel", { argument, value: year });
  });
  return years;
}
