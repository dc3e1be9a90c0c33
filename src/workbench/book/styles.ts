import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { IBorderData, IColorStyle, IStyleData, Nullable } from "@univerjs/core";
import type { BookBorder, BookStyle } from "../../workbook/book/book";

/**
 * Looks of cells, from a book's to the grid's and back. A book has no turned text and no raised letters; a line of dashes and
 * dots becomes one of dashes. `unlocked` is no look: it stands beside the cell.
 */

const ALIGN = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT } as const;
const VERTICAL = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;
const LINES: Readonly<Record<BookBorder["style"], BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  double: BorderStyleTypes.DOUBLE,
  hair: BorderStyleTypes.HAIR,
};
const OTHER_LINES: Partial<Record<BorderStyleTypes, BookBorder["style"]>> = {
  [BorderStyleTypes.DASH_DOT]: "dashed",
  [BorderStyleTypes.DASH_DOT_DOT]: "dashed",
  [BorderStyleTypes.MEDIUM_DASHED]: "medium",
  [BorderStyleTypes.MEDIUM_DASH_DOT]: "medium",
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT]: "medium",
  [BorderStyleTypes.SLANT_DASH_DOT]: "medium",
};
const SIDES = { top: "t", right: "r", bottom: "b", left: "l" } as const;
/** Pixels between a cell's edge and its text, and what each step of an indent adds. */
const PADDING = 2;
const INDENT = 9;
const ON = BooleanNumber.TRUE;

export function toGridStyle(style: BookStyle): IStyleData {
  return {
    ...(style.font !== undefined && { ff: style.font }),
    ...(style.size !== undefined && { fs: style.size }),
    ...(style.bold && { bl: ON }),
    ...(style.italic && { it: ON }),
    ...(style.underline && { ul: { s: ON } }),
    ...(style.strike && { st: { s: ON } }),
    ...(style.color !== undefined && { cl: { rgb: style.color } }),
    ...(style.fill !== undefined && { bg: { rgb: style.fill } }),
    ...(style.numberFormat !== undefined && { n: { pattern: style.numberFormat } }),
    ...(style.align && { ht: ALIGN[style.align] }),
    ...(style.vertical && { vt: VERTICAL[style.vertical] }),
    ...(style.wrap && { tb: WrapStrategy.WRAP }),
    ...(style.indent && { pd: { [style.align === "right" ? "r" : "l"]: PADDING + style.indent * INDENT } }),
    ...(style.borders && { bd: toGridBorders(style.borders) }),
  };
}

function toGridBorders(borders: NonNullable<BookStyle["borders"]>): IBorderData {
  const sides = Object.entries(SIDES) as [keyof typeof SIDES, (typeof SIDES)[keyof typeof SIDES]][];
  return Object.fromEntries(
    sides.flatMap(([side, key]) => {
      const border = borders[side];
      return border ? [[key, { s: LINES[border.style], cl: { rgb: border.color } }]] : [];
    }),
  );
}

export function toBookStyle(style: Nullable<IStyleData>): BookStyle {
  if (!style) return {};
  const [color, fill] = [toHex(style.cl), toHex(style.bg)];
  const [align, vertical] = [keyOf(ALIGN, style.ht), keyOf(VERTICAL, style.vt)];
  const indent = Math.round((((align === "right" ? style.pd?.r : style.pd?.l) ?? PADDING) - PADDING) / INDENT);
  const borders = toBookBorders(style.bd);
  return {
    ...(style.ff && { font: style.ff }),
    ...(style.fs && { size: style.fs }),
    ...(style.bl === ON && { bold: true }),
    ...(style.it === ON && { italic: true }),
    ...(style.ul?.s === ON && { underline: true }),
    ...(style.st?.s === ON && { strike: true }),
    ...(color && { color }),
    ...(fill && { fill }),
    ...(style.n?.pattern && style.n.pattern !== "General" && { numberFormat: style.n.pattern }),
    ...(align && { align }),
    ...(vertical && { vertical }),
    ...(style.tb === WrapStrategy.WRAP && { wrap: true }),
    ...(indent >= 1 && { indent }),
    ...(Object.keys(borders).length > 0 && { borders }),
  };
}

function toBookBorders(borders: Nullable<IBorderData>): NonNullable<BookStyle["borders"]> {
  const found: Partial<Record<keyof typeof SIDES, BookBorder>> = {};
  for (const side of Object.keys(SIDES) as (keyof typeof SIDES)[]) {
    const border = borders?.[SIDES[side]];
    const line = border && (keyOf(LINES, border.s) ?? OTHER_LINES[border.s]);
    if (line) found[side] = { style: line, color: toHex(border.cl) ?? "#000000" };
  }
  return found;
}

function keyOf<K extends string, V>(table: Readonly<Record<K, V>>, value: Nullable<V>): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}

/** #RRGGBB; what is wholly transparent has no colour. */
export function toHex(color: Nullable<IColorStyle>): string | undefined {
  const text = color?.rgb?.trim() ?? "";
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`.toUpperCase();
  const long = /^#([\da-f]{6})([\da-f]{2})?$/i.exec(text);
  if (long) return long[2] === "00" ? undefined : `#${long[1]}`.toUpperCase();
  const parts = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)(?:[\s,/]+([\d.]+))?\s*\)$/i.exec(text);
  if (!parts || parts[4] === "0") return undefined;
  return `#${parts
    .slice(1, 4)
    .map((part) => Number(part).toString(16).padStart(2, "0"))
    .join("")}`.toUpperCase();
}
