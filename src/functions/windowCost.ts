import { fail } from "../engine/errors";
import { isMissing, isText, type Cell } from "../engine/table/cells";
import { indexOfLabel } from "../engine/table/labels";
import { cellText, readGrid } from "../engine/table/table";
import type { AmountTable } from "./amountTable";
import { oneCell, readActivityCells } from "./amountVectors";
import { isOmitted } from "./arguments";
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
  const read = (cells: readonly Cell[], positive: typeof readPositive): Float64Array =>
    Float64Array.from(cells, (cell, j) => positive(cell, argument, columnLabels[j]));
  if (costColumn < 0) {
    const alone = grid.length === 1 && grid[0].length === 1;
    const cells = alone ? columnLabels.map(() => grid[0][0]) : byActivity(raw, amounts, argument);
    return { relativeCost: read(cells, readPositive), yearsLeft: unknown() };
  }
  const columnOf = activityColumns(grid.slice(1), headings, amounts, argument);
  const relativeCost = read(columnOf(costColumn), readPositive);
  const yearsColumn = indexOfLabel(headings, "Years left");
  const yearsLeft = yearsColumn < 0 ? unknown() : read(columnOf(yearsColumn), readYearsLeft);
  // Years until a cost disadvantage ends are no years that are left of an advantage.
  return { relativeCost, yearsLeft: yearsLeft.map((left, j) => (relativeCost[j] < 1 ? left : NaN)) };
}

/** 0 is a date too: the costs are equal already. */
function readYearsLeft(cell: Cell, argument: string, column: string): number {
  return cell === 0 ? 0 : readPositive(cell, argument, column);
}

/** One cell for each activity. */
function byActivity(raw: unknown, amounts: AmountTable, argument: string): Cell[] {
  return readActivityCells(raw, argument, amounts).map((cells, j) => oneCell(cells, argument, amounts.columnLabels[j]));
}

/** Reads a column by activity: its only row for all, by the names in the column headed Activity (or the first one of words), or in order. */
function activityColumns(body: readonly (readonly Cell[])[], headings: readonly string[], amounts: AmountTable, argument: string): (column: number) => Cell[] {
  const rows = body.filter((row) => !row.every(isMissing));
  if (rows.length === 0) fail("noNumbers", { argument });
  const headed = indexOfLabel(headings, "Activity");
  const names = headed >= 0 ? headed : indexOfLabel(headings, "Status") === 0 ? -1 : rows.every((row) => isText(row[0])) ? 0 : -1;
  if (rows.length === 1 && names < 0) return (column) => amounts.columnLabels.map(() => rows[0][column]);
  return (column) =>
    byActivity(
      rows.map((row) => (names < 0 ? [row[column]] : [row[names], row[column]])),
      amounts,
      argument,
    );
}
