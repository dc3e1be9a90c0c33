import { areaOf } from "../../../src/workbook/address";
import { InputFinder } from "../../../src/workbook/formula/references";
import { writtenForElsewhere } from "../../../src/workbook/handOn/elsewhere";
import { freeze } from "../../../src/workbook/handOn/freeze";
import { verify } from "../../../src/workbook/handOn/verify";
import { compareCells, type Verification } from "../../../src/workbook/handOn/verification";
import { writeVerification } from "../../../src/workbook/handOn/writeVerification";
import type { Scope } from "../../../src/workbook/handOn/scope";
import { FakeWorkbook } from "../../fakeWorkbook";
import { smallWorkbook } from "./small";
import { formulasOf, photograph, toyAbout, toyEvaluate, toySession } from "./toy";

const WHOLE: Scope = { kind: "workbook" };
const check = (workbook: FakeWorkbook): Promise<Verification> => verify(workbook, toySession);

/** Without the blocked spill, and as saved: nothing calculates until it is told to. */
function saved(): FakeWorkbook {
  const workbook = smallWorkbook().fill("结果!B9", [[null]]);
  workbook.evaluate = null;
  return workbook;
}

describe("comparing cells", () => {
  test.each([
    [1, 1 + 1e-10, true],
    [1, 1 + 1e-8, false],
    [1e9, 1e9 + 0.5, true],
    [0, 1e-13, true],
    [0, 1e-11, false],
    ["", null, true],
    ["a", "a ", false],
    ["1", 1, false],
    [true, 1, false],
    ["#N/A", "#N/A", true],
    ["#N/A", "#VALUE!", false],
    [0, null, false],
  ])("%p and %p: %p", (one, other, same) => {
    expect(compareCells(one, other)).toBe(same);
    expect(compareCells(other, one)).toBe(same);
  });
});

