import { fail } from "../errors";

export interface SmileCurve {
  /** Intercept, slope and coefficient of the square. */
  readonly estimates: readonly [number, number, number];
  readonly errors: readonly [number, number, number];
  /** Where the curve turns, and its standard error: its lowest point where the square's coefficient is positive, else its highest; null for a straight line. */
  readonly turning: readonly [number, number] | null;
}

/** Sectors that leave one degree of freedom. */
const NEEDED = 4;
/** What the square adds to the straight line, as a share of itself; below, upstreamness takes two values only. */
const NOTHING = 1e-20;
/** What the square adds to the rates, as a share of them, that is rounding: the sectors lie on a straight line. */
const STRAIGHT = 1e-10;

/**
 * The smile curve: value added per unit of output as a quadratic of upstreamness, weighted by value added.
 *
 *     v_i / x_i = b0 + b1 U_i + b2 U_i² + e_i,   minimizing sum v_i e_i²
 *
 * Weighted least squares. Standard errors: s² = sum v e² / (n - 3), Var b = s² (X'VX)^-1, for weights known up to a common
 * factor, as R's lm(weights) has them; n counts sectors with value added, output and upstreamness, and the rest are left out.
 * Turning point u* = -b1 / (2 b2), its standard error by the delta method. b2 > 0 is a smile, rates are high at both ends and u* is the lowest
 * point; b2 < 0 is a frown and u* the highest.
 * The fit runs over polynomials that are orthogonal under the weights, so that no digits are lost.
 * A square that adds less than 1e-10 of the rates is rounding and counts as 0. NaN in U = not known. Errors: `smileTooFew`, `smileFlat` (fewer than three different values of U).
 */
export function smileCurve(v: ArrayLike<number>, x: ArrayLike<number>, U: ArrayLike<number>): SmileCurve {
  const used = Array.from({ length: v.length }, (_, i) => i).filter((i) => v[i] > 0 && x[i] > 0 && Number.isFinite(U[i]));
  if (used.length < NEEDED) fail("smileTooFew", { given: used.length, needed: NEEDED });
  const weights = used.reduce((sum, i) => sum + v[i], 0);
  /** Weighted mean of a term over the sectors. */
  const mean = (term: (i: number) => number): number => used.reduce((sum, i) => sum + v[i] * term(i), 0) / weights;
  const rate = (i: number): number => v[i] / x[i];

  // 1, z and q(z) = z² - slope z - height are orthogonal.
  const center = mean((i) => U[i]);
  const z = (i: number): number => U[i] - center;
  const height = mean((i) => z(i) ** 2);
  const slope = mean((i) => z(i) ** 3) / height;
  const q = (i: number): number => z(i) ** 2 - slope * z(i) - height;
  const curvature = mean((i) => q(i) ** 2);
  if (!(curvature > NOTHING * mean((i) => z(i) ** 4))) fail("smileFlat", { needed: 3 });

  const level = mean(rate);
  const along = mean((i) => rate(i) * z(i)) / height;
  const bent = mean((i) => rate(i) * q(i)) / curvature;
  const bend = bent ** 2 * curvature > STRAIGHT ** 2 * mean((i) => rate(i) ** 2) ? bent : 0;
  const rest = mean((i) => (rate(i) - level - along * z(i) - bend * q(i)) ** 2);
  // Variances of level, along and bend, which are not correlated.
  const [ofLevel, ofAlong, ofBend] = [1, height, curvature].map((norm) => rest / (used.length - 3) / norm);

  // b1 and b0 are along and level, and multiples of bend: 2 center + slope, and center (center + slope) - height.
  const lean = 2 * center + slope;
  const drop = center * (center + slope) - height;
  const b1 = along - bend * lean;
  const estimates = [level - along * center + bend * drop, b1, bend] as const;
  const errors = [Math.sqrt(ofLevel + ofAlong * center ** 2 + ofBend * drop ** 2), Math.sqrt(ofAlong + ofBend * lean ** 2), Math.sqrt(ofBend)] as const;
  if (bend === 0) return { estimates, errors, turning: null };
  // u* = lean / 2 - along / (2 bend).
  return { estimates, errors, turning: [-b1 / (2 * bend), Math.sqrt(ofAlong + ofBend * (along / bend) ** 2) / Math.abs(2 * bend)] };
}
