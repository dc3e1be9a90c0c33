import fc from "fast-check";
import { joinColumns } from "../../../src/engine/indicators/indicatorLevels";
import { layerScores } from "../../../src/engine/indicators/layerScores";
import { prepareScorer, rankedUnits } from "../../../src/engine/uncertainty/scorer";
import { columnsOf, means, scaledColumns } from "./support";

const holes = (values: Float64Array): boolean[] => Array.from(values, Number.isNaN);

describe("the scorer of thousands of draws", () => {
  test("gives SCORE's overall scores, whatever the weights' scale", () => {
    fc.assert(
      fc.property(scaledColumns, means, fc.constantFrom(0, 0.02, 0.3), fc.constantFrom(1, 1e-6, 1e6), ({ columns, weights }, mean, floor, scale) => {
        const indicators = joinColumns(columns, weights);
        const expected = layerScores(indicators, mean, floor).overall;
        const own = indicators.weights.map((w) => w * scale);
        const overall = new Float64Array(expected.length);
        prepareScorer(indicators, mean, rankedUnits(indicators, own))(own, floor, overall);
        expect(holes(overall)).toEqual(holes(expected));
        expected.forEach((value, i) => !Number.isNaN(value) && expect(Math.abs(overall[i] - value)).toBeLessThan(1e-13));
      }),
      { numRuns: 400 },
    );
  });

  test("can be used again with other weights: nothing of one run stays for the next", () => {
    fc.assert(
      fc.property(scaledColumns, means, ({ columns, weights }, mean) => {
        const indicators = joinColumns(columns, weights);
        const ranked = rankedUnits(indicators, indicators.weights);
        const score = prepareScorer(indicators, mean, ranked);
        const first = new Float64Array(ranked.length);
        const again = new Float64Array(ranked.length);
        score(indicators.weights, 0.02, first);
        score(
          indicators.weights.map((_, k) => k + 1),
          0.3,
          again,
        );
        score(indicators.weights, 0.02, again);
        expect(again).toEqual(first);
      }),
    );
  });

  test("takes z-scores below zero under the arithmetic mean", () => {
    const indicators = joinColumns(
      columnsOf(
        2,
        [
          ["H", 0],
          ["S", 2],
        ],
        [-1, 0.5, 2, -3],
      ),
      [1, 1],
    );
    const overall = new Float64Array(2);
    prepareScorer(indicators, "arithmetic", new Uint8Array([1, 1]))([1, 1], 0.02, overall);
    expect([...overall]).toEqual([-0.25, -0.5]);
  });

  test("leaves a layer out for a unit whose indicators there all came to weigh 0, and keeps it ranked", () => {
    const columns = columnsOf(
      1,
      [
        ["H", 0],
        ["H", 0],
        ["S", 2],
      ],
      [0.9, NaN, 0.4],
    );
    const indicators = joinColumns(columns, [1, 1, 1]);
    const overall = new Float64Array(1);
    prepareScorer(indicators, "arithmetic", new Uint8Array([1]))([0, 1, 1], 0.02, overall);
    expect(overall[0]).toBe(0.4);
  });
});

describe("who is ranked", () => {
  const indicators = joinColumns(
    columnsOf(
      4,
      [
        ["H", 0],
        ["H", 0],
        ["H", 0],
        ["S", 2],
      ],
      [1, 1, 1, 1, 1, NaN, NaN, 1, NaN, 1, 1, 1, 1, 1, 1, NaN],
    ),
    [1, 1, 1, 1],
  );

  test("whoever has at least half of the weight of every layer that has weight", () => {
    expect([...rankedUnits(indicators, [1, 1, 1, 1])]).toEqual([1, 0, 1, 0]);
    expect([...rankedUnits(indicators, [2, 1, 1, 5])]).toEqual([1, 1, 1, 0]);
    expect([...rankedUnits(indicators, [3, 1, 1, 0])]).toEqual([1, 1, 0, 1]);
    expect([...rankedUnits(indicators, [0, 0, 0, 0])]).toEqual([0, 0, 0, 0]);
  });
});
