import { fail } from "../errors";
import { columnLines, commonSum, emptyZeroLines, requireReachable, rowLines, shown } from "./margins";
import type { Matrix } from "../table/table";

/** A matrix, m x n, and what its rows and columns are to add up to. */
export interface MarginProblem extends Matrix {
  readonly rowSums: Float64Array;
  readonly columnSums: Float64Array;
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
}

/** A line is met when it misses its sum by no more than this share of what its cells hold in size. */
const MET = 1e-11;
/** Rounds after which progress is looked at, and the share of the residual that may be left by then: what stands still will not vanish. */
const ROUNDS = 250;
const FALLING = 0.98;

/**
 * The matrix with given row and column sums that stays closest to a given one in proportions (GRAS; RAS where nothing is negative).
 *
 *     x_ij = r_i p_ij s_j - n_ij / (r_i s_j),   p = positive part, n = size of the negative part
 *     r_i solves  r P - N / r = u  with P = sum_j p_ij s_j, N = sum_j n_ij / s_j:
 *         r = (u + sqrt(u^2 + 4 P N)) / 2P;   P = 0: r = -N / u;   columns alike
 *
 * Signs and zeros stay. Rows and columns by turns until every row's sum is met (a test of margins, not of change); the columns are met by then.
 * r and s are unique up to scale only, the matrix is unique. A line that is to add up to 0 and has cells of one sign becomes 0.
 * Sources: attributed to Stone (1961) and Bacharach (1970); GRAS to Junius and Oosterhaven (2003), in the form of
 * Lenzen, Wood and Gallego (2007) and Temurshoev, Miller and Bouwmeester (2013).
 *
 * Errors: sums of rows and columns that differ; a sum that an empty line or one of the other sign cannot reach; zeros that
 * leave no solution, or only one in the limit (`rasStuck`).
 */
export function biproportional(problem: MarginProblem): Float64Array {
  const { rows: m, columns: n, rowSums: u, rowLabels, columnLabels } = problem;
  const X = problem.values.slice();
  const v = commonSum(u, problem.columnSums);
  emptyZeroLines(X, u, v);
  requireReachable(rowLines(X, m, n), u, "rows", rowLabels);
  requireReachable(columnLines(X, m, n), v, "columns", columnLabels);

  const r = new Float64Array(m).fill(1);
  const s = new Float64Array(n).fill(1);
  const [P, N] = [new Float64Array(n), new Float64Array(n)];
  let checkpoint = Infinity;
  for (let round = 0; ; round++) {
    let [worst, at, sum] = [0, 0, 0];
    for (let i = 0; i < m; i++) {
      let [p, q] = [0, 0];
      for (let j = 0, k = i * n; j < n; j++, k++) {
        if (X[k] > 0) p += X[k] * s[j];
        else if (X[k] < 0) q -= X[k] / s[j];
      }
      const [before, size] = [r[i] * p - q / r[i], r[i] * p + q / r[i]];
      const off = size > 0 ? Math.abs(before - u[i]) / size : 0;
      if (off > worst || Number.isNaN(off)) [worst, at, sum] = [off, i, before];
      r[i] = multiplier(p, q, u[i]);
    }
    if (round > 0 && worst <= MET) return scaled(X, r, s);
    if (round % ROUNDS === 0) {
      if (round > 0 && !(worst < FALLING * checkpoint)) fail("rasStuck", { steps: round, row: rowLabels[at], value: shown(sum), other: shown(u[at]) });
      checkpoint = round === 0 ? Infinity : worst;
    }
    P.fill(0);
    N.fill(0);
    for (let i = 0, k = 0; i < m; i++) {
      const [up, down] = [r[i], 1 / r[i]];
      for (let j = 0; j < n; j++, k++) {
        if (X[k] > 0) P[j] += X[k] * up;
        else if (X[k] < 0) N[j] -= X[k] * down;
      }
    }
    for (let j = 0; j < n; j++) s[j] = multiplier(P[j], N[j], v[j]);
  }
}

/** The root of r p - q / r = u that is positive; 1 for an empty line. */
function multiplier(p: number, q: number, u: number): number {
  if (p === 0) return q === 0 ? 1 : -q / u;
  if (q === 0) return u / p;
  const root = Math.sqrt(u * u + 4 * p * q);
  return u >= 0 ? (u + root) / (2 * p) : (2 * q) / (root - u);
}

function scaled(X: Float64Array, r: Float64Array, s: Float64Array): Float64Array {
  const out = new Float64Array(X.length);
  for (let i = 0, k = 0; i < r.length; i++)
    for (let j = 0; j < s.length; j++, k++) {
      if (X[k] > 0) out[k] = X[k] * r[i] * s[j];
      else if (X[k] < 0) out[k] = X[k] / (r[i] * s[j]);
    }
  return out;
}
