import { IActiveDirtyManagerService, SetSuperTableMutation } from "@univerjs/engine-formula";
import { TableManager } from "@univerjs/sheets-table";
import type { Book } from "../../workbook/book/book";
import { TABLE_THEME } from "../gridTheme";
import { gridRange, openBook, type Grid } from "./grid";

/** Past the grid's command, which refuses names that a file may well have; its columns are called as their headings. */
export function addTables(grid: Pick<Grid, "api" | "injector">, book: Book): void {
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
  const unitId = openBook(grid).getId();
  nothingChanged(
    grid,
    unitId,
    book.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name)),
  );
  grid.injector.get(TableManager).fromJSON(unitId, tables as never);
}

/**
 * A table that is new makes everything that reads its cells calculate; here nothing in them has changed. The engine asks what a change
 * touches only when it begins to calculate, a while after the change.
 */
function nothingChanged({ injector }: Pick<Grid, "injector">, unitId: string, names: readonly string[]): void {
  const dirtying = injector.get(IActiveDirtyManagerService);
  const conversion = dirtying.get(SetSuperTableMutation.id);
  if (!conversion || names.length === 0) return;
  const pending = new Set(names);
  dirtying.register(SetSuperTableMutation.id, {
    commandId: SetSuperTableMutation.id,
    getDirtyData: (command) => {
      const made = command.params as { unitId: string; tableName: string };
      const touched = conversion.getDirtyData(command);
      if (made.unitId !== unitId || !pending.delete(made.tableName)) return touched;
      if (pending.size === 0) dirtying.register(SetSuperTableMutation.id, conversion);
      return { clearDependencyTreeCache: touched.clearDependencyTreeCache ?? {} };
    },
  });
}
