import type { Page } from "playwright-core";
import { loadFunctions } from "../../src/tools/loadFunctions";
import type { CellValue } from "../../src/workbook/port";
import { complaints, misfits } from "./paneChecks";
import { pane, show } from "./paneSteps";
import { clickCell, expectSame, inWorkbook, openWorkbench, readCells, writeCells, type WorkbenchPage } from "./workbenchPage";

jest.setTimeout(90_000);

const { call } = loadFunctions();
const button = (page: Page, name: string | RegExp) => pane(page).getByRole("button", { name });
const activate = (page: Page, address: string) => inWorkbook(page, address, (workbook, given) => workbook.activate(given));

describe("The task pane in the workbench", () => {
  let workbench: WorkbenchPage;
  let page: Page;
  let data: CellValue[][];
  beforeAll(async () => {
    workbench = await openWorkbench();
    page = workbench.page;
    data = await readCells(page, "Data!A5:W35");
    await activate(page, "Paths!B4");
  });
  afterAll(() => workbench.close());

  test("starts with the sample's table and finds nothing that stops a calculation", async () => {
    await pane(page).getByText("30 units").waitFor();
    expect(await pane(page).textContent()).toContain("Data!A5:W35");
    expect(await pane(page).textContent()).toContain("Nothing that stops a calculation.");
  });

  test("shows the layers of the chosen province with the numbers of the cells", async () => {
    await show(page, "layers");
    await pane(page).getByRole("heading", { name: "Firmware leads, software lags." }).waitFor();
    const text = (await pane(page).textContent()) ?? "";
    for (const part of [".52", ".76", ".40", "4th of 30"]) expect(text).toContain(part);
  });

  test("writes the layers as live formulas that calculate to what the engine gives, in one undo step", async () => {
    await button(page, "Write to sheet").click();
    await pane(page)
      .getByText(/^Written to/)
      .waitFor();
    const sheet = await inWorkbook(page, null, async (workbook) => {
      await workbook.settled();
      const { sheets, read, notes } = {
        sheets: await workbook.sheets(),
        read: await workbook.read("'HFS Layers'!A1:AM45"),
        notes: await workbook.notes("HFS Layers"),
      };
      return { sheets, values: read.values, formulas: read.formulas.flat().filter((formula) => formula.includes("HFS.")), notes };
    });
    expect(sheet.formulas.length).toBeGreaterThanOrEqual(3);
    expect(sheet.notes.length).toBeGreaterThanOrEqual(3);
    expect(sheet.values.flat().filter((value) => /^#|NaN/.test(String(value)))).toEqual([]);
    const scores = call("SCORE", data) as CellValue[][];
    const first = sheet.values.findIndex((row) => row[6] === "Coverage");
    expectSame(
      sheet.values.slice(first).map((row) => row.slice(0, 7)),
      scores,
    );
    await page.evaluate(() => window.hfsWorkbench.univerAPI.undo());
    await page.evaluate(() => window.hfsWorkbench.whenIdle());
    expect(await inWorkbook(page, null, (workbook) => workbook.sheets())).not.toContain("HFS Layers");
  });

  test("ranks the paths with their reasons as the cells do, and follows the demand typed in", async () => {
    await show(page, "paths");
    const ranked = (call("PATH", data, "Anhui", null, null, 17) as CellValue[][]).slice(1);
    await pane(page)
      .getByRole("heading", { name: new RegExp(`^${String(ranked[0][1])} adds most`) })
      .waitFor();
    expect(await pane(page).textContent()).toContain(String(ranked[0][14]));
    expect(await pane(page).textContent()).toContain("not given, .50 assumed");
    const [leader] = ((await call("CONFIDENCE", data, "Anhui", null, null, 2000)) as CellValue[][]).slice(1);
    const share = `${Math.round(100 * (leader[1] as number))}\u00A0%`;
    await pane(page)
      .getByText(`How sure: ${String(leader[6])}. ${String(leader[0])} comes first in ${share} of 2,000 draws.`)
      .waitFor();
    expect(
      await pane(page)
        .locator("li", { hasText: `first in ${share}` })
        .filter({ hasText: String(leader[6]) })
        .count(),
    ).toBeGreaterThan(0);
    const demand = pane(page).getByRole("textbox").or(pane(page).getByRole("spinbutton")).first();
    await demand.fill("0.1");
    await demand.press("Enter");
    const [first] = (call("PATH", data, "Anhui", null, 0.1, 17) as CellValue[][]).slice(1);
    expect(first[1]).not.toBe(ranked[0][1]);
    await pane(page)
      .getByRole("heading", { name: new RegExp(`^${String(first[1])} adds most`) })
      .waitFor();
  });

  test("writes the paths as live formulas; another unit typed on the sheet changes them", async () => {
    await button(page, "Write to sheet").click();
    await pane(page)
      .getByText(/^Written to/)
      .waitFor();
    const block = await readCells(page, "'HFS Paths'!A1:O40");
    const head = block.findIndex((row) => row[0] === "Rank");
    expect(block.flat().filter((value) => /^#|NaN/.test(String(value)))).toEqual([]);
    expectSame(block.slice(head), call("PATH", data, "Anhui", null, 0.1, 17) as CellValue[][]);
    const below = await readCells(page, "'HFS Paths'!A26:H80");
    const sure = below.findIndex((row) => row[0] === "Path" && row[1] === "First");
    expectSame(
      below.slice(sure).map((row) => row.slice(0, 7)),
      (await call("CONFIDENCE", data, "Anhui", null, 0.1, 2000)) as CellValue[][],
    );
    expect(below[sure + 1][7]).toBe(block.find((row) => row[1] === below[sure + 1][0])?.[2]);
    expect(below.slice(sure - 2, sure).map(([text]) => text)).toEqual([
      "How sure the ranking is",
      expect.stringMatching(/^How sure: [a-z ]+\. [A-Z0-9]+(, not [A-Z0-9]+,)? (comes first in|comes first most often: in) \d+ % of 2,000 draws\./),
    ]);
    const unit = block.findIndex((row) => row[0] === "Unit");
    await writeCells(page, `'HFS Paths'!B${unit + 1}`, [["Xinjiang"]]);
    expectSame(await readCells(page, `'HFS Paths'!A${head + 1}:O${head + 18}`), call("PATH", data, "Xinjiang", null, 0.1, 17) as CellValue[][]);
  });

  test("says why a cell shows an error, and goes to the cell that caused it", async () => {
    await writeCells(page, "Data!E9", [["much"]]);
    await activate(page, "Scores!A5");
    await show(page, "explain");
    await pane(page)
      .getByText(/row Shanxi/)
      .waitFor();
    const text = (await pane(page).textContent()) ?? "";
    expect(text).toContain('row Shanxi, column H1 R&D, % of revenue, high-tech manufacturing holds "much", not a number.');
    await button(page, /Data!E9|Go to|Show/)
      .first()
      .click();
    expect(await inWorkbook(page, null, async (workbook) => (await workbook.selection()).sheet)).toBe("Data");
    await writeCells(page, "Data!E9", [[0.6785]]);
  });

  test("finds a blank and writes NA into it, in one undo step", async () => {
    await writeCells(page, "Data!F10", [[null]]);
    await show(page, "start");
    await button(page, "Write NA into 1 blank").click();
    await pane(page)
      .getByText(/marked as missing/)
      .waitFor();
    expect(await readCells(page, "Data!F10")).toEqual([["NA"]]);
    await page.evaluate(() => window.hfsWorkbench.univerAPI.undo());
    await page.evaluate(() => window.hfsWorkbench.whenIdle());
    expect(await readCells(page, "Data!F10")).toEqual([[null]]);
  });

  test("recalculates all HFS formulas from its menu and says how many", async () => {
    const formulas = await inWorkbook(page, null, async (workbook) => {
      let count = 0;
      for (const sheet of await workbook.sheets()) {
        const used = await workbook.usedArea(sheet);
        if (used) count += (await workbook.read(`'${sheet}'!A1:EZ200`)).formulas.flat().filter((formula) => /HFS\./.test(formula)).length;
      }
      return count;
    });
    await pane(page).locator("[aria-haspopup=menu]").last().click();
    await page.getByRole("menuitem", { name: /Recalculate all HFS formulas/ }).click();
    await pane(page)
      .getByText(new RegExp(`\\b${formulas}\\b.*formulas`))
      .waitFor();
  });

  test("nothing went wrong on the way", () => expect(workbench.problems).toEqual([]));
});

describe.each([
  [320, "en", "light"],
  [270, "en", "dark"],
  [270, "zh-CN", "light"],
  [320, "zh-CN", "dark"],
  [500, "en", "dark"],
])("The task pane at %i px, %s, %s", (width, language, theme) => {
  let workbench: WorkbenchPage;
  beforeAll(async () => {
    workbench = await openWorkbench(`?lang=${language}&theme=${theme}`);
    await workbench.page.evaluate((paneWidth) => localStorage.setItem("hfs.workbench", JSON.stringify({ paneWidth })), width);
    await workbench.page.reload();
    await workbench.page.waitForFunction(() => "hfsWorkbench" in window);
    await workbench.page.evaluate(() => window.hfsWorkbench.ready);
    await activate(workbench.page, "Paths!B4");
  });
  afterAll(() => workbench.close());

  test.each(["start", "layers", "paths", "advantage", "explain"] as const)("%s fits, and a screen reader can use it", async (view) => {
    const { page } = workbench;
    expect(await pane(page).evaluate((element) => element.getBoundingClientRect().width)).toBeCloseTo(width, 0);
    await show(page, view);
    await page.waitForTimeout(900);
    if (process.env.HFS_SHOTS) await pane(page).screenshot({ path: `${process.env.HFS_SHOTS}/pane-${view}-${width}-${language}-${theme}.png` });
    expect(await misfits(page)).toEqual([]);
    expect(await complaints(page)).toEqual([]);
  });
});

test("a text typed into the data by keyboard shows at once in the pane's check", async () => {
  const { page, close } = await openWorkbench();
  await activate(page, "Data!D6");
  await clickCell(page, "D6");
  await page.keyboard.type("unknown", { delay: 5 });
  await page.keyboard.press("Enter");
  await pane(page)
    .getByText(/unknown/)
    .waitFor();
  expect(await pane(page).textContent()).toContain("Beijing");
  await close();
});
