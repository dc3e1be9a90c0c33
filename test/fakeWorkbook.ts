import { areaOf, formatAddress } from "../src/workbook/address";
import { textBehindApostrophe } from "../src/workbook/keptText";
import type { Area, CellInput, CellValue, ChartDefinition, Format, Obstacle, Piece, Reading, Workbook } from "../src/workbook/port";

/** A workbook in memory behind the port: it keeps what is written and calculates nothing. */
export class FakeWorkbook implements Workbook {
  readonly host = "workbench" as const;
  readonly cells = new Map<string, Map<string, { value: CellValue; formula: string }>>();
  readonly formats: { address: string; format: Format }[] = [];
  readonly widths = new Map<string, readonly { from: number; to: number; characters: number }[]>();
  readonly heights = new Map<string, readonly { row: number; points: number }[]>();
  readonly frozen = new Map<string, number>();
  readonly noteTexts = new Map<string, string>();
  readonly tableList: { name: string; area: Area }[] = [];
  readonly nameList: { name: string; address: string }[] = [];
  readonly choices = new Map<string, string>();
  readonly charts: ChartDefinition[] = [];
  readonly activated: string[] = [];
  readonly recalculated: string[] = [];
  readonly partTexts = new Map<string, string>();
  /** Results that spill: the area of each by the address of its formula. */
  readonly spilled = new Map<string, Area>();
  /** What stands in the way, by address of the cell. */
  readonly blocked = new Map<string, readonly Obstacle[]>();
  readonly handedOut: string[] = [];
  /** How many undo steps were opened, and how many writes happened outside any. */
  groups = 0;
  writesOutside = 0;
  /** False for a host without notes. */
  hasNotes = true;
  selected: Area;
  private depth = 0;
  private readonly selectionListeners = new Set<(area: Area) => void>();
  private readonly changeListeners = new Set<() => void>();

  constructor(sheetNames: readonly string[] = ["Sheet1"]) {
    sheetNames.forEach((name) => this.cells.set(name, new Map()));
    this.selected = { sheet: sheetNames[0], row: 0, column: 0, rows: 1, columns: 1 };
  }

  async sheets(): Promise<string[]> {
    return [...this.cells.keys()];
  }

  async selection(): Promise<Area> {
    return this.selected;
  }

  select(address: string): void {
    this.selected = areaOf(address);
    this.selectionListeners.forEach((listener) => listener(this.selected));
  }

  /** Puts values and formulas where a test wants them: no write of the program under test, nobody is told. */
  fill(corner: string, cells: readonly (readonly CellInput[])[]): this {
    const { sheet, row, column } = areaOf(corner);
    this.put(sheet, row, column, cells);
    return this;
  }

  /** What cells show without having it entered: the results of formulas, spilled values. */
  show(corner: string, values: readonly (readonly CellValue[])[]): this {
    const { sheet, row, column } = areaOf(corner);
    values.forEach((line, i) =>
      line.forEach((value, j) => {
        const key = `${row + i},${column + j}`;
        this.sheet(sheet).set(key, { value, formula: this.sheet(sheet).get(key)?.formula ?? "" });
      }),
    );
    return this;
  }

