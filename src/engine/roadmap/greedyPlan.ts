import { advance, type Plan, type Roadmap } from "./dynamics";
import { better, courseOf, sweep } from "./sweep";

/** Where the search of a year's split begins: the middle and a lean to each layer. */
const BEGINNINGS = [
  [1 / 3, 1 / 3, 1 / 3],
  [0.8, 0.1, 0.1],
  [0.1, 0.8, 0.1],
  [0.1, 0.1, 0.8],
] as const;

/**
 * The greedy plan: each year's effort is split so that the value index of the next year is as large as it can be,
 * with no thought of later years.
 *
 * The split is the optimum of a roadmap of one year, in which discount and tail do not matter. It is an exact maximum,
 * not one picked from a grid of splits.
 */
export function greedyPlan({ start, effort, demand, parameters }: Roadmap): Plan {
  const plan = new Float64Array(effort.length * 3);
  const states = new Float64Array(plan.length + 3);
  states.set(start);
  const oneYear = { ...parameters, beta: 0.5, kappa: 1 };
  for (let t = 0; t < effort.length; t++) {
    const at = 3 * t;
    const year: Roadmap = { start: [states[at], states[at + 1], states[at + 2]], effort: effort.subarray(t, t + 1), demand, parameters: oneYear };
    plan.set(bestSplit(year), at);
    advance(states, at, plan, parameters);
  }
  return plan;
}

function bestSplit(year: Roadmap): Plan {
  const [effort] = year.effort;
  const near = BEGINNINGS.map((split) =>
    sweep(
      year,
      courseOf(
        year,
        Float64Array.from(split, (share) => share * effort),
      ),
      4,
      1e-12,
    ),
  );
  return sweep(year, near.reduce(better), 100, 1e-13).plan;
}
