import fc from "fast-check";
import { flipCost } from "../../../src/engine/paths/flipCost";
import { flipCostOf, rankPaths, type RankedPath } from "../../../src/engine/paths/rankPaths";
import { DEFAULT_PARAMETERS } from "../../../src/engine/upgrading/parameters";
import { pathNamed, RANKABLE, situation, subjectOf, uniform } from "./support";

const codes = (ranked: readonly RankedPath[]): string[] => ranked.map(({ path }) => path.code);
const level = fc.double({ min: 0, max: 1, noNaN: true });
const levels = fc.array(level, { minLength: 28, maxLength: 28 });

describe("the ranking of paths", () => {
  it("puts brands first in a hub of contract manufacturing", () => {
    const ranked = rankPaths(RANKABLE, uniform(0.52, 0.4, 0.17, { S1: 0.1, H4: 0.65 }), situation(0.75));
    expect(codes(ranked).slice(0, 3)).toEqual(["S1", "S2", "VC"]);
    expect(codes(ranked).slice(-1)).toEqual(["B2"]);
    expect(ranked[0].gain).toBeCloseTo(0.188, 1);
  });

  it("puts hardware first in a design shell, where the gate is shut", () => {
    const ranked = rankPaths(RANKABLE, uniform(0.15, 0.45, 0.6), situation(0.5));
    expect(codes(ranked).slice(0, 4).sort()).toEqual(["A2", "B1", "B4", "B5"]);
    expect(codes(ranked).slice(-4)).toEqual(expect.arrayContaining(["E1", "I1"]));
  });

  it("puts markets and law first where firmware is weak", () => {
    const ranked = rankPaths(RANKABLE, uniform(0.6, 0.19, 0.5), situation(0.5));
    expect(codes(ranked).slice(0, 3).sort()).toEqual(["D1", "D2", "VA"]);
  });

  it("orders by gain, with shares that add up to 1", () => {
    fc.assert(
      fc.property(levels, level, (own, demand) => {
        const ranked = rankPaths(RANKABLE, subjectOf(own), situation(demand));
        const gains = ranked.map(({ gain }) => gain);
        expect([...gains].sort((a, b) => b - a)).toEqual(gains);
        fc.pre(gains[0] > 0);
        expect(ranked.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
        expect(ranked[0].rank).toBe(1);
      }),
    );
  });

  it("gives equal gains the same rank", () => {
    const twin = { ...pathNamed("S1"), code: "S1 again" };
    const ranked = rankPaths([...RANKABLE, twin], uniform(0.52, 0.4, 0.17), situation(0.75));
    expect(ranked.slice(0, 3).map(({ rank }) => rank)).toEqual([1, 1, 3]);
  });

  it("leaves a path unranked, at the end, when less than half of its loads is observed", () => {
    const ranked = rankPaths(RANKABLE, uniform(0.5, 0.4, 0.3, { S1: NaN, S6: NaN, H2: NaN }), situation(0.5));
    const last = ranked[ranked.length - 1];
    expect(last.path.code).toBe("S1");
    expect(last.rank).toBeNaN();
    expect(last.observed).toBeCloseTo(1 / 3, 15);
    expect(ranked.find(({ path }) => path.code === "B2")?.rank).toBeGreaterThan(0);
  });

  it("shows the ranks at half and at three times the effort", () => {
    const subject = subjectOf(Array.from({ length: 28 }, (_, k) => ((k * 7) % 28) / 28));
    const at = (effort: number): Map<string, number> =>
      new Map(rankPaths(RANKABLE, subject, situation(0.6, { parameters: { ...DEFAULT_PARAMETERS, effort } })).map(({ path, rank }) => [path.code, rank]));
    const [low, high] = [at(0.05), at(0.3)];
    let moved = 0;
    for (const { path, rank, rankLow, rankHigh } of rankPaths(RANKABLE, subject, situation(0.6))) {
      expect([path.code, rankLow, rankHigh]).toEqual([path.code, low.get(path.code), high.get(path.code)]);
      if (rankLow !== rank || rankHigh !== rank) moved++;
    }
    expect(moved).toBeGreaterThan(0);
  });

  it("leaves diagnostic paths out", () => {
    expect(codes(rankPaths([pathNamed("A1"), pathNamed("S1")], uniform(0.5, 0.5, 0.5), situation(0.5)))).toEqual(["S1"]);
  });
});

describe("the flip cost", () => {
  const subject = uniform(0.52, 0.4, 0.17, { S1: 0.1, H4: 0.65 });
  const here = situation(0.75);
  const ranked = rankPaths(RANKABLE, subject, here);
  const withCost = (code: string, cost: number): RankedPath[] =>
    rankPaths(
      RANKABLE.map((path) => (path.code === code ? { ...path, cost } : path)),
      subject,
      here,
    );

  it("is where the first falls behind the runner-up", () => {
    const cost = flipCostOf(ranked, 0, subject, here);
    expect(cost).toBeGreaterThan(ranked[0].path.cost);
    expect(codes(withCost("S1", cost * 0.999))[0]).toBe("S1");
    expect(codes(withCost("S1", cost * 1.001)).slice(0, 2)).toEqual([codes(ranked)[1], "S1"]);
  });

  it("is where any other would overtake the first", () => {
    const cost = flipCostOf(ranked, 1, subject, here);
    const code = codes(ranked)[1];
    expect(cost).toBeLessThan(ranked[1].path.cost);
    expect(codes(withCost(code, cost * 0.999))[0]).toBe(code);
    expect(codes(withCost(code, cost * 1.001))[0]).toBe("S1");
  });

  it("is blank where no cost would do", () => {
    expect(flipCost((cost) => Math.min(1, 1 / cost), 2, 1)).toBeNaN();
    expect(flipCost((cost) => Math.min(1, 1 / cost), 0.25, 1)).toBeCloseTo(4, 10);
    expect(flipCostOf(ranked.slice(0, 1), 0, subject, here)).toBeNaN();
  });
});
