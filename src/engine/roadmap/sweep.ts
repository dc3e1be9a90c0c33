import { trajectory, type Plan, type Roadmap } from "./dynamics";
import { presentValue } from "./presentValue";
import { closedFormSplits } from "./closedFormSplits";

/** A plan with what it leads to. */
export interface Course {
  readonly plan: Plan;
  /** Scores of the years 0 ... T, (T + 1) x 3. */
  readonly states: Float64Array;
  /** Present value. */
  readonly value: number;
}

export function courseOf(roadmap: Roadmap, plan: Plan): Course {
  const states = trajectory(roadmap, plan);
  return { plan, states, value: presentValue(roadmap, states) };
}

/** The course of the larger present value, the first of equals. */
export function better(a: Course, b: Course): Course {
  return b.value > a.value ? b : a;
}

/** A step shorter than this part of the way changes nothing that could be seen. */
const SHORTEST = 1e-6;
/** On the way in logarithms a share of nothing stands at this part of the effort, so that it can grow. */
const NOTHING = 1e-12;

/**
 * Improves a plan that spends all effort, by forward-backward sweeps. Forward: the scores under the plan. Backward: the
 * shadow prices of the scores. Given both, the best split of every year has a closed form (`closedFormSplits`), and the
 * plan moves towards it: in turn in a straight line and in logarithms, each time by as large a step as raises the present
 * value, halved until it does. After two sweeps it goes on in the direction of both together, as far as that pays.
 * So the value never falls, also at the kinks of the hard gate.
 *
 * Ends when the closed form promises a gain of less than `tolerance` of the value, when neither way helps, or after
 * `sweeps`. A local optimum.
 */
export function sweep(roadmap: Roadmap, from: Course, sweeps: number, tolerance: number): Course {
  const size = from.plan.length;
  const plan = from.plan.slice();
  const states = from.states.slice();
  let value = from.value;
  const target = new Float64Array(size);
  const before = plan.slice();
  const trial = new Float64Array(size);
  const trialStates = new Float64Array(size + 3);

  /** Takes the trial where it is better. */
  const accept = (): boolean => {
    spendAll(trial, roadmap.effort);
    const reached = presentValue(roadmap, trajectory(roadmap, trial, trialStates));
    if (!(reached > value)) return false;
    plan.set(trial);
    states.set(trialStates);
    value = reached;
    return true;
  };

  const steps = [1, 1];
  let stride = 1;
  let failures = 0;
  for (let i = 0; i < sweeps && failures < 2; i++) {
    const promised = closedFormSplits(roadmap, plan, states, target);
    if (!(promised > tolerance * Math.abs(value))) break;
    const way = i % 2;
    let step = steps[way];
    let moved = false;
    for (; step >= SHORTEST && !moved; step /= 2) {
      if (way === 0) for (let k = 0; k < size; k++) trial[k] = plan[k] + step * (target[k] - plan[k]);
      else towardsInLogs(roadmap, plan, target, step, trial);
      moved = accept();
    }
    // The loop has halved the step once more after the one that helped.
    steps[way] = Math.min(1, 4 * Math.max(step, SHORTEST));
    failures = moved ? 0 : failures + 1;
    if (way === 0) continue;
    for (let k = 0; k < size; k++) trial[k] = Math.max(0.01 * plan[k], plan[k] + stride * (plan[k] - before[k]));
    stride = accept() ? 2 * stride : Math.max(0.5, stride / 4);
    before.set(plan);
  }
  return { plan, states, value };
}

/** b^(1 - step) target^step, to be scaled to the effort. */
function towardsInLogs({ effort }: Roadmap, plan: Plan, target: Plan, step: number, trial: Plan): void {
  for (let k = 0; k < plan.length; k++) {
    const nothing = NOTHING * effort[Math.floor(k / 3)];
    const here = Math.max(plan[k], nothing);
    trial[k] = nothing > 0 ? here * Math.pow(Math.max(target[k], nothing) / here, step) : 0;
  }
}

/** Scales every year to its effort. */
function spendAll(plan: Plan, effort: Float64Array): void {
  for (let t = 0; t < effort.length; t++) {
    const sum = plan[3 * t] + plan[3 * t + 1] + plan[3 * t + 2];
    if (!(sum > 0)) continue;
    const scale = effort[t] / sum;
    plan[3 * t] *= scale;
    plan[3 * t + 1] *= scale;
    plan[3 * t + 2] *= scale;
  }
}
