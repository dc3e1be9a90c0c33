import { passedOn } from "./distortedPrices";
import { finalShares } from "./finalShares";
import { inputCoefficients } from "./coefficients";
import { laborShares } from "./laborShares";
import { ProductiveSystem, productiveSystem } from "./productiveSystem";

export interface WedgeCutInput {
  readonly labels: readonly string[];
  readonly Z: Float64Array;
  readonly x: Float64Array;
  /** Final demand by sector. */
  readonly final: Float64Array;
  /** Markup on unit cost of every sector, 0 or above. */
  readonly wedges: Float64Array;
  /** The sector whose wedge is cut, and the share of it that goes. */
  readonly sector: number;
  readonly cut: number;
}

/** An economy under wedges, against the same one without any. */
export interface WedgeState {
  /** 100 without wedges; NaN for a sector without output. */
  readonly price: Float64Array;
  /** 1 without wedges; what wedges take is lost. */
  readonly realWage: number;
  /** 1 without wedges; what wedges take is income of households. */
  readonly realGdp: number;
  /** Firmware indicator F3, in (0, 1]. */
  readonly firmware: number;
}

/**
 * What removing a share of one sector's wedge does, Cobb-Douglas as in `distortedPrices`: the state before and after.
 *
 *     ln p      = (I - A')^-1 ln(1 + mu)
 *     real wage = exp(-b' ln p)                          the wedge is waste (compliance cost): then also real GDP
 *     real GDP  = exp(-b' ln p) / Lambda                 the wedge is a transfer, rebated to households
 *     Lambda    = sum_i lambda_i l_i / (1 + mu_i),   lambda = (I - A (1 + mu)^^-1)^-1 b     labor's share of income
 *     F3        = exp(-[b' ln p(mu) - b' ln p(0)])
 *
 * b = shares in final demand, l = 1 - column sums of A, lambda = sales over income. The two welfare numbers answer
 * different questions and are never mixed: the real wage falls in proportion to a small wedge, real GDP with its square
 * (Harberger triangles). F3 is the price number, as the paper speaks of prices and costs; without other changes it equals
 * the real wage. Source: attributed to Bigio and La'O (2020); Baqaee and Farhi (2020); F3: ours.
 */
export function wedgeCut({ labels, Z, x, final, wedges, sector, cut }: WedgeCutInput): { before: WedgeState; after: WedgeState } {
  const n = labels.length;
  const A = inputCoefficients(Z, x);
  const l = laborShares(A, n, labels, "flows");
  const b = finalShares(final, x, labels);
  const leontief = productiveSystem(A, n, "flows", labels);
  const state = (mu: Float64Array): WedgeState => {
    const logPrice = passedOn(leontief, mu.map(Math.log1p));
    const basket = dot(b, logPrice);
    const lambda = new ProductiveSystem(columnsOver(A, n, mu), n, true).solve(b);
    const labor = lambda.reduce((sum, sales, i) => sum + (sales * l[i]) / (1 + mu[i]), 0);
    const realWage = Math.exp(-basket);
    return { price: logPrice.map((value, i) => (x[i] > 0 ? 100 * Math.exp(value) : NaN)), realWage, realGdp: realWage / labor, firmware: Math.exp(-basket) };
  };
  const less = wedges.slice();
  less[sector] *= 1 - cut;
  return { before: state(wedges), after: state(less) };
}

/** A with column j over 1 + mu_j: what is left for inputs of a unit of sales. */
function columnsOver(A: Float64Array, n: number, mu: Float64Array): Float64Array {
  const shares = new Float64Array(n * n);
  for (let i = 0, at = 0; i < n; i++) for (let j = 0; j < n; j++, at++) shares[at] = A[at] / (1 + mu[j]);
  return shares;
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}
