import { findHfsCells, mendNames } from "./formula/hfsCells";
import type { Workbook } from "./port";

/**
 * Enters every formula that calls HFS anew, so that errors left by a computer without the
 * add-in go away; damaged names are mended. No other cell is touched. Returns how many cells
 * were entered; resolves when they have calculated.
 */
export async function recalculateAll(workbook: Workbook): Promise<number> {
  const cells = await findHfsCells(workbook);
  if (cells.length === 0) return 0;
  await workbook.undoGroup(async () => {
    const sound: string[] = [];
    for (const { address, formula } of cells) {
      const mended = mendNames(formula);
      if (mended === formula) sound.push(address);
      else await workbook.write(address, [[mended]]);
    }
    await workbook.recalculate(sound);
  });
  await workbook.settled();
  return cells.length;
}
