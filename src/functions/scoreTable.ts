import { fail, type ErrorCode } from "../engine/errors";
import { LAYERS } from "../engine/indicators/framework";
import type { Cell } from "../engine/table/cells";
import { findLayout, type Layout } from "../engine/table/layout";
import { cellText, labelRows, readGrid, readNumberCell } from "../engine/table/table";
import { isOmitted, readNumbers } from "./arguments";

/** Layer scores of units, as the functions of the model take them. */
export interface Scores {
  readonly argument: string;
  readonly rows: number;
  /** Units x 3: hardware, firmware, software in [0, 1]; NaN where missing. */
  readonly values: Float64Array;
  readonly rowLabels: readonly string[];
  readonly hasRowLabels: boolean;
  readonly layout: Layout;
}

/**
 * The columns headed Hardware, Firmware and Software (or H, F, S; any case; all others are ignored, so that a result of
 * SCORE with further columns beside it fits as it is), or exactly three columns in that order.
 */
export function readScores(raw: unknown, argument: string): Scores {
  const grid = readGrid(raw, argument);
  const found = layerColumns(grid[0]);
  if (!found) return readBare(grid, argument);
  const first = Math.min(...found);
  const leading = Array.from({ length: first }, (_, j) => j);
  const part = grid.map((row) => [...leading, ...found].map((j) => row[j]));
  return collect(findLayout(part), [first, first + 1, first + 2], true, argument);
}

/** True when a table says that it holds layer scores: the three headings, or three columns without any heading. */
export function looksLikeScores(raw: unknown, argument: string): boolean {
  const grid = readGrid(raw, argument);
  if (LAYERS.every((layer) => positionOf(grid[0], [layer]) >= 0)) return true;
  const layout = findLayout(grid);
  return !layout.hasHeader && layout.dataColumns.length === 3;
}

/** Positions of the three headings, or null. */
function layerColumns(row: readonly Cell[]): number[] | null {
  const found = LAYERS.map((layer) => positionOf(row, [layer, layer[0]]));
  return found.every((j) => j >= 0) ? found : null;
}

function positionOf(row: readonly Cell[], words: readonly string[]): number {
  const wanted = words.map((word) => word.toLowerCase());
  return row.findIndex((cell) => wanted.includes(cellText(cell).toLowerCase()));
}

function readBare(grid: readonly (readonly Cell[])[], argument: string): Scores {
  const layout = findLayout(grid);
  const partlyNamed = layout.hasHeader && LAYERS.some((layer) => positionOf(grid[0], [layer]) >= 0);
  if (partlyNamed || layout.dataColumns.length !== 3) fail("layerHeadings", { argument });
  return collect(layout, layout.dataColumns, layout.hasHeader, argument);
}

function collect(layout: Layout, columns: readonly number[], hasHeader: boolean, argument: string): Scores {
  const body = hasHeader ? layout.grid.slice(1) : layout.grid;
  const labelColumn = unitColumn(layout, body, hasHeader);
  const labels = labelColumn < 0 ? null : labelRows(body, { ...layout, labelColumn });
  const rowLabels = labels ?? body.map((_, i) => String(i + 1));
  const values = new Float64Array(body.length * 3);
  let complete = 0;
  body.forEach((row, i) => {
    columns.forEach((j, layer) => {
      values[i * 3 + layer] = readScore(row[j], { argument, row: rowLabels[i], column: LAYERS[layer] });
    });
    if (!values.subarray(i * 3, i * 3 + 3).some(Number.isNaN)) complete++;
  });
  if (complete === 0) fail("noScores", { argument });
  return { argument, rows: body.length, values, rowLabels, hasRowLabels: labels !== null, layout: { ...layout, hasHeader, labelColumn } };
}

/** Column of the units' names, or -1; a column headed Unit counts even where it holds numbers, other than the positions 1..n. */
function unitColumn(layout: Layout, body: readonly (readonly Cell[])[], hasHeader: boolean): number {
  const unit = hasHeader ? positionOf(layout.grid[0], ["Unit"]) : -1;
  const labelColumn = layout.labelColumn >= 0 ? layout.labelColumn : unit;
  const positions = labelColumn === unit && body.every((row, i) => row[unit] === i + 1);
  return positions ? -1 : labelColumn;
}

/** Rounding of a mean may leave a score a hair outside [0, 1]. */
const ROUNDING = 1e-9;

/** A score or any other number of the model that must lie in [0, 1]; NaN where missing. */
export function readScore(
  cell: Cell,
  place: { argument: string; row: string; column: string },
  outside: Extract<ErrorCode, "scoreOutside" | "cellOutside"> = "scoreOutside",
): number {
  const value = readNumberCell(cell, place);
  if (value < -ROUNDING || value > 1 + ROUNDING) fail(outside, { ...place, value, min: 0, max: 1 });
  return Number.isNaN(value) ? value : Math.min(1, Math.max(0, value));
}

/** Demand orientation when nothing is known of it. */
export const ASSUMED_DEMAND = 0.5;

/** Demand orientation of every unit: one number for all, or one per unit, matched by label where both have labels. */
export function readDemand(raw: unknown, units: Pick<Scores, "rows" | "rowLabels">): Float64Array {
  if (isOmitted(raw)) return new Float64Array(units.rows).fill(ASSUMED_DEMAND);
  return readNumbers(raw, "demand", units.rowLabels, { min: 0, max: 1 });
}
