import fc from "fast-check";
import { matchedOutput, matchedOutputSlopes, softwareShare } from "../../../src/engine/upgrading/matchedOutput";
import { positive, score, within } from "./draws";

describe("matched output", () => {
  it("is the plain weighted power mean", () => {
    fc.assert(
      fc.property(positive, positive, within(0.01, 0.99), within(-4, 0.9), (h, s, theta, rho) => {
        fc.pre(Math.abs(rho) > 0.01);
        const plain = Math.pow((1 - theta) * Math.pow(h, rho) + theta * Math.pow(s, rho), 1 / rho);
        expect(matchedOutput(h, s, theta, rho) / plain).toBeCloseTo(1, 10);
      }),
    );
  });

  it("passes through Cobb-Douglas at rho = 0 without a jump", () => {
    const product = Math.pow(0.7, 0.4) * Math.pow(0.2, 0.6);
    expect(matchedOutput(0.7, 0.2, 0.6, 0)).toBeCloseTo(product, 15);
    for (const rho of [-1e-9, 1e-9, 1e-11, -1e-13]) expect(matchedOutput(0.7, 0.2, 0.6, rho)).toBeCloseTo(product, 9);
  });

  it("lies between its two sides and does not overflow for strong complements", () => {
    fc.assert(
      fc.property(score, score, score, within(-10, 0.95), (h, s, theta, rho) => {
        const y = matchedOutput(h, s, theta, rho);
        expect(y).toBeGreaterThanOrEqual(Math.min(h, s));
        expect(y).toBeLessThanOrEqual(Math.max(h, s));
      }),
    );
    expect(matchedOutput(1e-200, 0.9, 0.5, -10)).toBeLessThan(1.2e-200);
  });

  it("is the one side that counts when demand is all of one kind", () => {
    expect(matchedOutput(0.3, 0, 0, -0.5)).toBe(0.3);
    expect(matchedOutput(0, 0.8, 1, -0.5)).toBe(0.8);
  });

  it("is 0 with one side at 0 when the sides are complements, and not when they are substitutes", () => {
    expect(matchedOutput(0, 0.8, 0.5, -0.5)).toBe(0);
    expect(matchedOutput(0.8, 0, 0.5, 0)).toBe(0);
    expect(matchedOutput(0, 0.8, 0.5, 0.5)).toBeCloseTo(0.2, 14);
  });

  it("splits into shares that are its elasticities", () => {
    fc.assert(
      fc.property(positive, positive, within(0.01, 0.99), within(-3, 0.9), (h, s, theta, rho) => {
        const y = matchedOutput(h, s, theta, rho);
        const { byHardware, bySoftware } = matchedOutputSlopes(h, s, theta, rho);
        expect((s * bySoftware) / y).toBeCloseTo(softwareShare(h, s, theta, rho), 9);
        expect((h * byHardware + s * bySoftware) / y).toBeCloseTo(1, 9);
      }),
    );
  });

  it("leaves the share of software open only where both sides are 0", () => {
    expect(softwareShare(0, 0, 0.5, -0.5)).toBeNaN();
    expect(softwareShare(0.5, 0, 0.5, -0.5)).toBe(1);
    expect(softwareShare(0, 0.5, 0.5, -0.5)).toBe(0);
    expect(softwareShare(0.5, 0, 0.5, 0.5)).toBe(0);
    expect(softwareShare(0, 0.4, 0, 0.5)).toBe(0);
    expect(softwareShare(0.1, 0.4, 1, 0.5)).toBe(1);
  });
});
