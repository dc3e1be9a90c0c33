import { areaOf, formatAddress, parseAddress } from "../address";
import { textBehindApostrophe } from "../keptText";
import type { Area, CellInput, ChartDefinition, Format, Obstacle, Piece, Reading, Workbook } from "../port";
import { emptySheet } from "./emptySheet";
import type { Book, BookCell, BookName, BookSheet, BookStyle, Place } from "./book";

/** A workbook that is being changed: the same data, open. */
type Open<T> = { -readonly [K in keyof T]: T[K] };
type OpenSheet = Omit<Open<BookSheet>, "cells"> & { cells: Record<number, Record<number, BookCell>> };

/** Values that are errors when they stand alone, as when they are typed. */
const ERRORS = new Set([
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#CONNECT!",
  "#GETTING_DATA",
  "#UNKNOWN!",
]);

/** Room around what a sheet holds. */
const ROOM = { rows: 400, columns: 100 };

/**
 * The port over a workbook in memory: copies that are changed before they are handed out, files on the command line. It calculates
 * nothing: a formula that is entered shows nothing until somebody calculates the book.
 */
export class BookWorkbook implements Workbook {
  readonly host = "workbench" as const;
  private readonly sheetList: OpenSheet[];
  private readonly styles: BookStyle[];
  private readonly positions: Map<string, number>;
  private nameList: BookName[];
  private readonly partTexts: Record<string, string>;
  private readonly ownTitle: string;
  private active: string;

  constructor(book: Book) {
    const own = structuredClone(book);
    this.sheetList = own.sheets as unknown as OpenSheet[];
    this.styles = [...own.styles];
    this.positions = new Map(this.styles.map((style, i) => [JSON.stringify(style), i]));
    this.nameList = [...own.names];
    this.partTexts = { ...own.parts };
    this.ownTitle = own.title;
    this.active = own.active;
  }

  /** The workbook as it stands now. */
  get book(): Book {
    const { sheetList: sheets, styles, nameList: names, partTexts: parts, ownTitle: title, active } = this;
    return structuredClone({ title, sheets, styles, names, active, parts }) as Book;
  }

  async sheets(): Promise<string[]> {
    return this.sheetList.map(({ name }) => name);
  }

  async selection(): Promise<Area> {
    return areaOf(this.active);
  }

