import type { Book, LeftOut } from "../../workbook/book/book";

/** Reading and writing of .xlsx files, loaded when the first file is opened or saved. */

export async function readXlsx(bytes: Uint8Array, title: string, functionNames: readonly string[]): Promise<{ book: Book; left: readonly LeftOut[] }> {
  const { readBook } = await import(/* webpackChunkName: "xlsx" */ "../../workbook/xlsx/readBook");
  return readBook(bytes, title, functionNames);
}

export async function writeXlsx(book: Book, functionNames: readonly string[]): Promise<Uint8Array> {
  const { writeBook } = await import(/* webpackChunkName: "xlsx" */ "../../workbook/xlsx/writeBook");
  return writeBook(book, functionNames);
}
