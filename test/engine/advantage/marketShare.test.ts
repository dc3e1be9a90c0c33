import fc from "fast-check";
import { marketShare } from "../../../src/engine/advantage/marketShare";
import { shiftShare } from "../../../src/engine/advantage/shiftShare";
import figures from "../../fixtures/advantage/change.json";
import { matrixOf } from "./matrixOf";

const [first, last] = [figures.amounts[0], figures.amounts[3]].map(matrixOf);
const world = { before: figures.nation[0], after: figures.nation[3] };
const cells = fc.array(fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9999 })), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });
const nonZero = cells.filter((rows) => rows.flat().some((value) => value > 0));
const FORMS = ["base", "richardson"] as const;

describe("marketShare", () => {
  test.each(FORMS)("%s agrees with a second implementation, against the units' sum and against a given world", (form) => {
    for (const [parts, expected] of [
      [marketShare(first, last, form), figures.marketShare.own],
      [marketShare(first, last, form, world), figures.marketShare.against],
    ] as const) {
      expected.world.forEach((value, c) => expect(parts.world[c]).toBeCloseTo(value, 8));
      expected.commodity.forEach((value, c) => expect(parts.commodity[c]).toBeCloseTo(value, 8));
      expected[form].competitive.forEach((value, c) => expect(parts.competitive[c]).toBeCloseTo(value, 8));
      expected[form].interaction.forEach((value, c) => expect(parts.interaction[c]).toBeCloseTo(value, 8));
    }
  });

  test.each(FORMS)("%s: the four parts add up to the change, whatever is new or gone", (form) => {
    fc.assert(
      fc.property(nonZero, cells, (before, after) => {
        const parts = marketShare(matrixOf(before), matrixOf(after), form);
        parts.total.forEach((total, c) => {
          expect(parts.world[c] + parts.commodity[c] + parts.competitive[c] + parts.interaction[c]).toBeCloseTo(total, 7);
          expect(total).toBe(after[c].reduce((sum, x, i) => sum + x - before[c][i], 0));
        });
      }),
    );
  });

  test("base is Dunn's shift-share in other words, and richardson splits its competitive part", () => {
    fc.assert(
      fc.property(nonZero, cells, (before, after) => {
        const [one, other] = [matrixOf(before), matrixOf(after)];
        const base = marketShare(one, other, "base");
        const { national, mix, regional } = shiftShare(one, other);
        const split = marketShare(one, other, "richardson");
        national.forEach((_, c) => {
          expect(base.world[c]).toBeCloseTo(national[c], 7);
          expect(base.commodity[c]).toBeCloseTo(mix[c], 7);
          expect(base.competitive[c]).toBeCloseTo(regional[c], 7);
          expect(split.competitive[c] + split.interaction[c]).toBeCloseTo(regional[c], 7);
        });
      }),
    );
  });

  test("by hand: a market that doubles while the unit's share rises from 0.1 to 0.2", () => {
    const parts = marketShare(matrixOf([[10, 5]]), matrixOf([[40, 5]]), "richardson", { before: [100, 100], after: [200, 100] });
    expect([parts.world[0], parts.commodity[0], parts.competitive[0], parts.interaction[0], parts.total[0]]).toEqual([7.5, 2.5, 10, 10, 30]);
  });

  test("what is sold in a new market is interaction, and what is lost with a market that is gone is commodity", () => {
    const parts = marketShare(matrixOf([[10, 10, 0]]), matrixOf([[10, 0, 6]]), "richardson", { before: [100, 50, 0], after: [100, 0, 30] });
    expect([parts.competitive[0], parts.interaction[0]]).toEqual([0, 6]);
    expect(parts.world[0] + parts.commodity[0]).toBeCloseTo(-10, 12);
  });
});
