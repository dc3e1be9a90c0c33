import { fail } from "../errors";
import { rowOf, type Matrix } from "../table/table";

export interface Logit {
  readonly coefficients: Float64Array;
  /** Inverse of the observed information, terms x terms. */
  readonly covariance: Matrix;
  readonly logLikelihood: number;
}

/** Steps of Newton's method; four to eight are usual, and an estimate that still moves after these runs to infinity. */
const MOST_STEPS = 50;
const MOST_HALVINGS = 40;
/** A step is the last when no linear predictor moves by more than this. */
const SETTLED = 1e-10;
/** A likelihood that falls by no more than this share of it has not fallen. */
const ROUNDING = 1e-12;
/** What a term adds to the terms before it, as a share of its square, must exceed this. */
const COLLINEAR = 1e-12;

/**
 * Maximum likelihood of P(y = 1) = Λ(x'b), Λ(z) = 1 / (1 + e^-z), by Newton's method (iteratively reweighted least squares):
 *
 *     b ← b + I⁻¹ X'(y - p),   I = X'WX,   W = diag(p (1 - p))
 *
 * A step that would lower the likelihood is halved. Standard errors are the roots of the diagonal of I⁻¹ at the end.
 * `X` = cases x terms, a column of ones among them; `y` = 0 or 1. Terms that are sums of others (`logitCollinear`, with the term's
 * name, or its position from 0) and terms that tell the ones from the zeros without error, so that no finite b is best (`logitSeparated`), are errors.
 *
 * Source: textbook method; separation attributed to Albert and Anderson (1984).
 */
export function fitLogit(X: Matrix, y: ArrayLike<number>, names: readonly string[] = []): Logit {
  const terms = X.columns;
  const dependent = cholesky(information(X, () => 1)).dependent;
  if (dependent >= 0) fail("logitCollinear", { term: names[dependent] ?? dependent });
  let b = new Float64Array(terms);
  let z = new Float64Array(X.rows);
  let height = likelihood(z, y);
  for (let step = 0; step < MOST_STEPS; step++) {
    const root = cholesky(information(X, (i) => logistic(z[i]) * logistic(-z[i])));
    if (root.dependent >= 0) break;
    const move = solve(root.L, score(X, y, z), terms);
    let share = 1;
    let next = shifted(b, move, share);
    let there = predict(X, next);
    for (let k = 0; k < MOST_HALVINGS && !(likelihood(there, y) >= height - ROUNDING * Math.abs(height)); k++) {
      share /= 2;
      next = shifted(b, move, share);
      there = predict(X, next);
    }
    const moved = there.reduce((most, value, i) => Math.max(most, Math.abs(value - z[i])), 0);
    [b, z, height] = [next, there, likelihood(there, y)];
    if (moved < SETTLED) return { coefficients: b, covariance: inverse(root.L, terms), logLikelihood: height };
  }
  fail("logitSeparated");
}

/** 1 / (1 + e^-z), without overflow. */
export function logistic(z: number): number {
  return z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z));
}

/** P(y = 1) at x and its standard error by the delta method: p (1 - p) √(x' V x). */
export function predictLogit(
  { coefficients, covariance }: Pick<Logit, "coefficients" | "covariance">,
  x: ArrayLike<number>,
): { probability: number; standardError: number } {
  let z = 0;
  let variance = 0;
  coefficients.forEach((b, j) => {
    z += b * x[j];
    rowOf(covariance, j).forEach((v, k) => (variance += x[j] * v * x[k]));
  });
  const probability = logistic(z);
  return { probability, standardError: probability * (1 - probability) * Math.sqrt(Math.max(0, variance)) };
}

/** Σ y z - ln(1 + e^z). */
function likelihood(z: Float64Array, y: ArrayLike<number>): number {
  return z.reduce((sum, value, i) => sum + (y[i] > 0 ? -softplus(-value) : -softplus(value)), 0);
}

function softplus(z: number): number {
  return z > 0 ? z + Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z));
}

function predict(X: Matrix, b: Float64Array): Float64Array<ArrayBuffer> {
  const z = new Float64Array(X.rows);
  for (let i = 0; i < X.rows; i++) for (let j = 0; j < X.columns; j++) z[i] += X.values[i * X.columns + j] * b[j];
  return z;
}

function shifted(b: Float64Array, move: Float64Array, share: number): Float64Array<ArrayBuffer> {
  return Float64Array.from(b, (value, j) => value + share * move[j]);
}

/** X'(y - p); 1 - p is taken as Λ(-z), so that it does not vanish where p is nearly 1: then separation would look like an end. */
function score(X: Matrix, y: ArrayLike<number>, z: Float64Array): Float64Array {
  const sums = new Float64Array(X.columns);
  for (let i = 0; i < X.rows; i++) {
    const residual = y[i] > 0 ? logistic(-z[i]) : -logistic(z[i]);
    for (let j = 0; j < X.columns; j++) sums[j] += X.values[i * X.columns + j] * residual;
  }
  return sums;
}

/** X'WX; the lower half is enough. */
function information({ rows, columns, values }: Matrix, weight: (i: number) => number): Matrix {
  const sums = new Float64Array(columns * columns);
  for (let i = 0; i < rows; i++) {
    const w = weight(i);
    for (let j = 0; j < columns; j++) {
      const left = w * values[i * columns + j];
      for (let k = 0; k <= j; k++) sums[j * columns + k] += left * values[i * columns + k];
    }
  }
  return { rows: columns, columns, values: sums };
}

/** L with L L' = A for a positive definite A, and the first row that depends on those before it, or -1. */
function cholesky({ rows: m, values: A }: Matrix): { L: Float64Array; dependent: number } {
  const L = new Float64Array(m * m);
  for (let j = 0; j < m; j++) {
    for (let k = 0; k <= j; k++) {
      let rest = A[j * m + k];
      for (let l = 0; l < k; l++) rest -= L[j * m + l] * L[k * m + l];
      if (k < j) L[j * m + k] = rest / L[k * m + k];
      else if (rest > COLLINEAR * A[j * m + j]) L[j * m + j] = Math.sqrt(rest);
      else return { L, dependent: j };
    }
  }
  return { L, dependent: -1 };
}

/** x with L L' x = a. */
function solve(L: Float64Array, a: ArrayLike<number>, m: number): Float64Array {
  const x = Float64Array.from(a);
  for (let j = 0; j < m; j++) {
    for (let k = 0; k < j; k++) x[j] -= L[j * m + k] * x[k];
    x[j] /= L[j * m + j];
  }
  for (let j = m - 1; j >= 0; j--) {
    for (let k = j + 1; k < m; k++) x[j] -= L[k * m + j] * x[k];
    x[j] /= L[j * m + j];
  }
  return x;
}

function inverse(L: Float64Array, m: number): Matrix {
  const values = new Float64Array(m * m);
  for (let j = 0; j < m; j++)
    values.set(
      solve(
        L,
        Float64Array.from({ length: m }, (_, k) => (k === j ? 1 : 0)),
        m,
      ),
      j * m,
    );
  return { rows: m, columns: m, values };
}
