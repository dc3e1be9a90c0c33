import { randomSource } from "../../src/engine/random";
import { score } from "../../src/functions/scores";
import { outranks, ranks } from "../../src/functions/uncertainty";
import { readAsem } from "../asem";
import { expectClose, sample } from "../engine/indicators/support";
import figures from "../fixtures/uncertainty/ranks.json";

const HEADINGS = ["Unit", "Rank", "Median", "Low", "High", "At rank"];
const MEANS = ["geometric", "arithmetic", "harmonic"] as const;
const none = undefined;
const asem = readAsem();

/** The sample with the holes of the script. */
const holed = sample.map((row, i) => row.map((cell, j) => (isHole(i - 1, j - 3) ? "NA" : cell)));

function isHole(i: number, j: number): boolean {
  if (j < 0) return false;
  return (i === 2 && j < 9) || (i === 5 && [0, 3, 10].includes(j)) || (i === 7 && j >= 14 && j < 17) || i === 9;
}

/** The script's own draws: squared numbers of seed 7, those below 0.01 set to 0. */
function ownDraws(): number[][] {
  const random = randomSource(7);
  return Array.from({ length: 301 }, () =>
    Array.from({ length: sample[0].length - 3 }, () => {
      const squared = random.next() ** 2;
      return squared < 0.01 ? 0 : squared;
    }),
  );
}

interface Figures {
  readonly rank: (number | null)[];
  readonly median: (number | null)[];
  readonly low: (number | null)[];
  readonly high: (number | null)[];
  readonly atRank: (number | null)[];
}

function expectFigures(result: any[][], expected: Figures): void {
  expect(result[0]).toEqual(HEADINGS);
  const column = (j: number): unknown[] => result.slice(1).map((row) => (typeof row[j] === "object" ? null : row[j]));
  expectClose(column(1), expected.rank, 0);
  expectClose(column(2), expected.median, 0);
  expectClose(column(3), expected.low);
  expectClose(column(4), expected.high);
  expectClose(column(5), expected.atRank, 1e-15);
}

test("a column of weight 0 is not used, so it may be constant, in one row of weights and in rows of draws", () => {
  const table = [
    ["unit", "a", "b", "flat"],
    ["u", 1, 5, 3],
    ["v", 2, 4, 3],
    ["w", 4, 1, 3],
    ["x", 3, 2, 3],
  ];
  const ranked = (weights: any[][]): unknown[] => ranks(table, none, none, weights, "minmax", "arithmetic", 20).map((row) => row[1]);
  expect(ranked([[3, 1, 0]])).toEqual(["Rank", 4, 3, 1, 2]);
  expect(
    ranked([
      [3, 1, 0],
      [6, 2, 0],
    ]),
  ).toEqual(["Rank", 4, 3, 1, 2]);
  expect(() => ranked([[3, 1, 1]])).toThrow(/column flat has the same value \(3\)/);
});

const shares = (result: any[][]): unknown[] => result.slice(1).flatMap((row) => row.slice(1));

describe("RANKS and OUTRANKS give what numpy and scipy give for the very same draws", () => {
  test.each(MEANS)("on the sample, %s mean", (mean) => {
    const result = ranks(sample, none, none, none, none, mean, 1001, 1, 0.25);
    expect(result.slice(1).map((row) => row[0])).toEqual(figures.units);
    expectFigures(result, figures.sample[mean]);
  });
  test.each(MEANS)("with holes and noise up to 100 %, %s mean", (mean) => {
    expectFigures(ranks(holed, none, none, none, none, mean, 500, 2024, 1), figures.holed[mean]);
  });
  test.each(MEANS)("on the 49 indicators of ASEM as one flat index, %s mean", (mean) => {
    expectFigures(ranks(rows(asem.data), none, [[...asem.direction]], none, none, mean, 1000, 42, 0.5), figures.asem[mean]);
  });
  test.each(MEANS)("with own draws, which join columns and judge coverage, %s mean", (mean) => {
    expectFigures(ranks(holed, none, none, ownDraws(), none, mean), figures["own draws"][mean]);
  });
  test("as shares of draws in which one unit is ahead of another", () => {
    const expected = (given: { outranks?: (number | null)[][] }): (number | null)[] => (given.outranks ?? []).flat();
    expectClose(shares(outranks(sample, none, none, none, none, none, 1001, 1, 0.25)), expected(figures.sample.geometric));
    expectClose(shares(outranks(holed, none, none, none, none, "harmonic", 500, 2024, 1)), expected(figures.holed.harmonic));
    expectClose(shares(outranks(rows(asem.data), none, [[...asem.direction]], none, none, "arithmetic", 1000, 42, 0.5)), expected(figures.asem.arithmetic));
    expectClose(shares(outranks(holed, none, none, ownDraws())), expected(figures["own draws"].geometric));
  });
});

