import type { Plant } from "../engine/advantage/agglomeration";
import { fail } from "../engine/errors";
import { isMissing, isText, type Cell } from "../engine/table/cells";
import { isExtreme, readGrid, readNumberCell } from "../engine/table/table";
import type { AmountTable } from "./amountTable";
import { isOmitted } from "./arguments";
import { NameFinder } from "./nameFinder";

/** A size kept as text is an error to be named, not a heading. */
const NUMERIC_TEXT = /^[-+]?[\d.,\s]+$/;

/** Plants of the table's activities: three columns region, activity, size, with or without headings; blank lines are passed over. */
export function readPlants(raw: unknown, argument: string, table: AmountTable): Plant[] {
  if (isOmitted(raw)) fail("missingArgument", { argument });
  const grid = readGrid(raw, argument);
  if (grid[0].length !== 3) fail("plantColumns", { argument, given: grid[0].length });
  const regions = new NameFinder(table.rowLabels, table.hasRowLabels);
  const activities = new NameFinder(table.columnLabels, table.hasColumnLabels);
  const start = isHeading(grid[0], regions, activities) ? 1 : 0;
  const plants = grid.slice(start).flatMap(([region, activity, size], i) => {
    if ([region, activity, size].every(isMissing)) return [];
    const row = i + start + 1;
    const other = table.argument;
    const place = { argument, row: String(row), column: "size" };
    if (isMissing(region)) fail("plantWithout", { ...place, column: "region" });
    if (isMissing(activity)) fail("plantWithout", { ...place, column: "activity" });
    const value = readNumberCell(size, place);
    if (value < 0) fail("negativeAmount", { ...place, value });
    if (isExtreme(value)) fail("extremeNumber", { ...place, value });
    regions.inList(region, { argument, row, column: "region", other });
    return [{ activity: activities.inList(activity, { argument, row, column: "activity", other }), size: Number.isNaN(value) ? 0 : value }];
  });
  if (!plants.some(({ size }) => size > 0)) fail("noNumbers", { argument });
  return plants;
}

/** Words in all three cells, unless the first two name a region and an activity: then the size is wrong. */
function isHeading([region, activity, size]: readonly Cell[], regions: NameFinder, activities: NameFinder): boolean {
  return isText(size) && !NUMERIC_TEXT.test(size.trim()) && !(regions.has(region) && activities.has(activity));
}
