import fc from "fast-check";
import { DEFAULT_PARAMETERS } from "../../../src/engine/upgrading/parameters";
import { sustainability } from "../../../src/engine/upgrading/sustainability";
import { score } from "./draws";

describe("sustainability of hardware", () => {
  it("gives the tabled half-lives and ratios", () => {
    const rows = [
      [0, 5.4, 0.17],
      [0.3, 7.3, 0.22],
      [0.6, 11.2, 0.33],
      [1, 34.3, 1],
    ];
    for (const [soft, halfLife, retention] of rows) {
      const found = sustainability(soft, soft, DEFAULT_PARAMETERS);
      expect(found.halfLife).toBeCloseTo(halfLife, 1);
      expect(Math.abs(found.retention - retention)).toBeLessThanOrEqual(0.0051);
    }
  });

  it("halves hardware in its half-life", () => {
    const { decay, halfLife } = sustainability(0.4, 0.7, DEFAULT_PARAMETERS);
    expect(Math.pow(1 - decay, halfLife)).toBeCloseTo(0.5, 14);
  });

  it("needs both soft layers, and never lasts longer than with full support", () => {
    expect(sustainability(1, 0, DEFAULT_PARAMETERS).decay).toBeCloseTo(DEFAULT_PARAMETERS.delta_max, 15);
    fc.assert(
      fc.property(score, score, score, score, (f, s, g, t) => {
        const low = sustainability(Math.min(f, g), Math.min(s, t), DEFAULT_PARAMETERS);
        const high = sustainability(Math.max(f, g), Math.max(s, t), DEFAULT_PARAMETERS);
        expect(high.decay).toBeLessThanOrEqual(low.decay);
        expect(high.halfLife).toBeGreaterThanOrEqual(low.halfLife);
        expect(high.halfLife).toBeLessThanOrEqual(-Math.LN2 / Math.log(1 - DEFAULT_PARAMETERS.delta_min) + 1e-9);
      }),
    );
  });
});
