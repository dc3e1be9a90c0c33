import { chiSquareTail } from "./upperGamma";

/** A ratio beyond this has a probability of 0 in floating point. */
const CERTAIN = 2000;

/**
 * Likelihood ratio of two least-squares fits of n observations, one nested in the other: n ln(SSR_narrow / SSR_wide).
 * 0 where the narrow one is no worse; a wide one without any residual is taken as that much better.
 */
export function likelihoodRatio(narrow: number, wide: number, n: number): number {
  if (!(narrow > wide)) return 0;
  return Math.min(Number.MAX_VALUE, n * Math.log(narrow / Math.max(wide, Number.MIN_VALUE)));
}

/** Probability of a larger ratio than this where the narrow one holds, with `df` restrictions. */
export function ratioTail(ratio: number, df: number): number {
  return ratio > CERTAIN ? 0 : chiSquareTail(ratio, df);
}
