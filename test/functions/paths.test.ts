import { FRAMEWORK_CODES } from "../../src/engine/indicators/framework";
import { PATH_CATALOG } from "../../src/engine/paths/catalog";
import { readCatalog } from "../../src/functions/catalogTable";
import { explain, path, paths } from "../../src/functions/paths";
import { score } from "../../src/functions/scores";
import { value } from "../../src/functions/model";
import { sample } from "../engine/indicators/support";

/** The sentence of the error a call throws. */
function messageOf(body: () => unknown): string {
  try {
    body();
  } catch (thrown) {
    return (thrown as Error).message;
  }
  return "no error";
}

/** Two units with all 28 indicators on a scale of 0 to 1, and the framework that says so. */
const levels = (seed: number): number[] => FRAMEWORK_CODES.map((_, k) => 0.05 + 0.9 * (((k * 11 + seed) % 29) / 29));
const full: any[][] = [["Unit", ...FRAMEWORK_CODES], ["hub", ...levels(3)], ["shell", ...levels(17)]]; // prettier-ignore
const scale: any[][] = [["Column", "Code", "Low", "High"], ...FRAMEWORK_CODES.map((code) => [code, code, 0, 1])];
const column = (report: any[][], heading: string): any[] => report.slice(1).map((row) => row[report[0].indexOf(heading)]);
const sum = (numbers: any[]): number => numbers.reduce((total, x) => total + (x === "" ? 0 : x), 0);

const none = undefined as any;

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

