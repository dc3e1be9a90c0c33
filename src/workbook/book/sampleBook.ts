import { sampleWorkbook } from "../sample/definition";
import { writeSample } from "../sample/writeSample";
import type { Book } from "./book";
import { BookWorkbook } from "./bookWorkbook";

/** An empty workbook with one sheet. */
export function emptyBook(title: string, sheet = "Sheet1"): Book {
  const cells = { name: sheet, state: "visible", rows: 0, columns: 0, cells: {}, columnInfo: {}, rowInfo: {}, frozenRows: 0, frozenColumns: 0 } as const;
  const nothing = { merges: [], tables: [], choices: [], notes: [], charts: [], protected: false, gridLines: true } as const;
  return { title, sheets: [{ ...cells, ...nothing }], styles: [], names: [], active: `${sheet}!A1`, parts: {} };
}

/** The sample as a workbook in memory: formulas without results, written by the same way as into an open workbook. */
export async function sampleBook(): Promise<Book> {
  const workbook = new BookWorkbook(emptyBook(sampleWorkbook().title));
  await writeSample(workbook);
  await workbook.removeSheet("Sheet1");
  return workbook.book;
}
