/**
 * The standard normal distribution: density φ, distribution function Φ and its inverse.
 *
 *     φ(x) = e^(-x²/2) / √(2π)
 *     Φ(x) = 1/2 + φ(x) (x + x³/3 + x⁵/(3 x 5) + x⁷/(3 x 5 x 7) + ...)      |x| < 1
 *     Φ(-x) = φ(x) / (x + 1/(x + 2/(x + 3/(x + ...))))                      x >= 1
 *
 * Both tails keep about fifteen digits, down to the smallest number. Sources: the series attributed to Marsaglia (2004), the
 * fraction attributed to Laplace.
 */
const ROOT_OF_TWO_PI = 2.5066282746310002;

/** The square is split at a number of few digits, so that its rounding does not grow in the exponential of a far tail. */
export function normalDensity(x: number): number {
  const short = Math.trunc(x * 16) / 16;
  return Math.abs(x) > 40 ? 0 : (Math.exp((-short * short) / 2) * Math.exp(((short - x) * (short + x)) / 2)) / ROOT_OF_TWO_PI;
}

/** Probability that a standard normal variable is at most x; 0 and 1 at the infinities. */
export function normalCdf(x: number): number {
  if (Math.abs(x) < 1) return 0.5 + normalDensity(x) * oddSeries(x);
  return x < 0 ? normalDensity(x) / tailFraction(-x) : 1 - normalDensity(x) / tailFraction(x);
}

function oddSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 3; Math.abs(term) > Math.abs(sum) * 1e-17; k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return sum;
}

/** From the inside out; the number of terms is enough for sixteen digits at every x from 1. */
function tailFraction(x: number): number {
  let value = x;
  for (let k = Math.ceil(12 + 400 / (x * x)); k > 0; k--) value = x + k / value;
  return value;
}

/**
 * The x with Φ(x) = p: -∞ at 0, ∞ at 1, NaN outside. Three quotients of polynomials, of p - 1/2 in the middle and of √(-ln p)
 * in the tails, near sixteen digits. Source: Wichura (1988), algorithm AS 241 (PPND16), whose figures were not compared with the
 * article but with another program.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * quotient(MIDDLE, 0.180625 - q * q);
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN;
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const x = r <= 5 ? quotient(TAIL, r - 1.6) : quotient(FAR_TAIL, r - 5);
  return q < 0 ? -x : x;
}

/** Coefficients of a numerator and a denominator, the constant first. */
type Quotient = readonly [readonly number[], readonly number[]];

// prettier-ignore
const MIDDLE: Quotient = [
  [3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227],
  [1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943, 5226.495278852854],
];
// prettier-ignore
const TAIL: Quotient = [
  [1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414],
  [1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9],
];
// prettier-ignore
const FAR_TAIL: Quotient = [
  [6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7],
  [1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15],
];

function quotient([above, below]: Quotient, x: number): number {
  let numerator = 0;
  let denominator = 0;
  for (let k = above.length - 1; k >= 0; k--) {
    numerator = numerator * x + above[k];
    denominator = denominator * x + below[k];
  }
  return numerator / denominator;
}
