import fc from "fast-check";
import { FRAMEWORK_CODES, type Layer } from "../../../src/engine/indicators/framework";
import { acceptability, acceptabilityMilliseconds, type Acceptability, type AcceptabilityRun } from "../../../src/engine/paths/acceptability";
import { acceptabilityVerdicts, byFirst } from "../../../src/engine/paths/acceptabilityVerdicts";
import type { Path } from "../../../src/engine/paths/catalog";
import { isObserved, rankPaths } from "../../../src/engine/paths/rankPaths";
import { subjectOfIndicators, subjectOfScores, type Subject } from "../../../src/engine/paths/subject";
import { DEFAULT_PARAMETERS, PARAMETER_ROWS, type ParameterName } from "../../../src/engine/upgrading/parameters";
import figures from "../../fixtures/paths/acceptability.json";
import { pathNamed, RANKABLE, situation, subjectOf, uniform } from "./support";

const hub = uniform(0.52, 0.4, 0.17, { S1: 0.1, H4: 0.65 });
const all = PARAMETER_ROWS.map(({ name }) => name);
const STILL = { weights: Infinity, demand: Infinity, logSd: 0 };
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((total, value) => total + value, 0);
const run = (given: Partial<AcceptabilityRun> = {}): Acceptability =>
  acceptability({ subject: hub, paths: RANKABLE, situation: situation(0.75), held: [], draws: 300, seed: 1, ...given });

/** A unit of the second implementation, with the weights it was given. */
function subjectFrom(given: Readonly<Record<string, number>>, weights: Readonly<Record<string, number>> | null): Subject {
  if ("H" in given) return subjectOfScores(["Hardware", "Firmware", "Software"], [given.H, given.F, given.S]);
  const codes = FRAMEWORK_CODES.filter((code) => code in given);
  return subjectOfIndicators(
    {
      names: codes,
      codes,
      layers: codes.map((code) => "HFS".indexOf(code[0]) as Layer),
      weights: Float64Array.from(codes, (code) => (weights ? weights[code] : 1)),
      levels: { rows: 1, columns: codes.length, values: Float64Array.from(codes, (code) => given[code]) },
    },
    0,
    DEFAULT_PARAMETERS.floor,
  );
}

