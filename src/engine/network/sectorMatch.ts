import type { Inspection } from "../table/inspection";
import { labelKey } from "../table/labels";
import { trouble, type Trouble } from "../troubles";

/** Where the sectors stand in the rows and in the columns of a table, in the order of the rows; what does not match. */
export interface SectorMatch {
  readonly rowAt: readonly number[];
  readonly columnAt: readonly number[];
  readonly troubles: readonly Trouble[];
}

/** A table belongs to sectors on both sides when at least this share of the shorter side's names stands on the other. */
const ENOUGH = 0.5;

/** Codes or names of the rows, whichever the columns bear more of. */
function rowKeys({ sides, columnLabels }: Inspection): string[] {
  const columns = new Set(columnLabels.map(labelKey));
  const known = sides.map((side) => side.map(labelKey)).map((keys) => ({ keys, count: keys.filter((key) => columns.has(key)).length }));
  return known.reduce((most, side) => (side.count > most.count ? side : most), { keys: [] as string[], count: -1 }).keys;
}

/** True where rows and columns name the same sectors, all or at least half of the shorter side; or where a square table names none. */
export function isSectorTable(table: Inspection): boolean {
  const { rows, columns, hasRowLabels, hasColumnLabels, columnLabels } = table;
  if (!hasRowLabels && !hasColumnLabels) return rows === columns && rows > 1;
  if (!hasRowLabels || !hasColumnLabels) return false;
  const keys = new Set(columnLabels.map(labelKey));
  const common = rowKeys(table).filter((key) => keys.has(key)).length;
  return common > 1 && common >= ENOUGH * Math.min(rows, columns);
}

/**
 * Puts rows and columns side by side: by name where both sides have names, each once; else by position. What stands on one side only is left
 * out (value added in the rows, final demand in the columns), unless it is one sector in two spellings. No sectors where nothing fits.
 */
export function matchSectors(table: Inspection, argument: string): SectorMatch {
  const { rows, columns, rowLabels, columnLabels } = table;
  const places = rowLabels.map((_, i) => i);
  const notSquare = (where: readonly string[]): Trouble[] =>
    (where.length > 0 ? where : [""]).map((one) => trouble("flowsNotSquare", { argument, rows, columns }, one, where.length || Math.abs(rows - columns)));
  const named = table.hasRowLabels && table.hasColumnLabels;
  const [keys, heads] = [named ? rowKeys(table) : [], columnLabels.map(labelKey)];
  const once = new Set(keys).size === rows && new Set(heads).size === columns;
  if (!named || !once) {
    if (rows !== columns) return { rowAt: [], columnAt: [], troubles: notSquare([]) };
    const at = named ? keys.findIndex((key, i) => key !== heads[i]) : -1;
    return { rowAt: places, columnAt: places, troubles: at < 0 ? [] : [differ(table, at, argument, "sectorsDiffer")] };
  }

  const columnOf = new Map(heads.map((key, j) => [key, j]));
  const rowsHave = new Set(keys);
  const common = places.filter((i) => columnOf.has(keys[i]));
  const extras = [...rowLabels.filter((_, i) => !columnOf.has(keys[i])), ...columnLabels.filter((_, j) => !rowsHave.has(heads[j]))];
  const matched = { rowAt: common, columnAt: common.map((i) => columnOf.get(keys[i]) ?? 0) };
  const enough = common.length > 1 && common.length >= ENOUGH * Math.min(rows, columns);
  if (rows !== columns) return enough ? { ...matched, troubles: notSquare(extras) } : { rowAt: [], columnAt: [], troubles: notSquare([]) };

  const off = keys.findIndex((key, i) => key !== heads[i]);
  if (off < 0) return { rowAt: places, columnAt: places, troubles: [] };
  if (extras.length === 0)
    return { ...matched, troubles: places.filter((i) => keys[i] !== heads[i]).map((i) => differ(table, i, argument, "sectorsReordered")) };
  const spelled = places.filter((i) => keys[i] !== heads[i]).every((i) => !columnOf.has(keys[i]) && !rowsHave.has(heads[i]));
  const troubles = spelled
    ? places.filter((i) => keys[i] !== heads[i]).map((i) => differ(table, i, argument, "sectorsDiffer"))
    : extras.map((where) => ({ ...differ(table, off, argument, "sectorsDiffer"), where }));
  return spelled || !enough ? { rowAt: places, columnAt: places, troubles } : { ...matched, troubles };
}

function differ({ rowLabels, columnLabels }: Inspection, at: number, argument: string, code: "sectorsDiffer" | "sectorsReordered"): Trouble {
  const [row, column] = [rowLabels[at], columnLabels[at]];
  return trouble(code, { argument, position: at + 1, row, column }, code === "sectorsDiffer" ? `${row} / ${column}` : row);
}
