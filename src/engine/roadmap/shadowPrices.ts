import { ABOVE_ZERO, marginalValues } from "../upgrading/marginalValues";
import { hardwareDecay } from "../upgrading/sustainability";
import { flowGate, type Plan, type Roadmap } from "./dynamics";
import { tailYears } from "./presentValue";

/**
 * Shadow prices of the layers: what one more unit of each score in year t adds to the present value, (T + 1) x 3,
 * with a plan held fixed. Computed backwards (costates of the maximum principle, attributed to Pontryagin et al. 1962):
 *
 *     p_T = beta^T kappa / (1 - beta) grad V(x_T)
 *     p_t = beta^t grad V(x_t) + (d x_(t+1) / d x_t)' p_(t+1)
 *
 * Analytic. As in `marginalValues`, a score of 0 is read as one millionth.
 */
export function shadowPrices({ effort, demand, parameters }: Roadmap, plan: Plan, states: Float64Array): Float64Array {
  const { alpha, beta, r_h, r_f, r_s, decay_f, decay_s, delta_min, delta_max, lambda_flow } = parameters;
  const years = effort.length;
  const prices = new Float64Array((years + 1) * 3);
  const slopesAt = (at: number): [number, number, number] => marginalValues(states[at], states[at + 1], states[at + 2], demand, parameters);
  const tail = Math.pow(beta, years) * tailYears(parameters);
  const last = slopesAt(3 * years);
  for (let j = 0; j < 3; j++) prices[3 * years + j] = tail > 0 ? tail * last[j] : 0;
  for (let t = years - 1; t >= 0; t--) {
    const at = 3 * t;
    const discount = Math.pow(beta, t);
    const h = states[at];
    const f = Math.max(states[at + 1], ABOVE_ZERO);
    const s = Math.max(states[at + 2], ABOVE_ZERO);
    const [byH, byF, byS] = slopesAt(at);
    const [ofH, ofF, ofS] = [prices[at + 3], prices[at + 4], prices[at + 5]];
    const ease = flowGate(h, parameters);
    const [moveH, moveF, moveS] = [r_h * Math.pow(plan[at], alpha), r_f * Math.pow(plan[at + 1], alpha), r_s * Math.pow(plan[at + 2], alpha)];
    const relief = (h * (delta_max - delta_min)) / 2;
    prices[at] =
      discount * byH +
      ofH * (1 - hardwareDecay(f, s, parameters) - moveH) +
      lambda_flow * (ofF * moveF * (1 - states[at + 1]) + ofS * moveS * (1 - states[at + 2]));
    prices[at + 1] = discount * byF + ofF * (1 - decay_f - moveF * ease) + ofH * relief * Math.sqrt(s / f);
    prices[at + 2] = discount * byS + ofS * (1 - decay_s - moveS * ease) + ofH * relief * Math.sqrt(f / s);
  }
  return prices;
}
