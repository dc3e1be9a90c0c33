import { STRATEGIES } from "../../src/engine/roadmap/strategies";
import { value } from "../../src/functions/model";
import { roadmap, strategies } from "../../src/functions/roadmaps";
import { caseNamed } from "../engine/roadmap/support";
import { column, messageOf, none } from "./pathTables";

const hub = [["Region", "Hardware", "Firmware", "Software"], ["Hub", 0.55, 0.4, 0.15]]; // prettier-ignore
const two = [...hub, ["Shell", 0.15, 0.45, 0.6], ["Gap", 0.5, "NA", 0.3]];
const HEADINGS = ["Year", "Hardware", "Firmware", "Software", "Effort hardware", "Effort firmware", "Effort software", "Value index", "Mismatch", "Bottleneck"];
const efforts = (report: any[][]): any[][] => report.slice(1).map((row) => row.slice(4, 7));

describe("ROADMAP", () => {
  const plan = roadmap(hub, [[1]], none, [[0.75]]);

  it("has a row for every year from 0, with no effort in the last", () => {
    expect(plan[0]).toEqual(HEADINGS);
    expect(column(plan, "Year")).toEqual(Array.from({ length: 16 }, (_, t) => t));
    expect(efforts(plan)[15]).toEqual(["", "", ""]);
    expect(plan[1].slice(0, 4)).toEqual([0, 0.55, 0.4, 0.15]);
    for (const row of efforts(plan).slice(0, 15)) expect(row[0] + row[1] + row[2]).toBe(1);
  });

  it("agrees with the second implementation, and in every year with VALUE", () => {
    caseNamed("OEM hub").index.forEach((index, t) => expect(column(plan, "Value index")[t]).toBeCloseTo(index, 6));
    const scores = [["Hardware", "Firmware", "Software"], ...plan.slice(1).map((row) => row.slice(1, 4))];
    const now = value(scores, [[0.75]]);
    expect(column(plan, "Value index")).toEqual(column(now, "Value index"));
    expect(column(plan, "Bottleneck")).toEqual(column(now, "Bottleneck"));
    expect(column(plan, "Bottleneck").slice(0, 5)).toEqual(["Software", "Software", "Software", "Software", "Hardware"]);
  });

  it("closes the gap of demand and supply", () => {
    expect([0, 7, 15].map((t) => column(plan, "Mismatch")[t].toFixed(2))).toEqual(["1.32", "0.21", "0.17"]);
    expect(column(roadmap([[0, 0, 0]], [[1]], 2), "Mismatch")[0]).toBe("");
  });

  it("takes effort as one number or as a line of years, with or without a heading and the years beside it", () => {
    const list = [1, 0, 2];
    const expected = roadmap(hub, [list], 3, [[0.75]]);
    expect(efforts(expected).map((row) => row.reduce((sum, x) => sum + x, 0)).slice(0, 3)).toEqual(list); // prettier-ignore
    const upright = list.map((x) => [x]);
    expect(roadmap(hub, upright, 3, [[0.75]])).toEqual(expected);
    expect(roadmap(hub, [["Effort"], ...upright], 3, [[0.75]])).toEqual(expected);
    expect(roadmap(hub, [["Year", "Effort"], ...list.map((x, t) => [2026 + t, x])], 3, [[0.75]])).toEqual(expected);
    expect(roadmap(hub, [["", "Year 1", "2nd year", "第三年"], ["Effort", ...list]], 3, [[0.75]])).toEqual(expected); // prettier-ignore
    expect(roadmap(hub, 1 as any, none, 0.75 as any)).toEqual(plan);
  });

  it("takes one unit of a table, with its own demand", () => {
    expect(roadmap(two, [[1]], none, [[0.75], [0.5], [0.5]], none, "hub")).toEqual(plan);
    expect(roadmap(two, [[1]], none, [[0.75], [0.5], [0.5]], none, "2")[16][7]).toBeCloseTo(caseNamed("Design shell").index[15], 6);
    expect(messageOf(() => roadmap(two, [[1]]))).toBe("unit is missing: name one of the table's rows.");
    expect(messageOf(() => roadmap(two, [[1]], none, none, none, "Hubb"))).toContain("Nearest names: Hub");
    expect(messageOf(() => roadmap(two, [[1]], none, none, none, "Gap"))).toBe("scores: Gap has no score for Firmware.");
    expect(messageOf(() => roadmap(hub, [[1]], none, [["NA"]]))).toBe("demand is missing for Hub.");
    for (const scores of [[[0.3, 0.4, 0.5]], hub]) expect(messageOf(() => roadmap(scores, [[1]], none, [[1.5]]))).toMatch(/^demand is 1.5; it must lie between 0 and 1/); // prettier-ignore
  });

  it.each([
    ["of too many years", [[1, 1, 1, 1]], "effort has 1 rows and 4 columns. Give one number for every year, or a line of 3, one for each of the years 0 to 2."],
    ["of too few years", [[1], [1]], "effort has 2 rows and 1 columns."],
    ["in a table", [[1, 1, 1], [1, 1, 1], [1, 1, 1]], "effort has 3 rows and 3 columns."],
    ["with two lines that are both amounts", [[1, 0.5], [3, 0.5], [1, 0.5]], "effort has 3 rows and 2 columns."],
    ["with names of units for years", [["Hub", 1], ["Hut", 2], ["Hat", 3]], 'effort has 3 rows and 2 columns, and "Hut" is no year. Give one number for every year, or a line of 3,'],
    ["with names of units under a heading", [["Unit", "Hub", "Hut", "Hat"], ["Effort", 1, 2, 3]], 'effort has 2 rows and 4 columns, and "Hub" is no year.'],
    ["of nothing", [[0, 0, 0]], "effort is 0 in every year; at least one year needs an effort above 0."],
    ["below 0", [[1, -1, 1]], "effort: the value for year 1 is -1; it must be at least 0."],
    ["that is missing", [[1, 1, "NA"]], 'effort: the value for year 2 is "NA"; a number is needed.'],
    ["that is text", [[1, "much", 1]], 'effort: the value for year 1 is "much", not a number.'],
    ["that is TRUE", [[true, 1, 1]], "effort: the value for year 0 is"],
    ["that is an error", [["#REF!", 1, 1]], "effort: the value for year 0 is the error #REF!."],
    ["that is one word", [["all"]], 'effort: the value for every year is "all", not a number.'],
    ["that is blank", [[""]], "effort: the value for every year is blank; a number is needed."],
    ["that is left out", null as any, "effort is missing."],
    ["that is tiny", [[1e-200]], "1e-200"],
    ["beyond what a layer can take", [[1, 5, 1]], "effort is 5 in year 1; with all of it on software, its score could leave the range from 0 to 1 within a year. The largest effort at these speeds and decays is 4.274."],
  ])("says what is wrong with effort %s", (_, effort, sentence) => {
    expect(messageOf(() => roadmap(hub, effort, 3))).toContain(sentence);
  }); // prettier-ignore

  it("takes the largest effort that its sentence names", () => {
    expect(roadmap(hub, [[4.274]], 3)).toHaveLength(5);
    expect(messageOf(() => roadmap(hub, [[4.275]], 3))).toContain("largest effort");
    expect(messageOf(() => roadmap(hub, [[1]], 3, none, [["r_h", 1]]))).toContain("with all of it on hardware");
  });

  it("refuses a value for ever that is not discounted, and takes it at kappa 0", () => {
    expect(messageOf(() => roadmap(hub, [[1]], 3, none, [["beta", 1]]))).toBe(
      "params: with beta 1 and kappa 0.5 the value after the last year counts without end. Set kappa to 0, or beta below 1.",
    );
    expect(roadmap(hub, [[1]], 10, [[0.75]], [["beta", 1], ["kappa", 0]])[2][7]).toBeCloseTo(caseNamed("no tail").index[1], 6); // prettier-ignore
  });

  it("takes 1 to 100 whole years", () => {
    expect(roadmap(hub, [[1]], 100)).toHaveLength(102);
    for (const years of [0, 2.5, 101]) expect(messageOf(() => roadmap(hub, [[1]], years))).toContain(`years is ${years}`);
    expect(roadmap(hub, [[1]], 1)).toHaveLength(3);
  });
});

