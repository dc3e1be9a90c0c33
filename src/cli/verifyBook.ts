import { formatAddress } from "../workbook/address";
import type { Book, LeftOut } from "../workbook/book/book";
import { BookWorkbook } from "../workbook/book/bookWorkbook";
import { findHfsCells } from "../workbook/formula/hfsCells";
import { findCalls } from "../workbook/formula/parse";
import { areaOfFrozen, frozenFormulas } from "../workbook/handOn/originals";
import { Outcome, type Checked } from "../workbook/handOn/outcome";
import { isBroken } from "../workbook/handOn/shown";
import type { Verification } from "../workbook/handOn/verification";
import type { Area } from "../workbook/port";
import { calculate, type Functions } from "./calculate";

/**
 * Calculates every HFS formula of a file, frozen ones included, whatever stands around it, and compares the results with what the file
 * shows. What Excel itself calculates keeps the value of the file, so that a difference is one of ours or of an input.
 */
export async function verifyBook(book: Book, left: readonly LeftOut[], functions: Functions, tolerance: number): Promise<Verification> {
  const outcome = new Outcome(tolerance);
  if (left.some(({ kind }) => kind === "externalLinks")) outcome.workbookNotChecked("external");
  const workbook = new BookWorkbook(book);
  const wanted = await savedResults(workbook, functions, outcome);
  for (const { anchor, formula, area, isFrozen } of wanted) {
    if (!isFrozen) continue;
    await workbook.write(
      formatAddress(area),
      Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => null)),
    );
    await workbook.write(formatAddress(anchor), [[formula]]);
  }
  const calculated = new BookWorkbook(await calculate(workbook.book, functions, "keep"));
  for (const one of wanted) {
    const [now] = await calculated.spillAreas([formatAddress(one.anchor)]);
    outcome.compare(one, (await calculated.read(formatAddress(now))).values);
  }
  return outcome.verification();
}

/** What the file shows for each formula that can be calculated here, sheet by sheet and row by row. */
async function savedResults(workbook: BookWorkbook, { functions }: Functions, outcome: Outcome): Promise<Checked[]> {
  const found: Checked[] = [];
  const sheets = await workbook.sheets();
  const take = async (area: Area, formula: string, isFrozen: boolean): Promise<void> => {
    const one: Checked = { anchor: { ...area, rows: 1, columns: 1 }, formula, area, isFrozen, saved: [[]] };
    if (!sheets.includes(area.sheet)) return outcome.notChecked(one, "sheetGone", area.sheet);
    const { values } = await workbook.read(formatAddress(area));
    const unknown = findCalls(formula).find(({ id }) => !functions.has(id));
    if (unknown) outcome.notChecked(one, "unknownFunction", unknown.id);
    else if (values[0][0] === null) outcome.notChecked(one, "noValue");
    else if (isBroken(values[0][0])) outcome.notChecked(one, "broken", String(values[0][0]));
    else found.push({ ...one, saved: values });
  };
  for (const { address, formula } of await findHfsCells(workbook)) await take((await workbook.spillAreas([address]))[0], formula, false);
  const { state, cells } = await frozenFormulas(workbook);
  outcome.recordState(state);
  for (const cell of cells) await take(areaOfFrozen(cell), cell.formula, true);
  const place = ({ anchor }: Checked): number => sheets.indexOf(anchor.sheet) * 2 ** 36 + anchor.row * 2 ** 15 + anchor.column;
  return found.sort((a, b) => place(a) - place(b));
}
