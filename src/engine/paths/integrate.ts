const NODES = 8;
const [X, W] = gaussLegendre(NODES);
const DEEPEST = 40;
/** Panels at most: a function that jitters everywhere is not chased to the bottom. */
const MOST_PANELS = 500;
/** A panel and its halves that agree to this share of their value differ by rounding only. */
const ROUNDING = 1e-14;

/**
 * Integral over [from, to] of a function with several components: Gauss-Legendre with 8 nodes, each piece halved until both
 * halves agree with the whole to `tolerance` in every component. Kinks and jumps are closed in on by halving.
 */
export function integrate(f: (t: number) => Float64Array, from: number, to: number, tolerance = 1e-14): Float64Array {
  let panels = 1;
  const refine = (low: number, high: number, whole: Float64Array, allowed: number, depth: number): Float64Array => {
    const middle = (low + high) / 2;
    const left = panel(f, low, middle);
    const right = panel(f, middle, high);
    panels += 2;
    const settled = whole.every((value, k) => Math.abs(value - left[k] - right[k]) <= Math.max(allowed, ROUNDING * Math.abs(value)));
    if (settled || depth >= DEEPEST || panels >= MOST_PANELS) return add(left, right);
    return add(refine(low, middle, left, allowed / 2, depth + 1), refine(middle, high, right, allowed / 2, depth + 1));
  };
  return refine(from, to, panel(f, from, to), tolerance, 0);
}

function add(a: Float64Array, b: Float64Array): Float64Array {
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
