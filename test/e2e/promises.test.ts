import type { Page } from "playwright-core";
import { addTestFunctions } from "./testFunctions";
import { newSheet, openWorkbench, readCells, writeCells, type WorkbenchPage } from "./workbenchPage";

jest.setTimeout(60_000);

describe("functions that return promises", () => {
  let opened: WorkbenchPage;
  let page: Page;
  beforeAll(async () => {
    opened = await openWorkbench("?blank");
    page = opened.page;
    await addTestFunctions(page);
  });
  afterAll(() => opened.close());

  test("functions that return promises run side by side, spill when they settle and carry their errors", async () => {
    await newSheet(page, "Promises");
    const start = Date.now();
    await writeCells(
      page,
      "Promises!A1",
      Array.from({ length: 12 }, (_, i) => [`=HFS.SLOWLY(${i + 1},400)`, null, null]).flatMap((row) => [row, [null, null, null]]),
    );
    const cells = await readCells(page, "Promises!A1:B24");
    expect(Date.now() - start).toBeLessThan(12 * 400);
    expect(cells.slice(0, 4)).toEqual([
      [1, 2],
      [3, 4],
      [2, 4],
      [6, 8],
    ]);
    expect(cells[23]).toEqual([36, 48]);
    expect(await page.evaluate(() => (window as unknown as { counts: { most: number } }).counts.most)).toBeGreaterThan(8);
    await writeCells(page, "Promises!D1", [["=HFS.REJECTS()"], ['=IFERROR(HFS.REJECTS(),"none")']]);
    expect(await readCells(page, "Promises!D1:D2")).toEqual([["#N/A"], ["none"]]);
  });

  test("a promise is asked for once per content, and one that nobody waits for is cancelled", async () => {
    await newSheet(page, "Cancelled");
    const counts = () => page.evaluate(() => ({ ...(window as unknown as { counts: { started: number; cancelled: number } }).counts }));
    const before = await counts();
    await writeCells(page, "Cancelled!A1", [["=SUM(HFS.SLOWLY(50,100))+SUM(HFS.SLOWLY(60,100))"], ["=SUM(HFS.SLOWLY(50,100))"]]);
    expect(await readCells(page, "Cancelled!A1:A2")).toEqual([[1100], [500]]);
    expect((await counts()).started - before.started).toBe(2);
    await page.evaluate(async () => {
      const { workbook } = window.hfsWorkbench;
      await workbook.write("Cancelled!C1", [[70]]);
      await workbook.write("Cancelled!D1", [["=HFS.SLOWLY(C1,1500)"]]);
      await new Promise((resolve) => setTimeout(resolve, 400));
      await workbook.write("Cancelled!C1", [[80]]);
    });
    expect((await readCells(page, "Cancelled!D1"))[0][0]).toBe(80);
    expect((await counts()).cancelled - before.cancelled).toBe(1);
  });

  test("nothing went wrong on the way", () => {
    expect(opened.problems).toEqual([]);
  });
});
