import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { symmetricEigen } from "../../../src/engine/linear/symmetricEigen";
import { expectClose } from "../indicators/support";

const figures = JSON.parse(readFileSync(join(__dirname, "../../fixtures/indicators/weights.json"), "utf8")).eigen;

const square = (rows: readonly (readonly number[])[]): { rows: number; columns: number; values: Float64Array } => ({
  rows: rows.length,
  columns: rows.length,
  values: Float64Array.from(rows.flat()),
});

/** The largest failure of A v = λ v and of V'V = I. */
function faults(A: Float64Array, m: number): { equation: number; orthonormal: number } {
  const { values, vectors } = symmetricEigen({ rows: m, columns: m, values: A });
  const V = vectors.values;
  let [equation, orthonormal] = [0, 0];
  for (let k = 0; k < m; k++) {
    for (let i = 0; i < m; i++) {
      let [product, overlap] = [0, 0];
      for (let j = 0; j < m; j++) {
        product += A[i * m + j] * V[k * m + j];
        overlap += V[k * m + j] * V[i * m + j];
      }
      equation = Math.max(equation, Math.abs(product - values[k] * V[k * m + i]));
      orthonormal = Math.max(orthonormal, Math.abs(overlap - (i === k ? 1 : 0)));
    }
  }
  return { equation, orthonormal };
}

describe("Eigenvalues of a symmetric matrix", () => {
  test("agree with R's eigen, negative ones too", () => {
    expectClose(symmetricEigen(square(figures.matrix)).values, figures.values);
  });
  test("are known for small matrices: one by one, two by two, diagonal, all zeros", () => {
    expect([...symmetricEigen(square([[7]])).values]).toEqual([7]);
    expectClose(
      symmetricEigen(
        square([
          [2, 1],
          [1, 2],
        ]),
      ).values,
      [3, 1],
    );
    expectClose(
      symmetricEigen(
        square([
          [1, 0, 0],
          [0, 5, 0],
          [0, 0, -2],
        ]),
      ).values,
      [5, 1, -2],
    );
    const none = symmetricEigen({ rows: 3, columns: 3, values: new Float64Array(9) });
    expect([...none.values]).toEqual([0, 0, 0]);
    expect([...none.vectors.values]).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1]);
  });
  test("hold A v = λ v and V'V = I, in descending order, with the trace as their sum, for equal eigenvalues and singular matrices too", () => {
    const entry = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }).chain((m) => fc.array(entry, { minLength: m * m, maxLength: m * m })),
        (entries) => {
          const m = Math.sqrt(entries.length);
          const A = Float64Array.from(entries, (_, at) => entries[Math.min(at, (at % m) * m + Math.floor(at / m))]);
          const { values } = symmetricEigen({ rows: m, columns: m, values: A });
          expect([...values]).toEqual([...values].sort((a, b) => b - a));
          const trace = A.reduce((sum, value, at) => (at % (m + 1) === 0 ? sum + value : sum), 0);
          expect(Math.abs(values.reduce((sum, value) => sum + value, 0) - trace)).toBeLessThan(1e-12);
          const { equation, orthonormal } = faults(A, m);
          expect(equation).toBeLessThan(1e-12);
          expect(orthonormal).toBeLessThan(1e-13);
        },
      ),
    );
  });
  test("do not depend on the matrix's size: 1e-150 and 1e150 times as large", () => {
    for (const factor of [1e-150, 1e150]) {
      const { values } = symmetricEigen(square(figures.matrix.map((row: number[]) => row.map((value) => value * factor))));
      expectClose(
        values.map((value) => value / factor),
        figures.values,
      );
    }
  });
  test("come at 300 x 300, of rank 20 with 280 equal eigenvalues, within rounding", () => {
    const m = 300;
    const factors = Array.from({ length: 20 }, (_, f) => Float64Array.from({ length: m }, (__, j) => Math.sin(1 + f * 17.3 + j * (f + 1.7))));
    const A = new Float64Array(m * m);
    for (let i = 0; i < m; i++) for (let j = 0; j < m; j++) A[i * m + j] = factors.reduce((sum, factor) => sum + factor[i] * factor[j], 0);
    const { values } = symmetricEigen({ rows: m, columns: m, values: A });
    expect(values[19]).toBeGreaterThan(1);
    expect(Math.max(...values.slice(20).map(Math.abs))).toBeLessThan(1e-11);
    const { equation, orthonormal } = faults(A, m);
    expect(equation).toBeLessThan(1e-11);
    expect(orthonormal).toBeLessThan(1e-12);
  });

  test("settles on matrices of low rank, whose other columns are rounding of rounding", () => {
    const cells = fc
      .tuple(fc.integer({ min: 5, max: 40 }), fc.integer({ min: 1, max: 3 }))
      .chain(([m, rank]) => fc.array(fc.array(fc.integer({ min: -4, max: 4 }), { minLength: rank, maxLength: rank }), { minLength: m, maxLength: m }));
    fc.assert(
      fc.property(cells, (B) => {
        const m = B.length;
        const values = Float64Array.from({ length: m * m }, (_, at) => B[Math.floor(at / m)].reduce((sum, b, k) => sum + b * B[at % m][k], 0));
        const found = symmetricEigen({ rows: m, columns: m, values });
        const size = Math.max(1, found.values[0]);
        for (let k = 0; k < m; k++) {
          if (k >= B[0].length) expect(Math.abs(found.values[k]) / size).toBeLessThan(1e-13);
          for (let i = 0; i < m; i++) {
            let product = 0;
            for (let j = 0; j < m; j++) product += values[i * m + j] * found.vectors.values[k * m + j];
            expect(Math.abs(product - found.values[k] * found.vectors.values[k * m + i]) / size).toBeLessThan(1e-13);
          }
        }
      }),
    );
  });
});
