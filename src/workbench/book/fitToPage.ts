import type { Area } from "../../workbook/port";
import { gridRange, sheetNamed, type Grid } from "./grid";
import { placeOf } from "./cellData";

/** The grid does not print; a file saved from it does, one page wide. */
export function fitToPage(grid: Grid, name: string, area: Area | null): void {
  const id = sheetNamed(grid, name).getSheetId();
  const kept = grid.kept.sheets.get(id) ?? { protected: false, veryHidden: false };
  grid.kept.sheets.set(id, { ...kept, print: { landscape: true, fitWidth: true, ...(area && { area: placeOf(gridRange(area)) }) } });
}
