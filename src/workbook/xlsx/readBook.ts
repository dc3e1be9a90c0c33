import { zipSync } from "fflate";
import { readXlsx, type Cell, type Sheet } from "hucre/xlsx";
import { areaOf, formatAddress, parseAddress } from "../address";
import type { Book, BookCell, BookChoice, BookSheet, BookStyle, LeftOut, Place } from "../book/book";
import { readPart } from "../book/parts";
import { callsHfs } from "../formula/hfsCells";
import type { ChartDefinition } from "../port";
import { CHARTS_PART, fromFileChart, readDefinitions, type BarsLie } from "./charts";
import { FileProblem } from "./fileProblem";
import { fromFile } from "./formulaNames";
import { leftOutOf } from "./leftOut";
import { openPackage, textOf, type Package } from "./openPackage";
import { plain, sheetParts } from "./packageParts";
import { rawCells, rawNumber } from "./rawCells";
import { movedFormula } from "./sharedFormula";
import { fromFileStyle } from "./styles";

/** More cells than a browser's grid can hold. */
export const MOST_CELLS = 2_000_000;

/**
 * An .xlsx file as a workbook, and what it held that a workbook here does not. Values are those that the file shows; other files that
 * it refers to are never opened.
 */
export async function readBook(bytes: Uint8Array, title: string, functionNames: readonly string[]): Promise<{ book: Book; left: readonly LeftOut[] }> {
  const parts = openPackage(bytes);
  const places = sheetParts(parts);
  const raw = new Map(places.map(({ name, path }) => [name, textOf(parts, path) ?? ""]));
  countCells(raw);
  const file = await read(parts);
  const names = new Set(functionNames.map((name) => name.toUpperCase()));
  const texts = ownTexts(parts);
  const definitions = readDefinitions(texts[CHARTS_PART]);
  delete texts[CHARTS_PART];
  const theme = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11].map((i) => file.themeColors?.[i] ?? "");
  const looks = new Looks(theme);
  const left = leftOutOf(parts, places);
  const lie: BarsLie = (reference) => chartTexts(parts).some((xml) => xml.includes('<c:barDir val="bar"/>') && plain(xml).includes(reference));
  const lost: { sheet: string; count: number }[] = [];
  const sheets = file.sheets.map((sheet): BookSheet => {
    const charts = (sheet.charts ?? []).map((chart, i) => fromFileChart(chart, sheet.name, definitions, i, lie));
    const missing = charts.filter((chart) => chart === null).length;
    if (missing > 0) lost.push({ sheet: sheet.name, count: missing });
    return bookSheet(
      sheet,
      raw.get(sheet.name) ?? "",
      names,
      looks,
      charts.filter((chart) => chart !== null),
    );
  });
  if (sheets.length === 0) throw new FileProblem("damaged", { what: "it has no sheet" });
  const known = new Set(sheets.map(({ name }) => name));
  const active = sheets[file.activeSheet ?? 0] ?? sheets[0];
  return {
    book: {
      title,
      sheets,
      styles: looks.styles,
      names: (file.namedRanges ?? [])
        .filter(({ name, range }) => !name.startsWith("_xlnm.") && range !== "")
        .map(({ name, range, scope }) => ({
          name,
          refersTo: fromFile(range, names).slice(1),
          ...(scope !== undefined && known.has(scope) && { sheet: scope }),
        })),
      active: formatAddress({ sheet: active.name, ...activeCell(raw.get(active.name) ?? ""), rows: 1, columns: 1 }),
      parts: texts,
    },
    left:
      lost.length === 0 ? left : [...left, { kind: "charts", count: lost.reduce((sum, { count }) => sum + count, 0), where: lost.map(({ sheet }) => sheet) }],
  };
}

/** hucre reads what has been looked at and unpacked here. */
async function read(parts: Package): ReturnType<typeof readXlsx> {
  try {
    return await readXlsx(zipSync(Object.fromEntries(parts), { level: 0 }), { readStyles: true });
  } catch (thrown) {
    throw new FileProblem("damaged", { what: thrown instanceof Error ? thrown.message.replace(/[.\s]+$/, "") : String(thrown) });
  }
}

