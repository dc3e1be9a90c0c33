/** Below this the power mean is its limit, the weighted geometric mean. */
const GEOMETRIC = 1e-12;

/**
 * Output of hardware h matched with realized software s at demand orientation theta, a weighted power mean:
 *
 *     Y = [(1 - theta) h^rho + theta s^rho]^(1/rho),  rho < 1
 *
 * rho = 0 is h^(1-theta) s^theta; rho -> -inf the shorter side. Elasticity of substitution 1/(1 - rho).
 * theta = 0: only hardware counts (supply-driven); theta = 1: only software counts (demand-driven).
 * min(h, s) <= Y <= max(h, s). A side at 0 makes Y = 0 when rho <= 0.
 * Form attributed to den Haan, Ramey and Watson (2000), there with equal weights and not normalized.
 * Computed in logarithms around the side that dominates, so that no power overflows.
 */
export function matchedOutput(h: number, s: number, theta: number, rho: number): number {
  if (theta <= 0 || h === s) return h;
  if (theta >= 1) return s;
  const low = Math.min(h, s);
  const high = Math.max(h, s);
  if (low <= 0 && rho < GEOMETRIC) return 0;
  if (Math.abs(rho) < GEOMETRIC) return between(low, Math.exp((1 - theta) * Math.log(h) + theta * Math.log(s)), high);
  const base = rho < 0 ? low : high;
  const otherWeight = base === h ? theta : 1 - theta;
  const ratio = base === low ? high / low : low / high;
  const mean = base * Math.exp(Math.log1p(otherWeight * Math.expm1(rho * Math.log(ratio))) / rho);
  return between(low, mean, high);
}

/** Rounding must not lift a mean out of its range. */
function between(low: number, mean: number, high: number): number {
  return Math.min(high, Math.max(low, mean));
}

/**
 * Share of software in the matched output: omega = theta s^rho / Y^rho, hardware has 1 - omega.
 * "Which layer makes the value", not where to invest. NaN when both sides are 0.
 */
export function softwareShare(h: number, s: number, theta: number, rho: number): number {
  return shares(h, s, theta, rho)[1];
}

/** 1 - omega and omega, each without cancellation. */
function shares(h: number, s: number, theta: number, rho: number): [number, number] {
  if (theta <= 0) return [1, 0];
  if (theta >= 1) return [0, 1];
  if (h <= 0 && s <= 0) return [NaN, NaN];
  const odds = (theta / (1 - theta)) * Math.pow(s / h, rho);
  return [1 / (1 + odds), odds === Infinity ? 1 : odds / (1 + odds)];
}

/**
 * dY/dh = (1 - theta)(Y/h)^(1-rho) and dY/ds = theta (Y/s)^(1-rho), for h, s > 0; computed as share x Y over the side,
 * which does not overflow where one side is nearly 0.
 */
export function matchedOutputSlopes(h: number, s: number, theta: number, rho: number): { byHardware: number; bySoftware: number } {
  const y = matchedOutput(h, s, theta, rho);
  const [ofHardware, ofSoftware] = shares(h, s, theta, rho);
  return { byHardware: (ofHardware * y) / h, bySoftware: (ofSoftware * y) / s };
}
