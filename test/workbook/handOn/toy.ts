import type { Session, SessionResult } from "../../../src/functions/session";
import { areaOf, formatAddress } from "../../../src/workbook/address";
import { findCalls, type Argument, type HfsCall } from "../../../src/workbook/formula/parse";
import type { About } from "../../../src/workbook/handOn/about";
import { tablePart } from "../../../src/workbook/formula/structured";
import type { CellValue } from "../../../src/workbook/port";
import type { Evaluate, FakeWorkbook } from "../../fakeWorkbook";

/** Three small functions in place of the real ones: a table doubled, its sum, and a table with labels and a hole. */
const FUNCTIONS: Readonly<Record<string, (...args: any[]) => unknown>> = {
  DOUBLE: (table: unknown, factor?: unknown) =>
    grid(table).map((line) => line.map((value) => (typeof value === "number" ? value * (typeof factor === "number" ? factor : 2) : (value ?? "")))),
  TOTAL: (table: unknown) =>
    grid(table)
      .flat()
      .reduce<number>((sum, value) => sum + (typeof value === "number" ? value : 0), 0.1),
  RANKED: (table: unknown) => [["=label", "@score"], ...grid(table).map((_, i) => [`'${i}`, i === 0 ? "" : i + 0.5])],
};

const grid = (table: unknown): CellValue[][] => (Array.isArray(table) ? (table as CellValue[][]) : [[table as CellValue]]);

export const toySession: Session = {
  version: "0.1.0",
  functions: Object.keys(FUNCTIONS),
  maxArguments: (id) => (FUNCTIONS[id.toUpperCase()] ? 2 : null),
  call: (id, args): SessionResult => {
    const fn = FUNCTIONS[id.toUpperCase()];
    const failed = (message: string): SessionResult => ({ ok: false, error: { error: "#VALUE!", code: "internal", values: {}, message } });
    if (!fn) return failed(`There is no function ${id}.`);
    return Array.isArray(args[0]) ? { ok: true, value: fn(...args) } : failed("no table");
  },
  reasonOf: () => undefined,
  readTable: () => null,
  labelKey: (label) => label,
  onPending: () => () => undefined,
};

export const toyAbout: About = {
  version: "0.1.0",
  date: "2026-11-26",
  describe: (id) =>
    FUNCTIONS[id] ? { meaning: `What ${id} means.`, source: `A book about ${id} (2020).`, parameters: ["table", id === "DOUBLE" ? "factor" : "seed"] } : null,
};

/** Results of the functions, alone or inside the spreadsheet's own, and of =SUM and =A1*2. */
export function toyEvaluate(workbook: FakeWorkbook): Evaluate {
  return (formula, at, read) => {
    const own = (address: string): CellValue[][] => {
      const area = areaOf(address.replace(/#$/, ""), at.sheet);
      return read(formatAddress(address.endsWith("#") ? (workbook.spilled.get(formatAddress(area)) ?? area) : area));
    };
    const call = findCalls(formula).at(0);
    if (call) {
      const result = answer(workbook, call, own);
      return `=${call.text}` === formula ? result : [[typeof result[0][0] === "number" ? result[0][0] * 2 : 0]];
    }
    const sum = /^=SUM\((.*)\)$/.exec(formula);
    if (!sum) return null;
    const numbers = own(sum[1])
      .flat()
      .filter((value): value is number => typeof value === "number");
    return [[numbers.reduce((total, value) => total + value, 0)]];
  };
}

function answer(workbook: FakeWorkbook, call: HfsCall, read: (address: string) => CellValue[][]): CellValue[][] {
  const args = call.args.map((argument) => resolve(workbook, argument, read));
  const result = toySession.call(call.id, args);
  return result.ok ? grid(result.value) : [[result.error.error]];
}

function resolve(workbook: FakeWorkbook, argument: Argument, read: (address: string) => CellValue[][]): unknown {
  if (argument.kind === "value") return argument.value;
  if (argument.kind === "call") return answer(workbook, argument.call, read);
  if (argument.kind === "named") {
    const table = workbook.tableList.find(({ name }) => name === argument.name);
    if (!table) return read(workbook.nameList.find(({ name }) => name === argument.name)?.address ?? "A1");
    const headings = read(formatAddress({ ...table.area, rows: 1 }))[0].map(String);
    return read(formatAddress(tablePart(table.area, headings, argument.part) ?? table.area));
  }
  return argument.kind === "reference" ? read(argument.text) : null;
}

/** Everything that can be seen in a workbook, to compare before and after. */
export function photograph(workbook: FakeWorkbook): unknown {
  return {
    cells: Object.fromEntries([...workbook.cells].map(([sheet, cells]) => [sheet, Object.fromEntries([...cells].sort(([a], [b]) => (a < b ? -1 : 1)))])),
    notes: Object.fromEntries(workbook.noteTexts),
    parts: Object.fromEntries(workbook.partTexts),
    tables: [...workbook.tableList],
    names: [...workbook.nameList],
    spilled: Object.fromEntries([...workbook.spilled].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** All formulas by the address of their cell. */
export function formulasOf(workbook: FakeWorkbook): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [sheet, cells] of workbook.cells)
    for (const [key, { formula }] of cells) {
      const [row, column] = key.split(",").map(Number);
      if (formula !== "") found[formatAddress({ sheet, row, column, rows: 1, columns: 1 })] = formula;
    }
  return found;
}
