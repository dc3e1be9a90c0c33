import { sensitivity } from "../../src/functions/sensitivity";
import { expectClose, sample } from "../engine/indicators/support";
import { readAsem } from "../asem";
import figures from "../fixtures/uncertainty/sensitivity.json";

type Rows = any[][];
type Case = "sample" | "sample weighted" | "sample rows" | "asem" | "asem holed";

const asem = readAsem();
const data = asem.data as Rows;
const direction = [[...asem.direction]];
const holed: Rows = [data[0], ...figures.holed.map((row, i) => [data[i + 1][0], ...row.map((x) => x ?? "NA")])];

function expectStudy(found: Rows, name: Case): void {
  const expected = figures[name].rows;
  expect(found[0]).toEqual(["Factor", "First order", "Total", "Low", "High", "Changed"]);
  expect(found.slice(1).map((row) => [row[0], row[5]])).toEqual(expected.map((row) => [row[0], row[5]]));
  expectClose(
    found.slice(1).flatMap((row) => row.slice(1, 5)),
    expected.flatMap((row) => row.slice(1, 5) as (number | null)[]),
    1e-9,
  );
}

describe("SENSITIVITY agrees with a second implementation in numpy and scipy", () => {
  test("on the 30 provinces with layers, shared codes and a hole", () => {
    expectStudy(sensitivity(sample, undefined, undefined, undefined, 64, 1), "sample");
  });
  test("with weights, an odd number of draws and another seed", () => {
    expectStudy(sensitivity(sample, undefined, undefined, [figures.columnWeights], 50, 12345), "sample weighted");
  });
  test("with rows of weights, which join the columns that share a code", () => {
    expectStudy(sensitivity(sample, undefined, undefined, figures.weightRows, 64, 3), "sample rows");
  });
  test("on the 51 countries of ASEM as one index of 49 columns", () => {
    expectStudy(sensitivity(data, undefined, direction, undefined, 64, 1), "asem");
  });
  test("on ASEM with holes in every row", () => {
    expectStudy(sensitivity(holed, undefined, direction, undefined, 64, 2), "asem holed");
  });
});

const small: Rows = [
  ["Region", "H1", "H2", "F1", "S1"],
  ["a", 1, 5, 3, 2],
  ["b", 2, 9, 1, 8],
  ["c", 4, 7, 2, 5],
  ["d", 3, 1, 6, 4],
  ["e", 9, 2, 2, 7],
];
const changed = (result: Rows): Record<string, string> => Object.fromEntries(result.slice(1).map((row) => [row[0], row[5]]));
const numbersOf = (result: Rows, factor: string): unknown[] => result.find((row) => row[0] === factor)?.slice(1, 5) ?? [];
const BLANK = ["", "", "", ""];

