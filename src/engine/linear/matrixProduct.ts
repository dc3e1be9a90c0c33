/** Rows of the second matrix that are worked on together; they stay in the near memory. */
const STRIP = 32;

/** A B for two n x n matrices, in strips of 32 rows of B: two rows of the product take four rows of B at a time. */
export function matrixProduct(A: Float64Array, B: Float64Array, n: number): Float64Array {
  const C = new Float64Array(n * n);
  const evenRows = n - (n % 2);
  for (let start = 0; start < n; start += STRIP) {
    const end = Math.min(start + STRIP, n);
    const whole = end - ((end - start) % 4);
    for (let i = 0; i < evenRows; i += 2) {
      for (let k = start; k < whole; k += 4) addTile(C, A, B, n, i, k);
      addRows(C, A, B, n, i, whole, end);
      addRows(C, A, B, n, i + 1, whole, end);
    }
    if (evenRows < n) addRows(C, A, B, n, evenRows, start, end);
  }
  return C;
}

/** Adds rows k to k + 3 of B, each times its element of A, to rows i and i + 1 of C. */
function addTile(C: Float64Array, A: Float64Array, B: Float64Array, n: number, i: number, k: number): void {
  const [above, below] = [i * n + k, (i + 1) * n + k];
  const [p, q, r, s] = [A[above], A[above + 1], A[above + 2], A[above + 3]];
  const [t, u, v, w] = [A[below], A[below + 1], A[below + 2], A[below + 3]];
  for (let j = 0, c = i * n, d = c + n, e = k * n, f = e + n, g = f + n, h = g + n; j < n; j++) {
    const one = B[e + j];
    const two = B[f + j];
    const three = B[g + j];
    const four = B[h + j];
    C[c + j] += p * one + q * two + (r * three + s * four);
    C[d + j] += t * one + u * two + (v * three + w * four);
  }
}

/** Adds rows `from` up to but not including `to` of B, one by one, to row i of C. */
function addRows(C: Float64Array, A: Float64Array, B: Float64Array, n: number, i: number, from: number, to: number): void {
  for (let k = from; k < to; k++) {
    const p = A[i * n + k];
    for (let j = 0, c = i * n, b = k * n; j < n; j++) C[c + j] += p * B[b + j];
  }
}
