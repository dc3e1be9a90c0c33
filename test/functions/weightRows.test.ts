import { readTable } from "../../src/engine/table/table";
import { readWeightRows, usedWeights } from "../../src/functions/weightRows";
import { ranks } from "../../src/functions/uncertainty";

const table = readTable(
  [
    ["adcode", "region", "R&D", "Tools", "Staff"],
    [11, "a", 1, 2, 3],
    [12, "b", 2, 1, 4],
    [13, "c", 4, 4, 2],
  ],
  "data",
);
const bare = readTable(
  [
    [1, 2, 3],
    [2, 1, 4],
    [4, 4, 2],
  ],
  "data",
);
const rows = (raw: unknown, of = table): number[] | null => {
  const found = readWeightRows(raw, of);
  return found && [...found.values];
};
const DRAWS = [
  [1, 2, 3],
  [4, 5, 6],
];

describe("rows of weights, one per draw", () => {
  test("stand alone, with a label or a number for each, or under the columns' names", () => {
    const expected = DRAWS.flat();
    expect(rows(DRAWS)).toEqual(expected);
    expect(rows(DRAWS, bare)).toEqual(expected);
    expect(rows(DRAWS.map((row, i) => [i + 1, ...row]))).toEqual(expected);
    expect(rows(DRAWS.map((row, i) => [`draw ${i}`, ...row]))).toEqual(expected);
    expect(rows([["R&D", "Tools", "Staff"], ...DRAWS])).toEqual(expected);
    expect(rows([["draw", "R&D", "Tools", "Staff"], ...DRAWS.map((row, i) => [i, ...row])])).toEqual(expected);
    expect(rows([["draw", "w1", "w2", "w3"], ...DRAWS.map((row, i) => [i, ...row])], bare)).toEqual(expected);
  });
  test("are matched by name where they have names", () => {
    expect(rows([["staff", "R&D ", "TOOLS"], ...DRAWS])).toEqual([2, 3, 1, 5, 6, 4]);
    expect(rows([["draw", "Staff", "R&D", "Tools"], ...DRAWS.map((row, i) => [`d${i}`, ...row])])).toEqual([2, 3, 1, 5, 6, 4]);
  });
  test("may be as wide as the whole selection, blank below its label columns", () => {
    expect(rows(DRAWS.map((row) => ["", null, ...row]))).toEqual(DRAWS.flat());
  });
  test("under years as headings are matched by the years", () => {
    const panel = readTable(
      [
        ["region", 2001, 2002],
        ["a", 1, 2],
        ["b", 2, 1],
      ],
      "data",
    );
    expect(
      rows(
        [
          [2002, 2001],
          [1, 2],
          [3, 4],
        ],
        panel,
      ),
    ).toEqual([2, 1, 4, 3]);
  });
});

describe("weights given once are no draws", () => {
  test.each<[string, unknown]>([
    ["left out", null],
    ["blank", [["", ""]]],
    ["one number", 2],
    ["one row", [[1, 2, 3]]],
    ["one column", [[1], [2], [3]]],
    [
      "a row under names",
      [
        ["R&D", "Tools", "Staff"],
        [1, 2, 3],
      ],
    ],
    [
      "a column beside names",
      [
        ["R&D", 1],
        ["Tools", 2],
        ["Staff", 3],
      ],
    ],
    [
      "a headed column beside names",
      [
        ["Column", "Weight"],
        ["R&D", 1],
        ["Tools", 2],
        ["Staff", 3],
      ],
    ],
  ])("%s", (_, raw) => {
    expect(readWeightRows(raw, table)).toBeNull();
  });
  test("a column beside names is none either in a table of two columns", () => {
    const two = readTable(
      [
        ["region", "p", "q"],
        ["a", 1, 2],
        ["b", 2, 1],
      ],
      "data",
    );
    expect(
      rows(
        [
          ["p", 1],
          ["q", 2],
        ],
        two,
      ),
    ).toBeNull();
    expect(
      rows(
        [
          [1, 1],
          [0, 2],
        ],
        two,
      ),
    ).toEqual([1, 1, 0, 2]);
  });
});

describe("faulty rows of weights are named", () => {
  const data = [
    ["region", "H1 a", "F1 b", "c"],
    ["x", 1, 2, 3],
    ["y", 2, 1, 4],
    ["z", 4, 4, 2],
  ];
  const labelled = (first: unknown, ...row: unknown[]): unknown[][] => [
    ["d1", 1, 1, 1],
    [first, ...row],
  ];
  test.each<[string, unknown[][], string]>([
    ["a negative weight", labelled("d2", 1, -2, 1), "weights: row d2, column F1 b is -2; it must lie between 0 and ∞."],
    ["text", labelled("d2", "much", 2, 1), 'weights: row d2, column H1 a holds "much"; weights must be numbers, 0 for none.'],
    ["text in the first row", [[1, "x", 3], ...DRAWS], 'weights: row 1, column F1 b holds "x"; weights must be numbers, 0 for none.'],
    ["a blank", labelled("d2", 1, "", 1), "weights: row d2, column F1 b is blank; every row needs a weight for every column, 0 for none."],
    ["only zeros where it counts", labelled("d2", 0, 0, 7), "weights: row d2 has no positive weight; at least one is needed."],
    [
      "a size beyond computing",
      labelled("d2", 1e200, 0, 7),
      "weights: row d2, column H1 a holds 1e+200; sizes beyond 1e150 or below 1e-150 cannot be computed with. Use another unit.",
    ],
    [
      "another width",
      [DRAWS[0].concat(7, 8), DRAWS[1].concat(7, 8)],
      "weights does not fit the data (rows: 2, columns: 5). Give one row of weights, or one row per draw; columns needed: 3.",
    ],
    [
      "a first column that labels nothing",
      [
        [0.2, ...DRAWS[0]],
        [0.1, ...DRAWS[1]],
      ],
      "weights does not fit the data (rows: 2, columns: 4). Give one row of weights, or one row per draw; columns needed: 3.",
    ],
    ["a name that is not there", [["H1 a", "F1 b", "d"], ...DRAWS], 'weights has no entry for "c". Nearest names: d.'],
  ])("%s", (_, weights, message) => {
    expect(() => ranks(data, undefined, undefined, weights)).toThrow(expect.objectContaining({ code: "#VALUE!", message }));
  });
  test("but a blank in a column that is not used is none", () => {
    expect(ranks(data, undefined, undefined, labelled("d2", 1, 2, ""))).toHaveLength(4);
    const found = readWeightRows([[1, 2, "NA"], ...DRAWS], table);
    expect(found && [...usedWeights(found, [{ column: 1, label: "Tools" }]).values]).toEqual([2, 2, 5]);
  });
});
