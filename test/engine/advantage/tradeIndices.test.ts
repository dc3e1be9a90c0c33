import fc from "fast-check";
import { tradeIndices, type TradeForm } from "../../../src/engine/advantage/tradeIndices";
import { vollrathAdvantage } from "../../../src/engine/advantage/vollrathAdvantage";
import figures from "../../fixtures/advantage/trade.json";
import { expectFigures, matrixOf } from "./tables";

const FORMS: TradeForm[] = ["balance", "lafay", "grubel-lloyd", "vollrath", "balassa", "michaely"];
const amount = fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: fc.double({ min: 0.01, max: 1e6, noNaN: true }) });
const table = fc.array(fc.array(amount, { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 });
const rowsOf = (values: Float64Array, width = 4): number[][] =>
  Array.from({ length: values.length / width }, (_, r) => [...values.subarray(r * width, (r + 1) * width)]);
const total = (cells: number[]): number => cells.filter((cell) => !Number.isNaN(cell)).reduce((sum, cell) => sum + cell, 0);

describe("tradeIndices", () => {
  test.each(FORMS)("%s agrees with a second implementation, blanks included", (form) => {
    expectFigures(tradeIndices(matrixOf(figures.exports), matrixOf(figures.imports), form), figures.trade[form]);
  });

  test("two goods by hand: 60 sold and 20 bought, 40 sold and 80 bought", () => {
    const of = (form: TradeForm): number[] => [...tradeIndices(matrixOf([[60, 40]]), matrixOf([[20, 80]]), form)];
    expect(of("balance")).toEqual([0.5, -1 / 3]);
    expect(of("grubel-lloyd")).toEqual([0.5, 1 - 1 / 3]);
    expect(of("lafay")).toEqual([20, -20]);
    expect(of("michaely")).toEqual([60 / 100 - 20 / 100, 40 / 100 - 80 / 100]);
    expect(of("balassa")).toEqual([Math.log(3), Math.log(0.5)]);
  });

  test("Lafay's and Michaely's indices sum to zero over every region", () => {
    fc.assert(
      fc.property(table, table, (x, m) => {
        for (const form of ["lafay", "michaely"] as const)
          for (const row of rowsOf(tradeIndices(matrixOf(x), matrixOf(m), form))) expect(Math.abs(total(row))).toBeLessThan(1e-10);
      }),
    );
  });

  test("changing the sides changes the sign, but not intra-industry trade", () => {
    fc.assert(
      fc.property(table, table, (x, m) => {
        for (const form of FORMS) {
          const [there, back] = [tradeIndices(matrixOf(x), matrixOf(m), form), tradeIndices(matrixOf(m), matrixOf(x), form)];
          const sign = form === "grubel-lloyd" ? 1 : -1;
          there.forEach((value, i) => (Number.isNaN(value) ? expect(back[i]).toBeNaN() : expect(sign * back[i]).toBeCloseTo(value, 8)));
        }
      }),
    );
  });

  test("intra-industry trade is twice the smaller side over both", () => {
    fc.assert(
      fc.property(table, table, (x, m) => {
        const values = tradeIndices(matrixOf(x), matrixOf(m), "grubel-lloyd");
        const [sold, bought] = [x.flat(), m.flat()];
        values.forEach((value, i) => !Number.isNaN(value) && expect(value).toBeCloseTo((2 * Math.min(sold[i], bought[i])) / (sold[i] + bought[i]), 12));
      }),
    );
  });

  test("a good that one region does not trade adds nothing to Lafay and Michaely and has no balance", () => {
    const x = matrixOf([
      [0, 30, 10],
      [5, 10, 20],
    ]);
    const m = matrixOf([
      [0, 10, 20],
      [2, 20, 10],
    ]);
    expect(tradeIndices(x, m, "lafay")[0]).toBeCloseTo(0, 15);
    expect(tradeIndices(x, m, "michaely")[0]).toBe(0);
    expect(tradeIndices(x, m, "balance")[0]).toBeNaN();
    expect(tradeIndices(x, m, "grubel-lloyd")[0]).toBeNaN();
  });

  test("a region that only sells has the balance 1 and no share in imports", () => {
    const x = matrixOf([[3, 4]]);
    const m = matrixOf([[0, 0]]);
    expect([...tradeIndices(x, m, "balance")]).toEqual([1, 1]);
    expect([...tradeIndices(x, m, "lafay")]).toEqual([0, 0]);
    expect([...tradeIndices(x, m, "michaely")]).toEqual([NaN, NaN]);
  });
});

describe("vollrathAdvantage", () => {
  test("is 1 in a table of proportional rows, whatever is left out", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 3, maxLength: 3 }),
        fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 4, maxLength: 4 }),
        (a, b) => {
          for (const value of vollrathAdvantage(matrixOf(a.map((x) => b.map((y) => x * y))))) expect(value).toBeCloseTo(1, 12);
        },
      ),
    );
  });

  test("is blank where the region or the others have nothing else, also where decimals do not add up exactly", () => {
    const values = vollrathAdvantage(
      matrixOf([
        [0.1, 0.2, 0.7],
        [0.3, 0, 0],
        [0.6, 0, 0],
      ]),
    );
    expect(rowsOf(values, 3)).toEqual([
      [NaN, NaN, NaN],
      [NaN, 0, 0],
      [NaN, 0, 0],
    ]);
  });

  test("keeps its digits where almost everything is left out", () => {
    const values = vollrathAdvantage(
      matrixOf([
        [1e15, 0.3],
        [0.1, 0.7],
      ]),
    );
    expect(values[0]).toBeCloseTo(1e15 / 0.3 / (0.1 / 0.7), -12);
    expect(values[3]).toBeCloseTo(0.7 / 0.1 / (0.3 / 1e15), -12);
  });

  test("against a benchmark that is the sum of the rows gives the same as without", () => {
    const whole = fc.array(fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(whole, (x) => {
        const sums = x[0].map((_, p) => x.reduce((sum, row) => sum + row[p], 0));
        expect(vollrathAdvantage(matrixOf(x), sums)).toEqual(vollrathAdvantage(matrixOf(x)));
      }),
    );
  });
});
