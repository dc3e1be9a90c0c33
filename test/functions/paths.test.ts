import { FRAMEWORK_CODES } from "../../src/engine/indicators/framework";
import { explain, path, paths } from "../../src/functions/paths";
import { sample } from "../engine/indicators/support";
import { column, full, messageOf, none, scale, sum } from "./pathTables";

describe("PATHS", () => {
  it("lists 19 paths with their loads by framework code", () => {
    const all = paths();
    expect(all[0]).toEqual(["Path", "Section", "Title", "Layer", "Ready if", "Lag", "Cost", "Actor", ...FRAMEWORK_CODES]);
    expect(all).toHaveLength(20);
    expect(column(all, "S6")[column(all, "Path").indexOf("S1")]).toBe(1);
    expect(column(all, "Ready if").filter((text) => text !== "")).toContain("F1>=0.3; F2>=0.3");
  });

  it("filters by layer and actor", () => {
    expect(column(paths("software"), "Path")).toEqual(["S1", "S2", "I1", "VA", "VC"]);
    expect(column(paths("Hardware", "firm"), "Path")).toEqual(["A2", "B1", "B4", "B5"]);
    expect(messageOf(() => paths("middleware"))).toContain("must be one of: hardware, firmware, software");
  });
});

describe("PATH for one unit", () => {
  const headings = [
    "Rank", "Path", "Title", "Layer", "Gain", "Share", "Observed", "Readiness", "Cost", "Lag", "Flip cost", "Rank low effort", "Rank high effort", "Actor", "Reason",
  ]; // prettier-ignore
  const hub = path(full, "hub", scale, [[0.75]], 18);

  it("ranks all paths but A1, and A2 only with its tag", () => {
    expect(hub[0]).toEqual(headings);
    expect(column(hub, "Rank")).toEqual(Array.from({ length: 17 }, (_, i) => i + 1));
    expect(column(hub, "Path")).not.toContain("A2");
    const tagged = path(full, "hub", scale, [[0.75]], 18, none, none, none, none, "Resource");
    expect(column(tagged, "Path")).toContain("A2");
    expect(column(tagged, "Path")).not.toContain("A1");
    expect(messageOf(() => path(full, "hub", scale, none, none, none, none, none, none, "coal"))).toContain("must be one of: resource");
    expect(sum(column(hub, "Share"))).toBeCloseTo(1, 12);
  });

  it("shows five rows unless asked for more, and needs no name in a table of one unit", () => {
    expect(path(full, "hub", scale, [[0.75]])).toEqual(hub.slice(0, 6));
    expect(path([full[0], full[1]], none, scale, [[0.75]], 18)).toEqual(hub);
    expect(path(full, "1", scale, [[0.75]], 18)).toEqual(hub);
  });

  it("filters by actor and by the longest lag, and says when nothing is left", () => {
    const local = path(full, "hub", scale, none, 18, "national");
    expect(new Set(column(local, "Path"))).toEqual(new Set(["B2", "D1", "D2", "VA", "VB", "VD"]));
    expect(Math.max(...column(path(full, "hub", scale, none, 18, none, none, none, 3), "Lag"))).toBe(3);
    expect(messageOf(() => path(full, "hub", scale, none, none, "national", none, none, 1))).toContain("No path is left");
    expect(messageOf(() => path(full, "hub", scale, none, none, "emperor"))).toContain("firm, local");
  });

  it("counts the years from the lag to the year before the horizon", () => {
    const gainOf = (horizon: number): number[] => {
      const report = path(full, "hub", scale, [[0.75]], 18, none, horizon);
      return [column(report, "Gain")[column(report, "Path").indexOf("B2")], column(report, "Gain")[column(report, "Path").indexOf("S1")]];
    };
    expect(gainOf(8)[0]).toBe(0);
    expect(gainOf(9)[0]).toBeGreaterThan(0);
    expect(gainOf(4)[1] / gainOf(3)[1]).toBeCloseTo(1.95, 12);
    const short = path(full, "hub", scale, [[0.75]], 18, none, 8);
    expect(column(short, "Reason")[column(short, "Path").indexOf("B2")]).toContain("its lag reaches the horizon of 8 years");
  });

  it("says in the reason what makes the gain, what would change the rank, and that demand was assumed", () => {
    const [first] = column(hub, "Reason");
    const explained = explain(full, "hub", column(hub, "Path")[0], scale, [[0.75]]);
    const top = Math.max(...column(explained, "Share"));
    const name = column(explained, "Indicator")[column(explained, "Share").indexOf(top)];
    expect(first).toContain(top > 0.5 ? `${name} makes ${Math.round(100 * top)} % of the gain` : `${name} makes`);
    expect(first).toContain(`It falls behind ${column(hub, "Path")[1]} if its cost exceeds`);
    expect(first).not.toContain("Demand");
    expect(column(path(full, "hub", scale), "Reason")[0]).toContain("Demand was not given: 0.5 is assumed.");
    expect(column(path(full, "hub", scale), "Reason").every((reason) => !/NaN|undefined|Infinity/.test(reason))).toBe(true);
  });

  it("names an indicator that makes more than half of the gain, and else says that none does", () => {
    const spread = [full[0], ["even", ...FRAMEWORK_CODES.map(() => 0.4)]];
    expect(column(path(spread, "even", scale, none, 18), "Reason").join()).toContain("No indicator makes more than half of the gain");
    const skewed = [full[0], ["one", ...FRAMEWORK_CODES.map((code) => (code === "S1" ? 0.05 : 0.6))]];
    const report = path(skewed, "one", scale, none, 18);
    expect(column(report, "Reason")[column(report, "Path").indexOf("S1")]).toMatch(/^S1 makes \d+ % of the gain \(level 0\.05, gap 0\.95\)/);
  });

  it("has the flip cost where the first two exchange places", () => {
    const [first, second] = column(hub, "Path");
    const flip = column(hub, "Flip cost")[0];
    const at = (cost: number): string => {
      const catalog = paths().map((row) => (row[0] === first ? row.map((cell, j) => (j === 6 ? cost : cell)) : row));
      return column(path(full, "hub", scale, [[0.75]], none, none, none, none, none, none, catalog), "Path")[0];
    };
    expect([at(flip * 0.999), at(flip * 1.001)]).toEqual([first, second]);
  });

  it("says on the first row alone which single parameter would put another path first, and is right", () => {
    const pattern = /(\w+) would lead if (demand|lambda|k|rho|h50|a0|floor) (fell below|exceeded) (-?[\d.]+)\./;
    const shell = path(full, "shell", scale, [[0.5]], 18);
    for (const [unit, demand, report] of [
      ["hub", 0.75, hub],
      ["shell", 0.5, shell],
    ] as const) {
      const [first, ...others] = column(report, "Reason");
      expect(others.some((reason) => pattern.test(reason) || reason.includes("No single parameter"))).toBe(false);
      const [, code, name, direction, value] = pattern.exec(first) ?? [];
      if (name === undefined) {
        expect(first).toContain("No single parameter within its range changes the first path.");
        continue;
      }
      const beyond = Number(value) * (direction === "exceeded" ? 1.01 : 0.99);
      const leader = (x: number): string =>
        column(name === "demand" ? path(full, unit, scale, [[x]]) : path(full, unit, scale, [[demand]], none, none, none, [[name, x]]), "Path")[0];
      expect(leader(beyond)).toBe(code);
      expect(leader(2 * Number(value) - beyond)).toBe(column(report, "Path")[0]);
    }
    expect([hub, shell].some((report) => pattern.test(column(report, "Reason")[0]))).toBe(true);
  });

  it("tries the floor too, which CONFIDENCE draws: raising it puts another path first", () => {
    const data = [["Region", "H1", "H4", "H5", "H7", "F1", "F3", "S1", "S6"], ["A", 0.1, 0.2, 0.2, 0, 0.2, 0.6, 0.3, 0.8]]; // prettier-ignore
    const unscaled = [["Column", "Code", "Low", "High"], ...data[0].slice(1).map((code) => [code, code, 0, 1])];
    const report = path(data, "A", unscaled, [[0.5]]);
    const [, code, value] = /(\w+) would lead if floor exceeded ([\d.]+)\./.exec(column(report, "Reason")[0]) ?? [];
    expect([column(report, "Path")[0], code]).toEqual(["B1", "B4"]);
    const leaderAt = (floor: number): string => column(path(data, "A", unscaled, [[0.5]], none, none, none, [["floor", floor]]), "Path")[0];
    expect([leaderAt(0.99 * Number(value)), leaderAt(1.01 * Number(value)), leaderAt(0.05)]).toEqual(["B1", "B4", "B4"]);
  });

  it("names the end of a range where the first path changes only there", () => {
    const flat = [full[0], ["flat", ...FRAMEWORK_CODES.map((code) => ({ H: 0.15, F: 0.45, S: 0.6 })[code[0]])]];
    const given = [["lambda", 0], ["rho", -10]]; // prettier-ignore
    expect(column(path(flat, "flat", scale, none, 1, none, none, given), "Reason")[0]).toContain("S2 would lead if demand were 1.");
  });

  it("calls near gains a tie in the list as it does for all units, and equal gains share a rank", () => {
    const twin = [...paths(), ...paths().filter(([code]) => code === column(hub, "Path")[0]).map(([, ...cells]) => ["Twin", ...cells])]; // prettier-ignore
    const report = path(full, "hub", scale, [[0.75]], 18, none, none, none, none, none, twin);
    expect(column(report, "Rank").slice(0, 3)).toEqual([1, 1, 3]);
    expect(column(report, "Reason")[0]).toContain("A tie with Twin");
    const verdicts = column(path(full, none, scale, [[0.75]], none, none, none, none, none, none, twin), "Verdict");
    expect(verdicts[0]).toBe("tie");
    const alone = column(path(full, none, scale, [[0.75]]), "Verdict")[0];
    expect(column(hub, "Reason")[0].includes("A tie with")).toBe(alone === "tie");
  });

  it("does not depend on units of measurement, on the order of columns, or on a duplicate with halved weight", () => {
    const gains = (report: any[][]): Record<string, number> => Object.fromEntries(report.slice(1).map((row) => [row[1], Number(row[4].toPrecision(11))]));
    const thousand = full.map((row, i) => row.map((cell, j) => (i > 0 && j === 4 ? cell * 1000 - 7 : cell)));
    const rescaled = scale.map((row) => (row[0] === "H4" ? ["H4", "H4", -7, 993] : row));
    expect(gains(path(thousand, "hub", rescaled, [[0.75]], 18))).toEqual(gains(hub));
    const turned = full.map(([unit, ...cells]) => [unit, ...cells.reverse()]);
    expect(gains(path(turned, "hub", scale, [[0.75]], 18))).toEqual(gains(hub));
    const twice = full.map((row, i) => [...row, i === 0 ? "H4 again" : row[4]]);
    const halved = [
      ["Column", "Code", "Low", "High", "Weight"],
      ...FRAMEWORK_CODES.map((code) => [code, code, 0, 1, code === "H4" ? 0.5 : 1]),
      ["H4 again", "H4", 0, 1, 0.5],
    ];
    expect(gains(path(twice, "hub", halved, [[0.75]], 18))).toEqual(gains(hub));
  });

  it("refuses a unit it does not know or has no scores for", () => {
    expect(messageOf(() => path(full, "hubb", scale))).toContain("Nearest names: hub");
    const holes = [full[0], full[1], ["gap", ...FRAMEWORK_CODES.map((code) => (code[0] === "F" ? "NA" : 0.5))]];
    expect(messageOf(() => path(holes, "gap", scale))).toBe("gap has no layer scores: too many of its indicators are missing.");
    expect(messageOf(() => path(full, "hub", scale, [["NA"]]))).toBe("demand is missing for hub.");
    expect(messageOf(() => path(full, "hub", scale, none, 0))).toContain("top is 0");
    expect(messageOf(() => path(full, "hub", scale, none, none, none, 2.5))).toContain("horizon is 2.5");
  });
});

