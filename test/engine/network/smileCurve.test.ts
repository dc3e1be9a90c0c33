import fc from "fast-check";
import type { HfsError } from "../../../src/engine/errors";
import { smileCurve } from "../../../src/engine/network/smileCurve";
import figures from "../../fixtures/network/chains.json";

const code = (body: () => unknown): string => {
  try {
    body();
  } catch (error) {
    return (error as HfsError).code;
  }
  return "none";
};

describe("smileCurve", () => {
  test("agrees with weighted least squares by an orthogonal factorization, standard errors and turning point included", () => {
    const { valueAdded, output, upstreamness, estimates, errors, turning } = figures.smile;
    const found = smileCurve(valueAdded, output, upstreamness);
    estimates.forEach((value, k) => expect(found.estimates[k]).toBeCloseTo(value, 11));
    errors.forEach((value, k) => expect(found.errors[k]).toBeCloseTo(value, 11));
    turning.forEach((value, k) => expect(found.turning?.[k]).toBeCloseTo(value, 9));
  });

  test("finds a smile that is there without error, whatever the weights", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 6, maxLength: 6 }), fc.integer({ min: 15, max: 40 }), (output, tenths) => {
        const low = tenths / 10;
        const U = [1, 1.5, 2.2, 3.1, 4, 4.4];
        const v = output.map((x, i) => x * (0.2 + 0.07 * (U[i] - low) ** 2));
        const found = smileCurve(v, output, U);
        expect(found.estimates[2]).toBeCloseTo(0.07, 10);
        expect(found.estimates[1]).toBeCloseTo(-0.14 * low, 9);
        expect(found.estimates[0]).toBeCloseTo(0.2 + 0.07 * low ** 2, 9);
        expect(found.turning?.[0]).toBeCloseTo(low, 8);
        expect(found.turning?.[1]).toBeCloseTo(0, 6);
      }),
    );
  });

  test("four equal sectors at -1, 0, 0, 1 about 3, by hand: the square explains all but the two in the middle", () => {
    // Rates .6, .3, .5, .6 with the weight of value added: the same value added 30 each, so plain least squares.
    const found = smileCurve([30, 30, 30, 30], [50, 100, 60, 50], [2, 3, 3, 4]);
    // Fitted .4 at 3, .6 at 2 and 4; residuals -.1 and .1, s² = .02, q has the norm 1, z the norm 2.
    expect(found.estimates[2]).toBeCloseTo(0.2, 14);
    expect(found.estimates[1]).toBeCloseTo(-1.2, 13);
    expect(found.estimates[0]).toBeCloseTo(2.2, 13);
    expect(found.errors[2]).toBeCloseTo(Math.sqrt(0.02), 14);
    expect(found.turning?.[0]).toBeCloseTo(3, 13);
    // along = 0, so the turning point's variance is that of along over (2 b2)²: .02 / 2 / .16.
    expect(found.turning?.[1]).toBeCloseTo(Math.sqrt(0.0625), 13);
  });

  test("the unit of money changes nothing, and sectors without value added, output or upstreamness do not count", () => {
    const { valueAdded, output, upstreamness } = figures.smile;
    const alone = smileCurve(valueAdded, output, upstreamness);
    const more = smileCurve([...valueAdded, 0, 5, 7, 3].map((v) => v * 2 ** 10), [...output, 9, 20, 0, 4].map((x) => x * 2 ** 10), [...upstreamness, 2, NaN, 2, NaN]); // prettier-ignore
    expect(more).toEqual(alone);
  });

  test("a frown turns where its mirror image, a smile, would", () => {
    const U = [1, 2, 3, 4, 6];
    const frown = smileCurve([10, 40, 50, 40, 11], [100, 100, 100, 100, 100], U);
    expect(frown.estimates[2]).toBeLessThan(0);
    const [, b1, b2] = frown.estimates;
    expect(frown.turning?.[0]).toBeCloseTo(-b1 / (2 * b2), 12);
    expect(frown.turning?.[1]).toBeGreaterThan(0);
  });

  test("rates on a straight line do not turn: their square is rounding", () => {
    const found = smileCurve([10, 20, 30, 40], [100, 100, 100, 100], [1, 2, 3, 4]);
    expect(found.estimates[0]).toBeCloseTo(0, 14);
    expect(found.estimates[1]).toBeCloseTo(0.1, 14);
    expect(found.estimates[2]).toBe(0);
    expect(found.turning).toBeNull();
    // A square a thousand times the limit is a smile.
    const slight = [1, 2, 3, 4].map((u) => 100 * (0.1 * u + 1e-7 * (u - 2) ** 2));
    expect(smileCurve(slight, [100, 100, 100, 100], [1, 2, 3, 4]).estimates[2]).toBeCloseTo(1e-7, 13);
  });

  test("needs four sectors, and three different values of upstreamness", () => {
    expect(code(() => smileCurve([1, 1, 1, 0], [2, 2, 2, 2], [1, 2, 3, 4]))).toBe("smileTooFew");
    expect(code(() => smileCurve([1, 2, 1, 1], [2, 5, 2, 2], [1.1, 2.3, 1.1, 2.3]))).toBe("smileFlat");
    expect(code(() => smileCurve([1, 2, 1, 1], [2, 5, 2, 2], [2.3, 2.3, 2.3, 2.3]))).toBe("smileFlat");
  });
});
