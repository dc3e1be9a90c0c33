import { areaOf, formatAddress } from "../src/workbook/address";
import { textBehindApostrophe } from "../src/workbook/keptText";
import type { Move, Shifting } from "../src/workbook/moves";
import type { Area, CellInput, CellValue, ChartDefinition, Format, Obstacle, Piece, Reading, Workbook } from "../src/workbook/port";

interface FakeCell {
  readonly value: CellValue;
  readonly formula: string;
}

/** What a formula in a cell returns, told by a test; null where the test knows none. */
export type Evaluate = (formula: string, at: Area, read: (address: string) => CellValue[][]) => readonly (readonly CellValue[])[] | null;

/** A workbook in memory behind the port: it keeps what is written, and calculates only where a test says how. */
export class FakeWorkbook implements Workbook {
  readonly host = "workbench" as const;
  readonly cells = new Map<string, Map<string, FakeCell>>();
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
  /** What was handed out in place of the workbook itself. */
  readonly handedCopies: Workbook[] = [];
  /** Calculates after every change: results spill, or show #SPILL! where something stands in the way. */
  evaluate: Evaluate | null = null;
  /** Set for a host that can copy. */
  copy?: () => Promise<Workbook>;
  /** How many undo steps were opened, and how many writes happened outside any. */
  groups = 0;
  writesOutside = 0;
  /** False for a host without notes. */
  hasNotes = true;
  selected: Area;
  private depth = 0;
  private readonly selectionListeners = new Set<(area: Area) => void>();
  private readonly moveListeners = new Set<(move: Move) => void>();
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
    return this.calculate();
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
    const at = (i: number, j: number): FakeCell => sheet.get(`${area.row + i},${area.column + j}`) ?? { value: null, formula: "" };
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

  async onMoved(listener: (move: Move) => void): Promise<() => void> {
    this.moveListeners.add(listener);
    return () => void this.moveListeners.delete(listener);
  }

  /** Gives a sheet another name, as a user does, and tells who listens. */
  rename(from: string, to: string): void {
    const sheets = [...this.cells];
    this.cells.clear();
    sheets.forEach(([name, cells]) => this.cells.set(name === from ? to : name, cells));
    this.moveListeners.forEach((listener) => listener({ kind: "renamed", from, to }));
  }

