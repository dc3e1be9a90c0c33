import type { Session, SessionError } from "../functions/session";
import { formatAddress } from "../workbook/address";
import type { CellValue } from "../workbook/port";
import { ask, type Answered } from "../workbook/formula/ask";
import { Report } from "./report";
import { nameColumn, type Dataset } from "./dataset";
import type { Outcome } from "./layers";
import { positionArguments, type ProductionParts } from "./productionTable";
import type { CostGap } from "./signs";
import { isResidualName } from "./residualNames";

export type WindowStatus = "open" | "closing" | "opening" | "shut";

/** Where an activity stands in the chain of production: HFS.POSITION of the sector of its name. */
export interface ChainPlace {
  readonly upstreamness: number | null;
  readonly downstreamness: number | null;
  readonly demandOrientation: number | null;
}

/** One activity of a region; null is a hole. */
export interface ActivityPosition {
  readonly activity: string;
  readonly rca: number | null;
  /** Yearly change of ln RCA with its interval; null with one year. */
  readonly slope: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly density: number | null;
  readonly complexity: number | null;
  readonly status: WindowStatus | null;
  readonly valueRank: number | null;
  /** Years until the advantage is gone, where costs are known. */
  readonly yearsLeft: number | null;
  readonly chain: ChainPlace | null;
}

export interface Positioning {
  readonly region: string;
  /** The years of the table, oldest first; empty where it has one year only. */
  readonly years: readonly string[];
  /** In the order of the table's columns, each name once. */
  readonly activities: readonly ActivityPosition[];
  /** Why a column of the table is blank. */
  readonly reasons: { readonly density: SessionError | null; readonly complexity: SessionError | null; readonly chain: SessionError | null };
  /** Activities that no sector of the input-output table is called by; null without such a table. */
  readonly withoutSector: readonly string[] | null;
  /** Sectors that no activity is called by. */
  readonly withoutActivity: readonly string[];
}

/** RCA of 1 is reached up to rounding. */
const SPECIALIZED = 1 - 1e-12;

/** True where the region has the activity in the sense of RCA at least 1. */
export function isSpecialized({ rca }: ActivityPosition): boolean {
  return rca !== null && rca >= SPECIALIZED;
}

/** The activities with the highest RCA of at least 1, at most so many. */
export function strongest({ activities }: Positioning, count: number): ActivityPosition[] {
  return activities
    .filter(isSpecialized)
    .sort((a, b) => (b.rca ?? 0) - (a.rca ?? 0))
    .slice(0, count);
}

/** True where the trend bears the status out: its whole interval is below zero for a closing window, above for an opening one. */
export function isBorneOut({ status, low, high }: ActivityPosition): boolean {
  return status === "closing" ? high !== null && high < 0 : status === "opening" && low !== null && low > 0;
}

/** The table's years, oldest first; empty where it holds one year. */
export function yearsOf({ table }: Dataset): string[] {
  const years = new Set(table.rows.flatMap(({ year }) => (year === null ? [] : [year])));
  return [...years].sort((a, b) => Number(a) - Number(b) || (a < b ? -1 : 1));
}

/** The rows of the last year, or all. */
export function latestRows(dataset: Dataset): Dataset["table"]["rows"] {
  const years = yearsOf(dataset);
  const last = years[years.length - 1] ?? null;
  return dataset.table.rows.filter(({ year }) => year === last);
}

/** The regions of the last year, each once, those that are totals or rests at the end. */
export function regionsOf(dataset: Dataset): string[] {
  const names = [...new Map(latestRows(dataset).map(({ key, label, unit }) => [key || label, unit])).values()];
  return [...names.filter((name) => !isResidualName(name)), ...names.filter(isResidualName)];
}

/**
 * Joins what the functions say of one region's activities: HFS.RCA, HFS.DENSITY and HFS.COMPLEXITY of the last year, with several years
 * HFS.WINDOW of them all (with years left where costs are known), and HFS.POSITION of an input-output table by the sectors' names. Density, complexity and chain may be
 * missing, each with its reason; without RCA there is nothing.
 */
export async function positionRegion(
  session: Session,
  dataset: Dataset,
  region: string,
  production: ProductionParts | null,
  cost: CostGap | null = null,
): Promise<Outcome<Positioning>> {
  const { table, values } = dataset;
  const years = yearsOf(dataset);
  const rows = latestRows(dataset);
  const top = table.hasHeader ? [values[0]] : [];
  const latest = [...top, ...rows.map(({ index }) => values[index])];
  const rca = await ask(session, "RCA", [latest]);
  if (!rca.ok) return rca;
  const density = await ask(session, "DENSITY", [latest]);
  const complexity = await ask(session, "COMPLEXITY", [latest, "activities"]);
  const windows = years.length > 0 ? await ask(session, "WINDOW", [values, table.hasRowLabels ? region : Number(region), cost?.grid ?? null]) : null;
  if (windows && !windows.ok) return windows;
  const chain = production ? await ask(session, "POSITION", positionArguments(production)) : null;

  const key = (name: string): string => session.labelKey(name);
  const at = top.length + rows.findIndex(({ unit }) => key(unit) === key(region));
  const ofRegion = (grid: readonly (readonly Answered[])[] | null, column: number): number | null => numberIn(grid?.[at]?.[column]);
  const pci = complexity.ok ? byName(complexity.grid, key) : null;
  const window = windows?.ok ? byName(windows.grid, key) : null;
  const sectors = chain?.ok ? byName(chain.grid, key) : null;
  const activities = firstOfEach(table.columns).map(({ label, index }): ActivityPosition => {
    const said = (heading: string): number | null => window?.number(label, heading) ?? null;
    return {
      activity: label,
      rca: ofRegion(rca.grid, index),
      slope: said("Slope"),
      low: said("Low"),
      high: said("High"),
      density: ofRegion(density.ok ? density.grid : null, index),
      complexity: pci?.number(label, "PCI") ?? null,
      status: statusOf(window?.text(label, "Status")),
      valueRank: said("Value rank"),
      yearsLeft: said("Years left"),
      chain: sectors?.has(label)
        ? {
            upstreamness: sectors.number(label, "Upstreamness"),
            downstreamness: sectors.number(label, "Downstreamness"),
            demandOrientation: sectors.number(label, "Demand orientation"),
          }
        : null,
    };
  });
  const names = new Set(activities.map(({ activity }) => key(activity)));
  return {
    ok: true,
    value: {
      region,
      years,
      activities,
      reasons: {
        density: density.ok ? null : density.error,
        complexity: complexity.ok ? null : complexity.error,
        chain: chain && !chain.ok ? chain.error : null,
      },
      withoutSector: sectors ? activities.filter(({ activity }) => !sectors.has(activity)).map(({ activity }) => activity) : null,
      withoutActivity: sectors ? sectors.names.filter((name) => !names.has(key(name))) : [],
    },
  };
}

