import { fail } from "../engine/errors";
import { matchLabels } from "../engine/table/labels";
import type { Matrix } from "../engine/table/table";
import { readAmountTable, requireOneYear, type AmountTable } from "./amountTable";

/** Shares need something to be compared with in every year. */
export function requireEconomy({ argument, rowLabels, columnLabels, columns, periods }: AmountTable): void {
  if (columns === 1) fail("oneActivity", { argument, value: columnLabels[0] });
  const alone = periods.find(({ rows }) => rows.length === 1);
  if (alone) fail("oneRegionAlone", { argument, value: rowLabels[alone.rows[0]] });
}

/** A table of one year with the regions and activities of a first, in its order: by label where both have labels, else by position. */
export function readAlike(raw: unknown, argument: string, first: AmountTable): Matrix {
  const own = readAmountTable(raw, argument);
  requireOneYear(own);
  const byRow = first.hasRowLabels && own.hasRowLabels;
  const byColumn = first.hasColumnLabels && own.hasColumnLabels;
  if ((!byRow && own.rows !== first.rows) || (!byColumn && own.columns !== first.columns)) {
    fail("tablesDiffer", { argument, rows: own.rows, columns: own.columns, other: first.argument, otherRows: first.rows, otherColumns: first.columns });
  }
  const rows = byRow ? matchLabels(first.rowLabels, own.rowLabels, argument) : first.rowLabels.map((_, i) => i);
  const columns = byColumn ? matchLabels(first.columnLabels, own.columnLabels, argument) : first.columnLabels.map((_, j) => j);
  const values = Float64Array.from(rows.flatMap((i) => columns.map((j) => own.values[i * own.columns + j])));
  return { rows: first.rows, columns: first.columns, values };
}
