import fc from "fast-check";
import { incomeOfActivities, incomeOfBaskets } from "../../../src/engine/advantage/productivityLevel";
import figures from "../../fixtures/advantage/trade.json";
import { expectFigures, matrixOf } from "./tables";

const table = fc.array(fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 });
const incomes = fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 3, maxLength: 3 });

describe("PRODY and EXPY", () => {
  test("agree with a second implementation, blanks included", () => {
    expectFigures(incomeOfActivities(matrixOf(figures.table), figures.income), [figures.prody]);
    expectFigures(incomeOfBaskets(matrixOf(figures.table), figures.income), [figures.expy]);
  });

  test("by hand: a region ten times as large weighs as one with the same shares", () => {
    const cells = [
      [500, 500],
      [20, 80],
    ];
    const prody = incomeOfActivities(matrixOf(cells), [30, 20]);
    expect(prody[0]).toBeCloseTo((0.5 * 30 + 0.2 * 20) / 0.7, 12);
    expect(prody[1]).toBeCloseTo((0.5 * 30 + 0.8 * 20) / 1.3, 12);
    expect(incomeOfBaskets(matrixOf(cells), [30, 20])[1]).toBeCloseTo(0.2 * prody[0] + 0.8 * prody[1], 12);
  });

  test("an activity of one region alone has that region's income", () => {
    const prody = incomeOfActivities(
      matrixOf([
        [1, 9],
        [0, 5],
      ]),
      [12, 34],
    );
    expect(prody[0]).toBeCloseTo(12, 12);
  });

  test("lie between the lowest and the highest income", () => {
    fc.assert(
      fc.property(table, incomes, (cells, income) => {
        for (const level of [...incomeOfActivities(matrixOf(cells), income), ...incomeOfBaskets(matrixOf(cells), income)]) {
          if (Number.isNaN(level)) continue;
          expect(level).toBeGreaterThanOrEqual(Math.min(...income) - 1e-9);
          expect(level).toBeLessThanOrEqual(Math.max(...income) + 1e-9);
        }
      }),
    );
  });

  test("the size of a region does not matter", () => {
    fc.assert(
      fc.property(table, incomes, fc.integer({ min: 2, max: 1000 }), (cells, income, factor) => {
        const larger = cells.map((row, r) => (r === 1 ? row.map((x) => x * factor) : row));
        incomeOfActivities(matrixOf(larger), income).forEach((level, p) => {
          const before = incomeOfActivities(matrixOf(cells), income)[p];
          if (Number.isNaN(before)) expect(level).toBeNaN();
          else expect(level).toBeCloseTo(before, 9);
        });
      }),
    );
  });

  test("the income of a region without amounts is not used, though it be missing", () => {
    const cells = matrixOf([
      [1, 1],
      [0, 0],
    ]);
    expect([...incomeOfActivities(cells, [10, NaN])]).toEqual([10, 10]);
    expect([...incomeOfBaskets(cells, [10, NaN])]).toEqual([10, NaN]);
  });
});
