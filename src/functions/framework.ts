import { fail } from "../engine/errors";
import { buildFramework, codeOfHeader, parseCode, type ColumnEntry, type Framework, type LayerCode } from "../engine/indicators/framework";
import { isMissing, quote, type Cell } from "../engine/table/cells";
import { indexOfLabel, nearest } from "../engine/table/labels";
import { cellText, readGrid, readNumberCell, type Table } from "../engine/table/table";
import { isOmitted, readColumnCells, readColumnDirections, readColumnNumbers, readColumnWeights, readDirectionCell } from "./arguments";

/** The arguments that tell what the columns of an indicator table are; each may be omitted. */
export interface FrameworkArguments {
  framework?: unknown;
  direction?: unknown;
  weights?: unknown;
  low?: unknown;
  high?: unknown;
}

const UNKNOWN: ColumnEntry = { code: null, direction: null, weight: NaN, low: NaN, high: NaN };

/** The bare letter all columns of a flat index carry; any one of the three will do. */
const ONE_LAYER = "H";

/**
 * What the columns of `table` are: from the framework argument (one code per column, or a table headed
 * Column, Code, Direction, Weight, Low, High), else from the columns' headings. The separate arguments
 * direction, weights, low and high win over the framework table's.
 */
export function readFramework(table: Table, args: FrameworkArguments): Framework {
  return frameworkOf(table, args, isOmitted(args.framework) ? entriesOfHeadings(table) : readEntries(args.framework, table));
}

/** A framework that may have no layers. */
export interface FrameworkOrFlat extends Framework {
  /** True where nothing tells layers apart: all columns are one index, each an indicator named by its heading. */
  readonly flat: boolean;
}

/** As `readFramework`; but where framework is omitted and no heading has a code, all columns are one flat index. */
export function readFrameworkOrFlat(table: Table, args: FrameworkArguments): FrameworkOrFlat {
  const entries = entriesOfHeadings(table);
  const flat = isOmitted(args.framework) && entries.every(({ code }) => code === null);
  if (!flat) return { ...readFramework(table, args), flat };
  const code = parseCode(ONE_LAYER);
  const bare = table.columnLabels.map(() => ({ ...UNKNOWN, code }));
  return { ...frameworkOf(table, args, bare), flat };
}

function entriesOfHeadings(table: Table): ColumnEntry[] {
  return table.columnLabels.map((label) => ({ ...UNKNOWN, code: codeOfHeader(label) }));
}

/** The columns' entries, overruled by the separate arguments. */
function frameworkOf(table: Table, args: FrameworkArguments, entries: readonly ColumnEntry[]): Framework {
  const direction = readColumnDirections(args.direction, table);
  const weights = readColumnWeights(args.weights, table);
  const low = readColumnNumbers(args.low, "low", table);
  const high = readColumnNumbers(args.high, "high", table);
  const merged = entries.map((entry, j) => ({
    code: entry.code,
    direction: direction[j] ?? entry.direction,
    weight: weights ? weights[j] : entry.weight,
    low: prefer(low[j], entry.low),
    high: prefer(high[j], entry.high),
  }));
  return { ...buildFramework(table.argument, table.columnLabels, merged), weightsFrom: weights ? "weights" : "framework" };
}

function prefer(first: number, second: number): number {
  return Number.isNaN(first) ? second : first;
}

function readEntries(raw: unknown, table: Table): ColumnEntry[] {
  const grid = readGrid(raw, "framework");
  const headings = grid[0].map((cell) => cellText(cell).toLowerCase());
  if (grid.length > 1 && headings.includes("column") && headings.includes("code")) return readFrameworkTable(grid, headings, table);
  return readColumnCells(raw, "framework", table).map((cell) => ({ ...UNKNOWN, code: codeOf(cell) }));
}

function codeOf(cell: Cell): LayerCode | null {
  return isMissing(cell) ? null : (parseCode(cellText(cell)) ?? fail("unknownCode", { argument: "framework", value: quote(cell) }));
}

/** The table Column, Code, Direction, Weight, Low, High; further headings are ignored. */
function readFrameworkTable(grid: readonly (readonly Cell[])[], headings: readonly string[], table: Table): ColumnEntry[] {
  const at = (row: readonly Cell[], heading: string): Cell => {
    const j = headings.indexOf(heading);
    return j < 0 ? null : row[j];
  };
  const entries: ColumnEntry[] = table.columnLabels.map(() => UNKNOWN);
  for (const row of grid.slice(1)) {
    const code = codeOf(at(row, "code"));
    if (!code) continue;
    const name = cellText(at(row, "column"));
    const j = columnNamed(name, table);
    if (entries[j] !== UNKNOWN) fail("frameworkDuplicate", { argument: "framework", value: quote(name) });
    const number = (heading: string): number => readNumberCell(at(row, heading), { argument: "framework", row: name, column: heading });
    const weight = number("weight");
    if (weight < 0) fail("negativeWeight", { argument: "framework", column: name, value: weight });
    entries[j] = { code, direction: readDirectionCell(at(row, "direction"), "framework", name), weight, low: number("low"), high: number("high") };
  }
  return entries;
}

function columnNamed(name: string, table: Table): number {
  const j = indexOfLabel(table.columnLabels, name);
  if (j < 0) fail("frameworkColumn", { argument: "framework", value: quote(name), nearest: nearest(table.columnLabels, name).join(", ") });
  if (indexOfLabel(table.columnLabels.slice(j + 1), name) >= 0) fail("duplicateLabel", { argument: table.argument, value: quote(name) });
  return j;
}

/** Goalposts beside a method that does not use them would be lost unseen. */
export function requireGoalposts(method: string, { low, high }: Pick<FrameworkArguments, "low" | "high">): void {
  if (method === "goalposts") return;
  if (!isOmitted(low)) fail("goalpostsUnused", { argument: "low", method });
  if (!isOmitted(high)) fail("goalpostsUnused", { argument: "high", method });
}
