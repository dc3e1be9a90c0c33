import { areaOf } from "../../../src/workbook/address";
import { annotate, removeAnnotations } from "../../../src/workbook/handOn/annotate";
import { freeze } from "../../../src/workbook/handOn/freeze";
import { handOnState } from "../../../src/workbook/handOn/state";
import type { Scope } from "../../../src/workbook/handOn/scope";
import { FakeWorkbook } from "../../fakeWorkbook";
import { smallWorkbook } from "./small";
import { photograph, toyAbout } from "./toy";

const WHOLE: Scope = { kind: "workbook" };
const DOUBLE_NOTE = [
  "HFS.DOUBLE · HFS 0.1.0 · 2026-11-26",
  "=HFS.DOUBLE(结果!B2#,3)",
  "Inputs: 结果!B2# (结果!B2:C5)",
  "Options: factor 3",
  "What DOUBLE means.",
  "Source: A book about DOUBLE (2020).",
  "— HFS note",
].join("\n");

describe("notes on HFS formulas", () => {
  test("tell the formula, versions, date, inputs, options, meaning and source, on the cells of HFS formulas only", async () => {
    const workbook = smallWorkbook();
    [workbook.groups, workbook.writesOutside] = [0, 0];
    expect(await annotate(workbook, WHOLE, toyAbout)).toEqual({ notes: 6, logged: 0 });
    expect([...workbook.noteTexts.keys()]).toEqual(["Data!A1", "'What-if'!A1", "'What-if'!F1", "'What-if'!G1", "结果!B2", "结果!E2", "结果!B9"]);
    expect(workbook.noteTexts.get("结果!E2")).toBe(DOUBLE_NOTE);
    expect(workbook.groups).toBe(1);
  });

  test("of a nested formula tell about each function, and whose option is whose", async () => {
    const workbook = new FakeWorkbook().fill("Sheet1!A1", [['=HFS.TOTAL(HFS.DOUBLE(B1:B2,"x"),7)']]);
    await annotate(workbook, WHOLE, toyAbout);
    expect(workbook.noteTexts.get("Sheet1!A1")?.split("\n")).toEqual([
      "HFS.TOTAL, HFS.DOUBLE · HFS 0.1.0 · 2026-11-26",
      '=HFS.TOTAL(HFS.DOUBLE(B1:B2,"x"),7)',
      "Inputs: Sheet1!B1:B2",
      'Options: TOTAL: seed 7, DOUBLE: factor "x"',
      "TOTAL: What TOTAL means.",
      "Source: A book about TOTAL (2020).",
      "DOUBLE: What DOUBLE means.",
      "Source: A book about DOUBLE (2020).",
      "— HFS note",
    ]);
  });

  test("stay readable, however long the formula and its words are", async () => {
    const long = `=HFS.TOTAL(${Array.from({ length: 200 }, (_, i) => `Sheet1!$A$${i + 1}:$B$${i + 1}`).join(",")},${"1".repeat(300)})`;
    const workbook = new FakeWorkbook().fill("Sheet1!D1", [[long]]);
    const about = { ...toyAbout, describe: () => ({ meaning: "word ".repeat(200), source: "book ".repeat(200) }) };
    await annotate(workbook, WHOLE, about);
    const note = workbook.noteTexts.get("Sheet1!D1")!;
    expect(note.length).toBeLessThanOrEqual(900);
    expect(note.split("\n")[1].endsWith("…")).toBe(true);
  });

  test("take the place of older ones of ours, below what someone else wrote", async () => {
    const workbook = smallWorkbook();
    workbook.noteTexts.set("结果!E2", "Liu: please check.\nSecond line.");
    await annotate(workbook, WHOLE, { ...toyAbout, version: "0.0.9", date: "2026-01-01" });
    await annotate(workbook, WHOLE, toyAbout);
    expect(workbook.noteTexts.get("结果!E2")).toBe(`Liu: please check.\nSecond line.\n――――――\n${DOUBLE_NOTE}`);
  });

  test("keep what someone else wrote below ours", async () => {
    const workbook = smallWorkbook();
    await annotate(workbook, WHOLE, toyAbout);
    workbook.noteTexts.set("结果!E2", `${DOUBLE_NOTE}\nChecked.`);
    await annotate(workbook, WHOLE, toyAbout);
    expect(workbook.noteTexts.get("结果!E2")).toBe(`Checked.\n――――――\n${DOUBLE_NOTE}`);
  });

  test("are taken away without touching those of others", async () => {
    const workbook = smallWorkbook();
    workbook.noteTexts.set("结果!E2", "Liu: please check.");
    const before = photograph(workbook);
    await annotate(workbook, WHOLE, toyAbout);
    expect((await handOnState(workbook)).annotated).toBe(6);
    expect(await removeAnnotations(workbook, WHOLE)).toBe(6);
    expect(photograph(workbook)).toEqual(before);
  });

  test("of a selection are its own", async () => {
    const workbook = smallWorkbook();
    await annotate(workbook, { kind: "area", area: areaOf("'What-if'!F1:G1") }, toyAbout);
    expect([...workbook.noteTexts.keys()]).toEqual(["Data!A1", "'What-if'!F1", "'What-if'!G1"]);
    expect(await removeAnnotations(workbook, { kind: "area", area: areaOf("'What-if'!G1") })).toBe(1);
    expect([...workbook.noteTexts.keys()]).toEqual(["Data!A1", "'What-if'!F1"]);
  });

  test("on frozen values tell the formula that stood there", async () => {
    const workbook = smallWorkbook();
    await freeze(workbook, WHOLE, toyAbout);
    expect((await annotate(workbook, WHOLE, toyAbout)).notes).toBe(6);
    expect(workbook.noteTexts.get("'What-if'!A1")?.split("\n").slice(1, 3)).toEqual([
      "Frozen: the cells hold values. The formula was",
      "=HFS.DOUBLE(Data!$A$1:$C$4)",
    ]);
  });

  test("a function that is not known here is told without a meaning", async () => {
    const workbook = new FakeWorkbook().fill("Sheet1!A1", [["=HFS.NEWER(B1:B2,3)"]]);
    await annotate(workbook, WHOLE, toyAbout);
    expect(workbook.noteTexts.get("Sheet1!A1")).toBe(
      "HFS.NEWER · HFS 0.1.0 · 2026-11-26\n=HFS.NEWER(B1:B2,3)\nInputs: Sheet1!B1:B2\nOptions: argument 2 3\n— HFS note",
    );
  });
});

