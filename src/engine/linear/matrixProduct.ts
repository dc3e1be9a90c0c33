/** Rows of the second matrix that are worked on together; they stay in the near memory. */
const STRIP = 32;

/** A B for two n x n matrices: strips of 32 rows of B, four at a time, added to the rows of the product. */
export function matrixProduct(A: Float64Array, B: Float64Array, n: number): Float64Array {
  const C = new Float64Array(n * n);
  for (let start = 0; start < n; start += STRIP) {
    const end = Math.min(start + STRIP, n);
    const whole = end - ((end - start) % 4);
    for (let i = 0; i < n; i++) {
      const row = C.subarray(i * n, (i + 1) * n);
      for (let k = start; k < whole; k += 4) addFour(row, A, i * n + k, B, k * n, n);
      for (let k = whole; k < end; k++) {
        const p = A[i * n + k];
        for (let j = 0, b = k * n; j < n; j++, b++) row[j] += p * B[b];
      }
    }
  }
  return C;
}

/** Adds four rows of B, each times its element of A. */
function addFour(row: Float64Array, A: Float64Array, at: number, B: Float64Array, from: number, n: number): void {
  const [p, q, r, s] = [A[at], A[at + 1], A[at + 2], A[at + 3]];
  if (p === 0 && q === 0 && r === 0 && s === 0) return;
  for (let j = 0, a = from, b = a + n, c = b + n, d = c + n; j < n; j++) row[j] += p * B[a + j] + q * B[b + j] + (r * B[c + j] + s * B[d + j]);
}
