import { fail } from "../engine/errors";
import { isMissing, isText, quote, type Cell } from "../engine/table/cells";
import { isYear } from "../engine/table/firstRow";
import { labelKey, nearest } from "../engine/table/labels";
import { cellText, readGrid } from "../engine/table/table";
import { readElement, transpose } from "./arguments";
import type { Flows } from "./productionTable";

/**
 * Numbers for some of the sectors, as names (or the codes beside them) with a number beside or below each; the other sectors get zero. Null
 * for anything else: every sector named, no names, more than one line of numbers. `positions`: sectors may be named by their positions too,
 * a number beside each, unless their names are numbers.
 */
export function readNamedSectors(raw: unknown, argument: string, sectors: Flows, { positions = false } = {}): Float64Array | null {
  const at = positions ? readPositions(raw, argument, sectors) : null;
  if (at) return at;
  const { labels, labelled, codes = [] } = sectors;
  if (!labelled || !Array.isArray(raw)) return null;
  const grid = readGrid(raw, argument);
  const texts = new Set(grid.flat().filter(isText).map(labelKey));
  const lists = [labels, ...codes].filter((list) => new Set(list.map(labelKey)).size === labels.length);
  const names = lists.find((list) => list.some((name) => texts.has(labelKey(name)))) ?? lists[0];
  return names ? readSome(grid, argument, labels, names) : null;
}

function readSome(grid: Cell[][], argument: string, labels: readonly string[], names: readonly string[]): Float64Array | null {
  const places = new Map(names.map((label, i) => [labelKey(label), i]));
  const ways = [...(grid[0].length === 2 ? [grid] : []), ...(grid.length === 2 ? [transpose(grid)] : [])];
  const place = (name: Cell): number | undefined => (isText(name) ? places.get(labelKey(cellText(name))) : undefined);
  const known = (pairs: Cell[][]): number => pairs.filter(([name, value]) => place(name) !== undefined && !isText(value)).length;
  const [some] = ways.filter((way) => known(way) > 0 && known(way) < labels.length).sort((a, b) => known(b) - known(a));
  const words = some ? undefined : ways.find((way) => way.length < labels.length && way.every(([name]) => place(name) !== undefined));
  words?.forEach(([name, value]) => isText(value) && readElement(value, argument, cellText(name)));
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

/**
 * Positions with a number beside each, for fewer sectors than there are; null for anything else, and where names are numbers. Where codes are
 * numbers, those count.
 */
function readPositions(raw: unknown, argument: string, { labels, labelled, codes = [] }: Flows): Float64Array | null {
  const n = labels.length;
  if (!Array.isArray(raw) || n < 3 || raw.length >= n || (labelled && labels.some((label) => /^\d+$/.test(label.trim())))) return null;
  const grid = readGrid(raw, argument);
  const pairs = grid.map(([position, value]) => [position, value]);
  const numbers = pairs.flat().every((cell): cell is number => typeof cell === "number");
  if (grid[0].length !== 2 || !numbers || new Set(pairs.map(([position]) => position)).size < pairs.length) return null;
  const coded = codes.map((list) => list.map((code) => (/^\d+$/.test(code) ? Number(code) : NaN))).find((list) => !list.some(Number.isNaN));
  const values = new Float64Array(n);
  for (const [position, value] of pairs as [number, number][]) {
    if (coded) {
      if (coded.indexOf(position) < 0 || coded.indexOf(position) !== coded.lastIndexOf(position)) return null;
      values[coded.indexOf(position)] = value;
      continue;
    }
    if (!Number.isInteger(position) || position < 1 || position > n) fail("positionOutside", { argument, value: position, count: n });
    values[position - 1] = value;
  }
  return values;
}
