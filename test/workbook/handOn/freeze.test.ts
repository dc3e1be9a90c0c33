import { createHash } from "node:crypto";
import { annotate } from "../../../src/workbook/handOn/annotate";
import { freeze } from "../../../src/workbook/handOn/freeze";
import { frozenFormulas } from "../../../src/workbook/handOn/originals";
import { thaw } from "../../../src/workbook/handOn/thaw";
import type { Scope } from "../../../src/workbook/handOn/scope";
import { areaOf } from "../../../src/workbook/address";
import { FakeWorkbook } from "../../fakeWorkbook";
import { smallWorkbook } from "./small";
import { formulasOf, photograph, toyAbout, toyEvaluate } from "./toy";

const WHOLE: Scope = { kind: "workbook" };
const area = (address: string): Scope => ({ kind: "area", area: areaOf(address) });
const GUIDE = "How to read this workbook";
const values = async (workbook: FakeWorkbook, address: string): Promise<unknown> => (await workbook.read(address)).values;

describe("freezing", () => {
  test("puts values in the place of HFS formulas, spills whole, and leaves everything else as it was", async () => {
    const workbook = smallWorkbook();
    const before = await values(workbook, "'What-if'!A1:H9");
    expect(await freeze(workbook, WHOLE, toyAbout)).toEqual({
      formulas: 5,
      cells: 12 + 1 + 1 + 8 + 8,
      skipped: [{ address: "结果!B9", formula: "=HFS.DOUBLE(Data!B2:C4)", reason: "broken" }],
    });
    expect(formulasOf(workbook)).toEqual({ "'What-if'!H1": "=SUM('What-if'!B2:C4)", "结果!B9": "=HFS.DOUBLE(Data!B2:C4)" });
    expect(await values(workbook, "'What-if'!A1:H9")).toEqual(before);
    expect(workbook.noteTexts).toEqual(new Map([["Data!A1", "Mine."]]));
  });

  test("text that looks like a formula, holes and labels of a result stay what they are", async () => {
    const workbook = smallWorkbook();
    await freeze(workbook, WHOLE, toyAbout);
    expect(await values(workbook, "结果!B2:C5")).toEqual([
      ["=label", "@score"],
      ["'0", ""],
      ["'1", 1.5],
      ["'2", 2.5],
    ]);
  });

  test("is one undo step, and one writing of all values", async () => {
    const workbook = smallWorkbook();
    [workbook.groups, workbook.writesOutside] = [0, 0];
    await freeze(workbook, WHOLE, toyAbout);
    expect(workbook.groups).toBe(1);
    expect(workbook.writesOutside).toBe(0);
  });

  test("tells on a sheet of its own how to read the workbook, with each formula as text", async () => {
    const workbook = smallWorkbook();
    await freeze(workbook, WHOLE, toyAbout);
    const { values: rows } = await workbook.read(`'${GUIDE}'!A1:H30`);
    expect(rows[0][0]).toBe(GUIDE);
    expect(rows).toContainEqual([
      "'What-if'!A1",
      "4 × 3 cells: A1:C4",
      "=HFS.DOUBLE(Data!$A$1:$C$4)",
      "Data!A1:C4",
      "What DOUBLE means.",
      "A book about DOUBLE (2020).",
      "2026-11-26",
      "0.1.0",
    ]);
    expect(rows).toContainEqual(expect.arrayContaining(["'What-if'!F1", 15.6, "=HFS.TOTAL(Regions[[GDP]:[Jobs]])", "Data!B2:C4"]));
    expect(Object.keys(formulasOf(workbook)).filter((address) => address.includes(GUIDE))).toEqual([]);
  });

  test("a user's own sheet of that name is left alone", async () => {
    const workbook = smallWorkbook();
    workbook.cells.set(GUIDE, new Map());
    workbook.fill(`'${GUIDE}'!A1`, [["My own."]]);
    await freeze(workbook, WHOLE, toyAbout);
    expect((await workbook.sheets()).slice(-2)).toEqual([GUIDE, `${GUIDE} (2)`]);
    expect(await values(workbook, `'${GUIDE}'!A1`)).toEqual([["My own."]]);
  });

  test("of a sheet or a selection takes what is there, and no more", async () => {
    const workbook = smallWorkbook();
    expect((await freeze(workbook, { kind: "sheet", sheet: "结果" }, toyAbout)).formulas).toBe(2);
    expect((await freeze(workbook, area("'What-if'!F1"), toyAbout)).formulas).toBe(1);
    expect(Object.keys(formulasOf(workbook))).toEqual(["'What-if'!A1", "'What-if'!G1", "'What-if'!H1", "结果!B9"]);
  });

  test("a selection that cuts a spill takes it whole with its formula, and not without", async () => {
    const workbook = smallWorkbook();
    expect(await freeze(workbook, area("'What-if'!B2:C3"), toyAbout)).toEqual({
      formulas: 0,
      cells: 0,
      skipped: [{ address: "'What-if'!A1", formula: "=HFS.DOUBLE(Data!$A$1:$C$4)", reason: "cut" }],
    });
    expect(await frozenFormulas(workbook)).toEqual({ state: "none", cells: [] });
    expect(await workbook.sheets()).not.toContain(GUIDE);
    expect((await freeze(workbook, area("'What-if'!A1:B2"), toyAbout)).cells).toBe(12);
  });

  test("cells in the way of an obstacle are skipped with the reason, unless it is overruled", async () => {
    const workbook = smallWorkbook();
    workbook.blocked.set("'What-if'!B3", ["hidden"]);
    workbook.blocked.set("结果!B2", ["protected"]);
    const report = await freeze(workbook, WHOLE, toyAbout);
    expect(report.skipped.map(({ address, reason }) => [address, reason])).toEqual([
      ["'What-if'!A1", "hidden"],
      ["结果!B2", "protected"],
      ["结果!B9", "broken"],
    ]);
    const again = await freeze(workbook, WHOLE, toyAbout, ["hidden"]);
    expect(again.formulas).toBe(1);
    expect(again.skipped.map(({ address }) => address)).toEqual(["结果!B2", "结果!B9"]);
  });

  test.each([
    ["#NAME?", "broken"],
    ["#CONNECT!", "broken"],
    ["#REF!", "broken"],
    [null, "broken"],
    ["#BUSY!", "busy"],
    ["#GETTING_DATA", "busy"],
  ])("a formula that shows %s is skipped as %s", async (shown, reason) => {
    const workbook = new FakeWorkbook().fill("Sheet1!A1", [["=HFS.TOTAL(B1:B2)"]]).show("Sheet1!A1", [[shown]]);
    expect((await freeze(workbook, WHOLE, toyAbout)).skipped).toEqual([{ address: "Sheet1!A1", formula: "=HFS.TOTAL(B1:B2)", reason }]);
  });

  test("an error that is a result is kept as an error", async () => {
    const workbook = new FakeWorkbook().fill("Sheet1!A1", [["=HFS.TOTAL(B1:B2)"]]).show("Sheet1!A1", [["#N/A"]]);
    await freeze(workbook, WHOLE, toyAbout);
    expect(workbook.cells.get("Sheet1")?.get("0,0")).toEqual({ value: "#N/A", formula: "" });
  });

  test("a result that a formula which stays refers to as a whole is skipped", async () => {
    const workbook = smallWorkbook();
    workbook.fill("结果!H2", [["=SUM(E2#)"]]);
    const report = await freeze(workbook, { kind: "sheet", sheet: "结果" }, toyAbout);
    expect(report.skipped.filter(({ reason }) => reason === "referred").map(({ address }) => address)).toEqual(["结果!B2", "结果!E2"]);
    expect(report.formulas).toBe(0);
  });

  test("on a sheet that is not there says so", async () => {
    await expect(freeze(smallWorkbook(), { kind: "sheet", sheet: "Gone" }, toyAbout)).rejects.toThrow("There is no sheet Gone in this workbook.");
  });

  test("a second time adds to the record", async () => {
    const workbook = smallWorkbook();
    const all = formulasOf(workbook);
    await freeze(workbook, { kind: "sheet", sheet: "结果" }, toyAbout);
    await freeze(workbook, WHOLE, { ...toyAbout, date: "2026-12-01" });
    const { cells } = await frozenFormulas(workbook);
    expect(cells.map(({ date, freeze: number }) => [number, date])).toEqual([
      [1, "2026-11-26"],
      [1, "2026-11-26"],
      [2, "2026-12-01"],
      [2, "2026-12-01"],
      [2, "2026-12-01"],
    ]);
    await thaw(workbook, WHOLE);
    expect(formulasOf(workbook)).toEqual(all);
  });
});

