import { readData } from "../../src/functions/arguments";
import { readFramework, readFrameworkOrFlat, type FrameworkArguments } from "../../src/functions/framework";
import { codeOf } from "../engine/indicators/support";

const table = readData(
  [
    ["region", "H1 R&D", "Share", "F: courts", "S6 Designs"],
    ["Anhui", 1, 2, 3, 4],
    ["Hubei", 5, 6, 7, 8],
  ],
  "data",
);
const read = (args: FrameworkArguments = {}): unknown[] =>
  readFramework(table, args).columns.map(({ column, code, direction, weight, low, high }) => [column, code, direction, weight, low, high]);
const failure = (args: FrameworkArguments): unknown => codeOf(() => readFramework(table, args));
const HEAD = ["Column", "Code", "Direction", "Weight", "Low", "High"];

describe("The framework argument", () => {
  test("omitted: codes come from the headings, and a column without one is not used", () => {
    expect(read()).toEqual([
      [0, "H1", 1, NaN, NaN, NaN],
      [2, "F", 1, NaN, NaN, NaN],
      [3, "S6", 1, NaN, NaN, NaN],
    ]);
    expect(read({ framework: [[null, null]] })).toEqual(read());
  });
  test.each([
    ["a row", [["H7", "", "Firmware", "s"]]],
    ["a column", [["H7"], [null], ["F"], ["S"]]],
    ["a row one longer, with a name", [["code", "h7", "NA", "F", "S"]]],
    [
      "a row under the columns' names",
      [
        ["S6 designs", "H1 R&D", "Share", "F: courts"],
        ["S", "H7", "", "F"],
      ],
    ],
  ])("one code per column, as %s", (_, framework) => {
    expect(read({ framework })).toEqual([
      [0, "H7", 1, NaN, NaN, NaN],
      [2, "F", 1, NaN, NaN, NaN],
      [3, "S", 1, NaN, NaN, NaN],
    ]);
  });
  test("a table headed Column, Code ... in any order of rows and headings; blanks stay open and unlisted columns unused", () => {
    const framework = [
      ["Note", "Code", "column", "HIGH", "Direction", "Low", "Weight"],
      ["", "S2", "share", 9, "cost", 1, 2],
      ["", "H1", "h1 r&d", null, "", "NA", ""],
      ["", "", "S6 Designs", 1, "-", 5, 3],
      ["", null, "region", null, null, null, null],
    ];
    expect(read({ framework })).toEqual([
      [0, "H1", 1, NaN, NaN, NaN],
      [1, "S2", -1, 2, 1, 9],
    ]);
    expect(
      read({
        framework: [
          ["Column", "Code"],
          ["Share", "F3"],
        ],
      }),
    ).toEqual([[1, "F3", 1, NaN, NaN, NaN]]);
  });
  test("a minus in the table is a direction, not the sign for missing", () => {
    expect(
      read({
        framework: [
          ["Column", "Code", "Direction"],
          ["Share", "F3", "-"],
        ],
      }),
    ).toEqual([[1, "F3", -1, NaN, NaN, NaN]]);
  });
  test("the separate arguments win over the table cell by cell", () => {
    const framework = [HEAD, ["H1 R&D", "H1", -1, 2, 0, 10], ["Share", "F3", -1, 5, 0, 10]];
    expect(read({ framework, direction: [["", 1, "", ""]], low: [[3, "", "", ""]], high: 20 })).toEqual([
      [0, "H1", -1, 2, 3, 20],
      [1, "F3", 1, 5, 0, 20],
    ]);
    expect(read({ framework, weights: [[1, 4, 0, 0]] })).toEqual([
      [0, "H1", -1, 1, 0, 10],
      [1, "F3", -1, 4, 0, 10],
    ]);
  });
  test("columns of a table without a header are listed by position", () => {
    const bare = readData(
      [
        [1, 2],
        [3, 4],
      ],
      "data",
    );
    expect(
      readFramework(bare, {
        framework: [
          ["Column", "Code"],
          [2, "S1"],
        ],
      }).columns,
    ).toMatchObject([{ column: 1, code: "S1" }]);
    expect(readFramework(bare, { framework: [["H1", "S1"]] }).columns).toHaveLength(2);
  });
});

describe("A framework that cannot be read", () => {
  test("no code at all", () => {
    expect(
      codeOf(() =>
        readFramework(
          readData(
            [
              ["GDP", "Share"],
              [1, 2],
            ],
            "data",
          ),
          {},
        ),
      ),
    ).toBe("noLayerCode");
    expect(failure({ framework: [HEAD, ["Share", "", 1, 1, 0, 1]] })).toBe("noLayerCode");
  });
  test("names the code, column, weight or direction that is wrong", () => {
    expect(() => readFramework(table, { framework: [["H11", "", "F", "S"]] })).toThrow(
      expect.objectContaining({ code: "unknownCode", values: { argument: "framework", value: '"H11"' } }),
    );
    expect(() => readFramework(table, { framework: [HEAD, ["Shares", "F3"]] })).toThrow(
      expect.objectContaining({ code: "frameworkColumn", values: expect.objectContaining({ value: '"Shares"', nearest: expect.stringContaining("Share") }) }),
    );
    expect(failure({ framework: [HEAD, ["Share", "F3", 1, 1, 0, 1], ["share", "F4", 1, 1, 0, 1]] })).toBe("frameworkDuplicate");
    expect(failure({ framework: [HEAD, ["Share", "F3", 2, 1, 0, 1]] })).toBe("badDirection");
    expect(failure({ framework: [HEAD, ["Share", "F3", 1, -1, 0, 1]] })).toBe("negativeWeight");
    expect(failure({ framework: [HEAD, ["Share", "F3", 1, 1, "low", 1]] })).toBe("textAmongNumbers");
    expect(failure({ framework: [["H", "F"]] })).toBe("wrongLength");
    expect(failure({ weights: [[0, 0, 0, 0]] })).toBe("noWeight");
  });
  test("a column listed that the data has twice", () => {
    const twice = readData(
      [
        ["GDP", "gdp"],
        [1, 2],
      ],
      "data",
    );
    expect(
      codeOf(() =>
        readFramework(twice, {
          framework: [
            ["Column", "Code"],
            ["GDP", "H1"],
          ],
        }),
      ),
    ).toBe("duplicateLabel");
  });
});

describe("A flat index", () => {
  const plain = readData(
    [
      ["region", "GDP", "Exports"],
      ["Anhui", 1, 2],
      ["Hubei", 5, 6],
    ],
    "data",
  );
  test("is what all columns make where no heading has a code and framework is left out", () => {
    const { columns, flat } = readFrameworkOrFlat(plain, { direction: [[1, -1]], weights: [[3, 1]] });
    expect(flat).toBe(true);
    expect(columns.map(({ label, code, direction, weight }) => [label, code.length, direction, weight])).toEqual([
      ["GDP", 1, 1, 3],
      ["Exports", 1, -1, 1],
    ]);
    expect(new Set(columns.map(({ layer }) => layer)).size).toBe(1);
  });
  test("is none where one heading has a code, or a framework is given", () => {
    expect(readFrameworkOrFlat(table, {})).toEqual({ ...readFramework(table, {}), flat: false });
    expect(readFrameworkOrFlat(plain, { framework: [["S", ""]] })).toMatchObject({ flat: false, columns: [{ label: "GDP", layer: 2 }] });
  });
});
