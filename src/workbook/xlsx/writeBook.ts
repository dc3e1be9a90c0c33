import { zipSync } from "fflate";
import { writeXlsx, type WriteSheet } from "hucre/xlsx";
import { areaOf, formatAddress } from "../address";
import type { Book, BookCell, BookSheet, Place } from "../book/book";
import { CHARTS_PART, toFileChart } from "./charts";
import { isDynamic } from "./dynamicArrays";
import { finishPackage } from "./finishPackage";
import { toFile } from "./formulaNames";
import { openPackage } from "./openPackage";
import { STANDARD_FONT, toFileStyle } from "./styles";

/** Light, without a fill in the heading row: the rules of the sheet carry the colours. */
const TABLE_STYLE = "TableStyleLight1";

/**
 * The workbook as an .xlsx file. Every formula carries the value it shows, so that the numbers stand wherever the add-in is not;
 * nothing asks the reader's program to calculate on opening.
 */
export async function writeBook(book: Book, functionNames: readonly string[]): Promise<Uint8Array> {
  const names = new Set(functionNames.map((name) => name.toUpperCase()));
  const styles = book.styles.map(toFileStyle);
  const charts = book.sheets.flatMap((sheet) => sheet.charts);
  const parts = { ...book.parts };
  delete parts[CHARTS_PART];
  if (charts.length > 0) parts[CHARTS_PART] = JSON.stringify(charts);
  const active = areaOf(book.active, book.sheets[0]?.name);
  const bytes = await writeXlsx({
    sheets: book.sheets.map((sheet) => fileSheet(sheet, styles, names)),
    namedRanges: book.names.map(({ name, refersTo, sheet }) => ({ name, range: toFile(refersTo, names), ...(sheet !== undefined && { scope: sheet }) })),
    activeSheet: Math.max(
      0,
      book.sheets.findIndex(({ name }) => name === active.sheet),
    ),
    properties: { title: book.title, creator: "HFS" },
    defaultFont: STANDARD_FONT,
  });
  const written = openPackage(bytes);
  finishPackage(written, book, parts, active);
  return zipSync(Object.fromEntries(written), { level: 6 });
}

type FileCell = NonNullable<WriteSheet["cells"]> extends Map<string, infer C> ? C : never;

function fileSheet(sheet: BookSheet, styles: readonly ReturnType<typeof toFileStyle>[], names: ReadonlySet<string>): WriteSheet {
  const cells = new Map<string, FileCell>();
  const at = (row: number, column: number): FileCell => cells.get(`${row},${column}`) ?? {};
  for (const [row, line] of Object.entries(sheet.cells))
    for (const [column, cell] of Object.entries(line)) cells.set(`${row},${column}`, fileCell(sheet, Number(row), Number(column), cell, styles, names));
  for (const { row, column, text } of sheet.notes) cells.set(`${row},${column}`, { ...at(row, column), comment: { author: "HFS", text } });
  const columns = Object.keys(sheet.columnInfo).map(Number);
  return {
    name: sheet.name,
    cells,
    columns: Array.from({ length: Math.max(-1, ...columns) + 1 }, (_, j) => ({
      ...(sheet.columnInfo[j]?.width !== undefined && { width: sheet.columnInfo[j].width }),
      ...(sheet.columnInfo[j]?.hidden && { hidden: true }),
    })),
    rowDefs: new Map(
      Object.entries(sheet.rowInfo).map(([row, { height, hidden }]) => [Number(row), { ...(height !== undefined && { height }), ...(hidden && { hidden }) }]),
    ),
    merges: sheet.merges.map(({ row, column, rows, columns: wide }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + wide - 1,
    })),
    tables: sheet.tables.map((table) => ({
      name: table.name,
      displayName: table.name,
      range: local(table),
      columns: headings(sheet, table).map((name) => ({ name })),
      style: TABLE_STYLE,
    })),
    dataValidations: sheet.choices.map((choice) => ({
      type: "list" as const,
      range: local(choice),
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: "stop" as const,
      ...(choice.source !== undefined
        ? { formula1: formatAddress(areaOf(choice.source, sheet.name), { absolute: true }) }
        : { values: [...(choice.words ?? [])] }),
    })),
    charts: sheet.charts.map(toFileChart),
    ...((sheet.frozenRows > 0 || sheet.frozenColumns > 0) && { freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns } }),
    ...(sheet.state === "hidden" && { hidden: true }),
    ...(sheet.state === "veryHidden" && { veryHidden: true }),
    ...(sheet.protected && { protection: { sheet: true } }),
    view: { showGridLines: sheet.gridLines },
    ...(sheet.print && {
      pageSetup: {
        orientation: sheet.print.landscape ? ("landscape" as const) : ("portrait" as const),
        ...(sheet.print.fitWidth && { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
        ...(sheet.print.area && { printArea: formatAddress({ ...sheet.print.area, sheet: sheet.name }, { absolute: true, local: true }) }),
      },
    }),
  };
}

function fileCell(
  sheet: BookSheet,
  row: number,
  column: number,
  cell: BookCell,
  styles: readonly ReturnType<typeof toFileStyle>[],
  names: ReadonlySet<string>,
): FileCell {
  const { error, formula, spill, style } = cell;
  const value = typeof cell.value === "string" ? literal(cell.value) : (cell.value ?? null);
  const look = style === undefined ? {} : { style: styles[style] };
  if (formula !== undefined) {
    const table = sheet.tables.find((one) => inside(one, row, column))?.name;
    const written = { ...look, formula: toFile(formula, names, table), ...(value !== null && { formulaResult: value }) };
    if (cell.single || (!spill && !isDynamic(formula))) return written;
    return { ...written, formulaType: "array", formulaDynamic: true, formulaRef: local({ row, column, rows: spill?.rows ?? 1, columns: spill?.columns ?? 1 }) };
  }
  // Text that reads like an error would be written as one.
  if (typeof value === "string" && value.startsWith("#") && !error) return { ...look, value, richText: [{ text: value }] };
  return { ...look, value };
}

/** The format writes some signs as _x000D_; text that reads so by itself says that its first sign is meant. */
function literal(text: string): string {
  return text.replace(/_(?=x[\da-fA-F]{4}_)/g, "_x005F_");
}

function local(place: Place): string {
  return formatAddress({ ...place, sheet: "" }, { local: true });
}

function inside({ row, column, rows, columns }: Place, atRow: number, atColumn: number): boolean {
  return atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
}

/** The headings of a table are what its first row shows: Excel repairs a file where they differ. */
function headings(sheet: BookSheet, { row, column, columns }: Place): string[] {
  const taken = new Set<string>();
  return Array.from({ length: columns }, (_, j) => {
    const text = String(sheet.cells[row]?.[column + j]?.value ?? "");
    let name = text === "" ? `Column${j + 1}` : text;
    for (let k = 2; taken.has(name.toLowerCase()); k++) name = `${text}${k}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
