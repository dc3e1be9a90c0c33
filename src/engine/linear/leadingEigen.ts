import { randomSource } from "../random";
import type { Matrix } from "../table/table";
import { symmetricEigen } from "./symmetricEigen";

export interface Eigenpair {
  readonly value: number;
  /** Of length 1, its sign as it comes out. */
  readonly vector: Float64Array;
}

/** Residual of an eigenpair that counts as none, and length of a new vector that is only rounding, relative to the size of the matrix. */
const EXACT = 1e-15;
const NOTHING = 1e-14;

/**
 * The eigenpair of a symmetric positive semidefinite m x m matrix with the largest eigenvalue among those orthogonal to the `known`
 * vectors (of length 1, orthogonal to each other); 0 with a vector of zeros where they leave nothing.
 *
 * Lanczos steps from a seeded start, each new vector made orthogonal to all before it, until the residual is rounding: for a few
 * pairs of a large matrix some tens of products with it instead of O(m³). Of equal eigenvalues one vector of their space comes out;
 * asking again with it among the `known` finds the next, so that ties are seen.
 *
 * Source: textbook method, attributed to Lanczos (1950); full orthogonalization as in Golub and Van Loan, Matrix Computations.
 */
export function leadingEigen(A: Matrix, known: readonly Float64Array[]): Eigenpair {
  const m = A.rows;
  const most = m - known.length;
  if (most < 1) return { value: 0, vector: new Float64Array(m) };
  const size = largestRowSum(A);
  const basis: Float64Array[] = [];
  const diagonal: number[] = [];
  const beside: number[] = [];
  let q: Float64Array = Float64Array.from(randomVector(m, known.length + 1));
  orthogonalize(q, known);
  scale(q, 1 / length(q));
  for (let check = 8; ;) {
    basis.push(q);
    const w = times(A, q);
    diagonal.push(dot(q, w));
    orthogonalize(w, [...known, ...basis]);
    const rest = length(w);
    const closed = basis.length === most || rest <= NOTHING * size;
    if (closed || basis.length === check) {
      const { value, weights } = largestOfTridiagonal(diagonal, beside);
      if (closed || Math.abs(rest * weights[weights.length - 1]) <= EXACT * size) return { value, vector: combine(basis, weights) };
      check = Math.ceil(1.4 * check);
    }
    beside.push(rest);
    scale(w, 1 / rest);
    q = w;
  }
}

/** Another start for each pair: of equal eigenvalues, the one found before is all that the same start has in their space. */
function* randomVector(m: number, seed: number): Generator<number> {
  const random = randomSource(seed);
  for (let i = 0; i < m; i++) yield random.next() - 0.5;
}

/** No eigenvalue is larger. */
function largestRowSum({ rows: m, values }: Matrix): number {
  let largest = 0;
  for (let i = 0; i < m; i++) {
    let sum = 0;
    for (let j = 0; j < m; j++) sum += Math.abs(values[i * m + j]);
    largest = Math.max(largest, sum);
  }
  return largest;
}

function times({ rows: m, values }: Matrix, v: Float64Array): Float64Array {
  const product = new Float64Array(m);
  for (let i = 0; i < m; i++) {
    let sum = 0;
    for (let j = 0; j < m; j++) sum += values[i * m + j] * v[j];
    product[i] = sum;
  }
  return product;
}

/** Against all at once and twice, because once leaves the rounding of what was taken off. */
function orthogonalize(v: Float64Array, against: readonly Float64Array[]): void {
  for (let pass = 0; pass < 2; pass++)
    for (const u of against) {
      const along = dot(u, v);
      for (let i = 0; i < v.length; i++) v[i] -= along * u[i];
    }
}

function largestOfTridiagonal(diagonal: readonly number[], beside: readonly number[]): { value: number; weights: Float64Array } {
  const n = diagonal.length;
  const T = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    T[i * n + i] = diagonal[i];
    if (i + 1 < n) T[i * n + i + 1] = T[(i + 1) * n + i] = beside[i];
  }
  const { values, vectors } = symmetricEigen({ rows: n, columns: n, values: T });
  return { value: values[0], weights: vectors.values.slice(0, n) };
}

function combine(basis: readonly Float64Array[], weights: Float64Array): Float64Array {
  const vector = new Float64Array(basis[0].length);
  basis.forEach((q, k) => q.forEach((value, i) => (vector[i] += weights[k] * value)));
  scale(vector, 1 / length(vector));
  return vector;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

function length(v: Float64Array): number {
  return Math.sqrt(dot(v, v));
}

function scale(v: Float64Array, factor: number): void {
  for (let i = 0; i < v.length; i++) v[i] *= factor;
}
