import type { Parameters } from "../upgrading/parameters";
import { valueIndex } from "../upgrading/valueIndex";
import { layerLevels, type Subject } from "./subject";

/** Present value of 1 a year from year `lag` to year horizon - 1: the sum of beta^t. 0 when the lag reaches the horizon. */
export function annuity(lag: number, horizon: number, beta: number): number {
  let sum = 0;
  for (let t = lag; t < horizon; t++) sum += Math.pow(beta, t);
  return sum;
}

/**
 * How far a path moves each indicator: R (u / c) m_k (1 - z_k), a share of the gap that is left.
 * R readiness, u effort, c cost, m_k load; the share never exceeds the whole gap.
 */
export function levelSteps(subject: Subject, loads: Float64Array, ready: number, effort: number, cost: number): Float64Array {
  const { levels } = subject;
  const steps = new Float64Array(levels.length);
  for (let k = 0; k < steps.length; k++) if (loads[k] > 0) steps[k] = Math.min(1, (ready * effort * loads[k]) / cost) * (1 - levels[k]);
  return steps;
}

/** Value index of the subject at the given indicator levels. */
export function valueAt(subject: Subject, levels: Float64Array, demand: number, parameters: Parameters): number {
  const [h, f, s] = layerLevels(subject, levels);
  return valueIndex(h, f, s, demand, parameters).value;
}

/**
 * Gain of a path: [V(z') - V(z)] x annuity, the present value of what the effort adds to the value index year by year.
 * Finite, not marginal: the layer means, the gate and the value index are computed anew. Static: no decay, one path at a time.
 */
export function pathGain(subject: Subject, steps: Float64Array, years: number, demand: number, parameters: Parameters, base?: number): number {
  if (years === 0) return 0;
  const before = base ?? valueAt(subject, subject.levels, demand, parameters);
  const raised = subject.levels.slice();
  for (let k = 0; k < raised.length; k++) raised[k] += steps[k];
  return Math.max(0, valueAt(subject, raised, demand, parameters) - before) * years;
}
