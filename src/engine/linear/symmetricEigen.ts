import type { Matrix } from "../table/table";

export interface SymmetricEigen {
  /** Eigenvalues, the largest first. */
  readonly values: Float64Array;
  /** Row k is the eigenvector of the k-th eigenvalue; rows are orthonormal, their signs as they come out. */
  readonly vectors: Matrix;
}

/** A column whose squares add up to less, in a matrix whose largest element is 1, is rounding of rounding and counts as zeros; its square roots would leave floating point. */
const VANISHED = 1e-40;

/** Rotations per eigenvalue until it stands alone; two or three are usual. */
const MOST_STEPS = 60;

/**
 * All eigenvalues and eigenvectors of a symmetric m x m matrix, of which only the values must be symmetric: A v = λ v.
 *
 * Reflections (Householder) make the matrix tridiagonal, then shifted QR steps make it diagonal; O(m³). Errors are about
 * 1e-16 times the largest eigenvalue, for the small eigenvalues too. Equal eigenvalues get some orthonormal basis of
 * their space, the same one for the same matrix. A matrix of zeros has the unit vectors.
 *
 * Source: textbook method, as in Golub and Van Loan, Matrix Computations, attributed to Householder (1958), Francis (1961) and Wilkinson (1968).
 */
export function symmetricEigen(A: Matrix): SymmetricEigen {
  const m = A.rows;
  const scale = A.values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  const { diagonal, beside, basis } = tridiagonal(scale > 0 ? A.values.map((value) => value / scale) : A.values.slice(), m);
  diagonalize(diagonal, beside, basis, m);

  const order = Array.from({ length: m }, (_, k) => k).sort((a, b) => diagonal[b] - diagonal[a] || a - b);
  const vectors = new Float64Array(m * m);
  order.forEach((from, k) => vectors.set(basis.subarray(from * m, (from + 1) * m), k * m));
  return { values: Float64Array.from(order, (k) => diagonal[k] * scale), vectors: { rows: m, columns: m, values: vectors } };
}

interface Tridiagonal {
  readonly diagonal: Float64Array;
  /** beside[k] stands between diagonal[k] and diagonal[k + 1]. */
  readonly beside: Float64Array;
  /** Row k is the k-th vector of the basis in which the matrix is tridiagonal. */
  readonly basis: Float64Array;
}

/** Reflects column after column onto its first element below the diagonal; `A` is used up and keeps the reflections in its rows. */
function tridiagonal(A: Float64Array, m: number): Tridiagonal {
  const beside = new Float64Array(m);
  const factors = new Float64Array(m);
  const w = new Float64Array(m);
  for (let k = 0; k < m - 1; k++) {
    const v = A.subarray(k * m, (k + 1) * m);
    let rest = 0;
    for (let j = k + 2; j < m; j++) rest += v[j] * v[j];
    beside[k] = v[k + 1];
    if (rest < VANISHED) continue;
    const length = Math.sqrt(v[k + 1] * v[k + 1] + rest);
    beside[k] = v[k + 1] > 0 ? -length : length;
    v[k + 1] -= beside[k];
    factors[k] = 2 / (v[k + 1] * v[k + 1] + rest);
    reflectBothSides(A, m, k, v, factors[k], w);
  }
  const diagonal = Float64Array.from({ length: m }, (_, k) => A[k * m + k]);
  const basis = new Float64Array(m * m);
  for (let k = 0; k < m; k++) basis[k * m + k] = 1;
  for (let k = m - 3; k >= 0; k--) if (factors[k] > 0) reflectRows(basis, m, k, A.subarray(k * m, (k + 1) * m), factors[k]);
  return { diagonal, beside, basis };
}

/** A - v w' - w v' on the rows and columns behind k, with w = f A v - (f / 2) (f v'A v) v. */
function reflectBothSides(A: Float64Array, m: number, k: number, v: Float64Array, factor: number, w: Float64Array): void {
  let along = 0;
  for (let i = k + 1; i < m; i++) {
    let sum = 0;
    for (let j = k + 1; j < m; j++) sum += A[i * m + j] * v[j];
    w[i] = factor * sum;
    along += w[i] * v[i];
  }
  for (let i = k + 1; i < m; i++) w[i] -= (factor / 2) * along * v[i];
  for (let i = k + 1; i < m; i++) for (let j = k + 1; j < m; j++) A[i * m + j] -= v[i] * w[j] + w[i] * v[j];
}

/** Every row behind k reflected: row - f (row · v) v. */
function reflectRows(rows: Float64Array, m: number, k: number, v: Float64Array, factor: number): void {
  for (let i = k + 1; i < m; i++) {
    let along = 0;
    for (let j = k + 1; j < m; j++) along += rows[i * m + j] * v[j];
    for (let j = k + 1; j < m; j++) rows[i * m + j] -= factor * along * v[j];
  }
}

/** Turns a tridiagonal matrix diagonal from its end, taking the basis along. An element beside the diagonal that is only rounding is 0. */
function diagonalize(d: Float64Array, e: Float64Array, basis: Float64Array, m: number): void {
  let size = 0;
  for (let k = 0; k < m; k++) size = Math.max(size, Math.abs(d[k]) + Math.abs(e[k]));
  const rounding = Number.EPSILON * size;
  let steps = 0;
  for (let end = m - 1; end > 0;) {
    if (Math.abs(e[end - 1]) <= rounding) {
      end--;
      continue;
    }
    let start = end - 1;
    while (start > 0 && Math.abs(e[start - 1]) > rounding) start--;
    if (++steps > MOST_STEPS * m) throw new Error("the eigenvalues of a matrix did not settle");
    shiftedStep(d, e, basis, m, start, end);
  }
}

/** One QR step on d[start..end] with the shift that is the eigenvalue of the last 2 x 2 block nearer to its last element. */
function shiftedStep(d: Float64Array, e: Float64Array, basis: Float64Array, m: number, start: number, end: number): void {
  const last = e[end - 1];
  const half = (d[end - 1] - d[end]) / 2;
  const shift = d[end] - (last * last) / (half + (half < 0 ? -1 : 1) * Math.sqrt(half * half + last * last));
  let x = d[start] - shift;
  let z = e[start];
  for (let k = start; k < end; k++) {
    const r = Math.sqrt(x * x + z * z);
    const c = r === 0 ? 1 : x / r;
    const s = r === 0 ? 0 : z / r;
    if (k > start) e[k - 1] = r;
    const [upper, lower, between] = [d[k], d[k + 1], e[k]];
    const cross = 2 * c * s * between;
    d[k] = c * c * upper + cross + s * s * lower;
    d[k + 1] = s * s * upper - cross + c * c * lower;
    e[k] = (c * c - s * s) * between + c * s * (lower - upper);
    x = e[k];
    if (k < end - 1) {
      z = s * e[k + 1];
      e[k + 1] *= c;
    }
    rotateRows(basis, m, k, c, s);
  }
}

/** Rows k and k + 1 turned: (c a + s b, c b - s a). */
function rotateRows(rows: Float64Array, m: number, k: number, c: number, s: number): void {
  for (let j = k * m; j < (k + 1) * m; j++) {
    const a = rows[j];
    const b = rows[j + m];
    rows[j] = c * a + s * b;
    rows[j + m] = c * b - s * a;
  }
}
