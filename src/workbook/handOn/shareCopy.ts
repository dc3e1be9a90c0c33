import type { Obstacle, Workbook } from "../port";
import type { About } from "./about";
import { annotate, annotatedNotes } from "./annotate";
import { freeze, type FreezeReport } from "./freeze";
import { clearLog, countLog } from "./log";
import { withoutBlock } from "./noteText";
import { frozenFormulas } from "./originals";
import type { Scope } from "./scope";
import { thawWhere } from "./thaw";

const WHOLE: Scope = { kind: "workbook" };
/** What would stop a user in his own workbook does not stop values in a copy. */
const DESPITE: readonly Obstacle[] = ["hidden", "merged", "table"];

/**
 * Hands out a copy in which values stand in the place of HFS formulas, with notes that tell about them. Where the host cannot copy,
 * the workbook itself is frozen, handed out, and brought back to what it was, also when handing out fails. The report names what
 * could not be frozen and is in the copy as it is.
 */
export async function shareCopy(workbook: Workbook, about: About, name: string): Promise<FreezeReport> {
  if (!workbook.copy) return shareItself(workbook, about, name);
  const copy = await workbook.copy();
  const report = await freeze(copy, WHOLE, about, DESPITE);
  await annotate(copy, WHOLE, about);
  await workbook.handOut(name, copy);
  return report;
}

async function shareItself(workbook: Workbook, about: About, name: string): Promise<FreezeReport> {
  const latest = Math.max(0, ...(await frozenFormulas(workbook)).cells.map((cell) => cell.freeze));
  const notes = await annotatedNotes(workbook);
  const logged = await countLog(workbook);
  try {
    const report = await freeze(workbook, WHOLE, about, DESPITE);
    await annotate(workbook, WHOLE, about);
    await workbook.handOut(name);
    return report;
  } finally {
    await thawWhere(workbook, (cell) => cell.freeze > latest, DESPITE);
    await bringBack(workbook, notes, logged > 0);
  }
}

/** Notes as they were: those that had no part of ours lose it, the others get theirs back. A log that was not there goes. */
async function bringBack(workbook: Workbook, notes: ReadonlyMap<string, string>, hadLog: boolean): Promise<void> {
  const now = await annotatedNotes(workbook);
  await workbook.undoGroup(async () => {
    for (const [address, text] of now) {
      const before = notes.get(address) ?? withoutBlock(text);
      if (before !== text) await workbook.setNote(address, before || null);
    }
    if (!hadLog) await clearLog(workbook, WHOLE);
  });
}
