import fc from "fast-check";
import { luFactorization } from "../../../src/engine/linear/luFactorization";
import figures from "../../fixtures/network/position.json";

const flat = (matrix: number[][]): Float64Array => Float64Array.from(matrix.flat());

describe("luFactorization", () => {
  test("agrees with LAPACK on a system whose first pivot is zero, and on its transpose", () => {
    const { matrix, b, solution, transposed } = figures.system;
    const lu = luFactorization(flat(matrix), b.length)!;
    lu.solve(b).forEach((value, i) => expect(value).toBeCloseTo(solution[i], 11));
    lu.solveTransposed(b).forEach((value, i) => expect(value).toBeCloseTo(transposed[i], 11));
  });

  test("an exchange of two unknowns is solved exactly", () => {
    const lu = luFactorization(flat([[0, 1], [1, 0]]), 2)!; // prettier-ignore
    expect([...lu.solve([3, 5])]).toEqual([5, 3]);
  });

  test("a singular matrix has none", () => {
    expect(luFactorization(flat([[1, 2], [2, 4]]), 2)).toBeNull(); // prettier-ignore
    expect(luFactorization(new Float64Array(4), 2)).toBeNull();
  });

  test("leaves the matrix as it is", () => {
    const matrix = flat([[0, 2], [4, 1]]); // prettier-ignore
    luFactorization(matrix, 2)!.solve([1, 1]);
    expect([...matrix]).toEqual([0, 2, 4, 1]);
  });

  test("what is solved multiplies back to the right-hand side, both ways", () => {
    const size = 6;
    const number = fc.integer({ min: -9, max: 9 });
    fc.assert(
      fc.property(fc.array(number, { minLength: size * size, maxLength: size * size }), fc.array(number, { minLength: size, maxLength: size }), (cells, b) => {
        // A heavy diagonal keeps the system away from singular ones; scattered rows make pivoting work.
        const A = Float64Array.from(cells, (value, at) => value + ((Math.floor(at / size) + 2) % size === at % size ? 80 : 0));
        const lu = luFactorization(A, size)!;
        const [x, y] = [lu.solve(b), lu.solveTransposed(b)];
        for (let i = 0; i < size; i++) {
          expect(x.reduce((sum, value, j) => sum + A[i * size + j] * value, 0)).toBeCloseTo(b[i], 10);
          expect(y.reduce((sum, value, j) => sum + A[j * size + i] * value, 0)).toBeCloseTo(b[i], 10);
        }
      }),
    );
  });
});