describe("Changed says what a factor really varied, and nothing has no index", () => {
  test("where no value is missing and no column has outliers", () => {
    const result = sensitivity(small, undefined, undefined, undefined, 64);
    expect(changed(result)).toMatchObject({ Treatment: "nothing", "Missing data": "nothing", Weights: "2 indicators, each up to 25 %" });
    expect([numbersOf(result, "Treatment"), numbersOf(result, "Missing data")]).toEqual([BLANK, BLANK]);
    expect(numbersOf(result, "Aggregation").every((x) => typeof x === "number")).toBe(true);
  });
  test("where each layer has one indicator, its columns with one code or the others without weight", () => {
    const lone = small.map((row) => [row[0], row[1], row[3], row[4]]);
    expect(changed(sensitivity(lone, undefined, undefined, undefined, 16)).Weights).toBe("nothing");
    const shared = [["Region", "H1", "H1 again", "F1", "S1"], ...small.slice(1)];
    expect(changed(sensitivity(shared, undefined, undefined, undefined, 16)).Weights).toBe("nothing");
    const weightless = sensitivity(small, undefined, undefined, [[1, 0, 1, 1]], 16);
    expect(changed(weightless).Weights).toBe("nothing");
    expect(changed(weightless).Floor).toBe("0.01 to 0.05, 3 values below; no rank moved");
  });
  test("where all rows of weights give the same shares; else it counts the rows", () => {
    const same = [
      [1, 2, 1, 1],
      [2, 4, 5, 3],
    ];
    expect(changed(sensitivity(small, undefined, undefined, same, 16)).Weights).toBe("nothing");
    expect(changed(sensitivity(small, undefined, undefined, [...same, [3, 1, 1, 1]], 16)).Weights).toBe("3 rows given");
  });
  test("where goalposts keep every level above the largest floor; the other ways pass over them, and only where a column varies", () => {
    const codes = small[0].slice(1);
    const framework = (low: number, high: number): Rows => [["Column", "Code", "Low", "High"], ...codes.map((code) => [code, code, low, high])];
    expect(changed(sensitivity(small, framework(-10, 10), undefined, undefined, 16)).Normalization).toBe("goalposts, minmax, percentile");
    // One constant column with goalposts: no min-max. One column with a single value: no percentiles, and so no level of 0.
    const flat = small.map((row, i) => (i === 0 ? row : [row[0], 5, ...row.slice(2)]));
    expect(changed(sensitivity(flat, framework(-10, 10), undefined, undefined, 16)).Normalization).toBe("goalposts, percentile");
    const single = small.map((row, i) => (i < 2 ? row : [row[0], "NA", ...row.slice(2)]));
    expect(changed(sensitivity(single, framework(-10, 10), undefined, undefined, 16))).toMatchObject({
      Normalization: "nothing",
      "Missing data": "4 values",
      Floor: "nothing",
    });
  });
  test("no rank moved: an index of 0 where another factor moved ranks, none where no run differed", () => {
    const result = sensitivity(small, undefined, undefined, undefined, 64);
    expect(changed(result).Floor).toBe("0.01 to 0.05, 4 values below; no rank moved");
    expect(numbersOf(result, "Floor")).toEqual([0, 0, 0, 0]);
    const still = sensitivity(
      small.map((row) => [row[0], row[1]]),
      undefined,
      undefined,
      undefined,
      16,
    );
    expect(still.slice(1).map((row) => row.slice(1, 5))).toEqual(still.slice(1).map(() => BLANK));
  });
  test("one indicator alone has no other mean", () => {
    const alone = (goalposts: number[], code = "H1"): Rows =>
      sensitivity(
        small.map((row) => [row[0], row[1]]),
        [
          ["Column", "Code", "Low", "High"],
          ["H1", code, ...goalposts],
        ],
        undefined,
        undefined,
        64,
      );
    expect(changed(alone([-10, 10], "H")).Aggregation).toBe("nothing");
    const tight = alone([2, 4]);
    expect(changed(tight)).toMatchObject({ Aggregation: "nothing", Normalization: "goalposts, minmax, percentile" });
    expect(numbersOf(tight, "Aggregation")).toEqual(BLANK);
    expect(numbersOf(tight, "Normalization").every((x) => typeof x === "number")).toBe(true);
    // Columns that share a code are one indicator; a second indicator brings the means back.
    const shared = small.map((row) => row.slice(0, 3));
    expect(changed(sensitivity(shared, [["F2", "F2"]], undefined, undefined, 16)).Aggregation).toBe("nothing");
    expect(changed(sensitivity(shared, [["F2", "F3"]], undefined, undefined, 16)).Aggregation).toMatch(/^geometric, arithmetic, harmonic/);
  });
  test("a unit that is not ranked counts for no floor and no shift", () => {
    const lacking = [...small, ["f", "NA", "NA", 1.5, 3]];
    const result = changed(sensitivity(lacking, undefined, undefined, undefined, 32));
    expect(result["Missing data"]).toBe("2 values");
    expect(result.Floor.startsWith("0.01 to 0.05, 4 values below")).toBe(true);
  });
});

