import type { Book } from "../../src/workbook/book/book";
import { emptySheet } from "../../src/workbook/book/emptySheet";

const SHEET = { ...emptySheet(""), rows: 30, columns: 12 };

/**
 * A workbook with one of each: kinds of values, formulas with cached values that are none the engine would give, so that it shows
 * whether they were kept, a spill, a table, names, lists, a note, a chart, merged, hidden and protected cells, a text beside the sheets.
 */
export const exampleBook: Book = {
  title: "example",
  styles: [{ bold: true, fill: "#FFF9DB" }, { numberFormat: "yyyy-mm-dd" }, { numberFormat: "0.00%" }, { unlocked: true, color: "#0072B2" }],
  names: [
    { name: "Chosen", refersTo: "Data!$B$3" },
    { name: "Half", refersTo: "1/2" },
  ],
  active: "'What-if'!B2",
  parts: { "example-note": '{"kept":"安徽 <&>"}' },
  sheets: [
    {
      ...SHEET,
      name: "Data",
      cells: {
        0: { 0: { value: "Example", style: 0 }, 1: { style: 0 } },
        1: { 0: { value: "unit" }, 1: { value: "steel" }, 2: { value: "chips" }, 3: { value: "code" }, 4: { value: "since" } },
        2: { 0: { value: "安徽" }, 1: { value: 30 }, 2: { value: 10 }, 3: { value: "0011" }, 4: { value: 45000, style: 1 } },
        3: { 0: { value: "south" }, 1: { value: 20 }, 2: { value: 40 }, 3: { value: "=text" }, 4: { value: true } },
        5: {
          0: { value: 12345, formula: "=SUM(B3:B4)" },
          1: { value: 777, formula: "=Chosen*10*Half" },
          2: { value: "#N/A", error: true, formula: "=NA()" },
        },
        6: { 0: { value: "#NAME?", error: true, formula: "=HFS.GATE(0.5,1)" }, 1: { formula: "=B3+1" } },
        8: { 0: { value: "#DIV/0!", error: true } },
      },
      tables: [{ name: "MyData", row: 1, column: 0, rows: 3, columns: 5 }],
      notes: [{ row: 1, column: 1, text: "Million tonnes.\n百万吨" }],
      columnInfo: { 0: { width: 20 }, 7: { hidden: true } },
      rowInfo: { 0: { height: 30 }, 12: { hidden: true } },
      frozenRows: 2,
      frozenColumns: 1,
      merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
    },
    {
      ...SHEET,
      name: "What-if",
      cells: {
        0: { 0: { value: "Choice" }, 1: { value: "steel", style: 3 } },
        1: { 1: { value: "open", style: 3 } },
        3: {
          0: { value: "", formula: "=HFS.LOCATION(Data!A2:C4)", spill: { rows: 3, columns: 3 } },
          1: { value: "steel" },
          2: { value: "chips" },
        },
        4: { 0: { value: "安徽" }, 1: { value: 0.125, style: 2 }, 2: { value: 0.25 } },
        5: { 0: { value: "south" }, 1: { value: 0.375 }, 2: { value: 0.5 } },
        7: { 0: { value: 99, formula: "=SUM(B5:C6)" } },
      },
      choices: [
        { row: 0, column: 1, rows: 1, columns: 1, source: "Data!$B$2:$C$2" },
        { row: 1, column: 1, rows: 1, columns: 1, words: ["open", "closed for now"] },
      ],
      charts: [
        {
          id: "example-chart",
          kind: "bars",
          title: "Two units",
          description: "Steel by unit.",
          categories: "Data!A3:A4",
          series: [{ name: "Steel", values: "Data!B3:B4", color: "#0072B2" }],
          place: "'What-if'!E2:I14",
        },
      ],
      protected: true,
      gridLines: false,
    },
    { ...SHEET, name: "Store", state: "veryHidden", cells: { 0: { 0: { value: "kept" } } } },
  ],
};
