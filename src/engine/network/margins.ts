import { fail } from "../errors";

/** What the sums of rows and columns must be like before a matrix can be brought to them. */

/** Sums that differ by no more than this share are rounded; the columns are then scaled to the rows. */
const ROUNDING = 1e-6;

/** The columns' sums, scaled to the rows' total where they differ by rounding. */
export function commonSum(u: Float64Array, v: Float64Array): Float64Array {
  const add = (values: Float64Array, of: (value: number) => number): number => values.reduce((total, value) => total + of(value), 0);
  const [rows, columns, size] = [add(u, Number), add(v, Number), add(v, Math.abs)];
  const gap = rows - columns;
  if (Math.abs(gap) > ROUNDING * Math.max(size, add(u, Math.abs))) fail("marginSums", { value: shown(rows), other: shown(columns) });
  return size > 0 ? v.map((value) => value + (gap * Math.abs(value)) / size) : v;
}

/** A line of one sign whose sum is 0 holds only zeros; that may leave others so. */
export function emptyZeroLines(X: Float64Array, u: Float64Array, v: Float64Array): void {
  const [m, n] = [u.length, v.length];
  for (let changed = true; changed;) {
    changed = false;
    for (const [sums, all] of [
      [u, rowLines(X, m, n)],
      [v, columnLines(X, m, n)],
    ] as const)
      // prettier-ignore
      sums.forEach((sum, i) => {
        const { p, q, start, step, length } = all[i];
        if (sum !== 0 || p > 0 === q > 0) return;
        for (let k = 0; k < length; k++) X[start + k * step] = 0;
        changed = true;
      });
  }
}

/** One row or column: sums of its positive and negative cells in size, and where its cells are. */
interface Line {
  p: number;
  q: number;
  readonly start: number;
  readonly step: number;
  readonly length: number;
}

export function rowLines(X: Float64Array, m: number, n: number): Line[] {
  return Array.from({ length: m }, (_, i) => measured(X, { p: 0, q: 0, start: i * n, step: 1, length: n }));
}

export function columnLines(X: Float64Array, m: number, n: number): Line[] {
  return Array.from({ length: n }, (_, j) => measured(X, { p: 0, q: 0, start: j, step: n, length: m }));
}

function measured(X: Float64Array, line: Line): Line {
  for (let k = 0, at = line.start; k < line.length; k++, at += line.step) {
    if (X[at] > 0) line.p += X[at];
    else line.q -= X[at];
  }
  return line;
}

export function requireReachable(all: readonly Line[], sums: Float64Array, argument: string, labels: readonly string[]): void {
  all.forEach(({ p, q }, i) => {
    const value = sums[i];
    if (value !== 0 && p === 0 && q === 0) fail("marginUnreachable", { argument, column: labels[i], value });
    if ((value < 0 && q === 0) || (value > 0 && p === 0)) fail("signUnreachable", { argument, column: labels[i], value });
  });
}

/** As a sentence shows it. */
export function shown(value: number): number {
  return Number(value.toPrecision(9));
}
