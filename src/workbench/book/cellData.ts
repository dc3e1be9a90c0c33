import { BooleanNumber, BorderStyleTypes, CellValueType, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { ICellData, IRange, IStyleData } from "@univerjs/core";
import type { Place } from "../../workbook/book/book";
import { textBehindApostrophe } from "../../workbook/keptText";
import type { CellInput, Format } from "../../workbook/port";

/** From the port's values and formats to the grid's. */

/** Every property is set, so that what stood in the cell goes: a value replaces a formula and the other way round. */
export function toCellData(input: CellInput): ICellData {
  const empty = { v: null, f: null, si: null, p: null };
  if (input === null) return empty;
  if (typeof input === "number") return { ...empty, v: input, t: CellValueType.NUMBER };
  if (typeof input === "boolean") return { ...empty, v: input ? 1 : 0, t: CellValueType.BOOLEAN };
  const text = textBehindApostrophe(input);
  if (text !== null) return { ...empty, v: text, t: looksLikeNumber(text) || text.startsWith("=") ? CellValueType.FORCE_STRING : CellValueType.STRING };
  if (input.startsWith("=")) return { ...empty, f: input };
  return { ...empty, v: input, t: looksLikeNumber(input) ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** Text such as 0011 stays text even when the cell is formatted later. */
function looksLikeNumber(text: string): boolean {
  return text.trim() !== "" && (Number.isFinite(Number(text)) || /^(true|false)$/i.test(text));
}

const ALIGNMENTS = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT } as const;

/** Only what the format names; the rest of a cell's style stays. */
export function toStyle(format: Format): IStyleData {
  return {
    ...(format.bold !== undefined && { bl: flag(format.bold) }),
    ...(format.italic !== undefined && { it: flag(format.italic) }),
    ...(format.size !== undefined && { fs: format.size }),
    ...(format.color !== undefined && { cl: { rgb: format.color } }),
    ...(format.fill !== undefined && { bg: { rgb: format.fill } }),
    ...(format.numberFormat !== undefined && { n: { pattern: format.numberFormat } }),
    ...(format.align !== undefined && { ht: ALIGNMENTS[format.align] }),
    ...(format.wrap !== undefined && { tb: format.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW, vt: VerticalAlign.TOP }),
    ...(format.ruleBelow !== undefined && { bd: { b: { s: BorderStyleTypes.MEDIUM, cl: { rgb: format.ruleBelow } } } }),
  };
}

function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

/** The grid's way to write a rectangle. */
export function gridRange({ row, column, rows, columns }: Place): IRange {
  return { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
}

export function placeOf({ startRow, endRow, startColumn, endColumn }: IRange): Place {
  return { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}

/** Excel's rule for its standard font: 7 pixels a character and 5 around them. */
export function widthInPixels(characters: number): number {
  return Math.round(characters * 7 + 5);
}

export function widthInCharacters(pixels: number): number {
  return (pixels - 5) / 7;
}

export function heightInPixels(points: number): number {
  return Math.round((points * 4) / 3);
}

export function heightInPoints(pixels: number): number {
  return (pixels * 3) / 4;
}
