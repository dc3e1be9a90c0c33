import type { Session, SessionError } from "../functions/session";
import { formatAddress } from "../workbook/address";
import { ask } from "../workbook/formula/ask";
import type { Area, CellValue, Reading, Workbook } from "../workbook/port";
import { readDataset, type Dataset } from "./dataset";
import { Report } from "./report";

/** Why there is no sign: the function's reason, a table that is not what is needed, or a unit that it does not hold. */
export type SignTrouble = { readonly kind: "failed"; readonly error: SessionError } | { readonly kind: "notTable" } | { readonly kind: "noUnit" };

/** Whether an industry hollows out: a unit's row of HFS.HOLLOWING. */
export interface HollowingSign {
  readonly kind: "found";
  readonly index: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly signal: string;
}

/** Whether a cost advantage lasts: HFS.COSTGAP. */
export interface CostSign {
  readonly kind: "found";
  readonly status: string;
  readonly level: number | null;
  readonly trend: number | null;
  readonly years: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export async function hollowingSign(workbook: Workbook, session: Session, address: string, unit: string): Promise<HollowingSign | SignTrouble> {
  const dataset = await readDataset(workbook, session, address, { activities: true }).catch(() => null);
  if (!dataset) return { kind: "notTable" };
  const answer = await ask(session, "HOLLOWING", [dataset.values]);
  if (!answer.ok) return { kind: "failed", error: answer.error };
  const report = new Report(answer.grid);
  const row = report.rows.findIndex(([name]) => session.labelKey(String(name)) === session.labelKey(unit));
  if (row < 0 || report.number(row, "Index") === null) return { kind: "noUnit" };
  return {
    kind: "found",
    index: report.number(row, "Index"),
    low: report.number(row, "Low"),
    high: report.number(row, "High"),
    signal: report.text(row, "Signal"),
  };
}

/** The columns of a table of costs, by what they are headed; in the order in which HFS.COSTGAP takes them. */
const COLUMNS = [
  /^(wages?|工资|wage)$/i,
  /^(productivity|生产率|劳动生产率)$/i,
  /^(wage benchmark|benchmark wage|基准工资)$/i,
  /^(productivity benchmark|benchmark productivity|基准生产率)$/i,
  /^(years?|年份|年)$/i,
];

/** Where the columns of a table of costs stand, below their headings; null where one is missing. */
export function costColumns(area: Area, values: readonly (readonly CellValue[])[]): Area[] | null {
  const places = COLUMNS.map((heading) => values[0].findIndex((cell) => heading.test(String(cell ?? "").trim())));
  if (places.includes(-1) || values.length < 2) return null;
  return places.map((column) => ({ sheet: area.sheet, row: area.row + 1, column: area.column + column, rows: values.length - 1, columns: 1 }));
}

export async function costSign(workbook: Workbook, session: Session, address: string): Promise<CostSign | SignTrouble> {
  const reading = await workbook.read(address).catch(() => null);
  const columns = reading && costColumns(reading.area, reading.values);
  if (!reading || !columns) return { kind: "notTable" };
  const answer = await ask(session, "COSTGAP", columnValues(reading, columns));
  if (!answer.ok) return { kind: "failed", error: answer.error };
  const report = new Report(answer.grid);
  return {
    kind: "found",
    status: report.text(0, "Status"),
    level: report.number(0, "Relative unit labor cost"),
    trend: report.number(0, "Trend"),
    years: report.number(0, "Years left"),
    low: report.number(0, "Low"),
    high: report.number(0, "High"),
  };
}

/** What HFS.COSTGAP says of a table of costs, and where its columns stand; null where it says nothing. HFS.WINDOW takes the result as its cost. */
export interface CostGap {
  readonly columns: readonly Area[];
  readonly grid: readonly (readonly unknown[])[];
}

export async function costGap(workbook: Workbook, session: Session, address: string): Promise<CostGap | null> {
  const reading = await workbook.read(address).catch(() => null);
  const columns = reading && costColumns(reading.area, reading.values);
  if (!reading || !columns) return null;
  const answer = await ask(session, "COSTGAP", columnValues(reading, columns));
  return answer.ok ? { columns, grid: answer.grid } : null;
}

function columnValues({ area, values }: Reading, columns: readonly Area[]): CellValue[][][] {
  return columns.map(({ column }) => values.slice(1).map((row) => [row[column - area.column]]));
}

/** The formula of HFS.HOLLOWING on a table of shares where it stands. */
export function hollowingFormula({ area }: Dataset): string {
  return `=HFS.HOLLOWING(${formatAddress(area, { absolute: true })})`;
}

/** Columns of HFS.COSTGAP. */
export const COST_COLUMNS = 6;

/** The formula of HFS.COSTGAP on the columns where they stand. */
export function costFormula(columns: readonly Area[]): string {
  return `=HFS.COSTGAP(${columns.map((area) => formatAddress(area, { absolute: true })).join(",")})`;
}
