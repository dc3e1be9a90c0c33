import { sampleWorkbook } from "../sample/definition";
import { writeSample } from "../sample/writeSample";
import type { Book } from "./book";
import { emptySheet } from "./emptySheet";
import { BookWorkbook } from "./bookWorkbook";

/** An empty workbook with one sheet. */
export function emptyBook(title: string, sheet = "Sheet1"): Book {
  return { title, sheets: [emptySheet(sheet)], styles: [], names: [], active: `${sheet}!A1`, parts: {} };
}

/** The sample as a workbook in memory: formulas without results, written by the same way as into an open workbook. */
export async function sampleBook(): Promise<Book> {
  const workbook = new BookWorkbook(emptyBook(sampleWorkbook().title));
  await writeSample(workbook);
  await workbook.removeSheet("Sheet1");
  return workbook.book;
}
