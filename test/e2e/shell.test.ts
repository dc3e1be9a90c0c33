import type { Locator, Page } from "playwright-core";
import { clickCell, inWorkbook, openWorkbench, readCells, typeInto, writeCells, type WorkbenchPage } from "./workbenchPage";

jest.setTimeout(90_000);

/** A button of the bar; the pane has some of the same name. */
function inBar(page: Page, name: string): Locator {
  return page.locator("#bar").getByRole("button", { name, exact: true });
}

/** The bar over the grid, the separator, themes and languages. */
describe("the workbench page", () => {
  let opened: WorkbenchPage | undefined;
  const open = async (...args: Parameters<typeof openWorkbench>): Promise<Page> => {
    opened = await openWorkbench(...args);
    return opened.page;
  };
  const paneWidth = (page: Page) => page.evaluate(() => document.getElementById("pane")?.getBoundingClientRect().width);
  afterEach(async () => {
    await opened?.close();
    opened = undefined;
  });

  test("an opened note closes when another cell or sheet is selected", async () => {
    const page = await open();
    const note = page.getByText("Demand orientation between 0 and 1.");
    await inWorkbook(page, "Paths!B4", (workbook, address) => workbook.activate(address));
    await clickCell(page, "B5");
    await note.waitFor();
    await page.keyboard.press("ArrowRight");
    await note.waitFor({ state: "detached" });
    await clickCell(page, "A12");
    await clickCell(page, "B5");
    await note.waitFor();
    await inWorkbook(page, "Scores!A20", (workbook, address) => workbook.activate(address));
    await note.waitFor({ state: "detached" });
  });

  test("one can type at once, without a click first", async () => {
    const page = await open("?blank");
    await page.keyboard.type("42", { delay: 10 });
    await page.keyboard.press("Enter");
    await page.evaluate(() => window.hfsWorkbench.whenIdle());
    expect(await readCells(page, "Sheet1!A1")).toEqual([[42]]);
    expect(opened?.problems).toEqual([]);
  });

  test("the sample opens with its sheets, tables, notes, charts and numbers, in English and in Chinese alike", async () => {
    const page = await open("?lang=zh-CN");
    expect(await page.evaluate(() => [document.documentElement.lang, document.title])).toEqual(["zh-CN", "HFS 工作台"]);
    const found = await inWorkbook(page, null, async (workbook) => {
      const sheets = await workbook.sheets();
      const errors: string[] = [];
      for (const sheet of sheets) {
        const area = await workbook.usedArea(sheet);
        const { values } = await workbook.read(`'${sheet}'!A1:AZ${(area?.row ?? 0) + (area?.rows ?? 1)}`);
        // #N/A keeps a section or a sector out of one group of a picture.
        const wrong = (value: unknown): boolean =>
          typeof value === "string" && /^#[A-Z/0!?]+$/.test(value) && !(["Advantage", "Network"].includes(sheet) && value === "#N/A");
        errors.push(...values.flatMap((row) => row.filter(wrong).map((value) => `${sheet}: ${String(value)}`)));
      }
      return {
        sheets,
        errors,
        tables: (await workbook.tables()).length,
        notes: (await workbook.notes("Scores")).length,
        scores: (await workbook.read("Scores!A5:G5")).values[0],
      };
    });
    expect(found).toMatchObject({
      sheets: "Read me,Data,Scores,Robustness,Paths,Roadmap,What-if,Trade,Advantage,Input-output,Network".split(","),
      errors: [],
      tables: 3,
    });
    expect(found.notes).toBeGreaterThan(0);
    expect(found.scores).toEqual(["Unit", "Hardware", "Firmware", "Software", "Overall", "Rank", "Coverage"]);
    expect(opened?.problems).toEqual([]);
  });

  test("the language can be changed while one works: bar, grid, function help", async () => {
    const page = await open("?blank");
    await writeCells(page, "Sheet1!A1", [["stays"]]);
    await inBar(page, "中文").click();
    await inBar(page, "打开示例").waitFor();
    await inBar(page, "English").click();
    await inBar(page, "Open sample").waitFor();
    await inBar(page, "中文").click();
    const described = await page.evaluate(async () => {
      const metadata = (await (await fetch("functions.zh-CN.json")).json()) as { functions: { id: string; description: string }[] };
      return metadata.functions.find((one) => one.id === "RCA")?.description ?? "";
    });
    expect(described).toMatch(/[\u4e00-\u9fff]/);
    await page.waitForTimeout(500);
    await page.mouse.click(600, 400);
    await page.keyboard.type("=HFS.RC", { delay: 20 });
    await page.getByText(described.slice(0, 12)).first().waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    expect(await readCells(page, "Sheet1!A1")).toEqual([["stays"]]);
    expect(opened?.problems).toEqual([]);
  });

  test("dark and light are switched for bar, grid and pane, and are kept for the next visit", async () => {
    const page = await open("?blank");
    const looks = () =>
      page.evaluate(() => ({
        theme: document.documentElement.dataset.theme,
        bar: getComputedStyle(document.getElementById("bar") as HTMLElement).backgroundColor,
        grid: document.documentElement.classList.contains("univer-dark"),
      }));
    expect(await looks()).toEqual({ theme: "light", bar: "rgb(250, 250, 250)", grid: false });
    await inBar(page, "Dark").click();
    expect(await looks()).toEqual({ theme: "dark", bar: "rgb(41, 41, 41)", grid: true });
    await page.reload();
    await page.evaluate(() => window.hfsWorkbench.ready);
    expect(await looks()).toMatchObject({ theme: "dark", grid: true });
    expect(opened?.problems).toEqual([]);
  });

  test("the pane is 320 wide, is resized by keyboard and mouse between 270 and 500, and hidden by a button", async () => {
    const page = await open("?blank");
    expect(await paneWidth(page)).toBe(320);
    const separator = page.getByRole("separator", { name: "Width of the pane" });
    await separator.focus();
    await page.keyboard.press("ArrowLeft");
    expect(await paneWidth(page)).toBe(336);
    expect(await separator.getAttribute("aria-valuenow")).toBe("336");
    await page.keyboard.press("End");
    expect(await paneWidth(page)).toBe(270);
    await page.keyboard.press("Home");
    expect(await paneWidth(page)).toBe(500);
    const box = await separator.boundingBox();
    if (!box) throw new Error("The separator is not on the page.");
    await page.mouse.move(box.x + 2, 300);
    await page.mouse.down();
    await page.mouse.move(box.x + 102, 300, { steps: 4 });
    await page.mouse.up();
    expect(await paneWidth(page)).toBe(400);
    await inBar(page, "Hide pane").click();
    expect(await paneWidth(page)).toBe(0);
    await inBar(page, "Show pane").click();
    expect(await paneWidth(page)).toBe(400);
  });

  test("the bar fits a page 320 wide in both languages, also while something calculates", async () => {
    const page = await open();
    await page.setViewportSize({ width: 320, height: 700 });
    const overflow = () => page.evaluate(() => document.getElementById("bar")!.scrollWidth - document.getElementById("bar")!.clientWidth);
    expect(await overflow()).toBe(0);
    await inBar(page, "中文").click();
    expect(await overflow()).toBe(0);
    await page.evaluate(() => {
      document.querySelector("#bar [role=status]")!.innerHTML = '<span class="calculating">正在计算……</span>';
    });
    expect(await overflow()).toBe(0);
  });

  test("a changed workbook is replaced only after a question; the sample can be opened again and again", async () => {
    const page = await open("?blank");
    await typeInto(page, "A1", "mine");
    await inBar(page, "Open sample").click();
    await page.getByRole("button", { name: "Cancel", exact: true }).click();
    expect(await readCells(page, "Sheet1!A1")).toEqual([["mine"]]);
    await inBar(page, "Open sample").click();
    await page.getByRole("button", { name: "Replace", exact: true }).click();
    await page.getByText("HFS sample", { exact: true }).waitFor();
    await page.evaluate(() => window.hfsWorkbench.whenIdle());
    const scores = await readCells(page, "Scores!A5:E6");
    expect(scores[0].slice(0, 2)).toEqual(["Unit", "Hardware"]);
    await inBar(page, "New").click();
    await page.getByText("New workbook", { exact: true }).waitFor();
    expect(await inWorkbook(page, null, (workbook) => workbook.sheets())).toEqual(["Sheet1"]);
    await inBar(page, "Open sample").click();
    await page.getByText("HFS sample", { exact: true }).waitFor();
    await page.evaluate(() => window.hfsWorkbench.whenIdle());
    expect(await readCells(page, "Scores!A5:E6")).toEqual(scores);
    await inWorkbook(page, null, (workbook) => workbook.activate("Scores!P12"));
    await page.locator("[data-chart] svg").first().waitFor();
    expect(opened?.problems).toEqual([]);
  });

  test("a new workbook starts the pane afresh, and the sample connects it again", async () => {
    const page = await open();
    const pane = page.locator("#pane");
    await pane.getByText("30 units").waitFor();
    await inBar(page, "New").click();
    await page.getByText("New workbook", { exact: true }).waitFor();
    await pane.getByText("30 units").waitFor({ state: "detached" });
    expect(await pane.textContent()).not.toContain("Data!A5");
    await inBar(page, "Open sample").click();
    await page.getByText("HFS sample", { exact: true }).waitFor();
    await pane.getByText("30 units").waitFor();
    expect(await pane.textContent()).toContain("Data!A5:W35");
    expect(opened?.problems).toEqual([]);
  });

  test("cells that a cleared choice had blocked are read again once it is made", async () => {
    const page = await open();
    await inWorkbook(page, null, (workbook) => workbook.activate("Paths!A1"));
    const before = await readCells(page, "Paths!A8:H10");
    await clickCell(page, "B4");
    await page.keyboard.press("Delete");
    expect(await readCells(page, "Paths!A8:H10")).not.toEqual(before);
    await typeInto(page, "B4", "Anhui");
    expect(await readCells(page, "Paths!A8:H10")).toEqual(before);
    expect(opened?.problems).toEqual([]);
  });

  test("the page says why it cannot start when the functions are missing", async () => {
    const page = await open("?blank", { untilReady: false, prepare: (blank) => blank.route("**/functions.js", (route) => route.abort()) });
    await page.getByText("The spreadsheet could not start: functions.js could not be loaded.").waitFor();
  });
});
