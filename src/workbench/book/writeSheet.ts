import { SetRangeValuesCommand, SetRowHeightCommand, SetStyleCommand, SetWorksheetColumnCountCommand, SetWorksheetRowCountCommand } from "@univerjs/sheets";
import type { ICellData } from "@univerjs/core";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Area, CellInput, Format } from "../../workbook/port";
import { heightInPixels, toCellData, toStyle, widthInPixels } from "./cellData";
import { gridRange, openBook, sheetNamed, type Grid } from "./grid";
import { SHEET_COLUMNS, SHEET_ROWS } from "./snapshot";

/** Writes cells from the area's corner on. */
export function writeCells(grid: Grid, area: Area, cells: readonly (readonly CellInput[])[]): void {
  const columns = Math.max(0, ...cells.map((line) => line.length));
  if (columns === 0) return;
  const place = { ...area, rows: cells.length, columns };
  const sheet = sheetNamed(grid, area.sheet);
  makeRoom(grid, sheet, place);
  const value = cells.map((line) => Array.from({ length: columns }, (_, j) => toCellData(j < line.length ? line[j] : null)));
  setValues(grid, sheet, place, value);
}

/** One command per property: writing styles as cells would take the formulas away. */
export function formatArea(grid: Grid, area: Area, format: Format): void {
  const sheet = sheetNamed(grid, area.sheet);
  makeRoom(grid, sheet, area);
  const target = { unitId: openBook(grid).getId(), subUnitId: sheet.getSheetId(), range: gridRange(area) };
  for (const [type, value] of Object.entries(toStyle(format))) {
    if (!grid.commands.syncExecuteCommand(SetStyleCommand.id, { ...target, style: { type, value } }))
      throw new Error(`The cells of ${area.sheet} could not be formatted.`);
  }
}

function setValues(grid: Grid, sheet: FWorksheet, area: Area, value: ICellData[][]): void {
  const params = { unitId: openBook(grid).getId(), subUnitId: sheet.getSheetId(), range: gridRange(area), value };
  if (!grid.commands.syncExecuteCommand(SetRangeValuesCommand.id, params)) throw new Error(`The cells of ${area.sheet} could not be written.`);
}

/** A sheet has a fixed size; writing beyond its edge makes it larger. */
function makeRoom(grid: Grid, sheet: FWorksheet, area: Area): void {
  const target = { unitId: openBook(grid).getId(), subUnitId: sheet.getSheetId() };
  const [rows, columns] = [area.row + area.rows, area.column + area.columns];
  if (rows > sheet.getMaxRows()) grid.commands.syncExecuteCommand(SetWorksheetRowCountCommand.id, { ...target, rowCount: rows });
  if (columns > sheet.getMaxColumns()) grid.commands.syncExecuteCommand(SetWorksheetColumnCountCommand.id, { ...target, columnCount: columns });
}

export function columnWidths(grid: Grid, sheetName: string, widths: readonly { from: number; to: number; characters: number }[]): void {
  const sheet = sheetNamed(grid, sheetName);
  for (const { from, to, characters } of widths) sheet.setColumnWidths(from, to - from + 1, widthInPixels(characters));
}

export function rowHeights(grid: Grid, sheetName: string, heights: readonly { row: number; points: number }[]): void {
  const sheet = sheetNamed(grid, sheetName);
  const target = { unitId: openBook(grid).getId(), subUnitId: sheet.getSheetId() };
  for (const { row, points } of heights) {
    const ranges = [{ startRow: row, endRow: row, startColumn: 0, endColumn: sheet.getMaxColumns() - 1 }];
    grid.commands.syncExecuteCommand(SetRowHeightCommand.id, { ...target, ranges, value: heightInPixels(points) });
  }
}

export function freezeRows(grid: Grid, sheetName: string, rows: number): void {
  sheetNamed(grid, sheetName).setFrozenRows(rows);
}

/** Makes a sheet at the end; the sheet in view stays in view. */
export function ensureSheet(grid: Grid, name: string): boolean {
  const book = openBook(grid);
  if (book.getSheets().some((sheet) => sheet.getSheetName().toLowerCase() === name.toLowerCase())) return false;
  const active = book.getActiveSheet();
  book.insertSheet(name, { sheet: { rowCount: SHEET_ROWS, columnCount: SHEET_COLUMNS, defaultRowHeight: active.getSheet().getConfig().defaultRowHeight } });
  book.setActiveSheet(active);
  return true;
}

/** The last sheet cannot go. */
export function removeSheet(grid: Grid, name: string): void {
  const book = openBook(grid);
  if (book.getSheets().length > 1) book.deleteSheet(sheetNamed(grid, name));
}
