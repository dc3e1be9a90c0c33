import { readCells, readColumnCells, readColumnDirections, readColumnNumbers, readColumnWeights, readData, readNumbers } from "../../src/functions/arguments";
import { aggregate } from "../../src/functions/aggregation";
import { normalize } from "../../src/functions/indicators";
import { ahp } from "../../src/functions/weights";
import { codeOf } from "../engine/indicators/support";

const names = ["H1", "F1", "S1"];
const table = readData(
  [
    ["region", "region_zh", ...names],
    ["Anhui", "安徽", 1, 2, 3],
    ["Hubei", "湖北", 4, 5, 6],
  ],
  "data",
);
const bare = readData(
  [
    [1, 2, 3],
    [4, 5, 6],
  ],
  "data",
);

describe("A vector", () => {
  test.each([
    ["a row", [[1, 2, 3]]],
    ["a column", [[1], [2], [3]]],
    ["a row under a name", [["weights", 1, 2, 3]]],
    ["a column under a heading", [["weights"], [1], [2], [3]]],
    [
      "a row under names, in any order",
      [
        ["S1", "h1", "F1"],
        [3, 1, 2],
      ],
    ],
    [
      "a column beside names, in any order",
      [
        ["S1", 3],
        ["H1", 1],
        ["F1", 2],
      ],
    ],
    [
      "names with a corner",
      [
        ["", "H1", "F1", "S1"],
        ["weights", 1, 2, 3],
      ],
    ],
    [
      "names in another order, with blanks after them",
      [
        ["H1", 1],
        ["F1", 2],
        ["S1", 3],
        ["", null],
        ["", null],
      ],
    ],
  ])("may be %s", (_, raw) => {
    expect([...readNumbers(raw, "weights", names)]).toEqual([1, 2, 3]);
  });
  test("with two names beside two words is read the way its names stand", () => {
    expect(
      readCells(
        [
          ["A", "+"],
          ["B", "-"],
        ],
        "direction",
        ["A", "B"],
      ),
    ).toEqual(["+", "-"]);
    expect(
      readCells(
        [
          ["A", "B"],
          ["+", "-"],
        ],
        "direction",
        ["A", "B"],
      ),
    ).toEqual(["+", "-"]);
  });
  test("with names is taken by position where the table has none", () => {
    expect([
      ...readNumbers(
        [
          ["x", "y", "z"],
          [1, 2, 3],
        ],
        "weights",
        ["1", "2", "3"],
      ),
    ]).toEqual([1, 2, 3]);
    expect([
      ...readNumbers(
        [
          ["x", 1],
          ["y", 2],
        ],
        "weights",
        ["1", "2"],
      ),
    ]).toEqual([1, 2]);
  });
  test("loses no number to a header: only text, a blank or a year can head it", () => {
    expect(codeOf(() => readNumbers([[5, 1, 1, 1]], "weights", names))).toBe("wrongLength");
    expect([...readNumbers([["weight", 1, 2, 3]], "weights", names)]).toEqual([1, 2, 3]);
    expect([...readNumbers([[2023, 1, 2, 3]], "weights", names)]).toEqual([1, 2, 3]);
  });
  test("of one number stands for all", () => {
    expect([...readNumbers(0.5, "demand", names)]).toEqual([0.5, 0.5, 0.5]);
    expect([...readNumbers([[0.5]], "demand", names)]).toEqual([0.5, 0.5, 0.5]);
  });
  test("may have holes, but not a wrong length, shape, name or number", () => {
    expect([...readNumbers([[1, "NA", null]], "weights", names)]).toEqual([1, NaN, NaN]);
    expect(codeOf(() => readNumbers([[1, 2]], "weights", names))).toBe("wrongLength");
    expect(codeOf(() => readNumbers([[1, 2, 3, 4, 5]], "weights", names))).toBe("wrongLength");
    expect(
      codeOf(() =>
        readNumbers(
          [
            [1, 2, 3],
            [1, 2, 3],
            [1, 2, 3],
          ],
          "weights",
          names,
        ),
      ),
    ).toBe("wrongRow");
    expect(
      codeOf(() =>
        readNumbers(
          [
            ["H1", 1],
            ["F1", 2],
            ["S2", 3],
          ],
          "weights",
          names,
        ),
      ),
    ).toBe("labelMissing");
    expect(
      codeOf(() =>
        readNumbers(
          [
            ["A", 1],
            ["B", 2],
            ["C", 3],
          ],
          "weights",
          names,
        ),
      ),
    ).toBe("labelMissing");
    expect(
      codeOf(() =>
        readNumbers(
          [
            ["H1", 1],
            ["h1", 2],
            ["F1", 2],
            ["S1", 3],
          ],
          "weights",
          names,
        ),
      ),
    ).toBe("duplicateLabel");
    for (const pair of [[["Hub", 0.2]], [["Hub"], [0.2]]])
      // prettier-ignore
      for (const labels of [["Hub", "Hut"], ["Hub", "Hut", "Hat"]]) // prettier-ignore
        expect(() => readNumbers(pair, "demand", labels)).toThrow(expect.objectContaining({ code: "labelMissing", values: expect.objectContaining({ value: '"Hut"' }) }));
    expect([...readNumbers([["Hub", 0.2]], "demand", ["Hub"])]).toEqual([0.2]);
    expect(() => readNumbers([[1, "x", 3]], "weights", names)).toThrow(
      expect.objectContaining({ code: "elementText", values: { argument: "weights", column: "F1", value: '"x"' } }),
    );
  });
  test("over a table's columns may be as wide as the selection, blank above its labels", () => {
    expect(readColumnCells([["", "", "H", "F", "S"]], "framework", table)).toEqual(["H", "F", "S"]);
    expect([
      ...readColumnNumbers(
        [
          ["region", "", "H1", "F1", "S1"],
          ["entropy", "", 0.2, 0.3, 0.5],
        ],
        "weights",
        table,
      ),
    ]).toEqual([0.2, 0.3, 0.5]);
    expect([...readColumnNumbers(null, "low", table)]).toEqual([NaN, NaN, NaN]);
    expect([...readColumnNumbers([["low", 1, 2, 3]], "low", bare)]).toEqual([1, 2, 3]);
  });
});

