// The grid's core is loaded for its enums alone; these parts of it cannot be loaded as CommonJS.
jest.mock("lodash-es", () => ({}));
jest.mock("nanoid", () => ({ customAlphabet: () => () => "" }));
jest.mock("rbush", () => class {});
jest.mock("kdbush", () => class {});

import { toCellData, toStyle, widthInPixels } from "../../src/workbench/book/cellData";
import { sampleSnapshot } from "../../src/workbench/book/snapshot";
import type { SampleSheet } from "../../src/workbook/sample/types";

describe("cells and formats on their way into the grid", () => {
  test("every kind of cell has its type, and takes away what stood there", () => {
    const nothing = { v: null, f: null, si: null, p: null };
    expect(toCellData(null)).toEqual(nothing);
    expect(toCellData(1.5)).toEqual({ ...nothing, v: 1.5, t: 2 });
    expect(toCellData(true)).toEqual({ ...nothing, v: 1, t: 3 });
    expect(toCellData("Anhui")).toEqual({ ...nothing, v: "Anhui", t: 1 });
    expect(toCellData("=A1*2")).toEqual({ ...nothing, f: "=A1*2" });
  });

  test("text that reads as a number is forced to stay text", () => {
    for (const text of ["0011", "1e3", " 5 ", "TRUE"]) expect(toCellData(text)).toMatchObject({ v: text, t: 4 });
    expect(toCellData("")).toMatchObject({ v: "", t: 1 });
  });

  test("a format names only what it sets", () => {
    expect(toStyle({})).toEqual({});
    expect(toStyle({ bold: false, numberFormat: "0%" })).toEqual({ bl: 0, n: { pattern: "0%" } });
    expect(toStyle({ align: "right", ruleBelow: "#111827" })).toEqual({ ht: 3, bd: { b: { s: 8, cl: { rgb: "#111827" } } } });
  });

  test("a column of 20 characters is 145 pixels wide", () => {
    expect(widthInPixels(20)).toBe(145);
  });
});

describe("the sample as a snapshot", () => {
  const sheet: SampleSheet = {
    name: "What-if",
    rows: 500,
    columns: 10,
    blocks: [
      { row: 0, column: 0, cells: [["Title"], ["=A1", null, 3]] },
      { row: 1, column: 1, cells: [["later"]] },
    ],
    formats: [
      { row: 0, column: 0, rows: 1, columns: 2, format: { bold: true, size: 14 } },
      { row: 0, column: 0, rows: 1, columns: 1, format: { color: "#111827", bold: false } },
    ],
    widths: [{ from: 1, to: 2, characters: 10 }],
    heights: [{ row: 5, points: 30 }],
    frozenRows: 2,
    notes: [],
    charts: [],
    tables: [],
    choices: [],
  };
  const data = sampleSnapshot("book", { title: "Sample", sheets: [sheet], start: "'What-if'!A1" });
  const made = data.sheets[data.sheetOrder[0]];

  test("cells of later blocks join those of earlier ones, and later formats add to earlier ones", () => {
    expect(made.cellData).toEqual({
      0: { 0: { v: "Title", t: 1, s: { bl: 0, fs: 14, cl: { rgb: "#111827" } } }, 1: { s: { bl: 1, fs: 14 } } },
      1: { 0: { f: "=A1" }, 1: { v: "later", t: 1 }, 2: { v: 3, t: 2 } },
    });
  });

  test("sizes, frozen rows and room for spills are set", () => {
    expect(made).toMatchObject({ name: "What-if", rowCount: 500, columnCount: 100, freeze: { ySplit: 2, startRow: 2 } });
    expect(made.columnData).toEqual({ 1: { w: 75 }, 2: { w: 75 } });
    expect(made.rowData).toEqual({ 0: { h: 28, ia: 0 }, 5: { h: 40, ia: 0 } });
  });
});
