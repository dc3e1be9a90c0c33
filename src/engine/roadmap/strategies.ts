import { bestConstantPlan } from "./bestConstantPlan";
import type { Plan, Roadmap } from "./dynamics";
import { equalPlan, gapPlan, hardwareFirstPlan, noPlan } from "./fixedPlans";
import { greedyPlan } from "./greedyPlan";
import { optimalPlan } from "./optimalPlan";
import { courseOf, type Course } from "./sweep";
import { wholeEffort } from "./wholeEffort";

/** The strategies in the order of the report; the last one only where a plan was given. */
export const STRATEGIES = ["optimal", "greedy", "equal", "gap", "hardware first", "best constant", "none", "your plan"] as const;

export interface StrategiesInput {
  readonly roadmap: Roadmap;
  /** A plan of the user's, within each year's effort; it may leave some unspent. */
  readonly plan: Plan | null;
}

/**
 * What every strategy leads to, in the order of `STRATEGIES`. The optimum begins its search from all others, so that it
 * is at least as good as any; a plan of the user's that leaves effort unspent enters the search scaled up to the whole
 * effort, which never lowers a score.
 */
export function compareStrategies({ roadmap, plan }: StrategiesInput): Course[] {
  const whole = (made: Plan): Course => courseOf(roadmap, wholeEffort(roadmap, made));
  const others = [greedyPlan, equalPlan, gapPlan, hardwareFirstPlan, bestConstantPlan].map((make) => whole(make(roadmap)));
  const own = plan ? [courseOf(roadmap, plan)] : [];
  const optimal = optimalPlan(roadmap, [...others, ...(plan ? [whole(plan)] : [])]);
  return [optimal, ...others, courseOf(roadmap, noPlan(roadmap)), ...own];
}

/** The optimal course alone. */
export function findRoadmap(roadmap: Roadmap): Course {
  return compareStrategies({ roadmap, plan: null })[0];
}