describe("Directions and weights", () => {
  test("1 and -1, + and -, benefit and cost; a blank is left open", () => {
    expect(readColumnDirections([[1, "-", "Cost"]], table)).toEqual([1, -1, -1]);
    expect(readColumnDirections([["+", -1, null]], table)).toEqual([1, -1, null]);
    expect(readColumnDirections([["−1", "benefit", "+1"]], table)).toEqual([-1, 1, 1]);
    expect(readColumnDirections(-1, table)).toEqual([-1, -1, -1]);
    expect(() => readColumnDirections([[1, 0, 1]], table)).toThrow(
      expect.objectContaining({ code: "badDirection", values: { argument: "direction", column: "F1", value: "0" } }),
    );
  });
  test("weights are never negative and not all zero", () => {
    expect([...readColumnWeights([[2, 0, null]], table)!]).toEqual([2, 0, NaN]);
    expect(readColumnWeights(null, table)).toBeNull();
    expect(codeOf(() => readColumnWeights([[1, -1, 1]], table))).toBe("negativeWeight");
    expect(codeOf(() => readColumnWeights([[0, 0, "NA"]], table))).toBe("noWeight");
  });
});

describe("Two lines of numbers", () => {
  const aggregateOf = (weights: any[][], data: any[][]): unknown[][] => aggregate(data, weights);
  const plain = [
    [1, 9, 3],
    [5, 4, 1],
    [3, 1, 8],
  ];
  const labelled = [["u", "H1", "H2", "F1"], ...plain.map((row, i) => ["abc"[i], ...row])];
  const rows = [
    [1, 0, 1],
    [0, 1, 1],
  ];
  test("are no vector: neither line is taken for names and dropped", () => {
    for (const data of [plain, labelled]) {
      expect(() => aggregateOf(rows, data)).toThrow(/one row or one column is needed/);
      expect(() =>
        aggregateOf(
          rows[0].map((first, j) => [first, rows[1][j]]),
          data,
        ),
      ).toThrow(/one row or one column is needed/);
      expect(() => aggregateOf([[1, 2, 3], rows[1]], data)).toThrow(/one row or one column is needed/);
    }
    expect(() => normalize(plain, undefined, [[1, 1, 1], rows[1].map(() => -1)])).toThrow(/direction has 2 rows and 3 columns/);
  });
  test("are one where the first counts under a heading, as in a report", () => {
    const report = [
      ["Item", "Weight"],
      [1, 0],
      [2, 1],
      [3, 1],
    ];
    expect(aggregateOf(report, plain)).toEqual(aggregateOf([[0, 1, 1]], plain));
  });
});

describe("A result of AHP", () => {
  const judgments = [
    ["", "H1", "F1", "S1"],
    ["H1", 1, 3, 5],
    ["F1", 1 / 3, 1, 3],
    ["S1", 1 / 5, 1 / 3, 1],
  ];
  test("serves as weights as it is, with its rows on consistency, in any order of the columns", () => {
    const result = ahp(judgments);
    const data = [
      ["u", "S1", "H1", "F1"],
      ["a", 1, 0, 0],
      ["b", 0, 1, 0],
      ["c", 0, 0, 1],
    ];
    const scores = aggregate(data, result)
      .slice(1)
      .map(([, value]) => value as number);
    [0.104729, 0.636986, 0.258285].forEach((weight, i) => expect(scores[i]).toBeCloseTo(weight, 6));
  });
});