function rows(data: readonly (readonly unknown[])[]): any[][] {
  return data.map((row) => [...row]);
}

describe("RANKS", () => {
  test("without arguments takes 1000 draws, seed 1 and noise 0.25; Excel's null is an omitted argument", () => {
    const result = ranks(sample);
    expect(ranks(sample, none, none, none, "goalposts", "geometric", 1000, 1, 0.25)).toEqual(result);
    expect((ranks as any)(sample, null, null, null, null, null, null, null, null, {})).toEqual(result);
    expect(ranks(sample, none, none, none, none, none, none, 2)).not.toEqual(result);
  });

  test("has SCORE's rank as the nominal one, with every option of SCORE", () => {
    const rankOf = (result: any[][], heading: string): unknown[] => result.slice(1).map((row) => row[result[0].indexOf(heading)]);
    const weights = [sample[0].slice(3).map((_, j) => (j % 4) + 1)];
    for (const normalization of ["goalposts", "minmax", "zscore", "rank", "borda", "percentile", "none"]) {
      const scored = score(sample, none, none, weights, normalization, "arithmetic");
      expect(rankOf(ranks(sample, none, none, weights, normalization, "arithmetic", 2), "Rank")).toEqual(rankOf(scored, "Rank"));
    }
  });

  test("tells why a unit has no rank, and leaves the row of a unit without any value blank", () => {
    const result = ranks(holed, none, none, none, none, none, 20);
    expect(result[3][1]).toMatchObject({ code: "#N/A", message: `Hardware: less than half of the indicators' weight is present for ${String(result[3][0])}.` });
    expect(result[3].slice(2)).toEqual(["", "", "", ""]);
    expect(result[10].slice(1)).toEqual(["", "", "", "", ""]);
    const flat = [
      ["unit", "a", "b", "c"],
      ["x", 1, "NA", "NA"],
      ["y", 2, 3, 4],
      ["z", 3, 2, 1],
      ["w", 4, 1, 2],
    ];
    expect(ranks(flat)[1][1]).toMatchObject({ code: "#N/A", message: "data: less than half of the indicators' weight is present for x." });
  });

  test("numbers units and columns that have no labels, and takes all columns as one index", () => {
    const plain = [
      [1, 2, 3],
      [2, 1, 4],
      [4, 4, 5],
    ];
    const result = ranks(plain, none, none, none, "minmax", "arithmetic", 10);
    expect(result.map((row) => row[0])).toEqual(["Unit", 1, 2, 3]);
    expect(result.map((row) => row[1])).toEqual(["Rank", 3, 2, 1]);
  });

  test("takes the weights of a framework table as one nominal row", () => {
    const table = [
      ["unit", "p", "q"],
      ["a", 9, 1],
      ["b", 5, 5],
      ["c", 1, 9],
    ];
    const framework = [
      ["Column", "Code", "Weight"],
      ["p", "H", 3],
      ["q", "H", 1],
    ];
    const fixed = ranks(table, framework, none, none, "minmax", "arithmetic", 50, 1, 0.1);
    expect(fixed.slice(1).map((row) => row[1])).toEqual([1, 2, 3]);
    expect(ranks(table, none, none, [[3, 1]], "minmax", "arithmetic", 50, 1, 0.1)).toEqual(fixed);
  });

  test.each<[string, () => unknown, string, string]>([
    ["no draws", () => ranks(sample, none, none, none, none, none, 0), "#VALUE!", "draws is 0; it must lie between 1 and 100000."],
    ["a million draws", () => ranks(sample, none, none, none, none, none, 1e6), "#VALUE!", "draws is 1000000; it must lie between 1 and 100000."],
    ["half a draw", () => ranks(sample, none, none, none, none, none, 2.5), "#VALUE!", "draws is 2.5; a whole number is needed."],
    [
      "a seed beyond 32 bits",
      () => ranks(sample, none, none, none, none, none, 9, 2 ** 32),
      "#VALUE!",
      "seed is 4294967296; it must lie between 0 and 4294967295.",
    ],
    ["noise beyond 1", () => ranks(sample, none, none, none, none, none, 9, 1, 25), "#VALUE!", "noise is 25; it must lie between 0 and 1."],
    [
      "an unknown mean",
      () => ranks(sample, none, none, none, none, "median"),
      "#VALUE!",
      'aggregation is "median"; it must be one of: geometric, arithmetic, harmonic.',
    ],
    [
      "two units",
      () =>
        ranks([
          [1, 2],
          [2, 1],
        ]),
      "#N/A",
      "data: units with enough values to be ranked: 2; at least 3 are needed.",
    ],
    ["one unit", () => ranks([[1, 2]]), "#N/A", "data: units with enough values to be ranked: 1; at least 3 are needed."],
    ["one unit, outranked", () => outranks([[1, 2]]), "#N/A", "data: units with enough values to be ranked: 1; at least 3 are needed."],
    [
      "weights of the framework that are all zero",
      () =>
        ranks(
          [
            ["Unit", "A", "B"],
            ["a", 1, 2],
            ["b", 2, 1],
            ["c", 3, 5],
          ],
          [
            ["Column", "Code", "Weight"],
            ["A", "H", 0],
            ["B", "F", 0],
          ],
        ),
      "#VALUE!",
      "framework: all weights are zero or blank; at least one must be positive.",
    ],
    [
      "6000 units",
      () => ranks(Array.from({ length: 6000 }, (_, i) => [i, 2 * i])),
      "#VALUE!",
      "data has 6000 units; at most 5000 can be compared. Select fewer rows.",
    ],
    [
      "1001 units",
      () => outranks(Array.from({ length: 1001 }, (_, i) => [i, 2 * i])),
      "#VALUE!",
      "data has 1001 units; at most 1000 can be compared. Select fewer rows.",
    ],
    [
      "1000 units with labels",
      () => outranks(Array.from({ length: 1000 }, (_, i) => [`unit ${i}`, i + 0.5])),
      "#VALUE!",
      "data has 1000 units; at most 999 can be compared. Select fewer rows.",
    ],
  ])("refuses %s with a sentence", (_, body, code, message) => {
    expect(body).toThrow(expect.objectContaining({ code, message }));
  });

  test("refuses a level below zero that only a draw's own weights bring out", () => {
    const table = [
      ["unit", "H1 a", "H1 b"],
      ["x", -1, 5],
      ["y", 2, 3],
      ["z", 3, 3],
    ];
    const draws = [
      [0, 1],
      [4, 1],
      [0, 4],
    ];
    // Joined by (4, 1) x has 0.2, by (1, 0) it has -1; by the mean of the rows 2.27.
    expect(ranks(table, none, none, draws, "none")).toHaveLength(4);
    const negative = { code: "#VALUE!", message: expect.stringContaining("row x, column H1 has the normalized level -1;") };
    expect(() => ranks(table, none, none, [...draws, [1, 0]], "none")).toThrow(expect.objectContaining(negative));
    expect(ranks(table, none, none, [...draws, [1, 0]], "none", "arithmetic").map((row) => row[1])).toEqual(["Rank", 3, 2, 1]);
  });
});

describe("OUTRANKS", () => {
  const table = [
    ["region", "H1", "F1", "S1"],
    ["a", 9, 9, 9],
    ["b", 5, 4, "NA"],
    ["c", 1, 2, 3],
    ["d", 2, 1, 3],
  ];
  test("is labelled on both sides, with holes for a unit without a rank", () => {
    const result = outranks(table, none, none, none, "minmax", "arithmetic", 400, 5, 0.5);
    expect(result[0]).toEqual(["", "a", "b", "c", "d"]);
    expect(result.map((row) => row[0])).toEqual(["", "a", "b", "c", "d"]);
    expect(result[1]).toEqual(["a", 0.5, "", 1, 1]);
    expect(result[2]).toEqual(["b", "", "", "", ""]);
  });
  test("has no labels where the input had none", () => {
    const bare = table.filter((_, i) => i > 0 && i !== 2).map((row) => row.slice(1));
    expect(outranks(bare, none, none, none, "minmax", "arithmetic", 10)[0].map(Number)).toEqual([0.5, 1, 1]);
    expect(outranks(bare)).toHaveLength(3);
  });
});
