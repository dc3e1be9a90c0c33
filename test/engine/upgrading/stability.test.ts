import fc from "fast-check";
import { betaMoments } from "../../../src/engine/upgrading/betaMoments";
import { DEFAULT_PARAMETERS } from "../../../src/engine/upgrading/parameters";
import { stability } from "../../../src/engine/upgrading/stability";
import { figures, parametersOf, positive, within } from "./draws";

describe("moments over a Beta distribution", () => {
  it("are the closed forms for x, from strongly bimodal to very narrow", () => {
    fc.assert(
      fc.property(within(-4, 4), within(-4, 4), (u, v) => {
        const [a, b] = [Math.pow(10, u), Math.pow(10, v)];
        const { mean, sd } = betaMoments((x) => x, a, b);
        expect(mean / (a / (a + b))).toBeCloseTo(1, 9);
        expect(sd / Math.sqrt((a * b) / ((a + b) ** 2 * (a + b + 1)))).toBeCloseTo(1, 7);
      }),
      { numRuns: 60 },
    );
  });

  it("are the closed forms for x squared", () => {
    for (const [a, b] of [[0.3, 0.7], [2, 2], [40, 3]]) {
      const raw = (n: number): number => Array.from({ length: n }, (_, r) => (a + r) / (a + b + r)).reduce((product, factor) => product * factor, 1);
      const { mean, sd } = betaMoments((x) => x * x, a, b);
      expect(mean).toBeCloseTo(raw(2), 12);
      expect(sd).toBeCloseTo(Math.sqrt(raw(4) - raw(2) ** 2), 11);
    } // prettier-ignore
  });

  it("agree with E[ln X] = psi(a) - psi(a + b) at whole numbers", () => {
    const { mean } = betaMoments((x) => Math.log(x), 2, 3);
    expect(mean).toBeCloseTo(-(1 / 2 + 1 / 3 + 1 / 4), 12);
  });
});

describe("stability", () => {
  const cases = figures.cases.flatMap(({ set, unit, moments }) => moments.map(([nu, mean, cv]) => ({ set, unit, nu, mean, cv })));

  it.each(cases)("agrees with adaptive quadrature: $set, $unit, concentration $nu", ({ set, unit: [h, f, s, theta], nu, mean, cv }) => {
    const found = stability(h, f, s, theta, nu, parametersOf(set));
    expect(found.mean / mean).toBeCloseTo(1, 9);
    expect(found.cv / cv).toBeCloseTo(1, 8);
  });

  it("gives the tabled values", () => {
    const rows = [
      [0.8, 0.7, 0.8, 0.588, 0.027, "high and stable"],
      [0.8, 0.7, 0.2, 0.296, 0.319, "medium but unstable"],
      [0.2, 0.7, 0.8, 0.145, 0.104, "low and unstable"],
      [0.5, 0.7, 0.5, 0.313, 0.049, "medium and stable"],
      [0.2, 0.7, 0.2, 0.101, 0.058, "low but stable"],
    ] as const;
    for (const [h, f, s, mean, cv, verdict] of rows) {
      const found = stability(h, f, s, 0.5, 4, DEFAULT_PARAMETERS);
      expect(found.mean).toBeCloseTo(mean, 3);
      expect(Math.abs(found.cv - cv)).toBeLessThan(1e-3);
      expect(found.verdict).toBe(verdict);
    }
  });

  it("leaves nothing to vary where software meets hardware or demand is certain", () => {
    const balanced = stability(0.4, 0.3, 0.4, 0.5, 4, { ...DEFAULT_PARAMETERS, lambda: 0 });
    expect(balanced.cv).toBe(0);
    expect(balanced.comprehensive).toBe(1);
    expect(stability(0.4, 0.3, 0.9, 1, 4, DEFAULT_PARAMETERS).cv).toBe(0);
  });

  it("keeps the mean between floor and ceiling", () => {
    fc.assert(
      fc.property(positive, positive, positive, within(0.01, 0.99), within(0.2, 50), (h, f, s, theta, nu) => {
        const { mean, floor, ceiling, comprehensive } = stability(h, f, s, theta, nu, DEFAULT_PARAMETERS);
        expect(mean).toBeGreaterThanOrEqual(floor - 1e-12);
        expect(mean).toBeLessThanOrEqual(ceiling + 1e-12);
        expect(comprehensive).toBeCloseTo(floor / ceiling, 14);
      }),
    );
  });

  it("has no coefficient of variation where there is no value", () => {
    const none = stability(0, 0.5, 0, 0.5, 4, DEFAULT_PARAMETERS);
    expect(none.cv).toBeNaN();
    expect(none.verdict).toBe("");
  });
});
