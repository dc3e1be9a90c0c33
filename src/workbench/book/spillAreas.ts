import type { ICellData, IRange, Nullable } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { Area } from "../../workbook/port";
import { placeOf } from "./cellData";
import { modelOf, openBook, sheetNamed, type Grid } from "./grid";

/** What the formula in a cell covers: the cell alone where nothing spills. */
export function spillAreaOf(grid: Grid, cell: Area): Area {
  const sheet = sheetNamed(grid, cell.sheet);
  const range = spillRangeOf(grid, sheet.getSheetId(), cell.row, cell.column, modelOf(sheet).getCellRaw(cell.row, cell.column));
  return range ? { sheet: cell.sheet, ...placeOf(range) } : { ...cell, rows: 1, columns: 1 };
}

/** The cells that a formula fills, more than one; the grid remembers also those that a blocked spill (#SPILL!) would take. */
export function spillRangeOf(grid: Pick<Grid, "api" | "injector">, sheetId: string, row: number, column: number, anchor: Nullable<ICellData>): IRange | null {
  const range = grid.injector.get(FormulaDataModel).getArrayFormulaRange()[openBook(grid).getId()]?.[sheetId]?.[row]?.[column];
  if (!range || anchor?.v === "#SPILL!") return null;
  return range.endRow > range.startRow || range.endColumn > range.startColumn ? range : null;
}