describe("verifying", () => {
  test("agrees with what is saved, and changes nothing", async () => {
    const workbook = saved();
    const formulas = formulasOf(workbook);
    const progress: string[] = [];
    const found = await verify(workbook, toySession, { onProgress: (done, all) => progress.push(`${done}/${all}`) });
    expect(found).toMatchObject({ tolerance: 1e-9, formulas: 5, cells: 30, frozen: 0, differences: [], unchecked: [] });
    expect(found.agreed.map(({ address, cells }) => [address, cells])).toEqual([
      ["'What-if'!A1", 12],
      ["'What-if'!F1", 1],
      ["'What-if'!G1", 1],
      ["结果!B2", 8],
      ["结果!E2", 8],
    ]);
    expect(progress).toEqual(["1/5", "2/5", "3/5", "4/5", "5/5"]);
    expect(formulasOf(workbook)).toEqual(formulas);
    expect(workbook.recalculated).toEqual(["'What-if'!G1"]);
  });

  test("finds a changed digit deep inside a spill", async () => {
    const workbook = saved().show("'What-if'!C3", [[8.0001]]);
    const found = await check(workbook);
    expect(found.differences.filter(({ anchor }) => anchor === "'What-if'!A1")).toEqual([
      { address: "'What-if'!C3", anchor: "'What-if'!A1", formula: "=HFS.DOUBLE(Data!$A$1:$C$4)", saved: 8.0001, now: 8 },
    ]);
  });

  test("finds every result that a changed input would change", async () => {
    const workbook = saved().show("Data!B2", [[1.6]]);
    workbook.evaluate = null;
    const { differences } = await check(workbook);
    expect(differences.map(({ address }) => address)).toEqual(["'What-if'!B2", "'What-if'!F1"]);
  });

  test("finds a changed result of a formula with the spreadsheet's functions in it, by the host", async () => {
    const workbook = smallWorkbook().fill("结果!B9", [[null]]);
    workbook.show("'What-if'!G1", [[20]]);
    const { differences } = await check(workbook);
    expect(differences).toEqual([{ address: "'What-if'!G1", anchor: "'What-if'!G1", formula: "=IFERROR(HFS.TOTAL(Weights),0)*2", saved: 20, now: 19.2 }]);
  });

  test("reports a result of another size, and a cell missing from a spill", async () => {
    const workbook = saved();
    workbook.spilled.set("'What-if'!A1", { sheet: "What-if", row: 0, column: 0, rows: 3, columns: 3 });
    workbook.show("结果!C5", [[null]]);
    const { differences } = await check(workbook);
    expect(differences.map(({ address, saved: one, now }) => [address, one, now])).toEqual([
      ["'What-if'!A1", "3 x 3", "4 x 3"],
      ["结果!C5", null, 2.5],
    ]);
  });

  test("a saved error is compared by its code", async () => {
    const workbook = new FakeWorkbook().fill("Sheet1!A1", [["=HFS.TOTAL(5)", "=HFS.TOTAL(6)"]]).show("Sheet1!A1", [["#VALUE!", "#NAME?"]]);
    const found = await check(workbook);
    expect(found.agreed.map(({ address }) => address)).toEqual(["Sheet1!A1"]);
    expect(found.differences).toEqual([{ address: "Sheet1!B1", anchor: "Sheet1!B1", formula: "=HFS.TOTAL(6)", saved: "#NAME?", now: "#VALUE!" }]);
  });

  test("frozen formulas are repeated out of the record, by the host on a sheet of its own where other functions stand in them", async () => {
    const workbook = smallWorkbook().fill("结果!B9", [[null]]);
    await freeze(workbook, WHOLE, toyAbout);
    workbook.show("结果!F4", [[4.6]]).show("'What-if'!G1", [[19.3]]);
    const before = photograph(workbook);
    const found = await check(workbook);
    expect(found).toMatchObject({ formulas: 5, frozen: 5, unchecked: [] });
    expect(found.differences.map(({ address, saved: one, now }) => [address, one, now])).toEqual([
      ["'What-if'!G1", 19.3, 19.2],
      ["结果!F4", 4.6, 4.5],
    ]);
    expect(photograph(workbook)).toEqual(before);
  });

  test("what cannot be calculated on another sheet is listed with the reason", async () => {
    const workbook = smallWorkbook().fill("结果!B9:C9", [[null, '=IFERROR(HFS.TOTAL(INDIRECT("A1")),0)']]);
    await freeze(workbook, WHOLE, toyAbout);
    const known = { unchecked: [{ address: "结果!C9", code: "around", reason: "Functions of the spreadsheet stand around ours." }] };
    expect(await check(workbook)).toMatchObject(known);
    workbook.ensureSheet = () => Promise.reject(new Error("The workbook is protected."));
    const { unchecked } = await check(workbook);
    expect(unchecked.map(({ address, code }) => [address, code])).toEqual([
      ["'What-if'!G1", "around"],
      ["结果!C9", "around"],
    ]);
  });

  test("a failure while the host calculates leaves no sheet behind", async () => {
    const workbook = smallWorkbook().fill("结果!B9", [[null]]);
    await freeze(workbook, WHOLE, toyAbout);
    const before = photograph(workbook);
    const { spillAreas } = workbook;
    workbook.spillAreas = (cells) => (cells.some((cell) => cell.includes("at work")) ? Promise.reject(new Error("Lost.")) : spillAreas.call(workbook, cells));
    await expect(check(workbook)).rejects.toThrow("Lost.");
    expect(photograph(workbook)).toEqual(before);
  });

  test("a frozen formula over which another was entered is not checked as frozen", async () => {
    const workbook = smallWorkbook().fill("结果!B9", [[null]]);
    await freeze(workbook, WHOLE, toyAbout);
    workbook.fill("'What-if'!F1", [["=SUM(Data!B2:C4)"]]);
    const found = await check(workbook);
    expect(found.agreed.map(({ address }) => address)).toEqual(["'What-if'!A1", "'What-if'!G1", "结果!B2", "结果!E2"]);
    expect(found.differences).toEqual([]);
  });

  test("a damaged record is said, and a formula on a protected sheet is calculated without touching it", async () => {
    const workbook = smallWorkbook().fill("结果!B9", [[null]]);
    await freeze(workbook, { kind: "sheet", sheet: "结果" }, toyAbout);
    workbook.partTexts.set("frozen", "{}");
    workbook.blocked.set("'What-if'!G1", ["protected"]);
    workbook.show("'What-if'!G1", [[20]]);
    const { unchecked, differences } = await check(workbook);
    expect(unchecked.map(({ address, code, reason }) => [address, code, reason])).toEqual([
      ["", "damaged", "The record of frozen formulas has been changed or is incomplete: frozen results cannot be checked."],
    ]);
    expect(differences.map(({ address, saved: one, now }) => [address, one, now])).toEqual([["'What-if'!G1", 20, 19.2]]);
    expect(workbook.recalculated).toEqual([]);
    workbook.ensureSheet = () => Promise.reject(new Error("The workbook is protected."));
    expect((await check(workbook)).unchecked.map(({ code }) => code)).toEqual(["damaged", "protected"]);
  });
});

