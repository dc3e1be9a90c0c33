import type { Book } from "../book/book";
export async function writeBook(book: Book, _names: readonly string[]): Promise<Uint8Array> { return new TextEncoder().encode(JSON.stringify(book)); }
