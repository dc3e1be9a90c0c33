import { valueIndex } from "../upgrading/valueIndex";
import { trajectory, type Plan, type Roadmap } from "./dynamics";

/**
 * Present value of the value index along the years:
 *
 *     J = sum over t = 0 ... T - 1 of beta^t V(x_t)  +  beta^T kappa V(x_T) / (1 - beta)
 *
 * The second term stands for the years after the last one: the value then reached for ever, weighed by kappa.
 * beta = 1 needs kappa = 0, else the tail has no finite value. An index, without currency.
 */
export function presentValue(roadmap: Roadmap, states: Float64Array): number {
  const { effort, demand, parameters } = roadmap;
  const years = effort.length;
  let sum = 0;
  let discount = 1;
  for (let t = 0; t < years; t++) {
    sum += discount * valueIndex(states[3 * t], states[3 * t + 1], states[3 * t + 2], demand, parameters).value;
    discount *= parameters.beta;
  }
  return sum + discount * tailYears(parameters) * finalValue(roadmap, states);
}

/** kappa / (1 - beta): for how many years the value of the last year counts. */
export function tailYears({ kappa, beta }: { kappa: number; beta: number }): number {
  return kappa === 0 ? 0 : kappa / (1 - beta);
}

/** V(x_T). */
export function finalValue({ effort, demand, parameters }: Roadmap, states: Float64Array): number {
  const at = 3 * effort.length;
  return valueIndex(states[at], states[at + 1], states[at + 2], demand, parameters).value;
}

/** Present value of a plan. */
export function planValue(roadmap: Roadmap, plan: Plan, states?: Float64Array<ArrayBuffer>): number {
  return presentValue(roadmap, trajectory(roadmap, plan, states));
}
