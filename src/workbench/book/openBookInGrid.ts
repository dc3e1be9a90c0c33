import { FormulaDataModel, IActiveDirtyManagerService, SetSuperTableMutation } from "@univerjs/engine-formula";
import { TableManager } from "@univerjs/sheets-table";
import { parseAddress, sheetPrefix } from "../../workbook/address";
import type { Book, LeftOut } from "../../workbook/book/book";
import type { Workbook } from "../../workbook/port";
import { TABLE_THEME } from "../gridTheme";
import { addChart } from "./addChart";
import type { BookSnapshot } from "./bookSnapshot";
import { gridRange, openBook, type Grid } from "./grid";

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

/** Past the grid's command, which refuses names that a file may well have; its columns are called as their headings. */
export function addTables(grid: Grid, book: Book): void {
  const sheets = openBook(grid).getSheets();
  const tables = Object.fromEntries(
    book.sheets.flatMap((sheet, i) => {
      const made = sheet.tables.map(({ name, ...place }) => ({
        id: `table-${name}`,
        name,
        range: gridRange(place),
        options: { tableStyleId: TABLE_THEME.name, showHeader: true },
        columns: [],
        meta: {},
      }));
      return made.length > 0 ? [[sheets[i].getSheetId(), { tables: made, tableFilteredOutRows: [] }]] : [];
    }),
  );
  withoutCalculation(grid, () => grid.injector.get(TableManager).fromJSON(openBook(grid).getId(), tables as never));
}

/** A table that is new makes everything that reads its cells calculate; here nothing in them has changed. */
function withoutCalculation(grid: Grid, body: () => void): void {
  const dirtying = grid.injector.get(IActiveDirtyManagerService);
  const conversion = dirtying.get(SetSuperTableMutation.id);
  dirtying.remove(SetSuperTableMutation.id);
  try {
    body();
  } finally {
    if (conversion) dirtying.register(SetSuperTableMutation.id, conversion);
  }
}

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
