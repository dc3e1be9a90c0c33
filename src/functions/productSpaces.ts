import type { Cancel } from "../engine/background/TaskQueue";
import { inBackground, isPromise } from "../engine/background/background";
import { complexityTrouble, type ComplexityIndex } from "../engine/advantage/complexityIndex";
import { complexityMilliseconds } from "../engine/advantage/cost";
import { OURS, PRESETS, type Convention, type Preset } from "../engine/advantage/conventions";
import type { Presence } from "../engine/advantage/presence";
import { presenceIn, productSpace } from "../engine/advantage/productSpace";
import type { NetworkPart } from "../engine/advantage/networkParts";
import { fail } from "../engine/errors";
import { isMissing } from "../engine/table/cells";
import { cellText, isExtreme, readGrid } from "../engine/table/table";
import { readAmountTable, tablesByPeriod, type AmountTable, type Period } from "./amountTable";
import { oneNumber, readActivityCells } from "./amountVectors";
import { isOmitted, readNumber, readOption } from "./arguments";

/** The presence of one year of a table, and what the table is called in sentences. */
export interface Space {
  readonly presence: Presence;
  readonly period: Period;
  readonly argument: string;
  readonly threshold: number;
}

/** Amounts, and who has what in each year. One region or one activity has nothing to be related to. */
export function readSpaces(raw: unknown, threshold: unknown, convention: Convention): { amounts: AmountTable; spaces: Space[] } {
  const amounts = readAmountTable(raw, "table");
  const { argument, columns, columnLabels, rowLabels } = amounts;
  if (columns === 1) fail("oneActivity", { argument, value: columnLabels[0] });
  const alone = amounts.periods.find(({ rows }) => rows.length === 1);
  if (alone) fail("tooFewRegions", { argument, value: rowLabels[alone.rows[0]] });
  const least = readNumber(threshold, "threshold", 1, { min: 0 });
  const spaces = tablesByPeriod(amounts).map(({ table, period }) => ({
    presence: presenceIn(table, least, convention.above),
    period,
    argument: period.year === "" ? argument : `${argument}, ${period.year}`,
    threshold: least,
  }));
  spaces.forEach((space) => requireReached(space, 1));
  return { amounts, spaces };
}

/** A package's conventions, or ours. `words` is the function's own list of presets. */
export function readConvention(raw: unknown, words: readonly Preset[]): { convention: Convention; preset: Preset | null } {
  if (isOmitted(raw)) return { convention: OURS, preset: null };
  const preset = readOption(raw, words, "preset");
  return { convention: PRESETS[preset], preset };
}

/** What a preset does not cover is an error that lists what it covers. */
export function requireOffered(value: string, offered: readonly string[], argument: string, preset: Preset | null): void {
  if (preset !== null && !offered.includes(value)) fail("presetLacks", { argument, preset, value, words: offered.join(", ") });
}

/** 0 or 1; omitted = the convention's. */
export function readDiagonal(raw: unknown, fallback: 0 | 1): 0 | 1 {
  return readNumber(raw, "diagonal", fallback, { min: 0, max: 1, whole: true }) === 1 ? 1 : 0;
}

/** Who can be compared by complexity: the regions and activities hang together. Names the groups that do not. */
export function requireConnected(space: Space, amounts: AmountTable): void {
  const { presence, argument, period } = space;
  requireReached(space, 2);
  const { parts } = productSpace(presence);
  if (parts.length <= 1) return;
  const names = (part: NetworkPart): string => {
    const regions = part.regions.slice(0, 3).map((r) => amounts.rowLabels[period.rows[r]]);
    const activities = part.activities.slice(0, 3).map((p) => amounts.columnLabels[p]);
    const more = (count: number): string => (count > 3 ? ` and ${count - 3} more` : "");
    return `${regions.join(", ")}${more(part.regions.length)} (${activities.join(", ")}${more(part.activities.length)})`;
  };
  const shown = [...parts].reverse().slice(0, 3);
  fail("networkApart", { argument, count: parts.length, parts: `${shown.map(names).join("; ")}${parts.length > 3 ? "; ..." : ""}` });
}

/** Too few regions with anything at the threshold leave nothing to say. */
export function requireReached({ presence, argument, threshold }: Space, needed: number): void {
  const given = presence.diversity.reduce((count, value) => count + (value > 0 ? 1 : 0), 0);
  if (given < needed) fail("thresholdTooHigh", { argument, given, needed, threshold });
}

const TROUBLES = { alike: "regionsAlike", tied: "complexityTied", unsigned: "complexityUnsigned" } as const;

/** The eigenvectors of a year, where they are unique; long work goes beside the page. */
export function findIndex(space: Space, amounts: AmountTable, cancel: Cancel): ComplexityIndex | Promise<ComplexityIndex> {
  requireConnected(space, amounts);
  const check = (index: ComplexityIndex): ComplexityIndex => {
    const trouble = complexityTrouble(index);
    if (trouble) fail(TROUBLES[trouble], { argument: space.argument, value: Number(index.second.toPrecision(3)) });
    return index;
  };
  const found = inBackground("findComplexity", space.presence, complexityMilliseconds(space.presence), cancel);
  return isPromise(found) ? found.then(check) : check(found);
}

/** One result per year, now or later. */
export function all<T>(results: readonly (T | Promise<T>)[]): T[] | Promise<T[]> {
  return results.some(isPromise) ? Promise.all(results) : (results as T[]);
}

/**
 * Complexities given by activity, NaN where one is missing; null where the argument was left out. One number for all, names and numbers
 * in two columns or rows, one line in the table's order, or a result of COMPLEXITY for activities as it is.
 */
export function readComplexities(raw: unknown, amounts: AmountTable): Float64Array | null {
  if (isOmitted(raw)) return null;
  const complexities = complexitiesByActivity(raw, amounts);
  if (complexities.every(Number.isNaN)) fail("noNumbers", { argument: "pci" });
  complexities.forEach((value, p) => {
    if (isExtreme(value)) fail("elementExtreme", { argument: "pci", column: amounts.columnLabels[p], value });
  });
  return complexities;
}

function complexitiesByActivity(raw: unknown, amounts: AmountTable, argument = "pci"): Float64Array {
  const grid = readGrid(raw, argument);
  if (grid.length === 1 && grid[0].length === 1) return new Float64Array(amounts.columns).fill(isMissing(grid[0][0]) ? NaN : readNumber(grid, argument, NaN));
  const headings = grid[0].map((cell) => cellText(cell).toLowerCase());
  const value = headings.findIndex((heading) => heading === "pci" || heading === "complexity");
  const isResult = value > 0 && headings[0] === "activity" && grid.length > 1;
  const cells = readActivityCells(isResult ? grid.slice(1).map((row) => [row[0], row[value]]) : raw, argument, amounts);
  return Float64Array.from(cells, (given, p) => oneNumber(given, argument, amounts.columnLabels[p]));
}
