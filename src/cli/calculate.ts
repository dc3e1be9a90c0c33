import { ERROR_TYPE_SET, type ErrorType } from "@univerjs/engine-formula";
import type { Book, BookCell, BookSheet } from "../workbook/book/book";
import { callsHfs } from "../workbook/formula/hfsCells";
import type { CellValue } from "../workbook/port";
import { bookSnapshot } from "../workbench/book/bookSnapshot";
import { addTables } from "../workbench/book/bookTables";
import { modelOf, sheetNamed } from "../workbench/book/grid";
import { shownValue, spillsOf, valueOf } from "../workbench/book/readSheet";
import { spillRangeOf } from "../workbench/book/spillAreas";
import type { CellFunction } from "../workbench/bridge/customFunctions";
import type { FunctionsMetadata } from "../workbench/bridge/metadata";
import { headlessGrid, type HeadlessGrid } from "./headlessGrid";

export interface Functions {
  readonly functions: ReadonlyMap<string, CellFunction>;
  readonly metadata: FunctionsMetadata;
}

/**
 * Calculates a workbook. With natives kept, only formulas that call HFS are formulas; everything else holds the value it came with, so that
 * ours alone are looked at, whatever another spreadsheet makes of the rest. `except` names cells (`Data!3,0`) that keep their values in any
 * case. The looks and everything beside the cells stay as they are.
 */
export async function calculate(
  book: Book,
  { functions, metadata }: Functions,
  natives: "calculate" | "keep",
  except: ReadonlySet<string> = new Set(),
): Promise<Book> {
  const kept = new Set(book.sheets.flatMap(({ name, cells }) => [...except].flatMap((key) => cellAt(cells, name, key))));
  const live = (cell: BookCell): boolean => cell.formula !== undefined && !kept.has(cell) && (natives === "calculate" || callsHfs(cell.formula));
  const snapshot = bookSnapshot("book", { ...book, sheets: book.sheets.map((sheet) => withoutResults(sheet, live)) });
  const grid = headlessGrid(snapshot.data, functions, metadata);
  try {
    addTables(grid, book);
    grid.bridge.calculation.markAllDirty();
    await grid.bridge.whenIdle();
    return { ...book, sheets: book.sheets.map((sheet) => withResults(grid, sheet, live)) };
  } finally {
    grid.univer.dispose();
  }
}

function cellAt(cells: BookSheet["cells"], sheet: string, key: string): BookCell[] {
  if (!key.startsWith(`${sheet}!`)) return [];
  const [row, column] = key
    .slice(sheet.length + 1)
    .split(",")
    .map(Number);
  const cell = cells[row]?.[column];
  return cell ? [cell] : [];
}

type Cells = Record<number, Record<number, BookCell>>;

/** What formulas show is taken away, so that nothing old stands in the way of a result that spills. */
function withoutResults(sheet: BookSheet, live: (cell: BookCell) => boolean): BookSheet {
  const cells: Cells = {};
  each(sheet, (row, column, cell) => {
    (cells[row] ??= {})[column] = live(cell) ? look(cell, { formula: entered(cell) }) : cell.formula === undefined ? cell : look(cell, shown(cell));
  });
  each(sheet, (row, column, cell) => {
    if (live(cell) && cell.spill) covered(row, column, cell.spill, (r, c) => clear(cells, r, c, row, column));
  });
  return { ...sheet, cells };
}

/** In this engine every result spills. */
function entered({ formula, single }: BookCell): string | undefined {
  return single ? formula?.replace(/^=(.*)$/s, "=INDEX($1,1,1)") : formula;
}

function withResults(grid: HeadlessGrid, sheet: BookSheet, live: (cell: BookCell) => boolean): BookSheet {
  const open = sheetNamed(grid, sheet.name);
  const matrix = modelOf(open).getCellMatrix();
  const spilled = spillsOf(grid, open.getSheetId());
  const cells: Cells = Object.fromEntries(Object.entries(sheet.cells).map(([row, line]) => [row, { ...line }]));
  each(sheet, (row, column, cell) => {
    if (live(cell) && cell.spill) covered(row, column, cell.spill, (r, c) => clear(cells, r, c, row, column));
  });
  each(sheet, (row, column, cell) => {
    if (!live(cell)) return;
    const own = matrix.getValue(row, column);
    const range = spillRangeOf(grid, open.getSheetId(), row, column, own);
    const size = range ? { rows: range.endRow - range.startRow + 1, columns: range.endColumn - range.startColumn + 1 } : null;
    cells[row][column] = look(cell, { ...valued(valueOf(own)), formula: cell.formula, single: cell.single, ...(size && { spill: size }) });
    if (!size) return;
    covered(row, column, size, (r, c) => {
      if (r === row && c === column) return;
      (cells[r] ??= {})[c] = look(sheet.cells[r]?.[c] ?? {}, valued(shownValue(matrix.getValue(r, c), spilled[r]?.[c])));
    });
  });
  return { ...sheet, cells };
}

function valued(value: CellValue): Pick<BookCell, "value" | "error"> {
  if (value === null) return {};
  return typeof value === "string" && ERROR_TYPE_SET.has(value as ErrorType) ? { value, error: true } : { value };
}

function shown({ value, error }: BookCell): BookCell {
  return { ...(value !== undefined && { value }), ...(error && { error }) };
}

function look({ style }: BookCell, content: { readonly [K in keyof BookCell]?: BookCell[K] | undefined }): BookCell {
  const filled = Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined)) as BookCell;
  return { ...filled, ...(style !== undefined && { style }) };
}

function clear(cells: Cells, row: number, column: number, anchorRow: number, anchorColumn: number): void {
  const cell = cells[row]?.[column];
  if (!cell || cell.formula !== undefined || (row === anchorRow && column === anchorColumn)) return;
  cells[row][column] = look(cell, {});
}

function covered(row: number, column: number, { rows, columns }: { rows: number; columns: number }, visit: (row: number, column: number) => void): void {
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) visit(row + i, column + j);
}

function each(sheet: BookSheet, visit: (row: number, column: number, cell: BookCell) => void): void {
  for (const [row, line] of Object.entries(sheet.cells)) for (const [column, cell] of Object.entries(line)) visit(Number(row), Number(column), cell);
}
