import { areaOf } from "../../workbook/address";
import { BookWorkbook } from "../../workbook/book/bookWorkbook";
import type { Workbook } from "../../workbook/port";
import { download } from "../files/download";
import { writeXlsx } from "../files/xlsx";
import { gridRange, openBook, rangeOf, sheetNamed, type Grid } from "./grid";
import { addChart } from "./addChart";
import { addChoice } from "./addChoice";
import { fitToPage } from "./fitToPage";
import { addName, namesOf } from "./names";
import { notesOf, setNote } from "./notes";
import { gridToBook } from "./gridToBook";
import { obstaclesIn } from "./obstacles";
import { isProtected } from "./protection";
import { readArea, usedAreaOf } from "./readSheet";
import { spillAreaOf } from "./spillAreas";
import { addTable, tablesOf } from "./tables";
import { undoGroups } from "./undoGroups";
import { watchChanges, watchMoves, watchSelection } from "./watch";
import { writePieces } from "./writePieces";
import { columnWidths, ensureSheet, formatArea, freezeRows, removeSheet, rowHeights, writeCells } from "./writeSheet";

/** The workbook port over the built-in spreadsheet. */
export function univerWorkbook(grid: Grid): Workbook {
  const local = (address: string) => areaOf(address, openBook(grid).getActiveSheet().getSheetName());
  const { undoGroup, aside } = undoGroups(grid);

  const workbook: Workbook = {
    host: "workbench",

    sheets: async () =>
      openBook(grid)
        .getSheets()
        .map((sheet) => sheet.getSheetName()),
    selection: async () => {
      const sheet = openBook(grid).getActiveSheet();
      const range = (sheet.getSelection()?.getActiveRangeList()[0] ?? sheet.getRange(0, 0)).getRange();
      const [row, column] = [range.startRow || 0, range.startColumn || 0];
      const [endRow, endColumn] = [
        Number.isNaN(range.endRow) ? sheet.getMaxRows() - 1 : range.endRow,
        Number.isNaN(range.endColumn) ? sheet.getMaxColumns() - 1 : range.endColumn,
      ];
      return { sheet: sheet.getSheetName(), row, column, rows: endRow - row + 1, columns: endColumn - column + 1 };
    },
    usedArea: async (sheet) => usedAreaOf(grid, sheet),
    read: async (address) => readArea(grid, local(address)),
    onSelectionChanged: async (listener) => watchSelection(grid, () => void workbook.selection().then(listener)),
    onChanged: async (listener) => watchChanges(grid, listener),
    onMoved: async (listener) => watchMoves(grid, listener),
    tables: async () => tablesOf(grid),
    names: async () => namesOf(grid),
    notes: async (sheet) => notesOf(grid, sheet),
    title: async () => openBook(grid).getName(),
    spillAreas: async (cells) => cells.map((address) => spillAreaOf(grid, local(address))),
    obstacles: async (addresses) => addresses.map((address) => obstaclesIn(grid, local(address), (area) => isProtected(grid, area))),

    write: async (address, cells) => writeCells(grid, local(address), cells),
    writeAll: (pieces) => undoGroup(async () => writePieces(grid, pieces)),
    format: async (address, format) => formatArea(grid, local(address), format),
    columnWidths: async (sheet, widths) => columnWidths(grid, sheet, widths),
    rowHeights: async (sheet, heights) => rowHeights(grid, sheet, heights),
    freezeRows: async (sheet, rows) => freezeRows(grid, sheet, rows),
    fitToPage: async (sheet, part) => fitToPage(grid, sheet, part === undefined ? null : local(part)),
    ensureSheet: async (name) => ensureSheet(grid, name),
    removeSheet: async (name) => removeSheet(grid, name),
    addTable: (address, name) => addTable(grid, local(address), name),
    addName: async (name, address) => addName(grid, name, local(address)),
    addChoice: async (address, source) => addChoice(grid, local(address), local(source)),
    setNote: async (address, text) => setNote(grid, local(address), text),
    addChart: async (chart) => addChart(grid, chart),
    activate: async (address) => {
      const area = local(address);
      const sheet = sheetNamed(grid, area.sheet);
      sheet.activate();
      rangeOf(sheet, area).activate();
      await new Promise((resolve) => setTimeout(resolve, 0));
      const seen = sheet.getVisibleRange();
      const { startRow, startColumn } = gridRange(area);
      const visible = seen && startRow >= seen.startRow && startRow < seen.endRow && startColumn >= seen.startColumn && startColumn < seen.endColumn;
      if (!visible) sheet.scrollToCell(Math.max(0, startRow - 2), Math.max(0, startColumn - 1));
    },

    part: async (name) => grid.kept.parts.get(name) ?? null,
    keepPart: async (name, text) => {
      if (text === null) grid.kept.parts.delete(name);
      else grid.kept.parts.set(name, text);
      grid.edits.tell();
    },
    copy: async () => new BookWorkbook(gridToBook(grid)),
    handOut: async (name, copy) => {
      if (copy && !(copy instanceof BookWorkbook)) throw new Error("Only a copy of a workbook of this page can be handed out.");
      const book = copy ? copy.book : gridToBook(grid);
      download(await writeXlsx({ ...book, title: name }, grid.functionNames), name);
    },

    recalculate: async (addresses) => {
      const unitId = openBook(grid).getId();
      for (const address of addresses) {
        const { area, formulas } = readArea(grid, local(address));
        const sheetId = sheetNamed(grid, area.sheet).getSheetId();
        const ranges = formulas.flatMap((line, i) =>
          line.flatMap((formula, j) => {
            const range = gridRange({ ...area, row: area.row + i, column: area.column + j, rows: 1, columns: 1 });
            return formula ? [{ unitId, sheetId, range }] : [];
          }),
        );
        if (ranges.length > 0) grid.bridge.calculation.markDirty(ranges);
      }
      await grid.bridge.whenIdle();
    },
    settled: () => grid.bridge.whenIdle(),
    undoGroup,
    aside,
  };
  return workbook;
}
