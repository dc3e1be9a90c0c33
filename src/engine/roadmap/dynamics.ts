import type { Parameters } from "../upgrading/parameters";
import { hardwareDecay } from "../upgrading/sustainability";

/** One unit, and the effort it can spend over the years. */
export interface Roadmap {
  /** Hardware, firmware, software in year 0, in [0, 1]. */
  readonly start: readonly [number, number, number];
  /** Effort of the years 0 ... T - 1, none negative. */
  readonly effort: Float64Array;
  /** Demand orientation theta. */
  readonly demand: number;
  readonly parameters: Parameters;
}

/**
 * Effort by year and layer: T x 3 amounts, year by year. A strategy spends a year's effort in full; a plan of
 * the user may spend less.
 */
export type Plan = Float64Array;

/** How fast soft layers can be upgraded at hardware h: 1 - lambda_flow + lambda_flow h. */
export function flowGate(h: number, { lambda_flow }: Parameters): number {
  return 1 - lambda_flow + lambda_flow * h;
}

/**
 * Layer scores of the years 0 ... T under a plan, (T + 1) x 3:
 *
 *     h' = h (1 - delta(f, s)) + r_h b_h^alpha (1 - h)
 *     f' = f (1 - decay_f)     + r_f b_f^alpha (1 - f) e(h)
 *     s' = s (1 - decay_s)     + r_s b_s^alpha (1 - s) e(h)
 *     e(h) = 1 - lambda_flow + lambda_flow h
 *
 * Effort closes a share of what is missing to 1, with decreasing returns within a year; hardware decays faster
 * without soft layers; soft layers rise slowly without hardware. Where r b^alpha + decay <= 1 (`effortLimits`),
 * scores stay in [0, 1] and higher scores and efforts never lead to lower ones.
 * The product's own dynamics for the sentences of section II of the paper, which has no equations; the speeds are assumed.
 */
export function trajectory({ start, effort, parameters }: Roadmap, plan: Plan, states = new Float64Array((effort.length + 1) * 3)): Float64Array {
  states.set(start);
  for (let t = 0; t < effort.length; t++) advance(states, 3 * t, plan, parameters);
  return states;
}

/** Writes the year after the one that stands at `at`, plan and states alike. */
export function advance(states: Float64Array, at: number, plan: Plan, parameters: Parameters): void {
  const { alpha, r_h, r_f, r_s, decay_f, decay_s } = parameters;
  const h = states[at];
  const f = states[at + 1];
  const s = states[at + 2];
  const ease = flowGate(h, parameters);
  states[at + 3] = within(h * (1 - hardwareDecay(f, s, parameters)) + r_h * Math.pow(plan[at], alpha) * (1 - h));
  states[at + 4] = within(f * (1 - decay_f) + r_f * Math.pow(plan[at + 1], alpha) * (1 - f) * ease);
  states[at + 5] = within(s * (1 - decay_s) + r_s * Math.pow(plan[at + 2], alpha) * (1 - s) * ease);
}

/** Rounding must not lift a score out of its range. */
function within(score: number): number {
  return score < 0 ? 0 : score > 1 ? 1 : score;
}
