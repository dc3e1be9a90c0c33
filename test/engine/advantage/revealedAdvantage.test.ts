import fc from "fast-check";
import { revealedAdvantage, type AdvantageForm } from "../../../src/engine/advantage/revealedAdvantage";
import type { Matrix } from "../../../src/engine/table/table";
import figures from "../../fixtures/advantage/revealedAdvantage.json";

const matrix = (cells: number[][]): Matrix => ({ rows: cells.length, columns: cells[0].length, values: Float64Array.from(cells.flat()) });
const FORMS: AdvantageForm[] = ["balassa", "symmetric", "log", "normalized", "additive", "weighted", "vollrath"];

const amounts = fc.array(fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 6 });

describe("revealedAdvantage", () => {
  test.each(FORMS)("%s agrees with a second implementation, blanks included", (form) => {
    const table = matrix(figures.amounts);
    const check = (actual: Float64Array, expected: (number | null)[][]): void =>
      expected.flat().forEach((value, i) => (value === null ? expect(actual[i]).toBeNaN() : expect(actual[i]).toBeCloseTo(value, 12)));
    check(revealedAdvantage(table, form), figures.own[form]);
    check(revealedAdvantage(table, form, figures.benchmark), figures.against[form]);
  });

  test("a region without any output and an activity that nobody has are blank and spoil nothing else", () => {
    const values = revealedAdvantage(
      matrix([
        [1, 0, 3],
        [0, 0, 0],
        [2, 0, 2],
      ]),
      "balassa",
    );
    expect([...values].map(Number.isNaN)).toEqual([false, true, false, true, true, true, false, true, false]);
  });

  test("normalized values sum to zero over every row and every column", () => {
    fc.assert(
      fc.property(amounts, (cells) => {
        const values = revealedAdvantage(matrix(cells), "normalized");
        cells.forEach((row, r) => expect(row.reduce((sum, _, p) => sum + values[r * 4 + p], 0)).toBeCloseTo(0, 12));
        for (let p = 0; p < 4; p++) expect(cells.reduce((sum, _, r) => sum + values[r * 4 + p], 0)).toBeCloseTo(0, 12);
      }),
    );
  });

  test("additive values sum to zero over every row", () => {
    fc.assert(
      fc.property(amounts, (cells) => {
        const values = revealedAdvantage(matrix(cells), "additive");
        cells.forEach((row, r) => expect(row.reduce((sum, _, p) => sum + values[r * 4 + p], 0)).toBeCloseTo(0, 12));
      }),
    );
  });

  test("a region's Balassa values, weighted by the reference shares, average to one", () => {
    fc.assert(
      fc.property(amounts, (cells) => {
        const values = revealedAdvantage(matrix(cells), "balassa");
        const total = cells.flat().reduce((sum, x) => sum + x, 0);
        const share = [0, 1, 2, 3].map((p) => cells.reduce((sum, row) => sum + row[p], 0) / total);
        cells.forEach((_, r) => expect(share.reduce((sum, s, p) => sum + s * values[r * 4 + p], 0)).toBeCloseTo(1, 12));
      }),
    );
  });

  test("the sign of symmetric, normalized, additive and log agrees with Balassa against 1", () => {
    fc.assert(
      fc.property(amounts, (cells) => {
        const balassa = revealedAdvantage(matrix(cells), "balassa");
        for (const form of ["symmetric", "normalized", "additive", "log"] as const) {
          const values = revealedAdvantage(matrix(cells), form);
          balassa.forEach((b, i) => Math.abs(b - 1) > 1e-9 && expect(Math.sign(values[i])).toBe(Math.sign(b - 1)));
        }
      }),
    );
  });
});
