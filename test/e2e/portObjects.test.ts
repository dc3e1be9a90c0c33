import type { Page } from "playwright-core";
import type { ChartDefinition } from "../../src/workbook/port";
import { cellPosition, clickCell, inWorkbook, newSheet, openWorkbench, readCells, typeInto, untilTrue, writeCells, type WorkbenchPage } from "./workbenchPage";

jest.setTimeout(60_000);

/** What the workbook port puts over cells: notes, tables, names, lists, charts. */
describe("notes, tables, names, lists and charts over the built-in spreadsheet", () => {
  let opened: WorkbenchPage;
  let page: Page;
  beforeAll(async () => {
    opened = await openWorkbench("?blank");
    page = opened.page;
  });
  afterAll(() => opened.close());

  test("notes are set, changed, listed and removed", async () => {
    const steps = await inWorkbook(page, null, async (workbook) => [
      await workbook.setNote("Sheet1!B3", "first"),
      await workbook.setNote("Sheet1!B3", "second"),
      await workbook.notes("Sheet1"),
      await workbook.setNote("Sheet1!B3", null),
      await workbook.notes("Sheet1"),
    ]);
    expect(steps).toEqual([true, true, [{ address: "Sheet1!B3", text: "second" }], true, []]);
  });

  test("tables are made and listed; their columns can be named in formulas; a name that reads as a cell is refused", async () => {
    await newSheet(page, "Tables");
    await writeCells(page, "Tables!B2", [
      ["unit", "value"],
      ["a", 1],
      ["b", 2],
    ]);
    await inWorkbook(page, null, (workbook) => workbook.addTable("Tables!B2:C4", "MyData"));
    expect(await inWorkbook(page, null, (workbook) => workbook.tables())).toEqual([
      { name: "MyData", area: { sheet: "Tables", row: 1, column: 1, rows: 3, columns: 2 } },
    ]);
    await writeCells(page, "Tables!F1", [["=SUM(MyData[value])"]]);
    expect(await readCells(page, "Tables!F1")).toEqual([[3]]);
    await expect(inWorkbook(page, null, (workbook) => workbook.addTable("Tables!H2:I4", "Tab1"))).rejects.toThrow("Tab1");
  });

  test("names are made, moved and listed, and formulas may use them", async () => {
    await inWorkbook(page, null, (workbook) => workbook.addName("Chosen", "Tables!C3"));
    await writeCells(page, "Tables!F2", [["=Chosen*10"]]);
    expect(await readCells(page, "Tables!F2")).toEqual([[10]]);
    await inWorkbook(page, null, (workbook) => workbook.addName("Chosen", "Tables!C4"));
    expect(await inWorkbook(page, null, (workbook) => workbook.names())).toEqual([{ name: "Chosen", address: "Tables!C4" }]);
    expect(await readCells(page, "Tables!F2")).toEqual([[20]]);
  });

  test("a list to choose from offers the source's entries and refuses others", async () => {
    await newSheet(page, "Choice");
    await writeCells(page, "Choice!A1", [["Anhui"], ["Jiangsu"], ["Zhejiang"]]);
    await inWorkbook(page, null, (workbook) => workbook.addChoice("Choice!C2", "Choice!$A$1:$A$3"));
    // The arrow stands at the right edge of the cell.
    await clickCell(page, "B5");
    const entry = page.getByText("Zhejiang", { exact: true }).last();
    await untilTrue("open the list", async () => {
      const [middle, next] = [await cellPosition(page, "C2"), await cellPosition(page, "D2")];
      await page.mouse.click((middle.x + next.x) / 2 - 10, middle.y);
      await page.waitForTimeout(400);
      return entry.isVisible();
    });
    await entry.click();
    await page.evaluate(() => window.hfsWorkbench.whenIdle());
    expect(await readCells(page, "Choice!C2")).toEqual([["Zhejiang"]]);
    await page.keyboard.press("Escape");
    await typeInto(page, "C2", "Atlantis");
    await page.getByText("Choose one of the list.").first().waitFor();
    await page.keyboard.press("Escape");
    expect(await readCells(page, "Choice!C2")).toEqual([["Zhejiang"]]);
  });

  test("a chart stands over its cells and follows them", async () => {
    await newSheet(page, "Chart");
    await writeCells(page, "Chart!A1", [
      ["Beijing", 0.25],
      ["Anhui", 0.5],
    ]);
    const chart: ChartDefinition = {
      id: "test-chart",
      kind: "bars",
      title: "Two bars",
      description: "A test.",
      categories: "Chart!$A$1:$A$2",
      series: [{ name: "Score", values: "Chart!$B$1:$B$2", color: "#0072B2" }],
      place: "Chart!D2:H14",
    };
    await inWorkbook(page, chart, (workbook, definition) => workbook.addChart(definition));
    const picture = page.locator('[data-chart="test-chart"] svg');
    await picture.locator("text", { hasText: "Two bars" }).waitFor();
    await picture.locator("text", { hasText: "0.25" }).first().waitFor();
    await writeCells(page, "Chart!A1", [["Hubei", 0.75]]);
    await picture.locator("text", { hasText: "Hubei" }).waitFor();
    await picture.locator("text", { hasText: "0.75" }).first().waitFor();
    await inWorkbook(page, null, (workbook) => workbook.activate("Sheet1!A1"));
    await picture.waitFor({ state: "detached" });
    await inWorkbook(page, null, (workbook) => workbook.activate("Chart!A1"));
    await picture.locator("text", { hasText: "Hubei" }).waitFor();
    await page.evaluate(() => void window.hfsWorkbench.univerAPI.getActiveWorkbook()?.getActiveSheet().insertRowsBefore(0, 3));
    await writeCells(page, "Chart!B4", [[0.125]]);
    await picture.locator("text", { hasText: "0.125" }).first().waitFor();
  });

  test("nothing went wrong on the way", () => {
    expect(opened.problems).toEqual([]);
  });
});