  async usedArea(sheet: string): Promise<Area | null> {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [row, line] of Object.entries(this.sheet(sheet).cells))
      for (const [column, cell] of Object.entries(line)) {
        if ((cell.value ?? null) === null && cell.formula === undefined) continue;
        [top, left, bottom, right] = [Math.min(top, +row), Math.min(left, +column), Math.max(bottom, +row), Math.max(right, +column)];
      }
    return bottom < 0 ? null : { sheet: this.sheet(sheet).name, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  async read(address: string): Promise<Reading> {
    const area = this.areaIn(address);
    const { cells } = this.sheet(area.sheet);
    const grid = Array.from({ length: area.rows }, (_, i) => Array.from({ length: area.columns }, (__, j) => cells[area.row + i]?.[area.column + j]));
    return { area, values: grid.map((row) => row.map((cell) => cell?.value ?? null)), formulas: grid.map((row) => row.map((cell) => cell?.formula ?? "")) };
  }

  /** Nobody else changes a copy. */
  async onSelectionChanged(): Promise<() => void> {
    return () => undefined;
  }

  async onChanged(): Promise<() => void> {
    return () => undefined;
  }

  async onMoved(): Promise<() => void> {
    return () => undefined;
  }

  async tables(): Promise<{ name: string; area: Area }[]> {
    return this.sheetList.flatMap(({ name: sheet, tables }) => tables.map(({ name, ...place }) => ({ name, area: { sheet, ...place } })));
  }

  /** Names that stand for a range. */
  async names(): Promise<{ name: string; address: string }[]> {
    return this.nameList.flatMap(({ name, refersTo }) => {
      const area = parseAddress(refersTo);
      return area?.sheet ? [{ name, address: formatAddress(area) }] : [];
    });
  }

  async notes(sheet: string): Promise<{ address: string; text: string }[]> {
    const { name, notes } = this.sheet(sheet);
    return notes.map(({ row, column, text }) => ({ address: formatAddress({ sheet: name, row, column, rows: 1, columns: 1 }), text }));
  }

  async title(): Promise<string> {
    return this.ownTitle;
  }

  async spillAreas(cells: readonly string[]): Promise<Area[]> {
    return cells.map((address) => {
      const area = this.areaIn(address);
      const spill = this.sheet(area.sheet).cells[area.row]?.[area.column]?.spill;
      return { ...area, rows: spill?.rows ?? 1, columns: spill?.columns ?? 1 };
    });
  }

  async obstacles(addresses: readonly string[]): Promise<(readonly Obstacle[])[]> {
    return addresses.map((address) => {
      const area = this.areaIn(address);
      const sheet = this.sheet(area.sheet);
      const found: Obstacle[] = [];
      const locked = (row: number, column: number): boolean => this.styles[sheet.cells[row]?.[column]?.style ?? -1]?.unlocked !== true;
      if (sheet.protected && cellsOf(area).some(({ row, column }) => locked(row, column))) found.push("protected");
      if (sheet.merges.some((merge) => crosses(merge, area))) found.push("merged");
      if (cellsOf(area).some(({ row, column }) => sheet.rowInfo[row]?.hidden || sheet.columnInfo[column]?.hidden)) found.push("hidden");
      if (sheet.tables.some((table) => crosses(table, area))) found.push("table");
      return found;
    });
  }

  async write(address: string, cells: readonly (readonly CellInput[])[]): Promise<void> {
    const { sheet: name, row, column } = this.areaIn(address);
    const sheet = this.sheet(name);
    cells.forEach((line, i) => line.forEach((input, j) => this.enter(sheet, row + i, column + j, input)));
    this.grow(sheet, { row, column, rows: cells.length, columns: Math.max(0, ...cells.map((line) => line.length)) });
  }

  /** Every sheet is looked for first. */
  async writeAll(pieces: readonly Piece[]): Promise<void> {
    for (const { address } of pieces) this.sheet(this.areaIn(address).sheet);
    for (const { address, cells } of pieces) await this.write(address, cells);
  }

  async format(address: string, format: Format): Promise<void> {
    const area = this.areaIn(address);
    const sheet = this.sheet(area.sheet);
    const changes = styleOf(format);
    for (const { row, column } of cellsOf(area)) {
      const cell = sheet.cells[row]?.[column];
      const style = this.position(withFormat(this.styles[cell?.style ?? -1] ?? {}, changes, format));
      (sheet.cells[row] ??= {})[column] = { ...cell, style };
    }
    this.grow(sheet, area);
  }

  async columnWidths(sheet: string, widths: readonly { from: number; to: number; characters: number }[]): Promise<void> {
    const open = this.sheet(sheet);
    const info = { ...open.columnInfo };
    for (const { from, to, characters } of widths) for (let j = from; j <= to; j++) info[j] = { ...info[j], width: characters };
    open.columnInfo = info;
  }

  async rowHeights(sheet: string, heights: readonly { row: number; points: number }[]): Promise<void> {
    const open = this.sheet(sheet);
    open.rowInfo = { ...open.rowInfo, ...Object.fromEntries(heights.map(({ row, points }) => [row, { ...open.rowInfo[row], height: points }])) };
  }

  async freezeRows(sheet: string, rows: number): Promise<void> {
    this.sheet(sheet).frozenRows = rows;
  }

  async fitToPage(sheet: string, part?: string): Promise<void> {
    this.sheet(sheet).print = { landscape: true, fitWidth: true, ...(part && { area: placeOf(this.areaIn(part)) }) };
  }

  async ensureSheet(name: string): Promise<boolean> {
    if (this.find(name)) return false;
    this.sheetList.push({ ...emptySheet(name), ...ROOM, cells: {} });
    return true;
  }

  /** The last sheet cannot go. */
  async removeSheet(name: string): Promise<void> {
    const sheet = this.sheet(name);
    if (this.sheetList.length > 1) this.sheetList.splice(this.sheetList.indexOf(sheet), 1);
    this.nameList = this.nameList.filter((one) => one.sheet !== sheet.name);
    if (areaOf(this.active).sheet === sheet.name) this.active = formatAddress({ sheet: this.sheetList[0].name, row: 0, column: 0, rows: 1, columns: 1 });
  }

  async addTable(address: string, name: string): Promise<void> {
    const area = this.areaIn(address);
    const sheet = this.sheet(area.sheet);
    const taken = this.sheetList.some(({ tables }) => tables.some((table) => table.name.toLowerCase() === name.toLowerCase()));
    if (taken || sheet.tables.some((table) => crosses(table, area))) throw new Error(`The table ${name} could not be made at ${formatAddress(area)}.`);
    sheet.tables = [...sheet.tables, { name, ...placeOf(area) }];
  }

  async addName(name: string, address: string): Promise<void> {
    const known = this.nameList.filter((one) => one.name.toLowerCase() !== name.toLowerCase() || one.sheet !== undefined);
    this.nameList = [...known, { name, refersTo: formatAddress(this.areaIn(address), { absolute: true }) }];
  }

  async addChoice(address: string, source: string): Promise<void> {
    const area = this.areaIn(address);
    const sheet = this.sheet(area.sheet);
    sheet.choices = [
      ...sheet.choices.filter((choice) => !crosses(choice, area)),
      { ...placeOf(area), source: formatAddress(this.areaIn(source), { absolute: true }) },
    ];
  }

  async setNote(address: string, text: string | null): Promise<boolean> {
    const { sheet: name, row, column } = this.areaIn(address);
    const sheet = this.sheet(name);
    const others = sheet.notes.filter((note) => note.row !== row || note.column !== column);
    const notes = text === null ? others : [...others, { row, column, text }];
    sheet.notes = [...notes].sort((a, b) => a.row - b.row || a.column - b.column);
    return true;
  }

  async addChart(chart: ChartDefinition): Promise<void> {
    const area = this.areaIn(chart.place);
    const sheet = this.sheet(area.sheet);
    sheet.charts = [...sheet.charts.filter(({ id }) => id !== chart.id), chart];
    this.grow(sheet, area);
  }

  async activate(address: string): Promise<void> {
    const area = this.areaIn(address);
    this.active = formatAddress({ ...area, sheet: this.sheet(area.sheet).name });
  }

  async part(name: string): Promise<string | null> {
    return this.partTexts[name] ?? null;
  }

  async keepPart(name: string, text: string | null): Promise<void> {
    if (text === null) delete this.partTexts[name];
    else this.partTexts[name] = text;
  }

  async copy(): Promise<BookWorkbook> {
    return new BookWorkbook(this.book);
  }

  async handOut(): Promise<void> {
    throw new Error("A workbook in memory is handed out by whoever made it.");
  }

  /** Values stay as they are. */
  async recalculate(): Promise<void> {
    return undefined;
  }

  async settled(): Promise<void> {
    return undefined;
  }

  async undoGroup<T>(body: () => Promise<T>): Promise<T> {
    return body();
  }

  /** What spilled from a cell goes with its formula; the look stays. */
  private enter(sheet: OpenSheet, row: number, column: number, input: CellInput): void {
    const before = sheet.cells[row]?.[column];
    if (before?.spill) clearSpill(sheet, row, column, before.spill);
    const look = before?.style === undefined ? {} : { style: before.style };
    const text = textBehindApostrophe(input);
    const content: BookCell =
      input === null || input === ""
        ? {}
        : text !== null
          ? { value: text }
          : typeof input === "string" && input.startsWith("=")
            ? { formula: input }
            : typeof input === "string" && ERRORS.has(input)
              ? { value: input, error: true }
              : { value: input };
    const cell = { ...content, ...look };
    if (Object.keys(cell).length === 0) {
      if (sheet.cells[row]) delete sheet.cells[row][column];
    } else (sheet.cells[row] ??= {})[column] = cell;
  }

  private position(style: BookStyle): number {
    const key = JSON.stringify(style);
    const known = this.positions.get(key);
    if (known !== undefined) return known;
    this.positions.set(key, this.styles.length);
    return this.styles.push(style) - 1;
  }

  private grow(sheet: OpenSheet, { row, column, rows, columns }: Place): void {
    sheet.rows = Math.max(sheet.rows, row + rows);
    sheet.columns = Math.max(sheet.columns, column + columns);
  }

  private areaIn(address: string): Area {
    return areaOf(address, areaOf(this.active, this.sheetList[0]?.name).sheet);
  }

  private find(name: string): OpenSheet | undefined {
    return this.sheetList.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  private sheet(name: string): OpenSheet {
    const sheet = this.find(name);
    if (!sheet) throw new Error(`There is no sheet ${name}.`);
    return sheet;
  }
}

/** Cells of a spill show what the formula gives; without it they are blank. */
function clearSpill(sheet: OpenSheet, row: number, column: number, { rows, columns }: { rows: number; columns: number }): void {
  for (const cell of cellsOf({ row, column, rows, columns })) {
    const known = sheet.cells[cell.row]?.[cell.column];
    if (!known || (cell.row === row && cell.column === column) || known.formula !== undefined) continue;
    if (known.style === undefined) delete sheet.cells[cell.row][cell.column];
    else sheet.cells[cell.row][cell.column] = { style: known.style };
  }
}

/** A format in the words of a book; what it takes away is in `withFormat`. */
function styleOf({ bold, italic, size, color, fill, numberFormat, align, wrap, ruleBelow }: Format): BookStyle {
  return {
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(size !== undefined && { size }),
    ...(color !== undefined && { color }),
    ...(fill !== undefined && { fill }),
    ...(numberFormat !== undefined && numberFormat !== "General" && { numberFormat }),
    ...(align !== undefined && { align }),
    // Wrapped text begins at the top, as the built-in spreadsheet draws it.
    ...(wrap && { wrap, vertical: "top" as const }),
    ...(ruleBelow !== undefined && { borders: { bottom: { style: "medium" as const, color: ruleBelow } } }),
  };
}

function withFormat(before: BookStyle, changes: BookStyle, { bold, italic, wrap, numberFormat }: Format): BookStyle {
  const kept: Open<BookStyle> = { ...before };
  if (bold === false) delete kept.bold;
  if (italic === false) delete kept.italic;
  if (wrap === false) delete kept.wrap;
  if (numberFormat === "General") delete kept.numberFormat;
  return { ...kept, ...changes, ...(changes.borders && { borders: { ...kept.borders, ...changes.borders } }) };
}

function placeOf({ row, column, rows, columns }: Place): Place {
  return { row, column, rows, columns };
}

function crosses(a: Place, b: Place): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

function cellsOf({ row, column, rows, columns }: Place): { row: number; column: number }[] {
  return Array.from({ length: rows * columns }, (_, k) => ({ row: row + Math.floor(k / columns), column: column + (k % columns) }));
}
