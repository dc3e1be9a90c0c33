import { readFileSync } from "node:fs";
import { join } from "node:path";
import { benefitOfDoubt } from "../../../src/engine/indicators/benefitOfDoubt";
import { compositeScores } from "../../../src/engine/indicators/compositeScores";
import { normalize } from "../../../src/engine/indicators/normalize";
import { weightedMoments } from "../../../src/engine/indicators/weightedMoments";
import { readTable, type Table } from "../../../src/engine/table/table";
import { readAsem } from "../../asem";
import { bare, METHODS, none, ones, positiveOnly, scores, type Grid } from "./compositeSupport";
import { codeOf, expectClose, sample } from "./support";

/** Figures from numpy and scipy; the script stands beside them and says which of them are a second implementation. */
const figures = JSON.parse(readFileSync(join(__dirname, "../../fixtures/indicators/aggregation.json"), "utf8"));

function minMax(data: Table, direction: readonly number[]): Table {
  return { ...data, values: normalize(data, "minmax", direction, none(data.columns), none(data.columns)) };
}

describe("Scores agree with numpy and scipy", () => {
  test.each(METHODS)("%s with missing values, zeros, ties, negative values and a constant column of weight 0", (method) => {
    const rows: Grid = positiveOnly(method) ? figures.positive : figures.table;
    expectClose(scores(rows, method, figures.weights, figures.reference), figures.scores[method], 1e-9);
  });
  test("ampi at the columns' means where no reference is given", () => {
    expectClose(scores(figures.table, "ampi", figures.weights), figures.scores["ampi at the means"]);
  });
  test.each(METHODS)("%s on the sample's provinces, min-max, weighted", (method) => {
    const data = readTable(sample, "data");
    const unit = minMax(data, ones(data.columns));
    const levels = positiveOnly(method) ? { ...unit, values: unit.values.map((z) => 0.01 + 0.99 * z) } : unit;
    expectClose(compositeScores(levels, figures.sample.weights, method, none(data.columns)), figures.sample[method], 1e-9);
  });
  test.each(["copeland", "topsis", "bod"] as const)("%s on 51 countries and 49 indicators", (method) => {
    const { data, direction } = readAsem();
    const levels = minMax(readTable(data, "data"), direction);
    expectClose(compositeScores(levels, ones(49), method, none(49)), figures.asem[method], 1e-9);
  });
  test.each(Object.keys(figures.programs))("bod, its linear programs: %s", (name) => {
    const program: { table: Grid; scores: number[] } = figures.programs[name];
    expectClose(benefitOfDoubt(bare(program.table)), program.scores, 1e-9);
  });
});

describe("What each method says", () => {
  test("a weighted mean and population sd over what is there, exactly 0 for equal values", () => {
    expect(weightedMoments([1, NaN, 5, 9], [3, 7, 1, 0])).toEqual({ count: 2, mean: 2, sd: Math.sqrt(3) });
    expect(weightedMoments([0.1, 0.1, 0.1], [0.3, 0.2, 0.7])).toEqual({ count: 3, mean: 0.1, sd: 0 });
    expect(weightedMoments([NaN, 4], [1, 0])).toEqual({ count: 0, mean: NaN, sd: NaN });
  });
  test("mpi of two units worked out by hand: levels 110 and 90 lie one sd around 100", () => {
    const rows = [
      [1, 5],
      [3, 3],
    ];
    expectClose(scores(rows, "mpi"), [99, 99]);
    expectClose(scores(rows, "mpi", [3, 1]), [95 - 75 / 95, 105 - 75 / 105]);
  });
  test("ampi at the reference is 100, below it less, and does not move when other units come in between", () => {
    const rows = [
      [0, 10],
      [4, 30],
      [10, 50],
    ];
    const [worst, middle, best] = scores(rows, "ampi", undefined, [4, 30]);
    expect(middle).toBe(100);
    expectClose([worst, best], [73 - 9 / 73, 133 - 9 / 133]);
    expectClose(scores([...rows, [5, 20]], "ampi", undefined, [4, 30]).slice(0, 3), [worst, middle, best]);
  });
  test("copeland draws at half of the weight, even where adding the weights rounds", () => {
    const rows = [
      [1, 1, 0],
      [0, 0, 1],
    ];
    expect([...scores(rows, "copeland", [0.1, 0.2, 0.3])]).toEqual([0, 0]);
    expect([...scores(rows, "copeland", [0.1, 0.2, 0.3 - 1e-9])]).toEqual([1, -1]);
  });
  test("copeland compares what both have, in whatever order the units stand, and draws where nothing is common", () => {
    const rows: Grid = [
      [1, null, 9],
      [2, 5, null],
      [null, 7, 3],
      [null, null, null],
      [null, 6, null],
    ];
    expect([...scores(rows, "copeland")]).toEqual([0, -1, 1, NaN, 0]);
    const back = [...scores([...rows].reverse(), "copeland")].reverse();
    expect(back).toEqual([...scores(rows, "copeland")]);
  });
  test("topsis is the min-max value when there is one column, and leaves missing and constant columns out of the distances", () => {
    expectClose(scores([[2], [5], [12]], "topsis"), [0, 0.3, 1]);
    const rows: Grid = [
      [2, 7, 0],
      [5, 7, 0],
      [12, 7, 0],
      [null, 7, 0],
    ];
    expectClose(scores(rows, "topsis", [1, 5, 2]), [0, 0.3, 1, null]);
  });
  test("bod counts a missing value as 0, and a unit of zeros scores 0", () => {
    const rows: Grid = [
      [4, 2],
      [null, 1],
      [2, null],
      [0, 0],
      [null, null],
    ];
    expectClose(scores(rows, "bod"), [1, 0.5, 0.5, 0, null]);
  });
  test("bod of three units worked out by hand: the middle one lies on no line between the others", () => {
    const rows = [
      [1, 0],
      [0, 1],
      [0.4, 0.4],
    ];
    expectClose(scores(rows, "bod"), [1, 1, 0.8]);
    expectClose(scores(rows, "bod", [1, 0]), [1, 0, 0.4]);
    expectClose(scores(rows, "bod", [7, 0.1]), [1, 1, 0.8]);
  });
});

