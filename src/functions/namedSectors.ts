import { fail } from "../engine/errors";
import { isMissing, isText, quote, type Cell } from "../engine/table/cells";
import { isYear } from "../engine/table/firstRow";
import { labelKey, nearest } from "../engine/table/labels";
import { cellText, readGrid } from "../engine/table/table";
import { readElement, transpose } from "./arguments";
import type { Flows } from "./productionTable";

/**
 * Numbers for some of the sectors, as names with a number beside or below each; the other sectors get zero. Null for anything
 * else: every sector named, no names, more than one line of numbers.
 */
export function readNamedSectors(raw: unknown, argument: string, { labels, labelled }: Flows): Float64Array | null {
  const places = new Map(labels.map((label, i) => [labelKey(label), i]));
  if (!labelled || !Array.isArray(raw) || places.size < labels.length) return null;
  const grid = readGrid(raw, argument);
  const ways = [...(grid[0].length === 2 ? [grid] : []), ...(grid.length === 2 ? [transpose(grid)] : [])];
  const place = (name: Cell): number | undefined => (isText(name) ? places.get(labelKey(cellText(name))) : undefined);
  const known = (pairs: Cell[][]): number => pairs.filter(([name, value]) => place(name) !== undefined && !isText(value)).length;
  const [some] = ways.filter((way) => known(way) > 0 && known(way) < labels.length).sort((a, b) => known(b) - known(a));
  const pairs = some ?? ways.find((way) => way.length < labels.length && way.every(([name, value]) => isText(name) && typeof value === "number"));
  if (!pairs) return null;

  const values = new Float64Array(labels.length);
  const seen = new Set<number>();
  pairs.forEach(([name, value], row) => {
    const at = place(name);
    if (at === undefined) {
      // A heading has no number, or a year beside a blank; else a name that is not there would lose its number.
      const heading = isMissing(name) && (value === 0 || (row === 0 && isYear(value)));
      if (typeof value !== "number" || heading) return;
      if (isMissing(name)) fail("amountUnnamed", { argument, value });
      fail("unknownLabel", { argument, value: quote(name), nearest: nearest(labels, cellText(name)).join(", ") });
    }
    if (seen.has(at)) fail("duplicateLabel", { argument, value: quote(name) });
    seen.add(at);
    values[at] = readElement(value, argument, labels[at]) || 0;
  });
  return values;
}