describe("PATH for all units", () => {
  it("gives every unit its first three paths, the layer of the first and a verdict", () => {
    const all = path(sample);
    expect(all[0]).toEqual(["Unit", "First", "Second", "Third", "Leading layer", "Verdict"]);
    expect(all).toHaveLength(31);
    for (const unit of ["Anhui", "Zhejiang", "Guangdong"]) {
      const own = path(sample, unit);
      const row = all.find(([name]) => name === unit) as any[];
      expect(row.slice(1, 5)).toEqual([...column(own, "Path").slice(0, 3), column(own, "Layer")[0]]);
      const ratio = column(own, "Gain")[0] / column(own, "Gain")[1];
      expect(row[5]).toBe(ratio >= 1.25 ? "clear lead" : ratio >= 1.05 ? "narrow lead" : "tie");
    }
  });

  it("takes one demand per unit by label", () => {
    const both = path(full, none, scale, [["shell", 0.1], ["hub", 0.9]]); // prettier-ignore
    expect(both[1][1]).toBe(column(path(full, "hub", scale, [[0.9]]), "Path")[0]);
    expect(both[2][1]).toBe(column(path(full, "shell", scale, [[0.1]]), "Path")[0]);
  });

  it("gives a row of holes to a unit without scores", () => {
    const holes = [...full, ["gap", ...FRAMEWORK_CODES.map((code) => (code[0] === "F" ? "NA" : 0.5))]];
    expect(path(holes, none, scale)[3]).toEqual(["gap", "", "", "", "", ""]);
    expect(path(holes, none, scale).slice(0, 3)).toEqual(path(full, none, scale));
  });

  it("says so where nothing is left to gain", () => {
    const done = [full[0], full[1], ["done", ...FRAMEWORK_CODES.map(() => 1)]];
    expect(path(done, none, scale)[2]).toEqual(["done", "", "", "", "", "nothing to gain"]);
    expect(column(path(done, "done", scale), "Reason")[0]).toContain("Nothing is left to gain");
  });
});

