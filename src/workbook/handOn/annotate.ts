import { areaOf, formatAddress } from "../address";
import { InputFinder } from "../formula/references";
import type { Area, Workbook } from "../port";
import type { About } from "./about";
import { annotationOf, type Annotation } from "./annotation";
import { clearLog, writeLog, type LogRow } from "./log";
import { hasBlock, noteText, withBlock, withoutBlock } from "./noteText";
import { areaOfFrozen, frozenNow, readOriginals } from "./originals";
import { touches, type Scope } from "./scope";
import { SheetCells } from "./sheetCells";

interface Told {
  readonly area: Area;
  readonly annotation: Annotation;
  readonly isFrozen: boolean;
}

/**
 * Puts a note on the cell of each HFS formula in the scope, frozen ones included: the formula, versions, date, inputs, options, what it
 * means and where it comes from. What someone else wrote in the note stays, and ours is renewed below it. Where the host has no notes,
 * the same stands in a row of the sheet *HFS log*. Returns how many cells have got the one and the other.
 */
export async function annotate(workbook: Workbook, scope: Scope, about: About): Promise<{ notes: number; logged: number }> {
  const told = await toldIn(workbook, scope, about);
  let notes = 0;
  const rows: LogRow[] = [];
  if (told.length > 0)
    await workbook.undoGroup(async () => {
      [notes, rows.length] = [0, 0];
      const known = await notesOn(workbook, new Set(told.map(({ area }) => area.sheet)));
      for (const { area, annotation, isFrozen } of told) {
        const address = formatAddress(area);
        const text = withBlock(known.get(address) ?? "", noteText(annotation, about, isFrozen));
        if (await workbook.setNote(address, text)) notes++;
        else rows.push({ address, annotation });
      }
      if (rows.length > 0) await writeLog(workbook, rows, about);
    });
  return { notes, logged: rows.length };
}

/** Takes our part out of the notes in the scope, and our rows out of the log; what others wrote stays. Returns how many cells lost theirs. */
export async function removeAnnotations(workbook: Workbook, scope: Scope): Promise<number> {
  const own = [...(await annotatedNotes(workbook))].filter(([address]) => touches(scope, areaOf(address)));
  return workbook.undoGroup(async () => {
    for (const [address, text] of own) await workbook.setNote(address, withoutBlock(text) || null);
    return own.length + (await clearLog(workbook, scope));
  });
}

/** The notes that hold a part of ours, by the address of their cell. */
export async function annotatedNotes(workbook: Workbook): Promise<Map<string, string>> {
  const all = await notesOn(workbook, new Set(await workbook.sheets()));
  return new Map([...all].filter(([, text]) => hasBlock(text)));
}

async function notesOn(workbook: Workbook, sheets: ReadonlySet<string>): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const sheet of sheets) for (const { address, text } of await workbook.notes(sheet)) all.set(formatAddress(areaOf(address, sheet)), text);
  return all;
}

async function toldIn(workbook: Workbook, scope: Scope, about: About): Promise<Told[]> {
  const cells = await SheetCells.read(workbook);
  const { originals } = await readOriginals(workbook);
  const frozen = (originals ? frozenNow(originals, cells) : []).filter(({ sheet }) => cells.has(sheet));
  const places = [
    ...cells.hfsPlaces().map(({ area, formula }) => ({ area, formula, isFrozen: false })),
    ...frozen.map((cell) => ({ area: { ...areaOfFrozen(cell), rows: 1, columns: 1 }, formula: cell.formula, isFrozen: true })),
  ].filter(({ area }) => touches(scope, area));
  const finder = new InputFinder(workbook);
  const told: Told[] = [];
  for (const { area, formula, isFrozen } of places) told.push({ area, isFrozen, annotation: await annotationOf(formula, area, finder, about) });
  return told;
}
