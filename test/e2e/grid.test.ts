import type { Page } from "playwright-core";
import { clickCell, inWorkbook, newSheet, openWorkbench, readCells, typeInto, untilTrue, writeCells, type WorkbenchPage } from "./workbenchPage";

jest.setTimeout(60_000);

/** Waits until a text can be read: not folded away, not under something else. */
async function inSight(page: Page, text: RegExp): Promise<void> {
  await untilTrue(`read ${text.source}`, () =>
    page
      .getByText(text)
      .first()
      .evaluate((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return height > 8 && element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      }),
  );
}

/** What a user does with mouse and keyboard in the built-in spreadsheet. */
describe("the grid", () => {
  let opened: WorkbenchPage;
  beforeAll(async () => {
    opened = await openWorkbench("?blank");
  });
  afterAll(() => opened.close());

  const TABLE = [
    ["", "steel", "chips"],
    ["north", 30, 10],
    ["south", 20, 40],
  ];

  test("the page opens without an error and without a request that leaves this computer", () => {
    expect(opened.problems).toEqual([]);
  });

  test("rows out of sight are fitted to their text, also after a sheet went whose rows were still to be fitted", async () => {
    const { page } = opened;
    await newSheet(page, "Fitted");
    await newSheet(page, "Seen");
    const height = (): Promise<number> =>
      page.evaluate(() => window.hfsWorkbench.univerAPI.getActiveWorkbook()?.getSheetByName("Fitted")?.getRowHeight(199) ?? 0);
    const widen = (width: number): Promise<void> =>
      page.evaluate((pixels) => void window.hfsWorkbench.univerAPI.getActiveWorkbook()?.getSheetByName("Fitted")?.setColumnWidths(0, 1, pixels), width);
    const line = await height();
    await widen(300);
    await page.evaluate(() => {
      const far = window.hfsWorkbench.univerAPI.getActiveWorkbook()?.getSheetByName("Fitted")?.getRange("A200");
      far?.setWrap(true).setValue("many words in a narrow cell, and more of them than stand on one line");
    });
    await untilTrue("see a row of more than one line", async () => (await height()) > line);
    const wide = await height();
    await widen(100);
    await untilTrue("see a higher row", async () => (await height()) > 1.5 * wide);
    const narrow = await height();
    // Made, filled and removed before the grid has a moment for its rows.
    await page.evaluate(() => {
      const book = window.hfsWorkbench.univerAPI.getActiveWorkbook();
      const sheet = book?.insertSheet("Gone");
      sheet
        ?.getRange("A1:A400")
        .setWrap(true)
        .setValues(Array.from({ length: 400 }, () => ["many words in a narrow cell, ".repeat(5)]));
      sheet?.setColumnWidths(0, 1, 50);
      if (sheet) book?.deleteSheet(sheet);
    });
    await widen(300);
    await untilTrue("see the row as it was", async () => (await height()) === wide);
    await widen(100);
    await untilTrue("see the higher row", async () => (await height()) === narrow);
    expect(opened.problems).toEqual([]);
  });

  test("a formula typed by keyboard computes and spills with its labels", async () => {
    const { page } = opened;
    await newSheet(page, "Typed");
    await writeCells(page, "Typed!A1", TABLE);
    await typeInto(page, "E1", "=HFS.LOCATION(A1:C3)");
    const cells = await readCells(page, "Typed!E1:G3");
    expect(cells[0]).toEqual(["", "steel", "chips"]);
    expect(cells.map((row) => row[0])).toEqual(["", "north", "south"]);
    expect(cells[1][1]).toBeCloseTo(30 / 40 / (50 / 100), 12);
    expect(cells[2][2]).toBeCloseTo(40 / 60 / (50 / 100), 12);
  });

  test("an input edited by keyboard recalculates what depends on it, also through a spill", async () => {
    const { page } = opened;
    await newSheet(page, "Edited");
    await writeCells(page, "Edited!A1", TABLE);
    await writeCells(page, "Edited!E1", [["=HFS.LOCATION(A1:C3)"]]);
    await writeCells(page, "Edited!A6", [["=F2*2"]]);
    await typeInto(page, "B2", "10");
    const location = 10 / 20 / (30 / 80);
    expect((await readCells(page, "Edited!F2"))[0][0]).toBeCloseTo(location, 12);
    expect((await readCells(page, "Edited!A6"))[0][0]).toBeCloseTo(2 * location, 12);
  });

  test("while one types, the functions are listed with what they do, and then with their parameters", async () => {
    const { page } = opened;
    await newSheet(page, "Help");
    await clickCell(page, "A1");
    await page.keyboard.type("=HFS.RC", { delay: 20 });
    await page.getByText("HFS.RCA", { exact: true }).first().waitFor();
    await inSight(page, /advantage of every region/i);
    await page.keyboard.type("A(", { delay: 20 });
    await inSight(page, /Amounts, regions in rows and activities in columns/i);
    await page.keyboard.type("B1:C3,", { delay: 20 });
    await inSight(page, /"symmetric"/);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    expect((await readCells(page, "Help!A1"))[0][0]).toBeNull();
  });

  test("undo and redo by keyboard take an entry back and bring it again", async () => {
    const { page } = opened;
    await newSheet(page, "Undo");
    await typeInto(page, "A1", "7");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.type("8");
    await page.keyboard.press("Enter");
    expect((await readCells(page, "Undo!A1"))[0][0]).toBe(8);
    await page.keyboard.press("Control+z");
    expect((await readCells(page, "Undo!A1"))[0][0]).toBe(7);
    await page.keyboard.press("Control+y");
    expect((await readCells(page, "Undo!A1"))[0][0]).toBe(8);
  });

  test("copy and paste by keyboard take a formula along and shift its references", async () => {
    const { page } = opened;
    await newSheet(page, "Copy");
    await writeCells(page, "Copy!A1", [
      [1, "=A1*10"],
      [2, null],
    ]);
    await clickCell(page, "B1");
    await page.keyboard.press("Control+c");
    await page.waitForFunction(async () => (await navigator.clipboard.readText()) === "10");
    await page.keyboard.press("ArrowDown");
    // Just after the first copy of a page the browser may still be busy with its clipboard.
    await untilTrue("paste", async () => {
      await page.keyboard.press("Control+v");
      await page.waitForTimeout(300);
      return page.evaluate(() => window.hfsWorkbench.univerAPI.getActiveWorkbook()?.getActiveSheet().getRange("B2").getFormula() === "=A2*10");
    });
    expect((await readCells(page, "Copy!B2"))[0][0]).toBe(20);
  });

  test("an inserted row shifts the references of a function", async () => {
    const { page } = opened;
    await newSheet(page, "Rows");
    await writeCells(page, "Rows!A1", TABLE);
    await writeCells(page, "Rows!E1", [["=HFS.LOCATION(A1:C3)"]]);
    await page.evaluate(() => void window.hfsWorkbench.univerAPI.getActiveWorkbook()?.getActiveSheet().insertRowsBefore(0, 2));
    const reading = await inWorkbook(page, "Rows!E3:G5", async (workbook, address) => {
      await workbook.settled();
      return workbook.read(address);
    });
    expect(reading.formulas[0][0]).toBe("=HFS.LOCATION(A3:C5)");
    expect(reading.values[1][0]).toBe("north");
    expect(reading.values[1][1]).toBeCloseTo(1.5, 12);
  });

  test("nothing went wrong on the way", () => {
    expect(opened.problems).toEqual([]);
  });
});
