import { BooleanNumber, LocaleType } from "@univerjs/core";
import type { IObjectMatrixPrimitiveType, ICellData, IRowData, IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import type { SampleSheet, SampleWorkbook } from "../../workbook/sample/types";
import { heightInPixels, toCellData, toStyle, widthInPixels } from "./cellData";

/** Room for spills and for the user's own tables: a spill beyond the edge would be #SPILL!. */
export const SHEET_ROWS = 400;
export const SHEET_COLUMNS = 100;

export const STANDARD: IStyleData = { ff: "Segoe UI, Arial, Noto Sans CJK SC, Microsoft YaHei", fs: 11 };
const ROW_HEIGHT = 22;
export const LARGE_LETTERS = 12;

/** A workbook with one empty sheet. */
export function blankSnapshot(id: string, name: string): IWorkbookData {
  return workbookData(id, name, [{ ...emptySheet("sheet-1", "Sheet1"), columnData: {}, rowData: {} }]);
}

/** The cells, formats, sizes and frozen rows of a sample; what lies over the cells is added through the port. */
export function sampleSnapshot(id: string, sample: SampleWorkbook): IWorkbookData {
  return workbookData(
    id,
    sample.title,
    sample.sheets.map((sheet, i) => sampleSheet(`sheet-${i + 1}`, sheet)),
  );
}

export function workbookData(id: string, name: string, sheets: readonly IWorksheet[]): IWorkbookData {
  return {
    id,
    name,
    appVersion: "",
    locale: LocaleType.EN_US,
    styles: {},
    defaultStyle: STANDARD,
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  };
}

export type IWorksheet = Partial<IWorksheetData> & { readonly id: string };

export function emptySheet(id: string, name: string): IWorksheet {
  return { id, name, rowCount: SHEET_ROWS, columnCount: SHEET_COLUMNS, cellData: {}, defaultRowHeight: ROW_HEIGHT };
}

function sampleSheet(id: string, sheet: SampleSheet): IWorksheet {
  const cells: Record<number, Record<number, ICellData>> = {};
  const at = (row: number, column: number): ICellData => ((cells[row] ??= {})[column] ??= {});
  for (const block of sheet.blocks)
    block.cells.forEach((line, i) =>
      line.forEach((input, j) => {
        if (input !== null) Object.assign(at(block.row + i, block.column + j), withoutNulls(toCellData(input)));
      }),
    );
  for (const { row, column, rows, columns, format } of sheet.formats) {
    const style = toStyle(format);
    for (let i = row; i < row + rows; i++)
      for (let j = column; j < column + columns; j++) {
        const cell = at(i, j);
        cell.s = { ...(cell.s as IStyleData | undefined), ...style };
      }
  }
  const frozen = sheet.frozenRows;
  return {
    ...emptySheet(id, sheet.name),
    rowCount: Math.max(SHEET_ROWS, sheet.rows),
    columnCount: Math.max(SHEET_COLUMNS, sheet.columns),
    cellData: cells as IObjectMatrixPrimitiveType<ICellData>,
    columnData: Object.fromEntries(
      sheet.widths.flatMap(({ from, to, characters }) =>
        Array.from({ length: to - from + 1 }, (_, k) => [from + k, { w: widthInPixels(characters) }] as const),
      ),
    ),
    rowData: rowHeights(sheet),
    freeze: { xSplit: 0, ySplit: frozen, startRow: frozen > 0 ? frozen : -1, startColumn: -1 },
  };
}

/** The heights that are given, and room for large letters. */
function rowHeights({ formats, heights }: SampleSheet): Record<number, Partial<IRowData>> {
  const large = formats.filter(({ format }) => (format.size ?? 0) > LARGE_LETTERS);
  return Object.fromEntries([
    ...large.flatMap(({ row, rows, format }) => Array.from({ length: rows }, (_, i) => [row + i, givenHeight(roomFor(format.size ?? 0))] as const)),
    ...heights.map(({ row, points }) => [row, givenHeight(heightInPixels(points))] as const),
  ]);
}

/** A height that the grid does not fit to the text by itself. */
export function givenHeight(pixels: number): Partial<IRowData> {
  return { h: pixels, ia: BooleanNumber.FALSE };
}

/** Pixels that a line of large letters takes. */
export function roomFor(points: number): number {
  return Math.round(points * 2);
}

export function withoutNulls(cell: ICellData): ICellData {
  return Object.fromEntries(Object.entries(cell).filter(([, value]) => value !== null));
}
