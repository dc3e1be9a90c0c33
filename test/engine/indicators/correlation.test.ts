import fc from "fast-check";
import { correlation, correlationMatrix, type CorrelationMethod } from "../../../src/engine/indicators/correlation";
import { mean } from "../../../src/engine/indicators/moments";
import { columnOf, type Matrix } from "../../../src/engine/table/table";

const METHODS: readonly CorrelationMethod[] = ["pearson", "spearman"];

function matrixOf(rows: readonly (readonly number[])[]): Matrix {
  return { rows: rows.length, columns: rows[0].length, values: Float64Array.from(rows.flat()) };
}

/** The definition, pair by pair: the rows that both have, each value's rank counted out, deviations from the mean. */
function plain(x: Float64Array, y: Float64Array, method: CorrelationMethod): number {
  const common = [...x.keys()].filter((i) => !Number.isNaN(x[i]) && !Number.isNaN(y[i]));
  const [a, b] = [x, y].map((column) => {
    const own = common.map((i) => column[i]);
    return method === "pearson" ? own : own.map((v) => own.filter((w) => w < v).length + (own.filter((w) => w === v).length + 1) / 2);
  });
  if (new Set(a).size < 2 || new Set(b).size < 2) return NaN;
  const [da, db] = [a, b].map((own) => own.map((v) => v - mean(own)));
  const sum = (p: number[], q: number[]): number => p.reduce((total, v, i) => total + v * q[i], 0);
  return sum(da, db) / Math.sqrt(sum(da, da) * sum(db, db));
}

const holed = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.array(fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -50, max: 50 }), fc.constant(NaN)), { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 12,
  }),
);

describe("Correlations of prepared columns", () => {
  test.each(METHODS)("are those of the definition, pair by pair, with holes and ties: %s", (method) => {
    fc.assert(
      fc.property(holed, (rows) => {
        const matrix = matrixOf(rows);
        const { values, columns } = correlationMatrix(matrix, method);
        for (let j = 0; j < columns; j++) {
          for (let k = 0; k < columns; k++) {
            const r = values[j * columns + k];
            const expected = plain(columnOf(matrix, j), columnOf(matrix, k), method);
            if (Number.isNaN(expected)) expect(r).toBeNaN();
            else expect(Math.abs(r - expected)).toBeLessThan(2e-15);
            expect(r).toBe(values[k * columns + j]);
            if (j !== k) expect(r).toBe(correlation(columnOf(matrix, j), columnOf(matrix, k), method));
            else if (!Number.isNaN(r)) expect(r).toBe(1);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
  test.each(METHODS)("do not change a bit when each column has a hole in a row that no other column has: %s", (method) => {
    const full = fc
      .integer({ min: 2, max: 4 })
      .chain((m) => fc.array(fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: m, maxLength: m }), { minLength: 2, maxLength: 9 }));
    fc.assert(
      fc.property(full, (rows) => {
        const m = rows[0].length;
        // One more row per column, which only that column fills: no two columns miss the same rows, all share the old ones.
        const extra = Array.from({ length: m }, (_, j) => Array.from({ length: m }, (_unused, k) => (j === k ? 7 : NaN)));
        const once = correlationMatrix(matrixOf(rows), method).values;
        const again = correlationMatrix(matrixOf([...rows, ...extra]), method).values;
        for (let j = 0; j < m; j++) for (let k = 0; k < m; k++) if (j !== k) expect(again[j * m + k]).toBe(once[j * m + k]);
      }),
    );
  });
  test.each(METHODS)("stay within -1 and 1 and keep their digits for very large and very small numbers: %s", (method) => {
    const rows = [
      [1, 2, 5],
      [2, 7, 4],
      [4, 1, 3],
      [7, 3, 1],
    ];
    const usual = correlationMatrix(matrixOf(rows), method).values;
    const far = correlationMatrix(matrixOf(rows.map(([a, b, c]) => [a * 2 ** 495, b * 2 ** -495, c * 2 ** 495])), method).values;
    expect([...far]).toEqual([...usual]);
    const holes = [
      [8 * 2 ** 495, NaN, 1],
      [NaN, 5 * 2 ** -495, 1],
    ];
    const within = correlationMatrix(matrixOf([...rows.map(([a, b, c]) => [a * 2 ** 495, b * 2 ** -495, c]), ...holes]), method).values;
    expect(within[1]).toBe(usual[1]);
    const line = correlationMatrix(matrixOf([0.1, 0.2, 0.3, 0.7, 1.1].map((v) => [v, 3 * v + 0.1, -v / 7])), method).values;
    expect([...line].map((r) => Math.round(r * 1e12) / 1e12)).toEqual([1, 1, -1, 1, 1, -1, -1, -1, 1]);
    for (const r of line) expect(Math.abs(r)).toBeLessThanOrEqual(1);
  });
  test("are missing where a column does not vary on the common rows, though its mean is rounded", () => {
    const { values } = correlationMatrix(
      matrixOf([
        [0.1, 1],
        [0.1, 2],
        [0.1, 4],
        [5, NaN],
      ]),
      "pearson",
    );
    expect([...values]).toEqual([1, NaN, NaN, 1]);
  });
});