describe("the log, where the host has no notes", () => {
  const withoutNotes = (): FakeWorkbook => {
    const workbook = smallWorkbook();
    workbook.hasNotes = false;
    return workbook;
  };
  const rows = async (workbook: FakeWorkbook): Promise<unknown[][]> => (await workbook.read("'HFS log'!A1:I12")).values;

  test("has a row for each formula, with the formula whole and as text", async () => {
    const workbook = withoutNotes();
    expect(await annotate(workbook, WHOLE, toyAbout)).toEqual({ notes: 0, logged: 6 });
    const log = await rows(workbook);
    expect(log[3]).toEqual(["Cell", "Formula", "Function", "Version", "Date", "Inputs", "Options", "Meaning", "Source"]);
    expect(log[8]).toEqual([
      "结果!E2",
      "=HFS.DOUBLE(结果!B2#,3)",
      "HFS.DOUBLE",
      "0.1.0",
      "2026-11-26",
      "结果!B2# (结果!B2:C5)",
      "factor 3",
      "What DOUBLE means.",
      "A book about DOUBLE (2020).",
    ]);
    expect((await workbook.read("'HFS log'!A1:I12")).formulas.flat().join("")).toBe("");
    expect((await handOnState(workbook)).annotated).toBe(6);
  });

  test("is brought up to date in place, and leaves columns behind to others", async () => {
    const workbook = withoutNotes();
    await annotate(workbook, WHOLE, { ...toyAbout, date: "2026-01-01" });
    workbook.fill("'HFS log'!K9", [["mine"]]);
    await annotate(workbook, WHOLE, toyAbout);
    const log = await rows(workbook);
    expect(log.filter(([, , , , date]) => date === "2026-11-26")).toHaveLength(6);
    expect(log[10]).toEqual(Array(9).fill(null));
    expect(workbook.cells.get("HFS log")?.get("8,10")?.value).toBe("mine");
  });

  test("goes when all its rows are taken away, and stays where someone wrote on it", async () => {
    const workbook = withoutNotes();
    await annotate(workbook, WHOLE, toyAbout);
    expect(await removeAnnotations(workbook, { kind: "sheet", sheet: "结果" })).toBe(3);
    expect(await workbook.sheets()).toContain("HFS log");
    expect(await removeAnnotations(workbook, WHOLE)).toBe(3);
    expect(await workbook.sheets()).not.toContain("HFS log");

    await annotate(workbook, WHOLE, toyAbout);
    workbook.fill("'HFS log'!K9", [["mine"]]);
    expect(await removeAnnotations(workbook, WHOLE)).toBe(6);
    expect(workbook.cells.get("HFS log")?.get("8,10")?.value).toBe("mine");
  });

  test("is not written into a user's own sheet of that name", async () => {
    const workbook = withoutNotes();
    workbook.cells.set("HFS log", new Map());
    workbook.fill("'HFS log'!A1", [["My own."]]);
    await annotate(workbook, WHOLE, toyAbout);
    expect(await workbook.sheets()).toContain("HFS log (2)");
    expect(workbook.cells.get("HFS log")?.size).toBe(1);
  });
});
