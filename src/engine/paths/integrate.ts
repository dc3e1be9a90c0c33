const NODES = 8;
const [X, W] = gaussLegendre(NODES);
const DEEPEST = 40;

/** A panel and its halves that agree to this share of their value differ by rounding only. */
const ROUNDING = 1e-14;

/**
 * Integral over [from, to] of a function with several components: Gauss-Legendre with 8 nodes, each piece halved until both
 * halves agree with the whole to `tolerance` in every component. Kinks and jumps are closed in on by halving.
 */
export function integrate(f: (t: number) => Float64Array, from: number, to: number, tolerance = 1e-14): Float64Array {
  return refine(f, from, to, panel(f, from, to), tolerance, 0);
}

function refine(f: (t: number) => Float64Array, from: number, to: number, whole: Float64Array, tolerance: number, depth: number): Float64Array {
  const middle = (from + to) / 2;
  const left = panel(f, from, middle);
  const right = panel(f, middle, to);
  const settled = whole.every((value, k) => Math.abs(value - left[k] - right[k]) <= Math.max(tolerance, ROUNDING * Math.abs(value)));
  if (settled || depth >= DEEPEST) return left.map((value, k) => value + right[k]);
  const [a, b] = [refine(f, from, middle, left, tolerance / 2, depth + 1), refine(f, middle, to, right, tolerance / 2, depth + 1)];
  return a.map((value, k) => value + b[k]);
}

function panel(f: (t: number) => Float64Array, from: number, to: number): Float64Array {
  const half = (to - from) / 2;
  const sum = f(from + half * (1 + X[0])).slice();
  for (let k = 0; k < sum.length; k++) sum[k] *= W[0] * half;
  for (let i = 1; i < NODES; i++) {
    const values = f(from + half * (1 + X[i]));
    for (let k = 0; k < sum.length; k++) sum[k] += W[i] * half * values[k];
  }
  return sum;
}

/** Nodes and weights of Gauss-Legendre on [-1, 1]: zeros of the Legendre polynomial by Newton's method. */
function gaussLegendre(n: number): [Float64Array, Float64Array] {
  const nodes = new Float64Array(n);
  const weights = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    let slope = 1;
    for (let step = 0; step < 20; step++) {
      let [before, here] = [1, x];
      for (let j = 2; j <= n; j++) [before, here] = [here, ((2 * j - 1) * x * here - (j - 1) * before) / j];
      slope = (n * (before - x * here)) / (1 - x * x);
      x -= here / slope;
    }
    nodes[i] = x;
    weights[i] = 2 / ((1 - x * x) * slope * slope);
  }
  return [nodes, weights];
}
