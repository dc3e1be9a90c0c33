import { formatAddress, parseAddress } from "../../src/workbook/address";
import type { SampleSheet, SampleWorkbook } from "../../src/workbook/sample/types";

/**
 * A small calculator for the sample's own formulas: references, text, &, = and the few native
 * functions that the sample uses; HFS functions are the real ones. Cells are computed on demand.
 */
type CustomFunction = (...args: any[]) => unknown;
type Value = unknown;

export interface Spill {
  readonly sheet: string;
  readonly formula: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|"((?:[^"]|"")*)"|((?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\w(.]))|([A-Z][\w.]*)\(|([(),&=+*/-]))/y;

export class Calculator {
  readonly spills: Spill[] = [];
  private readonly inputs = new Map<string, Map<string, Value>>();
  private readonly results = new Map<string, Map<string, Value>>();
  private readonly anchors: { sheet: string; row: number; column: number; formula: string }[] = [];
  private text = "";
  private at = 0;
  private sheet = "";

  constructor(
    workbook: SampleWorkbook,
    private readonly functions: Readonly<Record<string, CustomFunction>>,
    /** Inputs typed over those of the definition, by address. */
    typed: Readonly<Record<string, Value>> = {},
  ) {
    workbook.sheets.forEach((sheet) => this.take(sheet));
    for (const [address, value] of Object.entries(typed)) {
      const { sheet, row, column } = parseAddress(address)!;
      this.inputs.get(sheet)!.set(`${row},${column}`, value);
    }
    // An HFS formula waits for what it refers to, because a reference into its result finds the spilled cells.
    for (const { sheet, row, column } of this.anchors) this.cell(sheet, row, column);
  }

  read(address: string): Value[][] {
    const area = parseAddress(address)!;
    return Array.from({ length: area.rows }, (_, i) => Array.from({ length: area.columns }, (__, j) => this.cell(area.sheet, area.row + i, area.column + j)));
  }

  private take({ name, blocks }: SampleSheet): void {
    const cells = new Map<string, Value>();
    this.inputs.set(name, cells);
    this.results.set(name, new Map());
    for (const { row, column, cells: block } of blocks)
      block.forEach((line, i) =>
        line.forEach((input, j) => {
          if (input === null) return;
          cells.set(`${row + i},${column + j}`, input);
          if (typeof input === "string" && input.startsWith("=HFS.")) this.anchors.push({ sheet: name, row: row + i, column: column + j, formula: input });
        }),
      );
  }

  private cell(sheet: string, row: number, column: number): Value {
    const key = `${row},${column}`;
    const results = this.results.get(sheet)!;
    if (results.has(key)) return results.get(key);
    const input = this.inputs.get(sheet)!.get(key) ?? null;
    if (typeof input !== "string" || !input.startsWith("=")) {
      if (input !== null) return input;
      return this.spilledInto(sheet, row, column);
    }
    results.set(key, null);
    const value = this.evaluate(input, sheet);
    if (!Array.isArray(value)) {
      results.set(key, value);
      return value;
    }
    const grid = value as Value[][];
    this.spills.push({ sheet, formula: input, row, column, rows: grid.length, columns: grid[0].length });
    grid.forEach((line, i) => line.forEach((one, j) => results.set(`${row + i},${column + j}`, one)));
    return grid[0][0];
  }

  /** A blank cell may be filled by an anchor above or to the left that has not been computed yet. */
  private spilledInto(sheet: string, row: number, column: number): Value {
    const results = this.results.get(sheet)!;
    for (const anchor of this.anchors) {
      if (anchor.sheet === sheet && anchor.row <= row && anchor.column <= column && !results.has(`${anchor.row},${anchor.column}`))
        this.cell(sheet, anchor.row, anchor.column);
    }
    return results.get(`${row},${column}`) ?? null;
  }

