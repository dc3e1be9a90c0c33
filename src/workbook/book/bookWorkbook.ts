import type { Workbook } from "../port";
import type { Book } from "./book";
class Stub { constructor(readonly book: Book) {} }
export const BookWorkbook = Stub as unknown as new (book: Book) => Workbook & { readonly book: Book };
