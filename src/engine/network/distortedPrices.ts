import { laborShares } from "./laborShares";
import { productiveSystem, type ProductiveSystem } from "./productiveSystem";

/** What moves prices, one number per sector each. */
export interface PriceDrivers {
  /** Markup on unit cost, above -1; 0 = none. */
  readonly wedges: Float64Array;
  /** What primary inputs cost above their reward, above -1; 0 = none. */
  readonly factorWedges: Float64Array;
  /** Level against the base, above 0; 1 = base. */
  readonly productivity: Float64Array;
  /** Share of the work that makes nothing, from 0 and below 1. */
  readonly unproductive: Float64Array;
  /** Wage against the base, above 0; 1 = base. */
  readonly wages: Float64Array;
}

export interface PricesInput {
  readonly labels: readonly string[];
  /** Cost shares without wedges, n x n, rows supply and columns use. */
  readonly A: Float64Array;
  /** Output; null where coefficients were given. */
  readonly x: Float64Array | null;
  readonly drivers: PriceDrivers;
}

export interface DistortedPrices {
  /** Base 100. */
  readonly price: Float64Array;
  /** Log points; the three add up to ln(price / 100). */
  readonly wedgePart: Float64Array;
  readonly productivityPart: Float64Array;
  readonly wagePart: Float64Array;
}

/**
 * Prices of an economy with Cobb-Douglas technologies and distortions:
 *
 *     ln p = (I - A')^-1 [ln(1 + mu) + l ln(1 + tau) - ln z - ln(1 - u) + l ln w],   l_j = 1 - sum_i a_ij
 *
 * mu = wedge on unit cost, tau = wedge on primary inputs, z = productivity, u = unproductive share, w = wage, all against a base
 * where every price is 100. Convention: A are cost shares without wedges; firms answer prices by substitution, so that shares of
 * cost stay and prices add up in logarithms, which no wedge can make explode. The rival reading with fixed quantities
 * (Leontief prices) has p = (I - (A (1 + mu))')^-1 and fails once a wedge is large. The wedge part holds mu and tau, the
 * productivity part z and u.
 *
 * Source: attributed to Jones (2011, 2013) and Bigio and La'O (2020); Baqaee and Farhi (2020). One solve per part that is not zero.
 * A sector without output is NaN.
 */
export function distortedPrices({ labels, A, x, drivers }: PricesInput): DistortedPrices {
  const n = labels.length;
  const l = laborShares(A, n, labels, "flows");
  const leontief = productiveSystem(A, n, "flows", labels);
  const { wedges, factorWedges, productivity, unproductive, wages } = drivers;
  const cost = (of: (j: number) => number): Float64Array =>
    passedOn(
      leontief,
      Float64Array.from({ length: n }, (_, j) => of(j)),
    );
  const here = (part: Float64Array): Float64Array => (x ? part.map((value, j) => (x[j] > 0 ? value : NaN)) : part);
  const wedgePart = here(cost((j) => Math.log1p(wedges[j]) + l[j] * Math.log1p(factorWedges[j])));
  const productivityPart = here(cost((j) => -Math.log(productivity[j]) - Math.log1p(-unproductive[j])));
  const wagePart = here(cost((j) => l[j] * Math.log(wages[j])));
  const price = wedgePart.map((part, j) => 100 * Math.exp(part + productivityPart[j] + wagePart[j]));
  return { price, wedgePart, productivityPart, wagePart };
}

/** ln p of costs in logarithms: (I - A')^-1 c. */
export function passedOn(leontief: ProductiveSystem, c: Float64Array): Float64Array {
  return c.some((value) => value !== 0) ? leontief.solveTransposed(c) : new Float64Array(c.length);
}
