import type { Session } from "../functions/session";
import { formatAddress } from "../workbook/address";
import type { Area, CellValue, Reading, Workbook } from "../workbook/port";
import { looksLikeIndicators } from "./dataset";

/** A table the user may mean. */
export interface Candidate {
  readonly kind: "table" | "region";
  /** The table's name, or the sheet's. */
  readonly name: string;
  readonly address: string;
  readonly area: Area;
}

const MAX_CELLS = 250_000;
const MIN_NUMBERS = 4;
/** Enough rows to tell headings from data. */
const TOP_ROWS = 3;

/** Every table of the workbook, then every block of numbers that is no table and no result of a formula of ours. */
export async function findCandidates(workbook: Workbook): Promise<Candidate[]> {
  const tables = await workbook.tables();
  const found: Candidate[] = tables.map(({ name, area }) => ({ kind: "table", name, address: formatAddress(area), area }));
  for (const sheet of await workbook.sheets()) {
    const used = await workbook.usedArea(sheet);
    if (!used || used.rows * used.columns > MAX_CELLS) continue;
    const reading = await workbook.read(formatAddress(used));
    const free = blocks(reading).filter((area) => !tables.some((table) => overlaps(table.area, area)) && looksLikeData(reading, area));
    found.push(...free.map((area): Candidate => ({ kind: "region", name: sheet, address: formatAddress(area), area })));
  }
  return found;
}

/** The candidates with tables of indicators last: those by their headings. */
export async function indicatorsLast(workbook: Workbook, session: Session, candidates: readonly Candidate[]): Promise<Candidate[]> {
  const coded = await Promise.all(
    candidates.map(async ({ area }) => {
      const { values } = await workbook.read(formatAddress({ ...area, rows: Math.min(area.rows, TOP_ROWS) }));
      const table = session.readTable(values, { activities: true });
      return table !== null && looksLikeIndicators(table);
    }),
  );
  return [...candidates.filter((_, i) => !coded[i]), ...candidates.filter((_, i) => coded[i])];
}

/** What the selection means: itself when it has several cells, else the table or the block around its cell. */
export async function candidateAt(workbook: Workbook, selection: Area): Promise<string | null> {
  const used = await workbook.usedArea(selection.sheet);
  if (!used) return null;
  const inside = intersect(selection, used);
  if (inside && inside.rows > 1 && inside.columns > 1) return formatAddress(inside);
  const table = (await workbook.tables()).find(({ area }) => overlaps(area, selection));
  if (table) return formatAddress(table.area);
  if (used.rows * used.columns > MAX_CELLS) return null;
  const reading = await workbook.read(formatAddress(used));
  const block = blocks(reading).find((area) => overlaps(area, selection) && looksLikeData(reading, area));
  return block ? formatAddress(block) : null;
}

export function overlaps(a: Area, b: Area): boolean {
  return intersect(a, b) !== null;
}

export function intersect(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return a.sheet.toLowerCase() === b.sheet.toLowerCase() && rows > 0 && columns > 0 ? { sheet: a.sheet, row, column, rows, columns } : null;
}

/** Blocks of cells with content, apart from one another by blank rows or columns; titles above a block are cut off. */
export function blocks({ area, values }: Pick<Reading, "area" | "values">): Area[] {
  const filled = (row: number, column: number): boolean => values[row]?.[column] !== null && values[row]?.[column] !== "";
  const split = (part: Area): Area[] => {
    const rows = runsOf(part.rows, (i) => range(part.columns).some((j) => filled(part.row + i, part.column + j)));
    if (rows.length === 0) return [];
    const trimmed = rows.length > 1 || rows[0][1] < part.rows;
    if (trimmed) return rows.flatMap(([start, length]) => split({ ...part, row: part.row + start, rows: length }));
    const columns = runsOf(part.columns, (j) => range(part.rows).some((i) => filled(part.row + i, part.column + j)));
    if (columns.length > 1 || columns[0][1] < part.columns) {
      return columns.flatMap(([start, length]) => split({ ...part, column: part.column + start, columns: length }));
    }
    const title = range(part.rows).findIndex((i) => range(part.columns).filter((j) => filled(part.row + i, part.column + j)).length > 1);
    return title > 0 ? split({ ...part, row: part.row + title, rows: part.rows - title }) : [part];
  };
  return split({ ...area, row: 0, column: 0 }).map((part) => ({ ...part, row: part.row + area.row, column: part.column + area.column }));
}

function runsOf(length: number, holds: (i: number) => boolean): [start: number, length: number][] {
  const runs: [number, number][] = [];
  for (let i = 0; i < length; i++) {
    if (!holds(i)) continue;
    const last = runs[runs.length - 1];
    if (last && last[0] + last[1] === i) last[1]++;
    else runs.push([i, 1]);
  }
  return runs;
}

/** True for a formula that calls a function of ours. */
export function isOurs(formula: string): boolean {
  return /HFS[._]/i.test(formula);
}

/** Two rows and columns or more, some numbers, and not what one of our own formulas returned. */
function looksLikeData(reading: Reading, area: Area): boolean {
  if (area.rows < 2 || area.columns < 2) return false;
  const cells = <T extends CellValue>(grid: readonly (readonly T[])[]): T[] =>
    range(area.rows).flatMap((i) => range(area.columns).map((j) => grid[area.row - reading.area.row + i][area.column - reading.area.column + j]));
  const numbers = cells(reading.values).filter((value) => typeof value === "number").length;
  return numbers >= MIN_NUMBERS && !cells(reading.formulas).some(isOurs);
}

function range(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i);
}
