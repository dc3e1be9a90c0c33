import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { completeRows, sufficientRows } from "../../../src/engine/indicators/completeRows";
import { buildFramework, codeOfHeader, type Framework } from "../../../src/engine/indicators/framework";
import { layerCorrelations } from "../../../src/engine/indicators/layerCorrelations";
import { reliabilityStatistics, type Reliability } from "../../../src/engine/indicators/reliability";
import { readTable, type Table } from "../../../src/engine/table/table";
import { expectClose, sample, table } from "./support";

const figures = JSON.parse(readFileSync(join(__dirname, "../../fixtures/indicators/weights.json"), "utf8"));
const provinces = readTable(sample, "data");
const ones = new Array<number>(provinces.columns).fill(1);
const all = (data: Table): number[] => Array.from({ length: data.columns }, (_, j) => j);
const list = (of: Reliability): number[] => [of.alpha, of.kmo, of.chiSquare, of.df, of.p, of.firstShare, of.meanCorrelation];
const reliabilityOf = (data: Table, direction: ArrayLike<number> = ones, columns = all(data)): number[] =>
  list(reliabilityStatistics(sufficientRows(data, columns, direction, 2).centered));

/** The framework of the sample's headings. */
function framework(direction: readonly number[]): Framework {
  const entries = provinces.columnLabels.map((label, j) => ({
    code: codeOfHeader(label),
    direction: direction[j] === -1 ? (-1 as const) : (1 as const),
    weight: NaN,
    low: NaN,
    high: NaN,
  }));
  return buildFramework("data", provinces.columnLabels, entries);
}

describe("Reliability", () => {
  test("agrees with R's cor, cov, solve, det and pchisq, over complete rows and without the constant column", () => {
    expectClose(reliabilityOf(table(figures.table), figures.direction), figures.reliability.table, 1e-10);
    expectClose(reliabilityOf(table(figures.blocks)), figures.reliability.blocks, 1e-10);
    expectClose(reliabilityOf(provinces), figures.reliability["all of the sample"], 1e-9);
  });
  test("has no KMO and no test with more columns than rows or with a duplicate, but has the rest", () => {
    expectClose(reliabilityOf(table(figures.wide)), figures.reliability.wide, 1e-10);
    const [alpha, kmo, chiSquare, df, p] = reliabilityOf(table(figures.blocks.map((row: number[]) => [...row, row[0] * 3 + 1])));
    expect([kmo, chiSquare, p]).toEqual([NaN, NaN, NaN]);
    expect(df).toBe(15);
    expect(alpha).toBeGreaterThan(0.5);
  });
  test.each(["sample", "reversed"])("agrees with R by layer (%s)", (name) => {
    const direction = name === "sample" ? ones : figures["sample direction"];
    ["H", "F", "S"].forEach((letter, layer) => {
      const columns = all(provinces).filter((j) => provinces.columnLabels[j][0] === letter);
      const expected = figures.reliability[name].map((row: number[]) => row[layer]);
      expectClose(reliabilityOf(provinces, direction, columns), expected, 1e-10);
    });
    expectClose(layerCorrelations(provinces, framework(direction)).values, figures["layer correlations"][name].flat(), 1e-10);
  });
  test("of a column and its copy is perfect; of a column and its mirror alpha is not defined", () => {
    const rows = [1, 4, 2, 8, 5];
    const copies = reliabilityOf(table(rows.map((x) => [x, x])));
    expectClose([copies[0], copies[5], copies[6]], [1, 1, 1]);
    expect(reliabilityOf(table(rows.map((x) => [x, 10 - x])))[0]).toBeNaN();
    expectClose([reliabilityOf(table(rows.map((x) => [x, 10 - x])), [1, -1])[0]], [1]);
  });
  test("of columns without any correlation: alpha 0, chi-square 0 with p 1, no KMO", () => {
    const free = table([0, 1, 2, 3, 4, 5, 6, 7].map((i) => [i & 1, i & 2, i & 4]));
    const [alpha, kmo, chiSquare, df, p, share, mean] = reliabilityOf(free);
    expect(kmo).toBeNaN();
    expectClose([alpha, chiSquare, df, p, share, mean], [0, 0, 3, 1, 1 / 3, 0], 1e-11);
  });
  test("of two columns has a KMO of one half and an alpha of 4 s12 / (s11 + s22 + 2 s12)", () => {
    const pair = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 4, maxLength: 9 }), (rows) => {
        const { centered } = completeRows(table(rows), [0, 1], [1, 1]);
        if (centered.length < 2) return;
        const [x, y] = centered;
        const sum = (a: Float64Array, b: Float64Array): number => a.reduce((total, value, i) => total + value * b[i], 0);
        const [xx, yy, xy] = [sum(x, x), sum(y, y), sum(x, y)];
        const { alpha, kmo, meanCorrelation } = reliabilityStatistics(centered);
        if (xx + yy + 2 * xy > 1e-6) expect(alpha).toBeCloseTo((4 * xy) / (xx + yy + 2 * xy), 8);
        if (!Number.isNaN(kmo)) expect(kmo).toBeCloseTo(0.5, 8);
        expect(meanCorrelation).toBeCloseTo(xy / Math.sqrt(xx * yy), 10);
      }),
    );
  });
  test("does not change with the unit of all columns together, and all but alpha with the unit of one", () => {
    const expected = figures.reliability.blocks;
    expectClose(reliabilityOf(table(figures.blocks.map((row: number[]) => row.map((x) => x * 1e140)))), expected, 1e-9);
    const [alpha, ...rest] = reliabilityOf(table(figures.blocks.map(([a, ...others]: number[]) => [a * 1000, ...others])));
    expectClose(rest, expected.slice(1), 1e-9);
    expect(alpha).toBeLessThan(expected[0] - 0.1);
  });
});

describe("Correlations between layers", () => {
  test("leave out a column that does not vary and are missing for a layer without columns", () => {
    const data = readTable(
      [
        ["", "H1", "H2", "F1"],
        ["a", 1, 7, 2],
        ["b", 2, 7, 5],
        ["c", 3, 7, 3],
        ["d", 4, 7, 9],
      ],
      "data",
    );
    const entries = data.columnLabels.map((label) => ({ code: codeOfHeader(label), direction: null, weight: NaN, low: NaN, high: NaN }));
    const { values } = layerCorrelations(data, buildFramework("data", data.columnLabels, entries));
    expect([values[0], values[4]]).toEqual([1, 1]);
    expect(values[1]).toBe(values[3]);
    expect(values[1]).toBeGreaterThan(0);
    expect([2, 5, 6, 7, 8].map((at) => values[at])).toEqual([NaN, NaN, NaN, NaN, NaN]);
  });
});
