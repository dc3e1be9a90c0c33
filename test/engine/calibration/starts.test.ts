import { Partialled } from "../../../src/engine/calibration/partialled";
import { shapeBounds, startingPoints } from "../../../src/engine/calibration/starts";
import { ConcentratedValue } from "../../../src/engine/calibration/valueFit";
import { randomSource } from "../../../src/engine/random";
import { LogValue } from "../../../src/engine/upgrading/logValue";
import { simulate } from "./support";

/** A panel whose value has little or nothing to do with the scores: its sum of squares is flat and has many poor corners. */
function noisy(seed: number): { model: ConcentratedValue; starts: number[][] } {
  const panel = simulate({ seed, units: 30, years: 5, sigma: 0.8, effects: true });
  const even = new Float64Array(panel.units).fill(1);
  const model = new ConcentratedValue(new LogValue(panel, 2, 1), new Partialled(panel, "both", even, panel.controls), even);
  return { model, starts: startingPoints(panel, "both", shapeBounds(), (p) => model.sumOfSquaresAt(p)) };
}

/** Points drawn evenly from the whole ranges. */
function drawn(count: number): number[][] {
  const random = randomSource(11);
  const { low, high } = shapeBounds();
  return Array.from({ length: count }, () => low.map((from, j) => from + (high[j] - from) * random.next()));
}

describe("Starting points of a calibration", () => {
  test("are ten, within the ranges", () => {
    const { low, high } = shapeBounds();
    const { starts } = noisy(1);
    expect(starts).toHaveLength(10);
    for (const start of starts) start.forEach((value, j) => expect(value >= low[j] && value <= high[j]).toBe(true));
  });

  test("lead to a fit that sixty random ones do not better, also where the data tell little", () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const { model, starts } = noisy(seed);
      const found = model.fit(starts, shapeBounds()).sumOfSquares;
      expect(found / model.fit(drawn(60), shapeBounds()).sumOfSquares).toBeLessThan(1 + 1e-6);
    }
  });

  test("keep what is held: there the grid has one level", () => {
    const panel = simulate({ seed: 1 });
    const held = shapeBounds({ lambda: 0, h50: 0.5 });
    const tried: number[][] = [];
    startingPoints(panel, "none", held, (p) => tried.push([...p]));
    expect(tried).toHaveLength(24);
    expect(tried.every(([, lambda, h50]) => lambda === 0 && h50 === 0.5)).toBe(true);
  });
});
