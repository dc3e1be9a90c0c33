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

/**
 * Lets the spreadsheet calculate formulas that must not be entered where they belong, one at a time on a sheet that is there meanwhile.
 * `take` gets each one's result, or null where there is none. Their cells stay as they are.
 */
export async function calculateElsewhere(workbook: Workbook, ones: readonly Checked[], take: (one: Checked, now: Grid | null) => void): Promise<void> {
  const finder = new InputFinder(workbook);
  const texts: (string | null)[] = [];
  for (const { formula, anchor } of ones) texts.push(await writtenForElsewhere(formula, anchor, finder));
  const sheet = texts.some((text) => text !== null) ? await scratchSheet(workbook) : null;
  try {
    for (const [i, one] of ones.entries()) {
      const text = texts[i];
      take(one, sheet === null || text === null ? null : await resultOf(workbook, text, { ...one.anchor, sheet }));
    }
  } finally {
    if (sheet !== null) await workbook.removeSheet(sheet);
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

async function resultOf(workbook: Workbook, formula: string, cell: Area): Promise<Grid> {
  const address = formatAddress(cell);
  await workbook.write(address, [[formula]]);
  await workbook.settled();
  const [area] = await workbook.spillAreas([address]);
  const { values } = await workbook.read(formatAddress(area));
  await workbook.write(address, [[null]]);
  return values;
}