describe("thawing", () => {
  test("brings back every formula to the letter, and leaves nothing behind", async () => {
    const workbook = smallWorkbook();
    const before = photograph(workbook);
    await freeze(workbook, WHOLE, toyAbout);
    [workbook.groups, workbook.writesOutside] = [0, 0];
    expect(await thaw(workbook, WHOLE)).toEqual({ state: "thawed", restored: 5, kept: [], changes: [] });
    expect(photograph(workbook)).toEqual(before);
    expect(workbook.groups).toBe(1);
    expect(workbook.writesOutside).toBe(0);
  });

  test("says so when nothing is frozen", async () => {
    expect(await thaw(smallWorkbook(), WHOLE)).toEqual({ state: "nothing", restored: 0, kept: [], changes: [] });
  });

  test("a selection with any cell of a frozen spill brings it back whole; the rest stays frozen", async () => {
    const workbook = smallWorkbook();
    await freeze(workbook, WHOLE, toyAbout);
    expect((await thaw(workbook, area("'What-if'!C4"))).restored).toBe(1);
    expect(formulasOf(workbook)["'What-if'!A1"]).toBe("=HFS.DOUBLE(Data!$A$1:$C$4)");
    expect((await frozenFormulas(workbook)).cells.map(({ formula }) => formula)).toEqual([
      "=HFS.TOTAL(Regions[[GDP]:[Jobs]])",
      "=IFERROR(HFS.TOTAL(Weights),0)*2",
      "=HFS.RANKED('What-if'!B2:C4)",
      "=HFS.DOUBLE(结果!B2#,3)",
    ]);
    const { values: rows } = await workbook.read(`'${GUIDE}'!A1:A30`);
    expect(rows.flat()).not.toContain("'What-if'!A1");
  });

  test("a formula that refers to a frozen result as a whole brings that back too", async () => {
    const workbook = smallWorkbook();
    await freeze(workbook, WHOLE, toyAbout);
    await thaw(workbook, area("结果!E2"));
    expect(formulasOf(workbook)).toMatchObject({ "结果!B2": "=HFS.RANKED('What-if'!B2:C4)", "结果!E2": "=HFS.DOUBLE(结果!B2#,3)" });
  });

  test("inputs that have changed since are told, cell by cell, with what they were", async () => {
    const workbook = smallWorkbook();
    await freeze(workbook, WHOLE, toyAbout);
    workbook.fill("Data!B3", [[30]]).fill("Data!C4", [[null]]);
    expect((await thaw(workbook, WHOLE)).changes).toEqual([
      { address: "Data!B3", what: "input", before: 3, after: 30 },
      { address: "Data!C4", what: "input", before: "NA", after: null },
    ]);
  });

  test("figures filled in below a used column count as changed inputs", async () => {
    const workbook = new FakeWorkbook().fill("Sheet1!A1", [[1], [2]]).fill("Sheet1!C1", [["=HFS.TOTAL(A1:A9)"]]);
    workbook.evaluate = toyEvaluate(workbook);
    await freeze(workbook.calculate(), WHOLE, toyAbout);
    workbook.fill("Sheet1!A7", [[5]]);
    expect((await thaw(workbook, WHOLE)).changes).toEqual([{ address: "Sheet1!A7", what: "input", before: null, after: 5 }]);
  });

  test("only inputs of what is thawed are told", async () => {
    const workbook = smallWorkbook();
    await freeze(workbook, WHOLE, toyAbout);
    workbook.fill("Data!C3", [[40]]);
    expect((await thaw(workbook, area("'What-if'!G1"))).changes).toEqual([]);
  });

  test("values changed by hand give way, and are told", async () => {
    const workbook = smallWorkbook();
    await freeze(workbook, WHOLE, toyAbout);
    workbook.fill("'What-if'!B2", [[99]]).fill("'What-if'!F1", [["gone"]]);
    const report = await thaw(workbook, WHOLE);
    expect(report.restored).toBe(5);
    expect(report.changes).toEqual([
      { address: "'What-if'!B2", what: "result", before: 3, after: 99 },
      { address: "'What-if'!F1", what: "result", before: 15.6, after: "gone" },
    ]);
  });

  test("a formula that someone entered stays, and ours stays in the record", async () => {
    const workbook = smallWorkbook();
    await freeze(workbook, WHOLE, toyAbout);
    workbook.fill("'What-if'!B2", [["=SUM(Data!B2:B4)"]]);
    const report = await thaw(workbook, WHOLE);
    expect(report.restored).toBe(4);
    expect(report.kept).toEqual([{ address: "'What-if'!A1", reason: "overwritten" }]);
    expect(formulasOf(workbook)["'What-if'!B2"]).toBe("=SUM(Data!B2:B4)");
    expect((await frozenFormulas(workbook)).cells).toHaveLength(1);
  });

  test("on a protected sheet nothing comes back, nor what refers to a result there as a whole", async () => {
    const workbook = smallWorkbook();
    await freeze(workbook, WHOLE, toyAbout);
    workbook.blocked.set("结果!B3", ["protected"]);
    expect((await thaw(workbook, WHOLE)).kept).toEqual([
      { address: "结果!B2", reason: "protected" },
      { address: "结果!E2", reason: "gone" },
    ]);
    workbook.blocked.clear();
    expect((await thaw(workbook, WHOLE)).restored).toBe(2);
  });

  test("formulas of a renamed sheet, and those that refer to it, wait until it bears its name again", async () => {
    const workbook = smallWorkbook();
    const all = formulasOf(workbook);
    await freeze(workbook, WHOLE, toyAbout);
    const data = workbook.cells.get("What-if")!;
    workbook.cells.delete("What-if");
    workbook.cells.set("Renamed", data);
    const report = await thaw(workbook, WHOLE);
    expect(report.kept.map(({ address, reason }) => [address, reason])).toEqual([
      ["'What-if'!A1", "gone"],
      ["'What-if'!F1", "gone"],
      ["'What-if'!G1", "gone"],
      ["结果!B2", "gone"],
      ["结果!E2", "gone"],
    ]);
    workbook.cells.delete("Renamed");
    workbook.cells.set("What-if", data);
    await thaw(workbook, WHOLE);
    expect(formulasOf(workbook)).toEqual(all);
  });

  test("where rows were inserted since, other cells are not written over", async () => {
    const workbook = smallWorkbook();
    await freeze(workbook, area("'What-if'!A1"), toyAbout);
    const moved = await workbook.read("'What-if'!A1:C4");
    workbook.fill("'What-if'!A1", [["new", "row", "above"]]);
    workbook.show("'What-if'!A2", moved.values);
    const before = await values(workbook, "'What-if'!A1:C5");
    expect(await thaw(workbook, WHOLE)).toMatchObject({ restored: 0, kept: [{ address: "'What-if'!A1", reason: "gone" }] });
    expect(await values(workbook, "'What-if'!A1:C5")).toEqual(before);
  });

  test("what others wrote on the sheet of how to read it stays there", async () => {
    const workbook = smallWorkbook();
    await freeze(workbook, WHOLE, toyAbout);
    workbook.fill(`'${GUIDE}'!K3`, [["A remark."]]);
    await thaw(workbook, WHOLE);
    expect(workbook.cells.get(GUIDE)).toEqual(new Map([["2,10", { value: "A remark.", formula: "" }]]));
  });
});

