import { FakeWorkbook } from "../fakeWorkbook";

/** Five regions with two indicators per layer; no score is missing and no column constant. */
export const REGIONS: readonly (readonly (string | number)[])[] = [
  ["Region", "H1 R&D", "H7 Patents", "F5 Staff", "F10 Contracts", "S1 Trademarks", "S6 Designs"],
  ["North", 1, 20, 9, 12, 3, 1],
  ["South", 2, 35, 4, 7, 8, 6],
  ["East", 4, 60, 7, 3, 9, 9],
  ["West", 3, 10, 1, 5, 2, 4],
  ["Centre", 5, 45, 6, 9, 5, 7],
];

/** A workbook whose sheet Data holds the table from A3 on, under a title. */
export function exampleWorkbook(table: readonly (readonly (string | number | null)[])[] = REGIONS): FakeWorkbook {
  return new FakeWorkbook(["Data"]).fill("Data!A1", [["Regions of an example"]]).fill("Data!A3", table);
}

export const ADDRESS = "Data!A3:G8";

/** The table with one cell changed; row and column count from its heading's first cell. */
export function withCell(row: number, column: number, value: string | number | null): (string | number | null)[][] {
  return REGIONS.map((line, i) => line.map((cell, j) => (i === row && j === column ? value : cell)));
}
