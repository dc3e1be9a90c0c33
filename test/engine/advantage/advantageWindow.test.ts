import fc from "fast-check";
import { advantageTrend } from "../../../src/engine/advantage/advantageTrend";
import { advantageWindow, type ActivityWindow } from "../../../src/engine/advantage/advantageWindow";
import { segmentValue } from "../../../src/engine/advantage/segmentValue";
import { windowStatus } from "../../../src/engine/advantage/windowStatus";
import figures from "../../fixtures/advantage/window.json";
import { matrix } from "./support";

const none = (count: number): Float64Array => new Float64Array(count).fill(NaN);
const windowsOf = (amounts: number[][][], region: number, years = figures.years, cost = NaN, yearsLeft = NaN): ActivityWindow[] =>
  advantageWindow({
    years,
    amounts: amounts.map(matrix),
    region: amounts.map(() => region),
    relativeCost: none(amounts[0][0].length).fill(cost),
    yearsLeft: none(amounts[0][0].length).fill(yearsLeft),
  }).windows;

describe("The windows of a region", () => {
  test("agree with a second implementation: status, RCA, slope and its interval, density, value rank", () => {
    windowsOf(figures.amounts, figures.unit).forEach((found, p) => {
      const expected = figures.windows[p];
      expect([found.status, found.valueRank]).toEqual([expected.status, expected.valueRank]);
      for (const key of ["advantage", "slope", "low", "high", "density"] as const) {
        const value = expected[key];
        if (value === null) expect(found[key]).toBeNaN();
        else expect(found[key]).toBeCloseTo(value, 10);
      }
    });
  });

  test("do not know units: a year in other money changes nothing, as every year is an economy of its own", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 2, max: 900 }), (year, factor) => {
        const scaled = figures.amounts.map((rows, t) => (t === year ? rows.map((row) => row.map((x) => x * factor)) : rows));
        windowsOf(scaled, figures.unit).forEach((found, p) => {
          const expected = figures.windows[p];
          expect([found.status, found.valueRank]).toEqual([expected.status, expected.valueRank]);
          expect(found.slope).toBeCloseTo(expected.slope, 10);
        });
      }),
      { numRuns: 10 },
    );
  });

  test("that are open close when the cost advantage ends within ten years", () => {
    const open = (yearsLeft: number): string[] => windowsOf(figures.amounts, figures.unit, figures.years, 0.9, yearsLeft).map(({ status }) => status);
    expect(open(10)).toEqual(figures.windows.map(({ status }) => status));
    expect(open(9.9)).toEqual(figures.windows.map(({ status }) => (status === "open" ? "closing" : status)));
  });

  test("of one year have no slope, which counts as 0; an activity that nobody has is blank; no rank where regions share nothing", () => {
    const { windows, ranked } = advantageWindow({
      years: [0],
      amounts: [
        matrix([
          [5, 0, 0],
          [0, 5, 0],
        ]),
      ],
      region: [0],
      relativeCost: none(3),
      yearsLeft: none(3),
    });
    expect(windows.map(({ status, advantage, slope, valueRank }) => [status, advantage, slope, valueRank])).toEqual([
      ["open", 2, NaN, NaN],
      ["shut", 0, NaN, NaN],
      ["", NaN, NaN, NaN],
    ]);
    expect(ranked).toBe(false);
  });

  test("stay blank in a year that lacks the region", () => {
    const [first, ...rest] = figures.amounts;
    const gone = advantageWindow({
      years: figures.years,
      amounts: [first.filter((_, r) => r !== figures.unit), ...rest].map(matrix),
      region: [-1, ...rest.map(() => figures.unit)],
      relativeCost: none(8),
      yearsLeft: none(8),
    }).windows;
    const later = windowsOf(rest, figures.unit, figures.years.slice(1));
    expect(gone).toEqual(later);
  });
});

describe("The status of a window", () => {
  const base = { advantage: 1.2, slope: 0.01, density: 0.5, medianDensity: 0.4, relativeCost: NaN, yearsLeft: NaN };
  test.each([
    [{}, "open"],
    [{ slope: 0 }, "open"],
    [{ slope: NaN }, "open"],
    [{ slope: -0.01 }, "closing"],
    [{ slope: -0.01, relativeCost: 0.5 }, "closing"],
    [{ relativeCost: 0.9, yearsLeft: 9 }, "closing"],
    [{ relativeCost: 0.9, yearsLeft: 10 }, "open"],
    [{ relativeCost: 1.1, yearsLeft: 3 }, "open"],
    [{ advantage: 1 - 1e-15 }, "open"],
    [{ advantage: 0.9 }, "opening"],
    [{ advantage: 0.9, slope: 0 }, "shut"],
    [{ advantage: 0.9, slope: NaN }, "shut"],
    [{ advantage: 0.9, density: 0.4 }, "shut"],
    [{ advantage: 0.9, density: NaN }, "shut"],
    [{ advantage: 0, slope: -1 }, "shut"],
  ])("with %p is %s", (change, status) => {
    expect(windowStatus({ ...base, ...change })).toBe(status);
  });
});

describe("The trend of an advantage", () => {
  test("leaves out the years without any", () => {
    expect(advantageTrend([1, 2, 3, 4], [0, 1, NaN, Math.exp(2)]).slope).toBeCloseTo(1, 12);
    expect(advantageTrend([1, 2, 3], [0, 0, 5]).slope).toBeNaN();
  });
  test("has one slope as its interval where growth is steady, from five years on", () => {
    const grown = [1, 1.1, 1.21, 1.331, 1.4641];
    const five = advantageTrend([1, 2, 3, 4, 5], grown);
    for (const value of Object.values(five)) expect(value).toBeCloseTo(Math.log(1.1), 12);
    expect(advantageTrend([1, 2, 3, 4], grown.slice(1)).low).toBeNaN();
  });
});

describe("The segment value", () => {
  test("is the share of activities that are farther times complexity above the mean", () => {
    const z = Math.sqrt(1.5);
    expect([...segmentValue(Float64Array.of(0.1, 0.2, 0.3), Float64Array.of(1, 3, 2))].map((x) => x.toFixed(12))).toEqual(
      [0, 0.5 * z, 0].map((x) => x.toFixed(12)),
    );
  });
  test("takes ties as equal, and is blank where density or complexity are, or where all are equally complex", () => {
    expect([...segmentValue(Float64Array.of(0.1, 0.1 + 1e-15, NaN, 0), Float64Array.of(5, 5, 5, 1))].map((x) => x.toFixed(6))).toEqual([
      (0.5 / Math.sqrt(3)).toFixed(6),
      (0.5 / Math.sqrt(3)).toFixed(6),
      "NaN",
      "0.000000",
    ]);
    expect([...segmentValue(Float64Array.of(0.1, 0.2), Float64Array.of(4, 4))]).toEqual([NaN, NaN]);
  });
});
