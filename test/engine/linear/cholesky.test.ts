import fc from "fast-check";
import { cholesky, solveCholesky } from "../../../src/engine/linear/cholesky";

const number = fc.integer({ min: -9, max: 9 });

/** X'X of rows of small whole numbers. */
function gram(rows: readonly (readonly number[])[]): Float64Array {
  const n = rows[0].length;
  return Float64Array.from({ length: n * n }, (_, at) => rows.reduce((sum, row) => sum + row[Math.floor(at / n)] * row[at % n], 0));
}

describe("The Cholesky factorization", () => {
  test("gives the matrix back, and x with A x = b", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number, number), { minLength: 3, maxLength: 6 }), fc.tuple(number, number, number), (rows, x) => {
        const A = gram(rows).map((value, at) => value + (at % 4 === 0 ? 1 : 0));
        const { L, dependent } = cholesky(A, 3, 1e-12);
        expect(dependent).toEqual([]);
        for (let i = 0; i < 3; i++)
          for (let j = 0; j <= i; j++) expect([0, 1, 2].reduce((sum, k) => sum + L[3 * i + k] * L[3 * j + k], 0)).toBeCloseTo(A[3 * i + j], 8);
        const b = [0, 1, 2].map((i) => x.reduce((sum, value, j) => sum + A[3 * i + j] * value, 0));
        solveCholesky(L, b, 3).forEach((value, i) => expect(value).toBeCloseTo(x[i], 6));
      }),
    );
  });

  test("leaves out a column that is the sum of those before it, and solves with the others", () => {
    const rows = [
      [1, 2, 3, 1],
      [0, 1, 1, 4],
      [2, 5, 7, 0],
      [1, 1, 2, 1],
    ];
    const A = gram(rows);
    const { L, dependent } = cholesky(A, 4, 1e-10);
    expect(dependent).toEqual([2]);
    const wanted = [2, -1, 0, 3];
    const b = [0, 1, 2, 3].map((i) => wanted.reduce((sum, value, j) => sum + A[4 * i + j] * value, 0));
    solveCholesky(L, b, 4).forEach((value, i) => expect(value).toBeCloseTo(wanted[i], 9));
  });
});
