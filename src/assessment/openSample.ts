import { formatAddress } from "../workbook/address";
import type { Workbook } from "../workbook/port";
import { sampleNames } from "../workbook/sample/layout";
import { writeSample } from "../workbook/sample/writeSample";
import type { Assessment } from "./assessment";

const COPIES = 50;

/** Writes or shows the sample, and chooses its table; the selected cell then names the unit that its sheets show. */
export async function openSample(assessment: Assessment): Promise<void> {
  const { workbook } = assessment;
  await writeSample(workbook);
  const { sheet } = await workbook.selection();
  const table = await sampleTable(workbook, sheet);
  if (!table) return;
  await assessment.chooseTable(null);
  await assessment.chooseTable(table);
}

/** The sample may stand under numbered names; its sheets and its table share the number. */
async function sampleTable(workbook: Workbook, sheet: string): Promise<string | null> {
  const tables = await workbook.tables();
  for (let copy = 1; copy <= COPIES; copy++) {
    const names = sampleNames(copy);
    if (![names.readMe, names.data, names.scores, names.paths, names.whatIf].includes(sheet)) continue;
    const table = tables.find(({ name }) => name.toLowerCase() === names.table.toLowerCase());
    if (table) return formatAddress(table.area);
  }
  return null;
}
