/** Columns eliminated together; what they need stays in the fastest memory. */
const STRIP = 48;
/** Rows and columns of the small block that one call of the kernel updates. */
const TILE = 4;

/**
 * Inverse of an n x n matrix that needs no exchange of rows: I - C with C >= 0 and spectral radius below 1 (an M-matrix).
 *
 * Gauss-Jordan elimination in strips of 48 columns. A strip's square block is inverted by itself; all other rows then take
 * its multiples in tiles of 4 x 4 numbers held in registers, 2 n³ steps in all. For such a matrix no sum cancels, so that
 * zeros stay zeros and no element comes out negative. The matrix given is left as it is.
 *
 * Null where a pivot is not positive: then the matrix is none of these.
 */
export function invertDominant(matrix: Float64Array, n: number): Float64Array | null {
  const size = Math.ceil(n / TILE) * TILE;
  const A = padded(matrix, n, size);
  const above = new Float64Array(STRIP * size);
  const beside = new Float64Array(STRIP * size);
  for (let start = 0; start < size; start += STRIP) {
    const width = Math.min(STRIP, size - start);
    const block = new Float64Array(width * width);
    for (let i = 0; i < width; i++) block.set(A.subarray((start + i) * size + start, (start + i) * size + start + width), i * width);
    if (!invertBlock(block, width)) return null;

    // The other rows' multiples, before their columns are emptied.
    packRows(A, size, start, width, beside);
    for (let i = 0; i < size; i++) A.fill(0, i * size + start, i * size + start + width);
    scaleStrip(A, size, start, width, block, above);
    packColumns(A, size, start, width, above);
    for (let i = 0; i < size; i += TILE) {
      if (i >= start && i < start + width) continue;
      for (let j = 0; j < size; j += TILE) subtractTile(A, size, i * size + j, beside, i * width, above, j * width, width);
    }
  }
  return size === n ? A : cut(A, size, n);
}

/** The matrix with ones added on the diagonal until its size is a multiple of a tile's. */
function padded(matrix: Float64Array, n: number, size: number): Float64Array {
  if (size === n) return matrix.slice();
  const A = new Float64Array(size * size);
  for (let i = 0; i < n; i++) A.set(matrix.subarray(i * n, (i + 1) * n), i * size);
  for (let i = n; i < size; i++) A[i * size + i] = 1;
  return A;
}

function cut(A: Float64Array, size: number, n: number): Float64Array {
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i++) out.set(A.subarray(i * size, i * size + n), i * n);
  return out;
}

/** Plain Gauss-Jordan in place; false where a pivot is not positive. */
function invertBlock(D: Float64Array, m: number): boolean {
  for (let k = 0; k < m; k++) {
    const pivot = D[k * m + k];
    if (!(pivot > 0)) return false;
    D[k * m + k] = 1;
    for (let j = 0; j < m; j++) D[k * m + j] /= pivot;
    for (let i = 0; i < m; i++) {
      const multiple = D[i * m + k];
      if (i === k || multiple === 0) continue;
      D[i * m + k] = 0;
      for (let j = 0; j < m; j++) D[i * m + j] -= multiple * D[k * m + j];
    }
  }
  return true;
}

/** The strip's own rows times the inverse of its block, which takes the block's place (its columns were emptied before). */
function scaleStrip(A: Float64Array, size: number, start: number, width: number, block: Float64Array, rows: Float64Array): void {
  packColumns(A, size, start, width, rows);
  const left = new Float64Array(width * width);
  for (let i = 0; i < width; i += TILE)
    for (let p = 0; p < width; p++) for (let r = 0; r < TILE; r++) left[i * width + TILE * p + r] = -block[(i + r) * width + p];
  A.fill(0, start * size, (start + width) * size);
  for (let j = 0; j < size; j += TILE)
    for (let i = 0; i < width; i += TILE) subtractTile(A, size, (start + i) * size + j, left, i * width, rows, j * width, width);
  for (let i = 0; i < width; i++) A.set(block.subarray(i * width, (i + 1) * width), (start + i) * size + start);
}

/** The strip's columns, four rows side by side: the order in which the kernel reads them. */
function packRows(A: Float64Array, size: number, start: number, width: number, into: Float64Array): void {
  for (let i = 0; i < size; i += TILE) {
    const a = i * size + start;
    const b = a + size;
    const c = b + size;
    const d = c + size;
    for (let p = 0, at = i * width; p < width; p++, at += TILE) {
      into[at] = A[a + p];
      into[at + 1] = A[b + p];
      into[at + 2] = A[c + p];
      into[at + 3] = A[d + p];
    }
  }
}

/** The strip's rows, four columns side by side. */
function packColumns(A: Float64Array, size: number, start: number, width: number, into: Float64Array): void {
  for (let p = 0; p < width; p++) {
    for (let j = 0, from = (start + p) * size; j < size; j += TILE, from += TILE) {
      const at = j * width + TILE * p;
      into[at] = A[from];
      into[at + 1] = A[from + 1];
      into[at + 2] = A[from + 2];
      into[at + 3] = A[from + 3];
    }
  }
}

/** Takes the product of `steps` packed columns and rows from the 4 x 4 numbers at `at`. */
function subtractTile(A: Float64Array, size: number, at: number, P: Float64Array, p: number, Q: Float64Array, q: number, steps: number): void {
  let a0 = 0, a1 = 0, a2 = 0, a3 = 0, b0 = 0, b1 = 0, b2 = 0, b3 = 0; // prettier-ignore
  let c0 = 0, c1 = 0, c2 = 0, c3 = 0, d0 = 0, d1 = 0, d2 = 0, d3 = 0; // prettier-ignore
  for (let step = 0; step < steps; step++, p += TILE, q += TILE) {
    const a = P[p];
    const b = P[p + 1];
    const c = P[p + 2];
    const d = P[p + 3];
    const w = Q[q];
    const x = Q[q + 1];
    const y = Q[q + 2];
    const z = Q[q + 3];
    a0 += a * w;
    a1 += a * x;
    a2 += a * y;
    a3 += a * z; // prettier-ignore
    b0 += b * w;
    b1 += b * x;
    b2 += b * y;
    b3 += b * z; // prettier-ignore
    c0 += c * w;
    c1 += c * x;
    c2 += c * y;
    c3 += c * z; // prettier-ignore
    d0 += d * w;
    d1 += d * x;
    d2 += d * y;
    d3 += d * z; // prettier-ignore
  }
  A[at] -= a0;
  A[at + 1] -= a1;
  A[at + 2] -= a2;
  A[at + 3] -= a3; // prettier-ignore
  at += size;
  A[at] -= b0;
  A[at + 1] -= b1;
  A[at + 2] -= b2;
  A[at + 3] -= b3; // prettier-ignore
  at += size;
  A[at] -= c0;
  A[at + 1] -= c1;
  A[at + 2] -= c2;
  A[at + 3] -= c3; // prettier-ignore
  at += size;
  A[at] -= d0;
  A[at + 1] -= d1;
  A[at + 2] -= d2;
  A[at + 3] -= d3; // prettier-ignore
}
