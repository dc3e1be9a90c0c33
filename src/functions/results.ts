import { HfsError } from "../engine/errors";
import { ErrorCell, type Cell } from "../engine/table/cells";
import type { Matrix, Table } from "../engine/table/table";
import { toCellError } from "./errors";

/** Writes what the engine found back under its labels: transforms, rows, columns, reports, matrices. */

/** A value of a result: NaN is a hole, an engine error becomes that cell's own error. */
export type ResultCell = number | string | boolean | HfsError;

/** What Excel accepts in a cell; "" for a hole (null would show as 0). */
export function cell(value: ResultCell): unknown {
  if (typeof value === "number") return Number.isFinite(value) ? value : "";
  return value instanceof HfsError ? toCellError(value) : value;
}

/** A label cell as it was typed. */
function echo(original: Cell): unknown {
  if (original instanceof ErrorCell || original === null) return "";
  return original;
}

/** T: the same shape as the input, labelled exactly as the input was. */
export function transform(table: Table, values: ArrayLike<number> | readonly ResultCell[]): unknown[][] {
  const { layout, columns } = table;
  const position = new Int32Array(layout.grid[0].length).fill(-1);
  layout.dataColumns.forEach((gridColumn, j) => (position[gridColumn] = j));
  const start = layout.hasHeader ? 1 : 0;
  return layout.grid.map((row, g) =>
    row.map((original, gridColumn) => {
      const j = position[gridColumn];
      return g < start || j < 0 ? echo(original) : cell(values[(g - start) * columns + j]);
    }),
  );
}

/** W: one row aligned to the input's columns, under the header row if the input had one. */
export function alignedRow(table: Table, values: ArrayLike<number>, name: string): unknown[][] {
  const { layout } = table;
  const position = new Map(layout.dataColumns.map((gridColumn, j) => [gridColumn, j]));
  const width = layout.grid[0].length;
  const line = Array.from({ length: width }, (_, gridColumn) => {
    const j = position.get(gridColumn);
    if (j !== undefined) return cell(values[j]);
    return gridColumn === layout.labelColumn ? name : "";
  });
  return layout.hasHeader ? [layout.grid[0].map(echo), line] : [line];
}

/** C: one column aligned to the input's rows, beside the label column and under a heading if the input had them. */
export function alignedColumn(table: Table, values: ArrayLike<number>, heading: string): unknown[][] {
  const { grid, labelColumn } = table.layout;
  const rows: unknown[][] = [];
  if (table.hasColumnLabels) rows.push(table.hasRowLabels ? [echo(grid[0][labelColumn]), heading] : [heading]);
  for (let i = 0; i < table.rows; i++) rows.push(table.hasRowLabels ? [table.rowLabels[i], cell(values[i])] : [cell(values[i])]);
  return rows;
}

/** R: always a header row, in English; then one row per unit, path or measure. */
export function report(headings: readonly string[], rows: readonly (readonly ResultCell[])[]): unknown[][] {
  return [[...headings], ...rows.map((row) => row.map(cell))];
}

/**
 * The first cell of a report's row: the label, or the position as a number when there were no labels.
 * A label that was typed as a number (an adcode) stays one, so that look-ups find it.
 */
export function unitCell(table: Pick<Table, "rowLabels" | "hasRowLabels"> & Partial<Pick<Table, "layout">>, i: number): string | number {
  if (!table.hasRowLabels) return i + 1;
  const { rowLabels, layout } = table;
  const typed = layout && layout.labelColumn >= 0 ? layout.grid[i + (layout.hasHeader ? 1 : 0)][layout.labelColumn] : null;
  return typeof typed === "number" && String(typed) === rowLabels[i] ? typed : rowLabels[i];
}

/** M: square, labelled on both sides when the input was. */
export function squareMatrix(labels: readonly (string | number)[], labelled: boolean, { rows, columns, values }: Matrix): unknown[][] {
  const out: unknown[][] = labelled ? [["", ...labels]] : [];
  for (let i = 0, at = 0; i < rows; i++) {
    const row: unknown[] = labelled ? [labels[i]] : [];
    for (let j = 0; j < columns; j++, at++) row.push(cell(values[at]));
    out.push(row);
  }
  return out;
}
