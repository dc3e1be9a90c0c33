import fc from "fast-check";
import { leadingEigen } from "../../../src/engine/linear/leadingEigen";
import { symmetricEigen } from "../../../src/engine/linear/symmetricEigen";
import type { Matrix } from "../../../src/engine/table/table";

/** B B', which is positive semidefinite. */
function gram(B: readonly (readonly number[])[]): Matrix {
  const m = B.length;
  return {
    rows: m,
    columns: m,
    values: Float64Array.from({ length: m * m }, (_, at) => B[Math.floor(at / m)].reduce((sum, b, k) => sum + b * B[at % m][k], 0)),
  };
}
const diagonal = (...values: number[]): Matrix => gram(values.map((value, i) => values.map((_, j) => (i === j ? Math.sqrt(value) : 0))));
const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => Array.from(a).reduce((sum, value, i) => sum + value * b[i], 0);

describe("leadingEigen", () => {
  test("finds the first three pairs that the full solver finds", () => {
    const cells = fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 7, maxLength: 7 }), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(cells, (B) => {
        const A = gram(B);
        const all = symmetricEigen(A);
        const known: Float64Array[] = [];
        for (let k = 0; k < 3; k++) {
          const { value, vector } = leadingEigen(A, known);
          expect(value).toBeCloseTo(Math.max(0, all.values[k]), 9);
          known.push(vector);
        }
        known.forEach((a, i) => known.slice(0, i).forEach((b) => expect(Math.abs(dot(a, b))).toBeLessThan(1e-12)));
      }),
    );
  });

  test("is exact to rounding on a matrix of 60 with eigenvalues close together", () => {
    const values = Array.from({ length: 60 }, (_, k) => 1 - k / 100);
    const { value, vector } = leadingEigen(diagonal(...values), []);
    expect(value).toBeCloseTo(1, 14);
    expect(Math.abs(vector[0])).toBeCloseTo(1, 12);
    const second = leadingEigen(diagonal(...values), [vector]);
    expect(second.value).toBeCloseTo(0.99, 14);
  });

  test("sees equal eigenvalues one after the other", () => {
    const A = diagonal(3, 2, 2, 1);
    const first = leadingEigen(A, []);
    const second = leadingEigen(A, [first.vector]);
    const third = leadingEigen(A, [first.vector, second.vector]);
    expect([first.value, second.value, third.value].map((value) => value.toFixed(12))).toEqual(["3.000000000000", "2.000000000000", "2.000000000000"]);
    expect(Math.abs(dot(second.vector, third.vector))).toBeLessThan(1e-14);
  });

  test("takes rounding for nothing where the known vectors leave no more", () => {
    for (const m of [7, 10, 31, 42, 300]) {
      const A: Matrix = { rows: m, columns: m, values: new Float64Array(m * m).fill(1 / m) };
      const first = new Float64Array(m).fill(1 / Math.sqrt(m));
      expect(Math.abs(leadingEigen(A, [first]).value)).toBeLessThan(1e-13);
    }
  });

  test("gives zero where the known vectors leave nothing, and for a matrix of zeros", () => {
    const A = diagonal(2, 1);
    const first = leadingEigen(A, []);
    const second = leadingEigen(A, [first.vector]);
    expect(second.value).toBeCloseTo(1, 14);
    expect(leadingEigen(A, [first.vector, second.vector])).toEqual({ value: 0, vector: new Float64Array(2) });
    expect(leadingEigen(diagonal(0, 0, 0), []).value).toBe(0);
  });
});
