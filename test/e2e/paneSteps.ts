import type { Page } from "playwright-core";
import { inWorkbook } from "./workbenchPage";

/** The seven steps of the pane, by the names of their views. */
export const STEPS = ["start", "position", "advantage", "layers", "diagnosis", "paths", "report"] as const;

export const pane = (page: Page) => page.locator("#pane");

/** Shows a step, or what the menu leads to. */
export async function show(page: Page, view: (typeof STEPS)[number] | "handOn" | "explain"): Promise<void> {
  if (view !== "handOn" && view !== "explain") return pane(page).locator(`#hfs-tab-${view}`).click();
  await pane(page)
    .getByRole("button", { name: /^(Menu|菜单)$/ })
    .click();
  await page.getByRole("menuitem", { name: view === "handOn" ? /^(Share, check, repair|共享、核对、修复)$/ : /^(Explain this cell|解释此单元格)$/ }).click();
}

/** Writes the step in view on a sheet of its own and tells the sheet's name. */
export async function write(page: Page): Promise<string> {
  await pane(page).getByRole("button", { name: "Write to sheet" }).click();
  const said = pane(page).getByText(/^Written to/);
  await said.waitFor();
  await page.evaluate(() => window.hfsWorkbench.whenIdle());
  return /Written to '?([^'!]+)'?!/.exec((await said.textContent()) ?? "")?.[1] ?? "";
}

/** Selects a cell of a table, and takes the table in the pane. */
export async function choose(page: Page, table: string, cell: string): Promise<void> {
  await inWorkbook(page, table.replace(/!.*/, `!${cell}`), (workbook, address) => workbook.activate(address));
  await pane(page)
    .getByRole("button", { name: new RegExp(table) })
    .first()
    .click();
}

/** Resolves when the keyboard goes on inside the pane, also where the button that was pressed is gone. */
export async function focusInPane(page: Page): Promise<void> {
  await page.waitForFunction(() => document.activeElement?.closest("#pane"), undefined, { timeout: 5000 });
}
