import { areaOf, formatAddress } from "../address";
import type { CellInput, Format, Piece } from "../port";
import { rangeOf, supports, type Context } from "./batches";

/** Cells, looks, sheets, tables, names, lists and notes. Nothing here waits unless it must look first. */

const ALIGNMENT = { left: "Left", center: "Center", right: "Right" } as const;
/** Light, without a fill in the heading row: the rules of the sheet carry the colours. */
const TABLE_STYLE = "TableStyleLight1";

export async function write(context: Context, address: string, cells: readonly (readonly CellInput[])[]): Promise<void> {
  const { sheet, row, column } = areaOf(address);
  const range = rangeOf(context, { sheet, row, column, rows: cells.length, columns: cells[0].length });
  // null would leave a cell as it is; "" clears it. A formula that returns a table spills.
  range.formulas = cells.map((line) => line.map((cell) => cell ?? ""));
}

/** Excel takes 5 MB at a time; a formula or a long text counts with its letters, a number with about twenty. */
const MOST_AT_ONCE = 2_000_000;
const SIZE_OF_NUMBER = 20;

/**
 * All pieces in one batch; where Excel refuses one, the batch ends there and the call fails. What is larger than a batch may be travels
 * in several, each a part of the rows: then a failure between two leaves the earlier ones written.
 */
export async function writeAll(context: Context, pieces: readonly Piece[]): Promise<void> {
  let size = 0;
  for (const { address, cells } of pieces) {
    const { sheet, row, column } = areaOf(address);
    for (let from = 0; from < cells.length;) {
      let to = from;
      while (to < cells.length && (to === from || size < MOST_AT_ONCE)) size += sizeOf(cells[to++]);
      await write(context, formatAddress({ sheet, row: row + from, column, rows: 1, columns: 1 }), cells.slice(from, to));
      from = to;
      if (size < MOST_AT_ONCE) continue;
      await context.sync();
      size = 0;
    }
  }
  await context.sync();
}

function sizeOf(line: readonly CellInput[]): number {
  return line.reduce<number>((sum, cell) => sum + (typeof cell === "string" ? 2 * cell.length + 4 : SIZE_OF_NUMBER), 0);
}

export async function format(context: Context, address: string, wanted: Format): Promise<void> {
  const range = rangeOf(context, areaOf(address));
  const { font, fill, borders } = range.format;
  if (wanted.bold !== undefined) font.bold = wanted.bold;
  if (wanted.italic !== undefined) font.italic = wanted.italic;
  if (wanted.size !== undefined) font.size = wanted.size;
  if (wanted.color !== undefined) font.color = wanted.color;
  if (wanted.fill !== undefined) fill.color = wanted.fill;
  // One value for all cells of the range.
  if (wanted.numberFormat !== undefined) range.numberFormat = wanted.numberFormat as unknown as string[][];
  if (wanted.align !== undefined) range.format.horizontalAlignment = ALIGNMENT[wanted.align];
  if (wanted.wrap !== undefined) range.format.wrapText = wanted.wrap;
  if (wanted.ruleBelow !== undefined) {
    const rule = borders.getItem("EdgeBottom");
    rule.style = "Continuous";
    rule.weight = "Medium";
    rule.color = wanted.ruleBelow;
  }
}

/** Excel measures in points: 7 pixels a character and 5 of padding, at 0.75 points a pixel. */
export function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

export async function columnWidths(context: Context, sheet: string, widths: readonly { from: number; to: number; characters: number }[]): Promise<void> {
  for (const { from, to, characters } of widths) {
    rangeOf(context, { sheet, row: 0, column: from, rows: 1, columns: to - from + 1 }).getEntireColumn().format.columnWidth = pointsOf(characters);
  }
}

export async function rowHeights(context: Context, sheet: string, heights: readonly { row: number; points: number }[]): Promise<void> {
  for (const { row, points } of heights) rangeOf(context, { sheet, row, column: 0, rows: 1, columns: 1 }).getEntireRow().format.rowHeight = points;
}

export async function freezeRows(context: Context, sheet: string, rows: number): Promise<void> {
  context.workbook.worksheets.getItem(sheet).freezePanes.freezeRows(rows);
}

export async function fitToPage(context: Context, sheet: string, part?: string): Promise<void> {
  const { pageLayout } = context.workbook.worksheets.getItem(sheet);
  pageLayout.orientation = "Landscape";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  if (part) pageLayout.setPrintArea(rangeOf(context, areaOf(part)));
}

export async function ensureSheet(context: Context, name: string): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("name");
  await context.sync();
  if (!sheet.isNullObject) return false;
  context.workbook.worksheets.add(name);
  return true;
}

export async function removeSheet(context: Context, name: string): Promise<void> {
  context.workbook.worksheets.getItem(name).delete();
}

export async function addTable(context: Context, address: string, name: string): Promise<void> {
  const known = context.workbook.tables.getItemOrNullObject(name);
  known.load("name");
  await context.sync();
  if (!known.isNullObject) return;
  const table = context.workbook.worksheets.getItem(areaOf(address).sheet).tables.add(rangeOf(context, areaOf(address)), true);
  table.name = name;
  table.style = TABLE_STYLE;
}

export async function addName(context: Context, name: string, address: string): Promise<void> {
  const known = context.workbook.names.getItemOrNullObject(name);
  known.load("name");
  await context.sync();
  if (!known.isNullObject) known.delete();
  context.workbook.names.add(name, rangeOf(context, areaOf(address)));
}

export async function addChoice(context: Context, address: string, source: string): Promise<void> {
  const cells = formatAddress(areaOf(source), { absolute: true });
  rangeOf(context, areaOf(address)).dataValidation.rule = { list: { inCellDropDown: true, source: `=${cells}` } };
}

/** Notes, not comments: a comment has an author and asks for an answer. */
export async function setNote(context: Context, address: string, text: string | null): Promise<boolean> {
  if (!supports("1.18")) return false;
  const cell = formatAddress(areaOf(address));
  const known = context.workbook.notes.getItemOrNullObject(cell);
  known.load("content");
  await context.sync();
  if (text === null) {
    if (!known.isNullObject) known.delete();
    return true;
  }
  const note = known.isNullObject ? context.workbook.notes.add(cell, text) : known;
  if (!known.isNullObject) note.content = text;
  note.width = 280;
  note.height = 18 * (2 + Math.ceil(text.length / 48));
  return true;
}

export async function activate(context: Context, address: string): Promise<void> {
  const area = areaOf(address);
  context.workbook.worksheets.getItem(area.sheet).activate();
  rangeOf(context, area).select();
}
