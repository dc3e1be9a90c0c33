import { FRAMEWORK_CODES } from "../../src/engine/indicators/framework";
import { confidence } from "../../src/functions/confidence";
import { params } from "../../src/functions/model";
import { path, paths } from "../../src/functions/paths";
import { score } from "../../src/functions/scores";
import { sample } from "../engine/indicators/support";
import { column, full, messageOf, none, scale, sum } from "./pathTables";

const at = (...given: Parameters<typeof confidence>): any[][] => confidence(...given);
const row = (report: any[][], code: string): any[] => report.find(([own]) => own === code) as any[];
const edit = (code: string, heading: string, cell: unknown): any[][] => {
  const all = paths();
  return all.map((line) => (line[0] === code ? line.map((old, j) => (all[0][j] === heading ? cell : old)) : line));
};

describe("CONFIDENCE", () => {
  const hub = at(full, "hub", scale, [[0.75]], 400);

  it("has a row per path that PATH ranks, the most often first at the top", () => {
    expect(hub[0]).toEqual(["Path", "First", "Top 3", "Mean rank", "SD", "Standard error", "Verdict"]);
    expect(column(hub, "Path").sort()).toEqual(column(path(full, "hub", scale, [[0.75]], 18), "Path").sort());
    expect(sum(column(hub, "First"))).toBeCloseTo(1, 12);
    expect(sum(column(hub, "Top 3"))).toBeCloseTo(3, 12);
    const first = column(hub, "First");
    expect(first).toEqual([...first].sort((a, b) => b - a));
    column(hub, "Standard error").forEach((error, i) => expect(error).toBeCloseTo(Math.sqrt((first[i] * (1 - first[i])) / 400), 15));
  });

  it("repeats itself for the same seed, and takes 1 and 2000 where none is given", () => {
    expect(at(full, "hub", scale, [[0.75]], 400, 1)).toEqual(hub);
    expect(at(full, "hub", scale, [[0.75]], 400, 2)).not.toEqual(hub);
    expect(at(full, "hub", scale)).toEqual(at(full, "hub", scale, [[0.5]], 2000, 1));
  });

  it("has PATH's filters", () => {
    const tagged = at(full, "hub", scale, none, 50, none, none, none, none, "resource");
    expect(column(tagged, "Path")).toContain("A2");
    expect(column(hub, "Path")).not.toContain("A2");
    const national = at(full, "hub", scale, none, 50, none, "National");
    expect(column(national, "Path").sort()).toEqual(["B2", "D1", "D2", "VA", "VB", "VD"]);
    const soon = at(full, "hub", scale, none, 50, none, none, none, 2);
    expect(column(soon, "Path").sort()).toEqual(["B4", "B5", "S1", "S2"]);
    const short = at(full, "hub", scale, none, 50, none, none, 7);
    expect(row(short, "B2")[1]).toBe(0);
    expect(messageOf(() => at(full, "hub", scale, none, 50, none, "national", none, 1))).toContain("No path is left");
  });

  it("calls an only path one, and lists at the end what cannot be ranked", () => {
    const only = at(full, "hub", scale, none, 50, none, "national", none, 3);
    expect(column(only, "Path").sort()).toEqual(["D1", "VA"]);
    const own = [...paths().slice(0, 1), ...paths().filter(([code]) => code === "S1")];
    expect(at(full, "hub", scale, none, 50, none, none, none, none, none, own).slice(1)).toEqual([["S1", 1, 1, 1, 0, 0, "only path"]]);
    const anhui = at(sample, "Anhui", none, none, 50);
    const ranking = path(sample, "Anhui", none, none, 18);
    const isRanked = (line: any[]): boolean => line[0] !== "";
    expect(column(anhui, "Path").slice(0, 7).sort()).toEqual(ranking.slice(1).filter(isRanked).map(([, code]) => code).sort()); // prettier-ignore
    expect(anhui.slice(8)).toEqual(ranking.slice(8).map(([, code]) => [code, "", "", "", "", "", "not ranked"])); // prettier-ignore
  });

  it("says so where nothing is left to gain", () => {
    const done = [full[0], ["done", ...FRAMEWORK_CODES.map(() => 1)]];
    expect(new Set(column(at(done, "done", scale, none, 20), "Verdict"))).toEqual(new Set(["nothing to gain"]));
  });

  it("follows costs and loads of an edited catalog", () => {
    const leader = column(hub, "Path")[0];
    const dear = at(full, "hub", scale, [[0.75]], 400, none, none, none, none, none, edit(leader, "Cost", 500));
    expect(row(dear, leader)[1]).toBe(0);
    expect(at(full, "hub", scale, [[0.75]], 400, none, none, none, none, none, paths())).toEqual(hub);
  });

  it("holds the parameters it is given, and uses those that are not drawn", () => {
    const rows = params();
    const held = at(full, "hub", scale, [[0.75]], 400, none, none, none, none, none, none, rows);
    expect(held).not.toEqual(hub);
    // beta is not drawn: giving its default changes nothing, another value weighs late paths down
    expect(at(full, "hub", scale, [[0.75]], 400, none, none, none, none, none, none, [["beta", 0.95]])).toEqual(hub);
    const rush = at(full, "hub", scale, [[0.75]], 400, none, none, none, none, none, none, [["beta", 0.5]]);
    expect(row(rush, "VD")[3]).toBeGreaterThan(row(hub, "VD")[3]);
    // without a gate and with demand 0 nothing of software is worth anything
    const dead = at(full, "hub", scale, [[0]], 200, none, none, none, none, none, none, [["lambda", 0]]);
    expect(row(dead, "S2")[1]).toBe(0);
    expect(at(full, "hub", scale, [[0.75]], 400, none, none, none, none, none, none, [["lambda", ""], ["k", none]])).toEqual(hub); // prettier-ignore
  });

  it("works on layer scores and on a result of SCORE, and needs no name in a table of one unit", () => {
    const bare = at([[0.52, 0.4, 0.17]], none, none, [[0.75]], 200);
    expect(at([["Region", "Hardware", "Firmware", "Software"], ["Hub", 0.52, 0.4, 0.17]], "hub", none, [[0.75]], 200)).toEqual(bare); // prettier-ignore
    expect(sum(column(at(score(sample), "Anhui", none, none, 100), "First"))).toBeCloseTo(1, 12);
  });

  it("takes one demand per unit by label, and demand at its ends", () => {
    const both = at(full, "hub", scale, [["shell", 0.1], ["hub", 0.75]], 400); // prettier-ignore
    expect(both).toEqual(hub);
    for (const demand of [0, 1]) expect(sum(column(at(full, "hub", scale, [[demand]], 100), "First"))).toBeCloseTo(1, 12);
    expect(row(at(full, "hub", scale, [[0]], 100), "S2")[1]).toBe(0);
  });

  it("has a hole for the spread of a single draw, which tells no paths apart", () => {
    const one = at(full, "hub", scale, none, 1);
    expect(new Set(column(one, "SD"))).toEqual(new Set([""]));
    expect(column(one, "Verdict")[0]).toBe("tied first");
  });

  it("refuses what it cannot use, and names it", () => {
    expect(messageOf(() => at(full, "hubb", scale))).toContain("Nearest names: hub");
    expect(messageOf(() => at(full, none, scale))).toBe("unit is missing: name one of the table's rows.");
    expect(messageOf(() => at(full, "hub", scale, [[1.2]]))).toContain("demand");
    expect(messageOf(() => at(full, "hub", scale, [["NA"]]))).toBe("demand is missing for hub.");
    for (const draws of [0, 2.5, 100_001]) expect(messageOf(() => at(full, "hub", scale, none, draws))).toContain(`draws is ${draws}`);
    expect(messageOf(() => at(full, "hub", scale, none, 10, -1))).toContain("seed is -1");
    expect(messageOf(() => at(full, "hub", scale, none, 10, none, "emperor"))).toContain("firm, local");
    expect(messageOf(() => at(full, "hub", scale, none, 10, none, none, 0))).toContain("horizon is 0");
    expect(messageOf(() => at(full, "hub", scale, none, 10, none, none, none, -1))).toContain("window is -1");
    expect(messageOf(() => at(full, "hub", scale, none, 10, none, none, none, none, "coal"))).toContain("must be one of: resource");
    const unknown = paths().map((line, i) => [...line, i === 0 ? "H11" : 1]);
    expect(messageOf(() => at(full, "hub", scale, none, 10, none, none, none, none, none, unknown))).toContain('"H11"');
    expect(messageOf(() => at(full, "hub", scale, none, 10, none, none, none, none, none, edit("S1", "Path", "S2")))).toContain('lists the path "S2" twice');
    expect(messageOf(() => at(full, "hub", scale, none, 10, none, none, none, none, none, none, [["lamda", 1]]))).toContain("lambda");
    expect(messageOf(() => at([["Unit", "H10", "H", "F", "S"], ["a", 0.2, 0.5, 0.5, 0.5]], "a", [["Column", "Code", "Low", "High"], ...["H10", "H", "F", "S"].map((code) => [code, code, 0, 1])]))).toContain("No path can be ranked"); // prettier-ignore
    expect(messageOf(() => at([], "hub"))).not.toBe("no error");
  });
});
