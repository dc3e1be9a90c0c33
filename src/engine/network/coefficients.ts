/**
 * Coefficients of an input-output table: n x n, rows supply, columns use.
 *
 *     A = Z x^-1   a_ij = z_ij / x_j, inputs per unit of the user's output (Leontief 1936, 1941)
 *     B = x^-1 Z   b_ij = z_ij / x_i, deliveries per unit of the supplier's output (Ghosh 1958)
 *
 * Both citations are attributed. A sector without output has coefficients of 0; whether it may trade is checked before.
 */
export function inputCoefficients(Z: Float64Array, x: ArrayLike<number>): Float64Array {
  const n = x.length;
  return Z.map((z, at) => (x[at % n] > 0 ? z / x[at % n] : 0));
}

/** Every row divided by its own number; 0 where that number is 0. With x it gives B; with another base, shares of that base. */
export function rowShares(Z: Float64Array, base: ArrayLike<number>): Float64Array {
  const n = base.length;
  return Z.map((z, at) => {
    const total = base[Math.floor(at / n)];
    return total > 0 ? z / total : 0;
  });
}

/** Sums of the rows, or of the columns, of an n x n matrix. */
export function rowSums(Z: Float64Array, n: number): Float64Array {
  const sums = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) sums[i] += Z[i * n + j];
  return sums;
}

export function columnSums(Z: Float64Array, n: number): Float64Array {
  const sums = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) sums[j] += Z[i * n + j];
  return sums;
}
