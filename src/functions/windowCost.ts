import { fail } from "../engine/errors";
import { isMissing, isText, type Cell } from "../engine/table/cells";
import { indexOfLabel, matchLabels } from "../engine/table/labels";
import { cellText, readGrid } from "../engine/table/table";
import type { AmountTable } from "./amountTable";
import { isOmitted, readCells } from "./arguments";
import { readPositive } from "./costSeries";

/** Relative unit labor cost of every activity and the years until it passes 1; NaN where they are not known. */
export interface WindowCost {
  readonly relativeCost: Float64Array;
  readonly yearsLeft: Float64Array;
}

/**
 * A result of COSTGAP as it is, for all activities; or the same columns with a row per activity, its name first; or relative unit
 * labor costs alone, one number for all or one per activity.
 */
export function readWindowCost(raw: unknown, amounts: AmountTable, argument: string): WindowCost {
  const { columns, columnLabels } = amounts;
  const unknown = (): Float64Array => new Float64Array(columns).fill(NaN);
  if (isOmitted(raw)) return { relativeCost: unknown(), yearsLeft: unknown() };
  const grid = readGrid(raw, argument);
  const headings = grid[0].map(cellText);
  const costColumn = indexOfLabel(headings, "Relative unit labor cost");
  if (costColumn < 0) {
    const cells = grid.length === 1 && grid[0].length === 1 ? columnLabels.map(() => grid[0][0]) : readCells(raw, argument, columnLabels);
    return { relativeCost: Float64Array.from(cells, (cell, j) => readPositive(cell, argument, columnLabels[j])), yearsLeft: unknown() };
  }
  const rows = activityRows(grid.slice(1), headings, amounts, argument);
  const relativeCost = Float64Array.from(rows, (row, j) => readPositive(row[costColumn], argument, columnLabels[j]));
  const yearsColumn = indexOfLabel(headings, "Years left");
  const yearsLeft = yearsColumn < 0 ? unknown() : Float64Array.from(rows, (row, j) => readYearsLeft(row[yearsColumn], argument, columnLabels[j]));
  // Years until a cost disadvantage ends are no years that are left of an advantage.
  return { relativeCost, yearsLeft: yearsLeft.map((left, j) => (relativeCost[j] < 1 ? left : NaN)) };
}

/** 0 is a date too: the costs are equal already. */
function readYearsLeft(cell: Cell, argument: string, column: string): number {
  return cell === 0 ? 0 : readPositive(cell, argument, column);
}

/** The row of each activity: the only one for all, by the names in the column headed Activity (or the first one of words), or in order. */
function activityRows(body: readonly (readonly Cell[])[], headings: readonly string[], amounts: AmountTable, argument: string): (readonly Cell[])[] {
  const { columns, columnLabels } = amounts;
  const rows = body.filter((row) => !row.every(isMissing));
  if (rows.length === 0) fail("noNumbers", { argument });
  const headed = indexOfLabel(headings, "Activity");
  const names = headed >= 0 ? headed : indexOfLabel(headings, "Status") === 0 ? -1 : rows.every((row) => isText(row[0])) ? 0 : -1;
  if (rows.length === 1 && names < 0) return columnLabels.map(() => rows[0]);
  if (names >= 0 && amounts.hasColumnLabels) {
    return matchLabels(
      columnLabels,
      rows.map((row) => cellText(row[names])),
      argument,
    ).map((i) => rows[i]);
  }
  if (rows.length !== columns) fail("wrongLength", { argument, given: rows.length, needed: columns });
  return rows;
}
