import fc from "fast-check";
import { bottleneck, marginalValues } from "../../../src/engine/upgrading/marginalValues";
import { DEFAULT_PARAMETERS } from "../../../src/engine/upgrading/parameters";
import { valueIndex } from "../../../src/engine/upgrading/valueIndex";
import { figures, parametersOf, score, shapes, within, withParameters } from "./draws";

describe("marginal values", () => {
  it.each(figures.cases.filter(({ slopes }) => slopes))(
    "agree with differences of the second implementation: $set, $unit",
    ({ set, unit: [h, f, s, theta], slopes }) => {
      marginalValues(h, f, s, theta, parametersOf(set)).forEach((slope, layer) => expect(slope).toBeCloseTo(slopes?.[layer] ?? NaN, 9));
    },
  );

  it("are finite and never negative, at 0 and in the hard form too", () => {
    fc.assert(
      fc.property(score, score, score, score, shapes, (h, f, s, theta, p) => {
        for (const slope of marginalValues(h, f, s, theta, p)) {
          expect(Number.isFinite(slope)).toBe(true);
          expect(slope).toBeGreaterThanOrEqual(0);
        }
      }),
    );
    expect(marginalValues(0, 0, 0, 0.5, withParameters({ k: 200, lambda: 1 })).every(Number.isFinite)).toBe(true);
  });

  it("make software weigh more against hardware the more demand counts", () => {
    const inner = within(0.05, 0.95);
    fc.assert(
      fc.property(inner, inner, inner, within(0.02, 0.9), shapes, (h, f, s, theta, p) => {
        const ratio = (at: number): number => {
          const [hardware, , software] = marginalValues(h, f, s, at, p);
          return (software * s) / (hardware * h);
        };
        fc.pre(valueIndex(h, f, s, theta, p).value > 1e-6 && ratio(theta) > 1e-9);
        expect(ratio(theta + 0.05)).toBeGreaterThan(ratio(theta));
      }),
    );
  });

  it("name as bottleneck the largest gain per cost, not the lowest score", () => {
    const shell = [0.15, 0.45, 0.6] as const;
    expect(bottleneck([...shell], 0.5, DEFAULT_PARAMETERS)).toBe(0);
    expect(bottleneck([0.52, 0.4, 0.17], 0.75, DEFAULT_PARAMETERS)).toBe(2);
    expect(bottleneck([0.52, 0.4, 0.17], 0.75, withParameters({ cost_s: 20 }))).not.toBe(2);
    expect(bottleneck([0.9, 0.3, 0.9], 0.5, withParameters({ a0: 0, cost_h: 3, cost_s: 3 }))).toBe(1);
  });

  it("pass over a layer that has nothing left to gain", () => {
    expect(bottleneck([1, 0.9, 0.5], 0, DEFAULT_PARAMETERS)).toBe(1);
    expect(bottleneck([1, 1, 1], 0.5, DEFAULT_PARAMETERS)).toBe(-1);
    expect(bottleneck([1, 0.5, 1], 0, withParameters({ a0: 1 }))).toBe(-1);
    expect(bottleneck([1, 0.5, 1], 0, withParameters({ a0: 0.9 }))).toBe(1);
  });
});