  private evaluate(formula: string, sheet: string): Value {
    const kept = { text: this.text, at: this.at, sheet: this.sheet };
    Object.assign(this, { text: formula, at: 1, sheet });
    try {
      const value = this.comparison();
      if (this.at !== formula.length) throw new Error(`Cannot read ${formula} from ${formula.slice(this.at)}`);
      return value;
    } finally {
      Object.assign(this, kept);
    }
  }

  private next(): RegExpExecArray {
    TOKEN.lastIndex = this.at;
    const match = TOKEN.exec(this.text);
    if (!match) throw new Error(`Cannot read ${this.text} from ${this.text.slice(this.at)}`);
    this.at = TOKEN.lastIndex;
    return match;
  }

  private sees(...signs: string[]): string | null {
    const sign = this.text[this.at] ?? "";
    if (!signs.includes(sign)) return null;
    this.at++;
    return sign;
  }

  private comparison(): Value {
    let left = this.joined();
    while (this.sees("=")) left = same(left, this.joined());
    return left;
  }

  private joined(): Value {
    let left = this.sum();
    while (this.sees("&")) left = asText(left) + asText(this.sum());
    return left;
  }

  private sum(): Value {
    let left = this.operand();
    for (let sign = this.sees("+", "-"); sign; sign = this.sees("+", "-")) left = Number(left) + (sign === "+" ? 1 : -1) * Number(this.operand());
    return left;
  }

  private operand(): Value {
    const [, number, text, reference, name, sign] = this.next();
    if (number !== undefined) return Number(number);
    if (text !== undefined) return text.replace(/""/g, '"');
    if (reference !== undefined) return this.reference(reference);
    if (name !== undefined) return this.call(name);
    throw new Error(`Unexpected ${sign} in ${this.text}`);
  }

  /** A range is a grid, one cell is its value. */
  private reference(text: string): Value {
    const area = parseAddress(text, this.sheet)!;
    const grid = this.read(formatAddress(area));
    return area.rows * area.columns === 1 ? grid[0][0] : grid;
  }

  private call(name: string): Value {
    const args: Value[] = [];
    if (!this.sees(")"))
      do {
        args.push(/[,)]/.test(this.text[this.at]) ? null : this.comparison());
      } while (this.sees(",") || !this.sees(")"));
    if (!name.startsWith("HFS.")) return NATIVE[name](...args);
    return this.functions[name.slice(4).toLowerCase()](...args);
  }
}

const flat = (range: Value): Value[] => (Array.isArray(range) ? (range as Value[][]).flat() : [range]);
const asText = (value: Value): string => (value === null ? "" : String(value));
const same = (a: Value, b: Value): boolean => (typeof a === "number" && typeof b === "number" ? a === b : asText(a).toLowerCase() === asText(b).toLowerCase());

const NATIVE: Readonly<Record<string, (...args: any[]) => Value>> = {
  IF: (test, yes, no) => (test ? yes : no),
  IFERROR: (value, other) => (value === undefined ? other : value),
  INDEX: (range: Value[][], position: number) => flat(range)[position - 1],
  MATCH: (value, range) => {
    const i = flat(range).findIndex((other) => other !== null && same(other, value));
    if (i < 0) throw new Error(`MATCH does not find ${String(value)}`);
    return i + 1;
  },
  COUNT: (range) => flat(range).filter((value) => typeof value === "number").length,
  COUNTA: (range) => flat(range).filter((value) => value !== null).length,
  COUNTIF: (range, word) => flat(range).filter((value) => same(value, word)).length,
  ISNUMBER: (value) => typeof value === "number",
  LEN: (value) => asText(value).length,
  LEFT: (value, count) => asText(value).slice(0, count),
  FIND: (part, value) => asText(value).indexOf(part) + 1,
  TEXT: (value, format: string) => Number(value).toFixed(format.split(".")[1].length),
  "PERCENTILE.INC": (range, share: number) => {
    const sorted = flat(range).filter((value): value is number => typeof value === "number");
    sorted.sort((a, b) => a - b);
    const place = share * (sorted.length - 1);
    const low = Math.floor(place);
    return sorted[low] + (place - low) * ((sorted[low + 1] ?? sorted[low]) - sorted[low]);
  },
};
