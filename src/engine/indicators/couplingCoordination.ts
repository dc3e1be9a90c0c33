import { weightedMean } from "./aggregate";

export type CouplingForm = "standard" | "wang";

/** Which end of a class interval of D belongs to it: left [0, 0.1), right (0, 0.1]. */
export type ClosedSide = "left" | "right";

export interface Coordination {
  /** Coupling degree, 0 to 1. */
  readonly C: number;
  /** Weighted mean of the systems. */
  readonly T: number;
  /** Coupling coordination degree √(C T). */
  readonly D: number;
}

/**
 * Coupling coordination degree of n systems U in [0, 1] with weights a, scaled to sum 1.
 *
 *     standard  C = n (Π U)^(1/n) / Σ U                     geometric over arithmetic mean
 *     wang      C = √{ [1 - Σ_{i>j} |U_i - U_j| / Σ_{k<n} k] · (Π U_i / max U)^(1/(n-1)) }
 *     T = Σ a U        D = √(C T)
 *
 * One system at 0 gives C = 0 and D = 0; all at 0 likewise, where the ratio would be 0/0. The standard form lies
 * close to 1 unless the systems differ widely; the other spreads it.
 *
 * The standard form is attributed to Liao Chongbin (1999) and Liu Yaobin et al. (2005); the other to Wang Shujia, Kong Wei, Ren Liang et al. (2021), Journal of Natural
 * Resources 36(3), whose exponent for three systems, 1/2, is attributed to that article too.
 */
export function couplingCoordination(systems: ArrayLike<number>, weights: ArrayLike<number>, form: CouplingForm): Coordination {
  const C = form === "standard" ? standardCoupling(systems) : wangCoupling(systems);
  const T = weightedMean(systems, weights, "arithmetic", 0);
  return { C, T, D: Math.sqrt(C * T) };
}

function standardCoupling(U: ArrayLike<number>): number {
  let logs = 0;
  let sum = 0;
  for (let k = 0; k < U.length; k++) {
    if (U[k] <= 0) return 0;
    logs += Math.log(U[k]);
    sum += U[k];
  }
  return Math.min(1, (U.length * Math.exp(logs / U.length)) / sum);
}

function wangCoupling(U: ArrayLike<number>): number {
  const n = U.length;
  let largest = 0;
  for (let k = 0; k < n; k++) largest = Math.max(largest, U[k]);
  if (largest === 0) return 0;
  let product = 1;
  let distance = 0;
  for (let i = 0; i < n; i++) {
    product *= U[i] / largest;
    for (let j = 0; j < i; j++) distance += Math.abs(U[i] - U[j]);
  }
  const closeness = Math.max(0, 1 - distance / ((n * (n - 1)) / 2));
  return Math.sqrt(closeness * product ** (1 / (n - 1)));
}

/** Words for the ten classes of D, each 0.1 wide. */
export const COORDINATION_CLASSES = [
  "extreme disorder",
  "serious disorder",
  "moderate disorder",
  "mild disorder",
  "near disorder",
  "barely coordinated",
  "primary coordination",
  "intermediate coordination",
  "good coordination",
  "quality coordination",
] as const;

/** The class of a D in [0, 1]. A D that is a tenth but for rounding counts as that tenth. */
export function coordinationClass(D: number, closed: ClosedSide): string {
  const tenth = Math.round(D * 10);
  const exact = Math.abs(D * 10 - tenth) < 1e-9;
  const position = closed === "left" ? (exact ? tenth : Math.floor(D * 10)) : (exact ? tenth : Math.ceil(D * 10)) - 1;
  return COORDINATION_CLASSES[Math.max(0, Math.min(COORDINATION_CLASSES.length - 1, position))];
}
