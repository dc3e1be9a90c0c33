import { formatAddress } from "../../workbook/address";
import type { Area } from "../../workbook/port";
import { TABLE_THEME } from "../gridTheme";
import { gridRange, openBook, sheetNamed, type Grid } from "./grid";

export function tablesOf(grid: Grid): { name: string; area: Area }[] {
  const book = openBook(grid);
  return book.getTableList().flatMap(({ name, range, subUnitId }) => {
    const sheet = book.getSheetBySheetId(subUnitId);
    const { startRow: row, startColumn: column, endRow, endColumn } = range;
    return sheet ? [{ name, area: { sheet: sheet.getSheetName(), row, column, rows: endRow - row + 1, columns: endColumn - column + 1 } }] : [];
  });
}

/** Headings in the first row. The grid refuses a name that reads as a cell (Tab1), one that is taken, and tables that overlap. */
export async function addTable(grid: Grid, area: Area, name: string): Promise<void> {
  const sheet = sheetNamed(grid, area.sheet);
  const added = await sheet.addTable(name, gridRange(area), `table-${name}`, { tableStyleId: TABLE_THEME.name, showHeader: true });
  if (!added) throw new Error(`The table ${name} could not be made at ${formatAddress(area)}.`);
}
