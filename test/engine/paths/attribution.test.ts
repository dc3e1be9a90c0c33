import fc from "fast-check";
import { contributions, indicatorSlopes } from "../../../src/engine/paths/attribution";
import { annuity, levelSteps, pathGain, valueAt } from "../../../src/engine/paths/pathGain";
import { readiness } from "../../../src/engine/paths/readiness";
import { loadsOn, subjectOfScores, type Subject } from "../../../src/engine/paths/subject";
import { DEFAULT_PARAMETERS } from "../../../src/engine/upgrading/parameters";
import figures from "../../fixtures/upgrading/model.json";
import { pathNamed, RANKABLE, subjectOf, uniform } from "./support";

function stepsOf(code: string, subject: Subject, effort = 0.1): Float64Array {
  const path = pathNamed(code);
  return levelSteps(subject, loadsOn(path, subject), readiness(path, subject).share, effort, path.cost);
}

const level = fc.double({ min: 0, max: 1, noNaN: true });
const levels = fc.array(level, { minLength: 28, maxLength: 28 });
const sum = (parts: Float64Array): number => parts.reduce((total, part) => total + part, 0);

describe("the split of a path's gain", () => {
  it.each(figures.paths)("agrees with adaptive quadrature: $path in the $region", ({ region, path, parts }) => {
    const { levels: own, demand } = figures.regions[region as keyof typeof figures.regions];
    const subject = subjectOf(own);
    const found = contributions(subject, stepsOf(path, subject), annuity(pathNamed(path).lag, 15, 0.95), demand, DEFAULT_PARAMETERS);
    for (const [code, part] of Object.entries(parts)) expect(found[subject.codes.indexOf(code)]).toBeCloseTo(part, 9);
  });

  it("adds up to the gain, below the floor and in the hard form too", () => {
    const shapes = fc.record({ k: fc.constantFrom(0, 2, 40, 200), rho: fc.constantFrom(-3, -0.5, 0, 0.6), lambda: fc.constantFrom(0, 0.8, 1) });
    fc.assert(
      fc.property(levels, level, fc.constantFrom(...RANKABLE), fc.constantFrom(0.01, 0.1, 0.5), shapes, (own, demand, path, effort, shape) => {
        const p = { ...DEFAULT_PARAMETERS, ...shape };
        const subject = subjectOf(own);
        const steps = stepsOf(path.code, subject, effort);
        const parts = contributions(subject, steps, 5, demand, p);
        expect(Math.abs(sum(parts) - pathGain(subject, steps, 5, demand, p))).toBeLessThan(1e-12);
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("treats equal indicators with equal loads alike", () => {
    const subject = uniform(0.5, 0.4, 0.3);
    const parts = contributions(subject, stepsOf("S1", subject), 10, 0.6, DEFAULT_PARAMETERS);
    expect(parts[subject.codes.indexOf("S1")]).toBeCloseTo(parts[subject.codes.indexOf("S6")], 15);
    expect(parts[subject.codes.indexOf("S2")]).toBe(0);
  });

  it("gives nothing to an indicator that does not leave the floor", () => {
    const subject = uniform(0.5, 0.5, 0.5, { S1: 0 });
    const steps = stepsOf("S1", subject, 0.01);
    expect(steps[subject.codes.indexOf("S1")]).toBeLessThan(subject.floor);
    const parts = contributions(subject, steps, 10, 0.5, DEFAULT_PARAMETERS);
    expect(parts[subject.codes.indexOf("S1")]).toBe(0);
    expect(parts[subject.codes.indexOf("S6")]).toBeGreaterThan(0);
  });

  it("splits on whole layers as well", () => {
    const layers = subjectOfScores(["Hardware", "Firmware", "Software"], [0.52, 0.4, 0.17]);
    const steps = stepsOf("VC", layers);
    const parts = contributions(layers, steps, 10, 0.75, DEFAULT_PARAMETERS);
    expect(sum(parts)).toBeCloseTo(pathGain(layers, steps, 10, 0.75, DEFAULT_PARAMETERS), 14);
    expect(Array.from(parts).every((part) => part > 0)).toBe(true);
  });
});

describe("the slope of the value index in an indicator", () => {
  it("is that of its differences above the floor", () => {
    const inner = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(fc.array(inner, { minLength: 28, maxLength: 28 }), inner, fc.integer({ min: 0, max: 27 }), (own, demand, k) => {
        const at = (d: number): number => {
          const moved = subjectOf(own.map((z, j) => (j === k ? z + d : z)));
          return valueAt(moved, moved.levels, demand, DEFAULT_PARAMETERS);
        };
        const subject = subjectOf(own);
        expect(indicatorSlopes(subject, subject.levels, demand, DEFAULT_PARAMETERS)[k]).toBeCloseTo((at(1e-5) - at(-1e-5)) / 2e-5, 6);
      }),
    );
  });
});
