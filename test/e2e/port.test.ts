import type { Page } from "playwright-core";
import { clickCell, inWorkbook, newSheet, openWorkbench, readCells, writeCells, type WorkbenchPage } from "./workbenchPage";

jest.setTimeout(60_000);

/** Every verb of the workbook port over the built-in spreadsheet. */
describe("the workbook port over the built-in spreadsheet", () => {
  let opened: WorkbenchPage;
  let page: Page;
  beforeAll(async () => {
    opened = await openWorkbench("?blank");
    page = opened.page;
  });
  afterAll(() => opened.close());

  test("says which host it is and lists the sheets in their order", async () => {
    expect(await inWorkbook(page, null, async (workbook) => workbook.host)).toBe("workbench");
    expect(await inWorkbook(page, null, (workbook) => workbook.sheets())).toEqual(["Sheet1"]);
  });

  test("makes a sheet once, at the end, without leaving the sheet in view", async () => {
    const made = await inWorkbook(page, null, async (workbook) => [
      await workbook.ensureSheet("What-if"),
      await workbook.ensureSheet("what-IF"),
      (await workbook.selection()).sheet,
    ]);
    expect(made).toEqual([true, false, "Sheet1"]);
    expect(await inWorkbook(page, null, (workbook) => workbook.sheets())).toEqual(["Sheet1", "What-if"]);
  });

  test("writes and reads numbers, text, booleans, formulas and blanks; digits that are text stay text", async () => {
    await newSheet(page, "Cells");
    await writeCells(page, "Cells!B2", [
      [1.25, "text", true],
      ["0011", "=B2*2", null],
    ]);
    const reading = await inWorkbook(page, "Cells!B2:D3", (workbook, address) => workbook.read(address));
    expect(reading).toEqual({
      area: { sheet: "Cells", row: 1, column: 1, rows: 2, columns: 3 },
      values: [
        [1.25, "text", true],
        ["0011", 2.5, null],
      ],
      formulas: [
        ["", "", ""],
        ["", "=B2*2", ""],
      ],
    });
    await writeCells(page, "Cells!C3", [[7]]);
    expect(await inWorkbook(page, "Cells!C3", (workbook, address) => workbook.read(address))).toMatchObject({ values: [[7]], formulas: [[""]] });
    await writeCells(page, "Cells!C3", [[null]]);
    expect(await readCells(page, "Cells!C3")).toEqual([[null]]);
  });

  test("quotes, dollar signs and other cases in addresses are understood; a missing sheet is an error", async () => {
    await writeCells(page, "'What-if'!$A$1", [["here"]]);
    expect(await readCells(page, "'what-IF'!A1")).toEqual([["here"]]);
    await expect(readCells(page, "Nowhere!A1")).rejects.toThrow("There is no sheet Nowhere");
  });

  test("a cell that a formula has spilled into has its value and no formula; the used area includes it", async () => {
    await newSheet(page, "Used");
    expect(await inWorkbook(page, "Used", (workbook, sheet) => workbook.usedArea(sheet))).toBeNull();
    await writeCells(page, "Used!C3", [["=HFS.LOCATION({1,2;3,4})"]]);
    await inWorkbook(page, "Used!A1:A9", (workbook, address) => workbook.format(address, { bold: true }));
    expect(await inWorkbook(page, "Used", (workbook, sheet) => workbook.usedArea(sheet))).toEqual({ sheet: "Used", row: 2, column: 2, rows: 2, columns: 2 });
    const reading = await inWorkbook(page, "Used!C3:D4", (workbook, address) => workbook.read(address));
    expect(reading.formulas).toEqual([
      ["=HFS.LOCATION({1,2;3,4})", ""],
      ["", ""],
    ]);
    expect(reading.values[1][1]).toBeCloseTo(4 / 7 / (6 / 10), 12);
  });

  test("writing beyond the edge of a sheet makes room", async () => {
    await writeCells(page, "Cells!DZ600", [["far"]]);
    expect(await readCells(page, "Cells!DZ600")).toEqual([["far"]]);
  });

  test("formats leave formulas, spills and values alone", async () => {
    await newSheet(page, "Formatted");
    await writeCells(page, "Formatted!A1", [[2, "=A1*3", "=HFS.GATE(A1:A1/4,1)"]]);
    const before = await inWorkbook(page, "Formatted!A1:C1", (workbook, address) => workbook.read(address));
    await inWorkbook(page, "Formatted!A1:C1", (workbook, address) =>
      workbook.format(address, { bold: true, numberFormat: "0.00", fill: "#FFF9DB", ruleBelow: "#111827" }),
    );
    expect(await inWorkbook(page, "Formatted!A1:C1", (workbook, address) => workbook.read(address))).toEqual(before);
    expect(before.formulas[0]).toEqual(["", "=A1*3", "=HFS.GATE(A1:A1/4,1)"]);
    await writeCells(page, "Formatted!A1", [[1]]);
    expect(await readCells(page, "Formatted!A1:C1")).toEqual([[1, 3, 0.25]]);
  });

  test("formats add to one another", async () => {
    await newSheet(page, "Looks");
    const style = await page.evaluate(async () => {
      const { workbook, univerAPI } = window.hfsWorkbench;
      await workbook.write("Looks!A1", [[0.5]]);
      await workbook.format("Looks!A1", { bold: true, italic: true, size: 14, color: "#0072B2", fill: "#FFF9DB" });
      await workbook.format("Looks!A1", { numberFormat: "0%", align: "center", wrap: true, ruleBelow: "#111827" });
      const range = univerAPI.getActiveWorkbook()?.getSheetByName("Looks")?.getRange("A1");
      return { style: range?.getCellStyleData(), shown: range?.getDisplayValue() };
    });
    expect(style.shown).toBe("50%");
    expect(style.style).toMatchObject({ bl: 1, it: 1, fs: 14, cl: { rgb: "#0072B2" }, bg: { rgb: "#FFF9DB" }, n: { pattern: "0%" }, ht: 2, tb: 3 });
    expect(style.style?.bd?.b).toMatchObject({ s: 8, cl: { rgb: "#111827" } });
    expect(await readCells(page, "Looks!A1")).toEqual([[0.5]]);
  });

  test("column widths, row heights and frozen rows are set", async () => {
    const sizes = await page.evaluate(async () => {
      const { workbook, univerAPI } = window.hfsWorkbench;
      await workbook.columnWidths("Looks", [{ from: 1, to: 2, characters: 20 }]);
      await workbook.rowHeights?.("Looks", [{ row: 3, points: 30 }]);
      await workbook.freezeRows("Looks", 2);
      const sheet = univerAPI.getActiveWorkbook()?.getSheetByName("Looks");
      const frozen = sheet?.getFrozenRows();
      await workbook.freezeRows("Looks", 0);
      return [sheet?.getColumnWidth(1), sheet?.getColumnWidth(2), sheet?.getRowHeight(3), frozen, sheet?.getFrozenRows()];
    });
    expect(sizes).toEqual([145, 145, 40, 2, 0]);
  });

  test("selection is reported by mouse and by activate, which also brings the cell into view", async () => {
    await newSheet(page, "Select");
    await page.evaluate(async () => {
      const heard: string[] = [];
      Object.assign(window, {
        heard,
        deaf: await window.hfsWorkbench.workbook.onSelectionChanged((area) => heard.push(`${area.sheet} ${area.row} ${area.column} ${area.rows}`)),
      });
    });
    await inWorkbook(page, null, (workbook) => workbook.activate("Select!B200:C201"));
    await page.waitForFunction(() => (window as unknown as { heard: string[] }).heard.includes("Select 199 1 2"));
    expect(await inWorkbook(page, null, (workbook) => workbook.selection())).toEqual({ sheet: "Select", row: 199, column: 1, rows: 2, columns: 2 });
    await inWorkbook(page, null, (workbook) => workbook.activate("Sheet1!A1"));
    await clickCell(page, "D4");
    await page.waitForFunction(() => (window as unknown as { heard: string[] }).heard.includes("Sheet1 3 3 1"));
    await page.evaluate(() => (window as unknown as { deaf: () => void }).deaf());
    const before = await page.evaluate(() => (window as unknown as { heard: string[] }).heard.length);
    await clickCell(page, "D8");
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard.length)).toBe(before);
  });

  test("a change is reported once calculation has settled", async () => {
    await newSheet(page, "Change");
    await writeCells(page, "Change!A1", [[1, "=A1*2"]]);
    const read = await page.evaluate(async () => {
      const { workbook } = window.hfsWorkbench;
      const heard: unknown[] = [];
      const stop = await workbook.onChanged(() => void workbook.read("Change!B1").then((reading) => heard.push(reading.values[0][0])));
      await workbook.write("Change!A1", [[21]]);
      await new Promise((resolve) => setTimeout(resolve, 800));
      stop();
      return heard;
    });
    expect(read.length).toBeGreaterThan(0);
    expect(read.every((value) => value === 42)).toBe(true);
  });

  test("a renamed sheet is told by both names, and so is its undoing", async () => {
    await newSheet(page, "Before");
    const heard = await page.evaluate(async () => {
      const { workbook, univerAPI, whenIdle } = window.hfsWorkbench;
      const told: unknown[] = [];
      const stop = await workbook.onMoved((move) => told.push(move));
      univerAPI.getActiveWorkbook()?.getSheetByName("Before")?.setName("After");
      await whenIdle();
      await univerAPI.undo();
      await whenIdle();
      stop();
      univerAPI.getActiveWorkbook()?.getSheetByName("Before")?.setName("Later");
      return told;
    });
    expect(heard).toEqual([
      { kind: "renamed", from: "Before", to: "After" },
      { kind: "renamed", from: "After", to: "Before" },
    ]);
  });

  test("inserted and removed rows and columns are told with their sheet, and so is their undoing", async () => {
    await newSheet(page, "Moves");
    await writeCells(page, "Moves!A1", [
      [1, 2],
      [3, 4],
    ]);
    const heard = await page.evaluate(async () => {
      const { workbook, univerAPI, whenIdle } = window.hfsWorkbench;
      const told: unknown[] = [];
      const stop = await workbook.onMoved((move) => told.push(move));
      const sheet = univerAPI.getActiveWorkbook()?.getSheetByName("Moves");
      sheet?.insertRowsAfter(0, 2);
      await whenIdle();
      await univerAPI.undo();
      await whenIdle();
      sheet?.deleteRow(1);
      sheet?.insertColumnBefore(1);
      sheet?.deleteColumns(0, 1);
      await whenIdle();
      stop();
      sheet?.insertRowsAfter(0, 2);
      return told;
    });
    const sheet = "Moves";
    expect(heard).toEqual([
      { kind: "inserted", sheet, axis: "rows", at: 1, count: 2 },
      { kind: "removed", sheet, axis: "rows", at: 1, count: 2 },
      { kind: "removed", sheet, axis: "rows", at: 1, count: 1 },
      { kind: "inserted", sheet, axis: "columns", at: 1, count: 1 },
      { kind: "removed", sheet, axis: "columns", at: 0, count: 1 },
    ]);
  });

  test("recalculate calls the functions of the given cells again, and resolves when they are done", async () => {
    await page.evaluate(() => {
      const calls = { count: 0 };
      Object.assign(window, { calls });
      CustomFunctions.associate("COUNTED", (() => ++calls.count) as never);
      window.hfsWorkbench.addFunctions({ functions: [{ id: "COUNTED", name: "COUNTED", parameters: [] }] });
    });
    await newSheet(page, "Again");
    await writeCells(page, "Again!A1", [["=HFS.COUNTED()", "=A1+100"]]);
    const [[first]] = await readCells(page, "Again!A1");
    await inWorkbook(page, null, (workbook) => workbook.recalculate(["Again!A1:B1"]));
    const [[again, dependent]] = await inWorkbook(page, null, async (workbook) => (await workbook.read("Again!A1:B1")).values);
    expect(again as number).toBeGreaterThan(first as number);
    expect(dependent).toBe((again as number) + 100);
  });

  test("everything done in an undo group is one step back and one step forward", async () => {
    await newSheet(page, "Group");
    await inWorkbook(page, null, (workbook) =>
      workbook.undoGroup(async () => {
        await workbook.write("Group!A1", [["title"]]);
        await workbook.format("Group!A1", { bold: true });
        await workbook.undoGroup(() => workbook.write("Group!A2", [["=1+1"]]));
        await workbook.setNote("Group!A1", "a note");
        await workbook.settled();
      }),
    );
    expect(await readCells(page, "Group!A1:A2")).toEqual([["title"], [2]]);
    await clickCell(page, "C3");
    await page.keyboard.press("Control+z");
    expect(await readCells(page, "Group!A1:A2")).toEqual([[null], [null]]);
    expect(await inWorkbook(page, "Group", (workbook, sheet) => workbook.notes(sheet))).toEqual([]);
    await page.keyboard.press("Control+y");
    expect(await readCells(page, "Group!A1:A2")).toEqual([["title"], [2]]);
    expect(await inWorkbook(page, "Group", (workbook, sheet) => workbook.notes(sheet))).toHaveLength(1);
  });

  test("formulas that are formatted come back with redo, in a group and by themselves", async () => {
    await newSheet(page, "Redo");
    const formulas = () => inWorkbook(page, "Redo!A1:B1", async (workbook, address) => (await workbook.read(address)).formulas);
    await inWorkbook(page, null, (workbook) =>
      workbook.undoGroup(async () => {
        await workbook.write("Redo!A1", [["=HFS.LOCATION({1,2;3,4})"]]);
        await workbook.format("Redo!A1:B2", { bold: true, numberFormat: "0.00" });
        await workbook.settled();
      }),
    );
    const before = await readCells(page, "Redo!A1:B2");
    await clickCell(page, "D4");
    await page.keyboard.press("Control+z");
    expect(await readCells(page, "Redo!A1:B2")).toEqual([
      [null, null],
      [null, null],
    ]);
    await page.keyboard.press("Control+y");
    expect(await readCells(page, "Redo!A1:B2")).toEqual(before);
    expect(await formulas()).toEqual([["=HFS.LOCATION({1,2;3,4})", ""]]);
    await inWorkbook(page, null, (workbook) => workbook.format("Redo!A1", { italic: true }));
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+y");
    expect(await readCells(page, "Redo!A1:B2")).toEqual(before);
    expect(await formulas()).toEqual([["=HFS.LOCATION({1,2;3,4})", ""]]);
  });

  test("a spill that was blocked and fills its cells again is read as it is shown", async () => {
    await newSheet(page, "Blocked");
    await writeCells(page, "Blocked!A1", [["=HFS.LOCATION({1,2;3,4})"]]);
    const shown = await readCells(page, "Blocked!A1:B2");
    await inWorkbook(page, null, (workbook) => workbook.format("Blocked!A1:B2", { bold: true }));
    await writeCells(page, "Blocked!B2", [["in the way"]]);
    expect((await readCells(page, "Blocked!A1:B2"))[0]).not.toEqual(shown[0]);
    await writeCells(page, "Blocked!B2", [[""]]);
    await writeCells(page, "Blocked!B2", [[null]]);
    expect(await readCells(page, "Blocked!A1:B2")).toEqual(shown);
  });

  test("nothing went wrong on the way", () => {
    expect(opened.problems).toEqual([]);
  });
});