/** A record that would bring back a formula that is none of ours. */
function forge(workbook: FakeWorkbook): void {
  const page = workbook.partTexts.get("frozen-a1")!.replace("=HFS.DOUBLE(Data!$A$1:$C$4)", "=cmd|' /C calc'!A0");
  workbook.partTexts.set("frozen-a1", page);
  const sha256 = createHash("sha256").update(page).digest("hex");
  workbook.partTexts.set("frozen", JSON.stringify({ format: 1, sha256, series: "a", pages: 1 }));
}

describe("the record of frozen formulas", () => {
  const damage: readonly (readonly [string, (workbook: FakeWorkbook) => void])[] = [
    ["a changed digit in a page", (workbook) => workbook.partTexts.set("frozen-a1", workbook.partTexts.get("frozen-a1")!.replace("15.6", "15.7"))],
    ["a missing page", (workbook) => workbook.partTexts.delete("frozen-a1")],
    ["a missing heading", (workbook) => workbook.partTexts.delete("frozen")],
    ["a heading that is no JSON", (workbook) => workbook.partTexts.set("frozen", "{")],
    ["a record of something else under a checksum of its own", forge],
    ["a heading of another kind", (workbook) => workbook.partTexts.set("frozen", '{"format":"1"}')],
  ];

  test.each(damage)("%s is seen: nothing is restored, nothing replaced", async (_, spoil) => {
    const workbook = smallWorkbook();
    await freeze(workbook, area("'What-if'!A1:H9"), toyAbout);
    spoil(workbook);
    const before = photograph(workbook);
    expect(await thaw(workbook, WHOLE)).toEqual({ state: "damaged", restored: 0, kept: [], changes: [] });
    await expect(freeze(workbook, WHOLE, toyAbout)).rejects.toMatchObject({ code: "recordDamaged" });
    expect(await frozenFormulas(workbook)).toEqual({ state: "damaged", cells: [] });
    expect(photograph(workbook)).toEqual(before);
    expect(await annotate(workbook, WHOLE, toyAbout)).toEqual({ notes: 3, logged: 0 });
  });

  test("of a newer version is told apart", async () => {
    const workbook = smallWorkbook();
    await freeze(workbook, area("'What-if'!F1"), toyAbout);
    workbook.partTexts.set("frozen", '{"format":2,"anything":[]}');
    expect((await thaw(workbook, WHOLE)).state).toBe("newer");
    await expect(freeze(workbook, WHOLE, toyAbout)).rejects.toMatchObject({ code: "recordNewer" });
  });

  test("is cut into pages that a host takes, and is whole again", async () => {
    const workbook = new FakeWorkbook(["Data", "Out"]);
    const rows = Array.from({ length: 3000 }, (_, i) => Array.from({ length: 8 }, (__, j) => (j === 0 ? `地区 "${i}" <&>` : i * j + 0.123456789)));
    workbook.fill("Data!A1", rows).fill("Out!A1", [["=HFS.TOTAL(Data!A1:H3000)"]]);
    workbook.evaluate = toyEvaluate(workbook);
    await freeze(workbook.calculate(), WHOLE, toyAbout);
    const pages = [...workbook.partTexts].filter(([name]) => name !== "frozen");
    expect(pages.length).toBeGreaterThan(1);
    for (const [, text] of pages) expect(new TextEncoder().encode(text.replace(/"/g, "&quot;")).length).toBeLessThanOrEqual(510_000);
    workbook.fill("Data!C3000", [[0]]);
    expect((await thaw(workbook, WHOLE)).changes).toEqual([{ address: "Data!C3000", what: "input", before: 2999 * 2 + 0.123456789, after: 0 }]);
    expect([...workbook.partTexts]).toEqual([]);
  });
});
