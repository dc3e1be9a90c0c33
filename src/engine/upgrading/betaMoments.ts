/** Where the density has fallen below e^-45 of its peak, nothing is left to integrate. */
const NEGLIGIBLE = -45;
const MOST_NODES = 1 << 15;

export interface Moments {
  readonly mean: number;
  readonly sd: number;
}

/**
 * Mean and standard deviation of f(X), X Beta(a, b) distributed, a, b > 0, without random numbers.
 *
 * With the logit w = ln(x/(1 - x)) the density is proportional to exp(a ln x + b ln(1 - x)), which has no end-point
 * singularity however small a and b are. w = w0 + c sinh t spreads the tails (double exponential rule, attributed to
 * Takahasi and Mori 1974), and the trapezoidal rule in t is halved until mean and deviation settle to 12 digits.
 * The weights are scaled to sum 1, so the Beta function is not needed.
 */
export function betaMoments(f: (x: number) => number, a: number, b: number): Moments {
  const w0 = Math.log(a / b);
  const c = Math.min(1, Math.sqrt((a + b) / (a * b)));
  const w = (t: number): number => w0 + c * Math.sinh(t);
  const logDensity = (t: number): number => -a * softplus(-w(t)) - b * softplus(w(t));
  const peak = logDensity(0);
  const density = (t: number): number => Math.exp(logDensity(t) - peak) * Math.cosh(t);
  const end = (direction: 1 | -1): number => {
    let t = 0;
    while (logDensity(t) - peak > NEGLIGIBLE && Math.abs(t) < 40) t += direction / 8;
    return t;
  };
  const [low, high] = [end(-1), end(1)];
  let before: Moments | undefined;
  for (let nodes = 64; ; nodes *= 2) {
    const now = trapezoid(f, density, w, low, high, nodes);
    if ((before && settled(before, now)) || nodes >= MOST_NODES) return now;
    before = now;
  }
}

/** ln(1 + e^x) without overflow: -ln of the probability at logit -x. */
function softplus(x: number): number {
  return Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)));
}

function settled(before: Moments, now: Moments): boolean {
  return Math.abs(now.mean - before.mean) <= 1e-13 * Math.abs(now.mean) && Math.abs(now.sd - before.sd) <= 1e-12 * Math.abs(now.mean);
}

function trapezoid(f: (x: number) => number, density: (t: number) => number, w: (t: number) => number, low: number, high: number, nodes: number): Moments {
  const values = new Float64Array(nodes + 1);
  const weights = new Float64Array(nodes + 1);
  let total = 0;
  let sum = 0;
  for (let i = 0; i <= nodes; i++) {
    const t = low + ((high - low) * i) / nodes;
    weights[i] = density(t);
    values[i] = f(1 / (1 + Math.exp(-w(t))));
    total += weights[i];
    sum += weights[i] * values[i];
  }
  const mean = sum / total;
  let squares = 0;
  for (let i = 0; i <= nodes; i++) squares += weights[i] * (values[i] - mean) ** 2;
  return { mean, sd: Math.sqrt(squares / total) };
}
