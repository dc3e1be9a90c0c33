import fc from "fast-check";
import { marketPotential, marketReach } from "../../../src/engine/advantage/marketReach";
import figures from "../../fixtures/advantage/trade.json";
import { expectFigures, matrixOf } from "./tables";

describe("marketReach", () => {
  test("agrees with a second implementation, a unit without sales blank", () => {
    const found = marketReach(matrixOf(figures.table));
    expectFigures(
      found.flatMap((unit) => (unit ? [unit.domesticShare, unit.breadth] : [NaN, NaN])),
      figures.reach,
    );
    expect(found[3]).toBeNull();
  });

  test("one market has no breadth, n equal ones 1 - 1/n, and the first of equals is the largest", () => {
    const [home, even] = marketReach(
      matrixOf([
        [9, 0, 0, 0],
        [2, 2, 2, 2],
      ]),
    );
    expect(home).toEqual({ domesticShare: 1, breadth: 0, largest: 0 });
    expect(even).toEqual({ domesticShare: 0.25, breadth: 0.75, largest: 0 });
  });

  test("breadth does not depend on the order of destinations, and the largest takes no less than any", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 2, maxLength: 8 }), (sales) => {
        const [found] = marketReach(matrixOf([sales]));
        const [turned] = marketReach(matrixOf([[...sales].reverse()]));
        if (!found) return expect(sales.every((x) => x === 0)).toBe(true);
        expect(turned!.breadth).toBeCloseTo(found.breadth, 12);
        for (const x of sales) expect(sales[found.largest]).toBeGreaterThanOrEqual(x);
      }),
    );
  });
});

describe("marketPotential", () => {
  test("agrees with a second implementation", () => {
    expectFigures(marketPotential(figures.size, matrixOf(figures.distances)), [figures.potential]);
  });

  test("by hand: 100 at distance 2 and 90 at distance 3", () => {
    expect([...marketPotential([100, 90], matrixOf([[2, 3]]))]).toEqual([80]);
  });
});
