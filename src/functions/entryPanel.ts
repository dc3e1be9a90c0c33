import { fail } from "../engine/errors";
import { isMissing, isText, quote, type Cell } from "../engine/table/cells";
import { findLabel, labelKey } from "../engine/table/labels";
import { cellText, isExtreme, readGrid, readNumberCell, type Matrix } from "../engine/table/table";

/** Amounts by year, regions x activities, from a list with a row per region, activity and year. */
export interface EntryPanel {
  readonly argument: string;
  readonly regions: readonly string[];
  readonly activities: readonly string[];
  /** Ascending. */
  readonly years: readonly number[];
  readonly amounts: readonly Matrix[];
}

/** A pair of region and activity by their positions in the panel. */
export interface Candidate {
  readonly region: number;
  readonly activity: number;
}

const PANEL = ["region", "activity", "year", "amount"];
const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  region: ["region", "province", "country", "unit", "地区", "省份", "国家", "单位"],
  activity: ["activity", "industry", "product", "sector", "产业", "行业", "产品", "部门"],
  year: ["year", "年份"],
  amount: ["amount", "value", "exports", "employment", "output", "数值", "金额", "出口", "就业", "产出"],
};

/** Missing amounts are zero, and so are pairs without a row; rows of the same region, activity and year are added up. */
export function readEntryPanel(raw: unknown, argument: string): EntryPanel {
  const { body, columns } = readList(raw, argument, PANEL);
  const [regions, activities, years] = [new Names(), new Names(), new Map<number, number>()];
  const rows = body.map(({ row, at }) => {
    const region = regions.place(readName(row[columns[0]], argument, at, "region"));
    const activity = activities.place(readName(row[columns[1]], argument, at, "activity"));
    const year = readYear(row[columns[2]], argument, at);
    if (!years.has(year)) years.set(year, years.size);
    return { region, activity, year, amount: readAmount(row[columns[3]], argument, at) };
  });
  const sorted = [...years.keys()].sort((a, b) => a - b);
  const width = activities.labels.length;
  const amounts = sorted.map(() => ({ rows: regions.labels.length, columns: width, values: new Float64Array(regions.labels.length * width) }));
  const positions = new Map(sorted.map((year, t) => [year, t]));
  for (const { region, activity, year, amount } of rows) amounts[positions.get(year) ?? 0].values[region * width + activity] += amount;
  if (rows.every(({ amount }) => amount === 0)) fail("allZero", { argument });
  if (width === 1) fail("oneActivity", { argument, value: activities.labels[0] });
  if (regions.labels.length === 1) fail("oneRegionAlone", { argument, value: regions.labels[0] });
  return { argument, regions: regions.labels, activities: activities.labels, years: sorted, amounts };
}

/** Pairs of region and activity, named as in the panel. */
export function readCandidates(raw: unknown, argument: string, { regions, activities }: EntryPanel): Candidate[] {
  const { body, columns } = readList(raw, argument, PANEL.slice(0, 2));
  return body.map(({ row, at }) => {
    const [region, activity] = PANEL.slice(0, 2).map((column, k) => readName(row[columns[k]], argument, at, column));
    return { region: findLabel(regions, region, argument), activity: findLabel(activities, activity, argument) };
  });
}

/** The rows of a list with words in front: its columns by heading where it has headings, else in the given order. */
function readList(raw: unknown, argument: string, wanted: readonly string[]): { body: { row: readonly Cell[]; at: number }[]; columns: number[] } {
  const grid = readGrid(raw, argument);
  const headings = grid[0].map((cell) => cellText(cell).toLowerCase());
  const named = wanted.map((column) => headings.findIndex((heading) => HEADINGS[column].includes(heading)));
  const headed = named[0] >= 0 && named[1] >= 0;
  // Numbers are due under the last two headings, so words there are headings of the user's own.
  const worded = wanted.length === PANEL.length && grid[0].length === wanted.length && grid[0].slice(2).every(isText);
  const byName = headed && named.every((j) => j >= 0);
  if (!byName && grid[0].length !== wanted.length) fail("panelColumns", { argument, given: grid[0].length, needed: wanted.join(", ") });
  const start = headed || worded ? 1 : 0;
  const body = grid.map((row, i) => ({ row, at: i + 1 })).filter(({ row }, i) => i >= start && !row.every(isMissing));
  if (body.length === 0) fail("emptyTable", { argument });
  return { body, columns: byName ? named : wanted.map((_, j) => j) };
}

function readName(cell: Cell, argument: string, row: number, column: string): string {
  return isMissing(cell) || typeof cell === "object" ? fail("panelCell", { argument, row, column, value: quote(cell) }) : cellText(cell);
}

function readYear(cell: Cell, argument: string, row: number): number {
  if (typeof cell === "number" && Number.isInteger(cell)) return cell;
  const place = { argument, row, column: "year" };
  if (isMissing(cell)) fail("panelCell", { ...place, value: quote(cell) });
  const year = typeof cell === "string" ? Number(cell.trim()) : cell;
  if (typeof year !== "number" || Number.isNaN(year)) fail("textAmongNumbers", { ...place, value: quote(cell) });
  return Number.isInteger(year) ? year : fail("cellNotWhole", { ...place, value: year });
}

/** Missing is zero. */
function readAmount(cell: Cell, argument: string, row: number): number {
  if (typeof cell === "number" && cell >= 0 && !isExtreme(cell)) return cell;
  const place = { argument, row: String(row), column: "amount" };
  const amount = readNumberCell(cell, place);
  if (amount < 0) fail("negativeAmount", { ...place, value: amount });
  if (isExtreme(amount)) fail("extremeNumber", { ...place, value: amount });
  return Number.isNaN(amount) ? 0 : amount;
}

/** Names in the order of their first appearance, in any spelling that is one label. */
class Names {
  readonly labels: string[] = [];
  /** By spelling, and by the key that all spellings share. */
  private readonly at = new Map<string, number>();

  place(label: string): number {
    const same = this.at.get(label);
    if (same !== undefined) return same;
    const known = this.at.get(labelKey(label)) ?? this.labels.push(label) - 1;
    this.at.set(label, known).set(labelKey(label), known);
    return known;
  }
}