describe("A column that tells nothing", () => {
  const rows: Grid = [
    [1, 7, 3],
    [2, 7, 1],
    [4, 7, null],
  ];
  test.each(["mpi", "ampi"] as const)("is an error for %s that names it, unless it weighs nothing", (method) => {
    expect(codeOf(() => scores(rows, method))).toBe("noSpread");
    expect(codeOf(() => scores([[1], [null]], method))).toBe("tooFewValues");
    expect(codeOf(() => scores([[1, 2]], method))).toBe("tooFewValues");
    const without = rows.map(([a, , c]) => [a, c]);
    expect([...scores(rows, method, [1, 0, 1])]).toEqual([...scores(without, method)]);
    const withEmpty = rows.map((row) => [...row, null]);
    expectClose(scores(withEmpty, method, [1, 0, 1, 1]), [...scores(without, method)]);
  });
  test.each(METHODS)("never matters to %s when its weight is 0 or blank", (method) => {
    const full: Grid = [
      [1, 2, 3],
      [2, 9, 1],
      [4, 4, 2],
    ];
    const spoiled = full.map(([a, , c], i) => [a, i === 0 ? -1e9 : null, c]);
    const expected = [
      ...scores(
        full.map(([a, , c]) => [a, c]),
        method,
        [2, 3],
      ),
    ];
    for (const nothing of [0, NaN]) expect([...scores(spoiled, method, [2, nothing, 3])]).toEqual(expected);
  });
  test("topsis says so when no column tells units apart, or there is nobody to compare with", () => {
    const same = [
      [3, 0],
      [3, 0],
    ];
    expect(codeOf(() => scores(same, "topsis"))).toBe("unitsEqual");
    expect(codeOf(() => scores([[3, 1]], "topsis"))).toBe("tooFewUnits");
    expect(codeOf(() => scores([[3], [null]], "topsis"))).toBe("tooFewUnits");
  });
  test("bod of zeros only is an error, one unit alone is on the frontier", () => {
    expect(codeOf(() => scores([[0], [0]], "bod"))).toBe("allZero");
    expect([...scores([[3, 0]], "bod")]).toEqual([1]);
  });
});

describe("Values a method is not defined for", () => {
  test.each(["geometric", "harmonic"] as const)("are zeros and negative ones for the %s mean", (method) => {
    expect(codeOf(() => scores([[1, 0]], method))).toBe("notPositive");
    expect(codeOf(() => scores([[1, -2]], method))).toBe("notPositive");
  });
  test("are negative ones for bod", () => {
    expect(codeOf(() => scores([[1], [-0.5]], "bod"))).toBe("negativeForFrontier");
  });
  test("are mean levels of 0 and below for mpi and ampi", () => {
    const outlier = Array.from({ length: 200 }, (_, i) => [i === 7 ? -1 : 1]);
    expect(codeOf(() => scores(outlier, "mpi"))).toBe("levelOutside");
    expect(codeOf(() => scores([[1], [2]], "ampi", undefined, [1e9]))).toBe("levelOutside");
    const tiny = [
      [1e-149, 1],
      [2e-149, 2],
    ];
    expect(codeOf(() => scores(tiny, "ampi", undefined, [-1e150, 1]))).toBe("levelOutside");
  });
  test("are tables too large to be compared or solved at once", () => {
    const huge = (rows: number, columns: number): Table => ({ ...bare([[1]]), rows, columns, values: new Float64Array(rows * columns).fill(1) });
    expect(codeOf(() => compositeScores(huge(40_000, 1), [1], "copeland", [NaN]))).toBe("tooLarge");
    expect(codeOf(() => compositeScores(huge(60_001, 1), [1], "bod", [NaN]))).toBe("tooLarge");
  });
});
