import type { Page } from "playwright-core";
import { loadFunctions } from "../../src/tools/loadFunctions";
import type { CellValue } from "../../src/workbook/port";
import { ONE_YEAR, PANEL, TABLE } from "../assessment/positionExample";
import { complaints, misfits } from "./paneChecks";
import { expectSame, inWorkbook, newSheet, openWorkbench, readCells, writeCells, type WorkbenchPage } from "./workbenchPage";

jest.setTimeout(90_000);

const { call } = loadFunctions();
const pane = (page: Page) => page.locator("#pane");
const tab = (page: Page) => pane(page).locator("#hfs-tab-advantage").click();
const button = (page: Page, name: string | RegExp) => pane(page).getByRole("button", { name });

/** A workbook with a panel of amounts and an input-output table beside it. */
async function open(query: string, table: CellValue[][] = PANEL): Promise<WorkbenchPage> {
  const workbench = await openWorkbench(query);
  await furnish(workbench.page, table);
  return workbench;
}

async function furnish(page: Page, table: CellValue[][]): Promise<void> {
  await newSheet(page, "IO");
  await writeCells(page, "IO!A1:K6", TABLE);
  await newSheet(page, "Amounts");
  await writeCells(page, table === PANEL ? "Amounts!A1:H19" : "Amounts!A1:G7", table);
}

const choose = async (page: Page, address: string): Promise<void> => {
  await button(page, new RegExp(address.replace(/[!:]/g, "."))).click();
  await pane(page).getByRole("heading", { level: 1 }).waitFor();
};

