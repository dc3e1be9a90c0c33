import { BooleanNumber, type ICellData, type IColumnData, type IRange, type IRowData, type IWorkbookData } from "@univerjs/core";
import type { Book, BookCell, BookSheet, BookStyle, Place } from "../../workbook/book/book";
import { keptText } from "../../workbook/keptText";
import { bookResources } from "./bookResources";
import { heightInPixels, gridRange, toCellData, widthInPixels } from "./cellData";
import type { Kept } from "./kept";
import { emptySheet, givenHeight, LARGE_LETTERS, roomFor, SHEET_COLUMNS, SHEET_ROWS, workbookData, withoutNulls, type IWorksheet } from "./snapshot";
import { toGridStyle } from "./styles";

/** A book as the grid takes it: what a snapshot holds, and what is laid into the grid once the workbook stands. */
export interface BookSnapshot {
  readonly data: IWorkbookData;
  /** Results that spill from a cell: the grid keeps them beside the sheet, where they do not block their own formula. */
  readonly spills: readonly SpillOfSheet[];
  /** Cells whose formula has no value that could be kept. */
  readonly unknown: readonly { readonly sheetId: string; readonly row: number; readonly column: number }[];
  readonly kept: Kept;
}

export interface SpillOfSheet {
  readonly sheetId: string;
  readonly range: IRange;
  readonly cells: readonly { readonly row: number; readonly column: number; readonly cell: ICellData }[];
}

/** Values that say only that the formula was not calculated where the file comes from; #SPILL! may have lost its obstacle. */
const NOT_CALCULATED = new Set(["#NAME?", "#BUSY!", "#SPILL!", "#CONNECT!", "#GETTING_DATA", "#UNKNOWN!"]);

export function bookSnapshot(id: string, book: Book): BookSnapshot {
  const sheetIds = new Map(book.sheets.map((sheet, i) => [sheet.name, `sheet-${i + 1}`]));
  const sheets = book.sheets.map((sheet) => sheetSnapshot(sheetIds.get(sheet.name) ?? "", sheet, book.styles));
  const data: IWorkbookData = {
    ...workbookData(
      id,
      book.title,
      sheets.map(({ data }) => data),
    ),
    styles: Object.fromEntries(book.styles.map((style, i) => [styleId(i), toGridStyle(style)])),
    resources: bookResources(book, sheetIds),
  };
  return {
    data,
    spills: sheets.flatMap(({ spills }) => spills),
    unknown: sheets.flatMap(({ unknown }) => unknown),
    kept: {
      parts: new Map(Object.entries(book.parts)),
      sheets: new Map(
        book.sheets.map((sheet) => [
          sheetIds.get(sheet.name) ?? "",
          { protected: sheet.protected, veryHidden: sheet.state === "veryHidden", ...(sheet.print && { print: sheet.print }) },
        ]),
      ),
    },
  };
}

function styleId(position: number): string {
  return `style-${position}`;
}

function sheetSnapshot(id: string, sheet: BookSheet, styles: readonly BookStyle[]): Omit<BookSnapshot, "data" | "kept"> & { data: IWorksheet } {
  const cells: Record<number, Record<number, ICellData>> = {};
  const spills: SpillOfSheet[] = [];
  const unknown: { sheetId: string; row: number; column: number }[] = [];
  const spilled = new Set<string>();
  for (const { row, column, cell } of filled(sheet)) {
    if (cell.formula && isUnknown(cell)) unknown.push({ sheetId: id, row, column });
    if (!cell.formula || !cell.spill || cell.spill.rows * cell.spill.columns < 2) continue;
    const area = { row, column, ...cell.spill };
    each(area, (i, j) => spilled.add(`${i},${j}`));
    spilled.delete(`${row},${column}`);
    if (!isUnknown(cell)) spills.push({ sheetId: id, range: gridRange(area), cells: spilledCells(sheet, area) });
  }
  for (const { row, column, cell } of filled(sheet)) {
    const content = spilled.has(`${row},${column}`) && !cell.formula ? {} : contentOf(cell);
    (cells[row] ??= {})[column] = {
      ...content,
      ...(cell.style !== undefined && { s: styleId(cell.style) }),
      ...(cell.style !== undefined && styles[cell.style]?.unlocked && { custom: { unlocked: true } }),
    };
  }
  const { frozenRows, frozenColumns } = sheet;
  return {
    spills,
    unknown,
    data: {
      ...emptySheet(id, sheet.name),
      rowCount: Math.max(SHEET_ROWS, sheet.rows),
      columnCount: Math.max(SHEET_COLUMNS, sheet.columns),
      cellData: cells,
      columnData: columnData(sheet),
      rowData: rowData(sheet, styles),
      mergeData: sheet.merges.map(gridRange),
      freeze: { xSplit: frozenColumns, ySplit: frozenRows, startRow: frozenRows > 0 ? frozenRows : -1, startColumn: frozenColumns > 0 ? frozenColumns : -1 },
      hidden: sheet.state === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      showGridlines: sheet.gridLines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    },
  };
}

function* filled(sheet: BookSheet): Generator<{ row: number; column: number; cell: BookCell }> {
  for (const [row, line] of Object.entries(sheet.cells))
    for (const [column, cell] of Object.entries(line)) yield { row: Number(row), column: Number(column), cell };
}

function isUnknown({ value, error }: BookCell): boolean {
  return value === undefined || value === null || (error === true && NOT_CALCULATED.has(String(value)));
}

/** A formula keeps the value it came with: the grid calculates it when something it reads changes. */
function contentOf(cell: BookCell): ICellData {
  return cell.formula ? { ...(isUnknown(cell) ? {} : shownBy(cell)), f: cell.formula } : shownBy(cell);
}

function shownBy({ value = null, error }: BookCell): ICellData {
  return withoutNulls(toCellData(error ? value : keptText(value)));
}

function spilledCells(sheet: BookSheet, area: Place): SpillOfSheet["cells"] {
  const found: { row: number; column: number; cell: ICellData }[] = [];
  each(area, (row, column) => {
    const cell = sheet.cells[row]?.[column];
    if (cell) found.push({ row, column, cell: shownBy(cell) });
  });
  return found;
}

function each({ row, column, rows, columns }: Place, visit: (row: number, column: number) => void): void {
  for (let i = row; i < row + rows; i++) for (let j = column; j < column + columns; j++) visit(i, j);
}

function columnData({ columnInfo }: BookSheet): Record<number, Partial<IColumnData>> {
  return Object.fromEntries(
    Object.entries(columnInfo).map(([column, { width, hidden }]) => [
      column,
      { ...(width !== undefined && { w: widthInPixels(width) }), ...(hidden && { hd: BooleanNumber.TRUE }) },
    ]),
  );
}

/** The heights that are given, and room for large letters where none is. */
function rowData(sheet: BookSheet, styles: readonly BookStyle[]): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const { row, cell } of filled(sheet)) {
    const size = styles[cell.style ?? -1]?.size ?? 0;
    if (size > LARGE_LETTERS && cell.value !== undefined) rows[row] = givenHeight(Math.max(rows[row]?.h ?? 0, roomFor(size)));
  }
  for (const [row, { height, hidden }] of Object.entries(sheet.rowInfo))
    rows[Number(row)] = { ...rows[Number(row)], ...(height !== undefined && givenHeight(heightInPixels(height))), ...(hidden && { hd: BooleanNumber.TRUE }) };
  return rows;
}
