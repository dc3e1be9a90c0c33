import { formatAddress } from "../address";
import type { CellValue, Workbook } from "../port";
import { sameSheet } from "./scope";

/** A sheet of ours by its title, or the first name under which one can be made: a sheet of that name that is someone else's is left alone. */
export async function ownSheet(workbook: Workbook, title: string): Promise<{ name: string; there: boolean }> {
  const sheets = await workbook.sheets();
  for (const tried of numbered(title)) {
    const there = sheets.find((sheet) => sameSheet(sheet, tried));
    if (there === undefined) return { name: tried, there: false };
    if ((await firstValue(workbook, there)) === title) return { name: there, there: true };
  }
  return { name: title, there: false };
}

/** The first name that no sheet has. */
export async function freeName(workbook: Workbook, title: string): Promise<string> {
  const sheets = await workbook.sheets();
  for (const tried of numbered(title)) if (!sheets.some((sheet) => sameSheet(sheet, tried))) return tried;
  return title;
}

function* numbered(title: string): Generator<string> {
  yield title;
  for (let copy = 2; ; copy++) yield `${title} (${copy})`;
}

async function firstValue(workbook: Workbook, sheet: string): Promise<CellValue> {
  return (await workbook.read(formatAddress({ sheet, row: 0, column: 0, rows: 1, columns: 1 }))).values[0][0];
}
