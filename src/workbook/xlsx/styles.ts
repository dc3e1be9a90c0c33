import type { CellStyle } from "hucre/xlsx";
import type { BookBorder, BookStyle } from "../book/book";
import { rgbOf, type FileColor } from "./colors";

/** The looks of cells, from a book to a file and back. What says nothing of its letters is in the standard font. */
export const STANDARD_FONT = { name: "Calibri", size: 11 } as const;

export function toFileStyle(style: BookStyle): CellStyle {
  const { font, size, bold, italic, underline, strike, color } = style;
  const written: CellStyle = {};
  if (font ?? size ?? bold ?? italic ?? underline ?? strike ?? color) {
    written.font = {
      // A font without a name would be the reader's own.
      name: font ?? STANDARD_FONT.name,
      size: size ?? STANDARD_FONT.size,
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(underline && { underline }),
      ...(strike && { strikethrough: strike }),
      ...(color && { color: { rgb: color.slice(1) } }),
    };
  }
  if (style.fill) written.fill = { type: "pattern", pattern: "solid", fgColor: { rgb: style.fill.slice(1) } };
  if (style.numberFormat) written.numFmt = style.numberFormat;
  const { align, vertical, wrap, indent } = style;
  if (align ?? vertical ?? wrap ?? indent)
    written.alignment = { ...(align && { horizontal: align }), ...(vertical && { vertical }), ...(wrap && { wrapText: wrap }), ...(indent && { indent }) };
  if (style.borders)
    written.border = Object.fromEntries(
      Object.entries(style.borders).map(([side, { style: line, color: ink }]) => [side, { style: line, color: { rgb: ink.slice(1) } }]),
    );
  if (style.unlocked) written.protection = { locked: false };
  return written;
}

/** `theme`: the colours of the file's theme as cells number them. */
export function fromFileStyle(style: CellStyle, theme: readonly string[]): BookStyle {
  const { font, fill, alignment, border, numFmt, protection } = style;
  const color = (given: FileColor | undefined): string | undefined => rgbOf(given, theme);
  const ink = color(font?.color);
  const paper = fill?.type === "pattern" && fill.pattern === "solid" ? color(fill.fgColor) : undefined;
  const horizontal = alignment?.horizontal;
  const vertical = alignment?.vertical;
  const borders = border ? bordersOf(border, color) : undefined;
  return {
    ...(font?.name && font.name !== STANDARD_FONT.name && { font: font.name }),
    ...(font?.size && font.size !== STANDARD_FONT.size && { size: font.size }),
    ...(font?.bold && { bold: true as const }),
    ...(font?.italic && { italic: true as const }),
    ...(font?.underline && { underline: true as const }),
    ...(font?.strikethrough && { strike: true as const }),
    ...(ink && ink !== "#000000" && { color: ink }),
    ...(paper && { fill: paper }),
    ...(numFmt && numFmt !== "General" && { numberFormat: numFmt }),
    ...((horizontal === "left" || horizontal === "center" || horizontal === "right") && { align: horizontal }),
    ...((vertical === "top" || vertical === "center") && { vertical }),
    ...(alignment?.wrapText && { wrap: true as const }),
    ...(alignment?.indent && { indent: alignment.indent }),
    ...(borders && Object.keys(borders).length > 0 && { borders }),
    ...(protection?.locked === false && { unlocked: true as const }),
  };
}

const LINES = ["thin", "medium", "thick", "dotted", "dashed", "double", "hair"] as const;

function bordersOf(border: NonNullable<CellStyle["border"]>, color: (given: FileColor | undefined) => string | undefined): BookStyle["borders"] {
  const sides = (["top", "right", "bottom", "left"] as const).flatMap((side) => {
    const line = border[side];
    if (!line) return [];
    const style = LINES.find((one) => one === line.style) ?? (/medium/i.test(line.style) ? "medium" : "thin");
    const found: BookBorder = { style, color: color(line.color) ?? "#000000" };
    return [[side, found] as const];
  });
  return Object.fromEntries(sides);
}
