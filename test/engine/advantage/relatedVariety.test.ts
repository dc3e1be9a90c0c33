import fc from "fast-check";
import { relatedVariety } from "../../../src/engine/advantage/relatedVariety";
import figures from "../../fixtures/advantage/trade.json";
import { expectFigures, matrixOf } from "./tables";

const row = fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 6, maxLength: 6 }).filter((cells) => cells.some((x) => x > 0));
const groupsOf6 = fc.array(fc.nat(3), { minLength: 6, maxLength: 6 });

describe("relatedVariety", () => {
  test("agrees with a second implementation, group by group", () => {
    const found = relatedVariety(matrixOf(figures.table), figures.groups);
    expectFigures(
      found.flatMap((region) => (region ? [region.related, region.unrelated, region.total] : [NaN, NaN, NaN])),
      figures.variety,
    );
  });

  test("four equal activities in two groups: one bit within, one between", () => {
    expect(relatedVariety(matrixOf([[5, 5, 5, 5]]), [0, 0, 1, 1])).toEqual([{ related: 1, unrelated: 1, total: 2 }]);
  });

  test("within and between add up to the entropy of the activities", () => {
    fc.assert(
      fc.property(row, groupsOf6, (cells, groups) => {
        const all = cells.reduce((sum, x) => sum + x, 0);
        const entropy = cells.reduce((sum, x) => (x > 0 ? sum - (x / all) * Math.log2(x / all) : sum), 0);
        const [found] = relatedVariety(matrixOf([cells]), groups);
        expect(found!.related + found!.unrelated).toBeCloseTo(entropy, 10);
        expect(found!.total).toBeCloseTo(entropy, 10);
      }),
    );
  });

  test("every activity a group of its own: all unrelated; one group: all related", () => {
    fc.assert(
      fc.property(row, (cells) => {
        const [apart] = relatedVariety(matrixOf([cells]), [0, 1, 2, 3, 4, 5]);
        const [together] = relatedVariety(matrixOf([cells]), [0, 0, 0, 0, 0, 0]);
        expect(apart!.related).toBe(0);
        expect(together!.unrelated).toBe(0);
        expect(apart!.unrelated).toBeCloseTo(together!.related, 12);
      }),
    );
  });

  test("joining groups never raises unrelated variety", () => {
    fc.assert(
      fc.property(row, groupsOf6, (cells, groups) => {
        const [fine] = relatedVariety(matrixOf([cells]), groups);
        const [coarse] = relatedVariety(
          matrixOf([cells]),
          groups.map((group) => Math.min(group, 2)),
        );
        expect(coarse!.unrelated).toBeLessThanOrEqual(fine!.unrelated + 1e-12);
      }),
    );
  });

  test("a region without amounts is blank", () => {
    expect(relatedVariety(matrixOf([[0, 0]]), [0, 1])).toEqual([null]);
  });
});
