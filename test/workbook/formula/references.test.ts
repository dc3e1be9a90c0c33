import { formatAddress } from "../../../src/workbook/address";
import { findReferences, InputFinder } from "../../../src/workbook/formula/references";
import type { Area } from "../../../src/workbook/port";
import { FakeWorkbook } from "../../fakeWorkbook";

const texts = (formula: string): string[] => findReferences(formula).map(({ text }) => text);

describe("references of a formula", () => {
  test.each([
    ["=HFS.SCORE(Data!$A$5:$W$35,A1,B$2:$C3)", ["Data!$A$5:$W$35", "A1", "B$2:$C3"]],
    ["=HFS.SCORE('What-if (2)'!B4:D9,'Li''s table'!A1,数据!A1:B2,'数 据'!C3)", ["'What-if (2)'!B4:D9", "'Li''s table'!A1", "数据!A1:B2", "'数 据'!C3"]],
    ["=HFS.SCORE(A:C,$2:$9,Data!$B:$B,Data!3:4)", ["A:C", "$2:$9", "Data!$B:$B", "Data!3:4"]],
    ["=HFS.RCA(A8#,Scores!B$2#)", ["A8#", "Scores!B$2#"]],
    ["=HFS.SCORE(Regions,Regions[#All],Regions[[#Headers],[a, b]:[c]],[@GDP])", ["Regions", "Regions[#All]", "Regions[[#Headers],[a, b]:[c]]", "[@GDP]"]],
    ["=HFS.SCORE(Regions['[x'] '#1],权重)", ["Regions['[x'] '#1]", "权重"]],
    ['=IF("A1:B2"="Data!C3",HFS.GATE(B1),"")', ["B1"]],
    ["=LOG10(HFS.GATE(E5,1E3,{1,2;3,4}))+#N/A+TRUE", ["E5"]],
    ["=_xldudf_HFS_SCORE(A1)+'C:\\x.xla'!_xldudf_HFS_PATH(B2)", ["A1", "B2"]],
    ["=A1:INDEX(B1:B9,3)", ["A1", "B1:B9"]],
  ])("%s", (formula, expected) => {
    expect(texts(formula)).toEqual(expected);
  });

  test("through several sheets and in other files they are known, and never read", () => {
    const kinds = findReferences("=SUM(One:Three!A1,'One:Three b'!A1,[1]Data!A1,'C:\\x\\[b.xlsx]S'!A1,Data!A1)").map(({ kind }) => kind);
    expect(kinds).toEqual(["outside", "outside", "outside", "outside", "cells"]);
  });
});

describe("cells behind references", () => {
  const at: Area = { sheet: "Sheet1", row: 3, column: 9, rows: 1, columns: 1 };
  const found = async (workbook: FakeWorkbook, formula: string): Promise<string[]> =>
    (await new InputFinder(workbook).of(formula, at)).map(({ area }) => formatAddress(area));
  const filled = (): FakeWorkbook => {
    const workbook = new FakeWorkbook(["Sheet1", "Data"]).fill("Data!B2", [
      ["Region", "GDP", "Jobs, total"],
      ["East", 1, 2],
      ["West", 3, 4],
    ]);
    workbook.tableList.push({ name: "Regions", area: { sheet: "Data", row: 1, column: 1, rows: 3, columns: 3 } });
    workbook.nameList.push({ name: "Weights", address: "Data!$C$3:$C$4" });
    return workbook;
  };

  test("each area stands once, on the formula's own sheet where none is named", async () => {
    expect(await found(filled(), "=HFS.SCORE(A1:B2,$A$1:$B$2,data!A1)")).toEqual(["Sheet1!A1:B2", "Data!A1"]);
  });

  test("whole columns and rows are cut to what is used", async () => {
    expect(await found(filled(), "=HFS.SCORE(Data!A:C,Data!3:9,A:B)")).toEqual(["Data!B2:C4", "Data!B3:D4"]);
  });

  test("tables, their columns, and names", async () => {
    expect(await found(filled(), "=HFS.X(Regions,regions[#All],Regions[GDP],Regions[[#Headers],[GDP]:[Jobs, total]],Weights,Regions[Nothing],x)")).toEqual([
      "Data!B3:D4",
      "Data!B2:D4",
      "Data!C3:C4",
      "Data!C2:D2",
    ]);
  });

  test("this row of a table is the formula's", async () => {
    const workbook = filled();
    const row: Area = { sheet: "Data", row: 2, column: 3, rows: 1, columns: 1 };
    const inputs = await new InputFinder(workbook).of("=HFS.GATE(Regions[@GDP],[@[Jobs, total]],Regions[[#This Row],[Region]])", row);
    expect(inputs.map(({ area }) => formatAddress(area))).toEqual(["Data!C3", "Data!D3", "Data!B3"]);
  });

  test("A8# is what spills from there", async () => {
    const workbook = filled();
    workbook.spilled.set("Data!B8", { sheet: "Data", row: 7, column: 1, rows: 3, columns: 2 });
    expect(await found(workbook, "=HFS.RCA(Data!B8#)")).toEqual(["Data!B8:C10"]);
  });

  test("sheets that are not there are named", async () => {
    expect(await new InputFinder(filled()).missingSheets("=HFS.RCA('Old data'!A1,Data!A1,[1]Other!A1)")).toEqual(["Old data"]);
  });
});
