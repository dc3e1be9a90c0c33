import { marginalValues } from "../upgrading/marginalValues";
import { flowGate, type Plan, type Roadmap } from "./dynamics";
import { shadowPrices } from "./shadowPrices";

/**
 * The best split of each year's effort B at the shadow prices p and scores x of a plan, written into `target`. A layer's
 * gain is c b^alpha, so that
 *
 *     b_j = B c_j^(1/(1-alpha)) / sum over layers,   c_j = p_(t+1),j r_j (1 - x_j) e_j
 *
 * e = 1 for hardware, the flow gate for firmware and software. Returns what the splits promise to gain in present value
 * at these prices, which is never less than 0 and is 0 at an optimum.
 */
export function closedFormSplits(roadmap: Roadmap, plan: Plan, states: Float64Array, target: Plan): number {
  const { effort, demand, parameters } = roadmap;
  const { alpha, r_h, r_f, r_s } = parameters;
  const prices = shadowPrices(roadmap, plan, states);
  const worth = new Float64Array(3);
  let promised = 0;
  for (let t = 0; t < effort.length; t++) {
    const at = 3 * t;
    const ease = flowGate(states[at], parameters);
    const rates = [r_h * (1 - states[at]), r_f * (1 - states[at + 1]) * ease, r_s * (1 - states[at + 2]) * ease];
    for (let j = 0; j < 3; j++) worth[j] = rates[j] * prices[at + 3 + j];
    const counts = worth[0] + worth[1] + worth[2] > 0;
    if (!counts) {
      // Nothing of this year counts (the last one at kappa = 0): next year's value decides, and promises nothing.
      const slopes = marginalValues(states[at + 3], states[at + 4], states[at + 5], demand, parameters);
      for (let j = 0; j < 3; j++) worth[j] = rates[j] * slopes[j];
    }
    splitEffort(worth, effort[t], alpha, plan, target, at);
    if (counts) for (let j = 0; j < 3; j++) promised += worth[j] * (Math.pow(target[at + j], alpha) - Math.pow(plan[at + j], alpha));
  }
  return promised;
}

/** In logarithms, because the power reaches 100. Where nothing is worth anything, the split stays as it was. */
function splitEffort(worth: Float64Array, effort: number, alpha: number, plan: Plan, target: Plan, at: number): void {
  const top = Math.max(worth[0], worth[1], worth[2]);
  let sum = 0;
  for (let j = 0; j < 3; j++) {
    target[at + j] = worth[j] > 0 ? Math.exp(Math.log(worth[j] / top) / (1 - alpha)) : 0;
    sum += target[at + j];
  }
  for (let j = 0; j < 3; j++) target[at + j] = sum > 0 ? (target[at + j] * effort) / sum : plan[at + j];
}
