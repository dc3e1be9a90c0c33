/** Doublings until the vector stands still; 2^60 steps of the plain iteration. */
const MOST_DOUBLINGS = 60;

/** The vector stands still when no element moves by more than this share of itself. */
const STILL = 1e-15;

/**
 * Principal right eigenvector of a positive n x n matrix, scaled to sum 1, and its eigenvalue: A w = λ w.
 *
 * Power iteration in which every round squares the matrix instead of multiplying once, A, A², A⁴, ..., so that contradictory
 * matrices, whose second eigenvalue is nearly as large, settle too. Rows of the power are proportional to w in the end.
 *
 * The vector exists and is positive by the theorem attributed to Perron (1907).
 */
export function perronVector(A: Float64Array, n: number): { vector: Float64Array; value: number } {
  let power = scaled(A);
  let vector = rowShares(power, n);
  for (let round = 0; round < MOST_DOUBLINGS; round++) {
    power = scaled(square(power, n));
    const next = rowShares(power, n);
    const moved = next.some((value, i) => Math.abs(value - vector[i]) > STILL * value);
    vector = next;
    if (!moved) break;
  }
  let value = 0;
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) value += A[i * n + j] * vector[j];
  return { vector, value };
}

function square(A: Float64Array, n: number): Float64Array {
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let k = 0; k < n; k++) for (let j = 0; j < n; j++) out[i * n + j] += A[i * n + k] * A[k * n + j];
  return out;
}

/** Divided by the largest element, so that powers neither grow nor vanish. */
function scaled(A: Float64Array): Float64Array {
  const largest = A.reduce((most, value) => Math.max(most, value), 0);
  return A.map((value) => value / largest);
}

function rowShares(A: Float64Array, n: number): Float64Array {
  const sums = Float64Array.from({ length: n }, (_, i) => A.subarray(i * n, (i + 1) * n).reduce((sum, value) => sum + value, 0));
  const total = sums.reduce((sum, value) => sum + value, 0);
  return sums.map((value) => value / total);
}
