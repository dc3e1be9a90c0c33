import type { Book } from "../../../src/workbook/book/book";
import { readBook } from "../../../src/workbook/xlsx/readBook";
import { writeBook } from "../../../src/workbook/xlsx/writeBook";
import { richBook } from "./richBook";

const NAMES = ["SCORE", "PATH", "RCA"];

async function round(book: Book): Promise<Book> {
  return (await readBook(await writeBook(book, NAMES), book.title, NAMES)).book;
}

describe("a workbook written and read again", () => {
  test("is the same workbook", async () => {
    expect(await round(richBook)).toEqual(richBook);
  });
});
