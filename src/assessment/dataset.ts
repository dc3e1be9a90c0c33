import type { Session } from "../functions/session";
import type { TableReading } from "../functions/tableReading";
import { formatAddress } from "../workbook/address";
import type { Area, CellValue, Workbook } from "../workbook/port";
import type { Weighting } from "./mapping";

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
  /** 1, or -1 for a column of which less is better; one per data column. */
  readonly directions: readonly (1 | -1)[];
  /** The framework argument of the functions: a row per data column under headings; null where the columns' headings say it all. */
  readonly framework: readonly (readonly (string | number)[])[] | null;
  /** How the framework's weights were found. */
  readonly weighting: Weighting;
}

/** Reads the table at an address, of amounts by activity if so told; null where the cells hold no table. */
export async function readDataset(workbook: Workbook, session: Session, address: string, options: { activities?: boolean } = {}): Promise<Dataset | null> {
  const { area, values, formulas } = await workbook.read(address);
  const table = session.readTable(values, options);
  const isTable = table !== null && table.rows.length > 0 && table.columns.length > 0 && table.kinds.some((row) => row.includes("number"));
  if (!isTable) return null;
  const directions = table.columns.map(() => 1 as const);
  const fingerprint = JSON.stringify(values);
  return { address: formatAddress(area), area, values, formulas, table, fingerprint, directions, framework: null, weighting: "equal" };
}

/** The headings of a framework as the functions read them. */
export const FRAMEWORK = ["Column", "Code", "Direction", "Weight"];

/** The table with codes, directions and, where given, weights of its columns in place of what the headings say. */
export function withFramework(
  dataset: Dataset,
  columns: readonly { readonly code: string | null; readonly direction: 1 | -1 }[],
  weights: readonly number[] | null,
  weighting: Weighting,
): Dataset {
  const { table } = dataset;
  return {
    ...dataset,
    table: { ...table, columns: table.columns.map((column, j) => ({ ...column, code: columns[j].code })) },
    directions: columns.map(({ direction }) => direction),
    framework: [FRAMEWORK, ...columns.map(({ code, direction }, j) => [table.columns[j].label, code ?? "", direction, weights ? weights[j] : ""])],
    weighting,
  };
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

/** Columns of labels that put units into groups, such as a macro-region or the year: some units share an entry, not all. */
export function groupColumns(dataset: Dataset): { readonly heading: string; readonly index: number }[] {
  const { table, values } = dataset;
  const names = nameColumn(dataset);
  if (!table.hasHeader || names < 0) return [];
  return Array.from({ length: table.columns[0].index }, (_, index) => index).flatMap((index) => {
    const heading = String(values[0][index] ?? "").trim();
    const entries = new Set(table.rows.map((row) => String(values[row.index][index] ?? "").trim()));
    return index !== names && heading !== "" && entries.size > 1 && entries.size < table.rows.length ? [{ heading, index }] : [];
  });
}

/** The units that share a unit's entry in a column of groups, itself included; null where there is no such column. */
export function groupOf(dataset: Dataset, heading: string | null, unit: string): { readonly name: string; readonly units: ReadonlySet<string> } | null {
  const column = groupColumns(dataset).find((one) => one.heading === heading);
  const own = dataset.table.rows.find(({ label }) => label === unit);
  if (!column || !own) return null;
  const entry = (row: { readonly index: number }): string => String(dataset.values[row.index][column.index] ?? "").trim();
  const name = entry(own);
  // A unit without an entry belongs to no group.
  if (name === "") return null;
  return { name, units: new Set(dataset.table.rows.filter((row) => entry(row) === name).map(({ label }) => label)) };
}

/** The cells of a column of groups, one per unit and with their sheet, for formulas; null where the units do not stand below one another. */
export function groupCells(dataset: Dataset, heading: string | null): string | null {
  const column = groupColumns(dataset).find((one) => one.heading === heading);
  const { rows } = dataset.table;
  if (!column || rows.some(({ index }, i) => index !== rows[0].index + i)) return null;
  const { sheet, row, column: left } = dataset.area;
  return formatAddress({ sheet, row: row + rows[0].index, column: left + column.index, rows: rows.length, columns: 1 }, { absolute: true });
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
