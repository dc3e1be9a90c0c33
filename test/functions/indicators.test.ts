import { aggregate, correlate, normalize, treat, weights } from "../../src/functions/indicators";
import { expectClose, figures, sample } from "../engine/indicators/support";

const small = [
  ["region", "zh", "H1", "F1", "S1"],
  ["Anhui", "安徽", 1, 10, 5],
  ["Hubei", "湖北", 2, "NA", 5.5],
  ["Hunan", "湖南", 4, 30, 9],
];
const numeric = (rows: any[][]): any[] => rows.slice(1).flatMap((row) => row.slice(3));

describe("NORMALIZE", () => {
  test("is min-max by default, labelled exactly as the input, holes empty", () => {
    expect(normalize(small)).toEqual([small[0], ["Anhui", "安徽", 0, 0, 0], ["Hubei", "湖北", 1 / 3, "", 0.125], ["Hunan", "湖南", 1, 1, 1]]);
    expect(normalize([[1], [3], [2]])).toEqual([[0], [1], [0.5]]);
  });
  test("takes one direction or goalpost for all columns, or one each, and blanks as not given", () => {
    expect(
      numeric([
        [],
        ...normalize(small, "rank", [[-1]])
          .slice(1)
          .map((row) => ["", ...row]),
      ]),
    ).toEqual([1, 1, 1, 2, "", 2, 3, 2, 3]);
    expect(normalize(small, "goalposts", [["", "cost", ""]], [[0, 0, 5]], 10 as any)[1]).toEqual(["Anhui", "安徽", 0.1, 0, 0]);
  });
  test("leaves the sample's labels and its hole alone", () => {
    const result = normalize(sample, "percentile");
    expect(result[0]).toEqual(sample[0]);
    expect(result.map((row) => row.slice(0, 3))).toEqual(sample.map((row) => row.slice(0, 3)));
    expect(result[30].filter((cell) => cell === "")).toHaveLength(1);
  });
  test("names the constant column, the unknown word, the reversed goalposts", () => {
    expect(() =>
      normalize([
        ["", "H1", "F1"],
        ["a", 1, 7],
        ["b", 2, 7],
      ]),
    ).toThrow("data: column F1 has the same value (7) in every row, so it cannot be scaled.");
    expect(() => normalize(small, "z")).toThrow('method is "z"; it must be one of: minmax, zscore, rank, borda, percentile, fraction, goalposts.');
    expect(() => normalize(small, "goalposts", undefined, [[3]], [[3]])).toThrow(
      "data: column H1 has a low goalpost of 3 and a high one of 3; low must be below high.",
    );
    expect(() =>
      normalize([
        ["", "H1"],
        ["a", 1],
        ["b", "x"],
      ]),
    ).toThrow('data: row b, column H1 holds "x", not a number.');
  });
});

describe("TREAT", () => {
  test("winsorizes under the input's labels; its limits can be moved", () => {
    const tails = [["unit", "a", "b", "c", "d"], ...figures.tails.map((row: (number | null)[], i: number) => [`u${i}`, ...row])];
    const result = treat(tails);
    expect(result.map((row) => row[0])).toEqual(tails.map((row) => row[0]));
    expectClose(
      result.slice(1).flatMap((row) => row.slice(1)),
      figures.treat.default.flat(),
    );
    expectClose(
      treat(tails, undefined, undefined, 1)
        .slice(1)
        .flatMap((row) => row.slice(1)),
      figures.treat["one point"].flat(),
    );
    expectClose(
      treat(tails, 0.5, -0.5)
        .slice(1)
        .flatMap((row) => row.slice(1)),
      figures.treat.strict.flat(),
    );
  });
  test("needs a whole number of points", () => {
    expect(() => treat(small, 2, 3.5, 1.5)).toThrow("points is 1.5; a whole number is needed.");
  });
});

describe("WEIGHTS", () => {
  test("is one row under the header, its name under the labels", () => {
    expect(weights(small)).toEqual([small[0], ["equal", "", 1 / 3, 1 / 3, 1 / 3]]);
    expect(
      weights([
        [1, 2],
        [3, 5],
      ]),
    ).toEqual([[0.5, 0.5]]);
  });
  test("entropy and critic give the figures, and fit AGGREGATE as they are", () => {
    const bare = figures.table;
    expectClose(weights(bare, "entropy", [figures.directions])[0], figures.weights.entropy);
    expectClose(weights(bare, "critic", [figures.directions])[0], figures.weights.critic);
    const [, row] = weights(small, "entropy");
    const [, first] = aggregate(normalize(small), weights(small, "entropy"));
    expect(first).toEqual(["Anhui", 0]);
    expect(aggregate(normalize(small), weights(small, "entropy"))[3]).toEqual(["Hunan", 1]);
    expect(row[2] + row[3] + row[4]).toBeCloseTo(1, 12);
  });
});

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

describe("CORRELATE", () => {
  test("is square and labelled on both sides when the input has headings", () => {
    const [head, first] = correlate(small);
    expect(head).toEqual(["", "H1", "F1", "S1"]);
    expect(first.slice(0, 3)).toEqual(["H1", 1, 1]);
    expectClose(correlate(figures.table, "spearman").flat(), figures.correlate.spearman.flat());
  });
  test("needs two rows", () => {
    expect(() => correlate([[1, 2]])).toThrow("data: column 1 holds 1 values; 2 needed.");
  });
});
