import { BooleanNumber, type Worksheet } from "@univerjs/core";
import { IDefinedNamesService } from "@univerjs/engine-formula";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { formatAddress, parseAddress } from "../../workbook/address";
import type { Book, BookChoice, BookName, BookNote, BookSheet } from "../../workbook/book/book";
import { EVERYWHERE } from "./bookResources";
import { heightInPoints, placeOf, widthInCharacters } from "./cellData";
import { chartsOf } from "./charts";
import { modelOf, openBook, type Grid } from "./grid";
import { readCells } from "./readCells";
import { StyleList } from "./StyleList";
import { tablesOf } from "./tables";

/** The whole open workbook as plain data, as it stands at this moment: what is still being typed or calculated is not in it. */
export function gridToBook(grid: Grid): Book {
  const book = openBook(grid);
  const styles = new StyleList();
  const sheets = book.getSheets().map((sheet) => sheetToBook(grid, sheet, styles));
  return { title: book.getName(), sheets, styles: styles.all, names: namesToBook(grid), active: activeCell(grid), parts: Object.fromEntries(grid.kept.parts) };
}

function sheetToBook(grid: Grid, sheet: FWorksheet, styles: StyleList): BookSheet {
  const model = modelOf(sheet);
  const config = model.getConfig();
  const { xSplit, ySplit } = model.getFreeze();
  const name = sheet.getSheetName();
  const kept = grid.kept.sheets.get(sheet.getSheetId());
  const hidden = config.hidden === BooleanNumber.TRUE;
  return {
    name,
    state: !hidden ? "visible" : kept?.veryHidden ? "veryHidden" : "hidden",
    rows: model.getRowCount(),
    columns: model.getColumnCount(),
    cells: readCells(grid, sheet, styles),
    columnInfo: columnInfo(model),
    rowInfo: rowInfo(model),
    frozenRows: Math.max(0, ySplit),
    frozenColumns: Math.max(0, xSplit),
    merges: model.getMergeData().map(placeOf),
    tables: tablesOf(grid).flatMap(({ name: table, area }) => {
      const { sheet: where, ...place } = area;
      return where === name ? [{ name: table, ...place }] : [];
    }),
    choices: choicesToBook(grid, sheet),
    notes: notesToBook(sheet),
    charts: chartsOf(grid, sheet),
    protected: kept?.protected ?? false,
    gridLines: config.showGridlines !== BooleanNumber.FALSE,
    ...(kept?.print && { print: kept.print }),
  };
}

/** In the order of reading: the grid lists them as they were made. */
function notesToBook(sheet: FWorksheet): BookNote[] {
  const notes = sheet.getNotes().map(({ row, col, note }) => ({ row, column: col, text: note }));
  return notes.sort((a, b) => a.row - b.row || a.column - b.column);
}

function columnInfo(model: Worksheet): BookSheet["columnInfo"] {
  const info: Record<number, { width?: number; hidden?: true }> = {};
  for (const [column, data] of Object.entries(model.getConfig().columnData)) {
    if (data?.w === undefined && data?.hd !== BooleanNumber.TRUE) continue;
    info[Number(column)] = { ...(data.w !== undefined && { width: widthInCharacters(data.w) }), ...(data.hd === BooleanNumber.TRUE && { hidden: true }) };
  }
  return info;
}

/** Heights that somebody has set: the others follow from what the rows hold. */
function rowInfo(model: Worksheet): BookSheet["rowInfo"] {
  const info: Record<number, { height?: number; hidden?: true }> = {};
  for (const [row, data] of Object.entries(model.getConfig().rowData)) {
    const height = data?.ia === BooleanNumber.FALSE ? data.h : undefined;
    const hidden = data?.hd === BooleanNumber.TRUE;
    if (height === undefined && !hidden) continue;
    info[Number(row)] = { ...(height !== undefined && { height: heightInPoints(height) }), ...(hidden && { hidden: true }) };
  }
  return info;
}

/** Lists to choose from, one for each rectangle of a rule; the grid keeps words as JSON or with commas between them. */
function choicesToBook(grid: Grid, sheet: FWorksheet): BookChoice[] {
  const rules = grid.injector.get(SheetDataValidationModel).getRules(openBook(grid).getId(), sheet.getSheetId());
  return rules.flatMap(({ type, formula1 = "", ranges }) => {
    if (type !== "list" && type !== "listMultiple") return [];
    const content = formula1.startsWith("=") ? { source: withSheet(formula1.slice(1), sheet.getSheetName()) } : { words: wordsOf(formula1) };
    return ranges.map((range) => ({ ...placeOf(range), ...content }));
  });
}

function withSheet(source: string, sheet: string): string {
  const area = parseAddress(source, sheet);
  return area ? formatAddress(area, { absolute: true }) : source;
}

function wordsOf(text: string): string[] {
  try {
    const words: unknown = JSON.parse(text);
    if (Array.isArray(words)) return words.map(String);
  } catch {
    // Not JSON: words with commas between them.
  }
  return text.split(",").filter((word) => word !== "");
}

function namesToBook(grid: Grid): BookName[] {
  const book = openBook(grid);
  const names = Object.values(grid.injector.get(IDefinedNamesService).getDefinedNameMap(book.getId()) ?? {});
  return names.map(({ name, formulaOrRefString, localSheetId }) => {
    const sheet = localSheetId && localSheetId !== EVERYWHERE ? book.getSheetBySheetId(localSheetId)?.getSheetName() : undefined;
    return { name, refersTo: formulaOrRefString.replace(/^=/, ""), ...(sheet !== undefined && { sheet }) };
  });
}

function activeCell(grid: Grid): string {
  const sheet = openBook(grid).getActiveSheet();
  const range = sheet.getActiveRange()?.getRange();
  return formatAddress({ sheet: sheet.getSheetName(), row: range?.startRow || 0, column: range?.startColumn || 0, rows: 1, columns: 1 });
}