/** Cells, and the rectangle from the first to the last: two cells in far corners make a large one. */
function countCells(raw: ReadonlyMap<string, string>): void {
  let count = 0;
  for (const [sheet, xml] of raw) {
    let [rows, columns] = [0, 0];
    for (const { ref } of rawCells(xml)) {
      const area = parseAddress(ref);
      if (!area || area.row >= 1_048_576 || area.column >= 16_384) throw new FileProblem("damaged", { what: `the sheet ${sheet} has a cell ${ref}` });
      [rows, columns] = [Math.max(rows, area.row + 1), Math.max(columns, area.column + 1)];
    }
    count += rows * columns;
    if (count > MOST_CELLS)
      throw new FileProblem("tooManyCells", { limit: MOST_CELLS, where: ` up to the sheet ${sheet}, empty ones between others included` });
  }
}

function ownTexts(parts: Package): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const name of parts.keys()) {
    const part = /^customXml\/item\d+\.xml$/.test(name) ? readPart(textOf(parts, name) ?? "") : null;
    if (part) texts[part.name] = part.text;
  }
  return texts;
}

function chartTexts(parts: Package): string[] {
  return [...parts.keys()].filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name)).map((name) => textOf(parts, name) ?? "");
}

/** The looks in use, each once. */
class Looks {
  readonly styles: BookStyle[] = [];
  private readonly positions = new Map<string, number>();

  constructor(private readonly theme: readonly string[]) {}

  position(style: Cell["style"]): number | undefined {
    if (!style) return undefined;
    const look = fromFileStyle(style, this.theme);
    const key = JSON.stringify(look);
    if (key === "{}") return undefined;
    const known = this.positions.get(key);
    if (known !== undefined) return known;
    this.positions.set(key, this.styles.length);
    return this.styles.push(look) - 1;
  }
}

function bookSheet(sheet: Sheet, xml: string, names: ReadonlySet<string>, looks: Looks, charts: readonly ChartDefinition[]): BookSheet {
  const cells = bookCells(sheet, xml, names, looks);
  const rows = Math.max(sheet.rows.length, ...charts.map(({ place }) => bottomOf(place)));
  const columns = Math.max(0, ...sheet.rows.map((line) => line.length), ...charts.map(({ place }) => rightOf(place)));
  const notes = [...(sheet.cells ?? [])].flatMap(([key, { comment }]) => {
    const [row, column] = key.split(",").map(Number);
    return comment ? [{ row, column, text: comment.text }] : [];
  });
  const { pageSetup } = sheet;
  const [landscape, fitWidth] = [pageSetup?.orientation === "landscape", pageSetup?.fitToPage === true];
  const printed = pageSetup?.printArea ? parseAddress(pageSetup.printArea) : null;
  return {
    name: sheet.name,
    state: sheet.veryHidden ? "veryHidden" : sheet.hidden ? "hidden" : "visible",
    rows,
    columns,
    cells,
    columnInfo: Object.fromEntries(
      (sheet.columns ?? []).flatMap(({ width, hidden }, j) =>
        width !== undefined || hidden ? [[j, { ...(width !== undefined && { width }), ...(hidden && { hidden: true as const }) }]] : [],
      ),
    ),
    rowInfo: Object.fromEntries(
      [...(sheet.rowDefs ?? [])].flatMap(([row, { height, hidden }]) =>
        height !== undefined || hidden ? [[row, { ...(height !== undefined && { height }), ...(hidden && { hidden: true as const }) }]] : [],
      ),
    ),
    frozenRows: sheet.freezePane?.rows ?? 0,
    frozenColumns: sheet.freezePane?.columns ?? 0,
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow,
      column: startCol,
      rows: endRow - startRow + 1,
      columns: endCol - startCol + 1,
    })),
    tables: (sheet.tables ?? []).flatMap(({ name, displayName, range }) => {
      const place = range ? placeOf(range) : null;
      return place ? [{ name: displayName ?? name, ...place }] : [];
    }),
    choices: choicesOf(sheet),
    notes,
    charts,
    protected: sheet.protection !== undefined,
    gridLines: sheet.view?.showGridLines !== false,
    ...((landscape || fitWidth || printed) && { print: { landscape, fitWidth, ...(printed && { area: withoutSheet(printed) }) } }),
  };
}

