import { areaOf } from "../address";
import type { Obstacle } from "../port";
import { rangeOf, supports, type Context } from "./batches";

/** What stands in the way of writing at each address, in any of its cells. */
export async function obstacles(context: Context, addresses: readonly string[]): Promise<(readonly Obstacle[])[]> {
  const looks = addresses.map((address) => {
    const range = rangeOf(context, areaOf(address));
    range.load("rowHidden,columnHidden");
    range.format.protection.load("locked");
    range.worksheet.protection.load("protected");
    const merged = supports("1.13") ? range.getMergedAreasOrNullObject() : null;
    merged?.load("cellCount");
    const tables = range.getTables(false);
    tables.load("items/name");
    return { range, merged, tables };
  });
  if (looks.length > 0) await context.sync();
  return looks.map(({ range, merged, tables }) => {
    const found: Obstacle[] = [];
    // null: some cells are and some are not.
    if (range.worksheet.protection.protected && range.format.protection.locked !== false) found.push("protected");
    if (merged && !merged.isNullObject) found.push("merged");
    if (range.rowHidden !== false || range.columnHidden !== false) found.push("hidden");
    if (tables.items.length > 0) found.push("table");
    return found;
  });
}
