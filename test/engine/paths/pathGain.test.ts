import fc from "fast-check";
import { FRAMEWORK_CODES } from "../../../src/engine/indicators/framework";
import { annuity, levelSteps, pathGain, valueAt } from "../../../src/engine/paths/pathGain";
import { readiness } from "../../../src/engine/paths/readiness";
import { loadsOn, type Subject } from "../../../src/engine/paths/subject";
import { DEFAULT_PARAMETERS } from "../../../src/engine/upgrading/parameters";
import figures from "../../fixtures/upgrading/model.json";
import { LAYER_OF, pathNamed, RANKABLE, subjectOf, uniform } from "./support";

function gainOf(code: string, subject: Subject, demand: number, horizon = 15, effort = 0.1): number {
  const path = pathNamed(code);
  const steps = levelSteps(subject, loadsOn(path, subject), readiness(path, subject).share, effort, path.cost);
  return pathGain(subject, steps, annuity(path.lag, horizon, 0.95), demand, DEFAULT_PARAMETERS);
}

const level = fc.double({ min: 0, max: 1, noNaN: true });
const levels = fc.array(level, { minLength: 28, maxLength: 28 });

describe("the annuity", () => {
  it("is the geometric sum from the lag to the year before the horizon", () => {
    expect(annuity(3, 15, 0.95)).toBeCloseTo((0.95 ** 3 - 0.95 ** 15) / 0.05, 12);
    expect(annuity(2, 7, 1)).toBe(5);
    expect(annuity(8, 8, 0.95)).toBe(0);
    expect(annuity(0, 1, 0.95)).toBe(1);
  });
});

describe("the gain of a path", () => {
  it.each(figures.paths)("agrees with the second implementation: $path in the $region", ({ region, path, ready, gain }) => {
    const { levels: own, demand } = figures.regions[region as keyof typeof figures.regions];
    const subject = subjectOf(own);
    expect(readiness(pathNamed(path), subject).share).toBeCloseTo(ready, 14);
    expect(gainOf(path, subject, demand)).toBeCloseTo(gain, 13);
  });

  it("is 0 when all its indicators are at their benchmarks", () => {
    fc.assert(
      fc.property(levels, level, fc.constantFrom(...RANKABLE), (own, demand, path) => {
        const subject = subjectOf(own.map((z, k) => (path.loads[FRAMEWORK_CODES[k]] ? 1 : z)));
        expect(gainOf(path.code, subject, demand)).toBe(0);
      }),
    );
  });

  it("is never negative and grows with effort and horizon", () => {
    fc.assert(
      fc.property(levels, level, fc.constantFrom(...RANKABLE), (own, demand, path) => {
        const subject = subjectOf(own);
        const gain = gainOf(path.code, subject, demand);
        expect(gain).toBeGreaterThanOrEqual(0);
        expect(gainOf(path.code, subject, demand, 15, 0.3)).toBeGreaterThanOrEqual(gain - 1e-12);
        expect(gainOf(path.code, subject, demand, 20)).toBeGreaterThanOrEqual(gain);
      }),
    );
  });

  it("of a software path does not fall when hardware rises, at the defaults", () => {
    const inner = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(inner, inner, inner, inner, inner, fc.constantFrom("S1", "S2"), (h, more, f, s, demand, code) => {
        const [low, high] = [Math.min(h, more), Math.max(h, more)];
        // quality control decides readiness, so it is held where the path is ready
        const at = (hardware: number): number => gainOf(code, uniform(hardware, f, s, { H4: 0.6 }), demand);
        expect(at(high)).toBeGreaterThanOrEqual(at(low) - 1e-3);
      }),
    );
  });

  it("never closes more than the whole gap", () => {
    const subject = uniform(0.5, 0.5, 0.5);
    const path = pathNamed("B4");
    const steps = levelSteps(subject, loadsOn(path, subject), 1, 1, 0.01);
    expect(Math.max(...steps)).toBe(0.5);
    expect(valueAt(subject, subject.levels, 0.5, DEFAULT_PARAMETERS)).toBeLessThan(1);
  });

  it("moves only what the path has loads on", () => {
    const subject = uniform(0.5, 0.5, 0.5);
    const steps = levelSteps(subject, loadsOn(pathNamed("D1"), subject), 1, 0.1, 0.6);
    steps.forEach((step, k) => expect(step).toBeCloseTo(((0.1 * (pathNamed("D1").loads[FRAMEWORK_CODES[k]] ?? 0)) / 0.6) * 0.5, 15));
    expect(LAYER_OF.filter((layer, k) => steps[k] > 0 && layer !== 1)).toEqual([]);
  });
});
