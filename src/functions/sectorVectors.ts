import { isMissing, type Cell } from "../engine/table/cells";
import { labelKey } from "../engine/table/labels";
import { findLayout } from "../engine/table/layout";
import { cellText, readGrid } from "../engine/table/table";
import { readPairs, transpose } from "./arguments";
import type { Sectors } from "./productionTable";

/** Vectors beside names or codes, brought into the order of the sectors they belong to. */

type Keys = readonly string[];

/**
 * A vector as the readers of vectors take it. Beside several columns of labels, or beside codes that the flows bear too, it is put in the
 * sectors' order where one of its label columns names all sectors once; the sectors' names come before their codes. Everything else stays
 * as it is: what stands alone, or beside one line of names.
 */
export function alignedToSectors(raw: unknown, argument: string, sectors: Sectors): unknown {
  const plain = withoutRepeatedNames(raw, argument, sectors.labels);
  return plain === raw ? besideLabels(raw, argument, sectors) : plain;
}

function besideLabels(raw: unknown, argument: string, sectors: Sectors): unknown {
  if (!Array.isArray(raw)) return raw;
  const grid = readGrid(raw, argument);
  const [rows, columns] = [grid.length, grid[0].length];
  if (Math.min(rows, columns) < 2) return raw;
  if (Math.min(rows, columns) === 2) {
    if (!sectors.labelled || !sectors.codes?.length) return raw;
    const own = new Set(sectors.labels.map(labelKey));
    const ways = [...(columns === 2 ? [transpose(grid)] : []), ...(rows === 2 ? [grid] : [])].map(([names, cells]) => ({ names, cells }));
    if (ways.some(({ names }) => names.some((name) => own.has(keyOf(name))))) return raw;
    for (const { names, cells } of ways) {
      const found = inOrder([names.map(keyOf)], cells, sectors);
      if (found) return found;
    }
    return raw;
  }

  const n = sectors.labels.length;
  for (const way of [grid, transpose(grid)]) {
    if (way.length !== n && way.length !== n + 1) continue;
    const layout = findLayout(way);
    const [data, ...more] = layout.dataColumns;
    if (data === undefined || more.length > 0 || layout.unclear) continue;
    const body = layout.hasHeader ? way.slice(1) : way;
    const cells = body.map((row) => row[data]);
    const names = way[0].flatMap((_, j) => (j === data ? [] : [body.map((row) => keyOf(row[j]))]));
    const found = inOrder(names, cells, sectors);
    if (found) return found;
    if (!sectors.labelled && body.length === n) return cells.map((cell) => [cell]);
    return body.map((row, i) => [row[layout.labelColumn >= 0 ? layout.labelColumn : 0], cells[i]]);
  }
  return raw;
}

/** The cells in the sectors' order, as a column; null where no line of names says it. */
function inOrder(lines: readonly Keys[], cells: readonly Cell[], sectors: Sectors): Cell[][] | null {
  return sectorOrder(lines, sectors)?.map((place) => [cells[place]]) ?? null;
}

/**
 * Where each sector stands in a vector or block: by the first of the sectors' names and codes that a line of names bears in full, each once; or
 * as they stand, where names repeat in the same order. Null where no line does.
 */
export function sectorOrder(lines: readonly Keys[], { labels, labelled, codes = [] }: Sectors): number[] | null {
  if (!labelled) return null;
  for (const side of [labels, ...codes]) {
    const wanted = side.map(labelKey);
    const once = new Set(wanted).size === wanted.length;
    for (const names of lines) {
      if (names.length === wanted.length && wanted.every((key, i) => key === names[i])) return names.map((_, i) => i);
      if (!once || names.length > wanted.length + 1) continue;
      const at = wanted.map((key) => names.indexOf(key));
      const heading = names.length === wanted.length + 1 ? names.findIndex((_, i) => !at.includes(i)) : 0;
      if (at.every((place, i) => place >= 0 && names.lastIndexOf(wanted[i]) === place) && heading === 0) return at;
    }
  }
  return null;
}

function keyOf(cell: Cell): string {
  return isMissing(cell) ? "" : labelKey(cellText(cell));
}

/**
 * Where names stand twice (the same sectors in several regions), a vector under the same names in the same order goes by
 * position.
 */
export function withoutRepeatedNames(raw: unknown, argument: string, labels: readonly string[]): unknown {
  if (!Array.isArray(raw) || new Set(labels.map(labelKey)).size === labels.length) return raw;
  const pairs = readPairs(raw, argument) ?? [];
  const own = pairs.length - labels.length;
  const same = (own === 0 || own === 1) && labels.every((label, i) => labelKey(cellText(pairs[i + own][0])) === labelKey(label));
  return same ? pairs.slice(own).map(([, value]) => [value]) : raw;
}
