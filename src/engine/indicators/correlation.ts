import { columnOf, type Matrix } from "../table/table";
import { averageRanks } from "./ranks";

export type CorrelationMethod = "pearson" | "spearman";

/** A column made ready once for all its partners that miss the same rows. */
interface Prepared {
  /** Columns with the same number have values in the same rows. */
  readonly pattern: number;
  /** Scaled deviations of its values, or of their ranks, without holes. */
  readonly away: Float64Array;
  /** Sum of their squares; NaN for a column that does not vary. */
  readonly squares: number;
}

/** Taken out of the object once, as these run for every pair. */
const { abs, floor, log2, max, min, sqrt } = Math;

/**
 * Correlation of every pair of columns over the rows where both have a value.
 *
 *     pearson   r = Σ (x - x̄)(y - ȳ) / √(Σ (x - x̄)² Σ (y - ȳ)²)
 *     spearman  Pearson's r of the ranks within those rows, ties sharing their average rank
 *
 * NaN where fewer than two rows are common or one of the columns does not vary on them; so a constant
 * column has no correlation, not even with itself.
 *
 * Attributed to Pearson (1896) and Spearman (1904).
 */
export function correlationMatrix(matrix: Matrix, method: CorrelationMethod): Matrix {
  const m = matrix.columns;
  const between = correlationsBetween(
    Array.from({ length: m }, (_, j) => columnOf(matrix, j)),
    method,
  );
  const values = new Float64Array(m * m);
  for (let j = 0; j < m; j++) {
    for (let k = j; k < m; k++) {
      const r = between(j, k);
      values[j * m + k] = j === k && r === r ? 1 : r;
      values[k * m + j] = values[j * m + k];
    }
  }
  return { rows: m, columns: m, values };
}

/** Correlation of two columns over their common rows; NaN where it is undefined. */
export function correlation(x: Float64Array, y: Float64Array, method: CorrelationMethod): number {
  return correlationsBetween([x, y], method)(0, 1);
}

/**
 * The correlation of any two of the columns. Columns with values in the same rows are centred, and ranked, once; only for
 * two that miss different rows is that done again over the rows they share.
 */
export function correlationsBetween(columns: readonly Float64Array[], method: CorrelationMethod): (j: number, k: number) => number {
  const patterns = new Map<string, number>();
  const prepared = columns.map((column) => prepare(column, method, patterns));
  const rows = columns.length > 0 ? columns[0].length : 0;
  const left = new Float64Array(rows);
  const right = new Float64Array(rows);
  const orders: Int32Array[] = [];
  const ranks = [new Float64Array(rows), new Float64Array(rows)];

  return (j, k) => {
    const a = prepared[j];
    const b = prepared[k];
    if (a.pattern === b.pattern) return quotient(a.away, a.squares, b.away, b.squares);
    let x = columns[j];
    let y = columns[k];
    if (method === "spearman") {
      const first = (orders[j] ??= ascending(x));
      const second = (orders[k] ??= ascending(y));
      const own = x;
      x = rankWithin(x, first, y, ranks[0]);
      y = rankWithin(y, second, own, ranks[1]);
    }
    let n = 0;
    for (let i = 0; i < rows; i++) {
      left[n] = x[i];
      right[n] = y[i];
      if (x[i] === x[i] && y[i] === y[i]) n++;
    }
    const dx = left.subarray(0, n);
    const dy = right.subarray(0, n);
    return quotient(dx, deviate(dx), dy, deviate(dy));
  };
}

function prepare(column: Float64Array, method: CorrelationMethod, patterns: Map<string, number>): Prepared {
  const holes: number[] = [];
  column.forEach((value, i) => value !== value && holes.push(i));
  const key = holes.join();
  const pattern = patterns.get(key) ?? patterns.size;
  patterns.set(key, pattern);
  const given = column.filter((value) => value === value);
  const away = method === "pearson" ? given : averageRanks(given);
  return { pattern, away, squares: deviate(away) };
}

function quotient(dx: Float64Array, xx: number, dy: Float64Array, yy: number): number {
  const size = sqrt(xx * yy);
  if (size !== size) return NaN;
  let xy = 0;
  for (let i = 0; i < dx.length; i++) xy += dx[i] * dy[i];
  return max(-1, min(1, xy / size));
}

/**
 * Turns values into their distances from the mean, in a unit, a power of two, that keeps the products of large and of small
 * numbers in range, and returns the sum of the squares. NaN for values that do not vary, compared value by value: rounding
 * of the mean must not make a constant column vary.
 */
function deviate(values: Float64Array): number {
  const n = values.length;
  let sum = 0;
  let varies = false;
  for (let i = 0; i < n; i++) {
    sum += values[i];
    if (values[i] !== values[0]) varies = true;
  }
  if (!varies) return NaN;
  const center = sum / n;
  let largest = 0;
  for (let i = 0; i < n; i++) {
    values[i] -= center;
    largest = max(largest, abs(values[i]));
  }
  const unit = 2 ** floor(log2(largest));
  let squares = 0;
  for (let i = 0; i < n; i++) {
    values[i] /= unit;
    squares += values[i] * values[i];
  }
  return squares;
}

/** The rows that have a value, from the lowest value to the highest. */
function ascending(column: Float64Array): Int32Array {
  const present: number[] = [];
  column.forEach((value, i) => value === value && present.push(i));
  return Int32Array.from(present).sort((p, q) => column[p] - column[q]);
}

/** Average ranks of a column among the rows where the partner has a value too; NaN elsewhere. */
function rankWithin(column: Float64Array, order: Int32Array, partner: Float64Array, out: Float64Array): Float64Array {
  out.fill(NaN);
  let below = 0;
  for (let start = 0; start < order.length;) {
    const value = column[order[start]];
    let end = start;
    let shared = 0;
    for (; end < order.length && column[order[end]] === value; end++) if (partner[order[end]] === partner[order[end]]) shared++;
    const rank = below + (shared + 1) / 2;
    for (; start < end; start++) if (partner[order[start]] === partner[order[start]]) out[order[start]] = rank;
    below += shared;
  }
  return out;
}
