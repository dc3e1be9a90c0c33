import { areaOf } from "../../../src/workbook/address";
import type { Area } from "../../../src/workbook/port";

export interface MockSheet {
  name: string;
  cells: Map<string, { value: unknown; formula: string }>;
  charts: Map<string, Record<string, unknown>>;
}

/** What the mock of Excel holds. */
export class MockBook {
  readonly sheets: MockSheet[] = [];
  readonly tables = new Map<string, { area: Area; showTotals?: boolean; style?: unknown }>();
  readonly names = new Map<string, Area | null>();
  readonly notes = new Map<string, Record<string, unknown>>();
  /** Everything that was set on ranges, charts and pages: `Sheet1!A1 format.font.bold = true`. */
  readonly log: string[] = [];
  /** Protected sheets, unlocked cells, merged areas, hidden rows. */
  readonly protectedSheets = new Set<string>();
  readonly unlocked = new Set<string>();
  readonly merged: Area[] = [];
  readonly hiddenRows = new Map<string, number>();
  /** A spilled cell and the anchor that fills it. */
  readonly spills = new Map<string, string>();

  addSheet(name: string): void {
    this.sheets.push({ name, cells: new Map(), charts: new Map() });
  }

  removeSheet(name: string): void {
    this.sheets.splice(this.sheets.indexOf(this.sheet(name)), 1);
  }

  sheet(name: string): MockSheet {
    const sheet = this.sheets.find((other) => other.name.toLowerCase() === name.toLowerCase());
    if (!sheet) throw new Error(`ItemNotFound: sheet ${name}`);
    return sheet;
  }

  set(address: string, cells: readonly (readonly unknown[])[]): void {
    const { sheet, row, column } = areaOf(address);
    const grid = this.sheet(sheet).cells;
    cells.forEach((line, i) =>
      line.forEach((cell, j) => {
        const key = `${row + i},${column + j}`;
        if (cell === "") grid.delete(key);
        else if (typeof cell === "string" && cell.startsWith("'")) grid.set(key, { value: cell.slice(1), formula: "" });
        else grid.set(key, typeof cell === "string" && cell.startsWith("=") ? { value: "#CALC", formula: cell } : { value: cell, formula: "" });
      }),
    );
  }

  cell(address: string): { value: unknown; formula: string } | undefined {
    const { sheet, row, column } = areaOf(address);
    return this.sheet(sheet).cells.get(`${row},${column}`);
  }

  used(name: string): Area | null {
    const places = [...this.sheet(name).cells.keys()].map((key) => key.split(",").map(Number));
    if (places.length === 0) return null;
    const [rows, columns] = [places.map(([row]) => row), places.map(([, column]) => column)];
    const [row, column] = [Math.min(...rows), Math.min(...columns)];
    return { sheet: name, row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
  }
}
