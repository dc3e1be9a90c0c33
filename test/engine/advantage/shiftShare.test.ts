import fc from "fast-check";
import { dynamicShiftShare, shiftShare, type ShiftShare } from "../../../src/engine/advantage/shiftShare";
import figures from "../../fixtures/advantage/change.json";
import { matrixOf } from "./matrixOf";

const years = figures.amounts.map(matrixOf);
const { nation } = figures;
const PARTS = ["national", "mix", "regional", "competitive", "allocation"] as const;

function expectParts(actual: ShiftShare, expected: Record<(typeof PARTS)[number], number[]>): void {
  for (const part of PARTS) expected[part].forEach((value, c) => expect(actual[part][c]).toBeCloseTo(value, 8));
}

const cells = fc.array(fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9999 })), { minLength: 3, maxLength: 3 }), { minLength: 4, maxLength: 4 });
const nonZero = cells.filter((rows) => rows.flat().some((value) => value > 0));

describe("shiftShare", () => {
  test("agrees with a second implementation, against the regions' sum and against a given nation", () => {
    expectParts(shiftShare(years[0], years[3]), figures.shiftShare.own);
    expectParts(shiftShare(years[0], years[3], { before: nation[0], after: nation[3] }), figures.shiftShare.against);
  });

  test("two regions by hand: machinery grew by half in the whole, everything by a tenth", () => {
    const before = matrixOf([
      [50, 50],
      [20, 80],
    ]);
    const after = matrixOf([
      [80, 45],
      [25, 70],
    ]);
    const { national, mix, regional, competitive, allocation, total } = shiftShare(before, after);
    const g = [0.5, -15 / 130];
    expect(national[0]).toBeCloseTo(10, 12);
    expect(mix[0]).toBeCloseTo(50 * (g[0] - 0.1) + 50 * (g[1] - 0.1), 12);
    expect(regional[0]).toBeCloseTo(50 * (0.6 - g[0]) + 50 * (-0.1 - g[1]), 12);
    // On the nation's structure the region would have had 35 and 65.
    expect(competitive[0]).toBeCloseTo(35 * (0.6 - g[0]) + 65 * (-0.1 - g[1]), 12);
    expect(allocation[0]).toBeCloseTo(15 * (0.6 - g[0]) - 15 * (-0.1 - g[1]), 12);
    expect(total[0]).toBe(25);
  });

  test("the parts add up to the change, whatever was not there before", () => {
    fc.assert(
      fc.property(nonZero, cells, (first, last) => {
        const { national, mix, regional, competitive, allocation, total } = shiftShare(matrixOf(first), matrixOf(last));
        total.forEach((change, c) => {
          expect(national[c] + mix[c] + regional[c]).toBeCloseTo(change, 7);
          expect(competitive[c] + allocation[c]).toBeCloseTo(regional[c], 7);
          expect(change).toBe(last[c].reduce((sum, x, i) => sum + x - first[c][i], 0));
        });
      }),
    );
  });

  test("over all regions mix and regional cancel when the nation is their sum and no activity is new", () => {
    fc.assert(
      fc.property(nonZero, cells, (first, last) => {
        const kept = last.map((row) => row.map((x, i) => (first.some((other) => other[i] > 0) ? x : 0)));
        const { mix, regional } = shiftShare(matrixOf(first), matrixOf(kept));
        const size = kept.flat().reduce((sum, x) => sum + x, 1);
        expect(mix.reduce((sum, x) => sum + x, 0) / size).toBeCloseTo(0, 9);
        expect(regional.reduce((sum, x) => sum + x, 0) / size).toBeCloseTo(0, 9);
      }),
    );
  });

  test("an activity that nobody had before is regional with all that came; one region's alone is allocation", () => {
    const parts = shiftShare(matrixOf([[10, 0]]), matrixOf([[10, 7]]));
    expect([parts.mix[0], parts.regional[0], parts.competitive[0], parts.allocation[0]]).toEqual([-7, 7, 0, 7]);
    const given = shiftShare(matrixOf([[10, 0]]), matrixOf([[10, 7]]), { before: [100, 50], after: [100, 50] });
    expect([given.national[0], given.mix[0], given.competitive[0], given.allocation[0]]).toEqual([0, 0, 0, 7]);
  });

  test("a region without amounts has zeros and spoils nothing", () => {
    for (const part of PARTS) expect(shiftShare(years[0], years[3])[part][4]).toBe(0);
  });
});

describe("dynamicShiftShare", () => {
  test("agrees with a second implementation, against the regions' sum and against a given nation", () => {
    expectParts(dynamicShiftShare(years), figures.shiftShare.dynamic);
    expectParts(dynamicShiftShare(years, nation), figures.shiftShare.dynamicAgainst);
  });

  test("of two years is the plain one, and of more its total is still the change from first to last", () => {
    expect(dynamicShiftShare([years[0], years[3]])).toEqual(shiftShare(years[0], years[3]));
    const { total } = dynamicShiftShare(years);
    shiftShare(years[0], years[3]).total.forEach((change, c) => expect(total[c]).toBeCloseTo(change, 9));
  });
});
