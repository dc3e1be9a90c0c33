// The grid's core is loaded for its enums alone; these parts of it cannot be loaded as CommonJS.
jest.mock("lodash-es", () => ({}));
jest.mock("nanoid", () => ({ customAlphabet: () => () => "" }));
jest.mock("rbush", () => class {});
jest.mock("kdbush", () => class {});

import { bookSnapshot } from "../../src/workbench/book/bookSnapshot";
import type { Book, BookSheet } from "../../src/workbook/book/book";
import { emptySheet } from "../../src/workbook/book/emptySheet";

const sheet = (changes: Partial<BookSheet>): BookSheet => ({ ...emptySheet("Data"), rows: 10, columns: 5, ...changes });

const book = (sheets: BookSheet[], changes: Partial<Book> = {}): Book => ({
  title: "Book",
  sheets,
  styles: [],
  names: [],
  active: `${sheets[0].name}!A1`,
  parts: {},
  ...changes,
});

const cellsOf = (one: Book, id = "sheet-1") => bookSnapshot("book", one).data.sheets[id].cellData;

describe("a book on its way into the grid", () => {
  test("every kind of value has its type; digits and signs that are text stay text", () => {
    const line = [1.5, true, "Anhui", "0011", "=A1", "'quoted", "", "安徽"].map((value) => ({ value }));
    expect(cellsOf(book([sheet({ cells: { 0: { ...line, 8: { value: "#N/A", error: true as const } } } })]))?.[0]).toEqual({
      0: { v: 1.5, t: 2 },
      1: { v: 1, t: 3 },
      2: { v: "Anhui", t: 1 },
      3: { v: "0011", t: 4 },
      4: { v: "=A1", t: 4 },
      5: { v: "'quoted", t: 1 },
      6: { v: "", t: 1 },
      7: { v: "安徽", t: 1 },
      8: { v: "#N/A", t: 1 },
    });
  });

  test("a formula keeps its value; one without a value, or with one that says only that it was not calculated, is named", () => {
    const { data, unknown } = bookSnapshot(
      "book",
      book([
        sheet({
          cells: {
            0: { 0: { value: 3, formula: "=1+2" }, 1: { formula: "=2*2" } },
            1: { 0: { value: "#NAME?", error: true, formula: "=HFS.SCORE(A1:B2)" }, 1: { value: "#N/A", error: true, formula: "=NA()" } },
          },
        }),
      ]),
    );
    expect(data.sheets["sheet-1"].cellData).toEqual({
      0: { 0: { v: 3, t: 2, f: "=1+2" }, 1: { f: "=2*2" } },
      1: { 0: { f: "=HFS.SCORE(A1:B2)" }, 1: { v: "#N/A", t: 1, f: "=NA()" } },
    });
    expect(unknown).toEqual([
      { sheetId: "sheet-1", row: 0, column: 1 },
      { sheetId: "sheet-1", row: 1, column: 0 },
    ]);
  });

  test("cells that a formula has spilled into keep their look and lose their value, which would block the formula", () => {
    const { data, spills } = bookSnapshot(
      "book",
      book(
        [
          sheet({
            cells: {
              2: { 1: { value: "unit", formula: "=HFS.SCORE(A1:B2)", spill: { rows: 2, columns: 2 } }, 2: { value: "score", style: 0 } },
              3: { 1: { value: "a" }, 2: { value: 0.5 } },
              4: { 1: { value: "beside" } },
            },
          }),
        ],
        { styles: [{ bold: true }] },
      ),
    );
    expect(data.sheets["sheet-1"].cellData).toEqual({
      2: { 1: { v: "unit", t: 1, f: "=HFS.SCORE(A1:B2)" }, 2: { s: "style-0" } },
      3: { 1: {}, 2: {} },
      4: { 1: { v: "beside", t: 1 } },
    });
    expect(spills).toEqual([
      {
        sheetId: "sheet-1",
        range: { startRow: 2, endRow: 3, startColumn: 1, endColumn: 2 },
        cells: [
          { row: 2, column: 1, cell: { v: "unit", t: 1 } },
          { row: 2, column: 2, cell: { v: "score", t: 1 } },
          { row: 3, column: 1, cell: { v: "a", t: 1 } },
          { row: 3, column: 2, cell: { v: 0.5, t: 2 } },
        ],
      },
    ]);
  });

  test("a spill whose formula is to be calculated anew leaves nothing behind", () => {
    const { data, spills, unknown } = bookSnapshot(
      "book",
      book([
        sheet({
          cells: { 0: { 0: { value: "#NAME?", error: true, formula: "=HFS.SCORE(D1:E2)", spill: { rows: 1, columns: 2 } }, 1: { value: "old" } } },
        }),
      ]),
    );
    expect(data.sheets["sheet-1"].cellData).toEqual({ 0: { 0: { f: "=HFS.SCORE(D1:E2)" }, 1: {} } });
    expect([spills, unknown.length]).toEqual([[], 1]);
  });

  test("sizes, frozen and hidden rows and columns, merged cells, hidden sheets and grid lines are set; large letters get room", () => {
    const { data, kept } = bookSnapshot(
      "book",
      book(
        [
          sheet({
            rows: 900,
            cells: { 0: { 0: { value: "Title", style: 0 } } },
            columnInfo: { 1: { width: 20 }, 3: { hidden: true } },
            rowInfo: { 4: { height: 30 }, 5: { hidden: true } },
            frozenRows: 2,
            frozenColumns: 1,
            merges: [{ row: 6, column: 0, rows: 1, columns: 3 }],
            gridLines: false,
            protected: true,
          }),
          sheet({ name: "Store", state: "veryHidden" }),
        ],
        { styles: [{ size: 14 }, { unlocked: true }], parts: { originals: "{}" } },
      ),
    );
    expect(data.sheets["sheet-1"]).toMatchObject({
      rowCount: 900,
      columnCount: 100,
      columnData: { 1: { w: 145 }, 3: { hd: 1 } },
      rowData: { 0: { h: 28, ia: 0 }, 4: { h: 40, ia: 0 }, 5: { hd: 1 } },
      freeze: { xSplit: 1, ySplit: 2, startRow: 2, startColumn: 1 },
      mergeData: [{ startRow: 6, endRow: 6, startColumn: 0, endColumn: 2 }],
      showGridlines: 0,
      hidden: 0,
    });
    expect(data.sheets["sheet-2"]).toMatchObject({ hidden: 1, freeze: { startRow: -1, startColumn: -1 } });
    expect([...kept.parts]).toEqual([["originals", "{}"]]);
    expect([...kept.sheets.values()]).toEqual([
      { protected: true, veryHidden: false },
      { protected: false, veryHidden: true },
    ]);
  });

  test("names stand for ranges and formulas, on every sheet or on one; lists take a range or words", () => {
    const { resources = [] } = bookSnapshot(
      "book",
      book(
        [
          sheet({
            choices: [
              { row: 1, column: 1, rows: 1, columns: 1, source: "Data!$A$1:$A$3" },
              { row: 2, column: 1, rows: 2, columns: 1, words: ["yes", "no, never"] },
            ],
            notes: [{ row: 3, column: 2, text: "why" }],
          }),
        ],
        {
          names: [
            { name: "Scores", refersTo: "Data!$A$1:$B$9" },
            { name: "Half", refersTo: "0.5", sheet: "Data" },
          ],
        },
      ),
    ).data;
    const content = Object.fromEntries(resources.map(({ name, data }) => [name, JSON.parse(data) as Record<string, unknown>]));
    expect(Object.values(content.SHEET_DEFINED_NAME_PLUGIN)).toEqual([
      expect.objectContaining({ name: "Scores", formulaOrRefString: "Data!$A$1:$B$9", localSheetId: "AllDefaultWorkbook" }),
      expect.objectContaining({ name: "Half", formulaOrRefString: "=0.5", localSheetId: "sheet-1" }),
    ]);
    expect(content.SHEET_DATA_VALIDATION_PLUGIN["sheet-1"]).toEqual([
      expect.objectContaining({ type: "list", formula1: "=Data!$A$1:$A$3", ranges: [{ startRow: 1, endRow: 1, startColumn: 1, endColumn: 1 }] }),
      expect.objectContaining({ formula1: '["yes","no, never"]', ranges: [{ startRow: 2, endRow: 3, startColumn: 1, endColumn: 1 }] }),
    ]);
    expect(content.SHEET_NOTE_PLUGIN["sheet-1"]).toMatchObject({ 3: { 2: { row: 3, col: 2, note: "why" } } });
  });
});
