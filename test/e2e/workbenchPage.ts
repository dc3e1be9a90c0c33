import path from "path";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../../src/tools/browser";
import { serve, type Served } from "../../src/tools/serve";
import type { Book } from "../../src/workbook/book/book";
import type { CellValue, Workbook } from "../../src/workbook/port";
import type { WorkbenchHooks } from "../../src/workbench/page";

/** The built workbench in a real browser. */

declare global {
  interface Window {
    hfsWorkbench: WorkbenchHooks;
  }
}

export interface WorkbenchPage {
  readonly page: Page;
  /** Console errors, uncaught errors, failed and outgoing requests so far. */
  readonly problems: string[];
  close(): Promise<void>;
}

const DIST = path.join(__dirname, "..", "..", "dist");

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly locale?: string;
  /** Before the page is opened, for instance to withhold a file. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** False where the page is expected to fail. */
  readonly untilReady?: boolean;
}

/** Opens `workbench.html` with a query such as `?blank`; resolves when the workbook is calculated. */
export async function openWorkbench(query = "", options: OpenOptions = {}): Promise<WorkbenchPage> {
  const { width = 1366, height = 768, locale = "en-US", prepare, untilReady = true } = options;
  const served = await serve(DIST, 0);
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width, height }, locale, colorScheme: "light", permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  const problems = watchProblems(page, served);
  await prepare?.(page);
  await page.goto(`${served.url}/workbench.html${query}`);
  if (untilReady) {
    await untilOpen(page);
  }
  return { page, problems, close: () => shutDown(browser, served) };
}

/** Loads the page anew, as a later visit would. */
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await untilOpen(page);
}

export async function untilOpen(page: Page): Promise<void> {
  await page.waitForFunction(() => "hfsWorkbench" in window);
  await page.evaluate(() => window.hfsWorkbench.ready);
}

/** Another tab of the same browser. */
export async function openTab(page: Page, query = ""): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(page.url().replace(/\?.*$/, "") + query);
  await untilOpen(tab);
  return tab;
}

/** The whole workbook as plain data, as it stands. */
export async function bookOf(page: Page): Promise<Book> {
  return inWorkbook(page, null, async (workbook) => {
    await workbook.settled();
    const copy = (await workbook.copy?.()) as unknown as { readonly book: Book };
    return copy.book;
  });
}

function watchProblems(page: Page, served: Served): string[] {
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.stack ?? error.message}`));
  page.on("requestfailed", (request) => problems.push(`failed: ${request.url()}`));
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${served.url}/`)) problems.push(`left this computer: ${request.url()}`);
  });
  return problems;
}

async function shutDown(browser: Browser, served: Served): Promise<void> {
  await browser.close();
  await served.close();
}

/** Runs a body over the workbook port in the page; it must not use anything from outside but its argument. */
export function inWorkbook<A, R>(page: Page, argument: A, body: (workbook: Workbook, argument: A) => Promise<R>): Promise<R> {
  return page.evaluate(`(async () => (${body.toString()})(window.hfsWorkbench.workbook, ${JSON.stringify(argument)}))()`) as Promise<R>;
}

/** Writes cells and waits until everything is calculated. */
export async function writeCells(page: Page, address: string, cells: (number | string | boolean | null)[][]): Promise<void> {
  await inWorkbook(page, { address, cells }, async (workbook, given) => {
    await workbook.write(given.address, given.cells);
    await workbook.settled();
  });
}

export function readCells(page: Page, address: string): Promise<CellValue[][]> {
  return inWorkbook(page, address, async (workbook, given) => {
    await workbook.settled();
    return (await workbook.read(given)).values;
  });
}

/** A fresh sheet in view. */
export async function newSheet(page: Page, name: string): Promise<void> {
  await inWorkbook(page, name, async (workbook, given) => {
    await workbook.ensureSheet(given);
    await workbook.activate(`'${given}'!A1`);
  });
}

/** The middle of a cell on the page, for the mouse. */
export async function cellPosition(page: Page, address: string): Promise<{ x: number; y: number }> {
  return page.evaluate((given) => {
    const sheet = window.hfsWorkbench.univerAPI.getActiveWorkbook()?.getActiveSheet();
    const rect = sheet?.getRange(given).getCellRect();
    if (!rect) throw new Error(`No cell ${given} in view.`);
    const canvases = [...document.querySelectorAll("#grid canvas")].map((canvas) => canvas.getBoundingClientRect());
    const grid = canvases.reduce((largest, one) => (one.width * one.height > largest.width * largest.height ? one : largest));
    return { x: grid.x + rect.x + rect.width / 2, y: grid.y + rect.y + rect.height / 2 };
  }, address);
}

/** Selects a cell by mouse; a sheet that has just come into view may need a moment before it takes a click. */
export async function clickCell(page: Page, address: string): Promise<void> {
  await untilTrue(`select ${address}`, async () => {
    const { x, y } = await cellPosition(page, address);
    await page.mouse.click(x, y);
    await page.waitForTimeout(60);
    return page.evaluate((wanted) => window.hfsWorkbench.univerAPI.getActiveWorkbook()?.getActiveRange()?.getA1Notation() === wanted, address);
  });
}

/** Tries again until it is so. */
export async function untilTrue(what: string, attempt: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 8; tries++) {
    if (await attempt()) return;
    await new Promise((resolve) => setTimeout(resolve, 250 * (tries + 1)));
  }
  throw new Error(`It was not possible to ${what}.`);
}

/** Types into a cell of the sheet in view, as a user does. */
export async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await clickCell(page, address);
  await page.keyboard.type(text, { delay: 5 });
  await page.keyboard.press("Enter");
  await page.evaluate(() => window.hfsWorkbench.whenIdle());
}

/** The same figures: text as it stands, numbers to the last digits, in which one engine's exp differs from another's. */
export function expectSame(cells: CellValue[][], expected: CellValue[][], digits = 12): void {
  expected.forEach((row, i) =>
    row.forEach((value, j) => {
      const cell = cells[i][j];
      if (typeof value === "number") expect(cell).toBeCloseTo(value, digits);
      else expect(cell ?? "").toBe(value ?? "");
    }),
  );
}
