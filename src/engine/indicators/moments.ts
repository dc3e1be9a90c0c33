/** Moments of values without holes, with the bias corrections of Excel's AVERAGE, STDEV.S, SKEW and KURT. */

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}

/** Σ ((x - mean) / unit)^power; the unit keeps third and fourth powers of large and small numbers in range. */
function centralSum(values: ArrayLike<number>, power: 2 | 3 | 4, unit = 1): number {
  const center = mean(values);
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const d = (values[i] - center) / unit;
    sum += power === 2 ? d * d : power === 3 ? d * d * d : d * d * d * d;
  }
  return sum;
}

/** Sample standard deviation, divisor n - 1 (STDEV.S); NaN below two values. */
export function sampleSd(values: ArrayLike<number>): number {
  return values.length < 2 ? NaN : Math.sqrt(centralSum(values, 2) / (values.length - 1));
}

/**
 * G1 = n / ((n - 1)(n - 2)) Σ ((x - mean) / s)³ with the sample s: Excel's SKEW.
 * NaN below three values or without variation.
 */
export function skewness(values: ArrayLike<number>): number {
  const n = values.length;
  const s = sampleSd(values);
  if (n < 3 || !(s > 0)) return NaN;
  return (n / ((n - 1) * (n - 2))) * centralSum(values, 3, s);
}

/**
 * G2 = n (n + 1) / ((n - 1)(n - 2)(n - 3)) Σ ((x - mean) / s)⁴ - 3 (n - 1)² / ((n - 2)(n - 3)): Excel's KURT, 0 for a normal.
 * NaN below four values or without variation.
 */
export function kurtosis(values: ArrayLike<number>): number {
  const n = values.length;
  const s = sampleSd(values);
  if (n < 4 || !(s > 0)) return NaN;
  const scaled = ((n * (n + 1)) / ((n - 1) * (n - 2) * (n - 3))) * centralSum(values, 4, s);
  return scaled - (3 * (n - 1) ** 2) / ((n - 2) * (n - 3));
}
