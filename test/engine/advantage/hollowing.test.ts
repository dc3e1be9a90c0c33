import fc from "fast-check";
import { hollowing } from "../../../src/engine/advantage/hollowing";
import { studentQuantile } from "../../../src/engine/statistics/studentQuantile";
import figures from "../../fixtures/advantage/change.json";
import { matrixOf } from "./matrixOf";

const holed = (cells: (number | null)[][]): ReturnType<typeof matrixOf> => matrixOf(cells.map((row) => row.map((value) => value ?? NaN)));
const { years, share, penetration, expected } = figures.hollowing;
const YEARS = [2018, 2019, 2020, 2021, 2022];

describe("hollowing", () => {
  test("agrees with a second implementation that weighs uneven years by least squares, holes included", () => {
    const result = hollowing(holed(share), holed(penetration), years);
    const columns = [result.shareChange, result.penetrationChange, result.index, result.low, result.high];
    expected.forEach((row, r) => row.forEach((value, j) => (value === null ? expect(columns[j][r]).toBeNaN() : expect(columns[j][r]).toBeCloseTo(value, 10))));
    expect(result.signal[2]).toBe("too few years");
    expect(result.signal[3]).toBe("");
  });

  test("even years by hand: the sum of four changes, and the quantile times twice their standard deviation", () => {
    // Changes of -ln(share): 0.1, 0.2, 0.1, 0.2; mean 0.15, sample variance 0.01 / 3.
    const v = [1, -0.1, -0.3, -0.4, -0.6].map((value, t) => (t === 0 ? 1 : Math.exp(value)));
    const { index, low, high, signal, shareChange, penetrationChange } = hollowing(matrixOf([v]), undefined, YEARS);
    const margin = studentQuantile(0.95, 3) * 2 * Math.sqrt(0.01 / 3);
    expect(shareChange[0]).toBeCloseTo(-0.6, 12);
    expect(penetrationChange[0]).toBeNaN();
    expect(index[0]).toBeCloseTo(0.6, 12);
    expect(low[0]).toBeCloseTo(0.6 - margin, 12);
    expect(high[0]).toBeCloseTo(0.6 + margin, 12);
    expect(signal).toEqual(["hollowing"]);
  });

  test("the signal follows the interval: above 0, below 0, around it, or none below five years", () => {
    const rows = [
      [0.3, 0.28, 0.25, 0.23, 0.2],
      [0.2, 0.23, 0.25, 0.28, 0.3],
      [0.2, 0.3, 0.2, 0.3, 0.2],
      [0.2, NaN, 0.2, 0.3, 0.1],
    ];
    expect(hollowing(matrixOf(rows), undefined, YEARS).signal).toEqual(["hollowing", "no hollowing", "unclear", "too few years"]);
  });

  test("the index does not depend on the unit of the share, nor the interval on the unit of time", () => {
    const row = fc.array(fc.double({ min: 0.01, max: 0.9, noNaN: true }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(row, row, (v, m) => {
        const one = hollowing(matrixOf([v]), matrixOf([m]), years);
        const other = hollowing(
          matrixOf([v.map((value) => value * 100)]),
          matrixOf([m]),
          years.map((year) => (year - 2000) * 12),
        );
        for (const part of ["shareChange", "index", "low", "high"] as const) expect(other[part][0]).toBeCloseTo(one[part][0], 9);
        expect(one.low[0]).toBeLessThanOrEqual(one.index[0]);
        expect(one.high[0]).toBeGreaterThanOrEqual(one.index[0]);
        expect(one.index[0]).toBeCloseTo(one.penetrationChange[0] - one.shareChange[0], 12);
      }),
    );
  });

  test("the interval covers the true drift in nine of ten random walks, also over uneven years", () => {
    // Normal changes by the sum of twelve uniform numbers of a fixed congruential sequence.
    let state = 12345;
    const uniform = (): number => (state = (state * 16807) % 2147483647) / 2147483647;
    const normal = (): number => Array.from({ length: 12 }, uniform).reduce((sum, value) => sum + value, -6);
    const runs = 4000;
    let covered = 0;
    for (let run = 0; run < runs; run++) {
      let x = 0;
      const v = years.map((year, t) => {
        const span = t === 0 ? 0 : year - years[t - 1];
        x += 0.02 * span + 0.05 * Math.sqrt(span) * normal();
        return Math.exp(-x);
      });
      const { low, high } = hollowing(matrixOf([v]), undefined, years);
      const drift = 0.02 * (years[years.length - 1] - years[0]);
      if (low[0] <= drift && drift <= high[0]) covered++;
    }
    expect(covered / runs).toBeGreaterThan(0.885);
    expect(covered / runs).toBeLessThan(0.915);
  });
});
