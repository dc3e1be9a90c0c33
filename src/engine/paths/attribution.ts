import { marginalValues } from "../upgrading/marginalValues";
import type { Parameters } from "../upgrading/parameters";
import { integrate } from "./integrate";
import { pathGain } from "./pathGain";
import { layerLevels, type Subject } from "./subject";

/**
 * Slope of the value index in each indicator: marginal product of its layer x w_k x / z_k.
 * An indicator at or below the floor has the slope that begins at the floor.
 */
export function indicatorSlopes(subject: Subject, levels: Float64Array, demand: number, parameters: Parameters): Float64Array {
  const scores = layerLevels(subject, levels);
  const products = marginalValues(...scores, demand, parameters);
  const slopes = new Float64Array(levels.length);
  for (let k = 0; k < slopes.length; k++) {
    const layer = subject.layers[k];
    const share = subject.basis === "layers" ? 1 : (subject.weights[k] * scores[layer]) / Math.max(levels[k], subject.floor);
    slopes[k] = products[layer] * share;
  }
  return slopes;
}

/**
 * What each indicator contributes to a path's finite gain: integrated gradients along the straight line from z to z',
 *
 *     c_k = annuity x (z'_k - z_k) x integral over t in [0, 1] of dV/dz_k at z + t (z' - z)
 *
 * which add up to the gain exactly and treat indicators alike whatever their order (attributed to Aumann and Shapley 1974).
 * An indicator earns nothing while it is still below the floor; the integral is cut where it leaves it. The sum is scaled to
 * the gain to take off the last rounding. A gain that arises all at once at 0, where no slope sees it, is shared by step.
 */
export function contributions(subject: Subject, steps: Float64Array, years: number, demand: number, parameters: Parameters): Float64Array {
  const gain = pathGain(subject, steps, years, demand, parameters);
  const found = new Float64Array(steps.length);
  if (years === 0 || gain === 0) return found;
  const { levels: start, floor } = subject;
  const slope = (t: number): Float64Array => {
    const levels = start.slice();
    for (let k = 0; k < levels.length; k++) levels[k] += t * steps[k];
    const parts = indicatorSlopes(subject, levels, demand, parameters);
    for (let k = 0; k < parts.length; k++) parts[k] = levels[k] > floor || floor === 0 ? parts[k] * steps[k] : 0;
    return parts;
  };
  const cuts = [0, ...floorCrossings(subject, steps), 1];
  for (let i = 1; i < cuts.length; i++) integrate(slope, cuts[i - 1], cuts[i]).forEach((value, k) => (found[k] += value));
  const sum = total(found);
  const shares = sum > 0 ? found.map((value) => value / sum) : steps.map((step) => step / total(steps));
  return shares.map((share) => share * gain);
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Where along the line an indicator rises above the floor, in order. */
function floorCrossings({ levels, floor }: Subject, steps: Float64Array): number[] {
  const crossings = Array.from(steps, (step, k) => (step > 0 ? (floor - levels[k]) / step : -1));
  return [...new Set(crossings.filter((t) => t > 0 && t < 1))].sort((a, b) => a - b);
}
