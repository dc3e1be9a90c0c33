/** The means that aggregate indicators into layers and layers into one score. */
export type Mean = "geometric" | "arithmetic" | "harmonic";

/** Values below this count as this in a geometric or harmonic mean of normalized indicators. */
export const DEFAULT_FLOOR = 0.02;

/**
 * Weighted mean of the values that are there.
 *
 *     arithmetic  Σ w z            geometric  exp(Σ w ln z)            harmonic  1 / Σ (w / z)
 *
 * Missing values are skipped and the weights re-shared over the others, so weights need not sum to 1;
 * a weight of 0 leaves its value out. NaN when nothing is there. In the geometric and the harmonic mean
 * every value counts at least `floor`, so that one zero does not wipe out all others (0 = no floor;
 * a zero then gives 0). Negative values have no such means: callers refuse them beforehand.
 *
 * Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008).
 */
export function weightedMean(values: ArrayLike<number>, weights: ArrayLike<number>, method: Mean, floor: number): number {
  let sum = 0;
  let total = 0;
  for (let k = 0; k < values.length; k++) {
    const value = values[k];
    const weight = weights[k];
    if (!(weight > 0) || value !== value) continue;
    total += weight;
    if (method === "arithmetic") sum += weight * value;
    else if (method === "geometric") sum += weight * Math.log(value > floor ? value : floor);
    else sum += weight / (value > floor ? value : floor);
  }
  if (total === 0) return NaN;
  if (method === "arithmetic") return sum / total;
  return method === "geometric" ? Math.exp(sum / total) : total / sum;
}
