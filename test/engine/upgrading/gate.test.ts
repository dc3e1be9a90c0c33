import fc from "fast-check";
import { gate, gateInput, gateSlopes } from "../../../src/engine/upgrading/gate";
import { positive, score, shapes, within, withParameters } from "./draws";

const SLACK = 1e-12;

describe("the gate", () => {
  it("gives the tabled realized software from an installed 0.8", () => {
    const levels = [0.1, 0.3, 0.5, 0.7, 0.9];
    const row = (k: number): number[] => levels.map((h) => Number(gate(0.8, h, withParameters({ k })).toFixed(3)));
    expect(row(0)).toEqual([0.224, 0.352, 0.48, 0.608, 0.736]);
    expect(row(2)).toEqual([0.24, 0.394, 0.535, 0.656, 0.757]);
    expect(row(200)).toEqual([0.24, 0.4, 0.56, 0.72, 0.8]);
  });

  it("lies between (1 - lambda) x and x, and equals them at hardware 0 and 1", () => {
    fc.assert(
      fc.property(score, score, shapes, (x, h, p) => {
        const open = gate(x, h, p);
        expect(open).toBeGreaterThanOrEqual((1 - p.lambda) * x - SLACK);
        expect(open).toBeLessThanOrEqual(x + SLACK);
        expect(gate(x, 1, p)).toBeCloseTo(x, 13);
        expect(gate(x, 0, p)).toBeCloseTo((1 - p.lambda) * x, 15);
      }),
    );
  });

  it("falls in neither argument", () => {
    fc.assert(
      fc.property(score, score, score, score, shapes, (x, y, h, g, p) => {
        expect(gate(Math.max(x, y), Math.max(h, g), p)).toBeGreaterThanOrEqual(gate(Math.min(x, y), Math.min(h, g), p) - SLACK);
      }),
    );
  });

  it("is 2-increasing: hardware raises the return to the soft layer", () => {
    fc.assert(
      fc.property(score, score, score, score, shapes, (x, y, h, g, p) => {
        const [low, high, least, most] = [Math.min(x, y), Math.max(x, y), Math.min(h, g), Math.max(h, g)];
        const volume = gate(high, most, p) - gate(high, least, p) - gate(low, most, p) + gate(low, least, p);
        expect(volume).toBeGreaterThanOrEqual(-SLACK);
      }),
    );
  });

  it("stays within (1 - 2^(-1/k)) min below the hard form, and is that form above k = 50", () => {
    fc.assert(
      fc.property(positive, positive, within(0.05, 50), (x, h, k) => {
        const shorter = Math.min(x, h);
        const short = shorter - gate(x, h, withParameters({ lambda: 1, k }));
        expect(short).toBeGreaterThanOrEqual(0);
        expect(short).toBeLessThanOrEqual((1 - Math.pow(2, -1 / k)) * shorter + SLACK);
        expect(gate(x, h, withParameters({ lambda: 1, k: 200 }))).toBe(shorter);
      }),
    );
  });

  it("tends to the product as k goes to 0", () => {
    fc.assert(
      fc.property(positive, positive, (x, h) => {
        expect(gate(x, h, withParameters({ lambda: 1, k: 0 }))).toBe(x * h);
        expect(gate(x, h, withParameters({ lambda: 1, k: 1e-9 }))).toBeCloseTo(x * h, 7);
      }),
    );
  });

  it("is not there when lambda is 0", () => {
    fc.assert(fc.property(score, score, within(0, 200), (x, h, k) => expect(gate(x, h, withParameters({ lambda: 0, k }))).toBe(x)));
  });

  it("does not overflow where x^-k would", () => {
    const nearlyNothing = gate(1e-300, 0.5, withParameters({ lambda: 1, k: 50 }));
    expect(nearlyNothing / 1e-300).toBeCloseTo(1, 12);
    expect(gate(1e-12, 1e-12, withParameters({ lambda: 1, k: 50 }))).toBeCloseTo(1e-12 * Math.pow(2, -1 / 50), 20);
  });

  it("is half open at h50", () => {
    for (const h50 of [0.05, 0.3, 0.5, 0.7, 0.95]) expect(gateInput(h50, h50)).toBeCloseTo(0.5, 14);
  });

  it("has the slopes of its differences", () => {
    fc.assert(
      fc.property(within(0.05, 0.95), within(0.05, 0.95), within(0, 12), within(0.2, 0.8), (x, h, k, h50) => {
        const p = withParameters({ k, h50 });
        const d = 1e-5;
        const { byLevel, byHardware } = gateSlopes(x, h, p);
        expect(byLevel).toBeCloseTo((gate(x + d, h, p) - gate(x - d, h, p)) / (2 * d), 5);
        expect(byHardware).toBeCloseTo((gate(x, h + d, p) - gate(x, h - d, p)) / (2 * d), 5);
      }),
    );
  });

  it("has in the hard form the slope of the shorter side, halved where both are equal", () => {
    const p = withParameters({ k: 200, lambda: 1 });
    expect(gateSlopes(0.3, 0.6, p)).toEqual({ byLevel: 1, byHardware: 0 });
    expect(gateSlopes(0.6, 0.3, p)).toEqual({ byLevel: 0, byHardware: 1 });
    expect(gateSlopes(0.5, 0.5, p)).toEqual({ byLevel: 0.5, byHardware: 0.5 });
  });
});
