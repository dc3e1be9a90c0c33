import { luFactorization } from "../../../src/engine/linear/luFactorization";
import { times, timesTransposed } from "../../../src/engine/linear/matrixVector";
import { stabilizedGradients } from "../../../src/engine/linear/stabilizedGradients";
import { productiveMatrix } from "./productiveMatrix";

describe("stabilizedGradients", () => {
  test.each([
    ["I - C", false],
    ["its transpose", true],
  ])("solves %s as elimination does, to a few roundings", (_, transposed) => {
    for (const n of [1, 3, 42, 211]) {
      const C = productiveMatrix(n, 7 + n);
      const b = Float64Array.from({ length: n }, (__, i) => (i % 3 === 0 ? 1 : i / n));
      const lu = luFactorization(C.map((value, at) => (at % (n + 1) === 0 ? 1 : 0) - value), n)!; // prettier-ignore
      const known = transposed ? lu.solveTransposed(b) : lu.solve(b);
      const found = stabilizedGradients(C, n, b, transposed)!;
      known.forEach((value, i) => expect(Math.abs(found[i] / value - 1)).toBeLessThan(1e-13));
    }
  });

  test("nothing asked for is nothing", () => {
    expect([...stabilizedGradients(productiveMatrix(5, 1), 5, new Float64Array(5), false)!]).toEqual([0, 0, 0, 0, 0]);
  });

  test("an economy close to using up all it makes still settles", () => {
    const n = 200;
    const C = productiveMatrix(n, 3);
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += C[i * n + j];
      for (let i = 0; i < n; i++) C[i * n + j] *= 0.999 / sum;
    }
    // Every column adds up to .999: 1' (I - C)^-1 = 1000 everywhere.
    stabilizedGradients(C, n, new Float64Array(n).fill(1), true)!.forEach((value) => expect(value / 1000).toBeCloseTo(1, 10));
  });

  test("is null where the system has no solution", () => {
    expect(stabilizedGradients(Float64Array.of(1, 0, 0, 0.5), 2, [1, 1], false)).toBeNull();
  });
});

test("products of a matrix with a vector, and of its transpose, for any size", () => {
  for (const n of [1, 2, 3, 4, 5, 9]) {
    const C = Float64Array.from({ length: n * n }, (_, at) => at + 1);
    const x = Float64Array.from({ length: n }, (_, i) => i - 2);
    const [rows, columns] = [new Float64Array(n).fill(99), new Float64Array(n).fill(99)];
    times(C, n, x, rows);
    timesTransposed(C, n, x, columns);
    for (let i = 0; i < n; i++) {
      let [along, down] = [0, 0];
      for (let j = 0; j < n; j++) {
        along += C[i * n + j] * x[j];
        down += C[j * n + i] * x[j];
      }
      expect([rows[i], columns[i]]).toEqual([along, down]);
    }
  }
});
