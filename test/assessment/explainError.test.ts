import { explainCell } from "../../src/assessment/explainError";
import type { Explanation } from "../../src/assessment/explanation";
import { areaOf } from "../../src/workbook/address";
import type { FakeWorkbook } from "../fakeWorkbook";
import { realSession } from "../realSession";
import { ADDRESS, exampleWorkbook, REGIONS, withCell } from "./example";

const session = realSession();

/** A workbook with a formula in Out!B2 that shows an error. */
function failing(formula: string, shown: string, table?: readonly (readonly (string | number | null)[])[]): FakeWorkbook {
  const workbook = exampleWorkbook(table);
  workbook.cells.set("Out", new Map());
  return workbook.fill("Out!B2", [[formula]]).show("Out!B2", [[shown]]);
}

const explain = (workbook: FakeWorkbook, address = "Out!B2"): Promise<Explanation> => explainCell(workbook, session, areaOf(address));
const keys = ({ remarks }: Explanation): string[] => remarks.map(({ key }) => key);

describe("why a cell is an error", () => {
  test("a text among the numbers is named, and its cell found", async () => {
    const found = await explain(failing(`=HFS.SCORE(${ADDRESS})`, "#VALUE!", withCell(2, 3, "n.p.")));
    expect(found.error).toMatchObject({ code: "textAmongNumbers", values: { argument: "data", row: "South", column: "F5 Staff", value: '"n.p."' } });
    expect(found.goTo).toBe("Data!D5");
  });

  test("a figure kept as text is found in a table of amounts, where other functions take it for a label", async () => {
    const table = [
      ["", "a", "b", "c"],
      ["x", "5", 2, 3],
      ["y", "6", 2, 1],
    ];
    const found = await explain(failing("=HFS.LOCATION(Data!A3:D5)", "#VALUE!", table));
    expect(found.error).toMatchObject({ code: "textAmongNumbers", values: { row: "x", column: "a", value: '"5"' } });
    expect(found.goTo).toBe("Data!B4");
  });

  test("a name of two thousand letters is found by its beginning", async () => {
    const workbook = failing(`=HFS.PATH(${ADDRESS},A1)`, "#VALUE!").fill("Out!A1", [["Nort".repeat(500)]]);
    expect((await explain(workbook)).goTo).toBe("Out!A1");
  });

  test("a constant column is found by its heading", async () => {
    const table = REGIONS.map((row, i) => row.map((cell, j) => (i > 0 && j === 6 ? 3 : cell)));
    const found = await explain(failing(`=HFS.SCORE(${ADDRESS})`, "#VALUE!", table));
    expect(found.error?.values.column).toBe("S6 Designs");
    expect(found.goTo).toBe("Data!G3");
  });

  test("a misspelt unit is found in the cell that names it", async () => {
    const workbook = failing(`=HFS.PATH(${ADDRESS},A1)`, "#VALUE!").fill("Out!A1", [["Nort"]]);
    const found = await explain(workbook);
    expect(found.error).toMatchObject({ code: "unknownLabel", values: { value: '"Nort"' } });
    expect(found.goTo).toBe("Out!A1");
  });

  test("an unknown option written in the formula has no cell to go to", async () => {
    const found = await explain(failing(`=HFS.RCA(${ADDRESS},"balasa")`, "#VALUE!"));
    expect(found.error?.code).toBe("unknownOption");
    expect(found.goTo).toBeNull();
  });

  test("a number written in the formula has no cell, one taken from a cell has", async () => {
    const zeros = withCell(3, 4, 0);
    const literal = await explain(failing(`=HFS.PATH(${ADDRESS},"North",,0.5,0)`, "#VALUE!", zeros));
    expect(literal.error).toMatchObject({ code: "outOfRange", values: { argument: "top" } });
    expect(literal.goTo).toBeNull();
    const referred = await explain(failing(`=HFS.PATH(${ADDRESS},"North",,0.5,A1)`, "#VALUE!", zeros).fill("Out!A1", [[0]]));
    expect(referred.goTo).toBe("Out!A1");
  });

  test("whole columns and rows are named, with or without a sheet", async () => {
    for (const text of ["Data!A:V", "Data!$A:$V", "'Data'!1:30", "A:C"]) {
      const found = await explain(failing(`=HFS.SCORE(${text})`, "#VALUE!"));
      expect(found.remarks).toEqual([{ key: "whole", values: { text } }]);
    }
  });

  test("a sheet that is not there is named", async () => {
    for (const text of ["'No such'!A1:C9", "'No such'!A:C", "'No such'!A1#"]) {
      const found = await explain(failing(`=HFS.SCORE(${text})`, "#VALUE!"));
      expect(found.remarks).toEqual([{ key: "noSheet", values: { text: "No such" } }]);
    }
  });

  test("more arguments than the function takes are counted, also in a nested call", async () => {
    for (const formula of [`=HFS.SCORE(${ADDRESS},,,,,,,,,,1)`, `=HFS.VALUE(HFS.SCORE(${ADDRESS},,,,,,,,,,1),0.5)`]) {
      expect((await explain(failing(formula, "#VALUE!"))).remarks).toEqual([{ key: "tooMany", values: { id: "SCORE", most: 8, given: 11 } }]);
    }
    expect(keys(await explain(failing(`=HFS.SCORE(${ADDRESS},,,,,,,)`, "#VALUE!")))).toEqual(["repeats"]);
  });

  test("an error of a nested call is the reason, and its cell is found", async () => {
    const found = await explain(failing(`=HFS.VALUE(HFS.SCORE(${ADDRESS}),0.5)`, "#VALUE!", withCell(4, 1, "x")));
    expect(keys(found)).toEqual(["inside"]);
    expect(found.remarks[0].values.text).toBe(`HFS.SCORE(${ADDRESS})`);
    expect(found.error?.code).toBe("textAmongNumbers");
    expect(found.goTo).toBe("Data!B7");
  });

  test("a call inside IFERROR or IF is explained all the same", async () => {
    const found = await explain(failing(`=IF(A1>0,1,HFS.SCORE(${ADDRESS}))`, "#VALUE!", withCell(4, 1, "x")));
    expect(found.error?.code).toBe("textAmongNumbers");
  });

  test("a part that only Excel can compute is named", async () => {
    const found = await explain(failing("=HFS.SCORE(TRANSPOSE(Data!A3:G8))", "#VALUE!"));
    expect(found.remarks).toEqual([{ key: "native", values: { text: "TRANSPOSE(Data!A3:G8)" } }]);
  });

  test("tables, their parts and defined names are read", async () => {
    const workbook = failing("=HFS.SCORE(Regions[#All])", "#VALUE!", withCell(2, 3, "n.p."));
    await workbook.addTable(ADDRESS, "Regions");
    expect((await explain(workbook)).goTo).toBe("Data!D5");
    workbook.fill("Out!B2", [["=HFS.SCORE(Regions[[#All],[Region]:[F10 Contracts]])"]]).show("Out!B2", [["#VALUE!"]]);
    expect((await explain(workbook)).goTo).toBe("Data!D5");
    workbook.fill("Out!B2", [["=HFS.SCORE(Mine)"]]).show("Out!B2", [["#VALUE!"]]);
    expect(keys(await explain(workbook))).toEqual(["unresolved"]);
    await workbook.addName("Mine", ADDRESS);
    expect((await explain(workbook)).error?.code).toBe("textAmongNumbers");
  });

  test("what another formula spills is computed again as an argument", async () => {
    const workbook = failing('=HFS.COORDINATION(A10#,"wong")', "#VALUE!").fill("Out!A10", [[`=HFS.SCORE(${ADDRESS})`]]);
    expect((await explain(workbook)).error).toMatchObject({ code: "unknownOption", values: { argument: "form" } });
  });

  test("a formula that computes now only needs to be calculated again", async () => {
    const found = await explain(failing(`=HFS.SCORE(${ADDRESS})`, "#VALUE!"));
    expect(keys(found)).toEqual(["repeats"]);
    expect(found.remedy).toBe("calculateCell");
  });
});

