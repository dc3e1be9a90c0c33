import { readCommand, UsageError } from "../../src/cli/commandLine";
import { allAgree, reportOf } from "../../src/cli/report";
import type { Verification } from "../../src/workbook/handOn/verification";

const read = (...args: string[]) => readCommand(args, "2026-11-26");

describe("the command line", () => {
  test("verify takes workbooks and a tolerance", () => {
    expect(read("verify", "a.xlsx", "b c.xlsx")).toEqual({ name: "verify", files: ["a.xlsx", "b c.xlsx"], tolerance: 1e-9, json: false });
    expect(read("verify", "a.xlsx", "--tolerance", "1e-6", "--json")).toMatchObject({ tolerance: 1e-6, json: true });
  });

  test("calc takes one workbook and a name for the result", () => {
    expect(read("calc", "a.xlsx", "-o", "b.xlsx")).toEqual({ name: "calc", file: "a.xlsx", out: "b.xlsx", force: false });
  });

  test("sample is of today unless a day is given", () => {
    expect(read("sample")).toEqual({ name: "sample", folder: ".", date: "2026-11-26" });
    expect(read("sample", "dist", "--date", "2026-01-02")).toMatchObject({ folder: "dist", date: "2026-01-02" });
  });

  test.each([[[]], [["--help"]], [["verify", "--help"]]])("help for %j", (args) => {
    expect(readCommand(args, "")).toEqual({ name: "help" });
  });

  test.each([
    [["frobnicate"], "There is no command frobnicate"],
    [["verify"], "verify needs a workbook"],
    [["verify", "a.xlsx", "--tolerance", "-1"], "--tolerance"],
    [["verify", "a.xlsx", "--tolerance=lots"], "--tolerance is lots"],
    [["verify", "a.xlsx", "-o", "b.xlsx"], "verify has no option --out"],
    [["calc", "a.xlsx"], "calc needs one workbook and a name"],
    [["calc", "a.xlsx", "b.xlsx", "-o", "c.xlsx"], "calc needs one workbook"],
    [["sample", "--date", "tomorrow"], "--date is tomorrow"],
    [["verify", "a.xlsx", "--colour"], "--colour"],
  ])("%j is refused in words", (args, words) => {
    expect(() => readCommand(args, "2026-11-26")).toThrow(UsageError);
    expect(() => readCommand(args, "2026-11-26")).toThrow(words);
  });
});

const NOTHING: Verification = { tolerance: 1e-9, formulas: 0, cells: 0, frozen: 0, agreed: [], differences: [], unchecked: [] };
const AGREED: Verification = { ...NOTHING, formulas: 1, cells: 4, agreed: [{ address: "Data!A1", formula: "=HFS.SCORE(B1:C9)", cells: 4 }] };

describe("the report of a check", () => {
  test("silence is no agreement: a workbook without our formulas does not agree", () => {
    expect(allAgree(NOTHING)).toBe(false);
    expect(reportOf("a.xlsx", NOTHING, "0.1.0")).toContain("There is no HFS formula in this workbook: nothing was checked.");
    expect(allAgree(AGREED)).toBe(true);
    expect(allAgree({ ...AGREED, unchecked: [{ address: "", formula: "", code: "busy", text: "", reason: "x" }] })).toBe(false);
  });

  test("names every difference with both values, and counts formulas, not cells, that differ", () => {
    const differences = ["A1", "B1"].map((cell) => ({ address: `'北 京'!${cell}`, anchor: "'北 京'!A1", formula: "=HFS.SCORE(C1)", saved: 0.5, now: 0.25 }));
    const report = reportOf("a.xlsx", { ...AGREED, formulas: 2, cells: 6, differences }, "0.1.0");
    expect(report).toContain("'北 京'!B1");
    expect(report).toContain("saved 0.5");
    expect(report).toContain("calculated 0.25");
    expect(report).toContain("2 formulas (0 frozen), 6 values: 1 agree, 1 differs, 0 not checked");
    expect(report).toContain("tolerance 1e-9 of the larger number");
  });
});
