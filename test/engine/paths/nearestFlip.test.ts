import fc from "fast-check";
import { nearestFlip, type Flip } from "../../../src/engine/paths/nearestFlip";
import { rankPaths, type RankedPath, type Situation } from "../../../src/engine/paths/rankPaths";
import { subjectOfScores, type Subject } from "../../../src/engine/paths/subject";
import { DEFAULT_PARAMETERS, PARAMETER_ROWS } from "../../../src/engine/upgrading/parameters";
import { pathNamed, RANKABLE, situation, subjectOf, uniform } from "./support";

const NAMES = ["demand", "lambda", "rho", "h50", "a0"] as const;
type Name = (typeof NAMES)[number];
const rangeOf = (name: Name): readonly [number, number] => PARAMETER_ROWS.find((row) => row.name === name)?.draw ?? [0, 1];
const present = (here: Situation, name: Name): number => (name === "demand" ? here.demand : here.parameters[name]);
const moved = (here: Situation, name: Name, x: number): Situation =>
  name === "demand" ? { ...here, demand: x } : { ...here, parameters: { ...here.parameters, [name]: x } };

function found(subject: Subject, here: Situation): { flip: Flip | null; ranked: RankedPath[] } {
  const ranked = rankPaths(RANKABLE, subject, here);
  return { flip: nearestFlip(ranked, subject, here), ranked };
}

/** Codes of the paths that gain most, by the ranking itself. */
const leading = (subject: Subject, here: Situation): string[] =>
  rankPaths(RANKABLE, subject, here)
    .filter(({ rank }) => rank === 1)
    .map(({ path }) => path.code);

const level = fc.double({ min: 0.05, max: 0.95, noNaN: true });
const levels = fc.array(level, { minLength: 28, maxLength: 28 });

describe("the nearest change that puts another path first", () => {
  it("is real: the first path leads before it, the other beyond it, by the ranking itself", () => {
    let flips = 0;
    fc.assert(
      fc.property(levels, level, (own, demand) => {
        const subject = subjectOf(own);
        const here = situation(demand);
        const { flip, ranked } = found(subject, here);
        if (!flip) return;
        flips++;
        const [low, high] = rangeOf(flip.parameter);
        expect(flip.value).toBeGreaterThanOrEqual(low);
        expect(flip.value).toBeLessThanOrEqual(high);
        const outward = (flip.direction === "above" ? 1 : -1) * 1e-6 * (high - low);
        expect(Math.sign(flip.value - present(here, flip.parameter)) || Math.sign(outward)).toBe(Math.sign(outward));
        const [inside, outside] = [flip.value - outward, Math.min(high, Math.max(low, flip.value + outward))];
        if (Math.abs(flip.value - present(here, flip.parameter)) > Math.abs(outward)) {
          expect(leading(subject, moved(here, flip.parameter, inside))).toContain(ranked[0].path.code);
        }
        expect(leading(subject, moved(here, flip.parameter, outside))).toContain(flip.path);
        expect(flip.path).not.toBe(ranked[0].path.code);
      }),
      { numRuns: 60 },
    );
    expect(flips).toBeGreaterThan(20);
  });

  it("has no nearer one on a grid of all five parameters", () => {
    fc.assert(
      fc.property(levels, level, (own, demand) => {
        const subject = subjectOf(own);
        const here = situation(demand);
        const { flip, ranked } = found(subject, here);
        const reach = flip ? Math.abs(flip.value - present(here, flip.parameter)) : 0;
        const limit = flip ? reach / (rangeOf(flip.parameter)[1] - rangeOf(flip.parameter)[0]) : Infinity;
        for (const name of NAMES) {
          const [low, high] = rangeOf(name);
          for (let i = 0; i <= 20; i++) {
            const x = low + ((high - low) * i) / 20;
            // A lead that changes and changes back within a step of a 32nd may be passed over.
            if (Math.abs(x - present(here, name)) / (high - low) > limit - 1 / 32) continue;
            expect([name, x, leading(subject, moved(here, name, x))]).toEqual([name, x, expect.arrayContaining([ranked[0].path.code])]);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it("is the nearest of several: a0 before demand, relative to their ranges", () => {
    const subject = uniform(0.7, 0.1, 0.5);
    expect(leading(subject, situation(0.9))).toEqual(["S1"]);
    expect(leading(subject, situation(0.7))).toEqual(["D1"]);
    expect(found(subject, situation(0.9)).flip).toMatchObject({ parameter: "a0", direction: "below", value: expect.closeTo(0.371, 3), path: "D1" });
  });

  it("is a fall of demand where brands lead a hub, and works on whole layers", () => {
    const hub = found(uniform(0.52, 0.4, 0.17, { S1: 0.1, H4: 0.65 }), situation(0.75));
    expect(hub.flip?.parameter).toBe("demand");
    expect(hub.flip?.direction).toBe("below");
    const layers = found(subjectOfScores(["Hardware", "Firmware", "Software"], [0.52, 0.4, 0.17]), situation(0.75));
    expect(layers.flip).not.toBeNull();
  });

  it("is looked for from a present value outside the range too", () => {
    const here = situation(0.9, { parameters: { ...DEFAULT_PARAMETERS, a0: 0.95 } });
    const subject = uniform(0.3, 0.1, 0.5);
    const { flip, ranked } = found(subject, here);
    expect(flip).toMatchObject({ parameter: "a0", direction: "below", limit: 0.2, path: "D1" });
    expect(leading(subject, moved(here, "a0", (flip?.value ?? 0) + 1e-6))).toEqual([ranked[0].path.code]);
    expect(leading(subject, moved(here, "a0", (flip?.value ?? 0) - 1e-6))).toEqual(["D1"]);
  });

  it("is none where the first path has no rival, gains nothing, or leads everywhere", () => {
    const here = situation(0.5);
    const subject = uniform(0.5, 0.5, 0.5);
    expect(nearestFlip(rankPaths([pathNamed("S1")], subject, here), subject, here)).toBeNull();
    const done = uniform(1, 1, 1);
    expect(nearestFlip(rankPaths(RANKABLE, done, here), done, here)).toBeNull();
    const twins = [pathNamed("B4"), { ...pathNamed("B4"), code: "dear", cost: 50 }];
    expect(nearestFlip(rankPaths(twins, subject, here), subject, here)).toBeNull();
  });
});
