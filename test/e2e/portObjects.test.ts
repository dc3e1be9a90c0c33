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

  test("a scatter shows the rows with two numbers, follows them, and takes text and #N/A for no point", async () => {
    await newSheet(page, "Scatter");
    await writeCells(page, "Scatter!A1", [
      ["Machines", 0.6, 1.2, "=NA()", "=NA()"],
      ["Metals", 0.45, -0.5, "=NA()", "=NA()"],
      ["Textiles", "=NA()", "=NA()", 0.5, 0.8],
      ["Weapons", "none", 1, 0.3, "=NA()"],
      ["Metals", null, null, null, null],
    ]);
    await inWorkbook(page, null, (workbook) =>
      workbook.addChart({
        id: "test-scatter",
        kind: "scatter",
        title: "What is near",
        description: "A test.",
        categories: "Scatter!$A$1:$A$5",
        series: [
          { name: "present", x: "Scatter!$B$1:$B$5", values: "Scatter!$C$1:$C$5", color: "#5F6673", hollow: true },
          { name: "absent", x: "Scatter!$D$1:$D$5", values: "Scatter!$E$1:$E$5", color: "#0072B2" },
        ],
        axisTitle: "Complexity",
        xAxisTitle: "Density",
        highlight: "Scatter!$A$5",
        place: "Scatter!G2:L20",
      }),
    );
    const picture = page.locator('[data-chart="test-scatter"] svg');
    await picture.locator("text", { hasText: "Machines" }).waitFor();
    expect(await picture.locator("circle title").allTextContents()).toEqual(["Machines: 0.6, 1.2", "Textiles: 0.5, 0.8", "Metals: 0.45, −0.5"]);
    expect(await picture.locator("text[font-weight='600']").allTextContents()).toEqual(["What is near", "Metals"]);
    await page.evaluate(() => void window.hfsWorkbench.univerAPI.getActiveWorkbook()?.getActiveSheet().insertRowsBefore(0, 2));
    await writeCells(page, "Scatter!F7", [["Weapons"]]);
    await writeCells(page, "Scatter!B6", [[0.25]]);
    await picture.locator("circle title", { hasText: "Weapons: 0.25, 1" }).waitFor({ state: "attached" });
    await page.screenshot({ path: "test/e2e/shots/scatter.png" });
  });

  test("nothing went wrong on the way", () => {
    expect(opened.problems).toEqual([]);
  });
});
