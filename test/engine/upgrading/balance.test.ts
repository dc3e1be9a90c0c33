import fc from "fast-check";
import { balancedRatio, lagging, mismatch } from "../../../src/engine/upgrading/balance";
import { gate } from "../../../src/engine/upgrading/gate";
import { DEFAULT_PARAMETERS } from "../../../src/engine/upgrading/parameters";
import { stability } from "../../../src/engine/upgrading/stability";
import { valueIndex } from "../../../src/engine/upgrading/valueIndex";
import { figures, parametersOf, positive, within, withParameters } from "./draws";

describe("the balanced ratio", () => {
  it("is ((1 - theta)/theta)^(1/(1 - rho)) without a gate, where the scores allow it", () => {
    fc.assert(
      fc.property(within(0.05, 0.5), within(0.05, 0.5), within(0.1, 0.9), within(-3, 0.7), (h, s, theta, rho) => {
        const closed = Math.pow((1 - theta) / theta, 1 / (1 - rho));
        expect(balancedRatio(h, 0.6, s, theta, withParameters({ lambda: 0, rho })) / closed).toBeCloseTo(1, 9);
      }),
    );
    expect(balancedRatio(0.3, 0.5, 0.7, 0.5, withParameters({ lambda: 0 }))).toBeCloseTo(1, 14);
  });

  it("agrees without a gate with the search that serves the gate", () => {
    for (const theta of [0.2, 0.5, 0.9]) {
      const barely = balancedRatio(0.4, 0.5, 0.4, theta, withParameters({ lambda: 1e-12 }));
      expect(barely).toBeCloseTo(balancedRatio(0.4, 0.5, 0.4, theta, withParameters({ lambda: 0 })), 6);
    }
  });

  it.each(figures.cases.filter(({ balanced }) => balanced !== null))(
    "agrees with a numerical optimum: $set, $unit",
    ({ set, unit: [h, f, s, theta], balanced }) => {
      const ratio = balancedRatio(h, f, s, theta, parametersOf(set));
      expect(ratio / (1 + ratio)).toBeCloseTo((balanced as number) / (1 + (balanced as number)), 5);
    },
  );

  it("tilts to hardware under a gate, while value is steadiest where software meets hardware", () => {
    const ratio = balancedRatio(0.5, 1, 0.5, 0.5, DEFAULT_PARAMETERS);
    expect(ratio / (1 + ratio)).toBeCloseTo(0.64, 2);
    const cv = (h: number): number => stability(h, 1, 1 - h, 0.5, 4, DEFAULT_PARAMETERS).cv;
    const levels = Array.from({ length: 97 }, (_, i) => (i + 2) / 100);
    const steadiest = levels.reduce((best, h) => (cv(h) < cv(best) ? h : best));
    expect(steadiest).toBeCloseTo(0.4, 2);
    expect(gate(1 - steadiest, steadiest, DEFAULT_PARAMETERS)).toBeCloseTo(steadiest, 1);
  });

  it("cannot be beaten by any other split of the same sum", () => {
    fc.assert(
      fc.property(positive, positive, positive, within(0.05, 0.95), within(0, 1), (h, f, s, theta, at) => {
        const ratio = balancedRatio(h, f, s, theta, DEFAULT_PARAMETERS);
        const total = h + s;
        const best = (total * ratio) / (1 + ratio);
        const [low, high] = [Math.max(0, total - 1), Math.min(1, total)];
        const other = low + at * (high - low);
        const value = (x: number): number => valueIndex(x, f, total - x, theta, DEFAULT_PARAMETERS).value;
        expect(value(best)).toBeGreaterThanOrEqual(value(other) - 1e-10);
      }),
    );
  });

  it("keeps both scores in [0, 1], and is blank without a sum or without software", () => {
    expect(balancedRatio(0.9, 0.5, 0.9, 0.1, withParameters({ lambda: 0 }))).toBeCloseTo(1 / 0.8, 10);
    expect(balancedRatio(0, 0.5, 0, 0.5, DEFAULT_PARAMETERS)).toBeNaN();
    expect(balancedRatio(0.4, 0.5, 0.4, 0, DEFAULT_PARAMETERS)).toBeNaN();
    expect(balancedRatio(0.4, 0.5, 0.4, 1, withParameters({ lambda: 0 }))).toBe(0);
  });
});

describe("mismatch and lagging layer", () => {
  it("measure realized software against hardware", () => {
    expect(mismatch(0.5, 0.5, withParameters({ lambda: 0 }))).toBe(0);
    expect(mismatch(0.55, 0.15, DEFAULT_PARAMETERS)).toBeCloseTo(1.32, 2);
    expect(mismatch(0, 0.5, DEFAULT_PARAMETERS)).toBeNaN();
    expect(mismatch(0.5, 0, DEFAULT_PARAMETERS)).toBeNaN();
  });

  it("name the plain minimum", () => {
    expect(lagging([0.5, 0.4, 0.6])).toBe(1);
    expect(lagging([0.3, 0.4, 0.3])).toBe(0);
    expect(lagging([0.3, 0.3, 0.3])).toBe(-1);
  });
});