describe("rank acceptability", () => {
  it.each(figures)("agrees with the second implementation on the very draws: $name", (own) => {
    const subject = subjectFrom(own.levels as unknown as Record<string, number>, own.weights);
    const paths = RANKABLE.filter((path) => isObserved(path, subject));
    expect(paths.map(({ code }) => code)).toEqual(own.paths);
    const held = Object.keys(own.held) as ParameterName[];
    const here = situation(own.demand, { parameters: { ...DEFAULT_PARAMETERS, ...own.held } });
    const found = acceptability({ subject, paths, situation: here, held, draws: own.draws, seed: own.seed });
    for (const figure of ["first", "topThree", "meanRank", "sd"] as const) {
      own[figure].forEach((value, i) => expect([own.paths[i], figure, found[figure][i]]).toEqual([own.paths[i], figure, expect.closeTo(value, 9)]));
    }
  });

  it("has shares that add up to 1 and 3, and mean ranks to those of all places", () => {
    const level = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1));
    const levels = fc.array(level, { minLength: 28, maxLength: 28 });
    const some = fc.uniqueArray(fc.constantFrom(...RANKABLE), { minLength: 1, selector: ({ code }) => code });
    fc.assert(
      fc.property(levels, level, some, fc.nat(), (own, demand, paths, seed) => {
        const found = run({ subject: subjectOf(own), paths, situation: situation(demand), draws: 20, seed });
        expect(sum(found.first)).toBeCloseTo(1, 12);
        expect(sum(found.topThree)).toBeCloseTo(Math.min(3, paths.length), 12);
        expect(sum(found.meanRank)).toBeCloseTo((paths.length * (paths.length + 1)) / 2, 9);
        for (const values of [found.first, found.topThree, found.meanRank, found.sd, found.standardError]) {
          expect(Array.from(values).every(Number.isFinite)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is PATH's ranking in every draw when nothing is drawn", () => {
    for (const subject of [hub, subjectOf(FRAMEWORK_CODES.map((_, k) => ((k * 7) % 28) / 28)), subjectOfScores(["H", "F", "S"], [0.3, 0.5, 0.4])]) {
      const found = run({ subject, held: all, spread: STILL, draws: 3 });
      const ranked = rankPaths(RANKABLE, subject, situation(0.75));
      const middle = (rank: number): number => rank + (ranked.filter((one) => one.rank === rank).length - 1) / 2;
      expect(Array.from(found.meanRank)).toEqual(RANKABLE.map(({ code }) => middle(ranked.find(({ path }) => path.code === code)?.rank ?? NaN)));
      expect(Array.from(found.sd)).toEqual(RANKABLE.map(() => 0));
      expect(sum(found.first)).toBe(1);
    }
  });

  it("gives an only path every first place, and a path that is dear beyond measure none", () => {
    const only = run({ paths: [pathNamed("B2")] });
    expect([only.first[0], only.topThree[0], only.meanRank[0], only.sd[0], only.standardError[0]]).toEqual([1, 1, 1, 0, 0]);
    const dear = run({ paths: RANKABLE.map((path) => (path.code === "S1" ? { ...path, cost: 1000 } : path)) });
    expect(dear.first[RANKABLE.findIndex(({ code }) => code === "S1")]).toBe(0);
  });

  it("never puts a path first more often when its cost is higher, over common draws", () => {
    const i = RANKABLE.findIndex(({ code }) => code === "S2");
    const at = (cost: number): Acceptability => run({ paths: RANKABLE.map((path, k) => (k === i ? { ...path, cost } : path)) });
    const found = [0.3, 0.5, 0.7, 1, 1.5].map(at);
    found.slice(1).forEach((here, step) => {
      expect(here.first[i]).toBeLessThanOrEqual(found[step].first[i]);
      expect(here.meanRank[i]).toBeGreaterThanOrEqual(found[step].meanRank[i]);
    });
    expect(found[0].first[i]).toBeGreaterThan(found[4].first[i]);
  });

  it("never puts a dearer twin first more often than the path it copies", () => {
    const twins: Path[] = RANKABLE.map((path) => ({ ...path, code: `${path.code} again`, cost: 1.5 * path.cost }));
    const found = run({ paths: [...RANKABLE, ...twins], draws: 1000 });
    RANKABLE.forEach((_, i) => expect(found.first[RANKABLE.length + i]).toBeLessThanOrEqual(found.first[i]));
  });

  it("shares the first place of paths that gain the same", () => {
    const twin = { ...pathNamed("S1"), code: "S1 again" };
    const found = run({ paths: [pathNamed("S1"), twin, pathNamed("B2")], held: all, spread: STILL, draws: 4 });
    expect([...found.first]).toEqual([0.5, 0.5, 0]);
    expect([...found.meanRank]).toEqual([1.5, 1.5, 3]);
    expect([...found.topThree]).toEqual([1, 1, 1]);
    expect(run({ subject: uniform(1, 1, 1), paths: RANKABLE.slice(0, 4) })).toMatchObject({ gaining: 0, first: Float64Array.of(0.25, 0.25, 0.25, 0.25) });
  });

  it("takes gains for the same that differ by rounding only", () => {
    const own = pathNamed("S1");
    const scaled = Array.from({ length: 40 }, (_, i) => 1 / (i + 3)).map((factor): Path => {
      const loads = Object.fromEntries(Object.entries(own.loads).map(([code, load]) => [code, load * factor]));
      return { ...own, code: `S1 x ${factor}`, cost: own.cost * factor, loads };
    });
    const layers = subjectOfScores(["Hardware", "Firmware", "Software"], [0.52, 0.4, 0.1]);
    const found = run({ subject: layers, paths: [own, ...scaled], held: all, spread: STILL, draws: 1 });
    expect(new Set(found.first)).toEqual(new Set([1 / 41]));
  });

  it("has the standard error of a share, and a sample standard deviation", () => {
    const found = run({ draws: 200 });
    found.first.forEach((p, i) => expect(found.standardError[i]).toBeCloseTo(Math.sqrt((p * (1 - p)) / 200), 15));
    expect([...run({ draws: 1 }).sd].every(Number.isNaN)).toBe(true);
  });

  it("repeats itself for the same seed, and not for another", () => {
    expect(run({ seed: 4 })).toEqual(run({ seed: 4 }));
    expect(run({ seed: 4 }).meanRank).not.toEqual(run({ seed: 5 }).meanRank);
  });

  it("narrows when parameters are held, which leaves the other draws as they were", () => {
    const loose = run({ draws: 1000, spread: STILL });
    const held = run({ draws: 1000, spread: STILL, held: all });
    expect(Math.max(...loose.sd)).toBeGreaterThan(0);
    expect(Math.max(...held.sd)).toBe(0);
    const unused = PARAMETER_ROWS.filter(({ draw }) => !draw).map(({ name }) => name);
    expect(run({ held: unused })).toEqual(run());
  });

  it("costs more the more there is to draw", () => {
    const one = { subject: hub, paths: RANKABLE, situation: situation(0.5), held: [], draws: 1000, seed: 1 };
    expect(acceptabilityMilliseconds({ ...one, draws: 2000 })).toBeCloseTo(2 * acceptabilityMilliseconds(one), 9);
    expect(acceptabilityMilliseconds({ ...one, paths: RANKABLE.slice(3) })).toBeLessThan(acceptabilityMilliseconds(one));
  });
});

describe("the verdicts of rank acceptability", () => {
  const verdicts = (first: number[], draws = 2000, gaining = 1): string[] => {
    const values = Float64Array.from(first);
    const meanRank = values.map((share) => 2 - share);
    return acceptabilityVerdicts({ first: values, meanRank, topThree: values, sd: values, standardError: values, gaining }, draws);
  };

  it("bind words to numbers", () => {
    expect(verdicts([0.7, 0.2, 0.1])).toEqual(["robust", "in the top set", "behind"]);
    expect(verdicts([0.69, 0.31])).toEqual(["leading", "in the top set"]);
    expect(verdicts([0.39, 0.3, 0.2, 0.11])).toEqual(["contested", "in the top set", "in the top set", "behind"]);
    expect(verdicts([0.85, 0.15])).toEqual(["robust", "behind"]);
    expect(verdicts([0.4, 0.2, 0.2, 0.2])).toEqual(["leading", "in the top set", "in the top set", "behind"]);
    expect(verdicts([1])).toEqual(["only path"]);
    expect(verdicts([0.5, 0.5], 10, 0)).toEqual(["nothing to gain", "nothing to gain"]);
  });

  it("call shares tied that few draws cannot tell apart", () => {
    expect(verdicts([0.36, 0.34, 0.3])).toEqual(["tied first", "tied first", "in the top set"]);
    expect(verdicts([0.36, 0.34, 0.3], 100_000)[0]).toBe("contested");
    expect(verdicts([1, 0], 1)).toEqual(["tied first", "tied first"]);
    expect(verdicts([1, 0], 4)).toEqual(["robust", "behind"]);
  });

  it("stand in the order of first places, then of mean ranks", () => {
    const found = { first: Float64Array.of(0, 0.5, 0, 0.5), meanRank: Float64Array.of(4, 2, 3, 1.5) } as Acceptability;
    expect(byFirst(found)).toEqual([3, 1, 2, 0]);
  });
});
