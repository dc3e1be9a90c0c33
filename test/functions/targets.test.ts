import fc from "fast-check";
import { score } from "../../src/functions/scores";
import { target } from "../../src/functions/targets";
import figures from "../fixtures/upgrading/targets.json";
import { messageOf } from "./messages";

const { codes, direction, weights, fixed } = figures;
const headings = codes.map((code, j) => `${code} c${j}`);
const data = [["Region", ...headings], ...figures.data.map((row, i) => [`R${i}`, ...row.map((value) => value ?? "NA")])];

/** The framework as a table, with or without goalposts. */
function frameworkOf(posts: string): unknown[][] {
  const rows = headings.map((name, j) => [name, codes[j], direction[j], weights[j], ...(posts === "fixed" ? [fixed[0][j], fixed[1][j]] : ["", ""])]);
  return [["Column", "Code", "Direction", "Weight", "Low", "High"], ...rows];
}

const goalText = (goal: number): any => (goal < 1 ? goal : `rank ${goal}`);

/** The data with one unit's values replaced by what it needs. */
function withNeeded(unit: number, needed: unknown[][]): any[][] {
  const byName = new Map(needed.slice(1).map(([name, , value]) => [name, value]));
  return data.map((row, i) => (i === unit + 1 ? row.map((value, j) => (j > 0 && byName.get(data[0][j])) || value) : row));
}

