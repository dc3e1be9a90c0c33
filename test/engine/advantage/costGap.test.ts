import fc from "fast-check";
import { costGap } from "../../../src/engine/advantage/costGap";
import figures from "../../fixtures/advantage/costGap.json";

const ratios = (of: (typeof figures)[number]): number[] => of.wage.map((w, i) => w / of.productivity[i] / (of.wageBenchmark[i] / of.productivityBenchmark[i]));

/** NaN is expected as NaN. */
function expectNear(found: number, expected: number, digits: number): void {
  if (Number.isNaN(expected)) expect(found).toBeNaN();
  else expect(found).toBeCloseTo(expected, digits);
}

/** A ratio of `last` in 2023 that grew by `rate` a year. */
const steady = (last: number, rate: number, n: number): [number[], number[]] => [
  Array.from({ length: n }, (_, i) => 2024 - n + i),
  Array.from({ length: n }, (_, i) => last * Math.exp(rate * (i - n + 1))),
];

describe("The cost gap", () => {
  test.each(figures)("that is $status agrees with scipy's slopes of numpy's samples, bounds without end included", (expected) => {
    const gap = costGap(expected.years, ratios(expected));
    expect(gap.status).toBe(expected.status);
    for (const key of ["relativeCost", "trend", "yearsLeft", "low", "high"] as const) {
      expectNear(gap[key], expected[key] ?? NaN, 9);
    }
  });

  test.each([
    [0.8, 0.02, "closing", Math.log(1 / 0.8) / 0.02],
    [0.8, -0.02, "open", NaN],
    [0.8, 0, "open", NaN],
    [1.25, -0.02, "opens", Math.log(1.25) / 0.02],
    [1.25, 0.02, "shut", NaN],
    [1.25, 0, "shut", NaN],
    [1, 0.02, "shut", NaN],
    [1, -0.02, "opens", 0],
  ])("of %p growing by %p a year is %s, with %p years left, and the interval of a steady trend is one date", (last, rate, status, years) => {
    const gap = costGap(...steady(last, rate, 7));
    expect(gap.status).toBe(status);
    for (const found of [gap.yearsLeft, gap.low, gap.high]) expectNear(found, years, 8);
    expect(gap.trend).toBeCloseTo(rate, 12);
  });

  test("of one year is open or shut, without a trend", () => {
    expect(costGap([2023], [0.9])).toEqual({ status: "open", relativeCost: 0.9, trend: NaN, yearsLeft: NaN, low: NaN, high: NaN });
    expect(costGap([2023], [1]).status).toBe("shut");
  });

  test("has no interval below five years", () => {
    const four = costGap([1, 2, 3, 4], [0.6, 0.62, 0.66, 0.67]);
    expect(four.status).toBe("closing");
    expect(four.low).toBeNaN();
    expect(costGap([1, 2, 3, 4, 5], [0.6, 0.62, 0.66, 0.67, 0.7]).low).toBeGreaterThan(0);
  });

  test("may say 'not before' where the estimate itself has no date", () => {
    const { status, yearsLeft, low, high } = costGap([1, 2, 3, 4, 5, 6], [0.8, 0.82, 0.79, 0.83, 0.78, 0.8]);
    expect(status).toBe("open");
    expect(yearsLeft).toBeNaN();
    expect(low).toBeGreaterThan(0);
    expect(high).toBeNaN();
  });

  test("takes a ratio that misses 1 by a rounding as 1", () => {
    expect(costGap([2022, 2023], [1.1, 0.1 + 0.2 + 0.7 - 1e-15]).yearsLeft).toBe(0);
  });

  test("turned around, region for benchmark, has the opposite trend and the same years left where both have a date", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.2, max: 5, noNaN: true }), { minLength: 5, maxLength: 9 }), (costs) => {
        const years = costs.map((_, i) => i);
        const [gap, mirrored] = [
          costGap(years, costs),
          costGap(
            years,
            costs.map((cost) => 1 / cost),
          ),
        ];
        expect(mirrored.trend).toBeCloseTo(-gap.trend, 9);
        if (gap.status === "closing") expect(mirrored.status).toBe("opens");
        if (gap.yearsLeft > 0 && gap.yearsLeft < 1e4) expect(mirrored.yearsLeft / gap.yearsLeft).toBeCloseTo(1, 6);
        if (gap.low > 0 && gap.high < 1e4) expect(mirrored.high / gap.high).toBeCloseTo(1, 6);
      }),
    );
  });

  test("never has an infinite number, and its interval is in order", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.2, max: 5, noNaN: true }), { minLength: 1, maxLength: 9 }), (costs) => {
        const gap = costGap(
          costs.map((_, i) => i),
          costs,
        );
        const numbers = [gap.trend, gap.yearsLeft, gap.low, gap.high].filter((value) => !Number.isNaN(value));
        expect(numbers.every(Number.isFinite)).toBe(true);
        if (!Number.isNaN(gap.high)) expect(gap.low).toBeLessThanOrEqual(gap.high);
      }),
    );
  });
});
