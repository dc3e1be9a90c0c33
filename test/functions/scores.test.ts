import { coordination, score } from "../../src/functions/scores";
import { correlate } from "../../src/functions/indicators";
import { expectClose, figures, sample } from "../engine/indicators/support";

const HEADINGS = ["Unit", "Hardware", "Firmware", "Software", "Overall", "Rank", "Coverage"];
const head = ["region", "H1 R&D", "H2 Tools", "F1 Market", "S1 Brands"];
const goal = [
  ["Column", "Code", "Low", "High"],
  ["H1 R&D", "H1", 0, 10],
  ["H2 Tools", "H2", 0, 10],
  ["F1 Market", "F1", 0, 10],
  ["S1 Brands", "S1", 0, 10],
];
const of = (rows: any[][], unit: unknown): any[] => rows.find((row) => row[0] === unit) ?? [];

describe("SCORE", () => {
  test("scores the sample as the second implementation does; Anhui .52, .76, .40", () => {
    const result = score(sample);
    expect(result[0]).toEqual(HEADINGS);
    expect(result.slice(1).map((row) => row[0])).toEqual(figures.score.units);
    const expected = figures.score.default;
    expectClose(
      result.slice(1).flatMap((row) => row.slice(1)),
      expected.layers.flatMap((row: number[], i: number) => [...row, expected.overall[i], expected.rank[i], expected.coverage[i]]),
    );
    expect(
      of(result, "Anhui")
        .slice(1, 4)
        .map((x) => x.toFixed(2)),
    ).toEqual(["0.52", "0.76", "0.40"]);
  });
  test("takes the codes as an argument where the headings have none, and options by position", () => {
    const plain = sample.map((row, i) => (i === 0 ? row.map((_, j) => `c${j}`) : row));
    expect(score(plain, [figures.score.codes])).toEqual(score(sample));
    const weighted = score(sample, undefined, undefined, [figures.score.weights], "goalposts", "harmonic");
    expectClose(
      weighted.slice(1).map((row) => row[4]),
      figures.score["weighted harmonic"].overall,
    );
    const reversed = score(sample, undefined, [figures["sample directions"]]);
    expectClose(
      reversed.slice(1).map((row) => row[4]),
      figures.score.reversed.overall,
    );
  });
  test("with fixed goalposts scores a single row, which is #N/A without", () => {
    const one = [head, ["Anhui", 5, 5, 5, 5]];
    expect(score(one, goal)).toEqual([HEADINGS, ["Anhui", 0.5, 0.5, 0.5, 0.5, 1, 1]]);
    expect(score(one, undefined, undefined, undefined, undefined, "arithmetic", [[0]], [[10]])[1]).toEqual(["Anhui", 0.5, 0.5, 0.5, 0.5, 1, 1]);
    expect(() => score(one)).toThrow(
      expect.objectContaining({ code: "#N/A", message: "data is a single row, so there is nothing to compare it with; give low and high goalposts." }),
    );
  });
  test("blank goalposts of the framework fall back on the column's quantiles", () => {
    const open = goal.map((row, i) => (i === 0 ? row : [row[0], row[1], "", null]));
    const rows = [head, ["a", 1, 2, 3, 4], ["b", 4, 3, 2, 1], ["c", 2, 5, 1, 3]];
    expect(score(rows, open)).toEqual(score(rows));
  });
  test("gives #N/A with the reason under half coverage, and a row of holes to a unit without any value", () => {
    const rows = [head, ["a", "NA", "NA", 5, 5], ["b", "NA", 4, 5, 5], ["c", null, "", "..", "-"], ["d", 8, 8, 8, 8]];
    const result = score(rows, goal);
    const [, a, b, c, d] = result;
    expect(a[1]).toMatchObject({ code: "#N/A", message: "Hardware: less than half of the indicators' weight is present for a." });
    expect(a[4]).toMatchObject({ code: "#N/A" });
    expect(a[5]).toMatchObject({ code: "#N/A" });
    expectClose([a[2], a[3], a[6]], [0.5, 0.5, 2 / 3]);
    expectClose(b.slice(1), [0.4, 0.5, 0.5, Math.cbrt(0.1), 2, 2.5 / 3]);
    expect(c).toEqual(["c", "", "", "", "", "", ""]);
    expectClose(d.slice(1), [0.8, 0.8, 0.8, 0.8, 1, 1]);
  });
  test("leaves a layer without indicators blank and out of Overall, and names a table without any code", () => {
    const two = [
      ["region", "H1", "S1"],
      ["a", 2, 8],
    ];
    expectClose(score(two, undefined, undefined, undefined, undefined, undefined, [[0]], [[10]])[1].slice(1), [0.2, null, 0.8, 0.4, 1, 1]);
    expect(() =>
      score([
        ["region", "GDP"],
        ["a", 1],
        ["b", 2],
      ]),
    ).toThrow("data: no column has a layer code.");
  });
  test("rows without labels are numbered", () => {
    expect(
      score(
        [
          [1, 2],
          [3, 4],
        ],
        [["H", "S"]],
        undefined,
        undefined,
        "minmax",
      ).map((row) => row[0]),
    ).toEqual(["Unit", 1, 2]);
  });
  test("ties share the better rank, and ranks as levels put the lowest first", () => {
    const rows = [
      ["", "H", "S"],
      ["a", 1, 4],
      ["b", 3, 9],
      ["c", 1, 4],
      ["d", 2, 1],
    ];
    expect(
      score(rows, undefined, undefined, undefined, "minmax", "arithmetic")
        .slice(1)
        .map((row) => row[5]),
    ).toEqual([3, 1, 3, 2]);
    expect(
      score(rows, undefined, undefined, undefined, "rank", "arithmetic")
        .slice(1)
        .map((row) => row[5]),
    ).toEqual([2, 1, 2, 4]);
  });
  test("refuses negative levels under a geometric mean and a constant column, by name", () => {
    const rows = [head, ["a", 1, 2, 3, 4], ["b", 4, 3, 2, 1]];
    expect(() => score(rows, undefined, undefined, undefined, "zscore")).toThrow(
      /^data: row a, column H1 R&D has the normalized level -0\.7\d*; .* the only one that goes with zscore/,
    );
    expect(score(rows, undefined, undefined, undefined, "zscore", "arithmetic")).toHaveLength(3);
    expect(() => score([head, ["a", 1, 2, 3, 4], ["b", 1, 3, 2, 1]])).toThrow(
      "data: column H1 R&D has the same value (1) in every row, so it cannot be scaled.",
    );
  });
});

