import { emptySheet } from "../../../src/workbook/book/emptySheet";
import type { Book } from "../../../src/workbook/book/book";

/** One of everything that a book can hold. */
export const richBook: Book = {
  title: "示例 & more",
  active: "Data!B2",
  styles: [
    { bold: true, size: 14, color: "#111827" },
    { fill: "#FFF9DB", color: "#1D4ED8", numberFormat: "0.00", align: "right", vertical: "top", wrap: true },
    { numberFormat: "yyyy-mm-dd" },
    { font: "Courier New" },
    { borders: { bottom: { style: "medium", color: "#0072B2" } }, italic: true, underline: true, strike: true, indent: 2, align: "left", unlocked: true },
  ],
  names: [
    { name: "Scores", refersTo: "Data!$A$1:$B$4" },
    { name: "Rate", refersTo: "0.5" },
    { name: "Here", refersTo: "'北 京''s'!$A$1", sheet: "Data" },
  ],
  parts: { frozen: '{"a":"<&>\\"]]>"}', other: "第二" },
  sheets: [
    {
      name: "Data",
      state: "visible",
      rows: 24,
      columns: 18,
      cells: {
        0: { 0: { value: "Region", style: 0 }, 1: { value: "H1 R&D <x>" }, 2: { value: "  blanks  " } },
        1: { 0: { value: "安徽" }, 1: { value: 0.1 + 0.2, style: 1 }, 2: { value: "=1+1" } },
        2: { 0: { value: "0011" }, 1: { value: true }, 2: { value: "#N/A", error: true }, 3: { value: "#N/A" } },
        3: { 0: { value: "line\nbreak" }, 1: { value: 45000.123456789, style: 2 }, 2: { value: -1e-300, style: 3 }, 3: { style: 4 } },
        5: {
          0: { value: "Region", formula: '=HFS.SCORE(A1:B4,"HFS.SCORE(")', spill: { rows: 2, columns: 2 } },
          1: { value: "Score" },
          3: { value: 5, formula: "=SUM(A1:B4)" },
          4: { value: "#VALUE!", error: true, formula: "=HFS.PATH(A1)" },
          5: { value: "a", formula: "=IFNA(XLOOKUP(1,A1:A4,B1:B4),LET(x,1,x+1))" },
          6: { value: 2, formula: "=SUM(A6#)" },
        },
        6: { 0: { value: "安徽" }, 1: { value: 0.52 } },
      },
      columnInfo: { 0: { width: 20 }, 2: { width: 9.5, hidden: true } },
      rowInfo: { 0: { height: 30 }, 3: { height: 15, hidden: true } },
      frozenRows: 1,
      frozenColumns: 1,
      merges: [{ row: 10, column: 0, rows: 1, columns: 3 }],
      tables: [{ name: "HFSData", row: 0, column: 0, rows: 4, columns: 2 }],
      choices: [
        { row: 12, column: 0, rows: 1, columns: 1, source: "'北 京''s'!$A$1:$A$3" },
        { row: 13, column: 0, rows: 2, columns: 1, words: ["yes", "no"] },
      ],
      notes: [{ row: 5, column: 0, text: "HFS.SCORE\n第二行 & <b>" }],
      charts: [
        {
          id: "scores",
          kind: "bars",
          title: "Scores",
          description: "Bars of scores.",
          categories: "Data!A7:A8",
          series: [{ name: "Score", values: "Data!B7:B8", color: "#0072B2" }],
          highlight: "Data!A2",
          axisTitle: "Score",
          place: "Data!J3:R24",
        },
      ],
      protected: true,
      gridLines: false,
      print: { landscape: true, fitWidth: true, area: { row: 0, column: 0, rows: 8, columns: 4 } },
    },
    {
      ...emptySheet("北 京's"),
      state: "hidden",
      rows: 3,
      columns: 1,
      cells: { 0: { 0: { value: "a" } }, 1: { 0: { value: "b" } }, 2: { 0: { value: "c" } } },
    },
  ],
};
