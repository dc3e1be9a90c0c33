import { position } from "../../src/functions/network";
import { figures } from "../engine/network/support";

const HEADINGS = ["Sector", "Upstreamness", "Downstreamness", "Demand orientation", "Value added rate", "Final share"];
const flows = [
  ["", "Ore", "Steel", "Cars"],
  ["Ore", 0, 40, 0],
  ["Steel", 0, 20, 60],
  ["Cars", 0, 0, 0],
];
const output = [[40], [100], [200]];
const none = undefined;
const at = (result: any[][], row: number, heading: string): unknown => result[row][HEADINGS.indexOf(heading)];
const change = (row: number, column: number, value: unknown): unknown[][] =>
  flows.map((line, i) => line.map((cell, j) => (i === row && j === column ? value : cell)));

describe("POSITION", () => {
  test("reports every sector under its name", () => {
    const result = position(flows, output);
    expect(result[0]).toEqual(HEADINGS);
    expect(result.map((row) => row[0])).toEqual(["Sector", "Ore", "Steel", "Cars"]);
    // Steel: U = 1 + .2 U + .6 * 1 = 2; ore sells all to steel.
    expect(at(result, 2, "Upstreamness")).toBeCloseTo(2, 14);
    expect(at(result, 1, "Upstreamness")).toBeCloseTo(3, 14);
    expect(at(result, 2, "Final share")).toBeCloseTo(0.2, 14);
    expect(at(result, 3, "Value added rate")).toBeCloseTo(0.7, 14);
  });

  test("takes sectors without names, and numbers them", () => {
    const bare = flows.slice(1).map((row) => row.slice(1));
    const result = position(bare, output);
    expect(result.map((row) => row[0])).toEqual(["Sector", 1, 2, 3]);
    expect(result[1].slice(1)).toEqual(position(flows, output)[1].slice(1));
  });

  test("takes names on one side only", () => {
    const rows = position(flows.map((row) => row.slice(1)), output); // prettier-ignore
    const columns = position(flows.slice(1), output);
    for (const result of [rows, columns]) expect(result).toEqual(position(flows, output));
  });

  test("columns may bear the rows' codes in place of their names", () => {
    const coded = [
      ["code", "name", "S01", "S02"],
      ["S01", "Ore", 0, 40],
      ["S02", "Steel", 0, 20],
    ];
    expect(position(coded, [[40], [100]]).map((row) => row[0])).toEqual(["Sector", "Ore", "Steel"]);
  });

  test("matches output by name, in any order and either direction", () => {
    const turned = [
      ["Cars", "Ore", "Steel"],
      [200, 40, 100],
    ];
    expect(position(flows, turned)).toEqual(position(flows, output));
    expect(position(flows, [["x"], ...output])).toEqual(position(flows, output));
  });

  test("with trade, a sector without output is a row of blanks, an imported good that is sold included", () => {
    const imported = [
      ["", "Oil", "Plastics", "Toys"],
      ["Oil", 0, 30, 5],
      ["Plastics", 0, 10, 50],
      ["Toys", 0, 0, 0],
    ];
    const result = position(imported, [[0], [100], [200]], [[0], [0], [50]], [[35], [0], [20]]);
    expect(result[1]).toEqual(["Oil", "", "", "", "", ""]);
    expect(result[2].slice(1).every((cell) => typeof cell === "number")).toBe(true);
  });

  test("with trade agrees with the second implementation, as a cell passes it", () => {
    const column = (values: number[]): number[][] => values.map((value) => [value]);
    const result = position(figures.Z, column(figures.x), column(figures.exports), column(figures.imports), column(figures.inventories));
    figures.open.forEach((row, i) =>
      row.forEach((value, k) => (value === null ? expect(result[i + 1][k + 1]).toBe("") : expect(result[i + 1][k + 1]).toBeCloseTo(value, 12))),
    );
  });

  test("imports written as deductions are the same imports", () => {
    const exports = [[0], [10], [0]];
    expect(
      position(
        flows,
        output,
        exports,
        [[8], [-0], [4]].map(([value]) => [-value]),
      ),
    ).toEqual(position(flows, output, exports, [[8], [0], [4]]));
  });

  test.each<[string, () => unknown, string]>([
    [
      "a table that is not square",
      () => position(flows.slice(0, 3), output),
      "flows is not square (rows: 2, columns: 3, labels left aside). Select the flows between sectors only, without value added, final use and totals.",
    ],
    [
      "other sectors in the columns than in the rows",
      () => position(change(0, 2, "Iron"), output),
      "flows: row 2 is Steel, but column 2 is Iron. Rows and columns must list the same sectors in the same order.",
    ],
    ["text inside", () => position(change(1, 2, "forty"), output), 'flows: row Ore, column Steel holds "forty", not a number. Write 0 where there is nothing.'],
    ["a negative flow", () => position(change(1, 2, -4), output), "flows: row Ore, column Steel holds -4; an amount cannot be negative."],
    ["no output", () => position(flows, null as any), "output is missing."],
    ["one output for all", () => position(flows, [[100]]), "output has the wrong number of cells: 1 instead of 3."],
    [
      "a negative output",
      () => position(flows, [[40], [-1], [200]]),
      "output: the amount for Steel is -1; an amount cannot be negative. Correct it, or write 0 where there is none.",
    ],
    [
      "purchases without output",
      () => position(flows, [[40], [0], [200]]),
      "output: Steel has no output, but buys inputs of 60. Give its output, or leave the sector out.",
    ],
    [
      "sales without output",
      () => position(flows, [[0], [100], [200]]),
      "output: Ore has no output, but sells 40 to other sectors. Give its output, or exports and imports where the good is imported.",
    ],
    [
      "coefficients in place of flows",
      () => position([[0.15, 0.25], [0.2, 0.05]], [[1000], [2000]]), // prettier-ignore
      "flows holds coefficients, but amounts are needed here: no column adds up to more than 1, while output is 3000 in all. Give the flows as amounts, in the unit of output.",
    ],
    [
      "a last row of totals",
      () => position([[5, 3, 1], [2, 4, 2], [7, 7, 3]], [[20], [20], [40]]), // prettier-ignore
      "flows: 3 is the sum of 1 to 2. Leave totals out of the selection.",
    ],
    [
      "a total by name",
      () => position([["", "a", "合计"], ["a", 1, 1.01], ["合计", 1.02, 1.03]], [[9], [9]]), // prettier-ignore
      "flows: 合计 is a total by its name. Leave totals out of the selection.",
    ],
    [
      "more inputs than output",
      () => position(change(2, 2, 120), output),
      "flows: the sectors use up more than they make (spectral radius 1 or above); inputs of Steel add up to 1.6 of its output. Check the unit of output, and that no totals are selected.",
    ],
    ["exports alone", () => position(flows, output, output), "imports is missing: exports and imports go together."],
    [
      "imports of both signs",
      () => position(flows, output, [[0], [0], [0]], [[3], [-5], [0]]),
      "imports: the value for Steel is -5. Others are positive. Give all imports as positive amounts, or all as deductions.",
    ],
    [
      "more exports than there is",
      () => position(flows, output, [[0], [0], [250]], [[0], [0], [40]]),
      "exports: Cars exports 250, more than the 240 that its output and imports supply. Check exports and imports, and their unit.",
    ],
    [
      "home use below zero",
      () => position(flows, output, none, none, [[45], [0], [0]]),
      "Ore: output - exports + imports - inventories is -5, but other sectors buy 40 of it. Check exports, imports and inventories, and their unit.",
    ],
  ])("refuses %s", (_, body, message) => {
    expect(body).toThrow(message);
  });
});
