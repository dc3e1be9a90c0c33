import { FormulaDataModel } from "@univerjs/engine-formula";
import { parseAddress, sheetPrefix } from "../../workbook/address";
import type { Book, LeftOut } from "../../workbook/book/book";
import type { Workbook } from "../../workbook/port";
import { addChart } from "./addChart";
import type { BookSnapshot } from "./bookSnapshot";
import { gridRange, type Grid } from "./grid";

/** What a book has beyond the cells that its snapshot brings: laid into the grid piece by piece. */

/** Calculates the formulas whose values are not known. */
export function calculateUnknown(grid: Grid, { data, unknown }: BookSnapshot): void {
  const ranges = unknown.map(({ sheetId, ...cell }) => ({ unitId: data.id, sheetId, range: gridRange({ ...cell, rows: 1, columns: 1 }) }));
  if (ranges.length > 0) grid.bridge.calculation.markDirty(ranges);
}

/** Only one workbook is open: what the grid remembers of spills is this one's. */
export function keepSpills(grid: Grid, { data, spills }: BookSnapshot): void {
  const ranges: SheetCells = {};
  const cells: SheetCells = {};
  for (const { sheetId, range, cells: spilled } of spills) {
    ((ranges[sheetId] ??= {})[range.startRow] ??= {})[range.startColumn] = range;
    for (const { row, column, cell } of spilled) ((cells[sheetId] ??= {})[row] ??= {})[column] = cell;
  }
  const model = grid.injector.get(FormulaDataModel);
  model.setArrayFormulaRange({ [data.id]: ranges } as never);
  model.setArrayFormulaCellData({ [data.id]: cells } as never);
  grid.bridge.calculation.spillsAreKnown();
}

type SheetCells = Record<string, Record<number, Record<number, unknown>>>;

/** Tells which charts could not be drawn. */
export function addCharts(grid: Grid, book: Book): LeftOut[] {
  const failed: LeftOut[] = [];
  for (const { name, charts } of book.sheets)
    for (const chart of charts)
      try {
        addChart(grid, chart);
      } catch {
        failed.push({ kind: "charts", count: 1, where: [name] });
      }
  return failed;
}

/** The cell that the book opens on; the first sheet that can be seen where it names none. */
export async function showActive(workbook: Workbook, book: Book): Promise<void> {
  const wanted = parseAddress(book.active);
  const visible = book.sheets.filter(({ state }) => state === "visible");
  const known = visible.some(({ name }) => name === wanted?.sheet);
  await workbook.activate(known ? book.active : `${sheetPrefix(visible[0].name)}A1`);
}
