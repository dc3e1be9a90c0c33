import fc from "fast-check";
import type { Book, BookCell } from "../../../src/workbook/book/book";
import { BookWorkbook } from "../../../src/workbook/book/bookWorkbook";
import { emptyBook } from "../../../src/workbook/book/sampleBook";
import { readBook } from "../../../src/workbook/xlsx/readBook";
import { writeBook } from "../../../src/workbook/xlsx/writeBook";
import { writeResults } from "../../../src/workbook/xlsx/writeResults";

const NAMES = ["SCORE"];

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(
    "=1+1",
    "+x",
    "@x",
    "'x",
    "-",
    "0011",
    "TRUE",
    "#N/A",
    "  a  ",
    "a\nb",
    "a\r\nb",
    "_x000D_",
    "安徽",
    "😀",
    "<a>&\"'",
    "]]>",
    "1e5",
    "2023-01-02",
  ),
);
const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.constantFrom(0.1 + 0.2, 1 / 3, 5e-324, 1.7976931348623157e308));
const cell: fc.Arbitrary<BookCell> = fc.oneof(
  number.filter((value) => !Object.is(value, -0)).map((value) => ({ value })),
  text.filter((value) => value !== "" && isWritable(value)).map((value) => ({ value })),
  fc.boolean().map((value) => ({ value })),
  fc.constantFrom("#N/A", "#DIV/0!", "#VALUE!", "#NUM!").map((value) => ({ value, error: true as const })),
  fc.tuple(fc.constantFrom("=A1*2", "=HFS.SCORE(A1:B2)", "=SUM('a b'!A1:A3)"), number).map(([formula, value]) => ({ formula, value: value + 0 })),
);

/** Half of a pair of code units is no text; the format has no way to write it. */
function isWritable(value: string): boolean {
  return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(value);
}

const grid = fc.array(fc.tuple(fc.nat(30), fc.nat(12), cell), { maxLength: 40 });

function bookOf(cells: readonly (readonly [number, number, BookCell])[]): Book {
  const made: Record<number, Record<number, BookCell>> = {};
  for (const [row, column, one] of cells) (made[row] ??= {})[column] = one;
  const book = emptyBook("Random");
  return { ...book, sheets: [{ ...book.sheets[0], name: "a b", cells: made }], active: "'a b'!A1" };
}

describe("random workbooks", () => {
  test("every cell comes back as it was: numbers to the last bit, text to the last sign", async () => {
    await fc.assert(
      fc.asyncProperty(grid, async (cells) => {
        const book = bookOf(cells);
        const back = (await readBook(await writeBook(book, NAMES), "Random", NAMES)).book;
        expect(back.sheets[0].cells).toEqual(book.sheets[0].cells);
      }),
      { numRuns: 60 },
    );
  });

  test("other results in the same file: the formulas, and every cell that is no result, stay", async () => {
    await fc.assert(
      fc.asyncProperty(grid, fc.array(number, { minLength: 6, maxLength: 6 }), fc.nat(2), fc.nat(2), async (cells, results, rows, columns) => {
        const workbook = new BookWorkbook(bookOf(cells));
        await workbook.write("'a b'!N3", [["=HFS.SCORE(A1:B2)"]]);
        const before = workbook.book;
        const bytes = await writeBook(before, NAMES);
        const spill = { rows: rows + 1, columns: columns + 1 };
        const sheet = structuredClone(before.sheets[0]) as { cells: Record<number, Record<number, BookCell>> };
        for (let i = 0; i < spill.rows; i++)
          for (let j = 0; j < spill.columns; j++) (sheet.cells[2 + i] ??= {})[13 + j] = { value: (results[i * 2 + j] ?? 0) + 0 };
        sheet.cells[2][13] = { ...sheet.cells[2][13], formula: "=HFS.SCORE(A1:B2)", ...(spill.rows * spill.columns > 1 && { spill }) };
        const wanted: Book = { ...before, sheets: [{ ...before.sheets[0], cells: sheet.cells }] };
        const back = (await readBook(await writeResults(bytes, wanted), "Random", NAMES)).book;
        expect(back.sheets[0].cells).toEqual(wanted.sheets[0].cells);
        const again = (await readBook(await writeResults(await writeResults(bytes, wanted), before), "Random", NAMES)).book;
        expect(again.sheets[0].cells).toEqual(before.sheets[0].cells);
      }),
      { numRuns: 40 },
    );
  });
});
