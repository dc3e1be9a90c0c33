import { cholesky, solveCholesky } from "../linear/cholesky";

/** What is to be made small: residuals r(p), and their slopes. */
export interface LeastSquaresProblem {
  /** How many residuals there are. */
  readonly rows: number;
  /** Writes r(p); a number that is none makes the point inadmissible. */
  residuals(p: Float64Array, r: Float64Array<ArrayBuffer>): void;
  /** Writes dr/dp_j as `J[j]`, at the point that was asked for last. */
  slopes(p: Float64Array, J: readonly Float64Array<ArrayBuffer>[]): void;
}

export interface LeastSquaresFit {
  readonly parameters: Float64Array;
  /** Σ r² at the end. */
  readonly sumOfSquares: number;
  readonly steps: number;
  /** False where the limit of steps came first. */
  readonly converged: boolean;
}

const MOST_STEPS = 200;
/** Largest cosine between the residuals and a column of slopes at the end. */
const FLAT = 1e-10;
/** A step is the last when no parameter moves by more than this share of itself. */
const SETTLED = 1e-11;
const FIRST_DAMPING = 1e-3;
const MOST_DAMPING = 1e12;

/**
 * Nonlinear least squares within bounds: min over low <= p <= high of Σ r(p)², by damped Gauss-Newton steps
 *
 *     (J'J + μ D) δ = -J'r,    D = largest diagonal of J'J so far
 *
 * A parameter at a bound that the slope pushes outwards stays there; one that a step would carry out stops at its bound, and the
 * step of the others is solved anew with it held. A step that lowers Σ r² is taken; μ falls or rises with the share of the promised
 * decrease that came true. Parameters with low = high are held. A local minimum: start from several points.
 *
 * Source: attributed to Levenberg (1944) and Marquardt (1963); D to Moré (1978), the update of μ to Nielsen (1999).
 */
export function boundedLeastSquares(problem: LeastSquaresProblem, start: ArrayLike<number>, low: ArrayLike<number>, high: ArrayLike<number>): LeastSquaresFit {
  const m = start.length;
  const { rows } = problem;
  let p = Float64Array.from(start, (value, j) => Math.min(high[j], Math.max(low[j], value)));
  let next = new Float64Array(m);
  const r = new Float64Array(rows);
  const J = Array.from({ length: m }, () => new Float64Array(rows));
  const [A, gradient, D] = [new Float64Array(m * m), new Float64Array(m), new Float64Array(m)];
  problem.residuals(p, r);
  let cost = squares(r);
  if (!Number.isFinite(cost)) return { parameters: p, sumOfSquares: Infinity, steps: 0, converged: false };
  let [damping, rise] = [FIRST_DAMPING, 2];
  let fresh = true;
  for (let step = 0; step < MOST_STEPS; step++) {
    if (fresh) {
      problem.slopes(p, J);
      normalEquations(J, r, A, gradient);
      let largest = 0;
      for (let j = 0; j < m; j++) largest = Math.max(largest, (D[j] = Math.max(D[j], A[j * m + j])));
      for (let j = 0; j < m; j++) D[j] = Math.max(D[j], largest * 1e-12, Number.MIN_VALUE);
    }
    const free = freeParameters(p, gradient, low, high);
    if (free.every((j) => Math.abs(gradient[j]) <= FLAT * Math.sqrt(A[j * m + j] * cost)))
      return { parameters: p, sumOfSquares: cost, steps: step, converged: true };
    const move = boundedStep(p, A, gradient, D, damping, free, low, high);
    let [moved, promised] = [0, 0];
    for (let j = 0; j < m; j++) {
      next[j] = Math.min(high[j], Math.max(low[j], p[j] + move[j]));
      moved = Math.max(moved, Math.abs(next[j] - p[j]) / (Math.abs(p[j]) + 1e-3));
      let curve = 0;
      for (let k = 0; k < m; k++) curve += A[j * m + k] * move[k];
      promised -= move[j] * (2 * gradient[j] + curve);
    }
    if (moved <= SETTLED || damping > MOST_DAMPING) return { parameters: p, sumOfSquares: cost, steps: step, converged: true };
    problem.residuals(next, r);
    const there = squares(r);
    fresh = there < cost;
    if (fresh) {
      const share = (cost - there) / promised;
      damping *= Math.max(1 / 3, 1 - (2 * share - 1) ** 3);
      [p, next] = [next, p];
      [cost, rise] = [there, 2];
    } else {
      damping *= rise;
      rise *= 2;
    }
  }
  return { parameters: p, sumOfSquares: cost, steps: MOST_STEPS, converged: false };
}

function squares(r: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < r.length; i++) sum += r[i] * r[i];
  return sum;
}

/** A = J'J and J'r. */
function normalEquations(J: readonly Float64Array[], r: Float64Array, A: Float64Array, gradient: Float64Array): void {
  const m = J.length;
  for (let j = 0; j < m; j++) {
    gradient[j] = dot(J[j], r);
    for (let k = 0; k <= j; k++) A[j * m + k] = A[k * m + j] = dot(J[j], J[k]);
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** All but those that are held, or that stand at a bound and would leave it. */
function freeParameters(p: Float64Array, gradient: Float64Array, low: ArrayLike<number>, high: ArrayLike<number>): number[] {
  const free: number[] = [];
  for (let j = 0; j < p.length; j++) {
    const blocked = low[j] === high[j] || (p[j] <= low[j] && gradient[j] > 0) || (p[j] >= high[j] && gradient[j] < 0);
    if (!blocked) free.push(j);
  }
  return free;
}

/** The damped step of the free parameters; whichever would leave the bounds goes to its bound, and the rest is solved again. */
function boundedStep(
  p: Float64Array,
  A: Float64Array,
  gradient: Float64Array,
  D: Float64Array,
  damping: number,
  free: readonly number[],
  low: ArrayLike<number>,
  high: ArrayLike<number>,
): Float64Array {
  const m = p.length;
  const move = new Float64Array(m);
  for (let left = [...free]; left.length > 0;) {
    const n = left.length;
    const matrix = new Float64Array(n * n);
    const right = new Float64Array(n);
    left.forEach((j, a) => {
      right[a] = -gradient[j];
      for (let k = 0; k < m; k++) if (!left.includes(k)) right[a] -= A[j * m + k] * move[k];
      left.forEach((k, b) => (matrix[a * n + b] = A[j * m + k] + (a === b ? damping * D[j] : 0)));
    });
    const { L } = cholesky(matrix, n, 0);
    const step = solveCholesky(L, right, n);
    const out = left.filter((j, a) => p[j] + step[a] < low[j] || p[j] + step[a] > high[j]);
    left.forEach((j, a) => (move[j] = Math.min(high[j] - p[j], Math.max(low[j] - p[j], step[a]))));
    if (out.length === 0) break;
    left = left.filter((j) => !out.includes(j));
  }
  return move;
}
