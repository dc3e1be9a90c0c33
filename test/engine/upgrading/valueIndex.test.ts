import fc from "fast-check";
import { gate } from "../../../src/engine/upgrading/gate";
import { valueIndex } from "../../../src/engine/upgrading/valueIndex";
import { DEFAULT_PARAMETERS, type Parameters } from "../../../src/engine/upgrading/parameters";
import { figures, parametersOf, positive, score, shapes, within, withParameters } from "./draws";

const SLACK = 1e-12;

function value(h: number, f: number, s: number, theta: number, p: Parameters = DEFAULT_PARAMETERS): number {
  return valueIndex(h, f, s, theta, p).value;
}

describe("the value index", () => {
  it.each(figures.cases)(
    "agrees with the second implementation: $set, $unit",
    ({ set, unit: [h, f, s, theta], value: expected, matching, firmware, software }) => {
      const found = valueIndex(h, f, s, theta, parametersOf(set));
      expect(found.value).toBeCloseTo(expected, 13);
      expect(found.matching).toBeCloseTo(matching, 13);
      expect(found.realizedFirmware).toBeCloseTo(firmware, 13);
      expect(found.realizedSoftware).toBeCloseTo(software, 13);
    },
  );

  it("gives the tabled floors and ceilings", () => {
    const rows = [
      [0.8, 0.7, 0.8, 0.554, 0.625],
      [0.8, 0.7, 0.2, 0.155, 0.624],
      [0.2, 0.7, 0.8, 0.116, 0.184],
      [0.5, 0.7, 0.5, 0.281, 0.349],
      [0.2, 0.7, 0.2, 0.089, 0.116],
    ];
    for (const [h, f, s, floor, ceiling] of rows) {
      const found = valueIndex(h, f, s, 0.5, DEFAULT_PARAMETERS);
      expect(Math.abs(found.floor - floor)).toBeLessThan(1e-3);
      expect(Math.abs(found.ceiling - ceiling)).toBeLessThan(1.5e-3);
    }
  });

  it("gives the value of a tenth more software at little and at much hardware", () => {
    const gains = [0.1, 0.5, 0.9].map((h) => value(h, 0.5, 0.6, 0.75) - value(h, 0.5, 0.5, 0.75));
    expect(gains.map((gain) => Number(gain.toFixed(3)))).toEqual([0.006, 0.026, 0.057]);
  });

  it("lies in [0, 1], is 1 when everything is 1, and falls in no score", () => {
    fc.assert(
      fc.property(fc.tuple(score, score, score), fc.tuple(score, score, score), score, shapes, (a, b, theta, p) => {
        const low = value(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.min(a[2], b[2]), theta, p);
        const high = value(Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.max(a[2], b[2]), theta, p);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(high).toBeGreaterThanOrEqual(low - SLACK);
        expect(value(1, 1, 1, theta, p)).toBe(1);
      }),
    );
  });

  it("rises with demand orientation exactly where realized software exceeds hardware", () => {
    fc.assert(
      fc.property(positive, score, positive, within(0, 0.45), shapes, (h, f, s, theta, p) => {
        const software = gate(s, h, p);
        fc.pre(Math.abs(software - h) > 1e-3);
        const change = value(h, f, s, theta + 0.5, p) - value(h, f, s, theta, p);
        fc.pre(valueIndex(h, f, s, theta, p).matching > 1e-3);
        expect(Math.sign(change)).toBe(Math.sign(software - h));
      }),
    );
  });

  it("has its minimum over demand at the floor, its maximum at the ceiling, and their distance is A |s* - h|", () => {
    fc.assert(
      fc.property(score, score, score, shapes, (h, f, s, p) => {
        const found = valueIndex(h, f, s, 0.5, p);
        const ends = [value(h, f, s, 0, p), value(h, f, s, 1, p)];
        expect(Math.min(...ends)).toBeCloseTo(found.floor, 14);
        expect(Math.max(...ends)).toBeCloseTo(found.ceiling, 14);
        expect(found.ceiling - found.floor).toBeCloseTo(found.matching * Math.abs(found.realizedSoftware - h), 13);
        for (const theta of [0.1, 0.4, 0.8]) {
          expect(value(h, f, s, theta, p)).toBeGreaterThanOrEqual(found.floor - SLACK);
          expect(value(h, f, s, theta, p)).toBeLessThanOrEqual(found.ceiling + SLACK);
        }
      }),
    );
  });

  it("lets only the short side raise what is guaranteed, firmware and hardware given", () => {
    const floor = (s: number): number => valueIndex(0.4, 0.6, s, 0.5, DEFAULT_PARAMETERS).floor;
    const ample = 0.95;
    expect(gate(ample, 0.4, withParameters({}))).toBeGreaterThan(0.4);
    expect(floor(1)).toBe(floor(ample));
    expect(floor(0.3)).toBeGreaterThan(floor(0.2));
  });

  it("has complementary layers at the defaults and for gates that open early", () => {
    const gap = (p: Parameters, point: readonly number[], i: number, j: number, theta: number): number => {
      const at = (a: number, b: number): number => {
        const moved = [...point];
        moved[i] += a;
        moved[j] += b;
        return value(moved[0], moved[1], moved[2], theta, p);
      };
      const d = 0.02;
      return (at(d, d) - at(d, 0) - at(0, d) + at(0, 0)) / (d * d);
    };
    const inner = within(0.02, 0.97);
    fc.assert(
      fc.property(inner, inner, inner, score, within(0.3, 0.5), (h, f, s, theta, h50) => {
        for (const [i, j] of [[0, 1], [0, 2], [1, 2]]) expect(gap(withParameters({ h50 }), [h, f, s], i, j, theta)).toBeGreaterThanOrEqual(-1e-3); // prettier-ignore
      }),
    );
  });
});
