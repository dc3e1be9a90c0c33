import { fail } from "../errors";
import { columnSums, inputCoefficients } from "./coefficients";
import { finalShares } from "./finalShares";
import { laborShares } from "./laborShares";
import { ProductiveSystem, productiveSystem } from "./productiveSystem";

export interface DistortionInput {
  readonly labels: readonly string[];
  readonly Z: Float64Array;
  readonly x: Float64Array;
  readonly final: Float64Array;
  /** chi_ij >= 0, wedge of the purchase of i by j, n x n. */
  readonly wedges: Float64Array;
  /** True: the shares of the table have formed under the wedges; false: they are the technology's. */
  readonly observed: boolean;
}

export interface DistortionCentrality {
  readonly influence: Float64Array;
  readonly domarWeight: Float64Array;
  readonly centrality: Float64Array;
}

/**
 * Distortion centrality of a sector: xi_i = mu_i / gamma_i, what the economy gains from the sector per unit of its sales. Above
 * 1 a subsidy to the sector raises output; to first order the gain is the covariance of xi and subsidies over value added.
 *
 *     S      = elasticities of output to inputs,  Omega = shares of sales spent on inputs,  s_ij = omega_ij (1 + chi_ij)
 *     mu     = (I - S)^-1 b         influence, b = shares in final demand
 *     gamma  = x / sum_j x_j l_j    Domar weight: sales over the income of labor,  l_j = 1 - sum_i s_ij
 *
 * observed: Omega = A of the table, as in the paper; S = A (1 + chi), and gamma from the table's output.
 * Not observed: S = A, Omega = A / (1 + chi), and sales follow from b: x = (I - Omega)^-1 b.
 * Wedges are waste in this theory: what they take leaves the economy. sum_j (x_j l_j / sum) xi_j = 1; without wedges in a balanced
 * table xi = 1 everywhere.
 *
 * Source: Liu (2019), the exact definition attributed. Error `laborShareNegative` names the sector, and the largest wedge that, the same for all
 * purchases, leaves every labor share at 0 or above. A sector without output is NaN.
 */
export function distortionCentrality({ labels, Z, x, final, wedges, observed }: DistortionInput): DistortionCentrality {
  const n = labels.length;
  const A = inputCoefficients(Z, x);
  const technology = laborShares(A, n, labels, "flows");
  const b = finalShares(final, x, labels);
  const S = observed ? underWedges(A, wedges, false) : A;
  const l = observed ? distortedLaborShares(S, A, labels) : technology;
  const mu = productiveSystem(S, n, observed ? "wedges" : "flows", labels).solve(b);
  const sales = observed ? x : new ProductiveSystem(underWedges(A, wedges, true), n, true).solve(b);
  const income = sales.reduce((sum, value, j) => sum + value * l[j], 0);
  const here = (of: (i: number) => number): Float64Array => Float64Array.from({ length: n }, (_, i) => (x[i] > 0 ? of(i) : NaN));
  return {
    influence: here((i) => mu[i]),
    domarWeight: here((i) => sales[i] / income),
    centrality: here((i) => (sales[i] > 0 ? (mu[i] * income) / sales[i] : NaN)),
  };
}

/** Shares times 1 + chi, or divided by it. */
function underWedges(A: Float64Array, chi: Float64Array, divided: boolean): Float64Array {
  const shares = new Float64Array(A.length);
  for (let at = 0; at < A.length; at++) shares[at] = divided ? A[at] / (1 + chi[at]) : A[at] * (1 + chi[at]);
  return shares;
}

function distortedLaborShares(S: Float64Array, A: Float64Array, labels: readonly string[]): Float64Array {
  const n = labels.length;
  return columnSums(S, n).map((inputs, j) => {
    if (inputs > 1) fail("laborShareNegative", { argument: "wedges", column: labels[j], value: inputs, limit: largestUniform(A, n) });
    return 1 - inputs;
  });
}

/** min_j 1 / (column sum of A) - 1, cut to four digits below. */
function largestUniform(A: Float64Array, n: number): number {
  const most = Math.max(...columnSums(A, n));
  return Math.max(0, Math.floor(1e4 * (1 / most - 1)) / 1e4);
}
