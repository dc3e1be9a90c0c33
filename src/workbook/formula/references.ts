import { areaOf, columnIndex, formatAddress } from "../address";
import type { Area, Workbook } from "../port";
import { tablePart } from "./structured";

/** What a formula refers to, as it is written, and where in it; `sheet` is "" where none is named. */
export type Reference = Meaning & { readonly text: string; readonly at: number; readonly sheet: string };

type Meaning =
  | { readonly kind: "cells"; readonly address: string; readonly spill: boolean }
  | { readonly kind: "columns" | "rows"; readonly from: number; readonly to: number }
  /** A name, or a table with what stands in brackets; the name is "" for the table around the formula: `[@GDP]`. */
  | { readonly kind: "named"; readonly name: string; readonly part: string }
  /** In another file, or through several sheets: never read. */
  | { readonly kind: "outside" };

const WORD = "A-Za-z_\\\\\\u00A1-\\uFFFF";
const SHEET = new RegExp(`(?:'((?:[^']|'')+)'|((?:\\[[^\\]]*\\])?[${WORD}\\d.]+(?::[${WORD}\\d.]+)?))!`, "y");
const ENDS = `(?![${WORD}\\d.(\\[!])`;
const CELLS = new RegExp(`\\$?[A-Za-z]{1,3}\\$?\\d+(?::\\$?[A-Za-z]{1,3}\\$?\\d+)?${ENDS}#?`, "y");
const COLUMNS = new RegExp(`\\$?([A-Za-z]{1,3}):\\$?([A-Za-z]{1,3})${ENDS}`, "y");
const ROWS = new RegExp(`\\$?(\\d+):\\$?(\\d+)${ENDS}`, "y");
const NAME = new RegExp(`[${WORD}][${WORD}\\d.?]*`, "y");
const SKIPPED = /"(?:[^"]|"")*"?|\d+(?:\.\d*)?(?:E[+-]?\d+)?|#(?:N\/A|[A-Z/0]+[!?])/iy;

