import { likelihoodRatio, ratioTail } from "../../../src/engine/statistics/likelihoodRatio";

describe("The likelihood ratio of nested fits", () => {
  test("is n times the logarithm of the ratio of their squares, and 0 where nothing is gained", () => {
    expect(likelihoodRatio(2 * Math.E, 2, 50)).toBeCloseTo(50, 12);
    expect(likelihoodRatio(2, 2, 50)).toBe(0);
    expect(likelihoodRatio(1.9, 2, 50)).toBe(0);
  });

  test("3.841 with one restriction and 11.070 with five come up once in twenty times", () => {
    expect(ratioTail(3.841458820694124, 1)).toBeCloseTo(0.05, 12);
    expect(ratioTail(11.070497693516351, 5)).toBeCloseTo(0.05, 12);
    expect(ratioTail(0, 1)).toBe(1);
  });

  test("has an end where the wide fit leaves nothing", () => {
    expect(likelihoodRatio(1, 0, 30)).toBeGreaterThan(2000);
    expect(Number.isFinite(likelihoodRatio(1, 0, 30))).toBe(true);
    expect(ratioTail(likelihoodRatio(1, 0, 30), 1)).toBe(0);
    expect(likelihoodRatio(0, 0, 30)).toBe(0);
  });
});
