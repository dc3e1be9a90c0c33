import { formatAddress, parseAddress } from "../../src/workbook/address";
import type { SampleSheet, SampleWorkbook } from "../../src/workbook/sample/types";
import { asNumber, asText, compare, lift, NATIVE } from "./natives";

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
  /\s*(?:(\d+(?:\.\d+)?)|"((?:[^"]|"")*)"|((?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\w(.]))|([A-Z][\w.]*)\(|([(),&=<>+*/-])|\{([\d,;]+)\})/y;

/** An HFS function, rows by number or a comparison of a whole range. */
const MAY_SPILL = /^=.*(HFS\.|\bROW\(|\{\d|:\$?[A-Z]+\$?\d+[=<>])/;

export class Calculator {
  readonly spills: Spill[] = [];
  private readonly inputs = new Map<string, Map<string, Value>>();
  private readonly results = new Map<string, Map<string, Value>>();
  private readonly anchors: { sheet: string; row: number; column: number; formula: string }[] = [];
  private readonly filled = new Map<string, (row: number, column: number, toRow: number, toColumn: number) => number>();
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
    for (const [name, cells] of this.inputs) this.filled.set(name, counted(cells));
    // A formula that spills waits for what it refers to, because a reference into its result finds the spilled cells.
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
          if (typeof input === "string" && MAY_SPILL.test(input)) this.anchors.push({ sheet: name, row: row + i, column: column + j, formula: input });
        }),
      );
  }

  private cell(sheet: string, row: number, column: number): Value {
    const key = `${row},${column}`;
    const results = this.results.get(sheet)!;
    if (results.has(key)) return results.get(key);
    const inputs = this.inputs.get(sheet)!;
    const input = inputs.get(key) ?? null;
    // A cell that was cleared is blank: no result spills into it.
    if (input === null && inputs.has(key)) return null;
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

  /** A blank cell may be filled by an anchor above or to the left that has not been computed yet, where no other cell is in between. */
  private spilledInto(sheet: string, row: number, column: number): Value {
    const results = this.results.get(sheet)!;
    const filled = this.filled.get(sheet)!;
    for (const anchor of this.anchors) {
      if (anchor.sheet !== sheet || anchor.row > row || anchor.column > column || results.has(`${anchor.row},${anchor.column}`)) continue;
      if (filled(anchor.row, anchor.column, row, column) <= 1) this.cell(sheet, anchor.row, anchor.column);
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
    } catch (error) {
      return error;
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
    for (let sign = this.sees("=", "<", ">"); sign; sign = this.sees("=", "<", ">")) {
      const operator = sign;
      left = lift((a, b) => compare(a, operator, b))(left, this.joined());
    }
    return left;
  }

  private joined(): Value {
    let left = this.sum();
    while (this.sees("&")) left = asText(left) + asText(this.sum());
    return left;
  }

  private sum(): Value {
    let left = this.product();
    for (let sign = this.sees("+", "-"); sign; sign = this.sees("+", "-")) {
      const factor = sign === "+" ? 1 : -1;
      left = lift((a, b) => Number(a) + factor * Number(b))(left, this.product());
    }
    return left;
  }

  private product(): Value {
    let left = this.operand();
    for (let sign = this.sees("*", "/"); sign; sign = this.sees("*", "/")) {
      const work = sign === "*" ? (a: Value, b: Value) => asNumber(a) * asNumber(b) : (a: Value, b: Value) => asNumber(a) / asNumber(b);
      left = lift(work)(left, this.operand());
    }
    return left;
  }

  private operand(): Value {
    const [, number, text, reference, name, sign, constant] = this.next();
    if (constant !== undefined) return constant.split(";").map((line) => line.split(",").map(Number));
    if (number !== undefined) return Number(number);
    if (text !== undefined) return text.replace(/""/g, '"');
    if (reference !== undefined) return this.reference(reference);
    if (name !== undefined) return this.call(name);
    if (sign === "-") return lift((value) => -asNumber(value))(this.operand());
    if (sign === "(") {
      const value = this.comparison();
      if (!this.sees(")")) throw new Error(`A bracket is open in ${this.text}`);
      return value;
    }
    throw new Error(`Unexpected ${sign} in ${this.text}`);
  }

  /** A range is a grid, one cell is its value. */
  private reference(text: string): Value {
    const area = parseAddress(text, this.sheet)!;
    const grid = this.read(formatAddress(area));
    return area.rows * area.columns === 1 ? grid[0][0] : grid;
  }

  private call(name: string): Value {
    if (name === "IF") return this.either();
    if (name === "IFERROR") return this.unlessError();
    if (name === "ROW") return this.rowNumbers();
    const args: Value[] = [];
    if (!this.sees(")"))
      do {
        args.push(/[,)]/.test(this.text[this.at]) ? null : this.comparison());
      } while (this.sees(",") || !this.sees(")"));
    if (!name.startsWith("HFS.")) return NATIVE[name](...args);
    return this.functions[name.slice(4).toLowerCase()](...args);
  }

  /** IF reads only the branch that counts, as the other may be an error; over a range it reads both. */
  private either(): Value {
    const test = this.comparison();
    this.sees(",");
    const cells = Array.isArray(test);
    if (!test) this.skip();
    const yes = test ? this.comparison() : null;
    if (!this.sees(",")) throw new Error(`IF needs three arguments in ${this.text}`);
    if (test && !cells) this.skip();
    const value = test && !cells ? yes : this.comparison();
    this.sees(")");
    return cells ? lift((own, first, second) => (own ? first : second))(test, yes, value) : value;
  }

  private rowNumbers(): Value {
    const [, , , reference] = this.next();
    const { row, rows } = parseAddress(reference, this.sheet)!;
    this.sees(")");
    return rows === 1 ? row + 1 : Array.from({ length: rows }, (_, i) => [row + i + 1]);
  }

  private unlessError(): Value {
    const start = this.at;
    let value: Value;
    try {
      value = this.comparison();
    } catch {
      this.at = start;
      this.skip();
    }
    this.sees(",");
    if (value !== undefined && !(value instanceof Error)) this.skip();
    else value = this.comparison();
    this.sees(")");
    return value;
  }

  /** Moves to the end of the argument: the next comma or bracket that is not within text, a name or brackets. */
  private skip(): void {
    for (let depth = 0; this.at < this.text.length; this.at++) {
      const sign = this.text[this.at];
      if (sign === '"' || sign === "'") this.at = this.text.indexOf(sign, this.at + 1);
      else if ("({".includes(sign)) depth++;
      else if (depth === 0 && ",)".includes(sign)) return;
      else if (")}".includes(sign)) depth--;
    }
  }
}

/** How many cells of a rectangle hold an input. */
function counted(cells: ReadonlyMap<string, Value>): (row: number, column: number, toRow: number, toColumn: number) => number {
  const places = [...cells].filter(([, value]) => value !== null).map(([key]) => key.split(",").map(Number));
  const width = Math.max(0, ...places.map(([, column]) => column)) + 2;
  const height = Math.max(0, ...places.map(([row]) => row)) + 2;
  const sums = Array.from({ length: height }, () => new Float64Array(width));
  for (const [row, column] of places) sums[row + 1][column + 1] = 1;
  for (let i = 1; i < height; i++) for (let j = 1; j < width; j++) sums[i][j] += sums[i - 1][j] + sums[i][j - 1] - sums[i - 1][j - 1];
  const upTo = (row: number, column: number): number => sums[Math.min(row, height - 1)][Math.min(column, width - 1)];
  return (row, column, toRow, toColumn) => upTo(toRow + 1, toColumn + 1) - upTo(row, toColumn + 1) - upTo(toRow + 1, column) + upTo(row, column);
}
