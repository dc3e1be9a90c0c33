import { openWorkbench } from "../e2e/workbenchPage";
import { table } from "./functions.bench";
import { report, summary } from "./timing";

/** The built workbench in a real browser: how soon it is ready, and how fast an edit spreads. */
export async function benchWorkbench(): Promise<void> {
  const ready: number[] = [];
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    const { page, close } = await openWorkbench();
    ready.push(await page.evaluate(() => performance.now()));
    report(`  browser launched and sample calculated, run ${run + 1}`, summary([performance.now() - start]));
    await close();
  }
  report("workbench ready with the sample, from navigation", summary(ready), "below 6000 ms");

  const { page, close } = await openWorkbench("?blank");
  const cells = table(30, 10);
  const edits = await page.evaluate(
    async ({ cells: given, formulas }) => {
      const { workbook } = window.hfsWorkbench;
      const sheet = (await workbook.sheets())[0];
      await workbook.write(`'${sheet}'!A1:K31`, given);
      // INDEX keeps one number of each spill, so that 1000 cells do not spill over each other.
      await workbook.write(`'${sheet}'!M1:V100`, formulas);
      await workbook.settled();
      const samples: number[] = [];
      for (let run = 0; run < 7; run++) {
        const start = performance.now();
        await workbook.write(`'${sheet}'!B2`, [[50 + run]]);
        await workbook.settled();
        samples.push(performance.now() - start);
      }
      const { values } = await workbook.read(`'${sheet}'!M1:V100`);
      return { samples: samples.slice(1), distinct: new Set(values.flat()).size, sample: values[0][0] };
    },
    {
      cells,
      formulas: Array.from({ length: 100 }, (_, i) => Array.from({ length: 10 }, (__, j) => `=INDEX(HFS.SCORE($A$1:$K$31),${2 + ((i * 10 + j) % 30)},2)`)),
    },
  );
  report(`1000 SCORE cells over 30 x 10 after one edit (${edits.distinct} values)`, summary(edits.samples), "below 500 ms");
  await close();
}
