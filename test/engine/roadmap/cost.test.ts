import { roadmapMilliseconds } from "../../../src/engine/roadmap/cost";
import type { Parameters } from "../../../src/engine/upgrading/parameters";
import { withParameters } from "../upgrading/draws";

const cost = (years: number, given: Partial<Parameters> = {}): number =>
  roadmapMilliseconds({ start: [0.5, 0.5, 0.5], effort: new Float64Array(years).fill(1), demand: 0.5, parameters: withParameters(given) });

test("Fifteen years are planned at once, a hundred beside the page, and fifteen too where returns to effort hardly fall", () => {
  expect(cost(15)).toBeLessThan(50);
  expect(cost(15, { k: 100 })).toBeLessThan(50);
  expect(cost(100)).toBeGreaterThan(50);
  expect(cost(15, { alpha: 0.95 })).toBeGreaterThan(50);
});
