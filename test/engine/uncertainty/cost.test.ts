import { buildFramework, parseCode } from "../../../src/engine/indicators/framework";
import { readTable } from "../../../src/engine/table/table";
import { outrankingMilliseconds, rankMilliseconds, sensitivityMilliseconds } from "../../../src/engine/uncertainty/cost";
import { designSensitivity } from "../../../src/engine/uncertainty/sensitivityDesign";
import { columnsOf, givenRun, noiseRun } from "./support";

const CODE = ["H", 0] as const;
const flat = columnsOf(
  50,
  Array.from({ length: 40 }, () => CODE),
  Array.from({ length: 2000 }, (_, i) => (i % 97) / 97),
);
const ones = new Float64Array(40).fill(1);
const noisy = (draws: number): number => rankMilliseconds(noiseRun(flat, ones, "arithmetic", { draws, seed: 1, noise: 0.25 }));

test("What a thousand draws on a small table cost is done at once, what ten thousand cost is worth a worker", () => {
  expect(noisy(1000)).toBeLessThan(50);
  expect(noisy(10_000)).toBeGreaterThan(50);
  expect(noisy(10_000) / noisy(1000)).toBeCloseTo(10);
});

test("Pairs of units, and columns to join anew in every draw, cost more", () => {
  const run = noiseRun(flat, ones, "arithmetic", { draws: 1000, seed: 1, noise: 0.25 });
  expect(outrankingMilliseconds(run)).toBeGreaterThan(rankMilliseconds(run));
  const draws = { rows: 1000, columns: 40, values: new Float64Array(40_000).fill(1) };
  const shared = columnsOf(
    50,
    Array.from({ length: 40 }, () => ["H1", 0] as const),
    [...flat.levels.values],
  );
  expect(rankMilliseconds(givenRun(shared, draws, "arithmetic"))).toBeGreaterThan(rankMilliseconds(givenRun(flat, draws, "arithmetic")));
});

test("A sensitivity run of the default size on a large table is worth a worker, one of few rows is not", () => {
  const table = readTable(
    Array.from({ length: 50 }, (_, i) => Array.from({ length: 40 }, (__, j) => (i * 40 + j) % 97)),
    "data",
  );
  const entries = table.columnLabels.map(() => ({ code: parseCode("H"), direction: null, weight: NaN, low: NaN, high: NaN }));
  const design = designSensitivity(table, buildFramework("data", table.columnLabels, entries), null);
  expect(sensitivityMilliseconds({ design, draws: 512, seed: 1 })).toBeGreaterThan(50);
  expect(sensitivityMilliseconds({ design, draws: 16, seed: 1 })).toBeLessThan(50);
});
