import type { Area } from "../../workbook/port";
import { modelOf, sheetNamed, type Grid } from "./grid";

/** True where the opened file protects the sheet and one of the cells is not unlocked; the grid itself lets everything be written. */
export function isProtected(grid: Grid, area: Area): boolean {
  const sheet = sheetNamed(grid, area.sheet);
  if (!grid.kept.sheets.get(sheet.getSheetId())?.protected) return false;
  const matrix = modelOf(sheet).getCellMatrix();
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) if (matrix.getValue(row, column)?.custom?.unlocked !== true) return true;
  return false;
}
