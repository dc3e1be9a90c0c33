import { callsHfs } from "../formula/hfsCells";
import { rangeOf, type Batches, type Context } from "./batches";
import { read } from "./reading";

/** Waiting for Excel's calculation, and entering formulas anew. */

const POLL_MS = 100;
/** A workbook that calculates longer than this is not waited for. */
const LONGEST_MS = 60_000;

/** Resolves when Excel says that it has calculated; in manual mode pending work is the user's own. */
export async function settled(batches: Batches): Promise<void> {
  for (const end = Date.now() + LONGEST_MS; Date.now() < end; await pause(POLL_MS)) {
    const done = await batches.run(async (context) => {
      const { application } = context.workbook;
      application.load("calculationState,calculationMode");
      await context.sync();
      if (application.calculationState === Excel.CalculationState.done) return true;
      return application.calculationState === Excel.CalculationState.pending && application.calculationMode === Excel.CalculationMode.manual;
    });
    if (done) return;
  }
}

/**
 * Enters the formulas that call HFS anew, cell by cell: calculating alone does not clear a
 * #NAME? that was saved without the add-in. Other cells are not touched, because entering
 * a text anew would drop a leading apostrophe.
 */
export async function reenter(context: Context, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    const { area, formulas } = await read(context, address);
    formulas.forEach((row, i) =>
      row.forEach((formula, j) => {
        if (!callsHfs(formula)) return;
        rangeOf(context, { sheet: area.sheet, row: area.row + i, column: area.column + j, rows: 1, columns: 1 }).formulas = [[formula]];
      }),
    );
  }
  await context.sync();
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