describe("SCORE and weights", () => {
  const rows = [head, ["a", 1, 2, 3, 4], ["b", 4, 2, 2, 1], ["c", 2, 2, 5, 3]];
  const without = rows.map((row) => row.filter((_, j) => j !== 2));

  test("does not use a column of weight 0, or without one beside weighted ones, so that it may be constant, negative or empty", () => {
    for (const weights of [
      [1, 0, 1, 1],
      [1, "", 1, 1],
    ])
      expect(score(rows, undefined, undefined, [weights])).toEqual(score(without));
    const negative = rows.map((row, i) => row.map((cell, j) => (j === 2 && i > 0 ? -i : cell)));
    expect(score(negative, undefined, undefined, [[1, 0, 1, 1]], "none", "harmonic")).toEqual(
      score(without, undefined, undefined, undefined, "none", "harmonic"),
    );
    const shared = [
      ["", "H1 a", "H1 b", "S"],
      ["a", 1, 7, 3],
      ["b", 4, 7, 2],
    ];
    expect(score(shared, undefined, undefined, [[2, 0, 1]])).toEqual(score(shared.map((row) => [row[0], row[1], row[3]])));
  });
  test("still names a constant column that counts, also by equal weights", () => {
    expect(() => score(rows)).toThrow("data: column H2 Tools has the same value (2) in every row, so it cannot be scaled. Leave it out,");
    expect(() => score(rows, undefined, undefined, [[1, 1, 1, 1]])).toThrow("column H2 Tools");
  });
  test("a layer whose weights are all 0 is blank and left out; no weight at all is an error, whatever gives it", () => {
    const [, a] = score(rows, undefined, undefined, [[0, 0, 1, 1]]);
    expect(a.slice(1, 2)).toEqual([""]);
    expect(a[6]).toBe(1);
    const zero = [
      ["Column", "Code", "Weight"],
      ["H1 R&D", "H1", 0],
      ["F1 Market", "F1", 0],
    ];
    expect(() => score(rows, zero)).toThrow("framework: all weights are zero or blank; at least one must be positive.");
    expect(() => score(rows, [["H1", "", "F1", ""]], undefined, [[0, 1, 0, 1]])).toThrow("weights: all weights are zero or blank");
    expect(() => score(rows, undefined, undefined, [[1, -1, 1, 1]])).toThrow("weights: column H2 Tools has the weight -1; weights cannot be negative.");
    expect(() => score(rows, undefined, undefined, [[1, 1, 1]])).toThrow("weights has the wrong number of cells: 3 instead of 4.");
  });
  test("refuses low and high beside another normalization; those of the framework's table may stay", () => {
    expect(() => score(rows, undefined, undefined, undefined, "minmax", undefined, [[0]])).toThrow(
      "low serves goalposts only; leave low out, or name goalposts instead of minmax.",
    );
    expect(
      score(
        without,
        goal.filter((row) => row[0] !== "H2 Tools"),
        undefined,
        undefined,
        "minmax",
      ),
    ).toEqual(score(without, undefined, undefined, undefined, "minmax"));
  });
});