describe("the reason of a gain of 0", () => {
  const reasons = (...given: Parameters<typeof path>): string[] => column(path(...given), "Reason");

  it("says nothing of benchmarks where demand leaves the layer without weight", () => {
    const firm = path(sample, "Anhui", none, [[0]], 5, "firm");
    const at = column(firm, "Path").indexOf("S1");
    expect(column(firm, "Gain")[at]).toBe(0);
    expect(column(firm, "Reason")[at]).toMatch(/^Nothing is gained: software has no weight at demand 0\./);
    expect(column(firm, "Reason").join()).not.toContain("benchmarks");
  });

  it("names the layer at 0 that keeps the value there", () => {
    const bare = path([[0, 0, 0]], none, none, none, 18);
    expect(["S2", "D1", "B3"].map((code) => column(bare, "Gain")[column(bare, "Path").indexOf(code)])).toEqual([0, 0, 0]);
    expect(column(bare, "Reason")[column(bare, "Path").indexOf("S2")]).toMatch(/^Nothing is gained: hardware at 0 keeps the value index at 0\./);
    expect(column(bare, "Reason")[column(bare, "Path").indexOf("D1")]).toMatch(/^Nothing is gained: hardware and software at 0 keep the value index at 0\./);
    expect(column(bare, "Reason").join()).not.toContain("left to gain");
  });

  it("says that the step stays below the floor", () => {
    const low = [full[0], ["low", ...FRAMEWORK_CODES.map((code) => (code[0] === "F" ? 0 : 0.5))]];
    const report = path(low, "low", scale, none, 18, none, none, [["effort", 0.001]]);
    const reason = column(report, "Reason")[column(report, "Path").indexOf("D1")];
    expect(reason).toMatch(/^Nothing is gained yet: its indicators stay below the floor of 0\.02, at 0\.00167 or less after the step\./);
  });

  it("keeps the sentence on benchmarks for a path whose indicators are all there", () => {
    expect(reasons([[1, 1, 1]], none, none, none, 1)[0]).toMatch(/^Nothing is left to gain: its layers are at 1\./);
  });
});
