import type { Page } from "playwright-core";
import { openWorkbench } from "../e2e/workbenchPage";
import { report, summary } from "./timing";

const RUNS = 7;

/** Each step with the words that its last result brings; the ranking's draws, which report how far they are, come apart. */
const RESULTS = [
  ["position", "Five questions", "position: demand orientation, questions, signs"],
  ["advantage", "Strongest advantages", "advantage: 52 regions x 21 activities"],
  ["layers", "draws of the weights.", "layers: scores, 1000 draws of ranks, weights compared"],
  ["diagnosis", "Where brand begins to pay", "diagnosis: sentences and both curves"],
  ["paths", "What the paper says", "paths: ranking with reasons"],
  ["paths", "best plan", "paths: roadmap of 15 years against seven rules"],
  ["paths", "of 2,000 draws", "paths: 2000 draws of how sure the ranking is"],
  ["report", "It will hold", "report: sentences"],
] as const;

/** The pane's steps on the sample, 30 provinces x 20 indicators: from the click on a step to its result. */
export async function benchSteps(): Promise<void> {
  const { page, close } = await openWorkbench("?sample");
  const pane = page.locator("#pane");
  await pane.getByText("30 units").waitFor();
  await page.locator("#hfs-tab-advantage").click();
  await pane.getByRole("button", { name: /HFSTrade/ }).click();
  await pane.getByRole("heading", { name: "Strongest advantages" }).waitFor();
  for (const [step, words, name] of RESULTS) {
    const samples: number[] = [];
    for (let run = 0; run < RUNS + 1; run++) {
      await untilShown(page, "start", "Data check");
      const took = await untilShown(page, step, words);
      // The first time its screen is loaded.
      if (run > 0) samples.push(took);
    }
    report(`pane, step ${name}`, summary(samples));
  }
  await close();
}

/** Milliseconds from the click on a step until words stand in the pane, counted in the page itself, drawing included. */
function untilShown(page: Page, step: string, words: string): Promise<number> {
  return page.evaluate(
    async ([id, text]) => {
      const start = performance.now();
      document.getElementById(`hfs-tab-${id}`)?.click();
      while (!document.getElementById("pane")?.textContent?.includes(text)) await new Promise((drawn) => requestAnimationFrame(drawn));
      return performance.now() - start;
    },
    [step, words],
  );
}
