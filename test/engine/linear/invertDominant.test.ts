import fc from "fast-check";
import { invertDominant } from "../../../src/engine/linear/invertDominant";
import { productiveMatrix } from "./productiveMatrix";

const difference = (C: Float64Array, n: number): Float64Array => C.map((value, at) => (at % (n + 1) === 0 ? 1 : 0) - value);

describe("invertDominant", () => {
  test.each([1, 2, 3, 4, 5, 31, 32, 33, 64, 70, 131])("the inverse of I - C times I - C is I, for %i sectors", (n) => {
    const M = difference(productiveMatrix(n, n), n);
    const L = invertDominant(M, n);
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        let sum = 0;
        for (let k = 0; k < n; k++) sum += M[i * n + k] * L![k * n + j];
        expect(Math.abs(sum - (i === j ? 1 : 0))).toBeLessThan(1e-13);
      }
  });

  test("is the textbook's inverse of two sectors (Miller and Blair, four digits)", () => {
    const L = invertDominant(Float64Array.of(0.85, -0.25, -0.2, 0.95), 2)!;
    [1.2541, 0.33, 0.264, 1.1221].forEach((value, at) => expect(L[at]).toBeCloseTo(value, 4));
  });

  test("holds no negative element, and exactly 0 where no path leads", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 70 }), fc.integer(), (n, seed) => {
        // Sectors buy from those before them only.
        const C = productiveMatrix(n, seed).map((value, at) => (Math.floor(at / n) < at % n ? value : 0));
        const L = invertDominant(difference(C, n), n)!;
        L.forEach((value, at) => {
          if (Math.floor(at / n) > at % n) expect(value).toBe(0);
          expect(value).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  test("leaves the matrix alone, and is null where no economy works", () => {
    const M = Float64Array.of(0.5, -0.6, -0.6, 0.5);
    expect(invertDominant(M, 2)).toBeNull();
    expect([...M]).toEqual([0.5, -0.6, -0.6, 0.5]);
  });
});
