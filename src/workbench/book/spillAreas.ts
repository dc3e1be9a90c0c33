import { FormulaDataModel } from "@univerjs/engine-formula";
import type { Area } from "../../workbook/port";
import { openBook, sheetNamed, type Grid } from "./grid";

/** What the formula in a cell covers: the cell alone where nothing spills. */
export function spillAreaOf(grid: Grid, cell: Area): Area {
  const ranges = grid.injector.get(FormulaDataModel).getArrayFormulaRange();
  const range = ranges[openBook(grid).getId()]?.[sheetNamed(grid, cell.sheet).getSheetId()]?.[cell.row]?.[cell.column];
  if (!range) return { ...cell, rows: 1, columns: 1 };
  const { startRow: row, startColumn: column, endRow, endColumn } = range;
  return { sheet: cell.sheet, row, column, rows: endRow - row + 1, columns: endColumn - column + 1 };
}
