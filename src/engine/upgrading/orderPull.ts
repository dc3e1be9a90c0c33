import { normalCdf, normalDensity } from "../statistics/normal";

/**
 * Share of firms that upgrade when clear orders come with probability p, and its slope in p:
 *
 *     share = P(p B > C) = Φ((ln p + m) / σ),   slope = φ((ln p + m) / σ) / (σ p)
 *
 * ln(B/C), benefit over cost, is normal over firms with mean m and standard deviation σ > 0. p in [0, 1]; both are 0 at p = 0,
 * the limit. A choice of one period: without orders nothing comes back, and waiting has no value of its own (no real option).
 * The product's own reading of section IV.A of the paper: without clear orders firms fear that the cost is not recouped.
 */
export function orderPull(p: number, m: number, sigma: number): { share: number; slope: number } {
  if (p === 0) return { share: 0, slope: 0 };
  const x = (Math.log(p) + m) / sigma;
  return { share: normalCdf(x), slope: normalDensity(x) / (sigma * p) };
}
