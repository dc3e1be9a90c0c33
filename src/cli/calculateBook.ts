import type { Book } from "../workbook/book/book";
import { calculate, type Functions } from "./calculate";

/**
 * Calculates every formula of a workbook. A native formula that Excel knows and this engine does not keeps the value of the file, and
 * what depends on it is calculated with that; `kept` counts such formulas.
 */
export async function calculateBook(book: Book, functions: Functions): Promise<{ book: Book; kept: number }> {
  const first = await calculate(book, functions, "calculate");
  const unknown = new Set<string>();
  first.sheets.forEach(({ name, cells }, i) => {
    for (const [row, line] of Object.entries(cells))
      for (const [column, cell] of Object.entries(line)) {
        const before = book.sheets[i].cells[Number(row)]?.[Number(column)];
        if (cell.formula !== undefined && cell.value === "#NAME?" && before?.value !== undefined && before.error !== true)
          unknown.add(`${name}!${row},${column}`);
      }
  });
  return { book: unknown.size === 0 ? first : await calculate(book, functions, "calculate", unknown), kept: unknown.size };
}
