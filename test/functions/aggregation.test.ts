import { AGGREGATE_METHOD, aggregate } from "../../src/functions/aggregation";
import { normalize } from "../../src/functions/indicators";
import { weights as weigh } from "../../src/functions/weights";
import { sample } from "../engine/indicators/support";

const small = [
  ["region", "zh", "H1", "F1", "S1"],
  ["Anhui", "安徽", 1, 10, 5],
  ["Hubei", "湖北", 2, "NA", 5.5],
  ["Hunan", "湖南", 4, 30, 9],
];
const three = [
  ["", "a", "b"],
  ["x", 1, 6],
  ["y", 2, 5],
  ["z", 4, 1],
];
const words = Object.values(AGGREGATE_METHOD);

describe("AGGREGATE", () => {
  test("is a column beside the labels under the method's name, weights re-shared over what is there", () => {
    expect(aggregate(small, [[1, 1, 2]])).toEqual([
      ["region", "arithmetic"],
      ["Anhui", 5.25],
      ["Hubei", (2 + 11) / 3],
      ["Hunan", 13],
    ]);
    expect(aggregate([[4, 9]], undefined, "geometric")[0][0]).toBeCloseTo(6, 12);
    expect(
      aggregate([
        ["", "a", "b"],
        ["x", "NA", ""],
        ["y", 1, 2],
      ]),
    ).toEqual([
      ["", "arithmetic"],
      ["x", ""],
      ["y", 1.5],
    ]);
  });
  test("matches weights by name and refuses a zero under a geometric or harmonic mean, unless it weighs nothing", () => {
    expect(
      aggregate(small, [
        ["S1", 0],
        ["H1", 1],
        ["F1", 0],
      ])[3],
    ).toEqual(["Hunan", 4]);
    const zero = [
      ["", "a", "b"],
      ["x", 0, 4],
    ];
    expect(() => aggregate(zero, undefined, "geometric")).toThrow("data: row x, column a is 0; this mean needs positive values.");
    expect(() => aggregate(zero, undefined, "harmonic")).toThrow("data: row x, column a is 0");
    expect(aggregate(zero, [[0, 1]], "geometric")[1]).toEqual(["x", 4]);
  });
});

describe("AGGREGATE, its other methods", () => {
  test.each(words)("%s is a column under its own name, blank for a unit without any value", (method) => {
    const rows = [...three, ["none", "NA", "-"]];
    const result = aggregate(rows, undefined, method);
    expect(result.map(([label]) => label)).toEqual(["", "x", "y", "z", "none"]);
    expect(result[0][1]).toBe(method);
    expect(result[4][1]).toBe("");
    for (const [, score] of result.slice(1, 4)) expect(Number.isFinite(score)).toBe(true);
    expect(
      aggregate(
        rows.slice(1).map((row) => row.slice(1)),
        null as any,
        method.toUpperCase(),
        null as any,
      ),
    ).toEqual(result.slice(1).map(([, score]) => [score]));
  });
  test("take the sample as it is once it is scaled, and the weights WEIGHTS gives", () => {
    const scaled = normalize(sample);
    const weights = weigh(sample, "entropy");
    for (const method of ["mpi", "ampi", "copeland", "borda", "topsis", "bod"]) {
      const result = aggregate(scaled, weights, method);
      expect(result).toHaveLength(sample.length);
      expect(result.slice(1).every(([, score]) => Number.isFinite(score))).toBe(true);
    }
  });
  test("ampi gives 100 at a reference for all columns, one per column, by name, or the columns' means where blank", () => {
    const ampi = (reference?: any): any[] =>
      aggregate(three, undefined, "ampi", reference)
        .slice(1)
        .map(([, score]) => score);
    expect(ampi([[2, 5]])[1]).toBe(100);
    expect(
      ampi([
        ["b", 6],
        ["a", 1],
      ])[0],
    ).toBe(100);
    expect(ampi([["", 2, 5]])[1]).toBe(100);
    expect(ampi([[""]])).toEqual(ampi());
    expect(ampi([["", 5]])).toEqual(ampi([[7 / 3, 5]]));
    expect(ampi(3)).toEqual(ampi([[3, 3]]));
  });
  test("bod takes a weight of 0 as leaving the column out and no notice of the other weights", () => {
    const bod = (weights?: any): any[] =>
      aggregate(three, weights, "bod")
        .slice(1)
        .map(([, score]) => score);
    expect(bod([[5, 1]])).toEqual(bod());
    expect(bod([[1, 0]])).toEqual([0.25, 0.5, 1]);
  });
  test("work on one column, and on one row where a method compares nobody", () => {
    for (const method of words) expect(aggregate([[3], [1], [2]], undefined, method)[0][0]).toBeGreaterThan(0);
    expect(["arithmetic", "geometric", "harmonic", "copeland", "borda", "bod"].map((method) => aggregate([[4, 4]], undefined, method))).toEqual(
      [4, 4, 4, 0, 0, 1].map((score) => [[expect.closeTo(score, 12)]]),
    );
  });
});

