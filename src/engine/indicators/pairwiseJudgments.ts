import { fail } from "../errors";
import { perronVector } from "../linear/perronVector";
import type { Matrix } from "../table/table";

/** Mean consistency index of random judgments for 1, 2, ... items; the table attributed to Saaty (1980). */
export const RANDOM_INDEX = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59] as const;

/** How far a_ij a_ji may be from 1: judgments such as 0.33 for 1/3 are rounded. */
const RECIPROCITY = 0.01 + 1e-9;

/** What the sentences about judgments call their items. */
export interface JudgedItems {
  readonly argument: string;
  readonly labels: readonly string[];
}

/**
 * Square judgments without holes: a_ij says how many times item i matters as much as item j. A hole takes the reciprocal of
 * its mirror, or 1 on the diagonal. An entry that is not above 0, a diagonal other than 1, a pair that is not
 * reciprocal within 1 % and one without both entries are errors. Given entries stay as they are.
 */
export function completeJudgments(A: Matrix, { argument, labels }: JudgedItems): Float64Array {
  const n = A.rows;
  const a = A.values.slice();
  a.forEach((value, at) => {
    const [row, column] = [labels[Math.floor(at / n)], labels[at % n]];
    if (value <= 0) fail("judgmentNotPositive", { argument, row, column, value });
  });
  for (let i = 0; i < n; i++) {
    if (Number.isNaN(a[i * n + i])) a[i * n + i] = 1;
    if (a[i * n + i] !== 1) fail("diagonalNotOne", { argument, row: labels[i], value: a[i * n + i] });
    for (let j = 0; j < i; j++) {
      const [lower, upper] = [i * n + j, j * n + i];
      const [row, column] = [labels[j], labels[i]];
      if (Number.isNaN(a[lower]) && Number.isNaN(a[upper])) fail("pairMissing", { argument, row, column });
      if (Number.isNaN(a[lower])) a[lower] = 1 / a[upper];
      else if (Number.isNaN(a[upper])) a[upper] = 1 / a[lower];
      else if (Math.abs(a[lower] * a[upper] - 1) > RECIPROCITY) {
        fail("notReciprocal", { argument, row, column, value: a[upper], other: a[lower], expected: Number((1 / a[upper]).toPrecision(6)) });
      }
    }
  }
  return a;
}

export interface Priorities {
  /** Sum 1. */
  readonly weights: Float64Array;
  /** Principal eigenvalue λmax; n when the judgments do not contradict each other. */
  readonly eigenvalue: number;
  /** Consistency index. */
  readonly CI: number;
  /** Random index. */
  readonly RI: number;
  /** Consistency ratio; up to 0.1 is accepted by habit. */
  readonly CR: number;
}

/**
 * Weights from pairwise judgments: the analytic hierarchy process.
 *
 *     A w = λmax w, Σ w = 1        CI = (λmax - n) / (n - 1)        CR = CI / RI(n)
 *
 * n = 1 to 15, as far as the table of RI goes. Up to two items cannot contradict each other: CI = CR = 0 but for rounded entries, and CR = 0. Rounded
 * entries may leave λmax a little below n; CI is then 0.
 *
 * Attributed to Saaty (1977, 1980).
 */
export function priorities(a: Float64Array, n: number): Priorities {
  const { vector, value } = perronVector(a, n);
  const excess = value - n;
  const CI = n > 1 && excess > n * ROUNDING ? excess / (n - 1) : 0;
  const RI = RANDOM_INDEX[n - 1];
  return { weights: vector, eigenvalue: value, CI, RI, CR: n > 2 ? CI / RI : 0 };
}

/** λmax this close to n, seen against n, is n. */
const ROUNDING = 1e-13;
