import fc from "fast-check";
import { FRAMEWORK_CODES } from "../../../src/engine/indicators/framework";
import { nearestFlip, type Flip } from "../../../src/engine/paths/nearestFlip";
import { rankPaths, type RankedPath, type Situation } from "../../../src/engine/paths/rankPaths";
import { subjectOfScores, type Subject } from "../../../src/engine/paths/subject";
import { DEFAULT_PARAMETERS, PARAMETER_ROWS } from "../../../src/engine/upgrading/parameters";
import { pathNamed, RANKABLE, situation, subjectOf, uniform } from "./support";

const NAMES = ["demand", "lambda", "k", "rho", "h50", "a0", "floor"] as const;
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
  rankPaths(RANKABLE, { ...subject, floor: here.parameters.floor }, here)
    .filter(({ rank }) => rank === 1)
    .map(({ path }) => path.code);

const level = fc.double({ min: 0.05, max: 0.95, noNaN: true });
/** Now and then near or below the floor. */
const indicator = fc.oneof({ weight: 4, arbitrary: level }, { weight: 1, arbitrary: fc.double({ min: 0, max: 0.06, noNaN: true }) });
const levels = fc.array(indicator, { minLength: 28, maxLength: 28 });

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

  it("has no nearer one on a grid of all seven parameters", () => {
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

  it("may be the floor, where an indicator lies below the top of its range, and k, which is taken without gaps", () => {
    const codes = ["H1", "H4", "H5", "H7", "F1", "F3", "S1", "S6"];
    const own = [0.1, 0.2, 0.2, 0, 0.2, 0.6, 0.3, 0.8];
    const subject = subjectOf(FRAMEWORK_CODES.map((code) => own[codes.indexOf(code)] ?? NaN));
    const here = situation(0.5);
    const { flip, ranked } = found(subject, here);
    expect(ranked[0].path.code).toBe("B1");
    expect(leading(subject, moved(here, "floor", 0.05))).toEqual(["B4"]);
    expect(flip).toMatchObject({ parameter: "floor", direction: "above", limit: 0.05, path: "B4" });
    expect(leading(subject, moved(here, "floor", (flip?.value ?? 0) - 1e-9))).toEqual(["B1"]);
    expect(leading(subject, moved(here, "floor", (flip?.value ?? 0) + 1e-9))).toEqual(["B4"]);

    const pair = [pathNamed("D1"), pathNamed("S1")];
    const thin = uniform(0.15, 0.1, 0.3);
    const late = situation(0.9);
    const byK = nearestFlip(rankPaths(pair, thin, late), thin, late);
    expect(byK).toMatchObject({ parameter: "k", direction: "below", limit: 1, path: "S1" });
    const firstAt = (k: number): string => rankPaths(pair, thin, moved(late, "k", k))[0].path.code;
    expect([firstAt(2), firstAt((byK?.value ?? 0) + 1e-6), firstAt((byK?.value ?? 0) - 1e-6), firstAt(1)]).toEqual(["D1", "D1", "S1", "S1"]);
  });

  it("is not looked for in the floor of whole layers, nor above a floor that no level reaches", () => {
    const here = situation(0.5);
    const scores = [0.01, 0.4, 0.3];
    const layers = subjectOfScores(["Hardware", "Firmware", "Software"], scores);
    expect(found(layers, moved(here, "floor", 0.05)).flip).toEqual(found(layers, here).flip);
    const high = uniform(0.06, 0.4, 0.3);
    expect(found(high, moved(here, "floor", 0.05)).flip).toEqual(found(high, here).flip);
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
