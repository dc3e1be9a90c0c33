/** Probability that a chi-square variable with `df` degrees of freedom exceeds `x`; df > 0. 1 for x at or below 0. */
export function chiSquareTail(x: number, df: number): number {
  return upperGamma(df / 2, x / 2);
}

/**
 * Regularized upper incomplete gamma function.
 *
 *     Q(a, x) = 1/Γ(a) ∫ from x to ∞ of t^(a-1) e^(-t) dt        a > 0
 *
 * Below x = a + 1 as 1 minus the power series of the lower part, above it by the continued fraction, whose leading factor
 * x^a e^(-x) / Γ(a) is taken around x = a, where its parts would cancel: far tails and large a keep about twelve digits.
 * 0 where the tail is smaller than the smallest number.
 *
 * Source: series and fraction as in the NIST Digital Library of Mathematical Functions, sections 8.7 and 8.9.
 */
export function upperGamma(a: number, x: number): number {
  if (!(x > 0)) return 1;
  const front = density(a, x);
  return x < a + 1 ? 1 - front * lowerSeries(a, x) : front * upperFraction(a, x);
}

/** Σ x^k / (a (a + 1) ... (a + k)). */
function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; term > sum * Number.EPSILON; k++) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

/** 1 / (x + 1 - a - 1 (1 - a) / (x + 3 - a - 2 (2 - a) / (x + 5 - a - ...))), forward by ratios (the modified Lentz scheme). */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let value = d;
  for (let k = 1; ; k++) {
    const numerator = k * (a - k);
    b += 2;
    d = 1 / (b + numerator * d);
    c = b + numerator / c;
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) <= Number.EPSILON) return value;
  }
}

/** Where Stirling's series has all its digits. */
const LARGE = 10;

/** x^a e^(-x) / Γ(a). */
function density(a: number, x: number): number {
  if (a < LARGE) return Math.exp(a * Math.log(x) - x - logGamma(a));
  const off = (x - a) / a;
  return Math.sqrt(a / (2 * Math.PI)) * Math.exp(-a * overLog(off) - stirlingError(a));
}

/** ln Γ(a), by Γ(a) = Γ(a + k) / (a (a + 1) ... (a + k - 1)). */
function logGamma(a: number): number {
  let product = 1;
  while (a < LARGE) product *= a++;
  return (a - 0.5) * Math.log(a) - a + Math.log(2 * Math.PI) / 2 + stirlingError(a) - Math.log(product);
}

/** t - ln(1 + t), also for small t, where the two cancel. */
function overLog(t: number): number {
  if (Math.abs(t) > 0.1) return t - Math.log1p(t);
  let power = t * t;
  let sum = power / 2;
  for (let k = 3; Math.abs(power) > sum * Number.EPSILON; k++) {
    power *= -t;
    sum += power / k;
  }
  return sum;
}

/** ln Γ(a) - (a - 1/2) ln a + a - ln √(2π), for a of 10 and more. */
function stirlingError(a: number): number {
  const s = 1 / (a * a);
  return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360 - s / 156)))))) / a;
}
