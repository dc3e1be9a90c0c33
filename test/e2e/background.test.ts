import type { Page } from "playwright-core";
import { loadFunctions } from "../../src/tools/loadFunctions";
import type { CellValue } from "../../src/workbook/port";
import { clickCell, expectSame, inWorkbook, newSheet, openWorkbench, readCells, typeInto, writeCells, type WorkbenchPage } from "./workbenchPage";

jest.setTimeout(90_000);

type Grid = CellValue[][];

const DATA = "Data!A5:W35";
const DRAWS = 100_000;
const UNITS = 30;
/** A page that computes by itself stands still for all of the time; other browsers may run beside this one, so that no time is fixed. */
const STANDSTILL = 1 / 4;

const { call } = loadFunctions();
/** What functions.js answers where there is no worker. */
const inline = (data: Grid, draws = DRAWS): Grid => call("RANKS", data, null, null, null, null, null, draws, null, null) as Grid;
const ranks = (draws = DRAWS): string => `=HFS.RANKS(${DATA},,,,,,${draws})`;

interface Watched {
  /** The longest time in which the page drew nothing and let no timer through. */
  readonly gap: number;
  readonly milliseconds: number;
  /** What the cell and the bar showed on the way, each once. */
  readonly cell: CellValue[];
  readonly bar: string[];
}

/** Writes a formula and watches the page until the result stands. */
function watchWhile(page: Page, address: string, formula: string): Promise<Watched> {
  return inWorkbook(page, { address, formula }, async (workbook, given) => {
    const cell = new Set<CellValue>();
    const bar = new Set<string>();
    const start = performance.now();
    let last = start;
    let gap = 0;
    const beat = (): void => {
      gap = Math.max(gap, performance.now() - last);
      last = performance.now();
      bar.add(document.querySelector("#bar [role=status]")?.textContent ?? "");
    };
    const timer = setInterval(beat, 10);
    let drawing = true;
    const draw = (): void => {
      beat();
      if (drawing) requestAnimationFrame(draw);
    };
    requestAnimationFrame(draw);
    await workbook.write(given.address, [[given.formula]]);
    let settled = false;
    const settling = workbook.settled().then(() => (settled = true));
    while (!settled) {
      const { values } = await workbook.read(given.address);
      cell.add(values[0][0]);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await settling;
    drawing = false;
    clearInterval(timer);
    return { gap, milliseconds: performance.now() - start, cell: [...cell], bar: [...bar] };
  });
}

describe("long work in the workbench", () => {
  let opened: WorkbenchPage;
  let page: Page;
  let data: Grid;
  beforeAll(async () => {
    opened = await openWorkbench();
    page = opened.page;
    data = await readCells(page, DATA);
    await newSheet(page, "Long");
  });
  afterAll(() => opened.close());

  test("the page goes on while a hundred thousand draws are ranked, and the result is the page's own to the last digit", async () => {
    const { gap, milliseconds, cell, bar } = await watchWhile(page, "Long!A1", ranks());
    process.stdout.write(`  longest gap ${gap.toFixed(0)} ms in ${milliseconds.toFixed(0)} ms\n`);
    expect(gap / milliseconds).toBeLessThan(STANDSTILL);
    expect(cell).toContain("#BUSY!");
    expect(bar).toEqual(expect.arrayContaining(["", "Calculating…"]));
    expectSame(await readCells(page, "Long!A1:F31"), inline(data));
    expect(await page.locator("#bar [role=status]").textContent()).toBe("");
    expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual(["/worker.js"]);
  });

  test("what reads a waiting cell waits with it, and has its value in the end", async () => {
    const seen = await inWorkbook(page, ranks(DRAWS - 1), async (workbook, formula) => {
      await workbook.write("Long!J1", [["=H2+1", "=HFS.NORMALIZE(H2:H31)", '=IF(ISNUMBER(H2),"known","open")']]);
      await workbook.write("Long!H1", [[formula.replace("=", "=INDEX(") + ",,2)"]]);
      await new Promise((resolve) => setTimeout(resolve, 250));
      const { values } = await workbook.read("Long!H1:L1");
      await workbook.settled();
      return values[0];
    });
    expect(seen[0]).toBe("#BUSY!");
    const rank = (await readCells(page, "Long!H2:H31")).map(([value]) => value as number);
    expect(rank).toEqual(
      inline(data, DRAWS - 1)
        .slice(1)
        .map((row) => row[1]),
    );
    const after = await readCells(page, "Long!J1:L30");
    expect(after[0][0]).toBe(rank[0] + 1);
    expect(after[0][2]).toBe("known");
    expect(after.map((row) => row[1])).toEqual(rank.map((value) => (value - 1) / (UNITS - 1)));
    await writeCells(page, "Long!H1", [[null, null, null, null, null]]);
  });

  test("an input that changes meanwhile counts: the last one wins", async () => {
    const before = data[1][4];
    for (const value of [5, 6, 7]) {
      await inWorkbook(page, value, async (workbook, given) => {
        await workbook.write("Data!E6", [[given]]);
        await new Promise((resolve) => setTimeout(resolve, 250));
      });
    }
    const changed = await readCells(page, DATA);
    expect(changed[1][4]).toBe(7);
    const result = await readCells(page, "Long!A1:F31");
    expectSame(result, inline(changed));
    expect(result).not.toEqual(inline(data));
    await writeCells(page, "Data!E6", [[before]]);
    expectSame(await readCells(page, "Long!A1:F31"), inline(data));
  });

  test("undone and done again in the middle of the work, it comes out right", async () => {
    await writeCells(page, "Long!A1", [[null]]);
    await clickCell(page, "A1");
    await page.keyboard.type(ranks(DRAWS - 2), { delay: 2 });
    await page.keyboard.press("Enter");
    await page.waitForTimeout(250);
    await page.keyboard.press("Control+z");
    await page.waitForTimeout(150);
    expect(await readCells(page, "Long!A1:B2")).toEqual(Array(2).fill([null, null]));
    await page.keyboard.press("Control+y");
    await page.waitForTimeout(150);
    expectSame(await readCells(page, "Long!A1:F31"), inline(data, DRAWS - 2));
  });

  test("a typed formula with a mistake says so at once", async () => {
    await typeInto(page, "H3", ranks(10 * DRAWS));
    expect(await readCells(page, "Long!H3")).toEqual([["#VALUE!"]]);
  });

  test("nothing went wrong on the way", () => {
    expect(opened.problems).toEqual([]);
  });
});

describe("long work where the worker is missing", () => {
  test("the same result arrives", async () => {
    const opened = await openWorkbench("", { prepare: (page) => page.route("**/worker.js", (route) => route.fulfill({ status: 404, body: "Not found" })) });
    try {
      const data = await readCells(opened.page, DATA);
      await newSheet(opened.page, "Long");
      await writeCells(opened.page, "Long!A1", [[ranks()]]);
      expectSame(await readCells(opened.page, "Long!A1:F31"), inline(data));
      await writeCells(opened.page, "Long!H1", [[ranks(DRAWS - 1)]]);
      expectSame(await readCells(opened.page, "Long!H1:M31"), inline(data, DRAWS - 1));
    } finally {
      await opened.close();
    }
  });
});
