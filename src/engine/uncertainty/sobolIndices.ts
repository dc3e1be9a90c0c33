import { quantile } from "../indicators/quantile";
import type { RandomSource } from "../random";
import { sobolSequence } from "./sobolSequence";

/**
 * What is studied: a number that depends on a point of the unit cube. `changed` is the coordinate in which the point
 * differs from the base point A of its row, or -1 for the base points A and B themselves.
 */
export type Model = (point: Float64Array, changed: number) => number;

const { floor } = Math;

/** Results of all runs, one entry per row of the design. */
export interface SobolRuns {
  readonly yA: Float64Array;
  readonly yB: Float64Array;
  /** By coordinate: point A with that coordinate of B. */
  readonly yAB: readonly Float64Array[];
}

export interface SobolIndices {
  /** Sample variance of yA and yB together. */
  readonly variance: number;
  readonly first: Float64Array;
  readonly total: Float64Array;
  /** 5 % and 95 % quantiles of the total over bootstrap resamples of the rows. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/**
 * Runs the design of Saltelli: `rows` points A and B, the two halves of a Sobol' point with twice the coordinates
 * (digitally shifted by `source`), and A with each coordinate of B in turn. The runs of a row come in the order A, A with
 * coordinate 0 of B, 1 ..., B: (coordinates + 2) · rows in all.
 */
export function sobolRuns(model: Model, coordinates: number, rows: number, source: RandomSource): SobolRuns {
  const sequence = sobolSequence(2 * coordinates, source);
  const both = new Float64Array(2 * coordinates);
  const [A, B] = [both.subarray(0, coordinates), both.subarray(coordinates)];
  const point = new Float64Array(coordinates);
  const yA = new Float64Array(rows);
  const yB = new Float64Array(rows);
  const yAB = Array.from({ length: coordinates }, () => new Float64Array(rows));
  for (let r = 0; r < rows; r++) {
    sequence.next(both);
    point.set(A);
    yA[r] = model(point, -1);
    for (let c = 0; c < coordinates; c++) {
      point.set(A);
      point[c] = B[c];
      yAB[c][r] = model(point, c);
    }
    point.set(B);
    yB[r] = model(point, -1);
  }
  return { yA, yB, yAB };
}

/**
 * Sobol' indices from the runs: the share of the variance of y that a coordinate explains alone (first order), and
 * with all its interactions (total).
 *
 *     V   = sample variance of yA and yB together, y centred on their common mean
 *     S_c = mean(yB (yAB_c - yA)) / V
 *     T_c = mean((yA - yAB_c)²) / (2 V)
 *
 * They are estimates: a first order may come out slightly below 0 or the sum above 1, and nothing is clipped. T_c is
 * never negative, and exactly 0 where the coordinate changed no y. All NaN where y never varies.
 *
 * The interval of T_c draws whole rows with replacement, for all coordinates the same; resamples in which y does not
 * vary are left out, and a single row has no interval (NaN). It treats the rows as independent, so with points
 * as even as these it errs on the wide side.
 *
 * First order attributed to Saltelli et al. (2010), total to Jansen (1999), the centring to Sobol' (2001).
 */
export function sobolIndices(runs: SobolRuns, resamples: number, source: RandomSource): SobolIndices {
  const { yA, yB, yAB } = runs;
  const n = yA.length;
  const each = Int32Array.from({ length: n }, (_, r) => r);
  const { variance, mean } = pooled(yA, yB, each);
  const first = Float64Array.from(yAB, (y) => each.reduce((sum, r) => sum + (yB[r] - mean) * (y[r] - yA[r]), 0) / n / variance);
  const squares = yAB.map((y) => y.map((value, r) => (yA[r] - value) ** 2));
  const totalOf = (square: Float64Array, rows: Int32Array, V: number): number => {
    let sum = 0;
    for (let r = 0; r < n; r++) sum += square[rows[r]];
    return sum / (2 * n * V);
  };
  const total = Float64Array.from(squares, (square) => totalOf(square, each, variance));

  const drawn = new Int32Array(n);
  const totals: number[][] = yAB.map(() => []);
  for (let b = 0; n > 1 && b < resamples; b++) {
    for (let r = 0; r < n; r++) drawn[r] = floor(source.next() * n);
    const V = pooled(yA, yB, drawn).variance;
    if (V > 0) squares.forEach((square, c) => totals[c].push(totalOf(square, drawn, V)));
  }
  const sorted = totals.map((values) => Float64Array.from(values).sort());
  return {
    variance: variance > 0 ? variance : 0,
    first,
    total,
    low: Float64Array.from(sorted, (values) => quantile(values, 0.05)),
    high: Float64Array.from(sorted, (values) => quantile(values, 0.95)),
  };
}

/** Mean and sample variance of yA and yB over these rows; a variance of NaN where all are equal, so that no rounding passes for variation. */
function pooled(yA: Float64Array, yB: Float64Array, rows: Int32Array): { mean: number; variance: number } {
  const n = rows.length;
  const origin = yA[rows[0]];
  let sum = 0;
  let varies = false;
  for (let r = 0; r < n; r++) {
    const a = yA[rows[r]];
    const b = yB[rows[r]];
    sum += a + b;
    if (a !== b || a !== origin) varies = true;
  }
  const mean = sum / (2 * n);
  let squares = 0;
  for (let r = 0; r < n; r++) {
    const a = yA[rows[r]] - mean;
    const b = yB[rows[r]] - mean;
    squares += a * a + b * b;
  }
  return { mean, variance: varies ? squares / (2 * n - 1) : NaN };
}