describe("The result", () => {
  const run = (data_: Rows, seed?: number): Rows => sensitivity(data_, undefined, undefined, undefined, 64, seed);
  test("is the same for the same seed and other for another; the default is 1, and 512 draws", () => {
    expect(run(sample, 5)).toEqual(run(sample, 5));
    expect(run(sample, 5)).not.toEqual(run(sample, 6));
    expect(run(sample)).toEqual(run(sample, 1));
    expect(sensitivity(small)).toEqual(sensitivity(small, undefined, undefined, undefined, 512, 1));
    expect(sensitivity(small)).not.toEqual(sensitivity(small, undefined, undefined, undefined, 511, 1));
  });
  test("does not depend on the order of the units, their names, or the units of measurement", () => {
    const reference = run(sample);
    const [head, ...body] = sample;
    const shuffled = [head, ...body.map((_, i) => body[(7 * i + 3) % body.length])];
    const measured = sample.map((row, i) => row.map((cell, j) => (i > 0 && typeof cell === "number" ? cell * (j + 1) : cell)));
    for (const other of [run(shuffled), run(measured), run(sample.map((row) => row.slice(3)))]) {
      expect(changed(other)).toEqual(changed(reference));
      expectClose(
        other.slice(1).flatMap((row) => row.slice(1, 5)),
        reference.slice(1).flatMap((row) => row.slice(1, 5)),
        1e-9,
      );
    }
  });
  test("gives a factor that alone moves ranks the whole variance", () => {
    // Middling against extremes: all ways to normalize agree, and only the kind of mean decides between b and the others.
    const framework = [
      ["Column", "Code", "Low", "High"],
      ["H", "H", 0, 1],
      ["F", "F", 0, 1],
    ];
    const table = [
      ["Unit", "H", "F"],
      ["a", 0, 1],
      ["b", 0.5, 0.5],
      ["c", 1, 0],
    ];
    const result = sensitivity(table, framework);
    expect(changed(result)).toMatchObject({
      Normalization: "goalposts, minmax, percentile; no rank moved",
      Aggregation: "geometric, arithmetic, harmonic",
      Weights: "nothing",
      Floor: "0.01 to 0.05, 2 values below; no rank moved",
    });
    const [first, total] = numbersOf(result, "Aggregation") as number[];
    expect(first).toBeCloseTo(1, 1);
    expect(total).toBeCloseTo(1, 1);
  });
  test("takes units in rows without labels, and columns without codes as one index", () => {
    const bare = small.slice(1).map((row) => row.slice(1));
    expect(changed(sensitivity(bare, undefined, undefined, undefined, 16)).Weights).toBe("4 indicators, each up to 25 %");
  });
});

describe("Bad input gets a sentence", () => {
  const told = (...args: any[]): string => {
    try {
      (sensitivity as (...given: any[]) => unknown)(...args);
    } catch (thrown) {
      return `${(thrown as { code: string }).code} ${(thrown as Error).message}`;
    }
    return "no error";
  };
  test("draws, seed, direction, weights", () => {
    expect(told(small, null, null, null, 0)).toBe("#VALUE! draws is 0; it must lie between 1 and 100000.");
    expect(told(small, null, null, null, 1e6)).toBe("#VALUE! draws is 1000000; it must lie between 1 and 100000.");
    expect(told(small, null, null, null, 2.5)).toBe("#VALUE! draws is 2.5; a whole number is needed.");
    expect(told(small, null, null, null, 64, -1)).toMatch(/^#VALUE! seed is -1; it must lie between 0 and/);
    expect(told(small, null, [["up", 1, 1, 1]])).toMatch(/^#VALUE! direction: column H1 holds "up"/);
    expect(told(small, null, null, [[0, 0, 0, 0]])).toMatch(/^#VALUE! weights: all weights are zero or blank/);
    expect(told(small, null, null, [[1, -2, 1, 1]])).toMatch(/^#VALUE! weights: column H2 has the weight -2/);
  });
  test("fewer than three ranked units, a constant column, a framework that is none", () => {
    expect(told(small.slice(0, 3))).toMatch(/^#N\/A data: .*3/);
    expect(told(small.slice(0, 2))).toBe("#N/A data: units with enough values to be ranked: 1; at least 3 are needed.");
    expect(told(small.map((row, i) => (i === 0 ? row : [row[0], 5, ...row.slice(2)])))).toMatch(/^#VALUE! data: column H1 has the same value \(5\)/);
    expect(told(small, [["Q", "H", "F", "S"]])).toMatch(/^#VALUE! framework: "Q" is no layer code/);
    expect(told(null)).toMatch(/^#VALUE! data is missing/);
  });
});
