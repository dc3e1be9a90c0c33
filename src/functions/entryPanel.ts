import { fail } from "../engine/errors";
import { ErrorCell, isMissing, isText, quote, type Cell } from "../engine/table/cells";
import { labelKey } from "../engine/table/labels";
import { cellText, isExtreme, readGrid, readNumberCell, type Matrix } from "../engine/table/table";
import { isOmitted } from "./arguments";
import { missingText } from "./missingText";
import { NameFinder } from "./nameFinder";

/** Amounts by year, regions x activities, from a list with a row per region, activity and year. */
export interface EntryPanel {
  readonly argument: string;
  readonly regions: readonly string[];
  readonly activities: readonly string[];
  /** Ascending. */
  readonly years: readonly number[];
  readonly amounts: readonly Matrix[];
  /** What its columns of regions and activities are headed, in lower case; none without headings. */
  readonly headings: readonly string[];
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
  const { body, columns, headings } = readList(raw, argument, PANEL);
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
  return { argument, regions: regions.labels, activities: activities.labels, years: sorted, amounts, headings: headings.slice(0, 2) };
}

/** Pairs of region and activity, named as in the panel, also under headings that are the panel's own. */
export function readCandidates(raw: unknown, argument: string, panel: EntryPanel): Candidate[] {
  const { body, columns } = readList(raw, argument, PANEL.slice(0, 2), panel.headings);
  const [regions, activities] = [new NameFinder(panel.regions, true), new NameFinder(panel.activities, true)];
  return body.map(({ row, at }) => {
    const find = (k: number, names: NameFinder): number => {
      const cell = row[columns[k]];
      if (isMissing(cell)) fail("panelCell", { argument, row: at, column: PANEL[k], value: missingText(cell) });
      return names.inList(cell, { argument, row: at, column: PANEL[k], other: panel.argument });
    };
    return { region: find(0, regions), activity: find(1, activities) };
  });
}

interface List {
  readonly body: readonly { readonly row: readonly Cell[]; readonly at: number }[];
  /** Where each of the wanted columns stands. */
  readonly columns: readonly number[];
  readonly headings: readonly string[];
}

/** The rows of a list with words in front: its columns by heading where it has headings, else in the given order; `own` = further headings. */
function readList(raw: unknown, argument: string, wanted: readonly string[], own: readonly string[] = []): List {
  if (isOmitted(raw)) fail("missingArgument", { argument });
  const grid = readGrid(raw, argument);
  const headings = grid[0].map((cell) => labelKey(cellText(cell)));
  const named = wanted.map((column, k) => headings.findIndex((heading) => HEADINGS[column].includes(heading) || (heading !== "" && heading === own[k])));
  const headed = named[0] >= 0 && named[1] >= 0;
  // Numbers are due under the last two headings, so words there are headings of the user's own.
  const worded = wanted.length === PANEL.length && grid[0].length === wanted.length && grid[0].slice(2).every(isText);
  const byName = headed && named.every((j) => j >= 0);
  if (!byName && grid[0].length !== wanted.length) fail("panelColumns", { argument, given: grid[0].length, needed: wanted.join(", ") });
  const start = headed || worded ? 1 : 0;
  const body = grid.map((row, i) => ({ row, at: i + 1 })).filter(({ row }, i) => i >= start && !row.every(isMissing));
  if (body.length === 0) fail("emptyTable", { argument });
  const columns = byName ? named : wanted.map((_, j) => j);
  return { body, columns, headings: start === 1 ? columns.map((j) => headings[j]) : [] };
}

function readName(cell: Cell, argument: string, row: number, column: string): string {
  if (isMissing(cell)) fail("panelCell", { argument, row, column, value: missingText(cell) });
  if (cell instanceof ErrorCell) fail("errorCell", { argument, row, column, value: cell.text });
  return cellText(cell);
}

function readYear(cell: Cell, argument: string, row: number): number {
  if (typeof cell === "number" && Number.isInteger(cell)) return cell;
  const place = { argument, row, column: "year" };
  if (isMissing(cell)) fail("panelCell", { ...place, value: missingText(cell) });
  if (cell instanceof ErrorCell) fail("errorCell", { ...place, value: cell.text });
  const year = typeof cell === "string" ? Number(cell.trim()) : cell;
  if (typeof year !== "number" || Number.isNaN(year)) fail("notAYear", { ...place, value: quote(cell) });
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
