import fc from "fast-check";
import { weightedMean } from "../../../src/engine/indicators/aggregate";
import { expectClose, figures } from "./support";

const means = ["arithmetic", "geometric", "harmonic"] as const;

describe("Weighted means", () => {
  test.each(means)("the %s one agrees with numpy and scipy, the weights of holes re-shared", (method) => {
    const { weights } = figures.aggregate;
    const rows: (number | null)[][] = figures.fraction.table;
    expectClose(
      rows.map((row) =>
        weightedMean(
          row.map((x) => x ?? NaN),
          weights,
          method,
          0,
        ),
      ),
      figures.aggregate[method],
    );
  });
  test("count a value below the floor as the floor, but not in the arithmetic mean", () => {
    expect(weightedMean([0, 1], [1, 1], "geometric", 0.04)).toBeCloseTo(0.2, 12);
    expect(weightedMean([0, 1], [1, 1], "harmonic", 0.02)).toBeCloseTo(2 / 51, 12);
    expect(weightedMean([0, 1], [1, 1], "arithmetic", 0.02)).toBe(0.5);
  });
  test("are 0 for a zero without a floor, and missing when nothing is there or weighs", () => {
    expect(weightedMean([0, 1], [1, 1], "geometric", 0)).toBe(0);
    expect(weightedMean([0, 1], [1, 1], "harmonic", 0)).toBe(0);
    expect(weightedMean([NaN, 1], [1, 0], "arithmetic", 0)).toBeNaN();
    expect(weightedMean([], [], "geometric", 0)).toBeNaN();
  });
  test("leave a value of weight 0 out even where it has no logarithm", () => {
    expect(weightedMean([0, 0.5], [0, 1], "geometric", 0)).toBe(0.5);
  });
  test("order harmonic <= geometric <= arithmetic, within the values", () => {
    const value = fc.double({ min: 0.02, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 8 }), (pairs) => {
        const values = pairs.map(([x]) => x);
        const weights = pairs.map(([, w]) => w);
        const [a, g, h] = means.map((method) => weightedMean(values, weights, method, 0));
        expect(h).toBeLessThanOrEqual(g + 1e-12);
        expect(g).toBeLessThanOrEqual(a + 1e-12);
        expect(h).toBeGreaterThanOrEqual(Math.min(...values) - 1e-12);
        expect(a).toBeLessThanOrEqual(Math.max(...values) + 1e-12);
      }),
    );
  });
});
