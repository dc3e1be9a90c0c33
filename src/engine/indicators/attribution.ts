import { fail } from "../errors";
import { columnOf, type Matrix, type Table } from "../table/table";
import type { Mean } from "./aggregate";
import { mean } from "./moments";
import { shapleyOfProduct, shapleyValues } from "./shapley";

export interface Attribution {
  /** Units x columns; a unit that lacks a value, its own or the baseline's, is a row of NaN. */
  readonly parts: Matrix;
  /** Aggregate of the unit less aggregate of the baseline: the sum of its parts. */
  readonly totals: Float64Array;
}

/** A value this near to its baseline, as a share of it, is the same: only rounding lies between them. */
const ROUNDING = 1e-15;

/**
 * Splits every unit's distance from a baseline, M(x) - M(b), into one part per column: the Shapley value of the game in
 * which a column of a subset stands at the unit's value and all others at the baseline's.
 *
 *     arithmetic  w (x - b)
 *     geometric   v(S) = Π over S of x^w · Π over the others of b^w
 *     harmonic    v(S) = 1 / (Σ over S of w / x + Σ over the others of w / b), all subsets one by one
 *
 * `weights` any scale; a column with the weight 0 gets 0 and may have holes. In the geometric and harmonic means every
 * value counts at least `floor`, above 0; callers refuse negative values beforehand.
 *
 * Attributed to Shapley (1953) and, for indices, Shorrocks (2013).
 */
export function attribute(scores: Matrix, baseline: Matrix, weights: ArrayLike<number>, method: Mean, floor: number): Attribution {
  const { rows, columns } = scores;
  const players = Array.from({ length: columns }, (_, j) => j).filter((j) => weights[j] > 0);
  const sum = players.reduce((total, j) => total + weights[j], 0);
  const shares = Float64Array.from(players, (j) => weights[j] / sum);
  const split = method === "arithmetic" ? splitSum : method === "geometric" ? splitProduct : splitHarmonic;
  const parts = new Float64Array(rows * columns);
  const totals = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    const there = (matrix: Matrix): Float64Array => Float64Array.from(players, (j) => least(matrix.values[i * columns + j], method, floor));
    const x = there(scores);
    const b = there(baseline).map((value, k) => (Math.abs(value - x[k]) <= ROUNDING * Math.abs(value) ? x[k] : value));
    const found = split(x, b, shares);
    const complete = !found.some(Number.isNaN);
    for (let j = 0; j < columns; j++) parts[i * columns + j] = complete ? 0 : NaN;
    if (complete) players.forEach((j, k) => (parts[i * columns + j] = found[k]));
    totals[i] = parts.subarray(i * columns, (i + 1) * columns).reduce((total, part) => total + part, 0);
  }
  return { parts: { rows, columns, values: parts }, totals };
}

/** The mean of every column over the values that are there, for each unit; a column with a weight but without any value is an error. */
export function meansAsBaseline(scores: Table, weights: ArrayLike<number>): Matrix {
  const { rows, columns } = scores;
  const means = Array.from({ length: columns }, (_, j) => {
    const there = columnOf(scores, j).filter((value) => value === value);
    if (there.length === 0 && weights[j] > 0) fail("tooFewValues", { argument: scores.argument, column: scores.columnLabels[j], given: 0, needed: 1 });
    return mean(there);
  });
  return { rows, columns, values: Float64Array.from({ length: rows * columns }, (_, at) => means[at % columns]) };
}

/** Steps above which an answer takes more than about a second. */
const MOST_PRODUCT_STEPS = 5e8;
const MOST_SUBSETS = 2 ** 24;
const MOST_HARMONIC = 16;

/** Refuses a split that would hold the spreadsheet up: n³ steps per unit for products, 2^n subsets for the harmonic mean. */
export function requireSplittable(argument: string, rows: number, weights: ArrayLike<number>, method: Mean): void {
  if (method === "arithmetic") return;
  const columns = Array.from(weights).filter((weight) => weight > 0).length;
  const limit = method === "geometric" ? Math.floor(Math.cbrt(MOST_PRODUCT_STEPS / rows)) : Math.min(MOST_HARMONIC, Math.floor(Math.log2(MOST_SUBSETS / rows)));
  if (columns > limit) fail("tooManyParts", { argument, rows, columns, limit: Math.max(1, limit), mean: method });
}

function least(value: number, method: Mean, floor: number): number {
  return method !== "arithmetic" && value < floor ? floor : value;
}

function splitSum(x: Float64Array, b: Float64Array, w: Float64Array): Float64Array {
  return w.map((weight, k) => weight * (x[k] - b[k]));
}

function splitProduct(x: Float64Array, b: Float64Array, w: Float64Array): Float64Array {
  return shapleyOfProduct(
    x.map((value, k) => value ** w[k]),
    b.map((value, k) => value ** w[k]),
  );
}

function splitHarmonic(x: Float64Array, b: Float64Array, w: Float64Array): Float64Array {
  const moving = [...w.keys()].filter((k) => x[k] !== b[k]);
  const still = w.reduce((sum, weight, k) => (x[k] === b[k] ? sum + weight / x[k] : sum), 0);
  const inside = subsetSums(moving.map((k) => w[k] / x[k]));
  const outside = subsetSums(moving.map((k) => w[k] / b[k]));
  const all = inside.length - 1;
  const values = shapleyValues(inside.map((sum, S) => 1 / (still + sum + outside[all ^ S])));
  const parts = new Float64Array(w.length);
  moving.forEach((k, place) => (parts[k] = values[place]));
  return parts;
}

/** Sum of the terms in every subset, bit k of the position for term k. */
function subsetSums(terms: readonly number[]): Float64Array {
  const sums = new Float64Array(2 ** terms.length);
  for (let k = 0; k < terms.length; k++) {
    const only = 1 << k;
    for (let S = 0; S < only; S++) sums[S | only] = sums[S] + terms[k];
  }
  return sums;
}
