import { times, timesTransposed } from "./matrixVector";

/** What a component may leave unexplained, as a share of its terms: a few roundings. */
const EXACT = 4e-15;
/** Beyond this share the answer is none. */
const GOOD_ENOUGH = 1e-11;
const MOST_ROUNDS = 5;
const MOST_STEPS = 60;
/** A round brings the residual down to this share of itself; as a rule the first round is the last. */
const PER_ROUND = 1e-14;

/**
 * Solves (I - C) x = b, or (I - C') x = b, for an n x n matrix C, without a factorization: each step costs two products
 * of C with a vector.
 *
 * Biconjugate gradients, stabilized (attributed to van der Vorst 1992), in rounds of iterative refinement: every round
 * solves for what the last one left, until each component is explained to a few roundings. Null where it does not settle;
 * factorize then.
 */
export function stabilizedGradients(C: Float64Array, n: number, b: ArrayLike<number>, transposed: boolean): Float64Array | null {
  const product = transposed ? timesTransposed : times;
  const x = new Float64Array(n);
  const used = new Float64Array(n);
  const left = new Float64Array(n);
  let before = Infinity;
  for (let round = 0; ; round++) {
    if (round > 0) product(C, n, x, used);
    let unexplained = 0;
    for (let i = 0; i < n; i++) {
      left[i] = b[i] - x[i] + used[i];
      const terms = Math.abs(b[i]) + Math.abs(x[i]) + Math.abs(used[i]);
      if (terms > 0) unexplained = Math.max(unexplained, Math.abs(left[i]) / terms);
    }
    if (unexplained <= EXACT) return x;
    if (!(unexplained < before / 2) || round === MOST_ROUNDS) return Math.min(unexplained, before) <= GOOD_ENOUGH ? x : null;
    before = unexplained;
    improve(C, n, left, x, product);
  }
}

/** Adds to x the solution of (I - C) d = r, or of its transpose, to within `PER_ROUND`. */
function improve(C: Float64Array, n: number, r: Float64Array, x: Float64Array, product: typeof times): void {
  const shadow = r.slice();
  const p = new Float64Array(n);
  const v = new Float64Array(n);
  const t = new Float64Array(n);
  const goal = PER_ROUND * PER_ROUND * dot(r, r);
  let [rho, alpha, omega] = [1, 1, 1];
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = dot(shadow, r);
    const beta = (next / rho) * (alpha / omega);
    if (!Number.isFinite(beta) || next === 0) return;
    rho = next;
    for (let i = 0; i < n; i++) p[i] = r[i] + beta * (p[i] - omega * v[i]);
    subtractProduct(C, n, p, v, product);
    alpha = rho / dot(shadow, v);
    if (!Number.isFinite(alpha)) return;
    for (let i = 0; i < n; i++) {
      r[i] -= alpha * v[i];
      x[i] += alpha * p[i];
    }
    if (dot(r, r) <= goal) return;
    subtractProduct(C, n, r, t, product);
    omega = dot(t, r) / dot(t, t);
    if (!Number.isFinite(omega) || omega === 0) return;
    for (let i = 0; i < n; i++) {
      x[i] += omega * r[i];
      r[i] -= omega * t[i];
    }
    if (dot(r, r) <= goal) return;
  }
}

/** into = p - C p. */
function subtractProduct(C: Float64Array, n: number, p: Float64Array, into: Float64Array, product: typeof times): void {
  product(C, n, p, into);
  for (let i = 0; i < n; i++) into[i] = p[i] - into[i];
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
