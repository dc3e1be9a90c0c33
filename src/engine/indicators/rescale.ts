import { fail } from "../errors";
import type { Table } from "../table/table";
import { normalize } from "./normalize";
import { sortedColumn } from "./quantile";

/**
 * Every column on 0.01 to 0.99, 0.01 + 0.98 (x - min) / (max - min): how SPSSAU prepares the systems of a
 * coupling degree, so that none is 0. Higher is better in every column; a constant column is an error.
 */
export function rescaleToOpenUnit(table: Table): Float64Array {
  const { argument, columns, columnLabels } = table;
  for (let j = 0; j < columns; j++) {
    const sorted = sortedColumn(table, j);
    if (sorted.length > 1 && sorted[0] === sorted[sorted.length - 1]) fail("noVariation", { argument, column: columnLabels[j], value: sorted[0] });
  }
  const none = new Float64Array(table.columns).fill(NaN);
  const forward = new Float64Array(table.columns).fill(1);
  return normalize(table, "minmax", forward, none, none).map((z) => 0.01 + 0.98 * z);
}
