import type { Table } from "../table/table";
import { normalizeColumn } from "./normalize";
import { sortedColumn } from "./quantile";

/**
 * The columns that vary, each on 0 to 1 with its direction taken in; null for a constant column and for one with
 * fewer than two values, which tell nothing and weigh nothing. What entropy and CRITIC weights start from.
 */
export function minMaxColumns(table: Table, direction: ArrayLike<number>): (Float64Array | null)[] {
  return Array.from({ length: table.columns }, (_, j) => {
    const sorted = sortedColumn(table, j);
    if (sorted.length < 2 || sorted[0] === sorted[sorted.length - 1]) return null;
    const out = new Float64Array(table.rows);
    normalizeColumn(table, j, "minmax", direction[j] === -1 ? -1 : 1, NaN, NaN, out);
    return out;
  });
}
