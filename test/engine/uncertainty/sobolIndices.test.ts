import { randomSource } from "../../../src/engine/random";
import { sobolIndices, sobolRuns, type SobolIndices } from "../../../src/engine/uncertainty/sobolIndices";

const RESAMPLES = 300;

function indicesOf(model: (x: Float64Array) => number, coordinates: number, rows: number, seed = 1, resamples = RESAMPLES): SobolIndices {
  const source = randomSource(seed);
  return sobolIndices(sobolRuns(model, coordinates, rows, source), resamples, source);
}

/** Largest distance of two lists of indices. */
const distance = (found: Float64Array, truth: readonly number[]): number => Math.max(...truth.map((value, c) => Math.abs(found[c] - value)));

/** sin x1 + a sin² x2 + b x3⁴ sin x1 on (-π, π). */
const ishigami = (u: Float64Array): number => {
  const [x1, x2, x3] = [...u].map((v) => Math.PI * (2 * v - 1));
  return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1);
};
const ISHIGAMI = { first: [0.3139, 0.4424, 0], total: [0.5576, 0.4424, 0.2437] };

describe("Sobol' indices meet their closed forms", () => {
  test("Ishigami with a = 7 and b = 0.1", () => {
    const { first, total, variance } = indicesOf(ishigami, 3, 8192, 1, 0);
    expect(distance(first, ISHIGAMI.first)).toBeLessThan(2e-3);
    expect(distance(total, ISHIGAMI.total)).toBeLessThan(2e-3);
    // V = a²/8 + b π⁴/5 + b² π⁸/18 + 1/2
    expect(variance).toBeCloseTo(49 / 8 + (0.1 * Math.PI ** 4) / 5 + (0.01 * Math.PI ** 8) / 18 + 0.5, 1);
  });
  test("a sum of uniform numbers: first order = total = c² / Σ c², whatever is added to it", () => {
    const c = [3, -2, 1, 0];
    const truth = c.map((value) => value ** 2 / 14);
    for (const constant of [0, 1e6]) {
      const { first, total } = indicesOf((u) => constant + c.reduce((sum, value, i) => sum + value * u[i], 0), 4, 4096, 1, 0);
      expect(distance(first, truth)).toBeLessThan(1e-3);
      expect(distance(total, truth)).toBeLessThan(1e-3);
      expect([first[3], total[3]]).toEqual([0, 0]);
    }
  });
  test("the g-function of Sobol': Π (|4u - 2| + a) / (1 + a)", () => {
    const a = [0, 1, 4.5, 9];
    const parts = a.map((value) => 1 / (3 * (1 + value) ** 2));
    const V = parts.reduce((product, part) => product * (1 + part), 1) - 1;
    const { first, total } = indicesOf((u) => a.reduce((product, value, i) => (product * (Math.abs(4 * u[i] - 2) + value)) / (1 + value), 1), 4, 16384, 1, 0);
    const all = 1 + V;
    expect(
      distance(
        first,
        parts.map((part) => part / V),
      ),
    ).toBeLessThan(3e-3);
    expect(
      distance(
        total,
        parts.map((part) => (part * all) / (1 + part) / V),
      ),
    ).toBeLessThan(3e-3);
  });
  test("a pure interaction has no first order and two totals of 1", () => {
    const { first, total } = indicesOf((u) => (u[0] - 0.5) * (u[1] - 0.5), 2, 4096, 1, 0);
    expect(distance(first, [0, 0])).toBeLessThan(1e-2);
    expect(distance(total, [1, 1])).toBeLessThan(1e-2);
  });
});

test("The estimates come closer as rows are added", () => {
  const error = (rows: number): number => {
    const errors = [1, 2, 3, 4, 5].map((seed) => {
      const { first, total } = indicesOf(ishigami, 3, rows, seed, 0);
      return distance(first, ISHIGAMI.first) + distance(total, ISHIGAMI.total);
    });
    return errors.sort((x, y) => x - y)[2];
  };
  const errors = [64, 512, 4096].map(error);
  expect(errors[1]).toBeLessThan(errors[0] / 2);
  expect(errors[2]).toBeLessThan(errors[1] / 2);
});

test("The 90 % interval of the total holds the truth for at least nine seeds in ten, and narrows with more rows", () => {
  let held = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const { low, high } = indicesOf(ishigami, 3, 256, seed);
    ISHIGAMI.total.forEach((truth, c) => (held += low[c] <= truth && truth <= high[c] ? 1 : 0));
  }
  expect(held).toBeGreaterThanOrEqual(0.9 * 180);
  const [few, many] = [128, 2048].map((rows) => indicesOf(ishigami, 3, rows));
  few.total.forEach((total, c) => {
    expect(few.low[c]).toBeLessThan(total);
    expect(few.high[c]).toBeGreaterThan(total);
    expect(many.high[c] - many.low[c]).toBeLessThan((few.high[c] - few.low[c]) / 2);
  });
});

describe("The design", () => {
  test("runs a row as A, A with one coordinate of B after the other, B", () => {
    const seen: { point: number[]; changed: number }[] = [];
    sobolRuns((point, changed) => seen.push({ point: [...point], changed }), 3, 5, randomSource(1));
    expect(seen).toHaveLength(5 * 5);
    for (let r = 0; r < 5; r++) {
      const [A, ...rest] = seen.slice(5 * r, 5 * r + 5);
      const B = rest[3];
      expect([A, ...rest].map(({ changed }) => changed)).toEqual([-1, 0, 1, 2, -1]);
      rest.slice(0, 3).forEach(({ point }, c) => expect(point).toEqual(A.point.map((value, k) => (k === c ? B.point[k] : value))));
    }
  });
  test("gives the same for the same seed and other numbers for another", () => {
    expect(indicesOf(ishigami, 3, 64, 9)).toEqual(indicesOf(ishigami, 3, 64, 9));
    const [one, other] = [indicesOf(ishigami, 3, 64, 9), indicesOf(ishigami, 3, 64, 10)];
    for (const part of ["first", "total", "low", "high"] as const) expect(one[part]).not.toEqual(other[part]);
  });
});

describe("Without variation", () => {
  test("all indices are undefined, also where sums would round", () => {
    const { variance, first, total, low, high } = indicesOf(() => 0.1, 2, 77);
    expect(variance).toBe(0);
    for (const part of [first, total, low, high]) expect([...part]).toEqual([NaN, NaN]);
  });
  test("in some resamples only, the interval is over the others", () => {
    const spike = indicesOf((u) => (u[0] > 0.98 ? 1 : 0), 1, 32, 3);
    expect(spike.variance).toBeGreaterThan(0);
    expect(spike.low[0]).toBeLessThanOrEqual(spike.high[0]);
  });
  test("a single row gives numbers, but no interval", () => {
    const { first, total, low, high } = indicesOf((u) => u[0], 1, 1);
    // Two runs: V = (yA - yB)² / 2, and the run between them is B.
    expect([first[0], total[0]]).toEqual([expect.closeTo(1, 12), expect.closeTo(1, 12)]);
    expect([low[0], high[0]]).toEqual([NaN, NaN]);
  });
});