describe("TARGET", () => {
  test.each(figures.moves)("agrees with scipy's root finder: $posts, unit $unit, goal $goal", ({ posts, unit, goal, needed }) => {
    const found = target(data, `R${unit}`, goalText(goal), frameworkOf(posts));
    const listed = headings.filter((_, j) => weights[j] > 0);
    expect(found.map(([name]) => name)).toEqual(["Indicator", ...listed]);
    needed.forEach((value, k) => {
      const [, now, then, change, percent] = found[k + 1];
      if (value === null) return expect([now, then, change, percent]).toEqual(["", "", "", ""]);
      expect(Math.abs(then - value)).toBeLessThanOrEqual(1e-9 * Math.abs(value));
      expect(change).toBe(then - now);
      expect(percent).toBeCloseTo((100 * change) / now, 10);
    });
  });

  it("with fixed goalposts SCORE on the needed values shows the goal, and one step less misses it", () => {
    for (const unit of [0, 3, 5, 9, 12]) {
      for (const goal of [0.35, 0.6, 0.95, 1]) {
        const framework = frameworkOf("fixed");
        const before = score(data, framework)[unit + 1][4];
        const needed = target(data, `R${unit}`, goal as any, framework);
        const after = score(withNeeded(unit, needed), framework)[unit + 1][4];
        if (before >= goal) expect(after).toBe(before);
        else expect(Math.abs(after - goal)).toBeLessThan(1e-14);
      }
      for (const rank of [1, 2, 7, 14]) {
        const after = score(withNeeded(unit, target(data, `R${unit}`, `Rank ${rank}` as any, frameworkOf("fixed"))), frameworkOf("fixed"));
        expect(after[unit + 1][5]).toBeLessThanOrEqual(rank);
      }
    }
  });

  it("closes the same share of every gap to the best goalpost, down where less is better", () => {
    const rows = [["Region", "H1", "F1", "S1"], ["A", 20, 0.6, 30], ["B", 50, 0.4, 90]]; // prettier-ignore
    const framework = [["Column", "Code", "Direction", "Low", "High"], ["H1", "H1", 1, 0, 100], ["F1", "F1", -1, 0.2, 0.8], ["S1", "S1", 1, 0, 60]]; // prettier-ignore
    const found = target(rows, "A", 0.7 as any, framework);
    const shares = [found[1][3] / 80, found[2][3] / -0.4, found[3][3] / 30];
    expect(shares[0]).toBeGreaterThan(0.1);
    for (const share of shares) expect(share).toBeCloseTo(shares[0], 12);
    expect(target(rows, "B", "rank 1" as any, framework)[3].slice(1)).toEqual([90, 90, 0, 0]);
  });

  it("moves a value beyond its worst goalpost from where it is, and through the floor", () => {
    const rows = [["Region", "H1", "F1", "S1"], ["A", -50, 0, 1]]; // prettier-ignore
    const framework = [["Column", "Code", "Low", "High"], ["H1", "H1", 0, 100], ["F1", "F1", 0, 100], ["S1", "S1", 0, 100]]; // prettier-ignore
    const found = target(rows, 1 as any, 0.3 as any, framework);
    expect(found[1][3] / 150).toBeCloseTo(found[2][3] / 100, 12);
    expect(score([rows[0], ["A", ...found.slice(1).map(([, , needed]) => needed)]], framework)[1][4]).toBeCloseTo(0.3, 12);
    expect(target(rows, "A", 0.02 as any, framework).slice(1).map(([, , , change]) => change)).toEqual([0, 0, 0]); // prettier-ignore
  });

  it("changes nothing where the goal is reached already", () => {
    const best = score(data, frameworkOf("quantiles")).slice(1).sort((a, b) => a[5] - b[5])[0]; // prettier-ignore
    for (const goal of ["rank1", "RANK 3", 0.01, best[4]]) {
      for (const [, now, needed, change] of target(data, best[0], goal as any, frameworkOf("quantiles")).slice(1)) {
        expect(needed).toBe(now);
        if (now !== "") expect(change).toBe(0);
      }
    }
  });

  it("takes layer scores as they are, also as SCORE returns them", () => {
    const layers = [["Region", "Hardware", "Firmware", "Software"], ["A", 0.5, 0.4, 0.2], ["B", 0.9, 0.3, 0.6]]; // prettier-ignore
    const found = target(layers, "A", "rank 1" as any);
    expect(found.map(([name]) => name)).toEqual(["Indicator", "Hardware", "Firmware", "Software"]);
    const [h, f, s] = found.slice(1).map(([, , needed]) => needed as number);
    expect(h * f * s).toBeCloseTo(0.9 * 0.3 * 0.6, 14);
    expect((h - 0.5) / 0.5).toBeCloseTo((s - 0.2) / 0.8, 12);
    expect(target(layers.slice(1), 1 as any, "rank 1" as any)).toEqual(found);
    const scores = score(data, frameworkOf("quantiles"));
    const third = target(scores, "R0", "rank 3" as any).slice(1).map(([, , needed]) => needed as number); // prettier-ignore
    const overall = Math.cbrt(third[0] * third[1] * third[2]);
    const others = scores.slice(1).filter(([unit]) => unit !== "R0").map((row) => row[4] as number).sort((a, b) => b - a); // prettier-ignore
    expect(overall).toBeCloseTo(Math.max(others[2], scores[1][4]), 12);
  });

  it("a higher goal never needs less of anything that is better when higher", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.02, max: 1, noNaN: true }), fc.double({ min: 0.02, max: 1, noNaN: true }), fc.nat({ max: 13 }), (a, b, unit) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((goal) => target(data, `R${unit}`, [[goal]], frameworkOf("quantiles")));
        return low.every(([name, , needed], k) => k === 0 || needed === "" || (name === headings[4] ? high[k][2] <= needed : high[k][2] >= needed));
      }),
      { numRuns: 40 },
    );
  });

  it("names columns by their code where they have no headings", () => {
    const bare = figures.data.slice(0, 3).map((row) => row.slice(0, 4));
    expect(target(bare as any[][], 2 as any, 0.9 as any, [["H1", "F2", "S", "S4"]]).map(([name]) => name)).toEqual(["Indicator", "H1", "F2", 3, "S4"]);
  });

  it("says what is wrong with the goal", () => {
    const wrong = (goal: unknown): string => messageOf(() => target(data, "R0", goal as any, frameworkOf("fixed")));
    const help = "give a score above 0 and up to 1, or a rank as text, such as rank 5.";
    expect(wrong(5)).toBe(`goal is 5; ${help} For a rank write rank 5.`);
    for (const [goal, shown] of [[0, "0"], [-0.2, "-0.2"], [1.5, "1.5"], ["rank 0", '"rank 0"'], ["fifth", '"fifth"'], ["0.6", '"0.6"'], [true, "TRUE"], ["#REF!", "#REF!"], ["NA", '"NA"']]) expect(wrong(goal)).toBe(`goal is ${shown}; ${help}`); // prettier-ignore
    expect(wrong("rank 15")).toBe("goal is rank 15; the ranks of this table run from 1 to 14.");
    expect(wrong(null)).toBe("goal is missing. Select the cells that hold it, or type it.");
    expect(wrong([[0.5, 0.6]])).toBe("goal has the wrong number of cells: 2 instead of 1.");
  });

  it("says what is wrong with unit and data, as SCORE does", () => {
    expect(messageOf(() => target(data, "R99", 0.5 as any, frameworkOf("fixed")))).toMatch(/^unit: "R99" is not in the table\. Nearest names: R/);
    expect(messageOf(() => target(data, null as any, 0.5 as any, frameworkOf("fixed")))).toBe("unit is missing. Select the cells that hold it, or type it.");
    const sparse = [["Region", "H1", "H2", "H3", "F1", "S1"], ["A", "NA", "NA", 3, 4, 5], ["B", 2, 3, 4, 5, 6], ["C", 3, 4, 5, 6, 7]]; // prettier-ignore
    expect(messageOf(() => target(sparse, "A", 0.5 as any))).toBe("A has no layer scores: too many of its indicators are missing.");
    expect(messageOf(() => target(sparse, "B", "rank 3" as any))).toBe("goal is rank 3; the ranks of this table run from 1 to 2.");
    const constant = [["Region", "H1", "F1"], ["A", 3, 4], ["B", 3, 5]]; // prettier-ignore
    expect(messageOf(() => target(constant, "A", 0.5 as any))).toBe(messageOf(() => score(constant)));
    expect(messageOf(() => target([["Region", "H1"], ["A", 3]], "A", 0.5 as any))).toMatch(/single row/); // prettier-ignore
    for (const junk of [null, [[]], [["x"]], [[null, null]], Array.from({ length: 1_048_576 }, () => [1])])
      expect(messageOf(() => target(junk as any, "A", 0.5 as any))).not.toMatch(/no error|inside HFS/);
  });
});
