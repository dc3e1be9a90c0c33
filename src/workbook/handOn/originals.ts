import { callsHfs } from "../formula/hfsCells";
import type { Area, CellValue, Workbook } from "../port";
import { clearPages, hasPages, keepPages, readPages, type Series } from "./pages";
import { SheetCells } from "./sheetCells";

/** `damaged`: changed by hand or incomplete; `newer`: written by a version of HFS that keeps more than this one can read. */
export type RecordState = "none" | "sound" | "damaged" | "newer";

/** A formula whose values stand in its place. */
export interface FrozenCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** To the letter, with its "=". */
  readonly formula: string;
  /** Ids of the functions that it calls. */
  readonly functions: readonly string[];
  /** Version of the product that froze it, and the day. */
  readonly version: string;
  readonly date: string;
  /** Number of the freezing that it belongs to: a later one has a higher number. */
  readonly freeze: number;
  /** Addresses of the cells that it refers to, as they were then. */
  readonly inputs: readonly string[];
  readonly values: readonly (readonly CellValue[])[];
}

/** Cells side by side that frozen formulas refer to, as they were when they were frozen. */
export interface InputLine {
  readonly freeze: number;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly CellValue[];
}

/** What is kept beside the sheets about frozen formulas. Sheets are known by their names: one that has been renamed since is not found. */
export interface Originals {
  /** Name of the sheet that tells how to read the workbook. */
  readonly guide: string;
  readonly descriptions: Readonly<Record<string, { readonly meaning: string; readonly source: string }>>;
  readonly cells: readonly FrozenCell[];
  readonly inputs: readonly InputLine[];
  /** What the sheets with inputs used at each freezing: all cells beyond were blank. */
  readonly used: readonly (Area & { readonly freeze: number })[];
}

const PART = "frozen";
const FORMAT = 1;

/** What stands in the part `frozen`: where the record is, and the SHA-256 of its text. */
interface Heading {
  readonly format: number;
  readonly sha256: string;
  readonly series: Series;
  readonly pages: number;
}

/** The record, whole or not at all. */
export async function readOriginals(
  workbook: Workbook,
): Promise<{ readonly state: "sound"; readonly originals: Originals } | { readonly state: Exclude<RecordState, "sound">; readonly originals: null }> {
  const text = await workbook.part(PART);
  if (text === null) return { state: (await hasPages(workbook, PART)) ? "damaged" : "none", originals: null };
  const heading = parse(text) as Partial<Heading> | null;
  if (typeof heading?.format === "number" && heading.format > FORMAT) return { state: "newer", originals: null };
  const damaged = { state: "damaged", originals: null } as const;
  if (heading?.format !== FORMAT || (heading.series !== "a" && heading.series !== "b") || !Number.isInteger(heading.pages)) return damaged;
  if (heading.pages === 0) return { state: "none", originals: null };
  const body = await readPages(workbook, PART, heading.series, heading.pages ?? 0);
  if (body === null || (await sha256(body)) !== heading.sha256) return damaged;
  const originals = parse(body) as Originals | null;
  return originals && isWhole(originals) ? { state: "sound", originals } : damaged;
}

/** A checksum can be made for anything: nothing but formulas of ours is ever brought back, each with the values that it had. */
function isWhole({ guide, cells, inputs, used }: Partial<Originals>): boolean {
  const isRectangle = ({ row, column, rows, columns }: Area): boolean => [row, column, rows - 1, columns - 1].every((one) => Number.isInteger(one) && one >= 0);
  return (
    typeof guide === "string" &&
    Array.isArray(inputs) &&
    Array.isArray(used) &&
    Array.isArray(cells) &&
    cells.every(
      (cell: FrozenCell) =>
        isRectangle(cell) && callsHfs(cell.formula) && cell.values.length === cell.rows && cell.values.every((line) => line.length === cell.columns),
    )
  );
}

/** Stands while pages come before the first record or go after the last: pages without any heading are a damaged record. */
const EMPTY: Heading = { format: FORMAT, sha256: "", series: "a", pages: 0 };

/** Keeps the record in place of the one that is there; one without formulas goes. Not to be called over a damaged or newer one. */
export async function keepOriginals(workbook: Workbook, originals: Originals): Promise<void> {
  const text = await workbook.part(PART);
  if (originals.cells.length === 0) return text === null ? undefined : clearOriginals(workbook);
  if (text === null) await workbook.keepPart(PART, JSON.stringify(EMPTY));
  const before = parse(text ?? "") as Partial<Heading> | null;
  const body = plainJson(originals);
  const kept = await keepPages(workbook, PART, body, before?.series ?? null);
  const heading: Heading = { format: FORMAT, sha256: await sha256(body), ...kept };
  await workbook.keepPart(PART, JSON.stringify(heading));
  await clearPages(workbook, PART, kept);
}

/** Takes the record away, or what a crash has left of one. */
export async function clearOriginals(workbook: Workbook): Promise<void> {
  await workbook.keepPart(PART, JSON.stringify(EMPTY));
  await clearPages(workbook, PART, null);
  await workbook.keepPart(PART, null);
}

/** The formulas that are frozen now: those of the record in whose cell no formula stands, be it theirs or another. */
export async function frozenFormulas(workbook: Workbook): Promise<{ state: RecordState; cells: readonly FrozenCell[] }> {
  const { state, originals } = await readOriginals(workbook);
  return { state, cells: originals ? frozenNow(originals, await SheetCells.read(workbook)) : [] };
}

export function frozenNow({ cells }: Originals, now: SheetCells): FrozenCell[] {
  return cells.filter(({ sheet, row, column }) => now.formula(sheet, row, column) === "");
}

/** True when the formula stands in its cell: a record may be ahead of the cells, as it is kept before they are written, and cleared after. */
export function isBack({ sheet, row, column, formula }: FrozenCell, now: SheetCells): boolean {
  return now.formula(sheet, row, column) === formula;
}

/** The record without inputs that no formula of it had. */
export function withoutLeftovers(originals: Originals): Originals {
  const freezes = new Set(originals.cells.map(({ freeze }) => freeze));
  const needed = ({ freeze }: { freeze: number }): boolean => freezes.has(freeze);
  return { ...originals, inputs: originals.inputs.filter(needed), used: originals.used.filter(needed) };
}

export function areaOfFrozen({ sheet, row, column, rows, columns }: FrozenCell): Area {
  return { sheet, row, column, rows, columns };
}

/** Signs that XML has no place for, or that editors change, by their number. */
function plainJson(value: unknown): string {
  return JSON.stringify(value).replace(/[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function sha256(text: string): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
