import { advance, type Plan, type Roadmap } from "./dynamics";

/** Hardware at which "hardware first" turns to an equal split. */
export const HARDWARE_ENOUGH = 0.6;

/** No effort at all: what decay leaves. */
export function noPlan({ effort }: Roadmap): Plan {
  return new Float64Array(effort.length * 3);
}

/** A third of each year's effort to every layer. */
export function equalPlan(roadmap: Roadmap): Plan {
  return constantPlan(roadmap, [1 / 3, 1 / 3, 1 / 3]);
}

/** The same split in every year. */
export function constantPlan({ effort }: Roadmap, split: ArrayLike<number>): Plan {
  const plan = new Float64Array(effort.length * 3);
  for (let k = 0; k < plan.length; k++) plan[k] = effort[Math.floor(k / 3)] * split[k % 3];
  return plan;
}

/** Each year in proportion to the gaps 1 - x_j of that year; equal where there is none. */
export function gapPlan(roadmap: Roadmap): Plan {
  return planByState(roadmap, (h, f, s) => (h + f + s < 3 ? [1 - h, 1 - f, 1 - s] : [1, 1, 1]));
}

/**
 * All effort to hardware in every year that begins with hardware below 0.6, an equal split in the others. Without memory:
 * hardware that has decayed below the threshold is put first again.
 */
export function hardwareFirstPlan(roadmap: Roadmap): Plan {
  return planByState(roadmap, (h) => (h < HARDWARE_ENOUGH ? [1, 0, 0] : [1, 1, 1]));
}

/** A plan whose split of a year depends on the scores at its beginning; the rule gives proportions. */
function planByState(roadmap: Roadmap, rule: (h: number, f: number, s: number) => readonly number[]): Plan {
  const { start, effort, parameters } = roadmap;
  const plan = new Float64Array(effort.length * 3);
  const states = new Float64Array(plan.length + 3);
  states.set(start);
  for (let t = 0; t < effort.length; t++) {
    const proportions = rule(states[3 * t], states[3 * t + 1], states[3 * t + 2]);
    const total = proportions[0] + proportions[1] + proportions[2];
    for (let j = 0; j < 3; j++) plan[3 * t + j] = (effort[t] * proportions[j]) / total;
    advance(states, 3 * t, plan, parameters);
  }
  return plan;
}
