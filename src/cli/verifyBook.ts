import { formatAddress } from "../workbook/address";
import type { Book, LeftOut } from "../workbook/book/book";
import { BookWorkbook } from "../workbook/book/bookWorkbook";
import { findCalls } from "../workbook/formula/parse";
import { findHfsCells } from "../workbook/formula/hfsCells";
import { areaOfFrozen, frozenFormulas } from "../workbook/handOn/originals";
import { isBroken } from "../workbook/handOn/shown";
import { compareCells, type Agreement, type Difference, type Verification } from "../workbook/handOn/verification";
import { areaOf } from "../workbook/address";
import type { Area, CellValue } from "../workbook/port";
import { calculate, type Functions } from "./calculate";

/** A formula to be checked, with what it shows in the file. */
interface Saved {
  readonly address: string;
  readonly formula: string;
  readonly frozen: boolean;
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
}

type Unchecked = Verification["unchecked"][number];

/**
 * Calculates every HFS formula of a file, frozen ones included, and compares the results with what the file shows. What Excel itself
 * calculates keeps the value of the file, so that a difference is one of ours or of an input.
 */
export async function verifyBook(book: Book, left: readonly LeftOut[], functions: Functions, tolerance: number): Promise<Verification> {
  const { saved, unchecked, workbook } = await savedResults(book, left, functions);
  const calculated = new BookWorkbook(await calculate(workbook.book, functions, "keep"));
  const agreed: Agreement[] = [];
  const differences: Difference[] = [];
  let cells = 0;
  for (const one of saved) {
    const [now] = await calculated.spillAreas([one.address]);
    const before = differences.length;
    cells += one.area.rows * one.area.columns;
    if (now.rows !== one.area.rows || now.columns !== one.area.columns)
      differences.push({ address: one.address, anchor: one.address, formula: one.formula, saved: size(one.area), now: size(now) });
    const values = (await calculated.read(formatAddress({ ...now, sheet: one.area.sheet }))).values;
    for (let i = 0; i < Math.min(now.rows, one.area.rows); i++)
      for (let j = 0; j < Math.min(now.columns, one.area.columns); j++)
        if (!compareCells(one.values[i][j], values[i][j], tolerance)) {
          const address = formatAddress({ ...one.area, row: one.area.row + i, column: one.area.column + j, rows: 1, columns: 1 });
          differences.push({ address, anchor: one.address, formula: one.formula, saved: one.values[i][j], now: values[i][j] });
        }
    if (differences.length === before) agreed.push({ address: one.address, formula: one.formula, cells: one.area.rows * one.area.columns });
  }
  return { tolerance, formulas: saved.length, cells, frozen: saved.filter(({ frozen }) => frozen).length, agreed, differences, unchecked };
}

/** What the file shows for each formula, and the workbook with the frozen ones back in their cells. */
async function savedResults(
  book: Book,
  left: readonly LeftOut[],
  { functions }: Functions,
): Promise<{ saved: Saved[]; unchecked: Unchecked[]; workbook: BookWorkbook }> {
  const workbook = new BookWorkbook(book);
  const saved: Saved[] = [];
  const unchecked: Unchecked[] = left
    .filter(({ kind }) => kind === "externalLinks")
    .map(() => ({ address: "", formula: "", reason: "the workbook refers to other files, which are not opened; formulas that do were not checked" }));
  const take = async (address: string, formula: string, area: Area, frozen: boolean): Promise<void> => {
    const { values } = await workbook.read(formatAddress(area));
    const unknown = findCalls(formula).find(({ id }) => !functions.has(id));
    if (unknown) unchecked.push({ address, formula, reason: `this version has no function HFS.${unknown.id}` });
    else if (values[0][0] === null) unchecked.push({ address, formula, reason: "the file holds no value for it" });
    else if (isBroken(values[0][0])) unchecked.push({ address, formula, reason: `it shows ${String(values[0][0])}` });
    else saved.push({ address, formula, area, frozen, values });
  };
  for (const { address, formula } of await findHfsCells(workbook)) await take(address, formula, (await workbook.spillAreas([address]))[0], false);
  const { state, cells } = await frozenFormulas(workbook);
  if (state === "damaged") unchecked.push({ address: "", formula: "", reason: "the record of frozen formulas has been changed by hand or is incomplete" });
  if (state === "newer") unchecked.push({ address: "", formula: "", reason: "the record of frozen formulas is of a newer version of HFS" });
  const sheets = new Set(await workbook.sheets());
  for (const cell of cells) {
    const area = areaOfFrozen(cell);
    const address = formatAddress({ ...area, rows: 1, columns: 1 });
    if (!sheets.has(cell.sheet)) unchecked.push({ address, formula: cell.formula, reason: "its sheet is no longer there" });
    else await take(address, cell.formula, area, true);
  }
  for (const { address, formula, area, frozen } of saved) {
    if (!frozen) continue;
    await workbook.write(
      formatAddress(area),
      Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => null)),
    );
    await workbook.write(address, [[formula]]);
  }
  return { saved: saved.sort((a, b) => order(book, a) - order(book, b)), unchecked, workbook };
}

/** Sheet by sheet, row by row. */
function order(book: Book, { address }: Saved): number {
  const { sheet, row, column } = areaOf(address);
  return book.sheets.findIndex(({ name }) => name === sheet) * 2 ** 36 + row * 2 ** 15 + column;
}

function size({ rows, columns }: Area): string {
  return `${rows} x ${columns}`;
}
