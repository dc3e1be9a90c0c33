import type { NationalChange } from "../engine/advantage/shiftShare";
import { fail } from "../engine/errors";
import { matchLabels } from "../engine/table/labels";
import type { Matrix } from "../engine/table/table";
import { readAmountTable, readBenchmark, requireOneYear, type AmountTable } from "./amountTable";
import { isOmitted } from "./arguments";
import { requireContains } from "./wholes";

/** A second table of amounts with the regions and activities of a first. */
export interface MatchedAmounts {
  /** As it was selected. */
  readonly own: AmountTable;
  /** In the order of the first table. */
  readonly amounts: Matrix;
  /** Where each of its own columns stands in the first table. */
  readonly columnTo: readonly number[];
}

/** Reads a table of the same regions and activities in one year. */
export function readMatchedAmounts(raw: unknown, argument: string, first: AmountTable): MatchedAmounts {
  const own = readAmountTable(raw, argument);
  requireOneYear(own);
  return matchAmounts(own, first);
}

/** A table in the order of another: by label where both have labels, else by position. Of several years, the same ones. */
export function matchAmounts(own: AmountTable, first: AmountTable): MatchedAmounts {
  const rowTo = matchSide(own, first, "row");
  const columnTo = matchSide(own, first, "column");
  const values = new Float64Array(first.rows * first.columns);
  for (let i = 0; i < own.rows; i++) for (let j = 0; j < own.columns; j++) values[rowTo[i] * first.columns + columnTo[j]] += own.values[i * own.columns + j];
  return { own, amounts: { rows: first.rows, columns: first.columns, values }, columnTo };
}

/** For each row or column of a table its place in the first one. */
export function matchSide(own: AmountTable, first: AmountTable, side: "row" | "column"): number[] {
  const view = (table: AmountTable): { labels: readonly string[]; named: boolean; count: number; at: readonly number[] } =>
    side === "row"
      ? { labels: table.rowLabels, named: table.hasRowLabels, count: table.rows, at: table.rowAt }
      : { labels: table.columnLabels, named: table.hasColumnLabels, count: table.columns, at: table.columnAt };
  const [from, to] = [view(own), view(first)];
  if (from.named && to.named) {
    const places = new Array<number>(from.count).fill(0);
    matchLabels(to.labels, from.labels, own.argument, { kind: side, of: first.argument }).forEach((place, i) => (places[place] = i));
    return places;
  }
  if (from.count === to.at.length) return [...to.at];
  if (from.count === to.count) return from.labels.map((_, i) => i);
  const { rows, columns } = own.selected;
  fail("shapeDiffers", { argument: own.argument, rows, columns, other: first.argument, otherRows: first.selected.rows, otherColumns: first.selected.columns });
}

/**
 * The nation's (the world's) amounts at both times in the order of the first table; undefined where both were left out.
 * One without the other is an error, and so is one smaller than a single region.
 */
export function readChangeOfWhole(
  rawBefore: unknown,
  rawAfter: unknown,
  names: readonly [string, string],
  before: AmountTable,
  after: MatchedAmounts,
): NationalChange | undefined {
  const missing = [rawBefore, rawAfter].map(isOmitted);
  if (missing[0] && missing[1]) return undefined;
  if (missing[0] || missing[1]) fail("missingArgument", { argument: names[missing[0] ? 0 : 1] });
  const [given, own] = [readBenchmark(rawBefore, before, names[0]), readBenchmark(rawAfter, after.own, names[1])];
  if (!given || !own) return undefined;
  requireContains(given, names[0], before);
  requireContains(own, names[1], after.own);
  const aligned = new Float64Array(before.columns);
  own.forEach((value, j) => (aligned[after.columnTo[j]] += value));
  return { before: given, after: aligned };
}
