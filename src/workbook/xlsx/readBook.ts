import type { Book, LeftOut } from "../book/book";
import { FileProblem } from "./fileProblem";
export async function readBook(bytes: Uint8Array, title: string, _names: readonly string[]): Promise<{ book: Book; left: readonly LeftOut[] }> {
  try { return { book: { ...JSON.parse(new TextDecoder().decode(bytes)), title }, left: [] }; } catch { throw new FileProblem("notXlsx", {}, "This is not an .xlsx workbook."); }
}
