import { areaOf, formatAddress } from "../address";
import type { CellValue } from "../port";
import { columnsIn } from "./inputLines";
import { areaOfFrozen, type FrozenCell, type Originals } from "./originals";
import { crosses, sameSheet } from "./scope";
import { sameValue, type SheetCells } from "./sheetCells";

/** Cells that formulas refer to and that hold something else than when they were frozen, sheet by sheet; where several freezings know a cell, the first one counts. */
export function changedInputs(
  originals: Originals,
  formulas: readonly FrozenCell[],
  now: SheetCells,
): { address: string; before: CellValue; after: CellValue }[] {
  const changes = new Map<string, { address: string; before: CellValue; after: CellValue }>();
  const results = originals.cells.map(areaOfFrozen);
  for (const freeze of [...new Set(formulas.map((cell) => cell.freeze))].sort((a, b) => a - b)) {
    const areas = [...new Set(formulas.flatMap((cell) => (cell.freeze === freeze ? cell.inputs : [])))].map((address) => areaOf(address));
    const compare = (sheet: string, row: number, column: number, before: CellValue): void => {
      const after = now.value(sheet, row, column);
      const address = formatAddress({ sheet, row, column, rows: 1, columns: 1 });
      if (!sameValue(before, after) && !changes.has(address)) changes.set(address, { address, before, after });
    };
    for (const line of originals.inputs) {
      if (line.freeze !== freeze) continue;
      const own = areas.filter((area) => sameSheet(area.sheet, line.sheet));
      const inside = columnsIn(own, line.row, { ...line, rows: 1, columns: line.values.length });
      line.values.forEach((before, j) => inside[j] && compare(line.sheet, line.row, line.column + j, before));
    }
    // What was beyond the used cells was blank.
    for (const used of originals.used) {
      const today = now.used(used.sheet);
      if (used.freeze !== freeze || !today) continue;
      const own = areas.filter((area) => sameSheet(area.sheet, used.sheet));
      for (let row = today.row; row < today.row + today.rows; row++) {
        const inside = columnsIn(own, row, today);
        inside.forEach((is, j) => {
          const cell = { row, column: today.column + j, rows: 1, columns: 1 };
          if (!is || crosses(cell, used) || results.some((area) => sameSheet(area.sheet, used.sheet) && crosses(area, cell))) return;
          compare(used.sheet, row, cell.column, null);
        });
      }
    }
  }
  return [...changes.values()];
}
