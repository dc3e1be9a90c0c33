export type WindowStatus = "closing" | "open" | "opening" | "shut";

export interface WindowPosition {
  /** RCA of the last year. */
  readonly advantage: number;
  /** Growth of ln RCA a year; NaN where it is not known, which counts as 0. */
  readonly slope: number;
  readonly density: number;
  /** Median of the region's densities. */
  readonly medianDensity: number;
  /** Relative unit labor cost κ, and the years until it passes 1; NaN where they are not known. */
  readonly relativeCost: number;
  readonly yearsLeft: number;
}

/** A cost advantage that ends sooner than in so many years is closing. */
export const SOON = 10;
const TIE = 1e-12;

/**
 * Where an activity stands in its window, the first that holds:
 *
 *     closing   RCA ≥ 1 and (slope < 0 or κ < 1 for less than 10 more years)
 *     open      RCA ≥ 1 and (κ < 1 or slope ≥ 0)
 *     opening   RCA < 1, slope > 0 and a density above the region's median
 *     shut      all else
 *
 * Source: own operationalisation.
 */
export function windowStatus({ advantage, slope, density, medianDensity, relativeCost, yearsLeft }: WindowPosition): WindowStatus {
  const known = Number.isNaN(slope) ? 0 : slope;
  const cheap = relativeCost < 1 - TIE;
  if (advantage >= 1 - TIE) {
    if (known < 0 || (cheap && yearsLeft < SOON)) return "closing";
    return cheap || known >= 0 ? "open" : "shut";
  }
  return known > 0 && density > medianDensity + TIE ? "opening" : "shut";
}
