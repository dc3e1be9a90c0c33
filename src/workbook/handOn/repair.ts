import { findHfsCells, mendNames } from "../formula/hfsCells";
import type { Workbook } from "../port";

/**
 * Enters every formula that calls HFS anew, so that errors left by a computer without the add-in go away; damaged names are mended.
 * No other cell is touched. Resolves when they have calculated, with how many cells were entered and how many of them were mended.
 */
export async function repair(workbook: Workbook): Promise<{ entered: number; mended: number }> {
  const cells = await findHfsCells(workbook);
  if (cells.length === 0) return { entered: 0, mended: 0 };
  const mended = cells.flatMap(({ address, formula }) => (mendNames(formula) === formula ? [] : [{ address, cells: [[mendNames(formula)]] }]));
  const sound = cells.flatMap(({ address, formula }) => (mendNames(formula) === formula ? [address] : []));
  await workbook.undoGroup(async () => {
    if (mended.length > 0) await workbook.writeAll(mended);
    await workbook.recalculate(sound);
  });
  await workbook.settled();
  return { entered: cells.length, mended: mended.length };
}
