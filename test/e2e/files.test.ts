import fs from "fs";
import type { Locator, Page } from "playwright-core";
import type { Book } from "../../src/workbook/book/book";
import { sampleWorkbook } from "../../src/workbook/sample/definition";
import { readBook } from "../../src/workbook/xlsx/readBook";
import { writeBook } from "../../src/workbook/xlsx/writeBook";
import { exampleBook } from "./exampleBook";
import { bookOf, clickCell, inWorkbook, openWorkbench, readCells, typeInto, writeCells, type WorkbenchPage } from "./workbenchPage";

jest.setTimeout(90_000);

const NAMES = ["SCORE", "LOCATION", "GATE", "RCA"];
/** HFS.GATE(0.5,1): full software passes what hardware there is. */
const gate = 0.5;
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** .xlsx files in and out of the built-in spreadsheet. */
describe("files in the workbench", () => {
  let opened: WorkbenchPage | undefined;
  let bytes: Buffer;
  const open = async (...args: Parameters<typeof openWorkbench>): Promise<Page> => {
    opened = await openWorkbench(...args);
    return opened.page;
  };
  beforeAll(async () => {
    bytes = Buffer.from(await writeBook(exampleBook, NAMES));
  });
  afterEach(async () => {
    await opened?.close();
    opened = undefined;
  });

  const inBar = (page: Page, name: string): Locator => page.locator("#bar").getByRole("button", { name, exact: true });
  const title = (page: Page): Promise<string | null> => page.locator("#bar .book").textContent();
  const dialog = (page: Page): Locator => page.getByRole("dialog");

  /** Chooses a file in the browser's dialog, as the button asks for it. */
  async function choose(page: Page, name: string, content: Buffer, button = "Open"): Promise<void> {
    const asked = page.waitForEvent("filechooser");
    await inBar(page, button).click();
    await (await asked).setFiles({ name, mimeType: TYPE, buffer: content });
  }

  async function openExample(page: Page): Promise<void> {
    await choose(page, "example.xlsx", bytes);
    await page.locator("#bar .book", { hasText: "example" }).waitFor();
    await page.evaluate(() => window.hfsWorkbench.whenIdle());
  }

  async function saved(page: Page, act: () => Promise<void>): Promise<{ name: string; book: Book }> {
    const coming = page.waitForEvent("download");
    await act();
    const file = await coming;
    const name = file.suggestedFilename();
    return { name, book: (await readBook(fs.readFileSync(await file.path()), name.replace(/\.xlsx$/, ""), NAMES)).book };
  }

  test("a file chosen in the dialog opens with everything it holds, under its name", async () => {
    const page = await open("?blank");
    await openExample(page);
    const expected = (await readBook(bytes, "example", NAMES)).book;
    const book = await bookOf(page);
    expect(book.names).toEqual(expected.names);
    expect([book.title, book.active, book.parts]).toEqual(["example", "'What-if'!B2", exampleBook.parts]);
    book.sheets.forEach((sheet, i) => {
      const { name, state, tables, notes, choices, charts, merges, frozenRows, frozenColumns, gridLines } = expected.sheets[i];
      expect(sheet).toMatchObject({
        name,
        state,
        tables,
        notes,
        choices,
        charts,
        merges,
        frozenRows,
        frozenColumns,
        gridLines,
        protected: expected.sheets[i].protected,
      });
    });
    expect(await readCells(page, "Data!A1:E4")).toEqual([
      ["Example", null, null, null, null],
      ["unit", "steel", "chips", "code", "since"],
      ["安徽", 30, 10, "0011", 45000],
      ["south", 20, 40, "=text", true],
    ]);
    await page.locator("[data-chart=example-chart] svg").waitFor();
    await page.screenshot({ path: "test/e2e/shots/file-opened.png" });
    expect(opened?.problems).toEqual([]);
  });

  test("formulas keep the values of the file until something they read changes; what was not calculated there is calculated at once", async () => {
    const page = await open("?blank");
    await openExample(page);
    expect(await readCells(page, "Data!A6:C7")).toEqual([
      [12345, 777, "#N/A"],
      [expect.closeTo(gate, 6), 31, null],
    ]);
    expect(await readCells(page, "'What-if'!A4:C8")).toEqual([
      ["", "steel", "chips"],
      ["安徽", 0.125, 0.25],
      ["south", 0.375, 0.5],
      [null, null, null],
      [99, null, null],
    ]);
    await writeCells(page, "Data!B3", [[60]]);
    const scores = await readCells(page, "'What-if'!A4:C8");
    const location = (value: number, row: number, column: number) => value / row / (column / 130);
    expect(scores.slice(1, 3)).toEqual([
      ["安徽", expect.closeTo(location(60, 70, 80), 12), expect.closeTo(location(10, 70, 50), 12)],
      ["south", expect.closeTo(location(20, 60, 80), 12), expect.closeTo(location(40, 60, 50), 12)],
    ]);
    const sum = [1, 2].flatMap((row) => scores[row].slice(1) as number[]).reduce((total, one) => total + one);
    expect(scores[4][0]).toBeCloseTo(sum, 12);
    expect(await readCells(page, "Data!A6:B7")).toEqual([
      [80, 300],
      [expect.closeTo(gate, 6), 61],
    ]);
  });

  test("saved and read back, the file holds what was changed and all the rest as it came", async () => {
    const page = await open("?blank");
    await openExample(page);
    await writeCells(page, "Data!F3", [["new 新"]]);
    await inWorkbook(page, null, (workbook) => workbook.format("Data!F3", { italic: true }));
    const before = await bookOf(page);
    const { name, book } = await saved(page, () => inBar(page, "Save").click());
    expect(name).toBe("example.xlsx");
    expect(book.sheets.map(({ rows: _r, columns: _c, ...sheet }) => sheet.name)).toEqual(["Data", "What-if", "Store"]);
    expect(book.sheets[0].cells[2][5].value).toBe("new 新");
    expect(book.styles[book.sheets[0].cells[2][5].style ?? -1]).toMatchObject({ italic: true });
    const comparable = ({ sheets, names, parts }: Book) => ({
      names,
      parts,
      sheets: sheets.map(({ cells, tables, notes, choices, charts, merges, state }) => ({
        tables,
        notes,
        choices,
        charts,
        merges,
        state,
        cells: Object.values(cells).flatMap((line) =>
          Object.values(line).flatMap(({ value, error, formula, spill }) => (value === undefined ? [] : [{ value, error, formula, spill }])),
        ),
      })),
    });
    expect(comparable(book)).toEqual(comparable(before));
  });

  test("Ctrl+S saves what is being typed as well", async () => {
    const page = await open("?blank");
    await clickCell(page, "B2");
    await page.keyboard.type("half way");
    const { name, book } = await saved(page, () => page.keyboard.press("Control+s"));
    expect([name, book.sheets[0].cells[1][1].value]).toEqual(["New workbook.xlsx", "half way"]);
  });

  test("a file dropped onto the page opens; while it is held over the page a hint says so", async () => {
    const page = await open("?blank");
    const files = (names: readonly string[]) =>
      page.evaluateHandle(
        ({ list, base64 }) => {
          const transfer = new DataTransfer();
          const content = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
          for (const name of list) transfer.items.add(new File([content], name));
          return transfer;
        },
        { list: names, base64: bytes.toString("base64") },
      );
    const hint = page.getByText("Drop an .xlsx file to open it");
    const one = await files(["dropped 数据.xlsx"]);
    await page.dispatchEvent("#grid", "dragenter", { dataTransfer: one });
    await hint.waitFor();
    await page.screenshot({ path: "test/e2e/shots/file-held.png" });
    await page.dispatchEvent("#grid", "dragleave", { dataTransfer: one });
    await hint.waitFor({ state: "hidden" });
    await page.dispatchEvent("#grid", "dragover", { dataTransfer: one });
    await hint.waitFor();
    await page.dispatchEvent("#grid", "drop", { dataTransfer: one });
    await hint.waitFor({ state: "hidden" });
    await page.locator("#bar .book", { hasText: "dropped 数据" }).waitFor();
    await page.dispatchEvent("#grid", "drop", { dataTransfer: await files(["a.xlsx", "b.xlsx"]) });
    await dialog(page).getByText("Several files were dropped.").waitFor();
    await dialog(page).getByRole("button", { name: "Close" }).click();
    expect(await title(page)).toBe("dropped 数据");
    expect(opened?.problems).toEqual([]);
  });

  test("a changed workbook is asked for before a file takes its place", async () => {
    const page = await open("?blank");
    await typeInto(page, "A1", "mine");
    await choose(page, "example.xlsx", bytes);
    await dialog(page).getByRole("button", { name: "Cancel", exact: true }).click();
    expect([await title(page), await readCells(page, "Sheet1!A1")]).toEqual(["New workbook", [["mine"]]]);
    await choose(page, "example.xlsx", bytes);
    await dialog(page).getByRole("button", { name: "Replace", exact: true }).click();
    await page.locator("#bar .book", { hasText: "example" }).waitFor();
    await saved(page, () => inBar(page, "Save").click());
    await inBar(page, "New").click();
    await page.locator("#bar .book", { hasText: "New workbook" }).waitFor();
  });

  test("a file that cannot be opened is told with the reason, and the open workbook stays", async () => {
    const page = await open("?blank");
    await typeInto(page, "A1", "mine");
    await choose(page, "letter.xlsx", Buffer.from("Dear colleague"));
    await dialog(page).getByText("The file was not opened").waitFor();
    expect(await dialog(page).locator("p").textContent()).toMatch(/no \.xlsx/);
    await page.screenshot({ path: "test/e2e/shots/file-wrong.png" });
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "detached" });
    expect(await readCells(page, "Sheet1!A1")).toEqual([["mine"]]);
  });

  test("in Chinese the bar, the reasons and the file's name are Chinese", async () => {
    const page = await open("?blank&lang=zh-CN");
    await choose(page, "信.xlsx", Buffer.from("你好"), "打开");
    await dialog(page).getByText("文件未能打开").waitFor();
    expect(await dialog(page).locator("p").textContent()).toMatch(/不是 \.xlsx 文件/);
    await dialog(page).getByRole("button", { name: "关闭" }).click();
    const { name } = await saved(page, () => inBar(page, "保存").click());
    expect(name).toBe("新工作簿.xlsx");
  });

  test("the sample is saved under its own name, with live formulas, spills, charts and what is printed", async () => {
    const page = await open();
    const { name, book } = await saved(page, () => page.keyboard.press("Control+s"));
    expect(name).toBe("HFS sample.xlsx");
    const scores = book.sheets[2];
    expect(scores.cells[4][0]).toMatchObject({ formula: "=HFS.SCORE(Data!$A$5:$W$35)", value: "Unit", spill: { rows: 31, columns: 7 } });
    expect(scores.charts).toHaveLength(1);
    expect(book.sheets[1].tables).toHaveLength(1);
    expect(book.sheets.filter(({ print }) => !print?.fitWidth || !print.landscape)).toEqual([]);
    expect(book.sheets.filter(({ print }) => print?.area).map(({ name: sheet }) => sheet)).toEqual(
      sampleWorkbook()
        .sheets.filter(({ printed }) => printed)
        .map(({ name: sheet }) => sheet),
    );
  });

  test("the port: a copy can be changed and handed out without touching the workbook, obstacles know what the file protects, a writing that fails leaves nothing", async () => {
    const page = await open("?blank");
    await openExample(page);
    const { name, book } = await saved(page, async () =>
      inWorkbook(page, null, async (workbook) => {
        const copy = await workbook.copy?.();
        await copy?.write("Data!B3", [[1]]);
        await workbook.handOut("a: copy", copy);
      }),
    );
    expect([name, book.sheets[0].cells[2][1].value]).toEqual(["a- copy.xlsx", 1]);
    expect(await readCells(page, "Data!B3")).toEqual([[30]]);
    expect(
      await inWorkbook(page, null, (workbook) => workbook.obstacles(["'What-if'!B1", "'What-if'!A1:B1", "Data!A3", "Data!A1", "Data!A13", "Data!G1"])),
    ).toEqual([[], ["protected"], ["table"], ["merged"], ["hidden"], []]);
    await expect(
      inWorkbook(page, null, (workbook) =>
        workbook.writeAll([
          { address: "Data!A6", cells: [[1]] },
          { address: "Nowhere!A1", cells: [[2]] },
        ]),
      ),
    ).rejects.toThrow("There is no sheet Nowhere");
    const { formulas } = await inWorkbook(page, "Data!A6", (workbook, address) => workbook.read(address));
    expect(formulas).toEqual([["=SUM(B3:B4)"]]);
  });
});
