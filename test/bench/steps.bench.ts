import type { Page } from "playwright-core";
import { openWorkbench } from "../e2e/workbenchPage";
import { report, summary } from "./timing";

const RUNS = 7;
const OPENINGS = 3;

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

/** The pane's steps on the sample's 30 provinces x 20 indicators, without its sheets: what they compute, the pane would find computed. */
export async function benchSteps(): Promise<void> {
  const first: number[] = [];
  for (let run = 0; run < OPENINGS; run++) first.push(await firstScreen());
  report("pane, first screen: from its first element to the table found", summary(first), "below 500 ms");
  const sample = await openWorkbench("?sample");
  const tables = await sample.page.evaluate(async () => {
    const { workbook } = window.hfsWorkbench;
    return [(await workbook.read("Data!A5:W35")).values, (await workbook.read("Trade!A5:V57")).values];
  });
  await sample.close();

  const { page, close } = await openWorkbench("?blank");
  await page.evaluate(async ([indicators, amounts]) => {
    const { workbook, whenIdle } = window.hfsWorkbench;
    await workbook.ensureSheet("Table");
    await workbook.write("Table!A1:W31", indicators);
    await workbook.ensureSheet("Amounts");
    await workbook.write("Amounts!A1:V53", amounts);
    await workbook.activate("Table!A1");
    await whenIdle();
  }, tables);
  const pane = page.locator("#pane");
  await pane.getByRole("button", { name: /Table!A1:W31/ }).click();
  await pane.getByText("30 units").waitFor();
  await page.locator("#hfs-tab-advantage").click();
  await pane.getByRole("button", { name: /Amounts/ }).click();
  await pane.getByRole("heading", { name: "Strongest advantages" }).waitFor();
  for (const [step, words, name] of RESULTS) {
    const samples: number[] = [];
    for (let run = 0; run < RUNS + 1; run++) {
      await untilShown(page, "start", "Data check");
      await edit(page, run);
      const took = await untilShown(page, step, words);
      // The first time its screen is loaded.
      if (run > 0) samples.push(took);
    }
    report(`pane, step ${name}`, summary(samples), "below 300 ms");
  }
  // With a step in view, the tables are read and computed again as soon as a cell has changed: waiting for the sheet included.
  for (const step of new Set(RESULTS.map(([id]) => id))) {
    await page.locator(`#hfs-tab-${step}`).click();
    const samples: number[] = [];
    for (let run = 0; run < RUNS + 1; run++) {
      await page.waitForTimeout(REREAD);
      const took = await untilStill(page, run);
      if (run > 0) samples.push(took);
    }
    report(`pane, step ${step}: from an edited cell to its last change`, summary(samples));
  }
  await close();
}

const REREAD = 1500;

/** Changes a cell of either table, so that nothing computed before can be taken again, and leaves the pane time to read them. */
async function edit(page: Page, run: number): Promise<void> {
  await page.evaluate(
    async (small) => {
      const { workbook, whenIdle } = window.hfsWorkbench;
      for (const address of ["Table!D2", "Amounts!C6"]) {
        const { values } = await workbook.read(address);
        await workbook.write(address, [[Number(values[0][0]) * (1 + small)]]);
      }
      await workbook.settled();
      await whenIdle();
    },
    (run + 1) / 1e4,
  );
  await page.waitForTimeout(REREAD);
}

/** Milliseconds from the pane's first element to its data step, while the workbench still opens the sample around it. */
async function firstScreen(): Promise<number> {
  const { page, close } = await openWorkbench("?sample", { prepare: (page) => page.addInitScript(watchPane) });
  await page.waitForFunction(() => "hfsFirstScreen" in window);
  const took = await page.evaluate(() => (window as unknown as { hfsFirstScreen: number }).hfsFirstScreen);
  await close();
  return took;
}

function watchPane(): void {
  let start: number | undefined;
  const look = (): void => {
    const pane = document.getElementById("pane");
    if (pane?.firstElementChild) start ??= performance.now();
    if (start === undefined || !pane?.textContent?.includes("30 units")) return void requestAnimationFrame(look);
    Object.assign(window, { hfsFirstScreen: performance.now() - start });
  };
  requestAnimationFrame(look);
}

/** Milliseconds from writing a cell of either table to the last change in the pane. */
function untilStill(page: Page, run: number): Promise<number> {
  return page.evaluate(
    async ([small, wait]) => {
      const { workbook } = window.hfsWorkbench;
      const start = performance.now();
      let last = start;
      const pane = document.getElementById("pane") as HTMLElement;
      // The pane's own label tells whether the file is kept, a second later.
      const watch = new MutationObserver((changes) => changes.some(({ target }) => target !== pane) && (last = performance.now()));
      watch.observe(pane, { subtree: true, childList: true, characterData: true, attributes: true });
      for (const address of ["Table!D2", "Amounts!C6"]) {
        const { values } = await workbook.read(address);
        await workbook.write(address, [[Number(values[0][0]) * (1 + small)]]);
      }
      await new Promise((done) => setTimeout(done, wait));
      watch.disconnect();
      return last - start;
    },
    [(run + 1) / 30, REREAD],
  );
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
