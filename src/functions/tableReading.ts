import { codeOfHeader } from "../engine/indicators/framework";
import { cellKind, quote, type Cell, type CellKind } from "../engine/table/cells";
import { labelKey } from "../engine/table/labels";
import { findLayout, type LayoutOptions } from "../engine/table/layout";
import { cellText, labelRows, readGrid, rowYears } from "../engine/table/table";

/** How the functions read a selection: where labels end, which rows and columns are data, what each cell counts as. */
export interface TableReading {
  readonly hasHeader: boolean;
  readonly hasRowLabels: boolean;
  /**
   * Positions in the selection, with the labels errors will name; in a table of several years, the unit's name and the year apart.
   * Labels with one `key` are one label to the functions; "" where a position stands in for a label.
   */
  readonly rows: readonly { readonly index: number; readonly label: string; readonly key: string; readonly unit: string; readonly year: string | null }[];
  /** Data columns with their framework code (`H7`, `F`), null where the heading has none. */
  readonly columns: readonly { readonly index: number; readonly label: string; readonly key: string; readonly code: string | null }[];
  /** By data row and data column. */
  readonly kinds: readonly (readonly CellKind[])[];
  /** The cell as sentences quote it. */
  quoted(row: number, column: number): string;
}

/** Reads a selection as every function does, a table of amounts by activity if so told, without objecting to what it holds; null where it is no table. */
export function readSelection(raw: unknown, options: LayoutOptions = {}): TableReading | null {
  let grid: Cell[][];
  try {
    grid = readGrid(raw, "data");
  } catch {
    return null;
  }
  const layout = findLayout(grid, options);
  const start = layout.hasHeader ? 1 : 0;
  const body = grid.slice(start);
  const labels = labelRows(body, layout);
  const years = layout.labelColumn === layout.yearColumn ? null : rowYears(body, layout);
  const name = (i: number): string => (layout.labelColumn < 0 ? "" : cellText(body[i][layout.labelColumn]));
  return {
    hasHeader: layout.hasHeader,
    hasRowLabels: layout.labelColumn >= 0,
    rows: labels.map((label, i) => ({
      index: start + i,
      label,
      key: name(i) && labelKey(label),
      unit: (years && name(i)) || label,
      year: years?.[i] || null,
    })),
    columns: layout.dataColumns.map((index, j) => {
      const heading = layout.hasHeader ? cellText(grid[0][index]) : "";
      return { index, label: heading || String(j + 1), key: labelKey(heading), code: codeOfHeader(heading)?.code ?? null };
    }),
    kinds: body.map((row) => layout.dataColumns.map((j) => cellKind(row[j]))),
    quoted: (row, column) => quote(body[row][layout.dataColumns[column]]),
  };
}
