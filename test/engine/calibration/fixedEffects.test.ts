import fc from "fast-check";
import { FixedEffects, type Effects } from "../../../src/engine/calibration/fixedEffects";
import { subPanel, rowsOf } from "../../../src/engine/calibration/panel";
import { Partialled } from "../../../src/engine/calibration/partialled";
import { figures, fixturePanel, simulate } from "./support";

const kinds = ["both", "unit", "year", "none"] as const;
const even = new Float64Array(fixturePanel.units).fill(1);

describe("Fixed effects", () => {
  test.each(kinds)("%s leave of an unbalanced panel what a regression on dummies leaves", (kind) => {
    const effects = new FixedEffects(fixturePanel, kind, even);
    [fixturePanel.logValue, fixturePanel.hardware].forEach((v, k) => {
      const out = new Float64Array(v.length);
      effects.takeOut(v, out);
      figures.left[kind][k].forEach((expected, i) => expect(out[i]).toBeCloseTo(expected, 10));
    });
  });

  test("are as many as the dummies that tell something", () => {
    const count = (kind: Effects): number => new FixedEffects(fixturePanel, kind, even).count;
    const { units, years } = fixturePanel;
    expect(kinds.map(count)).toEqual([units + years - 1, units, years, 1]);
  });

  test("of a panel in two parts that share no year are one fewer for each part", () => {
    const apart = subPanel(fixturePanel, (i) => (i < fixturePanel.start[7] ? fixturePanel.year[i] < 4 : fixturePanel.year[i] >= 4));
    const used = Float64Array.from({ length: apart.units }, (_, u) => (apart.start[u + 1] > apart.start[u] ? 1 : 0));
    const years = new Set(apart.year).size;
    expect(new FixedEffects(apart, "both", used).count).toBe(used.reduce((sum, w) => sum + w, 0) + years - 2);
  });

  test("a weight of two is the unit twice, each with an effect of its own, and a weight of 0 is no unit", () => {
    const panel = fixturePanel;
    const weights = Float64Array.from(even, (_, u) => u % 3);
    const twice = panel.start.length - 1;
    const order = Array.from({ length: twice }, (_, u) => u).flatMap((u) => Array.from({ length: weights[u] }, () => u));
    const rows = order.map((u) => Array.from({ length: panel.start[u + 1] - panel.start[u] }, (_, k) => panel.start[u] + k));
    const start = [0];
    rows.forEach((list) => start.push(start[start.length - 1] + list.length));
    const flat = rows.flat();
    const stacked = {
      ...panel,
      units: order.length,
      start: Int32Array.from(start),
      year: Int32Array.from(flat, (i) => panel.year[i]),
      logValue: Float64Array.from(flat, (i) => panel.logValue[i]),
    };
    const [byWeight, byCopy] = [new Float64Array(rowsOf(panel)), new Float64Array(flat.length)];
    new FixedEffects(panel, "both", weights).takeOut(panel.logValue, byWeight);
    new FixedEffects(stacked, "both", new Float64Array(order.length).fill(1)).takeOut(stacked.logValue, byCopy);
    flat.forEach((i, at) => expect(byCopy[at]).toBeCloseTo(byWeight[i], 10));
    expect([...byWeight.subarray(panel.start[0], panel.start[1])].every((value) => value === 0)).toBe(true);
  });

  test("once taken out are gone, and add up to v with what is left", () => {
    const panel = simulate({ seed: 3, units: 6, years: 5 });
    const ones = new Float64Array(6).fill(1);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 30, maxLength: 30 }), fc.constantFrom(...kinds), (list, kind) => {
        const v = Float64Array.from(list);
        const effects = new FixedEffects(panel, kind, ones);
        const out = new Float64Array(30);
        effects.takeOut(v, out);
        const { unit, time } = effects.estimate(v);
        v.forEach((value, i) => expect(unit[Math.floor(i / 5)] + time[panel.year[i]] + out[i]).toBeCloseTo(value, 9));
        const again = effects.estimate(out);
        [...again.unit, ...again.time].forEach((value) => expect(value).toBeCloseTo(0, 9));
      }),
    );
  });

  test("terms that follow from the effects, or from terms before them, are named and left out", () => {
    const [x] = fixturePanel.controls;
    const ofYear = Float64Array.from(fixturePanel.year, (t) => t * t);
    const both = x.map((value, i) => 3 * value + ofYear[i]);
    const partialled = new Partialled(fixturePanel, "both", even, [x, ofYear, both]);
    expect(partialled.absorbed).toEqual([1]);
    expect(partialled.collinear).toEqual([2]);
    const b = partialled.coefficients(
      x.map((value, i) => 2 * value + 7 * ofYear[i]),
      3,
    );
    expect([...b]).toEqual([expect.closeTo(2, 9), NaN, NaN]);
  });
});
