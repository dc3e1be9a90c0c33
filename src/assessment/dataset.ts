import type { Session } from "../functions/session";
import type { TableReading } from "../functions/tableReading";
import { formatAddress } from "../workbook/address";
import type { Area, CellValue, Workbook } from "../workbook/port";

/** The layer of a framework code: H7 -> H. */
export type Layer = "H" | "F" | "S";
export const LAYERS: readonly Layer[] = ["H", "F", "S"];

/** The user's table of indicators as it stands in the workbook, and how the functions read it. */
export interface Dataset {
  readonly address: string;
  readonly area: Area;
  readonly values: CellValue[][];
  readonly formulas: string[][];
  readonly table: TableReading;
  /** Changes when a value of the table changes. */
  readonly fingerprint: string;
}

/** Reads the table at an address, of amounts by activity if so told; null where the cells hold no table. */
export async function readDataset(workbook: Workbook, session: Session, address: string, options: { activities?: boolean } = {}): Promise<Dataset | null> {
  const { area, values, formulas } = await workbook.read(address);
  const table = session.readTable(values, options);
  const isTable = table !== null && table.rows.length > 0 && table.columns.length > 0 && table.kinds.some((row) => row.includes("number"));
  return isTable ? { address: formatAddress(area), area, values, formulas, table, fingerprint: JSON.stringify(values) } : null;
}

/** The address of a cell of the table, by its position in the selection. */
export function cellAddress(dataset: Dataset, row: number, column: number): string {
  const { sheet, row: top, column: left } = dataset.area;
  return formatAddress({ sheet, row: top + row, column: left + column, rows: 1, columns: 1 });
}

/** The address of a data cell, by its data row and data column. */
export function dataCell(dataset: Dataset, row: number, column: number): string {
  return cellAddress(dataset, dataset.table.rows[row].index, dataset.table.columns[column].index);
}

/** The heading of a data column, or its first cell where there are no headings. */
export function headingCell(dataset: Dataset, column: number): string {
  return cellAddress(dataset, 0, dataset.table.columns[column].index);
}

/**
 * True where two headings carry framework codes such as H1, or half of all a layer's letter: a table of indicators, not of amounts.
 * A few bare letters do not tell, for sections of the classifications of industries are called F, H and S too.
 */
export function looksLikeIndicators({ columns }: TableReading): boolean {
  const codes = columns.flatMap(({ code }) => (code === null ? [] : [code]));
  return codes.filter((code) => code.length > 1).length >= 2 || (codes.length >= 2 && codes.length * 2 >= columns.length);
}

/** How many columns belong to each layer. */
export function layerCounts({ table }: Dataset): Record<Layer, number> {
  const counts = { H: 0, F: 0, S: 0 };
  for (const { code } of table.columns) if (code) counts[code[0] as Layer]++;
  return counts;
}

/** Position in the selection of the column that names the units, or -1 where rows have no names. */
export function nameColumn({ table, values }: Dataset): number {
  const first = table.rows[0];
  if (!table.hasRowLabels) return -1;
  const last = table.columns[0].index;
  const names = values[first.index].findIndex((value, j) => j < last && value !== null && String(value).trim() === first.label);
  return names >= 0 ? names : values[first.index].findIndex((value) => value !== null && first.label.startsWith(String(value).trim()));
}

/** The units' names as a range below their heading; null where a unit is not called by one cell alone. */
export function unitNames(dataset: Dataset): string | null {
  const column = nameColumn(dataset);
  const { rows } = dataset.table;
  if (column < 0 || rows.some(({ index, label }) => String(dataset.values[index][column] ?? "").trim() !== label)) return null;
  const { sheet, row, column: left } = dataset.area;
  return formatAddress({ sheet, row: row + rows[0].index, column: left + column, rows: rows.length, columns: 1 });
}
