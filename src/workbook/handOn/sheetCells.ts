import { formatAddress } from "../address";
import { callsHfs } from "../formula/hfsCells";
import type { Area, CellValue, Reading, Workbook } from "../port";
import { crosses } from "./scope";

/** A cell whose formula calls HFS, with what it shows. */
export interface HfsPlace {
  readonly area: Area;
  readonly formula: string;
  readonly value: CellValue;
}

/** The cells of a workbook as they were at one moment. */
export class SheetCells {
  private constructor(
    /** Names of all sheets, read or not. */
    readonly sheets: readonly string[],
    private readonly readings: ReadonlyMap<string, Reading>,
  ) {}

  /** Reads each sheet once, as far as it is used. */
  static async read(workbook: Workbook): Promise<SheetCells> {
    const sheets = await workbook.sheets();
    const readings = new Map<string, Reading>();
    for (const sheet of sheets) {
      const used = await workbook.usedArea(sheet);
      if (used) readings.set(sheet.toLowerCase(), await workbook.read(formatAddress(used)));
    }
    return new SheetCells(sheets, readings);
  }

  has(sheet: string): boolean {
    return this.sheets.some((one) => one.toLowerCase() === sheet.toLowerCase());
  }

  /** The used area of a sheet; null where it is empty or not there. */
  used(sheet: string): Area | null {
    return this.readings.get(sheet.toLowerCase())?.area ?? null;
  }

  value(sheet: string, row: number, column: number): CellValue {
    const reading = this.readings.get(sheet.toLowerCase());
    return reading?.values[row - reading.area.row]?.[column - reading.area.column] ?? null;
  }

  /** "" where there is none. */
  formula(sheet: string, row: number, column: number): string {
    const reading = this.readings.get(sheet.toLowerCase());
    return reading?.formulas[row - reading.area.row]?.[column - reading.area.column] ?? "";
  }

  values({ sheet, row, column, rows, columns }: Area): CellValue[][] {
    return Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (__, j) => this.value(sheet, row + i, column + j)));
  }

  /** True when a formula stands in the area, its first cell not counted. */
  holdsOtherFormula(area: Area): boolean {
    const reading = this.readings.get(area.sheet.toLowerCase());
    if (!reading || !crosses(reading.area, area)) return false;
    for (let i = 0; i < area.rows; i++)
      for (let j = 0; j < area.columns; j++) if (i + j > 0 && this.formula(area.sheet, area.row + i, area.column + j) !== "") return true;
    return false;
  }

  /** All cells with a formula, sheet by sheet and row by row. */
  formulas(): { area: Area; formula: string; value: CellValue }[] {
    return [...this.readings.values()].flatMap(({ area, values, formulas }) =>
      formulas.flatMap((line, i) =>
        line.flatMap((formula, j) =>
          formula === ""
            ? []
            : [{ area: { sheet: area.sheet, row: area.row + i, column: area.column + j, rows: 1, columns: 1 }, formula, value: values[i][j] }],
        ),
      ),
    );
  }

  /** Those whose formula calls HFS. */
  hfsPlaces(): HfsPlace[] {
    return this.formulas().filter(({ formula }) => callsHfs(formula));
  }
}

/** A hole of a result ("") and a blank are the same; everything else only is itself. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  return (a === "" ? null : a) === (b === "" ? null : b);
}

export function sameValues(a: readonly (readonly CellValue[])[], b: readonly (readonly CellValue[])[]): boolean {
  return a.every((line, i) => line.every((value, j) => sameValue(value, b[i]?.[j] ?? null)));
}