  /** Inserts or removes whole rows or columns, as a user does, and tells who listens. Formulas are not rewritten. */
  shift(move: Shifting): void {
    const { kind, sheet, axis, at, count } = move;
    const along = axis === "rows" ? 0 : 1;
    const cells = [...this.sheet(sheet)].flatMap(([key, cell]): [string, FakeCell][] => {
      const place = key.split(",").map(Number);
      if (kind === "removed" && place[along] >= at && place[along] < at + count) return [];
      if (place[along] >= at) place[along] += kind === "inserted" ? count : -count;
      return [[place.join(","), cell]];
    });
    this.cells.set(sheet, new Map(cells));
    this.moveListeners.forEach((listener) => listener(move));
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
      const cells = keysIn({ sheet, row, column, rows, columns });
      return [...new Set(cells.flatMap((key) => this.blocked.get(addressOf(sheet, key)) ?? []))];
    });
  }

  async part(name: string): Promise<string | null> {
    return this.partTexts.get(name) ?? null;
  }

  async keepPart(name: string, text: string | null): Promise<void> {
    if (text === null) this.partTexts.delete(name);
    else this.partTexts.set(name, text);
  }

  async handOut(name: string, copy?: Workbook): Promise<void> {
    this.handedOut.push(name);
    if (copy) this.handedCopies.push(copy);
  }

  /** The same cells, notes and parts in a workbook of its own. */
  clone(): FakeWorkbook {
    const clone = new FakeWorkbook([...this.cells.keys()]);
    this.cells.forEach((grid, sheet) => clone.cells.set(sheet, new Map(grid)));
    for (const name of ["noteTexts", "partTexts", "spilled", "blocked"] as const)
      (this[name] as Map<string, unknown>).forEach((value, key) => (clone[name] as Map<string, unknown>).set(key, value));
    clone.tableList.push(...this.tableList);
    clone.nameList.push(...this.nameList);
    clone.evaluate = this.evaluate;
    clone.hasNotes = this.hasNotes;
    return clone;
  }

  /** Calculates all formulas, those that depend on others too; for a test that has filled cells. */
  calculate(): this {
    for (let round = 0; this.evaluate && round < 4; round++) {
      for (const [sheet, grid] of this.cells) for (const [key, { formula }] of [...grid]) if (formula !== "") this.enter(sheet, key, formula, this.evaluate);
    }
    return this;
  }

  async removeSheet(name: string): Promise<void> {
    this.cells.delete(name);
  }

  async writeAll(pieces: readonly Piece[]): Promise<void> {
    pieces.forEach(({ address }) => this.sheet(areaOf(address).sheet));
    if (this.depth === 0 && pieces.length > 0) this.writesOutside++;
    for (const { address, cells } of pieces) {
      const { sheet, row, column } = areaOf(address);
      this.put(sheet, row, column, cells);
    }
    this.calculate();
    this.changeListeners.forEach((listener) => listener());
  }

  async write(address: string, cells: readonly (readonly CellInput[])[]): Promise<void> {
    if (this.depth === 0) this.writesOutside++;
    const { sheet, row, column } = areaOf(address);
    this.put(sheet, row, column, cells);
    this.calculate();
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
    this.calculate();
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
    cells.forEach((line, i) => line.forEach((_, j) => this.withdraw(sheet, `${row + i},${column + j}`)));
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

  /** What the formula in a cell has spilled goes with it. */
  private withdraw(sheet: string, key: string): void {
    const address = addressOf(sheet, key);
    const area = this.spilled.get(address);
    if (!area) return;
    this.spilled.delete(address);
    const grid = this.sheet(sheet);
    for (const other of keysIn(area)) if (other !== key && grid.get(other)?.formula === "") grid.delete(other);
  }

  private enter(sheet: string, key: string, formula: string, evaluate: Evaluate): void {
    const grid = this.sheet(sheet);
    this.withdraw(sheet, key);
    const at = areaOf(addressOf(sheet, key));
    const result = evaluate(formula, at, (address) => this.valuesAt(address));
    if (!result) return;
    const area = { ...at, rows: result.length, columns: result[0].length };
    const keys = keysIn(area);
    if (keys.some((other) => other !== key && grid.has(other))) return void grid.set(key, { value: "#SPILL!", formula });
    keys.forEach((other, k) => grid.set(other, { value: result[Math.floor(k / area.columns)][k % area.columns], formula: other === key ? formula : "" }));
    if (keys.length > 1) this.spilled.set(addressOf(sheet, key), area);
  }

  private valuesAt(address: string): CellValue[][] {
    const area = areaOf(address);
    const grid = this.cells.get(area.sheet);
    const values = keysIn(area).map((key) => (grid ? (grid.get(key)?.value ?? null) : "#REF!"));
    return Array.from({ length: area.rows }, (_, i) => values.slice(i * area.columns, (i + 1) * area.columns));
  }

  private sheet(name: string): Map<string, FakeCell> {
    const sheet = this.cells.get(name);
    if (!sheet) throw new Error(`There is no sheet ${name}.`);
    return sheet;
  }
}

/** Cells by the key under which they are kept, row by row. */
function keysIn({ row, column, rows, columns }: Area): string[] {
  return Array.from({ length: rows * columns }, (_, k) => `${row + Math.floor(k / columns)},${column + (k % columns)}`);
}

function addressOf(sheet: string, key: string): string {
  const [row, column] = key.split(",").map(Number);
  return formatAddress({ sheet, row, column, rows: 1, columns: 1 });
}
