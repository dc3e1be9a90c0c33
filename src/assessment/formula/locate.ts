import type { Session, SessionError } from "../../functions/session";
import type { TableReading } from "../../functions/tableReading";
import { formatAddress } from "../../workbook/address";
import type { Area } from "../../workbook/port";
import type { Resolved } from "../../workbook/formula/resolve";

interface Range {
  readonly area: Area;
  readonly values: readonly (readonly unknown[])[];
}

/**
 * The cell that an error names by row, column and value, among the ranges the call was given; null where it is in none,
 * or where the value is written in the formula itself.
 */
export function locate(session: Session, { values }: SessionError, args: readonly Resolved[]): string | null {
  const ranges = args.flatMap(({ value, area }) => (area && Array.isArray(value) ? [{ area, values: value as unknown[][] }] : []));
  const [row, column, value] = [values.row, values.column, values.value].map((part) => (part === undefined ? null : String(part)));
  for (const range of ranges) {
    const found = row !== null && column !== null ? byLabels(session, range, row, column, value) : column !== null ? byColumn(session, range, column) : null;
    if (found) return found;
  }
  const word = value === null ? null : (/^"(.*)"$/.exec(value)?.[1] ?? value);
  if (word === null || row !== null || column !== null) return null;
  const literal = args.some((arg) => arg.area === null && !Array.isArray(arg.value) && arg.value !== null && sameText(arg.value, word));
  if (literal) return null;
  return [...ranges]
    .sort((a, b) => a.area.rows * a.area.columns - b.area.rows * b.area.columns)
    .reduce<string | null>((found, range) => found ?? byText(range, word), null);
}

function address({ area }: Range, row: number, column: number): string {
  return formatAddress({ sheet: area.sheet, row: area.row + row, column: area.column + column, rows: 1, columns: 1 });
}

/** The range as functions read it: as any table, and as a table of amounts by activity. */
function readings(session: Session, { values }: Range): TableReading[] {
  return [session.readTable(values), session.readTable(values, { activities: true })].filter((table) => table !== null);
}

function byLabels(session: Session, range: Range, row: string, column: string, value: string | null): string | null {
  return readings(session, range).reduce<string | null>((found, table) => found ?? inTable(table, range, row, column, value), null);
}

function inTable(table: TableReading, range: Range, row: string, column: string, value: string | null): string | null {
  const j = table.columns.findIndex(({ label }) => label === column);
  const i = table.rows.findIndex(({ label }, k) => label === row && (value === null || j < 0 || table.quoted(k, j) === value));
  return i >= 0 && j >= 0 ? address(range, table.rows[i].index, table.columns[j].index) : null;
}

function byColumn(session: Session, range: Range, column: string): string | null {
  const found = readings(session, range)
    .flatMap(({ columns }) => columns)
    .find(({ label }) => label === column);
  return found ? address(range, 0, found.index) : null;
}

/** A long text is cut in sentences; its beginning will do. */
function sameText(cell: unknown, word: string): boolean {
  const [text, wanted] = [String(cell).trim().toLowerCase(), word.trim().toLowerCase()];
  return text === wanted || (wanted.endsWith("…") && text.startsWith(wanted.slice(0, -1)));
}

function byText(range: Range, word: string): string | null {
  for (let i = 0; i < range.values.length; i++) {
    const j = range.values[i].findIndex((cell) => cell !== null && sameText(cell, word));
    if (j >= 0) return address(range, i, j);
  }
  return null;
}