describe("The advantage screen", () => {
  let workbench: WorkbenchPage;
  let page: Page;
  beforeAll(async () => {
    workbench = await open("?blank");
    page = workbench.page;
  });
  afterAll(() => workbench.close());

  test("says what to select before there is a table, and offers what the workbook holds", async () => {
    await tab(page);
    await pane(page)
      .getByText(/a region in every row, an activity in every column/)
      .first()
      .waitFor();
    await button(page, /Amounts!A1:H19/).waitFor();
  });

  test("says the finding first, made of the numbers that WINDOW gives", async () => {
    await choose(page, "Amounts!A1:H19");
    const picker = pane(page).getByRole("combobox", { name: "Region" });
    await picker.click();
    await page.getByRole("option", { name: "East" }).click();
    const rows = (call("WINDOW", PANEL, "East") as CellValue[][]).slice(1);
    const count = rows.filter((row) => Number(row[2]) >= 1).length;
    const having = (status: string, said: string): string => {
      const those = rows.filter((row) => row[1] === status);
      const clear = those.filter((row) => [row[4], row[5]].every((bound) => typeof bound === "number") && Number(row[4]) * Number(row[5]) > 0).length;
      return `${those.length} ${said}${those.length === 0 ? "" : ` (${clear || "none"} clearly)`}`;
    };
    await pane(page)
      .getByRole("heading", { name: `East is specialized in ${count} of 6 activities; ${having("closing", "closing")}, ${having("opening", "more opening")}.` })
      .waitFor();
    await pane(page).getByRole("img", { name: "Relatedness and complexity" }).waitFor();
    expect(await pane(page).getByRole("rowheader").allTextContents()).toHaveLength(6);
  });

  test("moves the focus to the heading when a table is given up or chosen by keyboard", async () => {
    const headingHasFocus = () => page.waitForFunction(() => document.activeElement?.tagName === "H1");
    await pane(page).getByRole("button", { name: "Change", exact: true }).focus();
    await page.keyboard.press("Enter");
    await headingHasFocus();
    await button(page, /Amounts!A1:H19/).focus();
    await page.keyboard.press("Enter");
    await pane(page)
      .getByRole("heading", { name: /^East is specialized/ })
      .waitFor();
    await headingHasFocus();
  });

  test("moves it likewise on the step of the data", async () => {
    const headingHasFocus = (text: string) =>
      page.waitForFunction((given) => document.activeElement?.tagName === "H1" && document.activeElement.textContent === given, text);
    await pane(page).locator("#hfs-tab-start").click();
    await button(page, /Amounts!A1:H19/).focus();
    await page.keyboard.press("Enter");
    await headingHasFocus("Your table");
    await pane(page).getByRole("button", { name: "Change", exact: true }).focus();
    await page.keyboard.press("Enter");
    await headingHasFocus("How strong is a regional production network, and what would raise it?");
    await tab(page);
  });

  test("adds the chain position of sectors of the same name, and names the others", async () => {
    await pane(page).getByLabel("Input-output table").selectOption("IO!A1:K6");
    await pane(page).getByText("No sector of the table is called: Grain, Cars, Chips").waitFor();
    await pane(page).getByText("No activity is called: Services").waitFor();
  });

  test("writes one sheet of live formulas that calculate to what the engine gives, with its chart, in one undo step", async () => {
    await button(page, "Write to sheet").click();
    await pane(page)
      .getByText(/^Written to/)
      .waitFor();
    const block = await readCells(page, "'HFS Advantage'!A1:P46");
    // Columns O to Q are the chart's, where #N/A is no point.
    expect(block.flatMap((row) => row.slice(0, 14)).filter((value) => /^#|NaN/.test(String(value)))).toEqual([]);
    const head = block.findIndex((row) => row[0] === "Activity");
    const window = call("WINDOW", PANEL, "East") as CellValue[][];
    expectSame(
      block.slice(head, head + 7).map((row) => row.slice(0, 9)),
      window,
    );
    const last = [PANEL[0], ...PANEL.slice(13)];
    const pci = (call("COMPLEXITY", last, "activities") as CellValue[][]).slice(1).map((row) => row[2]);
    block.slice(head + 1, head + 7).forEach((row, i) => expect(row[9]).toBeCloseTo(Number(pci[i]), 10));
    const steel = block.slice(head + 1, head + 7).find((row) => row[0] === "Steel");
    const chain = call("POSITION", TABLE.slice(0, 5).map((row) => row.slice(0, 6)), ...[10, 8, 9, 7].map((j) => TABLE.slice(1, 5).map((row) => [row[j]]))) as CellValue[][]; // prettier-ignore
    expect(steel?.[10]).toBeCloseTo(Number(chain.find((row) => row[0] === "Steel")?.[1]), 10);
    await page.locator("svg title", { hasText: "Relatedness and complexity" }).first().waitFor({ state: "attached" });
    if (process.env.HFS_SHOTS) await page.screenshot({ path: `${process.env.HFS_SHOTS}/position-sheet.png` });
  });

  test("another region chosen on the sheet changes every number", async () => {
    await writeCells(page, "'HFS Advantage'!B4", [["Coast"]]);
    const block = await readCells(page, "'HFS Advantage'!A11:I17");
    expectSame(block, call("WINDOW", PANEL, "Coast") as CellValue[][]);
    expect(await readCells(page, "'HFS Advantage'!C4")).toEqual([["any region of the table"]]);
    await writeCells(page, "'HFS Advantage'!B4", [["Nowhere"]]);
    expect(await readCells(page, "'HFS Advantage'!C4")).toEqual([["not in the table"]]);
    await page.evaluate(() => window.hfsWorkbench.univerAPI.undo());
    await page.evaluate(() => window.hfsWorkbench.univerAPI.undo());
    await page.evaluate(() => window.hfsWorkbench.univerAPI.undo());
    await page.evaluate(() => window.hfsWorkbench.whenIdle());
    expect(await inWorkbook(page, null, (workbook) => workbook.sheets())).not.toContain("HFS Advantage");
  });

  test("points out a total among the regions, with the advice to leave it out", async () => {
    await writeCells(page, "Amounts!B19", [["全国"]]);
    await pane(page).getByText("Totals and rests").waitFor();
    await pane(page)
      .getByText(/benchmark of HFS.RCA/)
      .waitFor();
  });

  test("nothing went wrong on the way", () => expect(workbench.problems).toEqual([]));
});

test("with one year the sheet picks the region's row out of the tables of all regions", async () => {
  const { page, problems, close } = await open("?blank", ONE_YEAR);
  await tab(page);
  await choose(page, "Amounts!A1:G7");
  await pane(page)
    .getByRole("heading", { name: /^North is specialized in \d of 6 activities; \w+ is nearest to what it has\.$/ })
    .waitFor();
  await button(page, "Write to sheet").click();
  await pane(page)
    .getByText(/^Written to/)
    .waitFor();
  const block = await readCells(page, "'HFS Advantage'!A11:D17");
  const rca = (call("RCA", ONE_YEAR) as CellValue[][])[1].slice(1);
  const density = (call("DENSITY", ONE_YEAR) as CellValue[][])[1].slice(1);
  const pci = (call("COMPLEXITY", ONE_YEAR, "activities") as CellValue[][]).slice(1).map((row) => row[2]);
  expect(block[0]).toEqual(["Activity", "RCA", "Density", "Complexity"]);
  expectSame(
    block.slice(1),
    ONE_YEAR[0].slice(1).map((name, i) => [name, rca[i], density[i], pci[i]]),
  );
  expect(problems).toEqual([]);
  await close();
});

describe.each([
  [320, "en", "light"],
  [270, "en", "dark"],
  [270, "zh-CN", "light"],
  [500, "zh-CN", "dark"],
])("The position screen at %i px, %s, %s", (width, language, theme) => {
  test("fits with a table and a chain, and a screen reader can use it", async () => {
    const { page, close } = await openWorkbench(`?blank&lang=${language}&theme=${theme}`);
    await page.evaluate((paneWidth) => localStorage.setItem("hfs.workbench", JSON.stringify({ paneWidth })), width);
    await page.reload();
    await page.waitForFunction(() => "hfsWorkbench" in window);
    await page.evaluate(() => window.hfsWorkbench.ready);
    await furnish(page, PANEL);
    await tab(page);
    await choose(page, "Amounts!A1:H19");
    await pane(page).locator("select").first().selectOption("IO!A1:K6");
    await page.waitForTimeout(900);
    if (process.env.HFS_SHOTS) await pane(page).screenshot({ path: `${process.env.HFS_SHOTS}/position-${width}-${language}-${theme}.png` });
    for (const details of await pane(page).locator("summary").all()) await details.click();
    expect(await misfits(page)).toEqual([]);
    expect(await complaints(page)).toEqual([]);
    await close();
  });
});
