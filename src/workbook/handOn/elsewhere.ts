import { formatAddress, sheetPrefix } from "../address";
import { findReferences, InputFinder } from "../formula/references";
import type { Area, Workbook } from "../port";
import type { Checked, Grid } from "./outcome";
import { freeName } from "./ownSheet";

/** Functions whose result depends on the sheet that they stand on, or that read addresses out of text. */
const BOUND = /(?<![\w.])(INDIRECT|CELL|INFO|SHEETS?)\s*\(/i;

/**
 * A formula from the cell `at`, written so that it gives the same on another sheet, in the cell of the same row and column: with whole
 * addresses in place of addresses without a sheet, of names and of parts of tables. Null where that cannot be done.
 */
export async function writtenForElsewhere(formula: string, at: Area, finder: InputFinder): Promise<string | null> {
  if (BOUND.test(formula.replace(/"(?:[^"]|"")*"/g, '""'))) return null;
  let [text, done] = ["", 0];
  for (const reference of findReferences(formula)) {
    const area = await finder.areaOf(reference, at);
    // A word that names nothing may be a variable of LET, or a name for a constant.
    if (!area && !(reference.kind === "named" && reference.part === "" && reference.sheet === "")) return null;
    const isWhole = reference.kind === "columns" || reference.kind === "rows";
    const written =
      area && (isWhole ? sheetPrefix(area.sheet) + reference.text.slice(reference.text.lastIndexOf("!") + 1) : formatAddress(area, { absolute: true }));
    text += formula.slice(done, reference.at) + (written ?? reference.text);
    done = reference.at + reference.text.length;
  }
  return text + formula.slice(done);
}

const SCRATCH = "HFS check at work";

/** A formula to be calculated elsewhere, and how it is written there. */
interface Rewritten {
  readonly one: Checked;
  readonly text: string;
}

/**
 * Lets the spreadsheet calculate formulas that must not be entered where they belong, on a sheet that is there meanwhile. `take` gets
 * each one's result, or null where there is none. Their cells stay as they are.
 */
export async function calculateElsewhere(workbook: Workbook, ones: readonly Checked[], take: (one: Checked, now: Grid | null) => void): Promise<void> {
  const finder = new InputFinder(workbook);
  const written: Rewritten[] = [];
  for (const one of ones) {
    const text = await writtenForElsewhere(one.formula, one.anchor, finder);
    if (text === null) take(one, null);
    else written.push({ one, text });
  }
  const sheet = written.length > 0 ? await scratchSheet(workbook) : null;
  if (sheet === null) return written.forEach(({ one }) => take(one, null));
  try {
    for (const from of new Set(written.map(({ one }) => one.anchor.sheet))) {
      const together = written.filter(({ one }) => one.anchor.sheet === from);
      const results = await resultsOn(workbook, sheet, together);
      for (const [i, { one, text }] of together.entries()) {
        // A result that has grown since may have met another one.
        const isBlocked = results[i][0][0] === "#SPILL!" && together.length > 1;
        take(one, isBlocked ? (await resultsOn(workbook, sheet, [{ one, text }]))[0] : results[i]);
      }
    }
  } finally {
    await workbook.removeSheet(sheet);
  }
}

/** Null in a workbook that takes no further sheet. */
async function scratchSheet(workbook: Workbook): Promise<string | null> {
  const name = await freeName(workbook, SCRATCH);
  try {
    await workbook.ensureSheet(name);
    return name;
  } catch {
    return null;
  }
}

/** Formulas of one sheet do not lie over each other, here as little as there. */
async function resultsOn(workbook: Workbook, sheet: string, together: readonly Rewritten[]): Promise<Grid[]> {
  const place = ({ one }: Rewritten): string => formatAddress({ ...one.area, sheet });
  const cellsOf = ({ one: { area } }: Rewritten, first: string | null): (string | null)[][] =>
    Array.from({ length: area.rows }, (_, i) => Array.from({ length: area.columns }, (__, j) => (i + j === 0 ? first : null)));
  await workbook.writeAll(together.map((one) => ({ address: place(one), cells: cellsOf(one, one.text) })));
  await workbook.settled();
  const areas = await workbook.spillAreas(together.map(({ one }) => formatAddress({ ...one.anchor, sheet })));
  const results: Grid[] = [];
  for (const area of areas) results.push((await workbook.read(formatAddress(area))).values);
  await workbook.writeAll(together.map((one) => ({ address: place(one), cells: cellsOf(one, null) })));
  return results;
}
