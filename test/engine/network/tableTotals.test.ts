import fc from "fast-check";
import { tableTotal } from "../../../src/engine/network/tableTotals";

const find = (rows: number[][]): ReturnType<typeof tableTotal> => tableTotal(Float64Array.from(rows.flat()), rows.length);
/** The rows with their sum below, and the columns with their sum beside. */
const withTotals = (rows: number[][]): number[][] => {
  const wide = rows.map((row) => [...row, row.reduce((a, b) => a + b, 0)]);
  return [...wide, wide[0].map((_, j) => wide.reduce((sum, row) => sum + row[j], 0))];
};

describe("tableTotal", () => {
  const sectors = fc.array(fc.array(fc.double({ min: 0.5, max: 999, noNaN: true }), { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 });

  test("finds a last row and column of totals, and none once they are left out", () => {
    fc.assert(
      fc.property(sectors, (rows) => {
        expect(find(withTotals(rows))).toEqual({ at: 4, from: 0, to: 3 });
        expect(find(rows)).toBeNull();
      }),
    );
  });

  test("one side is enough where it is the last", () => {
    expect(find([[1, 2, 9], [3, 4, 8], [4, 6, 17]])).toEqual({ at: 2, from: 0, to: 1 }); // prettier-ignore
    expect(find([[1, 2, 3], [3, 4, 7], [8, 6, 14]])).toEqual({ at: 2, from: 0, to: 1 }); // prettier-ignore
  });

  test("finds a subtotal above or below the sectors it sums", () => {
    const inner = withTotals([[3, 1.5], [2, 7]]); // prettier-ignore
    const below = [...inner.map((row, i) => [...row, [0.3, 1.3, 1.6][i]]), [1, 9, 10, 4]];
    expect(find(below)).toEqual({ at: 2, from: 0, to: 1 });
    const turn = (i: number): number => [2, 0, 1, 3][i];
    expect(find(below.map((_, i) => below.map((__, j) => below[turn(i)][turn(j)])))).toEqual({ at: 0, from: 1, to: 2 });
  });

  test("a table of two sectors, and one sector that repeats another, hold no total", () => {
    expect(find([[1, 2], [1, 2]])).toBeNull(); // prettier-ignore
    expect(find([[0, 0, 0], [1, 2, 4], [1, 2, 4]])).toBeNull(); // prettier-ignore
  });
});
