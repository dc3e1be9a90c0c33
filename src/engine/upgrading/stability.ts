import { betaMoments } from "./betaMoments";
import { matchedOutput } from "./matchedOutput";
import type { Parameters } from "./parameters";
import { valueIndex } from "./valueIndex";

export type StabilityVerdict =
  | "high and stable" | "medium and stable" | "low but stable"
  | "high but unstable" | "medium but unstable" | "low and unstable"; // prettier-ignore

export interface Stability {
  /** E[V] and sd/E[V] over demand orientations; CV is NaN where the mean is 0. */
  readonly mean: number;
  readonly cv: number;
  /** A min(h, s*) and A max(h, s*): the value index at the worst and the best demand. */
  readonly floor: number;
  readonly ceiling: number;
  /** floor / ceiling: 1 = advantage of hardware and software alike, near 0 = of one alone. */
  readonly comprehensive: number;
  readonly verdict: StabilityVerdict | "";
}

/** A mean of at least 0.5 is high, of at least 0.25 medium; a CV of at most 0.1 is stable. Assumed. */
const HIGH = 0.5;
const MEDIUM = 0.25;
const STABLE = 0.1;

/**
 * Level and stability of the value index when demand orientation varies: theta is Beta distributed with the given
 * mean and concentration nu, a = theta nu and b = (1 - theta) nu. A mean of 0 or 1 leaves nothing to vary.
 * With h = s* demand does not matter and CV is 0. A low value can be stable, so both are shown.
 * The product's reading of section II and figure 3 of the paper ("relatively high and stable value added").
 */
export function stability(h: number, f: number, s: number, theta: number, concentration: number, parameters: Parameters): Stability {
  const { matching, realizedSoftware, floor, ceiling } = valueIndex(h, f, s, theta, parameters);
  const output = (demand: number): number => matchedOutput(h, realizedSoftware, demand, parameters.rho);
  const certain = theta <= 0 || theta >= 1 || h === realizedSoftware;
  const moments = certain ? { mean: output(theta), sd: 0 } : betaMoments(output, theta * concentration, (1 - theta) * concentration);
  const mean = matching * moments.mean;
  const cv = moments.mean > 0 ? moments.sd / moments.mean : NaN;
  return { mean, cv, floor, ceiling, comprehensive: ceiling > 0 ? floor / ceiling : NaN, verdict: verdictOf(mean, cv) };
}

function verdictOf(mean: number, cv: number): StabilityVerdict | "" {
  if (Number.isNaN(cv)) return "";
  const stable = cv <= STABLE;
  if (mean >= HIGH) return stable ? "high and stable" : "high but unstable";
  if (mean >= MEDIUM) return stable ? "medium and stable" : "medium but unstable";
  return stable ? "low but stable" : "low and unstable";
}
