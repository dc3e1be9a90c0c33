import { FRAMEWORK_CODES } from "../../src/engine/indicators/framework";
import { PATH_CATALOG } from "../../src/engine/paths/catalog";
import { readCatalog } from "../../src/functions/catalogTable";
import { value } from "../../src/functions/model";
import { explain, path, paths } from "../../src/functions/paths";
import { score } from "../../src/functions/scores";
import { sample } from "../engine/indicators/support";
import { column, full, messageOf, none, scale, sum } from "./pathTables";

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

  it("shows the readiness that is applied where one of two conditions can be tested", () => {
    const half = [full[0], full[1].map((cell, j) => (full[0][j] === "F1" ? 0.06 : full[0][j] === "F2" ? "NA" : cell))];
    const report = path(half, "hub", scale, none, 18);
    const at = column(report, "Path").indexOf("D3");
    expect(column(report, "Readiness")[at]).toBeCloseTo(0.2, 12);
    expect(column(report, "Reason")[at]).toContain("Ready 20 %: F1 is 0.06, 0.3 needed. Readiness not tested: no value for F2.");
    expect(column(explain(half, "hub", "D3", scale), "Readiness")[0]).toBeCloseTo(0.2, 12);
    const blind = [half[0], half[1].map((cell, j) => (full[0][j] === "F1" ? "NA" : cell))];
    expect(column(explain(blind, "hub", "D3", scale), "Readiness")[0]).toBe("not tested");
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
    expect(messageOf(() => explain(full, "hub", "S9", scale))).toContain('"S9" is no path. Nearest codes or titles: S1');
    expect(messageOf(() => explain(full, "hub", "own brand", scale))).toBe(
      'path: "own brand" is no path. Nearest codes or titles: Own brands and product definition.',
    );
    expect(messageOf(() => explain(full, "hub", "Rule of lawe", scale))).toContain("Rule of law for business");
    expect(messageOf(() => explain(full, "hub", "20", scale))).toContain("20");
    expect(messageOf(() => explain(full, "hub", none, scale))).toContain("path is missing");
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

  it("takes codes as headings in small letters and with a space, and lets a column of notes stand", () => {
    const renamed = (from: string, to: string): any[][] => paths().map((row, i) => (i === 0 ? row.map((cell) => (cell === from ? to : cell)) : row));
    for (const heading of ["h1", "H 1", " Ｈ１ "]) expect(readCatalog(renamed("H1", heading))).toEqual(PATH_CATALOG);
    expect(readCatalog(paths().map((row, i) => [...row, i === 0 ? "Notes" : "see the minutes"]))).toEqual(PATH_CATALOG);
    expect(readCatalog(paths().map((row) => [...row, ""]))).toEqual(PATH_CATALOG);
  });

  it("refuses a column of numbers that would be lost unseen, with the nearest codes", () => {
    const headed = (heading: string, cell: unknown = 1): string => messageOf(() => at(paths().map((row, i) => [...row, i === 0 ? heading : cell])));
    expect(headed("X1")).toBe(
      'catalog: the column "X1" holds numbers, but its heading is no code of the framework. Nearest codes: H1, F1, S1. Rename it, or leave the column out.',
    );
    expect(headed("Hl")).toContain("Nearest codes: H1,");
    expect(headed("H1 R&D")).toContain("Nearest codes: H1,");
    expect(headed("Weight", "0.5")).toContain('the column "Weight" holds numbers');
    expect(headed("")).toContain("column 37 holds numbers, but has no heading");
    expect(headed("h 1")).toBe('catalog names "H1" twice. Every name may stand once.');
    expect(headed("cost")).toBe('catalog names "cost" twice. Every name may stand once.');
    expect(messageOf(() => at(paths().map((row) => row.slice(0, 8))))).toContain("no path has a load above 0");
  });

  it("says of a threshold that it must not exceed 1", () => {
    expect(messageOf(() => at(edit("S1", "Ready if", "F1>=0.3; H4>=40")))).toBe(
      "catalog: row S1, column Ready if: the threshold of H4 is 40; it must lie above 0 and not exceed 1.",
    );
    for (const threshold of ["0", "-0.4"]) expect(messageOf(() => at(edit("S1", "Ready if", `H4>=${threshold}`)))).toContain(`H4 is ${threshold}; it must`);
    expect(messageOf(() => at(edit("S1", "Ready if", "H4>=1")))).toBe("no error");
  });

  it("takes actors of one's own, and lists the catalog's where another is asked for", () => {
    const guild = (actor: string): any[][] => path(full, "hub", scale, none, 18, actor, none, none, none, none, edit("S1", "Actor", "Guild/firm"));
    expect(column(guild("guild"), "Path")).toEqual(["S1"]);
    expect(messageOf(() => guild("crown"))).toBe('actor is "crown"; it must be one of: firm, local, national, university, Guild.');
    const nobody = paths().map((row, i) => row.map((cell, j) => (i > 0 && paths()[0][j] === "Actor" ? "" : cell)));
    expect(messageOf(() => path(full, "hub", scale, none, 18, "firm", none, none, none, none, nobody))).toBe(
      'actor is "firm", but no path of the catalog names any.',
    );
  });

  it("says what rules all paths out", () => {
    const left = (actor: any, window: any, tags: any): string => messageOf(() => path(full, "hub", scale, none, 18, actor, none, none, window, tags));
    expect(left("national", 1, none)).toBe("No path is left: all are ruled out for actor national within a window of 1.");
    expect(left(none, 0, "Resource")).toBe("No path is left: all are ruled out within a window of 0 with tags resource.");
  });
});