describe("errors that are Excel's own", () => {
  test("#SPILL! names what stands in the way, first cell first", async () => {
    const workbook = failing(`=HFS.SCORE(${ADDRESS})`, "#SPILL!")
      .fill("Out!C4", [["here"]])
      .fill("Out!D6", [[0]]);
    const found = await explain(workbook);
    expect(found.remarks).toEqual([{ key: "spill", values: { rows: 6, columns: 7, cells: "C4, D6" } }]);
    expect(found.goTo).toBe("Out!C4");
  });

  test("#SPILL! inside a table and over merged cells", async () => {
    expect(keys(await explain(failing(`=HFS.SCORE(${ADDRESS})`, "#SPILL!")))).toEqual(["spillMerged"]);
    const workbook = failing(`=HFS.SCORE(${ADDRESS})`, "#SPILL!");
    await workbook.addTable("Out!A1:C4", "Results");
    expect((await explain(workbook)).remarks).toEqual([{ key: "spillTable", values: { table: "Results" } }]);
  });

  test("#NAME? of a known function is repaired by entering it anew, also under a damaged name", async () => {
    for (const formula of [`=HFS.SCORE(${ADDRESS})`, `=_xldudf_HFS_SCORE(${ADDRESS})`, `='C:\\x.xla'!_xldudf_HFS_SCORE(${ADDRESS})`]) {
      const found = await explain(failing(formula, "#NAME?"));
      expect(keys(found)).toEqual(["name"]);
      expect(found.remedy).toBe("repairAll");
    }
  });

  test("#NAME? of a function that does not exist says so", async () => {
    expect((await explain(failing(`=HFS.SCORES(${ADDRESS})`, "#NAME?"))).remarks).toEqual([{ key: "nameUnknown", values: { id: "SCORES" } }]);
  });

  test("#BUSY!, #CALC!, #REF! and #CONNECT! each have their sentence", async () => {
    expect(keys(await explain(failing(`=HFS.SCORE(${ADDRESS})`, "#BUSY!")))).toEqual(["busy"]);
    expect(keys(await explain(failing(`=HFS.SCORE(${ADDRESS})`, "#CALC!")))).toEqual(["calc"]);
    expect(keys(await explain(failing("=HFS.SCORE(#REF!)", "#REF!")))).toEqual(["ref"]);
    expect(keys(await explain(failing(`=HFS.SCORE(${ADDRESS})`, "#CONNECT!")))).toEqual(["connect"]);
  });

  test("a cell without an error, one without our formula and a typed error are told apart", async () => {
    expect(keys(await explain(exampleWorkbook(), "Data!B4"))).toEqual(["fine"]);
    expect(keys(await explain(failing("=1/0", "#DIV/0!")))).toEqual(["notOurs"]);
    expect(keys(await explain(exampleWorkbook(withCell(1, 1, "#N/A")), "Data!B4"))).toEqual(["typed", "inSpillUnknown"]);
  });
});

describe("a single error cell inside a result", () => {
  test("is explained through the formula that spilled it", async () => {
    const table = withCell(1, 1, "NA").map((row, i) => row.map((cell, j) => (i === 1 && j === 2 ? "NA" : cell)));
    const workbook = failing(`=HFS.SCORE(${ADDRESS})`, "Unit", table)
      .show("Out!C2", [["Hardware", "Firmware", "Software", "Overall", "Rank", "Coverage"]])
      .show("Out!B3", [["North", "#N/A", 0.5, 0.1, "#N/A", "#N/A", 0.7]]);
    const found = await explain(workbook, "Out!C3");
    expect(found.remarks[0]).toEqual({ key: "inSpill", values: { anchor: "Out!B2" } });
    expect(found.error).toMatchObject({ code: "lowCoverage", values: { layer: "Hardware", unit: "North" } });
    expect(found.formula).toBe(`=HFS.SCORE(${ADDRESS})`);
  });
});
