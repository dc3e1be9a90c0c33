import { formatAddress, parseAddress } from "../address";
import { keptText } from "../keptText";
import type { CellInput, CellValue, Workbook } from "../port";
import { HEADING, PURPOSE, TITLE } from "../sample/style";
import type { About } from "./about";
import type { Annotation } from "./annotation";
import { ownSheet } from "./ownSheet";
import { runs } from "./runs";
import { touches, type Scope } from "./scope";

/** The sheet that tells about formulas where the host has no notes: a row for each. */
export const LOG = "HFS log";

const PURPOSE_LINE = "HFS formulas of this workbook: what was calculated, from what, with which options, and what it means.";
const HEADINGS = ["Cell", "Formula", "Function", "Version", "Date", "Inputs", "Options", "Meaning", "Source"];
const FIRST = 4;

export interface LogRow {
  readonly address: string;
  readonly annotation: Annotation;
}

/** Writes a row for each formula: in the place of its old one, new ones below. Columns behind ours are left to others. */
export async function writeLog(workbook: Workbook, rows: readonly LogRow[], about: About): Promise<void> {
  const { name, there } = await ownSheet(workbook, LOG);
  if (!there) await workbook.ensureSheet(name);
  const known = there ? await rowsOf(workbook, name) : [];
  const places = new Map(known.map(({ address, row }) => [address, row]));
  let next = Math.max(FIRST, ...known.map(({ row }) => row + 1));
  const heading = [...runs(name, [[keptText(LOG)], [keptText(PURPOSE_LINE)]]), ...runs(name, [HEADINGS.map(keptText)], { row: FIRST - 1, column: 0 })];
  const lines = rows.flatMap(({ address, annotation }) => runs(name, [lineOf(address, annotation, about)], { row: places.get(address) ?? next++, column: 0 }));
  await workbook.writeAll([...(there ? [] : heading), ...lines]);
  if (!there) await dress(workbook, name);
}

/** Clears the rows of a scope, and takes the sheet away when nothing else stands on it. Returns how many there were. */
export async function clearLog(workbook: Workbook, scope: Scope): Promise<number> {
  const { name, there } = await ownSheet(workbook, LOG);
  if (!there) return 0;
  const known = await rowsOf(workbook, name);
  const cleared = known.filter(({ address }) => inScope(address, scope));
  if (cleared.length === known.length && !(await holdsMore(workbook, name))) await workbook.removeSheet(name);
  else await workbook.writeAll(cleared.flatMap(({ row }) => runs(name, [HEADINGS.map(() => null)], { row, column: 0 })));
  return cleared.length;
}

/** How many formulas the log tells about. */
export async function countLog(workbook: Workbook): Promise<number> {
  const { name, there } = await ownSheet(workbook, LOG);
  return there ? (await rowsOf(workbook, name)).length : 0;
}

function inScope(address: string, scope: Scope): boolean {
  const area = parseAddress(address);
  return area !== null && touches(scope, area);
}

function lineOf(address: string, { formula, functions, inputs, options, meanings }: Annotation, about: About): CellInput[] {
  const texts = [
    address,
    formula,
    functions.map((id) => `HFS.${id}`).join(", "),
    about.version,
    about.date,
    inputs.join(", "),
    options.join(", "),
    meanings.map(({ meaning }) => meaning).join(" "),
    [...new Set(meanings.map(({ source }) => source))].join(" "),
  ];
  return texts.map((text) => (text === "" ? null : keptText(text)));
}

async function sheetValues(workbook: Workbook, name: string): Promise<CellValue[][]> {
  const used = await workbook.usedArea(name);
  if (!used) return [];
  return (await workbook.read(formatAddress({ sheet: name, row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns }))).values;
}

async function rowsOf(workbook: Workbook, name: string): Promise<{ address: string; row: number }[]> {
  const values = await sheetValues(workbook, name);
  return values.flatMap(([first], row) => (row >= FIRST && typeof first === "string" && parseAddress(first)?.sheet ? [{ address: first, row }] : []));
}

/** True when a cell holds something that is neither a heading of ours nor in a row of ours. */
async function holdsMore(workbook: Workbook, name: string): Promise<boolean> {
  const own = new Set((await rowsOf(workbook, name)).map(({ row }) => row));
  const ours = new Set<CellValue>([null, "", LOG, PURPOSE_LINE, ...HEADINGS]);
  return (await sheetValues(workbook, name)).some((line, i) =>
    line.some((value, j) => !(own.has(i) && j < HEADINGS.length) && !(i < FIRST && ours.has(value)) && value !== null && value !== ""),
  );
}

async function dress(workbook: Workbook, sheet: string): Promise<void> {
  await workbook.format(formatAddress({ sheet, row: 0, column: 0, rows: 1, columns: 1 }), TITLE);
  await workbook.format(formatAddress({ sheet, row: 1, column: 0, rows: 1, columns: 1 }), PURPOSE);
  await workbook.format(formatAddress({ sheet, row: FIRST - 1, column: 0, rows: 1, columns: HEADINGS.length }), HEADING);
  await workbook.freezeRows(sheet, FIRST);
  await workbook.columnWidths(sheet, [
    { from: 0, to: 0, characters: 18 },
    { from: 1, to: 1, characters: 48 },
    { from: 2, to: 2, characters: 18 },
    { from: 3, to: 4, characters: 12 },
    { from: 5, to: 6, characters: 32 },
    { from: 7, to: 8, characters: 60 },
  ]);
}
