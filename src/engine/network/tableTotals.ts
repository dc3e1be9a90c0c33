import { rowSums } from "./coefficients";

/** A row and column of the flows that add up others: which one, and the first and last sector it sums. */
export interface TableTotal {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Sums agree when they differ by no more than this share: printed tables are rounded. */
const SAME = 1e-6;
/** Coefficients are computed, and a row of them that sums others does so in as many columns, exactly. */
const [EXACT, COLUMNS] = [1e-9, 3];

/**
 * Finds a total inside a table of flows Z, n x n; null where there is none.
 *
 *     total     the last row is the sum of all other rows, or the last column of all other columns
 *     subtotal  row i and column i are the sums of a run of rows and columns right above or right below
 *
 * One total is enough to make every result wrong: its sector sells to itself what all others sell. A run needs two
 * sectors with flows, and a table three rows. A subtotal must be one on both sides, since a single row of a small table may
 * add up by chance. Of coefficients the row alone tells, exact and in three columns or more: the subtotal's own column is a mean.
 */
export function tableTotal(Z: Float64Array, n: number, { coefficients = false } = {}): TableTotal | null {
  if (n < 3) return null;
  const row = (i: number, j: number): number => Z[i * n + j];
  const column = (i: number, j: number): number => Z[j * n + i];
  const last = n - 1;
  if (isSum(row, n, last, 0, last) || isSum(column, n, last, 0, last)) return { at: last, from: 0, to: last - 1 };

  const totals = rowSums(Z, n);
  for (let i = 0; i < n; i++) {
    if (totals[i] === 0) continue;
    for (const step of [-1, 1]) {
      let sum = 0;
      let parts = 0;
      for (let k = i + step; k >= 0 && k < n && sum <= totals[i] * (1 + SAME); k += step) {
        sum += totals[k];
        if (totals[k] > 0) parts++;
        if (parts < 2 || Math.abs(sum - totals[i]) > SAME * totals[i]) continue;
        const [from, to] = [Math.min(k, i + step), Math.max(k, i + step)];
        if (coefficients ? isExactSum(row, n, i, from, to + 1) : isSum(row, n, i, from, to + 1) && isSum(column, n, i, from, to + 1))
          return { at: i, from, to };
      }
    }
  }
  return null;
}

/**
 * All totals of a table, the ones by numbers found anew once those before are left out: a grand total is the sum of the
 * sectors only when the subtotals between them are gone. Positions are those of the whole table, in the order found.
 */
export function tableTotals(Z: Float64Array, n: number, known: readonly number[] = []): TableTotal[] {
  const found: TableTotal[] = [];
  const gone = new Set(known);
  for (;;) {
    const kept = Array.from({ length: n }, (_, i) => i).filter((i) => !gone.has(i));
    const total = tableTotal(kept.length === n ? Z : squareOf(Z, n, kept), kept.length);
    if (!total) return found;
    const { at, from, to } = total;
    found.push({ at: kept[at], from: kept[from], to: kept[to] });
    gone.add(kept[at]);
  }
}

/** The rows and columns of an n x n matrix that are kept. */
export function squareOf(Z: Float64Array, n: number, kept: readonly number[]): Float64Array {
  const m = kept.length;
  const out = new Float64Array(m * m);
  for (let i = 0, at = 0; i < m; i++) for (let j = 0; j < m; j++, at++) out[at] = Z[kept[i] * n + kept[j]];
  return out;
}

type Line = (i: number, j: number) => number;

/** Line `at` is the sum of the lines from `start` up to but not including `end`, place by place, of which two or more hold something. */
function isSum(line: Line, n: number, at: number, start: number, end: number, same = SAME): boolean {
  const holds = new Set<number>();
  for (let j = 0; j < n; j++) {
    let sum = 0;
    for (let i = start; i < end; i++) {
      sum += line(i, j);
      if (line(i, j) > 0) holds.add(i);
    }
    if (Math.abs(sum - line(at, j)) > same * Math.max(sum, line(at, j))) return false;
  }
  return holds.size > 1;
}

/** The same of a row of coefficients. */
function isExactSum(row: Line, n: number, at: number, start: number, end: number): boolean {
  let held = 0;
  for (let j = 0; j < n; j++) if (row(at, j) !== 0) held++;
  return held >= COLUMNS && isSum(row, n, at, start, end, EXACT);
}