  async usedArea(sheet: string): Promise<Area | null> {
    const places = [...this.sheet(sheet).keys()].map((key) => key.split(",").map(Number));
    if (places.length === 0) return null;
    const rows = places.map(([row]) => row);
    const columns = places.map(([, column]) => column);
    const [row, column] = [Math.min(...rows), Math.min(...columns)];
    return { sheet, row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
  }

  async read(address: string): Promise<Reading> {
    const area = areaOf(address);
    const sheet = this.sheet(area.sheet);
    const at = (i: number, j: number): { value: CellValue; formula: string } => sheet.get(`${area.row + i},${area.column + j}`) ?? { value: null, formula: "" };
    const grid = Array.from({ length: area.rows }, (_, i) => Array.from({ length: area.columns }, (__, j) => at(i, j)));
    return { area, values: grid.map((row) => row.map(({ value }) => value)), formulas: grid.map((row) => row.map(({ formula }) => formula)) };
  }

  async onSelectionChanged(listener: (area: Area) => void): Promise<() => void> {
    this.selectionListeners.add(listener);
    return () => void this.selectionListeners.delete(listener);
  }

  async onChanged(listener: () => void): Promise<() => void> {
    this.changeListeners.add(listener);
    return () => void this.changeListeners.delete(listener);
  }

  async tables(): Promise<{ name: string; area: Area }[]> {
    return this.tableList;
  }

  async names(): Promise<{ name: string; address: string }[]> {
    return this.nameList;
  }

  async notes(sheet: string): Promise<{ address: string; text: string }[]> {
    return [...this.noteTexts].filter(([address]) => areaOf(address).sheet === sheet).map(([address, text]) => ({ address, text }));
  }

  async title(): Promise<string> {
    return "Book";
  }

  async spillAreas(cells: readonly string[]): Promise<Area[]> {
    return cells.map((address) => this.spilled.get(formatAddress(areaOf(address))) ?? areaOf(address));
  }

  async obstacles(addresses: readonly string[]): Promise<(readonly Obstacle[])[]> {
    return addresses.map((address) => {
      const { sheet, row, column, rows, columns } = areaOf(address);
      const cells = Array.from({ length: rows * columns }, (_, k) =>
        formatAddress({ sheet, row: row + Math.floor(k / columns), column: column + (k % columns), rows: 1, columns: 1 }),
      );
      return [...new Set(cells.flatMap((cell) => this.blocked.get(cell) ?? []))];
    });
  }

  async part(name: string): Promise<string | null> {
    return this.partTexts.get(name) ?? null;
  }

  async keepPart(name: string, text: string | null): Promise<void> {
    if (text === null) this.partTexts.delete(name);
    else this.partTexts.set(name, text);
  }

  async handOut(name: string): Promise<void> {
    this.handedOut.push(name);
  }

  async removeSheet(name: string): Promise<void> {
    this.cells.delete(name);
  }

  async writeAll(pieces: readonly Piece[]): Promise<void> {
    pieces.forEach(({ address }) => this.sheet(areaOf(address).sheet));
    for (const { address, cells } of pieces) await this.write(address, cells);
  }

  async write(address: string, cells: readonly (readonly CellInput[])[]): Promise<void> {
    if (this.depth === 0) this.writesOutside++;
    const { sheet, row, column } = areaOf(address);
    this.put(sheet, row, column, cells);
    this.changeListeners.forEach((listener) => listener());
  }

  async format(address: string, format: Format): Promise<void> {
    this.formats.push({ address: formatAddress(areaOf(address)), format });
  }

  async columnWidths(sheet: string, widths: readonly { from: number; to: number; characters: number }[]): Promise<void> {
    this.widths.set(sheet, widths);
  }

  async rowHeights(sheet: string, heights: readonly { row: number; points: number }[]): Promise<void> {
    this.heights.set(sheet, heights);
  }

  async freezeRows(sheet: string, rows: number): Promise<void> {
    this.frozen.set(sheet, rows);
  }

  async ensureSheet(name: string): Promise<boolean> {
    if (this.cells.has(name)) return false;
    this.cells.set(name, new Map());
    return true;
  }

  async addTable(address: string, name: string): Promise<void> {
    this.tableList.push({ name, area: areaOf(address) });
  }

  async addName(name: string, address: string): Promise<void> {
    this.nameList.push({ name, address });
  }

  async addChoice(address: string, source: string): Promise<void> {
    this.choices.set(address, source);
  }

  async setNote(address: string, text: string | null): Promise<boolean> {
    if (!this.hasNotes) return false;
    if (text === null) this.noteTexts.delete(address);
    else this.noteTexts.set(address, text);
    return true;
  }

  async addChart(chart: ChartDefinition): Promise<void> {
    this.charts.push(chart);
  }

  async activate(address: string): Promise<void> {
    this.activated.push(address);
    this.select(address);
  }

  async recalculate(addresses: readonly string[]): Promise<void> {
    this.recalculated.push(...addresses);
  }

  async settled(): Promise<void> {
    return undefined;
  }

  async undoGroup<T>(body: () => Promise<T>): Promise<T> {
    if (this.depth === 0) this.groups++;
    this.depth++;
    try {
      return await body();
    } finally {
      this.depth--;
    }
  }

  private put(sheet: string, row: number, column: number, cells: readonly (readonly CellInput[])[]): void {
    const grid = this.sheet(sheet);
    cells.forEach((line, i) =>
      line.forEach((input, j) => {
        const key = `${row + i},${column + j}`;
        if (input === null) grid.delete(key);
        else if (textBehindApostrophe(input) !== null) grid.set(key, { value: textBehindApostrophe(input), formula: "" });
        else if (typeof input === "string" && input.startsWith("=")) grid.set(key, { value: null, formula: input });
        else grid.set(key, { value: input, formula: "" });
      }),
    );
  }

  private sheet(name: string): Map<string, { value: CellValue; formula: string }> {
    const sheet = this.cells.get(name);
    if (!sheet) throw new Error(`There is no sheet ${name}.`);
    return sheet;
  }
}
