import fc from "fast-check";
import { joinColumns } from "../../../src/engine/indicators/indicatorLevels";
import { layerScores } from "../../../src/engine/indicators/layerScores";
import { quantile } from "../../../src/engine/indicators/quantile";
import { quantileOfCounts, rankIntervals } from "../../../src/engine/uncertainty/rankIntervals";
import { eachRanking, type WeightRun } from "../../../src/engine/uncertainty/weightDraws";
import { columnsOf, givenRun, means, noiseRun, rowsOfWeights, scaledColumns } from "./support";

const rankingsOf = (run: WeightRun): Float64Array[] => {
  const all: Float64Array[] = [];
  eachRanking(run, (ranks) => all.push(ranks.slice()));
  return all;
};

describe("quantiles of counted ranks", () => {
  test("are PERCENTILE.INC of the ranks themselves", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 60 }), fc.constantFrom(0, 0.05, 0.25, 0.5, 0.95, 1), (values, p) => {
        const counts = new Uint32Array(9);
        for (const value of values) counts[value - 1]++;
        expect(quantileOfCounts(counts, values.length, p)).toBe(quantile(Float64Array.from(values).sort(), p));
      }),
    );
  });
  test("are none of no ranks", () => {
    expect(quantileOfCounts(new Uint32Array(3), 0, 0.5)).toBeNaN();
  });
});

describe("rank intervals under noise", () => {
  test("without noise are SCORE's ranks, held in every draw", () => {
    fc.assert(
      fc.property(scaledColumns, means, ({ columns, weights }, mean) => {
        const run = noiseRun(columns, weights, mean, { draws: 5, seed: 1, noise: 0 });
        const { rank, median, low, high, atRank } = rankIntervals(run);
        expect(rank).toEqual(layerScores(run.indicators, mean, 0.02).rank);
        expect([median, low, high]).toEqual([rank, rank, rank]);
        expect(atRank).toEqual(rank.map((r) => (r > 0 ? 1 : NaN)));
      }),
    );
  });

  test("follow the units when these change places", () => {
    const turned = (values: Float64Array): number[] => [...values].reverse();
    fc.assert(
      fc.property(scaledColumns, means, ({ columns, weights }, mean) => {
        const { levels } = columns;
        const m = levels.columns;
        const reversed = Array.from({ length: levels.rows * m }, (_, at) => levels.values[(levels.rows - 1 - Math.floor(at / m)) * m + (at % m)]);
        const other = { ...columns, levels: { ...levels, values: Float64Array.from(reversed) } };
        const draws = { draws: 40, seed: 9, noise: 0.8 };
        const a = rankIntervals(noiseRun(columns, weights, mean, draws));
        const b = rankIntervals(noiseRun(other, weights, mean, draws));
        for (const name of ["rank", "median", "low", "high", "atRank"] as const) expect(turned(b[name])).toEqual([...a[name]]);
      }),
    );
  });

  test("share the better rank among equal units, in every draw", () => {
    const run = noiseRun(
      columnsOf(
        4,
        [
          ["H", 0],
          ["S", 2],
          ["S", 2],
        ],
        [0.5, 0.4, 0.7, 0.9, 0.8, 0.8, 0.5, 0.4, 0.7, 0.1, 0.1, 0.1],
      ),
      [1, 1, 1],
      "geometric",
      { draws: 200, seed: 3, noise: 1 },
    );
    const { rank, low, high, atRank } = rankIntervals(run);
    expect([...rank]).toEqual([2, 1, 2, 4]);
    expect([low, high]).toEqual([rank, rank]);
    expect([...atRank]).toEqual([1, 1, 1, 1]);
  });

  test("rank the lowest mean rank first where levels are ranks", () => {
    const columns = columnsOf(3, [["H", 0]], [2, 3, 1], true);
    expect([...rankIntervals(noiseRun(columns, [1], "arithmetic", { draws: 3, seed: 1, noise: 0.25 })).rank]).toEqual([2, 3, 1]);
  });

  test("move no unit in or out, however large the noise", () => {
    fc.assert(
      fc.property(scaledColumns, means, ({ columns, weights }, mean) => {
        const run = noiseRun(columns, weights, mean, { draws: 30, seed: 5, noise: 1 });
        const { rank } = rankIntervals(run);
        for (const ranks of rankingsOf(run)) expect(Array.from(ranks, (r) => r > 0)).toEqual(Array.from(rank, (r) => r > 0));
      }),
    );
  });

  test("keep every weight within the noise: two indicators whose order needs more never change it", () => {
    // a leads while the first weighs more than the second; with noise n the ratio of weights stays above (1 - n) / (1 + n).
    const columns = columnsOf(
      3,
      [
        ["H", 0],
        ["H", 0],
      ],
      [1, 0, 0, 1, 0, 0],
    );
    const shareFirst = (noise: number): number => rankIntervals(noiseRun(columns, [1.7, 1], "arithmetic", { draws: 2000, seed: 4, noise })).atRank[0];
    expect(shareFirst(0.25)).toBe(1);
    expect(shareFirst(0.3)).toBeLessThan(1);
  });
});

describe("rank intervals over given weights", () => {
  test("take each row as SCORE takes it: columns that share a code joined by it, coverage judged by it", () => {
    const cases = scaledColumns.chain(({ columns }) =>
      fc.record({ columns: fc.constant(columns), weights: rowsOfWeights(4, columns.columns.length), mean: means }),
    );
    fc.assert(
      fc.property(cases, ({ columns, weights, mean }) => {
        rankingsOf(givenRun(columns, weights, mean)).forEach((ranks, draw) => {
          const row = weights.values.subarray(draw * weights.columns, (draw + 1) * weights.columns);
          expect(ranks).toEqual(layerScores(joinColumns(columns, row), mean, 0.02).rank);
        });
      }),
      { numRuns: 400 },
    );
  });

  test("are the nominal ranks where all rows are the same", () => {
    fc.assert(
      fc.property(scaledColumns, means, ({ columns, weights }, mean) => {
        const rows = { rows: 3, columns: weights.length, values: Float64Array.from([...weights, ...weights, ...weights]) };
        const nominal = rankIntervals(noiseRun(columns, weights, mean, { draws: 3, seed: 1, noise: 0 }));
        expect(rankIntervals(givenRun(columns, rows, mean))).toEqual(nominal);
      }),
    );
  });

  test("are the same when the run has travelled by message", () => {
    fc.assert(
      fc.property(scaledColumns, means, ({ columns, weights }, mean) => {
        const rows = { rows: 2, columns: weights.length, values: Float64Array.from([...weights, ...weights.map((w) => w + 1)]) };
        const run = givenRun(columns, rows, mean);
        expect(rankIntervals(structuredClone(run))).toEqual(rankIntervals(run));
      }),
      { numRuns: 20 },
    );
  });

  test("count only the draws that rank a unit", () => {
    const columns = columnsOf(
      3,
      [
        ["H", 0],
        ["H", 0],
      ],
      [0.9, NaN, 0.5, 0.5, 0.1, 0.2],
    );
    // The second draw leaves the first unit without a rank.
    const weights = { rows: 2, columns: 2, values: Float64Array.from([3, 1, 1, 2]) };
    const { rank, median, atRank } = rankIntervals(givenRun(columns, weights, "arithmetic"));
    expect([...rank]).toEqual([1, 2, 3]);
    expect([...median]).toEqual([1, 1.5, 2.5]);
    expect([...atRank]).toEqual([1, 0.5, 0.5]);
  });
});
