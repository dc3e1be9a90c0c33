import { integrate } from "../../../src/engine/paths/integrate";

describe("adaptive quadrature", () => {
  const of = (f: (t: number) => number, from: number, to: number): number => integrate((t) => Float64Array.of(f(t)), from, to)[0];

  it("is exact for polynomials up to degree 15", () => {
    expect(of((t) => 16 * Math.pow(t, 15), 0, 1)).toBeCloseTo(1, 14);
  });

  it("closes in on kinks, jumps and weak singularities", () => {
    expect(of((t) => Math.abs(t - 1 / Math.PI), 0, 1)).toBeCloseTo((1 / Math.PI ** 2 + (1 - 1 / Math.PI) ** 2) / 2, 12);
    expect(of((t) => (t < 0.3 ? 1 : 5), 0, 1)).toBeCloseTo(0.3 + 5 * 0.7, 10);
    expect(of((t) => 0.5 / Math.sqrt(t), 0, 1)).toBeCloseTo(1, 6);
  });

  it("gives up on jitter after a bounded number of values", () => {
    let calls = 0;
    const jitter = (): number => (++calls % 7) / 7;
    expect(of(jitter, 0, 1)).toBeCloseTo(3 / 7, 1);
    expect(calls).toBeLessThan(20000);
  });

  it("integrates all components at once", () => {
    const found = integrate((t) => Float64Array.of(Math.sin(t), Math.exp(t), 0), 0, 2);
    expect(found[0]).toBeCloseTo(1 - Math.cos(2), 13);
    expect(found[1]).toBeCloseTo(Math.exp(2) - 1, 13);
    expect(found[2]).toBe(0);
  });
});
