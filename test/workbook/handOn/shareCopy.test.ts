import { annotate } from "../../../src/workbook/handOn/annotate";
import { freeze } from "../../../src/workbook/handOn/freeze";
import { shareCopy } from "../../../src/workbook/handOn/shareCopy";
import type { FakeWorkbook } from "../../fakeWorkbook";
import { smallWorkbook } from "./small";
import { formulasOf, photograph, toyAbout } from "./toy";

describe("sharing a copy", () => {
  test("freezes and annotates the copy, whatever is hidden, merged or in a table; the workbook is not touched", async () => {
    const workbook = smallWorkbook();
    workbook.copy = async () => workbook.clone();
    workbook.blocked.set("'What-if'!B3", ["hidden"]).set("结果!B2", ["merged", "table"]).set("'What-if'!G1", ["protected"]);
    const before = photograph(workbook);
    const report = await shareCopy(workbook, toyAbout, "For Liu");
    expect(report.skipped.map(({ address, reason }) => [address, reason])).toEqual([
      ["'What-if'!G1", "protected"],
      ["结果!B9", "broken"],
    ]);
    expect(photograph(workbook)).toEqual(before);
    expect(workbook.handedOut).toEqual(["For Liu"]);
    const copy = workbook.handedCopies[0] as FakeWorkbook;
    expect(Object.keys(formulasOf(copy))).toEqual(["'What-if'!G1", "'What-if'!H1", "结果!B9"]);
    expect(copy.noteTexts.get("结果!B2")).toContain("Frozen: the cells hold values.");
    expect(await copy.sheets()).toContain("How to read this workbook");
  });

  const handedOut = (workbook: FakeWorkbook): { seen: () => FakeWorkbook } => {
    let seen: FakeWorkbook | null = null;
    workbook.handOut = async () => void (seen = workbook.clone());
    return { seen: () => seen as unknown as FakeWorkbook };
  };

  test("where the host cannot copy, hands out the frozen workbook and brings it back to what it was", async () => {
    const workbook = smallWorkbook();
    const { seen } = handedOut(workbook);
    const before = photograph(workbook);
    expect((await shareCopy(workbook, toyAbout, "For Liu")).formulas).toBe(5);
    expect(Object.keys(formulasOf(seen()))).toEqual(["'What-if'!H1", "结果!B9"]);
    expect(seen().noteTexts.size).toBe(7);
    expect(photograph(workbook)).toEqual(before);
  });

  test("what was frozen and annotated before stays so", async () => {
    const workbook = smallWorkbook();
    await freeze(workbook, { kind: "sheet", sheet: "结果" }, toyAbout);
    await annotate(workbook, { kind: "sheet", sheet: "结果" }, toyAbout);
    handedOut(workbook);
    const formulas = formulasOf(workbook);
    const notes = new Map(workbook.noteTexts);
    await shareCopy(workbook, { ...toyAbout, date: "2026-12-24" }, "For Liu");
    expect(formulasOf(workbook)).toEqual(formulas);
    expect(workbook.noteTexts).toEqual(notes);
  });

  test("a workbook that cannot be handed out is brought back too", async () => {
    const workbook = smallWorkbook();
    workbook.hasNotes = false;
    workbook.handOut = async () => {
      throw new Error("No room on the disk.");
    };
    const before = photograph(workbook);
    await expect(shareCopy(workbook, toyAbout, "For Liu")).rejects.toThrow("No room on the disk.");
    expect(photograph(workbook)).toEqual(before);
  });
});
