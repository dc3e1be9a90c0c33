import type { Page } from "playwright-core";
import { inWorkbook, openWorkbench, untilOpen, type WorkbenchPage } from "./workbenchPage";

/** What is chosen in the pane is kept in the workbook. */
describe("the pane, opened again", () => {
  let opened: WorkbenchPage;
  let page: Page;
  beforeAll(async () => {
    opened = await openWorkbench();
    page = opened.page;
  });
  afterAll(() => opened.close());

  const unit = () => page.locator("#pane").getByRole("combobox", { name: "Unit" });
  const layers = (): Promise<void> => page.locator("#hfs-tab-layers").click();

  test("nothing is kept before somebody chooses", async () => {
    await layers();
    await unit().waitFor();
    expect(await inWorkbook(page, null, (workbook) => workbook.part("assessment"))).toBeNull();
  });

  test("a reload brings back the unit that was chosen", async () => {
    await unit().click();
    await page.getByRole("option", { name: "Guangdong", exact: true }).click();
    await page.waitForFunction(() => window.hfsWorkbench.workbook.part("assessment").then((text) => text?.includes("Guangdong") ?? false));
    await page.reload();
    await untilOpen(page);
    await layers();
    await unit().waitFor();
    expect(await unit().inputValue()).toBe("Guangdong");
    expect(opened.problems).toEqual([]);
  });

  test("choices changed by hand are said, left as they are, and do not stop the work", async () => {
    await inWorkbook(page, null, (workbook) => workbook.keepPart("assessment", '{"format":1,"table":7}'));
    await page.locator("#bar .kept", { hasText: "Kept in this browser" }).waitFor();
    await page.reload();
    await untilOpen(page);
    await page.locator("#pane").getByText("they were changed by hand or are incomplete").waitFor();
    await layers();
    await unit().click();
    await page.getByRole("option", { name: "Jiangsu", exact: true }).click();
    expect(await unit().inputValue()).toBe("Jiangsu");
    expect(await inWorkbook(page, null, (workbook) => workbook.part("assessment"))).toBe('{"format":1,"table":7}');
  });
});
