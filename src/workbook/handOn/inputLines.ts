import { areaOf } from "../address";
import type { Area, CellValue } from "../port";
import { areaOfFrozen, type FrozenCell, type InputLine } from "./originals";
import { crosses, sameSheet } from "./scope";
import type { SheetCells } from "./sheetCells";

/**
 * The cells that formulas refer to, each once, line by line. Results that are frozen themselves are left out: they stand in the
 * record already. Blank cells at the edge of what a sheet uses are not kept; they are blank.
 */
export function inputLines(cells: SheetCells, formulas: readonly FrozenCell[], frozen: readonly FrozenCell[], freeze: number): InputLine[] {
  const areas = [...new Set(formulas.flatMap(({ inputs }) => inputs))].map((address) => areaOf(address));
  const results = frozen.map(areaOfFrozen);
  return cells.sheets.flatMap((sheet) => {
    const used = cells.used(sheet);
    const read = areas.filter((area) => sameSheet(area.sheet, sheet));
    if (!used || read.length === 0) return [];
    const own = results.filter((area) => sameSheet(area.sheet, sheet));
    const lines: InputLine[] = [];
    for (let row = used.row; row < used.row + used.rows; row++) {
      const wanted = columnsIn(read, row, used);
      columnsIn(own, row, used).forEach((isResult, j) => isResult && (wanted[j] = false));
      for (const { column, values } of stretches(cells, sheet, row, used, wanted)) lines.push({ freeze, sheet, row, column, values });
    }
    return lines;
  });
}

/** For each column of the used area, whether one of the areas covers it in this row. */
export function columnsIn(areas: readonly Area[], row: number, used: Area): boolean[] {
  const inside = Array.from({ length: used.columns }, () => false);
  for (const area of areas) {
    if (!crosses(area, { ...used, row, rows: 1 })) continue;
    inside.fill(true, Math.max(0, area.column - used.column), Math.min(used.columns, area.column + area.columns - used.column));
  }
  return inside;
}

function stretches(cells: SheetCells, sheet: string, row: number, used: Area, wanted: readonly boolean[]): { column: number; values: CellValue[] }[] {
  const found: { column: number; values: CellValue[] }[] = [];
  wanted.forEach((is, j) => {
    if (!is) return;
    const value = cells.value(sheet, row, used.column + j);
    if (j > 0 && wanted[j - 1]) found[found.length - 1].values.push(value);
    else found.push({ column: used.column + j, values: [value] });
  });
  return found;
}
