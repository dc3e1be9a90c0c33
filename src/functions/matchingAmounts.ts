import { fail } from "../engine/errors";
import { matchLabels } from "../engine/table/labels";
import type { Matrix } from "../engine/table/table";
import { readAmountTable, type AmountTable } from "./amountTable";

/** A second table of amounts in the rows and columns of the first: matched by label where both have labels, else by position. */
export function readMatchingAmounts(raw: unknown, argument: string, first: AmountTable): Matrix {
  const second = readAmountTable(raw, argument);
  const byRow = first.hasRowLabels && second.hasRowLabels;
  const byColumn = first.hasColumnLabels && second.hasColumnLabels;
  if ((!byRow && second.rows !== first.rows) || (!byColumn && second.columns !== first.columns)) {
    const { argument: other, rows: otherRows, columns: otherColumns } = first;
    fail("tablesDiffer", { argument, rows: second.rows, columns: second.columns, other, otherRows, otherColumns });
  }
  const rowAt = byRow ? matchLabels(first.rowLabels, second.rowLabels, argument) : first.rowLabels.map((_, i) => i);
  const columnAt = byColumn ? matchLabels(first.columnLabels, second.columnLabels, argument) : first.columnLabels.map((_, j) => j);
  const { rows, columns } = first;
  const values = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) values[i * columns + j] = second.values[rowAt[i] * columns + columnAt[j]];
  return { rows, columns, values };
}
