import fc from "fast-check";
import { LogValue } from "../../../src/engine/upgrading/logValue";
import { valueIndex } from "../../../src/engine/upgrading/valueIndex";
import { positive, score, shapes, within, withParameters } from "./draws";

const one = (value: number): Float64Array => Float64Array.of(value);
const at = (h: number, f: number, s: number, theta: number, k: number, phi: number): LogValue =>
  new LogValue({ hardware: one(h), firmware: one(f), software: one(s), demand: one(theta) }, k, phi);

function logV(index: LogValue, shape: readonly number[]): number {
  const out = new Float64Array(1);
  index.fill(shape, 0, 1, out);
  return out[0];
}

describe("ln V of many observations", () => {
  test("is the logarithm of the value index, at any parameters", () => {
    fc.assert(
      fc.property(positive, positive, positive, score, shapes, (h, f, s, theta, p) => {
        const found = logV(at(h, f, s, theta, p.k, p.phi), [p.rho, p.lambda, p.h50, p.a0]);
        expect(found).toBeCloseTo(Math.log(valueIndex(h, f, s, theta, p).value), 8);
      }),
    );
  });

  test("has the slopes of central differences in rho, lambda, h50 and a0", () => {
    const step = 1e-5;
    fc.assert(
      fc.property(
        within(0.05, 0.98),
        within(0.05, 0.98),
        within(0.05, 0.98),
        score,
        within(-3, 0.9),
        within(0.01, 0.99),
        within(0.1, 0.9),
        within(0.01, 0.95),
        fc.constantFrom(0, 0.5, 2, 5),
        (h, f, s, theta, rho, lambda, h50, a0, k) => {
          const index = at(h, f, s, theta, k, k === 5 ? 1.5 : 1);
          const shape = [rho, lambda, h50, a0];
          const slopes = shape.map(() => new Float64Array(1));
          index.fill(shape, 0, 1, new Float64Array(1), slopes);
          shape.forEach((_, j) => {
            const moved = (by: number): number[] => shape.map((value, i) => (i === j ? value + by : value));
            const expected = (logV(index, moved(step)) - logV(index, moved(-step))) / (2 * step);
            expect(Math.abs(slopes[j][0] - expected)).toBeLessThan(1e-4 * (1 + Math.abs(expected)));
          });
        },
      ),
    );
  });

  test("has a slope in rho at 0 too, where the mean is geometric: the limit of its neighbours", () => {
    const index = at(0.2, 0.5, 0.9, 0.3, 2, 1);
    const slope = (rho: number): number => {
      const slopes = [0, 1, 2, 3].map(() => new Float64Array(1));
      index.fill([rho, 0.2, 0.5, 0.4], 0, 1, new Float64Array(1), slopes);
      return slopes[0][0];
    };
    expect(slope(0)).toBeCloseTo((slope(0.01) + slope(-0.01)) / 2, 4);
    expect(logV(index, [0, 0.2, 0.5, 0.4])).toBeCloseTo(Math.log(valueIndex(0.2, 0.5, 0.9, 0.3, withParameters({ rho: 0, lambda: 0.2 })).value), 12);
  });

  test("takes the hard gate, and scores and parameters at the ends of their ranges, without a number that is none", () => {
    for (const k of [0, 2, 60])
      for (const rho of [-10, 0, 0.95])
        for (const lambda of [0, 1])
          for (const h50 of [0.05, 0.95])
            for (const x of [1e-6, 1]) {
              const index = at(x, x, 1, 0.5, k, 1);
              const slopes = [0, 1, 2, 3].map(() => new Float64Array(1));
              const out = new Float64Array(1);
              index.fill([rho, lambda, h50, 0.4], 0, 1, out, slopes);
              expect([out, ...slopes].every(([value]) => Number.isFinite(value))).toBe(true);
            }
  });
});
