/** L with L L' = A, lower half; columns that depend on those before them are left out: their row and column of L are zero. */
export interface Cholesky {
  readonly L: Float64Array;
  /** Positions left out. */
  readonly dependent: readonly number[];
}

/**
 * Cholesky factorization of a symmetric n x n matrix without negative eigenvalues; the lower half of it is enough.
 * A column whose rest after the columns before it is at most `tolerance` of its diagonal depends on them and is left out.
 */
export function cholesky(A: Float64Array, n: number, tolerance: number): Cholesky {
  const L = new Float64Array(n * n);
  const dependent: number[] = [];
  for (let j = 0; j < n; j++) {
    for (let k = 0; k <= j; k++) {
      let rest = A[j * n + k];
      for (let l = 0; l < k; l++) rest -= L[j * n + l] * L[k * n + l];
      if (k < j) L[j * n + k] = L[k * n + k] > 0 ? rest / L[k * n + k] : 0;
      else if (rest > tolerance * A[j * n + j]) L[j * n + j] = Math.sqrt(rest);
      else {
        dependent.push(j);
        L.fill(0, j * n, j * n + n);
      }
    }
  }
  return { L, dependent };
}

/** x with L L' x = b; 0 where the factorization left a column out. */
export function solveCholesky(L: Float64Array, b: ArrayLike<number>, n: number): Float64Array {
  const x = Float64Array.from(b);
  for (let j = 0; j < n; j++) {
    const pivot = L[j * n + j];
    if (!(pivot > 0)) {
      x[j] = 0;
      continue;
    }
    for (let k = 0; k < j; k++) x[j] -= L[j * n + k] * x[k];
    x[j] /= pivot;
  }
  for (let j = n - 1; j >= 0; j--) {
    const pivot = L[j * n + j];
    if (!(pivot > 0)) continue;
    for (let k = j + 1; k < n; k++) x[j] -= L[k * n + j] * x[k];
    x[j] /= pivot;
  }
  return x;
}
