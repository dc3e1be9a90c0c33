import type { Area, Obstacle } from "../../workbook/port";
import { modelOf, sheetNamed, type Grid } from "./grid";
import { tablesOf } from "./tables";

/** What stands in the way of writing in an area, in any of its cells. The grid protects nothing: `isProtected` tells what the opened file did. */
export function obstaclesIn(grid: Grid, area: Area, isProtected: (area: Area) => boolean): readonly Obstacle[] {
  const model = modelOf(sheetNamed(grid, area.sheet));
  const lines = (count: number, from: number): number[] => Array.from({ length: count }, (_, i) => from + i);
  const found: Obstacle[] = [];
  if (isProtected(area)) found.push("protected");
  if (
    model.getMergeData().some((merge) =>
      crosses(area, {
        row: merge.startRow,
        column: merge.startColumn,
        rows: merge.endRow - merge.startRow + 1,
        columns: merge.endColumn - merge.startColumn + 1,
      }),
    )
  )
    found.push("merged");
  if (lines(area.rows, area.row).some((row) => !model.getRowVisible(row)) || lines(area.columns, area.column).some((column) => !model.getColVisible(column)))
    found.push("hidden");
  if (tablesOf(grid).some((table) => table.area.sheet === area.sheet && crosses(area, table.area))) found.push("table");
  return found;
}

type Rectangle = Omit<Area, "sheet">;

function crosses(a: Rectangle, b: Rectangle): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}