/** All references of a formula, in their order. Text in quotes and names of functions are none. */
export function findReferences(formula: string): Reference[] {
  const found: Reference[] = [];
  const match = (pattern: RegExp, at: number): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(formula);
  };
  for (let i = formula.startsWith("=") ? 1 : 0; i < formula.length;) {
    const prefix = match(SHEET, i);
    const start = i + (prefix?.[0].length ?? 0);
    const named = prefix?.[1] ?? prefix?.[2] ?? "";
    const sheet = named.replace(/''/g, "'");
    const add = (end: number, meaning: Meaning): number => {
      const text = formula.slice(i, end);
      found.push({ ...(/[[\]:\\/]/.test(sheet) ? { kind: "outside" } : meaning), text, at: i, sheet });
      return end;
    };
    const cells = match(CELLS, start);
    const columns = cells ? null : match(COLUMNS, start);
    const rows = cells || columns ? null : match(ROWS, start);
    const name = cells || columns || rows ? null : match(NAME, start);
    if (cells) {
      const spill = cells[0].endsWith("#");
      i = add(start + cells[0].length, { kind: "cells", address: cells[0].replace(/#$/, ""), spill });
    } else if (columns) {
      const places = [columnIndex(columns[1]), columnIndex(columns[2])];
      i = add(start + columns[0].length, { kind: "columns", from: Math.min(...places), to: Math.max(...places) });
    } else if (rows) {
      const places = [Number(rows[1]) - 1, Number(rows[2]) - 1];
      i = add(start + rows[0].length, { kind: "rows", from: Math.min(...places), to: Math.max(...places) });
    } else if (name) {
      const end = start + name[0].length;
      const close = formula[end] === "[" ? closingBracket(formula, end) : end;
      const isFunction = close === end && /^\s*\(/.test(formula.slice(end));
      if (isFunction || /^(TRUE|FALSE)$/i.test(name[0])) i = end;
      else i = add(close, { kind: "named", name: name[0], part: formula.slice(end + 1, close - 1) });
    } else if (formula[start] === "[") {
      const close = closingBracket(formula, start);
      i = add(close, { kind: "named", name: "", part: formula.slice(start + 1, close - 1) });
    } else i = prefix ? start : i + (match(SKIPPED, i)?.[0].length || 1);
  }
  return found;
}

/** The position behind the bracket that closes; an apostrophe keeps the next sign from counting. */
function closingBracket(formula: string, open: number): number {
  let depth = 0;
  for (let i = open; i < formula.length; i++) {
    if (formula[i] === "'") i++;
    else if (formula[i] === "[") depth++;
    else if (formula[i] === "]" && --depth === 0) return i + 1;
  }
  return formula.length;
}

/** Cells that a formula refers to, with the words by which it does. */
export interface Input {
  readonly text: string;
  readonly area: Area;
}

/** Finds the cells behind references; what it has asked the workbook once it does not ask again. */
export class InputFinder {
  private readonly asked = new Map<string, Promise<unknown>>();

  constructor(private readonly workbook: Workbook) {}

  /**
   * The cells that a formula in the cell `at` refers to, each area once. Whole columns and rows are cut to what is used; what is
   * in other files, on sheets that are not there, or known by no name (as the variables of LET) is left out.
   */
  async of(formula: string, at: Area): Promise<Input[]> {
    const inputs = new Map<string, Input>();
    for (const reference of findReferences(formula)) {
      const area = await this.areaOf(reference, at);
      if (area && !inputs.has(formatAddress(area))) inputs.set(formatAddress(area), { text: reference.text, area });
    }
    return [...inputs.values()];
  }

  /** Names of sheets that the formula refers to and that are not there. */
  async missingSheets(formula: string): Promise<string[]> {
    const named = findReferences(formula).flatMap(({ kind, sheet }) => (kind === "outside" || sheet === "" ? [] : [sheet]));
    const missing: string[] = [];
    for (const sheet of new Set(named)) if ((await this.sheetNamed(sheet)) === null) missing.push(sheet);
    return missing;
  }

  /** The cells of one reference in a formula in the cell `at`; null where it has none. */
  async areaOf(reference: Reference, at: Area): Promise<Area | null> {
    if (reference.kind === "outside") return null;
    if (reference.kind === "named") return this.named(reference.name, reference.part, at);
    const sheet = await this.sheetNamed(reference.sheet || at.sheet);
    if (sheet === null) return null;
    if (reference.kind === "cells") {
      const area = { ...areaOf(reference.address), sheet };
      return reference.spill ? this.once(`spill ${formatAddress(area)}`, async () => (await this.workbook.spillAreas([formatAddress(area)]))[0]) : area;
    }
    const used = await this.once(`used ${sheet}`, () => this.workbook.usedArea(sheet));
    if (!used) return null;
    const count = reference.to - reference.from + 1;
    return reference.kind === "columns"
      ? cut({ ...used, column: reference.from, columns: count }, used)
      : cut({ ...used, row: reference.from, rows: count }, used);
  }

  private async named(name: string, part: string, at: Area): Promise<Area | null> {
    const tables = await this.once("tables", () => this.workbook.tables());
    const holds = ({ area }: { area: Area }): boolean => area.sheet === at.sheet && cut(at, area) !== null;
    const table = name === "" ? tables.find(holds) : tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (table) {
      const headings = await this.once(`headings ${table.name}`, async () => (await this.workbook.read(formatAddress({ ...table.area, rows: 1 }))).values[0]);
      const row = table.area.sheet === at.sheet ? at.row : null;
      return tablePart(
        table.area,
        headings.map((heading) => String(heading ?? "")),
        part,
        row,
      );
    }
    if (part !== "") return null;
    const names = await this.once("names", () => this.workbook.names());
    const found = names.find((one) => one.name.toLowerCase() === name.toLowerCase());
    return found ? areaOf(found.address) : null;
  }

  private async sheetNamed(name: string): Promise<string | null> {
    const sheets = await this.once("sheets", () => this.workbook.sheets());
    return sheets.find((sheet) => sheet.toLowerCase() === name.toLowerCase()) ?? null;
  }

  private once<T>(key: string, ask: () => Promise<T>): Promise<T> {
    const known = this.asked.get(key) ?? ask();
    this.asked.set(key, known);
    return known as Promise<T>;
  }
}

/** What two areas of one sheet have in common. */
function cut(a: Area, b: Area): Area | null {
  const [row, column] = [Math.max(a.row, b.row), Math.max(a.column, b.column)];
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { sheet: a.sheet, row, column, rows, columns } : null;
}
