import fs from "fs";
import type { Page } from "playwright-core";

const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Findings of axe on the pane, serious or worse. */
export async function complaints(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: { run(context: string, options: object): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await checker.run("#pane", { runOnly: ["wcag2a", "wcag2aa"] });
    return violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
  });
}

/** Elements of the pane whose text does not fit, or that stick out of it sideways. */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.getElementById("pane") as HTMLElement;
    const edge = root.getBoundingClientRect();
    return [...root.querySelectorAll<HTMLElement>("*")]
      .filter((element) => !element.closest("svg") && element.getClientRects().length > 0 && !element.closest("[class*=hidden]"))
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 1 && (box.right > edge.right + 1 || box.left < edge.left - 1);
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });
}
