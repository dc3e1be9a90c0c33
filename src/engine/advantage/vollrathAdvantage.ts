import type { Matrix } from "../table/table";

/**
 * Vollrath's relative advantage, own region r and own activity p left out of what they are compared with, from amounts X:
 *
 *     A_rp = (X_rp / sum_{q != p} X_rq) / (sum_{c != r} X_cp / sum_{c != r} sum_{q != p} X_cq)
 *
 * Of exports it is RXA, of imports RMA. `benchmark` = amounts of an economy that contains the regions; the others are then
 * what it holds beside region r. Convention: no rounding of what is left out, sums over the others are taken anew where a
 * difference would lose digits. Attributed to Vollrath (1991).
 *
 * regions x activities; NaN where a region has nothing else, or where the others lack the activity or have nothing else.
 */
export function vollrathAdvantage(amounts: Matrix, benchmark?: ArrayLike<number>): Float64Array {
  const { rows, columns, values: X } = amounts;
  const result = new Float64Array(rows * columns).fill(NaN);
  const column = Array.from({ length: columns }, (_, p) => Float64Array.from({ length: rows }, (__, r) => X[r * columns + p]));
  const total = column.map((cells) => cells.reduce((sum, x) => sum + x, 0));
  const others = new Float64Array(columns);
  for (let r = 0; r < rows; r++) {
    const own = X.subarray(r * columns, (r + 1) * columns);
    for (let p = 0; p < columns; p++) others[p] = benchmark ? benchmark[p] - own[p] : without(column[p], r, total[p]);
    const inRegion = sumOf(own);
    const inOthers = sumOf(others);
    for (let p = 0; p < columns; p++) {
      const ownElse = without(own, p, inRegion);
      const othersElse = without(others, p, inOthers);
      if (ownElse > 0 && others[p] > 0 && othersElse > 0) result[r * columns + p] = own[p] / ownElse / (others[p] / othersElse);
    }
  }
  return result;
}

/** The sum of all but one; a difference only where at least half is left, so that none is lost to rounding. */
function without(cells: Float64Array, left: number, total: number): number {
  if (cells[left] <= total / 2) return total - cells[left];
  let sum = 0;
  for (let i = 0; i < cells.length; i++) if (i !== left) sum += cells[i];
  return sum;
}

function sumOf(cells: Float64Array): number {
  return cells.reduce((sum, x) => sum + x, 0);
}
