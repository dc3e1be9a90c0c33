import type { Area, CellValue } from "../port";
import { areaOfFrozen, type FrozenCell } from "./originals";
import { crosses } from "./scope";
import { sameValue, sameValues, type SheetCells } from "./sheetCells";

/**
 * True when frozen values stand whole elsewhere in their columns or in their rows, and not where they were: rows or columns have been
 * inserted or deleted since, and the place now belongs to other cells. Values that any other cell might hold, such as a single whole
 * number, do not tell; places of `others`, frozen cells too, do not count.
 */
export function hasMoved(cell: FrozenCell, others: readonly Area[], now: SheetCells): boolean {
  const used = now.used(cell.sheet);
  if (!used || !isTelling(cell.values) || sameValues(cell.values, now.values(areaOfFrozen(cell)))) return false;
  const stands = (row: number, column: number): boolean => {
    const area = { ...areaOfFrozen(cell), row, column };
    return (
      sameValue(cell.values[0][0], now.value(cell.sheet, row, column)) && sameValues(cell.values, now.values(area)) && !others.some((one) => crosses(one, area))
    );
  };
  for (let row = used.row; row < used.row + used.rows; row++) if (row !== cell.row && stands(row, cell.column)) return true;
  for (let column = used.column; column < used.column + used.columns; column++) if (column !== cell.column && stands(cell.row, column)) return true;
  return false;
}

function isTelling(values: readonly (readonly CellValue[])[]): boolean {
  const all = values.flat().filter((value) => value !== null && value !== "");
  return all.length >= 3 || all.some((value) => typeof value === "number" && !Number.isInteger(value));
}
