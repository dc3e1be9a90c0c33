import { formatAddress } from "../workbook/address";
import type { Area, CellValue, Workbook } from "../workbook/port";
import { isOurs } from "./candidates";
import { nameColumn, type Dataset } from "./dataset";
import { isResidualName } from "./residualNames";

/** No more rows below and columns beside a table are looked at. */
const MOST = { rows: 500, columns: 50 };

/**
 * A table with what adjoins it and looks like it: rows below with a name and numbers in half of its columns, columns on the right with a
 * heading and numbers in half of its rows. Totals and results of our own formulas are none. Null where nothing adjoins.
 */
export async function grownArea(workbook: Workbook, dataset: Dataset): Promise<Area | null> {
  const { area } = dataset;
  const native = (await workbook.tables()).find((table) => contains(table.area, area));
  if (native) return native.area.rows > area.rows || native.area.columns > area.columns ? native.area : null;
  const used = await workbook.usedArea(area.sheet);
  if (!used) return null;
  const below = Math.min(MOST.rows, used.row + used.rows - area.row - area.rows);
  const beside = Math.min(MOST.columns, used.column + used.columns - area.column - area.columns);
  // One line first: mostly there is none, and a table may be long.
  const rows = below > 0 && (await rowsBelow(workbook, dataset, 1)) > 0 ? await rowsBelow(workbook, dataset, below) : 0;
  const columns = beside > 0 && (await columnsBeside(workbook, dataset, 1)) > 0 ? await columnsBeside(workbook, dataset, beside) : 0;
  return rows + columns > 0 ? { ...area, rows: area.rows + rows, columns: area.columns + columns } : null;
}

async function rowsBelow(workbook: Workbook, dataset: Dataset, most: number): Promise<number> {
  const { area, table } = dataset;
  const { values, formulas } = await workbook.read(formatAddress({ ...area, row: area.row + area.rows, rows: most }));
  const names = nameColumn(dataset);
  const like = (row: readonly CellValue[], i: number): boolean => {
    const numbers = table.columns.filter(({ index }) => typeof row[index] === "number").length;
    const name = names < 0 ? null : String(row[names] ?? "").trim();
    return 2 * numbers >= table.columns.length && name !== "" && !(name && isResidualName(name)) && !formulas[i].some(isOurs);
  };
  return firstNot(values.map(like));
}

async function columnsBeside(workbook: Workbook, { area, table }: Dataset, most: number): Promise<number> {
  if (!table.hasHeader) return 0;
  const { values, formulas } = await workbook.read(formatAddress({ ...area, column: area.column + area.columns, columns: most }));
  const like = (column: number): boolean => {
    const numbers = table.rows.filter(({ index }) => typeof values[index][column] === "number").length;
    const heading = values[0][column];
    return (
      2 * numbers >= table.rows.length &&
      typeof heading === "string" &&
      heading.trim() !== "" &&
      !isResidualName(heading) &&
      !formulas.some((row) => isOurs(row[column]))
    );
  };
  return firstNot(Array.from({ length: most }, (_, j) => like(j)));
}

/** How many hold from the first on. */
function firstNot(hold: readonly boolean[]): number {
  const at = hold.indexOf(false);
  return at < 0 ? hold.length : at;
}

function contains(outer: Area, inner: Area): boolean {
  return (
    outer.sheet.toLowerCase() === inner.sheet.toLowerCase() &&
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  );
}
