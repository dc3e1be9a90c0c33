export interface DemandIndex {
  /** In [0, 1]: 0 = supply-driven, 1 = demand-driven. NaN without any component. */
  readonly demand: number;
  /** One standard error below and above, cut to [0, 1]; NaN with fewer than two components. */
  readonly low: number;
  readonly high: number;
}

/**
 * Demand orientation from components in [0, 1], NaN = missing: their mean over what is there, and
 *
 *     low, high = mean -/+ sd / √n      sd = sample standard deviation of the n components
 *
 * The spread is disagreement between ways of measuring, not sampling error. The product's own reading of sections II and IV of
 * the paper; equal weights are assumed.
 */
export function demandIndex(components: ArrayLike<number>): DemandIndex {
  let n = 0;
  let sum = 0;
  for (let k = 0; k < components.length; k++) {
    if (Number.isNaN(components[k])) continue;
    n++;
    sum += components[k];
  }
  const demand = sum / n;
  let squares = 0;
  for (let k = 0; k < components.length; k++) if (!Number.isNaN(components[k])) squares += (components[k] - demand) ** 2;
  const error = Math.sqrt(squares / (n - 1) / n);
  return { demand, low: Math.max(0, demand - error), high: Math.min(1, demand + error) };
}
