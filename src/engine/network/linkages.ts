import { productiveSystem } from "./productiveSystem";

export type LinkageClass = "key" | "backward" | "forward" | "weak";

export interface LinkageInput {
  readonly labels: readonly string[];
  /** Input coefficients, n x n; rows supply, columns use. */
  readonly A: Float64Array;
  /** Output; null where only coefficients are known. */
  readonly x: Float64Array | null;
  /** Forward linkages from the Ghosh inverse (needs x), else from the Leontief inverse. */
  readonly ghosh: boolean;
  readonly threshold: number;
}

export interface Linkages {
  readonly backward: Float64Array;
  readonly forward: Float64Array;
  readonly backwardIndex: Float64Array;
  readonly forwardIndex: Float64Array;
  readonly backwardSpread: Float64Array;
  readonly forwardSpread: Float64Array;
  readonly radiation: Float64Array;
  /** "" for a sector without output. */
  readonly classes: readonly (LinkageClass | "")[];
}

/** Indices that differ from the threshold by rounding alone are not above it. */
const ROUNDING = 1e-12;

/**
 * Total linkages of every sector with the rest of the economy.
 *
 *     backward        b' = 1' L
 *     forward         G 1 = (L x) / x (Ghosh; attributed to Beyers 1976 and Jones 1976), or L 1 (Leontief; Rasmussen 1956)
 *     indices         b_j / mean b, forward_i / mean forward: power and sensitivity of dispersion, mean 1 (Rasmussen 1956)
 *     spreads         sd (n - 1) / mean of column j of L, and of row i of G or L: low = the linkage reaches many sectors evenly
 *     radiation       b_j - 1: output called up in the whole economy beyond the unit that is delivered
 *     class           key where both indices exceed the threshold, backward or forward where one does, else weak
 *                     (attributed to Hirschman 1958)
 *
 * Citations are attributed. L 1 depends on how sectors are cut, as it takes a unit of final demand for each. Sectors without
 * output are NaN and count in no mean. A spread needs two sectors.
 */
export function linkages({ labels, A, x, ghosh, threshold }: LinkageInput): Linkages {
  const n = labels.length;
  const system = productiveSystem(A, n, "flows", labels);
  const works = (i: number): boolean => !x || x[i] > 0;
  const weights = ghosh && x ? x : new Float64Array(n).fill(1);
  const made = ghosh && x ? system.solve(x) : system.rowTotals();
  const backward = system.columnTotals().map((total, j) => (works(j) ? total : NaN));
  const forward = made.map((total, i) => (works(i) ? total / weights[i] : NaN));
  const [backwardIndex, forwardIndex] = [overMean(backward), overMean(forward)];
  const above = (index: number): boolean => index > threshold + ROUNDING;
  return {
    backward,
    forward,
    backwardIndex,
    forwardIndex,
    ...spreads(system.inverse(), { backward, forward, weights }),
    radiation: backward.map((total) => total - 1),
    classes: labels.map((_, i) => (works(i) ? classOf(above(backwardIndex[i]), above(forwardIndex[i])) : "")),
  };
}

function classOf(backward: boolean, forward: boolean): LinkageClass {
  if (backward && forward) return "key";
  return backward ? "backward" : forward ? "forward" : "weak";
}

/** Divided by the mean of what is there. */
function overMean(values: Float64Array): Float64Array {
  const there = values.filter((value) => value === value);
  const mean = there.reduce((sum, value) => sum + value, 0) / there.length;
  return values.map((value) => value / mean);
}

interface Totals {
  readonly backward: Float64Array;
  readonly forward: Float64Array;
  readonly weights: Float64Array;
}

/** Coefficients of variation of the columns of L, and of the rows of weights^-1 L weights. */
function spreads(L: Float64Array, { backward, forward, weights }: Totals): Pick<Linkages, "backwardSpread" | "forwardSpread"> {
  const n = weights.length;
  const count = backward.filter((total) => total === total).length;
  const [columns, rows] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i++) {
    if (forward[i] !== forward[i]) continue;
    const across = forward[i] / count;
    for (let j = 0, at = i * n; j < n; j++, at++) {
      if (forward[j] !== forward[j]) continue;
      columns[j] += (L[at] - backward[j] / count) ** 2;
      rows[i] += ((L[at] * weights[j]) / weights[i] - across) ** 2;
    }
  }
  const spread = (squares: Float64Array, totals: Float64Array): Float64Array =>
    squares.map((sum, i) => (count > 1 ? Math.sqrt(sum / (count - 1)) / (totals[i] / count) : NaN));
  return { backwardSpread: spread(columns, backward), forwardSpread: spread(rows, forward) };
}
