import { isSectorTable, matchSectors } from "../../../src/engine/network/sectorMatch";
import { inspectTable } from "../../../src/engine/table/inspection";

type Rows = (string | number)[][];
const seen = (rows: Rows): ReturnType<typeof inspectTable> => inspectTable(rows);
const square = (columns: string[], rows: string[]): Rows => [["", ...columns], ...rows.map((name, i) => [name, ...columns.map((_, j) => 10 * i + j + 0.5)])];

test.each<[string, Rows, boolean]>([
  ["the same names on both sides", square(["a", "b"], ["a", "b"]), true],
  ["the same names in another order", square(["b", "a", "c"], ["a", "b", "c"]), true],
  ["value added below and final demand beside", square(["a", "b", "c", "Exports"], ["a", "b", "c", "Wages", "Taxes"]), true],
  ["codes in the columns for names in the rows", [["code", "name", "S1", "S2"], ["S1", "Ore", 1, 2], ["S2", "Steel", 3, 4]], true], // prettier-ignore
  ["a square of numbers without labels", [[1, 2], [3, 4]], true], // prettier-ignore
  ["an oblong of numbers", [[1, 2, 3], [3, 4, 5]], false], // prettier-ignore
  ["regions and indicators, though as many", square(["H1", "F5"], ["North", "South"]), false],
])("%s: a table of sectors is %s", (_, rows, expected) => {
  expect(isSectorTable(seen(rows))).toBe(expected);
});

describe("matchSectors", () => {
  test("leaves out what stands on one side only, and puts columns in the order of the rows", () => {
    const match = matchSectors(seen(square(["c", "a", "b", "Exports"], ["a", "b", "Wages", "c", "Taxes"])), "table");
    expect([match.rowAt, match.columnAt]).toEqual([[0, 1, 3], [1, 2, 0]]); // prettier-ignore
    expect(match.troubles.map(({ where }) => where)).toEqual(["Wages", "Taxes", "Exports"]);
  });

  test("as many rows of value added as columns of final demand are told from one sector in two spellings", () => {
    const extra = matchSectors(seen(square(["a", "b", "Exports", "c"], ["a", "b", "c", "Wages"])), "table");
    expect([extra.rowAt, extra.columnAt]).toEqual([[0, 1, 2], [0, 1, 3]]); // prettier-ignore
    expect(extra.troubles.map(({ code, where }) => [code, where])).toEqual([["sectorsDiffer", "Wages"], ["sectorsDiffer", "Exports"]]); // prettier-ignore
    const spelled = matchSectors(seen(square(["a", "Steal", "c"], ["a", "Steel", "c"])), "table");
    expect([spelled.rowAt, spelled.columnAt]).toEqual([[0, 1, 2], [0, 1, 2]]); // prettier-ignore
    expect(spelled.troubles.map(({ where }) => where)).toEqual(["Steel / Steal"]);
  });

  test("names that stand twice, as in a table of several regions, go by position", () => {
    expect(matchSectors(seen(square(["a", "b", "a", "b"], ["a", "b", "a", "b"])), "table")).toEqual({
      rowAt: [0, 1, 2, 3],
      columnAt: [0, 1, 2, 3],
      troubles: [],
    });
    expect(matchSectors(seen(square(["a", "b", "a"], ["a", "b", "a", "b"])), "table")).toMatchObject({
      rowAt: [],
      troubles: [{ code: "flowsNotSquare", size: 1 }],
    });
  });
});
