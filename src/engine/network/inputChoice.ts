import { fail } from "../errors";
import { columnSums } from "./coefficients";
import { ProductiveSystem } from "./productiveSystem";

export interface InputChoiceInput {
  readonly labels: readonly string[];
  /** Cost share that input i would have in j, n x n, rows supply and columns use; 0 = not on the menu of j. */
  readonly shares: Float64Array;
  /** What taking input i adds to the logarithm of j's productivity, n x n. */
  readonly gains: Float64Array;
  /** Markup on unit cost, above -1. */
  readonly wedges: Float64Array;
  /** Level, above 0. */
  readonly productivity: Float64Array;
}

export interface InputChoice {
  /** Price level with wage 1. */
  readonly price: Float64Array;
  /** Number of inputs taken, under the wedges and without any. */
  readonly inputs: Float64Array;
  readonly undistorted: Float64Array;
}

/** Inputs whose gain is no larger than this are a matter of indifference, and not taken. */
const TIE = 1e-9;
/** Prices that fall by less do so by rounding. */
const SETTLED = 1e-13;

/**
 * Firms that choose which inputs to use, the separable Cobb-Douglas case:
 *
 *     ln p_j = ln(1 + mu_j) - ln z_j + sum_i min(0, alpha_ij ln p_i - b_ij),   wage 1
 *
 * Input i is taken by j where b_ij > alpha_ij ln p_i: its gain exceeds what it costs more than labor. Wedges are waste. The column
 * sums of alpha lie below 1, so that labor is essential and prices are unique. A higher wedge raises every price weakly and
 * only removes inputs.
 *
 * Prices are found from above, from menus of which nothing is taken: solve for the prices of the inputs taken, let every firm choose
 * again at those prices, until no price falls. Every round takes what pays, so that it ends after few.
 *
 * Source: Acemoglu and Azar (2020) for the comparative statics; uniqueness attributed; the separable case is ours.
 * Error `menuTooLarge` names the sector whose shares add up to 1 or more.
 */
export function inputChoice({ labels, shares, gains, wedges, productivity }: InputChoiceInput): InputChoice {
  const n = labels.length;
  columnSums(shares, n).forEach((sum, j) => {
    if (sum >= 1) fail("menuTooLarge", { argument: "shares", column: labels[j], value: sum });
  });
  const efficient = productivity.map((z) => -Math.log(z));
  const distorted = lowestPrices(efficient.map((cost, j) => cost + Math.log1p(wedges[j])), shares, gains); // prettier-ignore
  const free = wedges.every((mu) => mu === 0) ? distorted : lowestPrices(efficient, shares, gains);
  return { price: distorted.map(Math.exp), inputs: inputsTaken(distorted, shares, gains), undistorted: inputsTaken(free, shares, gains) };
}

/** ln p for costs without inputs, in logarithms. */
function lowestPrices(cost: Float64Array, shares: Float64Array, gains: Float64Array): Float64Array {
  const n = cost.length;
  const taken = new Float64Array(n * n);
  const c = new Float64Array(n);
  for (let p = cost; ;) {
    c.set(cost);
    for (let i = 0, at = 0; i < n; i++) {
      for (let j = 0; j < n; j++, at++) {
        const pays = shares[at] > 0 && gains[at] > shares[at] * p[i];
        taken[at] = pays ? shares[at] : 0;
        if (pays) c[j] -= gains[at];
      }
    }
    const next = new ProductiveSystem(taken, n, true).solveTransposed(c);
    if (next.every((value, j) => value >= p[j] - SETTLED * Math.max(1, Math.abs(p[j])))) return next;
    p = next;
  }
}

function inputsTaken(p: Float64Array, shares: Float64Array, gains: Float64Array): Float64Array {
  const n = p.length;
  const count = new Float64Array(n);
  for (let i = 0, at = 0; i < n; i++) for (let j = 0; j < n; j++, at++) if (shares[at] > 0 && gains[at] - shares[at] * p[i] > TIE) count[j]++;
  return count;
}
