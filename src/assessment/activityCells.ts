import { formatAddress } from "../workbook/address";
import type { CellInput } from "../workbook/port";
import { nameColumn, type Dataset } from "./dataset";
import type { Plan } from "./plan";
import { regionCells, regionNames, type Positioning } from "./positioning";
import { quoted } from "./formulaText";
import type { Words } from "../locale/en";

/** Where a result of all regions stands: its heading row and first column, and how many rows follow. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly body: number;
}

/** The activities as the data name them, each once; 1, 2, 3 where the data have no headings. `sheet` is that of the formulas. */
export function activityNames({ area, table }: Dataset, { activities }: Positioning, sheet: string): CellInput[][] {
  const columns = activities.map(({ activity }) => table.columns.find(({ label }) => label === activity)?.index ?? 0);
  return columns.map((column, i) => {
    const heading = { sheet: area.sheet, row: area.row, column: area.column + column, rows: 1, columns: 1 };
    return [table.hasHeader ? `=${formatAddress(heading, { absolute: true, local: area.sheet === sheet })}` : i + 1];
  });
}

/** One region's value of an activity out of a result of all regions, by the cells that name both. */
export function ofRegion(plan: Plan, dataset: Dataset, { row, body }: Block, region: string, activity: string): string {
  const { table, area } = dataset;
  const names = nameColumn(dataset);
  const down = names < 0 ? `${region}+${table.hasHeader ? 1 : 0}` : `MATCH(${region},${plan.ref(row, names, body + 1)},0)`;
  const across = table.hasHeader ? `MATCH(${activity},${plan.ref(row, 0, 1, area.columns)},0)` : `${activity}+${table.columns[0].index}`;
  return `=IFERROR(INDEX(${plan.ref(row, 0, body + 1, area.columns)},${down},${across}),"")`;
}

/** The cell to choose the region in, with a list of names and a hint that says so when the table has no such name. */
export function layRegion(plan: Plan, words: Words, dataset: Dataset, row: number, region: string): void {
  const { regionHint, regionUnknown } = words.sheet;
  const names = regionCells(dataset);
  const known = `ISNUMBER(MATCH(${plan.ref(row, 1)},${names ?? ""},0))`;
  const hint = names ? `=IF(${known},${quoted(regionHint)},${quoted(regionUnknown)})` : regionHint;
  plan.name(row, words.sheet.region, dataset.table.hasRowLabels ? region : Number(region), hint);
  const list = regionNames(dataset);
  if (list) plan.choice(row, 1, list);
}
