import fs from "fs";
import type { Page } from "playwright-core";
import { frozenFormulas } from "../../src/workbook/handOn/originals";
import { BookWorkbook } from "../../src/workbook/book/bookWorkbook";
import { findHfsCells } from "../../src/workbook/formula/hfsCells";
import { readBook } from "../../src/workbook/xlsx/readBook";
import { complaints, misfits } from "./paneChecks";
import { inWorkbook, openWorkbench, readCells, writeCells, type WorkbenchPage } from "./workbenchPage";
import { show } from "./paneSteps";

jest.setTimeout(120_000);

/** Handing a workbook on, by the pane, on the sample. */
describe("the pane's screen for sharing", () => {
  let opened: WorkbenchPage;
  let page: Page;
  beforeAll(async () => {
    opened = await openWorkbench("?sample");
    page = opened.page;
    await show(page, "handOn");
    await finding("HFS formulas, all live");
  });
  afterAll(() => opened?.close());

  const pane = () => page.locator("#pane");
  const finding = (text: string): Promise<void> => pane().locator("h1", { hasText: text }).waitFor();
  const press = (name: string): Promise<void> => pane().getByRole("button", { name, exact: true }).first().click();
  const said = (text: string | RegExp): Promise<void> => pane().getByText(text).first().waitFor();
  const formulas = (): Promise<Record<string, string[][]>> =>
    inWorkbook(page, null, async (workbook) => {
      const all: Record<string, string[][]> = {};
      for (const sheet of await workbook.sheets()) {
        const area = await workbook.usedArea(sheet);
        if (area) all[sheet] = (await workbook.read(`'${sheet}'!A1:${"ZZ"}${area.row + area.rows}`.replace("ZZ", "DZ"))).formulas;
      }
      return all;
    });
  const notes = (sheet: string): Promise<{ address: string; text: string }[]> => inWorkbook(page, sheet, (workbook, name) => workbook.notes(name));

  test("is accessible, and says how many formulas there are", async () => {
    expect(await pane().locator("h1").textContent()).toBe("31 HFS formulas, all live");
    expect(await complaints(page)).toEqual([]);
    expect(await misfits(page)).toEqual([]);
  });

  test("notes are added, updated and removed; those of others stay", async () => {
    const before = await notes("Paths");
    await press("Add notes");
    await said(/31 notes written/);
    const [first] = (await notes("Paths")).filter(({ text }) => text.includes("HFS.PATH"));
    expect(first.text).toMatch(/=.*HFS\.PATH\(/s);
    expect(first.text).toContain("0.1.0");
    await said("31 cells have one.");
    await press("Update notes");
    await said(/notes written/);
    await press("Remove notes");
    await said(/notes removed/);
    expect(await notes("Paths")).toEqual(before);
  });

  test("the numbers agree", async () => {
    await press("Check");
    await said(/All 31 formulas agree, [\d,]+ values\./);
  });

  test("frozen, the values stay and natives calculate; thawed, every formula is back to the letter", async () => {
    const [before, values] = [await formulas(), await readCells(page, "Scores!A1:H20")];
    await press("Freeze");
    await said(/31 formulas frozen/);
    await finding("31 HFS formulas, all frozen");
    expect(await readCells(page, "Scores!A1:H20")).toEqual(values);
    const frozen = await formulas();
    expect(JSON.stringify(frozen)).not.toContain("HFS.SCORE(Data");
    expect(Object.keys(frozen)).toContain("How to read this workbook");
    await press("Check");
    await said(/All 31 formulas agree, [\d,]+ values\./);
    expect(await formulas()).toEqual(frozen);
    const input = (await readCells(page, "Data!D8"))[0][0] as number;
    await writeCells(page, "Data!D8", [[input + 1]]);
    await press("Check");
    await said(/values differ, of [\d,]+ in 31 formulas/);
    expect(await formulas()).toEqual(frozen);
    await press("Thaw");
    await said(/31 formulas are back/);
    await said("Data!D8");
    expect(await formulas()).toEqual(before);
    // One step each: thawed, changed, frozen; checking is none.
    for (const text of ["all frozen", "all frozen", "all live"]) {
      await inWorkbook(page, null, () => window.hfsWorkbench.univerAPI.undo());
      await finding(text);
    }
    expect((await readCells(page, "Data!D8"))[0][0]).toBe(input);
    expect(await formulas()).toEqual(before);
    await press("Freeze");
    await finding("31 HFS formulas, all frozen");
    await writeCells(page, "Data!D8", [[input + 1]]);
    await press("Thaw");
    await finding("31 HFS formulas, all live");
    await writeCells(page, "Data!D8", [[input]]);
    expect(await formulas()).toEqual(before);
  });

  test("a copy for colleagues holds values, notes and the formulas beside its sheets; the workbook is as before", async () => {
    const before = await formulas();
    const coming = page.waitForEvent("download");
    await press("Share a copy");
    const file = await coming;
    expect(file.suggestedFilename()).toBe("HFS sample (shared).xlsx");
    const { book, left } = await readBook(fs.readFileSync(await file.path()), "shared", ["SCORE", "PATH"]);
    expect(left).toEqual([]);
    const copy = new BookWorkbook(book);
    expect(await findHfsCells(copy)).toEqual([]);
    expect((await frozenFormulas(copy)).cells.length).toBe(31);
    expect((await copy.notes("Scores")).some(({ text }) => text.includes("HFS.SCORE"))).toBe(true);
    expect(await formulas()).toEqual(before);
    await said(/The copy HFS sample \(shared\)\.xlsx holds 31 formulas as values/);
  });

  test("nothing of it goes beyond the page, and nothing fails unseen", () => {
    expect(opened.problems).toEqual([]);
  });
});

describe("how it looks", () => {
  test.each([
    ["en", "light", 320],
    ["zh-CN", "dark", 320],
    ["en", "light", 270],
    ["en", "dark", 500],
  ])("in %s, %s, %d px wide: no tab and no button is cut", async (lang, theme, width) => {
    const { page, close } = await openWorkbench(`?sample&lang=${lang}&theme=${theme}`, {
      prepare: (blank) => blank.addInitScript((paneWidth) => localStorage.setItem("hfs.workbench", JSON.stringify({ paneWidth })), width),
    });
    try {
      await show(page, "handOn");
      await page.locator("#pane h1").waitFor();
      await page.waitForTimeout(500);
      const cut = await page.evaluate(() => {
        const pane = document.getElementById("pane")!.getBoundingClientRect();
        return [...document.querySelectorAll("#pane button, #pane select")]
          .filter((element) => element.getBoundingClientRect().right > pane.right + 0.5)
          .map((element) => element.textContent);
      });
      expect(cut).toEqual([]);
      if (process.env.HFS_SHOTS) await page.screenshot({ path: `${process.env.HFS_SHOTS}/share-${lang}-${theme}-${width}.png` });
    } finally {
      await close();
    }
  });
});
