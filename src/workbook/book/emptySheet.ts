import type { BookSheet } from "./book";

/** A sheet without anything on it, of no size. */
export function emptySheet(name: string): BookSheet {
  return {
    name,
    state: "visible",
    rows: 0,
    columns: 0,
    cells: {},
    columnInfo: {},
    rowInfo: {},
    frozenRows: 0,
    frozenColumns: 0,
    merges: [],
    tables: [],
    choices: [],
    notes: [],
    charts: [],
    protected: false,
    gridLines: true,
  };
}
