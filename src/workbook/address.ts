import type { Area } from "./port";

/** A1 addresses: `Scores!B4`, `'What-if'!$B$4:$D$9`, and back. Rows and columns count from 0. */

export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A sheet's name as it stands before the "!": quoted where it must be. */
export function sheetPrefix(sheet: string): string {
  const plain = /^[A-Za-z_\u00A1-\uFFFF][\w.\u00A1-\uFFFF]*$/.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet);
  return `${plain ? sheet : `'${sheet.replace(/'/g, "''")}'`}!`;
}

export interface AddressStyle {
  /** With dollar signs. */
  readonly absolute?: boolean;
  /** Without the sheet's name. */
  readonly local?: boolean;
}

export function formatAddress(area: Area, { absolute = false, local = false }: AddressStyle = {}): string {
  const mark = absolute ? "$" : "";
  const corner = (row: number, column: number): string => `${mark}${columnName(column)}${mark}${row + 1}`;
  const first = corner(area.row, area.column);
  const last = corner(area.row + area.rows - 1, area.column + area.columns - 1);
  return `${local ? "" : sheetPrefix(area.sheet)}${first}${first === last ? "" : `:${last}`}`;
}

/** Parses an address with its sheet; null when it is none. `fallbackSheet` serves addresses without one. */
export function parseAddress(text: string, fallbackSheet = ""): Area | null {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{1,3})\$?(\d+)(?::\$?([A-Za-z]{1,3})\$?(\d+))?$/.exec(text.trim());
  if (!match) return null;
  const [, quoted, plain, column1 = "", row1 = "", column2, row2] = match;
  const sheet = quoted?.replace(/''/g, "'") ?? plain ?? fallbackSheet;
  const [c1, r1] = [columnIndex(column1), Number(row1) - 1];
  const [c2, r2] = column2 && row2 ? [columnIndex(column2), Number(row2) - 1] : [c1, r1];
  return { sheet, row: Math.min(r1, r2), column: Math.min(c1, c2), rows: Math.abs(r2 - r1) + 1, columns: Math.abs(c2 - c1) + 1 };
}

/** The area of an address that is known to be one. */
export function areaOf(address: string, fallbackSheet = ""): Area {
  const area = parseAddress(address, fallbackSheet);
  if (!area) throw new Error(`Not an address: ${address}`);
  return area;
}