function firstOfEach<T extends { readonly key: string }>(columns: readonly T[]): T[] {
  return columns.filter(({ key }, j) => key === "" || columns.findIndex((other) => other.key === key) === j);
}

function numberIn(cell: Answered | undefined): number | null {
  return typeof cell === "number" ? cell : null;
}

function statusOf(text: string | undefined): WindowStatus | null {
  return text === "open" || text === "closing" || text === "opening" || text === "shut" ? text : null;
}

/** A report read by the names in its first column, as the functions compare them. */
function byName(grid: readonly (readonly Answered[])[], key: (name: string) => string) {
  const report = new Report(grid);
  const rows = new Map(report.rows.map((row, i) => [key(String(row[0])), i]));
  return {
    names: report.rows.map((row) => String(row[0])),
    has: (name: string): boolean => rows.has(key(name)),
    number: (name: string, heading: string): number | null => (rows.has(key(name)) ? report.number(rows.get(key(name)) ?? 0, heading) : null),
    text: (name: string, heading: string): string => (rows.has(key(name)) ? report.text(rows.get(key(name)) ?? 0, heading) : ""),
  };
}

/** How many activities have a status, and of how many the trend bears it out. */
export interface StatusCount {
  readonly count: number;
  readonly clear: number;
}

export interface PositionCounts {
  readonly specialized: number;
  readonly total: number;
  readonly closing: StatusCount;
  readonly opening: StatusCount;
  /** The absent activity with the highest density: what lies nearest; null where nothing absent is near at all. */
  readonly nearest: ActivityPosition | null;
}

/** The numbers that the finding is made of. Activities that nobody has are not counted. */
export function countPositions({ activities }: Positioning): PositionCounts {
  const known = activities.filter(({ rca }) => rca !== null);
  const near = known.filter((one) => !isSpecialized(one) && (one.density ?? 0) > 0).sort((a, b) => (b.density ?? 0) - (a.density ?? 0));
  const having = (wanted: WindowStatus): StatusCount => {
    const those = known.filter(({ status }) => status === wanted);
    return { count: those.length, clear: those.filter(isBorneOut).length };
  };
  return {
    specialized: known.filter(isSpecialized).length,
    total: known.length,
    closing: having("closing"),
    opening: having("opening"),
    nearest: near[0] ?? null,
  };
}

/** The amounts of the last year as one range without labels, for formulas; null where the cells do not lie together or a name occurs twice. */
export function latestRange(dataset: Dataset): string | null {
  const { table, area } = dataset;
  const rows = latestRows(dataset);
  const [top, left] = [rows[0].index, table.columns[0].index];
  const together = rows.every(({ index }, i) => index === top + i) && table.columns.every(({ index }, j) => index === left + j);
  const once = firstOfEach(table.columns).length === table.columns.length && firstOfEach(rows).length === rows.length;
  if (!together || !once) return null;
  const range = { sheet: area.sheet, row: area.row + top, column: area.column + left, rows: rows.length, columns: table.columns.length };
  return formatAddress(range, { absolute: true });
}

/** The names of the regions of all years as they stand, for formulas; null where a name is no text or is not the whole of its cell. */
export function regionCells(dataset: Dataset): string | null {
  const column = nameColumn(dataset);
  const { rows } = dataset.table;
  if (column < 0 || rows.some(({ index, unit }) => dataset.values[index][column] !== unit)) return null;
  const { sheet, row, column: left } = dataset.area;
  const [first, last] = [rows[0].index, rows[rows.length - 1].index];
  return formatAddress({ sheet, row: row + first, column: left + column, rows: last - first + 1, columns: 1 }, { absolute: true });
}

/** The names of the last year's regions as a range of one column, for a list to choose from; null where they do not lie together. */
export function regionNames(dataset: Dataset): string | null {
  const column = nameColumn(dataset);
  const rows = latestRows(dataset);
  const same = (value: CellValue | undefined, name: string): boolean => String(value ?? "").trim() === name;
  if (column < 0 || rows.some(({ index, unit }, i) => index !== rows[0].index + i || !same(dataset.values[index][column], unit))) return null;
  const { sheet, row, column: left } = dataset.area;
  return formatAddress({ sheet, row: row + rows[0].index, column: left + column, rows: rows.length, columns: 1 });
}
