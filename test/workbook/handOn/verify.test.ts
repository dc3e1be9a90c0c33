import { freeze } from "../../../src/workbook/handOn/freeze";
import { verify } from "../../../src/workbook/handOn/verify";
import { compareCells, type Verification } from "../../../src/workbook/handOn/verification";
import { writeVerification } from "../../../src/workbook/handOn/writeVerification";
import type { Scope } from "../../../src/workbook/handOn/scope";
import { FakeWorkbook } from "../../fakeWorkbook";
import { smallWorkbook } from "./small";
import { formulasOf, toyAbout, toyEvaluate, toySession } from "./toy";

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
      ["结果!B2", 8],
      ["结果!E2", 8],
      ["'What-if'!G1", 1],
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

  test("frozen formulas are repeated out of the record; with other functions in them they are listed", async () => {
    const workbook = smallWorkbook().fill("结果!B9", [[null]]);
    await freeze(workbook, WHOLE, toyAbout);
    workbook.show("结果!F4", [[4.6]]);
    const found = await check(workbook);
    expect(found).toMatchObject({ formulas: 4, frozen: 4 });
    expect(found.differences.map(({ address, saved: one, now }) => [address, one, now])).toEqual([["结果!F4", 4.6, 4.5]]);
    expect(found.unchecked).toEqual([
      { address: "'What-if'!G1", formula: "=IFERROR(HFS.TOTAL(Weights),0)*2", reason: "Functions of the spreadsheet stand around ours." },
    ]);
  });

  test("a frozen formula over which another was entered is not checked as frozen", async () => {
    const workbook = smallWorkbook().fill("结果!B9", [[null]]);
    await freeze(workbook, WHOLE, toyAbout);
    workbook.fill("'What-if'!F1", [["=SUM(Data!B2:C4)"]]);
    const found = await check(workbook);
    expect(found.agreed.map(({ address }) => address)).toEqual(["'What-if'!A1", "结果!B2", "结果!E2"]);
    expect(found.differences).toEqual([]);
  });

  test("a damaged record and formulas that cannot be entered anew are said", async () => {
    const workbook = smallWorkbook().fill("结果!B9", [[null]]);
    await freeze(workbook, { kind: "sheet", sheet: "结果" }, toyAbout);
    workbook.partTexts.set("frozen", "{}");
    workbook.blocked.set("'What-if'!G1", ["protected"]);
    const { unchecked } = await check(workbook);
    expect(unchecked.map(({ address, reason }) => [address, reason])).toEqual([
      ["", "The record of frozen formulas has been changed or is incomplete: frozen results cannot be checked."],
      ["'What-if'!G1", "Its sheet is protected, so it cannot be entered anew."],
    ]);
  });
});

describe("the sheet HFS check", () => {
  const rows = async (workbook: FakeWorkbook): Promise<unknown[]> => (await workbook.read("'HFS check'!A1:G30")).values;

  test("tells differences, what was not checked and what agrees, all as text", async () => {
    const workbook = smallWorkbook().fill("结果!B9", [[null]]);
    await freeze(workbook, WHOLE, toyAbout);
    workbook.show("结果!F4", [[4.6]]);
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