describe("AGGREGATE says what is wrong, where, and what to do", () => {
  const cases: [string, () => unknown, string][] = [
    [
      "an unknown word",
      () => aggregate(three, undefined, "dea"),
      'method is "dea"; it must be one of: arithmetic, geometric, harmonic, mpi, ampi, copeland, borda, topsis, bod.',
    ],
    [
      "a reference without ampi",
      () => aggregate(three, undefined, "mpi", [[2]]),
      "reference serves ampi only; leave reference out, or name ampi instead of mpi.",
    ],
    [
      "a reference and no method",
      () => aggregate(three, undefined, undefined, [[2]]),
      "reference serves ampi only; leave reference out, or name ampi instead of arithmetic.",
    ],
    ["a reference too short", () => aggregate(small, undefined, "ampi", [[2, 3]]), "reference has the wrong number of cells: 2 instead of 3."],
    ["a reference that is a word", () => aggregate(three, undefined, "ampi", [["east", 1]]), 'reference: the value for a is "east", not a number.'],
    [
      "a reference beyond all bounds",
      () => aggregate(three, undefined, "ampi", [[1, -1e200]]),
      "reference: the value for b is -1e+200; it must lie between -1e+150 and 1e+150.",
    ],
    [
      "a remote reference",
      () => aggregate(three, undefined, "ampi", [[1000]]),
      "data: row x has a mean level of -15854 where 100 is the middle, so ampi has no coefficient of variation for it. Treat outliers first (TREAT), or choose a reference nearer to the data.",
    ],
    [
      "a constant column under mpi",
      () =>
        aggregate(
          [
            ["", "a", "b"],
            ["x", 1, 7],
            ["y", 2, 7],
          ],
          undefined,
          "mpi",
        ),
      "data: column b has the same value (7) in every row, so mpi has no spread to scale it by. Leave it out, or give it the weight 0.",
    ],
    [
      "a zero under the geometric mean",
      () =>
        aggregate(
          [
            ["", "a", "b"],
            ["x", 3, 0],
          ],
          undefined,
          "geometric",
        ),
      "data: row x, column b is 0; this mean needs positive values. Rescale the column above zero, for example to 1-100, lift zeros to a small floor such as 0.02, or take the arithmetic mean.",
    ],
    [
      "a negative value under bod",
      () =>
        aggregate(
          [
            ["", "a", "b"],
            ["x", 3, 1],
            ["y", 3, -2],
          ],
          undefined,
          "bod",
        ),
      "data: row y, column b is -2; bod needs values of zero or above. Scale the columns to 0-1 first (NORMALIZE), or leave this one out.",
    ],
    [
      "zeros only under bod",
      () =>
        aggregate(
          [
            [0, 0],
            [0, 0],
          ],
          undefined,
          "bod",
        ),
      "data holds only zeros.",
    ],
    [
      "zeros only under topsis",
      () =>
        aggregate(
          [
            [0, 0],
            [0, 0],
          ],
          undefined,
          "topsis",
        ),
      "data: all rows are equal in every column that has a weight, so nothing tells them apart.",
    ],
    ["one row under mpi", () => aggregate([[1, 2]], undefined, "mpi"), "data: column 1 has too few values: 1; at least 2 needed."],
    ["one row under topsis", () => aggregate([[1, 2]], undefined, "topsis"), "data: units with enough values to be ranked: 1; at least 2 are needed."],
    ["a negative weight", () => aggregate(three, [[1, -1]], "borda"), "weights: column b has the weight -1; weights cannot be negative."],
    ["weights of zero", () => aggregate(three, [[0, 0]], "copeland"), "weights: all weights are zero or blank; at least one must be positive."],
    [
      "too many cells for bod",
      () =>
        aggregate(
          Array.from({ length: 1001 }, () => Array.from({ length: 60 }, () => 1)),
          undefined,
          "bod",
        ),
      "the limit is 60000 cells.",
    ],
  ];
  test.each(cases)("%s", (_, call, sentence) => expect(call).toThrow(sentence));

  test("as #N/A where the data do not suffice, else as #VALUE!", () => {
    const kind = (call: () => unknown): unknown => {
      try {
        return call();
      } catch (error) {
        return (error as CustomFunctions.Error).code;
      }
    };
    expect(kind(() => aggregate([[1, 2]], undefined, "topsis"))).toBe(CustomFunctions.ErrorCode.notAvailable);
    expect(kind(() => aggregate([[5], [5]], undefined, "topsis"))).toBe(CustomFunctions.ErrorCode.notAvailable);
    expect(kind(() => aggregate([[5], [5]], undefined, "mpi"))).toBe(CustomFunctions.ErrorCode.invalidValue);
  });
});
