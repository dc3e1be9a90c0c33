import { sampleWorkbook } from "../../src/workbook/sample/definition";
import { Calculator } from "./evaluate";
import { FUNCTIONS } from "./sampleFunctions";

const sample = sampleWorkbook();
const calculated = new Calculator(sample, FUNCTIONS);

describe("yellow cells that are blank or wrong", () => {
  test("a blank province gives one sentence per sheet and blank results, none of which spreads over others", () => {
    const blank = new Calculator(sample, FUNCTIONS, { "Paths!B4": null });
    expect(blank.read("Paths!A6")).toEqual([["Choose a province in B4."]]);
    for (const address of ["Scores!A3", "Robustness!A3", "Roadmap!A7", "'What-if'!A7", "'Read me'!A61"])
      expect(blank.read(address)).toEqual([["Choose a province in B4 on Paths."]]);
    expect(blank.read("Paths!A8:O25").flat().join("")).toBe("");
    expect(blank.read("Paths!A7")).toEqual([[""]]);
    expect(blank.read("Paths!D57:K74").flat().join("")).toBe("Title");
    expect(blank.read("Roadmap!A30:J59").flat().join("")).not.toMatch(/\d[.]\d|optimal|Year/);
    expect(blank.read("'What-if'!A9:K17").flat().join("")).toBe("");
    expect(blank.spills.flatMap(({ formula }) => /^=(?:IF\(\$BL\$8="",)?HFS\.(\w+)/.exec(formula)?.[1] ?? []).sort()).toEqual(
      [
        ...["CORRELATE", "COORDINATION", "OUTRANKS", "RANKS", "RELIABILITY", "RELIABILITY", "SCORE", "SENSITIVITY"],
        ...["COMPLEXITY", "COMPLEXITY", "SPECIALIZATION"],
        ...["CHECK", "COEFFICIENTS", "LINKAGES", "POSITION", "PRICES"],
      ].sort(),
    );
    expect(blank.read("Robustness!G9:G39").flat().join("")).toBe("Behind");
    expect(new Calculator(sample, FUNCTIONS, { "Paths!B4": "Atlantis" }).read("Paths!A6")).toEqual([["Choose a province in B4."]]);
  });

  test("a blank demand orientation is 0.5 on every sheet, and one beyond 0 to 1 is named", () => {
    const blank = new Calculator(sample, FUNCTIONS, { "Paths!B5": null });
    const half = new Calculator(sample, FUNCTIONS, { "Paths!B5": 0.5 });
    for (const address of ["Paths!A6:N25", "'What-if'!A7:K17"]) expect(blank.read(address)).toEqual(half.read(address));
    expect(blank.read("Paths!A8:N25")).not.toEqual(calculated.read("Paths!A8:N25"));
    expect(blank.read("'What-if'!B5:C5")).toEqual([[0.5, "0.5 is assumed: none is set on Paths"]]);
    for (const demand of [-0.1, 1.5, "half"]) {
      const other = new Calculator(sample, FUNCTIONS, { "Paths!B5": demand });
      expect(other.read("Paths!A6")).toEqual([["Demand θ must lie between 0 and 1."]]);
      expect(other.read("'What-if'!A7")).toEqual([["Demand θ in B5 on Paths must lie between 0 and 1."]]);
    }
    const zero = new Calculator(sample, FUNCTIONS, { "Paths!B5": 0 });
    for (const sheet of ["Roadmap", "'What-if'"]) {
      expect(zero.read(`${sheet}!B5:C5`)).toEqual([[0, "set on Paths"]]);
      expect(blank.read(`${sheet}!B5:C5`)).toEqual([[0.5, "0.5 is assumed: none is set on Paths"]]);
    }
    for (const demand of [0, 1]) expect(new Calculator(sample, FUNCTIONS, { "Paths!B5": demand }).read("Paths!A6")[0][0]).toMatch(/^For Anhui/);
  });

  test("no formula takes a number of another sheet for a blank by comparing it with empty text", () => {
    // Some hosts hold 0 on another sheet to equal "": only text may be compared so, here the names of provinces and sectors and the codes of paths.
    const compared = sample.sheets.flatMap(({ name, blocks }) =>
      blocks.flatMap(({ cells }) =>
        cells.flat().flatMap((cell) => [...String(cell ?? "").matchAll(/([\w-]+|'[^']+')!(\$[A-Z]+\$\d+)=""/g)].map(([, on, at]) => `${name}: ${on}!${at}`)),
      ),
    );
    expect([...new Set(compared)].filter((one) => !/!\$B\$4$|: Paths!\$B\$(9|1\d|2[0-5])$/.test(one))).toEqual([]);
  });

  test("an indicator of 0 is a value on What-if, and a missing one is NA", () => {
    for (const [value, now] of [
      [0, 0],
      [null, "NA"],
    ])
      expect(new Calculator(sample, FUNCTIONS, { "Data!D17": value }).read("'What-if'!F22")).toEqual([[now]]);
  });

  test("a new value that is not a number is named", () => {
    const other = new Calculator(sample, FUNCTIONS, { "'What-if'!G30": "ten" });
    expect(other.read("'What-if'!A7")).toEqual([["Check the new values: G30 is not a number."]]);
    expect(calculated.read("'What-if'!A7")[0][0]).toMatch(/^Value index 0\.\d+ before, 0\.\d+ after; first path \w+ before, \w+ after\.$/);
  });
});
