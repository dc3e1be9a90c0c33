import { inputCoefficients } from "./coefficients";
import { domesticFlows, importShares, type Trade } from "./importShares";
import { laborShares } from "./laborShares";
import { productiveSystem } from "./productiveSystem";

export interface StressInput {
  readonly labels: readonly string[];
  /** Flows n x n, imported inputs included. */
  readonly Z: Float64Array;
  readonly x: Float64Array;
  readonly trade: Trade;
  /** Rate by which imports of each good become dearer, or are cut; 0 or above. */
  readonly shock: Float64Array;
  readonly employment: Float64Array | null;
}

export interface ImportStress {
  /** In percent; a rise is positive, a loss of output negative. */
  readonly price: Float64Array;
  readonly output: Float64Array;
  readonly jobs: Float64Array;
}

/**
 * Imported inputs that become dearer, or of which a share is cut, through the domestic network:
 *
 *     dearer  dp' = s' A_m L_d                                                  Leontief prices, all of it passed on
 *     cut     dx' = -(s' Z_m) G_d,   100 dx_j / x_j                              supply-side accounting
 *
 * s = shock by good; A_m = m^ A and Z_m = m^ Z imported, L_d and G_d of the domestic flows (I - m^) Z; m = share of imports in
 * home use, the same for every user (proportional). The cut: what a sector lacks in imported inputs it lacks in output,
 * and it delivers less to all buyers in proportion. This is an account of exposure by the Ghosh inverse, without any substitution,
 * no forecast. Since G_d = x^-1 L_d x, it equals the price rise with the other sign: -s' A_m L_d. Cost shares of at most 1 keep it
 * within [-100, 0].
 * No share above 1 can be cut: with such a shock output and jobs are NaN throughout. Jobs at risk = employment times the share lost.
 *
 * Source: price model attributed to Leontief (1951) and Miller and Blair (2009), supply side to Ghosh (1958). One solve.
 * A sector without output is NaN.
 */
export function importStress({ labels, Z, x, trade, shock, employment }: StressInput): ImportStress {
  const n = labels.length;
  laborShares(inputCoefficients(Z, x), n, labels, "flows");
  const m = importShares(x, trade);
  const direct = new Float64Array(n);
  for (let i = 0, at = 0; i < n; i++) for (let j = 0; j < n; j++, at++) if (x[j] > 0) direct[j] += (shock[i] * m[i] * Z[at]) / x[j];
  const domestic = productiveSystem(inputCoefficients(domesticFlows(Z, x, trade), x), n, "flows", labels);
  const total = direct.some((value) => value > 0) ? domestic.solveTransposed(direct) : direct;
  const possible = shock.every((rate) => rate <= 1);
  const lost = total.map((share, j) => (possible && x[j] > 0 ? Math.min(1, share) : NaN));
  return {
    price: total.map((share, j) => (x[j] > 0 ? 100 * share : NaN)),
    output: lost.map((share) => (share === 0 ? 0 : -100 * share)),
    jobs: lost.map((share, j) => (employment ? employment[j] * share : NaN)),
  };
}
