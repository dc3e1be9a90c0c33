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
  const A = new Float64Array(n * n);
  const made = divisors(x);
  for (let i = 0, at = 0; i < n; i++) for (let j = 0; j < n; j++, at++) A[at] = Z[at] / made[j];
  return A;
}

/** Every row divided by its own number; 0 where that number is 0. With x it gives B; with another base, shares of that base. */
export function rowShares(Z: Float64Array, base: ArrayLike<number>): Float64Array {
  const n = base.length;
  const shares = new Float64Array(n * n);
  const whole = divisors(base);
  for (let i = 0, at = 0; i < n; i++) for (let j = 0; j < n; j++, at++) shares[at] = Z[at] / whole[i];
  return shares;
}

/** Nothing is a share of what is not there: divided by infinity it is 0. */
function divisors(amounts: ArrayLike<number>): Float64Array {
  const out = new Float64Array(amounts.length);
  for (let i = 0; i < out.length; i++) out[i] = amounts[i] > 0 ? amounts[i] : Infinity;
  return out;
}

/** Sums of the rows, or of the columns, of an n x n matrix. */
export function rowSums(Z: Float64Array, n: number): Float64Array {
  const sums = new Float64Array(n);
  for (let i = 0, at = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++, at++) sum += Z[at];
    sums[i] = sum;
  }
  return sums;
}

export function columnSums(Z: Float64Array, n: number): Float64Array {
  const sums = new Float64Array(n);
  for (let i = 0, at = 0; i < n; i++) for (let j = 0; j < n; j++, at++) sums[j] += Z[at];
  return sums;
}
