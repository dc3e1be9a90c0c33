import type { Plan, Roadmap } from "./dynamics";
import { constantPlan } from "./fixedPlans";
import { planValue } from "./presentValue";

const STEPS = 20;

/** The constant split of the largest present value, out of the 231 whose shares are multiples of 0.05; the first of equals. */
export function bestConstantPlan(roadmap: Roadmap): Plan {
  const states = new Float64Array((roadmap.effort.length + 1) * 3);
  let best = constantPlan(roadmap, [1, 0, 0]);
  let top = -Infinity;
  for (let h = STEPS; h >= 0; h--) {
    for (let f = STEPS - h; f >= 0; f--) {
      const plan = constantPlan(roadmap, [h / STEPS, f / STEPS, (STEPS - h - f) / STEPS]);
      const value = planValue(roadmap, plan, states);
      if (value > top) [best, top] = [plan, value];
    }
  }
  return best;
}
