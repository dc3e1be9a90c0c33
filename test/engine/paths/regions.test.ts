import { acceptability } from "../../../src/engine/paths/acceptability";
import { acceptabilityVerdicts, byFirst } from "../../../src/engine/paths/acceptabilityVerdicts";
import { rankPaths } from "../../../src/engine/paths/rankPaths";
import { layerLevels } from "../../../src/engine/paths/subject";
import { FRAMEWORK_CODES } from "../../../src/engine/indicators/framework";
import fixture from "../../fixtures/paths/regions.json";
import { RANKABLE, situation, subjectOf } from "./support";

const VERDICTS: Readonly<Record<string, string>> = { hub: "robust", shell: "contested", "weak firmware": "contested", mature: "leading" };

interface Region {
  readonly demand: number;
  readonly layers: readonly number[];
  readonly levels: readonly number[];
  readonly printed: { readonly gains: Record<string, number>; readonly last: readonly string[]; readonly first: Record<string, number> };
  readonly order: readonly string[];
  readonly gains: readonly number[];
  readonly first: readonly number[];
}

/** Levels are ours, fitted to printed layer scores and gains (regions.py): a region with those scores can have those paths. */
describe.each(Object.entries(fixture.regions as unknown as Record<string, Region>))("a region: %s", (name, region) => {
  const subject = subjectOf(region.levels);
  const ranked = rankPaths(RANKABLE, subject, situation(region.demand));
  const codes = ranked.map(({ path }) => path.code);
  const found = acceptability({ subject, paths: RANKABLE, situation: situation(region.demand), held: [], draws: 2000, seed: 1 });
  const shareOf = (code: string): number => found.first[RANKABLE.findIndex((path) => path.code === code)];

  it("has levels of two decimals with the printed layer scores", () => {
    expect(fixture.codes).toEqual(FRAMEWORK_CODES);
    for (const level of region.levels) expect(level).toBe(Number(level.toFixed(2)));
    layerLevels(subject, subject.levels).forEach((score, layer) => expect(score.toFixed(2)).toBe(region.layers[layer].toFixed(2)));
  });

  it("agrees with the second implementation in order, gains and shares first", () => {
    expect(codes).toEqual(region.order);
    ranked.forEach(({ gain }, i) => expect(gain).toBeCloseTo(region.gains[i], 13));
    region.order.forEach((code, i) => expect(shareOf(code)).toBeCloseTo(region.first[i], 9));
  });

  it("leads with the printed paths in the printed order, with gains that are a thousandth or two away", () => {
    const printed = Object.entries(region.printed.gains);
    expect(codes.slice(0, printed.length)).toEqual(printed.map(([code]) => code));
    for (const [i, [, gain]] of printed.entries()) expect(Math.abs(1000 * ranked[i].gain - gain)).toBeLessThan(2);
  });

  it("ends with the paths printed as last", () => {
    expect(new Set(codes.slice(codes.length - region.printed.last.length))).toEqual(new Set(region.printed.last));
  });

  it("has a leader whose share of first places is near the printed one, and the word for it", () => {
    const [leader] = Object.keys(region.printed.gains);
    expect(RANKABLE[byFirst(found)[0]].code).toBe(leader);
    for (const [code, share] of Object.entries(region.printed.first)) expect(Math.abs(shareOf(code) - share)).toBeLessThan(code === leader ? 0.1 : 0.05);
    expect(acceptabilityVerdicts(found, 2000)[0]).toBe(VERDICTS[name]);
  });
});
