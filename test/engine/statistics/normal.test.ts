import fc from "fast-check";
import { normalCdf, normalDensity, normalQuantile } from "../../../src/engine/statistics/normal";
import figures from "../../fixtures/statistics/normal.json";

const near = (found: number, expected: number): boolean => Math.abs(found - expected) <= 1e-15 * Math.abs(expected);

describe("The standard normal distribution agrees with mpmath's fifty digits to fifteen", () => {
  test.each(figures.cdf)("probability below %p", (x, expected) => expect(near(normalCdf(x), expected)).toBe(true));
  test.each(figures.density)("density at %p", (x, expected) => expect(near(normalDensity(x), expected)).toBe(true));
  test.each(figures.quantile)("quantile of %p", (p, expected) => expect(near(normalQuantile(p), expected)).toBe(true));
});

describe("The standard normal distribution", () => {
  test("has its quantiles at the infinities for 0 and 1, and none outside", () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
    for (const p of [-0.1, 1.1, NaN]) expect(normalQuantile(p)).toBeNaN();
  });
  test("is 0 and 1 at the infinities and far beyond every number's reach, without a density", () => {
    for (const x of [50, 1e200, Infinity]) expect([normalCdf(-x), normalCdf(x), normalDensity(x)]).toEqual([0, 1, 0]);
    expect(normalCdf(NaN)).toBeNaN();
  });
  test("does not fall, also where one formula takes over from another", () => {
    fc.assert(fc.property(fc.double({ min: -9, max: 9, noNaN: true }), (x) => normalCdf(x) <= normalCdf(x + 1e-6)));
    for (const edge of [-1, 1]) expect(normalCdf(edge - 1e-12)).toBeLessThanOrEqual(normalCdf(edge));
  });
  test("returns to the probability from its quantile", () => {
    fc.assert(fc.property(fc.double({ min: 1e-12, max: 1 - 1e-6, noNaN: true }), (p) => Math.abs(normalCdf(normalQuantile(p)) - p) <= 1e-13 * p));
  });
});
