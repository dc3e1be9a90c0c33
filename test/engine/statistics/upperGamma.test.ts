import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { chiSquareTail, upperGamma } from "../../../src/engine/statistics/upperGamma";

const { tails } = JSON.parse(readFileSync(join(__dirname, "../../fixtures/indicators/weights.json"), "utf8"));

describe("The upper tail of chi-square", () => {
  test.each(tails as [number, number, number][])("of %p at %p degrees of freedom agrees with R's pchisq to 11 digits, however small", (x, df, expected) => {
    expect(Math.abs(chiSquareTail(x, df) - expected)).toBeLessThanOrEqual(1e-11 * expected);
  });
  test("is e^(-x / 2) at 2 degrees of freedom, and 1 at or below 0", () => {
    for (const x of [1e-9, 0.3, 2, 4, 40, 1400]) expect(chiSquareTail(x, 2) / Math.exp(-x / 2)).toBeCloseTo(1, 12);
    expect(chiSquareTail(0, 5)).toBe(1);
    expect(chiSquareTail(-3, 5)).toBe(1);
    expect(chiSquareTail(1e6, 5)).toBe(0);
  });
  test("does not rise in x and follows Q(a + 1, x) = Q(a, x) + x^a e^(-x) / Γ(a + 1)", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.double({ min: 0.01, max: 40, noNaN: true }), (a, x) => {
        let step = Math.exp(-x);
        for (let k = 1; k <= a; k++) step *= x / k;
        expect(Math.abs(upperGamma(a + 1, x) - upperGamma(a, x) - step)).toBeLessThan(1e-13);
        expect(upperGamma(a, x * 1.1)).toBeLessThanOrEqual(upperGamma(a, x));
      }),
    );
  });
});
