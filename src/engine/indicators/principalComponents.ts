import { symmetricEigen } from "../linear/symmetricEigen";
import type { Matrix, Table } from "../table/table";
import { sufficientRows } from "./completeRows";

/** Principal components of the correlation matrix of the columns that vary. */
export interface Components {
  /** Positions of those columns among the table's. */
  readonly columns: readonly number[];
  /** Eigenvalues that count, the largest first; they are variances, the columns' being 1 each. */
  readonly variances: Float64Array;
  /** One row per component: its unit eigenvector over `columns`. */
  readonly vectors: readonly Float64Array[];
  /** How many components share the largest eigenvalue; 1 unless columns are alike. */
  readonly firstTies: number;
}

/** Eigenvalues this close, seen against 1, are equal: only rounding lies between. */
const SAME_EIGENVALUE = 1e-9;

/**
 * The components that count: those whose eigenvalue exceeds 1, the variance of one column, by more than rounding; where
 * there is none (no two columns are correlated) all that equal the largest.
 *
 * Rows with a hole are left out, columns that are constant on the others too. More columns than rows and duplicate columns are allowed.
 * Components with equal eigenvalues are determined only up to a turn, so that their raw vectors would be accidental: here they are turned
 * so that the first lies as close as it can to one column, the first one that comes closest, the second likewise in what is left, and so on.
 *
 * Attributed to Pearson (1901) and Hotelling (1933); the rule of eigenvalue 1 to Kaiser (1960).
 */
export function principalComponents(table: Table, direction: ArrayLike<number>): Components {
  const all = Array.from({ length: table.columns }, (_, j) => j);
  const { columns, centered } = sufficientRows(table, all, direction, 1);
  const { values, vectors } = symmetricEigen(correlationsOf(centered));
  const firstTies = values.filter((value) => values[0] - value < SAME_EIGENVALUE).length;
  const above = values.filter((value) => value - 1 > SAME_EIGENVALUE).length;
  const count = above > 0 ? above : firstTies;
  const m = columns.length;
  const kept = Array.from({ length: count }, (_, k) => vectors.values.slice(k * m, (k + 1) * m));
  return { columns, variances: values.slice(0, count), vectors: settleTies(values, kept), firstTies };
}

/** The vectors of equal eigenvalues turned as described above. */
function settleTies(values: Float64Array, vectors: readonly Float64Array[]): Float64Array[] {
  const settled: Float64Array[] = [];
  while (settled.length < vectors.length) {
    const start = settled.length;
    let end = start + 1;
    while (end < vectors.length && values[end - 1] - values[end] < SAME_EIGENVALUE) end++;
    settled.push(...(end - start === 1 ? [vectors[start]] : settledBasis(vectors.slice(start, end))));
  }
  return settled;
}

/** Correlation matrix of centered columns. */
export function correlationsOf(centered: readonly Float64Array[]): Matrix {
  const unit = centered.map(toUnitLength);
  const m = unit.length;
  const values = new Float64Array(m * m);
  for (let j = 0; j < m; j++) {
    values[j * m + j] = 1;
    for (let k = 0; k < j; k++) {
      const r = Math.max(-1, Math.min(1, dot(unit[j], unit[k])));
      values[j * m + k] = r;
      values[k * m + j] = r;
    }
  }
  return { rows: m, columns: m, values };
}

/** Divided by its largest element first, so that squares neither vanish nor overflow. */
function toUnitLength(column: Float64Array): Float64Array {
  const largest = column.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const scaled = column.map((value) => value / largest);
  const length = Math.sqrt(dot(scaled, scaled));
  return scaled.map((value) => value / length);
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** The basis described above of the space that orthonormal vectors span: column after column of their projector, the longest first. */
function settledBasis(vectors: readonly Float64Array[]): Float64Array[] {
  const m = vectors[0].length;
  const left = vectors.map((vector) => vector.slice());
  return vectors.map(() => {
    let best = 0;
    let longest = 0;
    for (let j = 0; j < m; j++) {
      const length = left.reduce((sum, vector) => sum + vector[j] * vector[j], 0);
      if (length > longest + SAME_EIGENVALUE) [best, longest] = [j, length];
    }
    const shares = left.map((vector) => vector[best]);
    const size = Math.sqrt(shares.reduce((sum, share) => sum + share * share, 0));
    const settled = new Float64Array(m);
    left.forEach((vector, k) => vector.forEach((value, j) => (settled[j] += (shares[k] / size) * value)));
    // What is left of the space: every vector less its part along the settled one.
    for (const vector of left) {
      const along = dot(vector, settled);
      for (let j = 0; j < m; j++) vector[j] -= along * settled[j];
    }
    return settled;
  });
}
