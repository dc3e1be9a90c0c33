import fc from "fast-check";
import { importStress, type ImportStress, type StressInput } from "../../../src/engine/network/importStress";
import { nationalTable } from "../../fixtures/network/nbs";
import { balanced, economies, flat, labelsOf, made, refusal, SIZE, vector } from "./priceEconomy";

const found = (input: Omit<StressInput, "labels" | "employment"> & { employment?: Float64Array }): ImportStress =>
  importStress({ labels: labelsOf(input.x.length), employment: null, ...input });

describe("importStress", () => {
  test("agrees with the second implementation, prices by the Leontief inverse and output by the Ghosh inverse", () => {
    const { Z, x, stress } = made;
    const trade = { exports: vector(stress.exports), imports: vector(stress.imports) };
    const result = found({ Z: flat(Z), x: vector(x), trade, shock: vector(stress.shock), employment: vector(stress.employment) });
    for (const key of ["price", "output", "jobs"] as const) stress[key].forEach((value, j) => expect(result[key][j]).toBeCloseTo(value, 11));
  });

  test("by hand: oil is all imported, plastics take it, toys take plastics", () => {
    // No oil is made; of plastics' cost .3 is oil, of toys' cost .25 is plastics made at home.
    const table = { Z: flat([[0, 30, 0], [0, 0, 50], [0, 0, 0]]), x: Float64Array.of(0, 100, 200) }; // prettier-ignore
    const trade = { exports: new Float64Array(3), imports: Float64Array.of(30, 0, 0) };
    const result = found({ ...table, trade, shock: Float64Array.of(0.5, 0, 0), employment: Float64Array.of(0, 20, 40) });
    expect(result.price[0]).toBeNaN();
    expect(result.price[1]).toBeCloseTo(15, 13);
    expect(result.price[2]).toBeCloseTo(3.75, 13);
    expect(result.output[2]).toBeCloseTo(-3.75, 13);
    expect(result.jobs[1]).toBeCloseTo(3, 13);
    expect(result.jobs[2]).toBeCloseTo(1.5, 13);
  });

  test("stays between 0 and a loss of everything, grows with the shock, and is zero without imports", () => {
    fc.assert(
      fc.property(economies, fc.array(fc.integer({ min: 0, max: 100 }), { minLength: SIZE, maxLength: SIZE }), ({ A, f, wedges }, percents) => {
        const table = balanced(A, f);
        const shock = vector(percents.map((value) => value / 100));
        const trade = { exports: new Float64Array(SIZE), imports: table.x.map((x, i) => x * wedges[i]) };
        const result = found({ ...table, trade, shock });
        const worse = found({ ...table, trade, shock: shock.map((rate) => Math.min(1, rate * 1.2)) });
        result.output.forEach((loss, j) => {
          expect(loss).toBeLessThanOrEqual(0);
          expect(loss).toBeGreaterThanOrEqual(-100);
          expect(loss).toBeCloseTo(-result.price[j], 10);
          expect(worse.output[j]).toBeLessThanOrEqual(loss + 1e-12);
        });
        const none = found({ ...table, trade: { exports: trade.exports, imports: new Float64Array(SIZE) }, shock });
        expect([...none.output]).toEqual(new Array(SIZE).fill(0));
      }),
    );
  });

  test("where labor has no share and everything is imported, losing all imports loses everything", () => {
    const trade = { exports: Float64Array.of(0, 0), imports: Float64Array.of(50, 0) };
    const result = found({ Z: Float64Array.of(0, 50, 0, 0), x: Float64Array.of(0, 50), trade, shock: Float64Array.of(1, 1) });
    expect(result.output[1]).toBe(-100);
  });

  test("a shock above 1 is a price rise only: nothing more than all can be cut", () => {
    const { Z, x, stress } = made;
    const trade = { exports: vector(stress.exports), imports: vector(stress.imports) };
    const shock = new Float64Array(6).fill(1.5);
    const result = found({ Z: flat(Z), x: vector(x), trade, shock, employment: vector(stress.employment) });
    expect([...result.output, ...result.jobs].every(Number.isNaN)).toBe(true);
    const one = found({ Z: flat(Z), x: vector(x), trade, shock: new Float64Array(6).fill(1) });
    result.price.forEach((value, j) => expect(value).toBeCloseTo(1.5 * one.price[j], 11));
  });

  test("without employment there are no jobs", () => {
    const { Z, x, stress } = made;
    const trade = { exports: vector(stress.exports), imports: vector(stress.imports) };
    expect([...found({ Z: flat(Z), x: vector(x), trade, shock: vector(stress.shock) }).jobs].every(Number.isNaN)).toBe(true);
  });

  test("weighted by exports, all imports dearer by 1 % raise China's prices of 2007 by its import content of exports, 26.0 %", () => {
    // Vertical specialization VS = 1' A_m (I - A_d)^-1 e over e; the method note's figure for 42 sectors.
    const { Z, x, column } = nationalTable("china2007");
    const exports = vector(column("EX"));
    const trade = { exports, imports: vector(column("IM")).map(Math.abs) };
    const { price } = found({ Z, x, trade, shock: new Float64Array(x.length).fill(0.01) });
    const total = exports.reduce((sum, value) => sum + value, 0);
    expect(price.reduce((sum, rise, j) => sum + (rise * exports[j]) / total, 0)).toBeCloseTo(0.26, 3);
  });

  test("refuses inputs above output by name", () => {
    const trade = { exports: new Float64Array(2), imports: Float64Array.of(5, 5) };
    expect(refusal(() => found({ Z: Float64Array.of(0, 110, 10, 0), x: Float64Array.of(200, 100), trade, shock: new Float64Array(2) }))).toMatchObject({
      code: "costSharesAboveOne",
      column: "Sector 2",
    });
  });
});