describe("COORDINATION", () => {
  test("keeps units that are named by numbers, from a result of SCORE", () => {
    const rows = [
      ["adcode", "H1", "F1", "S1"],
      [110000, 1, 2, 3],
      [120000, 2, 4, 1],
      [130000, 5, 3, 2],
    ];
    expect(coordination(score(rows)).map((row) => row[0])).toEqual(["Unit", 110000, 120000, 130000]);
    expect(coordination(score(rows.map((row) => row.slice(1)))).map((row) => row[0])).toEqual(["Unit", 1, 2, 3]);
  });
  test("takes scores that rounding put a hair outside 0 to 1 as 0 and 1", () => {
    const [, a, b] = coordination(
      [
        ["", "A", "B"],
        ["x", -1e-12, 0.5],
        ["y", 1 + 1e-12, 1],
      ],
      "wang",
    );
    expectClose(a.slice(1, 4), [0, 0.25, 0]);
    expect(b.slice(1, 4)).toEqual([1, 1, 1]);
  });
  test("names an unknown word, weights that do not fit, negative ones and a flag that is none", () => {
    const two = [
      ["", "A", "B"],
      ["x", 0.5, 0.4],
    ];
    expect(() => coordination(two, "liao")).toThrow('form is "liao"; it must be one of: standard, wang.');
    expect(() => coordination(two, undefined, [[1, 2, 3, 4]])).toThrow("weights has the wrong number of cells: 4 instead of 2.");
    expect(() => coordination(two, undefined, [[1, -2]])).toThrow("weights: column B has the weight -2; weights cannot be negative.");
    expect(() => coordination(two, undefined, [[0, 0]])).toThrow("weights: all weights are zero or blank");
    const constant = [...two, ["y", 0.5, 0.6]];
    expect(() => coordination(constant, undefined, undefined, true)).toThrow(
      "scores: column A has the same value (0.5) in every row; a column that varies is needed. Leave it out, or take another.",
    );
    expect(() => coordination(two, undefined, undefined, "yes" as any)).toThrow('rescale is "yes"; it must be one of: TRUE, FALSE.');
    expect(() => coordination(two, undefined, undefined, undefined, "both")).toThrow('closed is "both"; it must be one of: left, right.');
  });
  test("takes a result of SCORE as it is and agrees with the second implementation", () => {
    const scores = score(sample);
    for (const form of ["standard", "wang"]) {
      const result = coordination(scores, form);
      expect(result[0]).toEqual(["Unit", "C", "T", "D", "Class", "Lagging"]);
      expect(result.slice(1).map((row) => row[0])).toEqual(figures.score.units);
      expectClose(
        result.slice(1).flatMap((row) => row.slice(1, 4)),
        figures.coordination[form].flat(),
      );
    }
    expect(of(coordination(scores), "Anhui").slice(4)).toEqual(["intermediate coordination", "Software"]);
  });
  test("reads the #N/A cells of a SCORE result as missing", () => {
    const rows = [head, ["a", "NA", "NA", 5, 5], ["d", 8, 8, 8, 2]];
    const [, a, d] = coordination(score(rows, goal));
    expect(a).toEqual(["a", "", "", "", "", ""]);
    expect(d[5]).toBe("Software");
  });
  test("takes any two or more systems; a unit with a missing one gets a row of holes", () => {
    const rows = [
      ["city", "Economy", "Nature"],
      ["a", 0.4, 0.9],
      ["b", "NA", 0.5],
      ["c", 0.5, 0.5],
    ];
    const [, a, b, c] = coordination(rows);
    expectClose(a.slice(1, 4), [(2 * 0.6) / 1.3, 0.65, Math.sqrt(((2 * 0.6) / 1.3) * 0.65)]);
    expect(a.slice(4)).toEqual(["intermediate coordination", "Economy"]);
    expect(b).toEqual(["b", "", "", "", "", ""]);
    expect(c[5]).toBe("none");
  });
  test("leaves an empty layer of a SCORE result out", () => {
    const scores = [HEADINGS, ["a", 0.4, "", 0.9, 0.6, 2, 1], ["b", 0.5, "", 0.6, 0.55, 1, 1]];
    expect(coordination(scores)[1].slice(4)).toEqual(["intermediate coordination", "Hardware"]);
  });
  test("weights T, rescales as SPSSAU does, and closes classes on either side", () => {
    const rows = [
      ["", "A", "B"],
      ["x", 0.25, 0.25],
      ["y", 0.1, 0.9],
    ];
    expect(coordination(rows, "standard", [[1, 3]])[2][2]).toBeCloseTo(0.7, 12);
    expect(coordination(rows)[1][4]).toBe("barely coordinated");
    expect(coordination(rows, "standard", undefined, false, "right")[1][4]).toBe("near disorder");
    const amounts = [
      ["", "A", "B"],
      ["x", 100, 3],
      ["y", 300, 1],
      ["z", 200, 2],
    ];
    const rescaled = coordination(amounts, "standard", undefined, true);
    expectClose(rescaled[3].slice(1, 4), [1, 0.5, Math.SQRT1_2]);
    expectClose(rescaled[1].slice(1, 3), [(2 * Math.sqrt(0.0099)) / 1, 0.5]);
  });
  test("names a score outside 0 to 1, a constant column to rescale, and a lack of columns", () => {
    expect(() =>
      coordination([
        ["", "A", "B"],
        ["x", 0.5, 1.2],
      ]),
    ).toThrow("scores: row x, column B is 1.2; a score lies between 0 and 1.");
    expect(() =>
      coordination(
        [
          ["", "A", "B"],
          ["x", 5, 1],
          ["y", 5, 2],
        ],
        "standard",
        undefined,
        true,
      ),
    ).toThrow("scores: column A has the same value (5)");
    expect(() =>
      coordination([
        ["", "A"],
        ["x", 0.5],
      ]),
    ).toThrow("scores has too few columns: 1; at least 2 needed.");
  });
});

test("The layers of the sample correlate as numpy says", () => {
  const layers = score(sample).map((row) => row.slice(0, 4));
  const found = correlate(layers)
    .slice(1)
    .flatMap((row) => row.slice(1));
  expectClose(found, figures.score["layer correlations"].flat());
});

test("A unit named by a number keeps it as a number, so that look-ups find it; text codes stay text", () => {
  const units = (codes: unknown[]) =>
    (score([["adcode", "H1", "F1", "S1"], ...codes.map((code, i) => [code, i, i * i, 3 - i])]) as unknown[][]).slice(1).map((row) => row[0]);
  expect(units([110000, 120000, 130000])).toEqual([110000, 120000, 130000]);
  expect(units(["0011", "0012", "0013"])).toEqual(["0011", "0012", "0013"]);
});