describe("PATH and what the table observes", () => {
  it("ranks for Anhui the seven paths of which the sample holds half, and puts the others at the end with the reason", () => {
    const anhui = path(sample, "Anhui", none, none, 18);
    expect(anhui).toHaveLength(18);
    expect(column(anhui, "Path").slice(0, 7)).toEqual(["S1", "B3", "VC", "VB", "VD", "I1", "B1"]);
    expect(column(anhui, "Rank").slice(6)).toEqual([7, ...Array.from({ length: 10 }, () => "")]);
    expect(
      column(anhui, "Observed")
        .slice(7)
        .every((share) => share < 0.5),
    ).toBe(true);
    expect(column(anhui, "Reason")[7]).toBe("Not ranked: the table holds 25 % of its loads; missing H2, H3.");
    expect(column(anhui, "Gain")[7]).toBe("");
  });

  it("calls readiness not tested where its indicator is not there, never 100 %", () => {
    const anhui = path(sample, "Anhui");
    expect(column(anhui, "Readiness")[0]).toBe("not tested");
    expect(column(anhui, "Reason")[0]).toContain("Readiness not tested: no value for H4.");
    expect(column(path(full, "hub", scale, none, 18), "Readiness").every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  it("counts a missing value of the unit as not observed, and re-shares its weight", () => {
    const holed = full.map((row) => row.map((cell, j) => (row[0] === "hub" && full[0][j] === "S1" ? "NA" : cell)));
    const report = path(holed, "hub", scale, none, 18);
    const at = column(report, "Path").indexOf("S1");
    expect(column(report, "Observed")[at]).toBeCloseTo(2 / 3, 15);
    expect(column(report, "Reason")[at]).toContain("The table holds 67 % of its loads.");
  });

  it("works on layers where only layers are known, says so, and values them as VALUE does", () => {
    const layered = path([["Hardware", "Firmware", "Software"], [0.52, 0.4, 0.17]], none, none, [[0.75]], 18); // prettier-ignore
    expect(column(layered, "Reason").every((reason) => reason.includes("Ranked on layer scores"))).toBe(true);
    expect(column(layered, "Observed").every((share) => share === 1)).toBe(true);
    expect(path([[0.52, 0.4, 0.17]], none, none, [[0.75]], 18)).toEqual(layered);
    const raised = 0.17 + (0.1 / 0.8) * (3 / 8) * 0.83;
    const [before, after] = [0.17, raised].map((s) => value([[0.52, 0.4, s]], [[0.75]])[1][2]);
    const years = Array.from({ length: 13 }, (_, i) => 0.95 ** (i + 2)).reduce((a, b) => a + b, 0);
    expect(column(layered, "Gain")[column(layered, "Path").indexOf("S1")]).toBeCloseTo((after - before) * years, 13);
  });

  it("takes a result of SCORE as it is, and a table of bare letters as layers", () => {
    const scores = score(sample);
    const fromScores = path(scores, "Anhui", none, [[0.6]], 18);
    const letters = sample.map((row, i) => (i > 0 ? row : row.map((cell, j) => (j > 2 ? String(cell)[0] + " " + j : cell))));
    // one column per indicator here, so codes that share an average count apart: the same layers only when nothing is shared
    const bare = path(letters, "Anhui", none, [[0.6]], 18);
    expect(column(bare, "Reason")[0]).toContain("Ranked on layer scores");
    expect(fromScores[0]).toEqual(bare[0]);
    expect(path(score(letters), "Anhui", none, [[0.6]], 18)).toEqual(bare);
  });

  it("works on the indicators in a table that mixes codes and bare letters; a bare letter is in the mean and in no path", () => {
    const data = [["Unit", "H1", "H", "H7", "H8", "F5", "F10", "S1", "S6"], ["a", 0.2, 0.9, 0.4, 0.3, 0.5, 0.6, 0.2, 0.3]]; // prettier-ignore
    const framework = [["Column", "Code", "Low", "High"], ...data[0].slice(1).map((code) => [code, code, 0, 1])];
    const explained = explain(data, "a", "B3", framework);
    expect(column(explained, "Indicator")).toEqual(["H1", "H7", "H8"]);
    const weightOfH1 = column(explained, "Marginal value")[0];
    const without = explain([data[0], ["a", 0.2, "NA", 0.4, 0.3, 0.5, 0.6, 0.2, 0.3]], "a", "B3", framework);
    expect(column(without, "Marginal value")[0]).not.toBeCloseTo(weightOfH1, 3);
  });

  it("refuses to rank when no path is observed, and names an empty layer", () => {
    const thin = [["Unit", "H10", "H", "F", "S"], ["a", 0.2, 0.5, 0.5, 0.5]]; // prettier-ignore
    const framework = [["Column", "Code", "Low", "High"], ...thin[0].slice(1).map((code) => [code, code, 0, 1])];
    expect(messageOf(() => path(thin, "a", framework))).toContain("No path can be ranked");
    expect(messageOf(() => path([["Unit", "H1", "S1"], ["a", 1, 2], ["b", 2, 1]]))).toContain("no unit has all of Hardware, Firmware and Software"); // prettier-ignore
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

describe("EXPLAIN", () => {
  it("adds up to the path's gain and to 1", () => {
    for (const unit of ["hub", "shell"]) {
      const ranked = path(full, unit, scale, [[0.6]], 18);
      ranked.slice(1).forEach(([, code, , , gain]) => {
        const explained = explain(full, unit, code, scale, [[0.6]]);
        expect(Math.abs(sum(column(explained, "Contribution")) - gain)).toBeLessThan(1e-12);
        expect(sum(column(explained, "Share"))).toBeCloseTo(1, 12);
      });
    }
  });

  it("lists an indicator that the table lacks without a level and without a contribution", () => {
    const explained = explain(sample, "Anhui", "S1");
    expect(explained[0]).toEqual(["Indicator", "Level", "Gap", "Load", "Marginal value", "Readiness", "Contribution", "Share"]);
    expect(column(explained, "Indicator")).toEqual(["S1", "S3", "S6", "S8"]);
    expect(explained[4]).toEqual(["S8", "", "", 0.5, "", "not tested", 0, 0]);
    expect(sum(column(explained, "Contribution"))).toBeCloseTo(path(sample, "Anhui")[1][4], 14);
  });

  it("explains by layers where only layers are known", () => {
    const explained = explain([["hub", 0.52, 0.4, 0.17]], "hub", "VC", none, [[0.75]]);
    expect(column(explained, "Indicator")).toEqual(["Hardware", "Firmware", "Software"]);
    expect(column(explained, "Load")).toEqual([0.05, 0.05, 0.25]);
  });

  it("takes a path by code or title, any case, and refuses one without loads or without data", () => {
    expect(explain(full, "hub", "Own brands and product definition", scale)).toEqual(explain(full, "hub", "s1", scale));
    expect(messageOf(() => explain(full, "hub", "A1", scale))).toContain("path A1 is diagnostic");
    expect(messageOf(() => explain(sample, "Anhui", "D2"))).toContain("the table holds none of its indicators for Anhui");
    expect(messageOf(() => explain(full, "hub", "S9", scale))).toContain("Nearest names: S");
    expect(messageOf(() => explain(full, none, "S1", scale))).toBe("unit is missing: name one of the table's rows.");
  });
});

describe("the catalog argument", () => {
  const at = (catalog: any[][]): any[][] => path(full, "hub", scale, [[0.75]], 18, none, none, none, none, "resource", catalog);
  const edit = (code: string, heading: string, cell: unknown): any[][] => {
    const all = paths();
    return all.map((row) => (row[0] === code ? row.map((old, j) => (all[0][j] === heading ? cell : old)) : row));
  };

  it("takes what PATHS returns and changes nothing", () => {
    expect(at(paths())).toEqual(path(full, "hub", scale, [[0.75]], 18, none, none, none, none, "resource"));
    expect(readCatalog(paths())).toEqual(PATH_CATALOG);
    const blanks = paths().map((row) => row.map((cell) => (cell === 0 ? "" : cell)));
    blanks[1][5] = 0; // the lag of A1
    expect(at(blanks)).toEqual(at(paths()));
  });

  it("follows edited loads, lags, costs, readiness and tags, and new paths", () => {
    expect(column(at(edit("S1", "Cost", 50)), "Path")[0]).not.toBe("S1");
    const ready = at(edit("S1", "Ready if", "F1 ≥ 1; tag resource"));
    const position = column(ready, "Path").indexOf("S1");
    expect(column(ready, "Readiness")[position]).toBeCloseTo(full[1][full[0].indexOf("F1")], 12);
    const added = [...paths(), ["X1", "", "Own idea", "S", "", 1, 0.2, "firm/guild", ...FRAMEWORK_CODES.map((code) => (code === "S4" ? 1 : 0))]];
    expect(column(at(added), "Title")).toContain("Own idea");
    expect(column(path(full, "hub", scale, none, 18, "guild", none, none, none, none, added), "Path")).toEqual(["X1"]);
    expect(explain(full, "hub", "X1", scale, none, none, none, added)).toHaveLength(2);
  });

  it("names in its errors the row, column and value", () => {
    expect(messageOf(() => at(edit("S1", "Lag", -1)))).toBe("catalog: row S1, column Lag is -1; it must lie between 0 and 100.");
    expect(messageOf(() => at(edit("S1", "Lag", 1.5)))).toContain("row S1, column Lag is 1.5; a whole number");
    expect(messageOf(() => at(edit("S1", "Cost", "dear")))).toContain('row S1, column Cost holds "dear"');
    expect(messageOf(() => at(edit("S1", "S6", 11)))).toContain("row S1, column S6 is 11");
    expect(messageOf(() => at(edit("S1", "Ready if", "H4 high")))).toContain('row S1, column Ready if holds "H4 high"');
    expect(messageOf(() => at(edit("S1", "Ready if", "H14>=0.4")))).toContain('"H14>=0.4"');
    expect(messageOf(() => at(edit("S1", "Layer", "Middle")))).toContain('"Middle" is no layer code');
    expect(messageOf(() => at(edit("S1", "Path", "S2")))).toContain('lists the path "S2" twice');
    expect(messageOf(() => at(paths().map((row) => row.slice(0, 5))))).toContain("no column headed Lag");
    expect(messageOf(() => at(paths().slice(0, 1)))).toContain("lists no path");
    expect(messageOf(() => at(paths().map((row, i) => [...row, i === 0 ? "H11" : 1])))).toContain('"H11"');
  });
});
