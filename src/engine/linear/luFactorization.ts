/** A factorized square matrix: systems with it, and with its transpose, cost n² steps each. */
export interface LuFactorization {
  /** x with A x = b. */
  solve(b: ArrayLike<number>): Float64Array;
  /** x with A' x = b, the same as x' A = b'. */
  solveTransposed(b: ArrayLike<number>): Float64Array;
}

/** A pivot of less than this share of the matrix's largest element counts as none. */
const NOTHING = 1e-14;
const STRIP = 4;

/**
 * LU factorization with partial pivoting of an n x n matrix: P A = L U, L with ones on its diagonal.
 *
 * Elimination in strips of four columns: within a strip the row with the largest element is brought up, column by column;
 * then the four rows' multiples are taken from all rows below in one pass over memory. No inverse is formed.
 * Null where a pivot vanishes: the matrix is singular to the precision of its numbers. The matrix given is left as it is.
 */
export function luFactorization(matrix: Float64Array, n: number): LuFactorization | null {
  const A = Float64Array.from(matrix);
  const order = Int32Array.from({ length: n }, (_, i) => i);
  const smallest = NOTHING * A.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  for (let start = 0; start < n; start += STRIP) {
    const end = Math.min(start + STRIP, n);
    for (let k = start; k < end; k++) if (!eliminate(A, order, n, k, end, smallest)) return null;
    for (let k = start + 1; k < end; k++) for (let p = start; p < k; p++) subtract(A, n, k, p, end);
    if (end < n) updateBelow(A, n, start);
  }
  return { solve: (b) => solve(A, order, n, b), solveTransposed: (b) => solveTransposed(A, order, n, b) };
}

/** Brings up the largest pivot of column k and eliminates below it, in the columns of the strip alone. */
function eliminate(A: Float64Array, order: Int32Array, n: number, k: number, end: number, smallest: number): boolean {
  let best = k;
  for (let i = k + 1; i < n; i++) if (Math.abs(A[i * n + k]) > Math.abs(A[best * n + k])) best = i;
  const pivot = A[best * n + k];
  if (!(Math.abs(pivot) > smallest)) return false;
  if (best !== k) swapRows(A, order, n, k, best);
  for (let i = k + 1; i < n; i++) {
    const multiple = A[i * n + k] / pivot;
    A[i * n + k] = multiple;
    for (let j = k + 1; j < end; j++) A[i * n + j] -= multiple * A[k * n + j];
  }
  return true;
}

/** Takes row p's multiple from row k, from column `from` on. */
function subtract(A: Float64Array, n: number, k: number, p: number, from: number): void {
  const multiple = A[k * n + p];
  for (let j = from; j < n; j++) A[k * n + j] -= multiple * A[p * n + j];
}

/** The four rows of a strip, each times its multiple, from every row below, right of the strip. */
function updateBelow(A: Float64Array, n: number, start: number): void {
  const right = start + STRIP;
  const [a, b, c, d] = [0, 1, 2, 3].map((k) => A.subarray((start + k) * n + right, (start + k + 1) * n));
  for (let i = right; i < n; i++) {
    const at = i * n + start;
    const [p, q, r, s] = [A[at], A[at + 1], A[at + 2], A[at + 3]];
    if (p === 0 && q === 0 && r === 0 && s === 0) continue;
    const row = A.subarray(i * n + right, (i + 1) * n);
    for (let j = 0; j < row.length; j++) row[j] -= p * a[j] + q * b[j] + r * c[j] + s * d[j];
  }
}

function swapRows(A: Float64Array, order: Int32Array, n: number, one: number, other: number): void {
  const kept = A.slice(one * n, (one + 1) * n);
  A.copyWithin(one * n, other * n, (other + 1) * n);
  A.set(kept, other * n);
  [order[one], order[other]] = [order[other], order[one]];
}

/** L y = P b downwards, then U x = y upwards. */
function solve(A: Float64Array, order: Int32Array, n: number, b: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(order, (from) => b[from]);
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) x[i] -= A[i * n + j] * x[j];
  for (let i = n - 1; i >= 0; i--) {
    for (let j = i + 1; j < n; j++) x[i] -= A[i * n + j] * x[j];
    x[i] /= A[i * n + i];
  }
  return x;
}

/** U' y = b downwards, then L' z = y upwards; x = P' z. Both walk the rows of A, so that memory is read in order. */
function solveTransposed(A: Float64Array, order: Int32Array, n: number, b: ArrayLike<number>): Float64Array {
  const z = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    z[i] /= A[i * n + i];
    for (let j = i + 1; j < n; j++) z[j] -= A[i * n + j] * z[i];
  }
  for (let i = n - 1; i > 0; i--) for (let j = 0; j < i; j++) z[j] -= A[i * n + j] * z[i];
  const x = new Float64Array(n);
  order.forEach((to, i) => (x[to] = z[i]));
  return x;
}
