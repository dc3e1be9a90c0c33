import { symmetricEigen, type SymmetricEigen } from "../linear/symmetricEigen";
import { chiSquareTail } from "../statistics/upperGamma";
import type { Matrix } from "../table/table";
import { correlationsOf, dot } from "./principalComponents";

/** How far columns measure one thing; NaN where a statistic is not defined. */
export interface Reliability {
  readonly alpha: number;
  readonly kmo: number;
  readonly chiSquare: number;
  readonly df: number;
  readonly p: number;
  /** Share of the first principal component in the variance. */
  readonly firstShare: number;
  /** Mean of the correlations between different columns. */
  readonly meanCorrelation: number;
}

/** Eigenvalues of a correlation matrix this small are 0: the columns depend on each other. */
const SINGULAR = 1e-12;

/**
 * Reliability of m columns over n complete rows, given centered (sums 0), m ≥ 2, n ≥ 3, no column constant.
 *
 *     alpha        m / (m - 1) (1 - Σ_j s_jj / Σ_jk s_jk)        s = covariances of the columns as given, not standardized
 *     KMO          Σ r_jk² / (Σ r_jk² + Σ q_jk²) over j ≠ k      r = correlation, q_jk = -u_jk / √(u_jj u_kk), U = R⁻¹
 *     chi-square   -(n - 1 - (2 m + 5) / 6) ln |R|               with df = m (m - 1) / 2, p its upper tail
 *     first share  λ1 / m
 *
 * KMO, chi-square and p need a regular R: they are NaN when n ≤ m or columns depend on each other; KMO also when no two columns are correlated, alpha
 * when the columns' sum does not vary.
 *
 * Attributed to Cronbach (1951), Kaiser (1970, 1974) and Bartlett (1950).
 */
export function reliabilityStatistics(centered: readonly Float64Array[]): Reliability {
  const m = centered.length;
  const n = centered[0].length;
  const R = correlationsOf(centered);
  const eigen = symmetricEigen(R);
  const regular = n > m && eigen.values[m - 1] > SINGULAR;
  const df = (m * (m - 1)) / 2;
  const chiSquare = regular ? Math.max(0, -(n - 1 - (2 * m + 5) / 6) * eigen.values.reduce((sum, value) => sum + Math.log(value), 0)) : NaN;
  const off = R.values.reduce((sum, r) => sum + r, 0) - m;
  return {
    alpha: cronbachAlpha(centered),
    kmo: regular ? kaiserMeyerOlkin(R, eigen) : NaN,
    chiSquare,
    df,
    p: regular ? chiSquareTail(chiSquare, df) : NaN,
    firstShare: eigen.values[0] / m,
    meanCorrelation: off / (m * (m - 1)),
  };
}

/** Sums of squares stand for variances: their common divisor cancels, and so does the scale that keeps squares in range. */
function cronbachAlpha(centered: readonly Float64Array[]): number {
  const m = centered.length;
  const largest = Math.max(...centered.map((column) => column.reduce((most, value) => Math.max(most, Math.abs(value)), 0)));
  const scaled = centered.map((column) => column.map((value) => value / largest));
  const sums = scaled[0].map((_, i) => scaled.reduce((sum, column) => sum + column[i], 0));
  const own = scaled.reduce((sum, column) => sum + dot(column, column), 0);
  const total = dot(sums, sums);
  return total > SINGULAR * own ? (m / (m - 1)) * (1 - own / total) : NaN;
}

function kaiserMeyerOlkin({ rows: m, values: r }: Matrix, { values, vectors }: SymmetricEigen): number {
  const inverse = new Float64Array(m * m);
  for (let f = 0; f < m; f++) {
    const v = vectors.values.subarray(f * m, (f + 1) * m);
    for (let j = 0; j < m; j++) for (let k = 0; k < m; k++) inverse[j * m + k] += (v[j] / values[f]) * v[k];
  }
  let simple = 0;
  let partial = 0;
  for (let j = 0; j < m; j++) {
    for (let k = 0; k < j; k++) {
      simple += r[j * m + k] ** 2;
      partial += inverse[j * m + k] ** 2 / (inverse[j * m + j] * inverse[k * m + k]);
    }
  }
  return simple > SINGULAR ? simple / (simple + partial) : NaN;
}