describe("STRATEGIES", () => {
  const figures = caseNamed("OEM hub");

  it("lists the strategies with what they are worth", () => {
    const report = strategies(hub, [[1]], none, [[0.75]]);
    expect(report[0]).toEqual(["Strategy", "Present value", "Share of best", "Final value"]);
    expect(column(report, "Strategy")).toEqual(STRATEGIES.slice(0, 7));
    const expected = [figures.value, figures.greedy, figures.equal, figures.gap, figures.hardwareFirst, figures.bestConstant, figures.none];
    column(report, "Present value").forEach((present, i) => expect(present / expected[i]).toBeCloseTo(1, 6));
    column(report, "Share of best").forEach((share, i) => expect(share).toBeCloseTo(expected[i] / figures.value, 6));
    expect(report[1][2]).toBe(1);
    expect(report[1][3]).toBeCloseTo(figures.index[15], 6);
  });

  it("takes a copy of ROADMAP's result as your plan, which is then as good as the best", () => {
    const plan = roadmap(hub, [[1]], none, [[0.75]]);
    const report = strategies(hub, [[1]], none, [[0.75]], none, plan);
    expect(report[8][0]).toBe("your plan");
    expect(report[8][1]).toBeCloseTo(figures.value, 9);
    expect(report[8][2]).toBeLessThanOrEqual(1);
    expect(strategies(hub, [[1]], none, [[0.75]], none, plan.slice(1, 16).map((row) => row.slice(4, 7)))).toEqual(report); // prettier-ignore
  });

  it("takes three columns in order, with the years before them or headings of their own, and years that are not spent in full", () => {
    const rows = [[0.2, 0.1, 0.1], [0, 0, 0], [0.3, 0.3, 0.4]]; // prettier-ignore
    const expected = strategies(hub, [[1]], 3, none, none, rows);
    expect(expected[8][1]).toBeLessThan(expected[1][1]);
    expect(expected[8][1]).toBeGreaterThan(expected[7][1]);
    expect(strategies(hub, [[1]], 3, none, none, [["硬件", "固件", "软件"], ...rows])).toEqual(expected);
    expect(strategies(hub, [[1]], 3, none, none, rows.map((row, t) => [2026 + t, ...row]))).toEqual(expected); // prettier-ignore
    expect(strategies(hub, [[1]], 3, none, none, [["Year", "Software", "Hardware", "Firmware"], ...rows.map(([h, f, s], t) => [t, s, h, f])])).toEqual(expected); // prettier-ignore
    const nothing = strategies(hub, [[1]], 3, none, none, [[0, 0, 0], [0, 0, 0], [0, 0, 0]]); // prettier-ignore
    expect(nothing[8].slice(1)).toEqual(nothing[7].slice(1));
  });

  it.each([
    ["adds up to more than there is", [[0.5, 0.4, 0.3], [0, 0, 1], [1, 1, 1]], "plan: the efforts of year 0 add up to 1.2, more than the effort of that year, 1. The same holds for 1 more years."],
    ["adds up to more in one year", [[0.5, 0.2, 0.3], [0, 0, 1], [0, 0, 1.01]], "plan: the efforts of year 2 add up to 1.01, more than the effort of that year, 1."],
    ["has a blank", [[0.5, 0.4, null], [0, 0, 1], [1, 0, 0]], "plan: the value for year 0, software is blank; a number is needed."],
    ["is negative", [[0.5, 0.4, 0], [0, 0, 1], [1, -0.1, 0]], "plan: the value for year 2, firmware is -0.1; it must be at least 0."],
    ["has text", [[0.5, 0.4, 0], [0, "x", 1], [1, 0, 0]], 'plan: the value for year 1, firmware is "x", not a number.'],
    ["has too few years", [[0.5, 0.4, 0], [0, 0, 1]], "plan has 2 rows and 3 columns. It needs 3 rows, one for each of the years 0 to 2, and three columns"],
    ["has other columns", [[0.5, 0.4], [0, 0], [0, 1]], "plan has 3 rows and 2 columns."],
  ])("says so where your plan %s", (_, plan: any[][], sentence) => {
    expect(messageOf(() => strategies(hub, [[1]], 3, none, none, plan))).toContain(sentence);
  }); // prettier-ignore

  it("takes what rounding adds to a year's effort", () => {
    const rounded = [[0.3333334, 0.3333334, 0.3333334]];
    expect(strategies(hub, [[1]], 1, none, none, rounded)[8][1]).toBeCloseTo(strategies(hub, [[1]], 1)[3][1], 6);
  });

  it("has no share where nothing is worth anything", () => {
    const report = strategies([[0, 0, 0]], [[1]], 1, none, [["kappa", 0]]);
    expect(column(report, "Present value")).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(column(report, "Share of best")).toEqual(["", "", "", "", "", "", ""]);
  });
});