function choicesOf(sheet: Sheet): BookChoice[] {
  return (sheet.dataValidations ?? []).flatMap((rule): BookChoice[] => {
    if (rule.type !== "list") return [];
    const source = rule.formula1 ? parseAddress(rule.formula1.replace(/^=/, ""), sheet.name) : null;
    const words = rule.values;
    if (!source && !words) return [];
    return rule.range
      .split(/\s+/)
      .map(placeOf)
      .filter((place) => place !== null)
      .map((place) => ({ ...place, ...(source ? { source: formatAddress(source, { absolute: true }) } : { words: words ?? [] }) }));
  });
}

function bookCells(sheet: Sheet, xml: string, names: ReadonlySet<string>, looks: Looks): Record<number, Record<number, BookCell>> {
  const cells: Record<number, Record<number, BookCell>> = {};
  const dates = new Map<string, number>();
  if (sheet.rows.some((line) => line.some((value) => value instanceof Date)))
    for (const cell of rawCells(xml)) {
      const value = rawNumber(cell);
      const area = value === null ? null : parseAddress(cell.ref);
      if (area && value !== null) dates.set(`${area.row},${area.column}`, value);
    }
  const shared = sharedFormulas(sheet);
  const put = (row: number, column: number, value: Sheet["rows"][number][number], cell: Cell | undefined): void => {
    const shown = value instanceof Date ? (dates.get(`${row},${column}`) ?? null) : value;
    const style = looks.position(cell?.style);
    const formula = cell ? formulaOf(cell, row, column, shared, names) : null;
    if (shown === null && formula === null && style === undefined) return;
    const place = formula !== null && cell?.formulaType === "array" && cell.formulaRef ? placeOf(cell.formulaRef) : null;
    (cells[row] ??= {})[column] = {
      ...(shown !== null && { value: shown }),
      ...(cell?.type === "error" && { error: true as const }),
      ...(formula !== null && { formula }),
      ...(formula !== null && cell?.formulaType !== "array" && callsHfs(formula) && { single: true as const }),
      ...(place && place.rows * place.columns > 1 && { spill: { rows: place.rows, columns: place.columns } }),
      ...(style !== undefined && { style }),
    };
  };
  sheet.rows.forEach((line, row) => line.forEach((value, column) => put(row, column, value, sheet.cells?.get(`${row},${column}`))));
  for (const [key, cell] of sheet.cells ?? []) {
    const [row, column] = key.split(",").map(Number);
    if (cells[row]?.[column] === undefined) put(row, column, cell.value, cell);
  }
  return cells;
}

interface Shared {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

function sharedFormulas(sheet: Sheet): ReadonlyMap<number, Shared> {
  const found = new Map<number, Shared>();
  for (const [key, { formula, formulaType, formulaSharedIndex }] of sheet.cells ?? []) {
    if (formulaType !== "shared" || !formula || formulaSharedIndex === undefined) continue;
    const [row, column] = key.split(",").map(Number);
    found.set(formulaSharedIndex, { formula, row, column });
  }
  return found;
}

/** A formula that looks into another file keeps the value it shows, as a value. */
function formulaOf(cell: Cell, row: number, column: number, shared: ReadonlyMap<number, Shared>, names: ReadonlySet<string>): string | null {
  if (cell.formula === undefined) return null;
  const master = cell.formula === "" ? shared.get(cell.formulaSharedIndex ?? -1) : undefined;
  if (cell.formula === "" && !master) return null;
  const formula = fromFile(master ? movedFormula(master.formula, row - master.row, column - master.column) : cell.formula, names);
  return /\[\d+\][^\s!]*!|'[^']*\[\d+\][^']*'!/.test(formula) ? null : formula;
}

function activeCell(xml: string): { row: number; column: number } {
  const cell = parseAddress(/<(?:\w+:)?selection\b[^>]*\bactiveCell="([A-Z]+\d+)"/.exec(xml)?.[1] ?? "A1");
  return { row: cell?.row ?? 0, column: cell?.column ?? 0 };
}

function placeOf(address: string): Place | null {
  const area = parseAddress(address);
  return area ? withoutSheet(area) : null;
}

function withoutSheet({ row, column, rows, columns }: Place): Place {
  return { row, column, rows, columns };
}

function bottomOf(address: string): number {
  const { row, rows } = areaOf(address);
  return row + rows;
}

function rightOf(address: string): number {
  const { column, columns } = areaOf(address);
  return column + columns;
}
