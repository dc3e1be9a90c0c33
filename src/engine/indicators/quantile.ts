import type { Matrix } from "../table/table";

/** The values of a column that are there, in ascending order. */
export function sortedColumn({ rows, columns, values }: Matrix, j: number): Float64Array {
  const sorted = new Float64Array(rows);
  let count = 0;
  for (let i = 0; i < rows; i++) {
    const value = values[i * columns + j];
    if (value === value) sorted[count++] = value;
  }
  return (count === rows ? sorted : sorted.subarray(0, count)).sort();
}

/**
 * Quantile of sorted values by linear interpolation between the order statistics at position p (n - 1):
 * Excel's PERCENTILE.INC, called type 7 after a list attributed to Hyndman and Fan (1996). NaN when there is no value.
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const last = sorted.length - 1;
  if (last < 0) return NaN;
  const position = p * last;
  const below = Math.floor(position);
  const share = position - below;
  return share === 0 ? sorted[below] : sorted[below] + share * (sorted[below + 1] - sorted[below]);
}

/** How many of the sorted values lie below `value`. */
export function countBelow(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the sorted values lie above `value`. */
export function countAbove(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] > value) high = middle;
    else low = middle + 1;
  }
  return sorted.length - low;
}
