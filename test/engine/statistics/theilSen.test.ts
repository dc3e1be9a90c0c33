import fc from "fast-check";
import { quantile } from "../../../src/engine/indicators/quantile";
import { bootstrapSlopes, resample } from "../../../src/engine/statistics/slopeBootstrap";
import { theilSen } from "../../../src/engine/statistics/theilSen";
import figures from "../../fixtures/advantage/statistics.json";

const points = fc.uniqueArray(fc.record({ t: fc.integer({ min: 1990, max: 2030 }), v: fc.integer({ min: -500, max: 500 }) }), {
  minLength: 2,
  maxLength: 9,
  selector: ({ t }) => t,
});
const split = (list: readonly { t: number; v: number }[]): [number[], number[]] => [list.map(({ t }) => t), list.map(({ v }) => v)];

describe("The Theil-Sen slope", () => {
  test.each(figures.series)(
    "of $times.length years is that of scipy, and so is every resample's slope",
    ({ times, values, slope, drawn, first, low, high }) => {
      expect(theilSen(times, values)).toBeCloseTo(slope, 12);
      const slopes = bootstrapSlopes(times, values, resample(times.length, 1000, 1));
      expect(slopes).toHaveLength(drawn);
      first.forEach((expected, b) => expect(slopes[b]).toBeCloseTo(expected, 12));
      slopes.sort();
      expect(quantile(slopes, 0.05)).toBeCloseTo(low, 12);
      expect(quantile(slopes, 0.95)).toBeCloseTo(high, 12);
    },
  );

  test("is the middle of the pairs' slopes: 1, 10/3 and 4.5 among three points, by hand", () => {
    expect(theilSen([1, 2, 4], [0, 1, 10])).toBeCloseTo(10 / 3, 12);
    expect(theilSen([0, 1, 2], [0, 1, 3])).toBe(1.5);
  });

  test("is the plain slope of two points, and none of one, of one time, or of none", () => {
    expect(theilSen([2020, 2022], [5, 4])).toBe(-0.5);
    for (const times of [[], [2020], [2020, 2020]])
      expect(
        theilSen(
          times,
          times.map((_, i) => i),
        ),
      ).toBeNaN();
  });

  test("passes over what is missing", () => {
    expect(theilSen([1, 2, 3, 4], [1, NaN, 3, 9])).toBe(theilSen([1, 3, 4], [1, 3, 9]));
  });

  test("is moved by an outlier no further than to another pair's slope", () => {
    expect(theilSen([1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4, 5, 6, 1e6])).toBe(1);
  });

  test("does not know the order of the points, and follows units of time and of value", () => {
    fc.assert(
      fc.property(points, (list) => {
        const [t, v] = split(list);
        const slope = theilSen(t, v);
        expect(theilSen([...t].reverse(), [...v].reverse())).toBe(slope);
        expect(
          theilSen(
            t.map((x) => 12 * x),
            v,
          ),
        ).toBeCloseTo(slope / 12, 9);
        expect(
          theilSen(
            t,
            v.map((x, i) => 3 * x + 2 * t[i]),
          ),
        ).toBeCloseTo(3 * slope + 2, 9);
      }),
    );
  });

  test("of a resample is that of the points written out as often as they were drawn", () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 0, max: 99 }), (list, seed) => {
        const draws = resample(list.length, 5, seed);
        const written = Array.from({ length: 5 }, (_, b) => list.flatMap((point, i) => Array.from({ length: draws.counts[b * list.length + i] }, () => point)));
        const expected = written.map((sample) => theilSen(...split(sample))).filter((slope) => !Number.isNaN(slope));
        expect([...bootstrapSlopes(...split(list), draws)]).toEqual(expected);
      }),
    );
  });
});

describe("A resample", () => {
  test("has as many points as the series, and another seed draws others", () => {
    const { counts } = resample(6, 50, 1);
    for (let b = 0; b < 50; b++) expect(counts.subarray(b * 6, b * 6 + 6).reduce((sum, count) => sum + count, 0)).toBe(6);
    expect(resample(6, 50, 2).counts).not.toEqual(counts);
  });
});
