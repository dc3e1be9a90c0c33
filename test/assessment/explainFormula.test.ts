import { explainFormula } from "../../src/assessment/explainFormula";
import { formulaOf, sentence, shown } from "../../src/assessment/formulaText";
import { areaOf } from "../../src/workbook/address";
import type { About } from "../../src/workbook/handOn/about";
import { exampleWorkbook } from "./example";

const about: About = { version: "0", date: "2026-11-26", describe: (id) => ({ meaning: `What ${id} means.`, source: "A book", parameters: ["data"] }) };

describe("what a cell shows", () => {
  test("is told of its own formula: function, meaning, inputs", async () => {
    const workbook = exampleWorkbook().fill("Data!J3", [["=HFS.SCORE(A3:G8)"]]);
    const told = await explainFormula(workbook, areaOf("Data!J3:K9"), about);
    expect(told).toMatchObject({ anchor: "Data!J3", own: true });
    expect(told?.annotation).toMatchObject({
      functions: ["SCORE"],
      inputs: ["Data!A3:G8"],
      meanings: [{ id: "SCORE", meaning: "What SCORE means.", source: "A book" }],
    });
  });

  test("is told of the formula whose result covers it", async () => {
    const workbook = exampleWorkbook().fill("Data!J3", [["=HFS.SCORE(A3:G8)"]]);
    workbook.spillAreas = async (cells) => cells.map(() => areaOf("Data!J3:P8"));
    expect(await explainFormula(workbook, areaOf("Data!L5"), about)).toMatchObject({ anchor: "Data!J3", own: false });
  });

  test("is nothing of ours in a cell of data, or under a formula of the spreadsheet's own", async () => {
    const workbook = exampleWorkbook().fill("Data!J3", [["=SUM(B4:B8)"]]);
    expect(await explainFormula(workbook, areaOf("Data!B4"), about)).toBeNull();
    expect(await explainFormula(workbook, areaOf("Data!J3"), about)).toBeNull();
  });
});

describe("text of formulas", () => {
  test("leaves out empty arguments at the end, not between", () => {
    expect(formulaOf("PATH", ["A1:B2", "", "C1", "", ""])).toBe("=HFS.PATH(A1:B2,,C1)");
    expect(formulaOf("PARAMS", [])).toBe("=HFS.PARAMS()");
  });

  test("joins words and cells, quotes doubled, an unknown place kept", () => {
    expect(sentence('The "{a}" is {b}.', { a: "A1", b: shown("B1") })).toBe('"The """&A1&""" is "&TEXT(B1,"0.00")&"."');
    expect(sentence("{a}{c}", { a: "A1" })).toBe('A1&"{c}"');
  });
});