describe("a formula written for another sheet", () => {
  const written = async (formula: string, at = "'What-if'!G3"): Promise<string | null> => {
    const workbook = smallWorkbook();
    return writtenForElsewhere(formula, areaOf(at), new InputFinder(workbook));
  };

  test.each([
    ['=IF(B2>0,HFS.TOTAL($B$2:$C4),"A1"&B2)', "=IF('What-if'!$B$2>0,HFS.TOTAL('What-if'!$B$2:$C$4),\"A1\"&'What-if'!$B$2)"],
    ["=SUM(HFS.DOUBLE(A1#))+1e3", "=SUM(HFS.DOUBLE('What-if'!$A$1:$C$4))+1e3"],
    ["=HFS.TOTAL(Weights)+data!b2", "=HFS.TOTAL(Data!$B$2:$B$4)+Data!$B$2"],
    ["=SUM(HFS.DOUBLE(Regions[GDP]))&结果!B2", "=SUM(HFS.DOUBLE(Data!$B$2:$B$4))&结果!$B$2"],
    ["=LET(x,A1,x*HFS.TOTAL({1,2}))", "=LET(x,'What-if'!$A$1,x*HFS.TOTAL({1,2}))"],
    ["=IF(TRUE,HFS.TOTAL(F:$F)+ROWS(data!2:3))", "=IF(TRUE,HFS.TOTAL('What-if'!F:$F)+ROWS(Data!2:3))"],
  ])("%s", async (formula, expected) => {
    expect(await written(formula)).toBe(expected);
  });

  test("takes the row of the table around it", async () => {
    expect(await written("=1+HFS.TOTAL([@GDP])", "Data!C3")).toBe("=1+HFS.TOTAL(Data!$B$3)");
  });

  test.each([
    "=1+HFS.TOTAL([Book]Data!A1)",
    "=1+HFS.TOTAL(Gone!A1)",
    '=1+HFS.TOTAL(INDIRECT("A"&1))',
    "=IF(SHEET()=1,HFS.TOTAL(A1))",
    "=1+HFS.TOTAL(Regions[Gone])",
  ])("%s cannot be", async (formula) => {
    expect(await written(formula)).toBeNull();
  });
});

describe("the sheet HFS check", () => {
  const rows = async (workbook: FakeWorkbook): Promise<unknown[]> => (await workbook.read("'HFS check'!A1:G30")).values;

  test("tells differences, what was not checked and what agrees, all as text", async () => {
    const workbook = smallWorkbook().fill("结果!B9", [[null]]);
    await freeze(workbook, WHOLE, toyAbout);
    workbook.show("结果!F4", [[4.6]]);
    workbook.ensureSheet = (name) => (name.includes("at work") ? Promise.reject(new Error("Full.")) : FakeWorkbook.prototype.ensureSheet.call(workbook, name));
    expect(await writeVerification(workbook, await check(workbook), toyAbout)).toBe("'HFS check'!A1");
    const sheet = await rows(workbook);
    expect(sheet[1]).toEqual(["4 HFS formulas, 29 cells compared: 1 formula differs, 1 difference. Not checked: 1.", ...Array(6).fill(null)]);
    expect(sheet).toContainEqual(["结果!F4", "结果!E2", "=HFS.DOUBLE(结果!B2#,3)", 4.6, 4.5, expect.closeTo(-0.1), expect.closeTo(0.1 / 4.6)]);
    expect(sheet).toContainEqual(["'What-if'!A1", 12, "=HFS.DOUBLE(Data!$A$1:$C$4)", null, null, null, null]);
    expect((await workbook.read("'HFS check'!A1:G30")).formulas.flat().join("")).toBe("");
  });

  test("is written anew in place of what it told before", async () => {
    const workbook = smallWorkbook().fill("结果!B9", [[null]]);
    workbook.evaluate = toyEvaluate(workbook);
    workbook.show("'What-if'!B2", [[0]]).show("'What-if'!C3", [[0]]);
    const first = await check(workbook);
    await writeVerification(workbook, first, toyAbout);
    workbook.fill("'HFS check'!J3", [["mine"]]);
    await writeVerification(workbook, { ...first, differences: [], agreed: first.agreed.slice(0, 1) }, toyAbout);
    const fresh = new FakeWorkbook();
    await writeVerification(fresh, { ...first, differences: [], agreed: first.agreed.slice(0, 1) }, toyAbout);
    expect(await rows(workbook)).toEqual(await rows(fresh));
    expect(workbook.cells.get("HFS check")?.get("2,9")?.value).toBe("mine");
    expect((await workbook.sheets()).filter((sheet) => sheet.startsWith("HFS check"))).toEqual(["HFS check"]);
  });
});
