import type { SessionError } from "../../functions/session";
import { formatAddress } from "../../workbook/address";
import { callsHfs, mendNames } from "../../workbook/formula/hfsCells";
import type { Area } from "../../workbook/port";
import { isReason } from "../../workbook/formula/ask";
import { findCalls } from "../../workbook/formula/parse";
import { repeatCall, type Context, type Resolved } from "../../workbook/formula/resolve";

const MAX_CELLS = 250_000;
const MAX_TRIES = 60;

/** The formula whose result covers a cell, and why that one cell of the result is an error. */
export interface SpilledError {
  readonly anchor: string;
  readonly formula: string;
  readonly cell: SessionError;
  readonly args: readonly Resolved[];
  /** Cells of the same result with the same kind of reason. */
  readonly alike: number;
}

/** Tries the formulas above and to the left of a cell, the nearest first. */
export async function findAnchor(context: Context, { sheet, row, column }: Area): Promise<SpilledError | null> {
  const used = await context.workbook.usedArea(sheet);
  if (!used || used.rows * used.columns > MAX_CELLS) return null;
  const { formulas } = await context.workbook.read(formatAddress(used));
  const above = formulas
    .slice(0, row - used.row + 1)
    .flatMap((line, i) =>
      line.slice(0, column - used.column + 1).flatMap((formula, j) => (callsHfs(formula) ? [{ row: used.row + i, column: used.column + j, formula }] : [])),
    );
  const nearest = above.sort((a, b) => row - a.row + column - a.column - (row - b.row + column - b.column)).slice(0, MAX_TRIES);
  for (const { row: top, column: left, formula } of nearest) {
    const calls = findCalls(mendNames(formula));
    if (calls.length !== 1) continue;
    const outcome = await repeatCall(calls[0], context);
    if (outcome.kind !== "result") continue;
    const cell = outcome.grid[row - top]?.[column - left];
    if (!isReason(cell)) continue;
    const alike = outcome.grid.flat().filter((other) => isReason(other) && other.code === cell.code).length;
    return { anchor: formatAddress({ sheet, row: top, column: left, rows: 1, columns: 1 }), formula, cell, args: outcome.args, alike };
  }
  return null;
}
