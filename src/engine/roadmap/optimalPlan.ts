import { randomSource } from "../random";
import { HARD } from "../upgrading/gate";
import type { Plan, Roadmap } from "./dynamics";
import { better, courseOf, sweep, type Course } from "./sweep";
import { wholeEffort } from "./wholeEffort";
import { NEARLY_STRAIGHT, oneLayerPlan, yearMoves } from "./yearMoves";

/** Random plans beside the rivals that the search begins from. */
const RANDOM_STARTS = 4;
/** Sweeps from every start, and from the best ones. */
const FIRST_SWEEPS = 12;
const LAST_SWEEPS = 300;
const POLISHED = 2;
/** A k at which the gate is smooth enough for the search. */
const SMOOTH = 20;
const SMOOTH_SWEEPS = 60;
/**
 * Where returns to effort hardly fall, so many starts from plans that give each year's effort to one layer, up to this many
 * years; fewer for more years, as a start takes time with their square.
 */
const ONE_LAYER_STARTS = 16;
const ONE_LAYER_YEARS = 15;
/** What the closed form may still promise at the end, as a share of the present value. */
const TOLERANCE = 1e-12;

/**
 * The plan of the largest present value that sweeps find from many starts: the rivals (other strategies, each spending all
 * effort) and some random plans. The best two after a few sweeps are swept to the end. Never worse than a rival.
 *
 * A local optimum: the problem is not concave, so that no search of this kind proves that there is none better.
 * Measured: forty longer searches from other random plans find nothing better at the defaults (five cases of fifteen years) and
 * up to 0.02 % with the hard gate (k > 50). Where returns to effort hardly fall (63 cases of alpha 0.92 to 0.99, six to fifteen
 * years), 160 longer searches find 0.003 % on average and up to 0.07 %; without the starts of one layer a year, 0.03 % on average
 * and up to 0.4 % in 33 of these cases, and 0.9 % was seen in another.
 */
export function optimalPlan(roadmap: Roadmap, rivals: readonly Course[]): Course {
  const starts = [...rivals, ...randomPlans(roadmap).map((plan) => courseOf(roadmap, plan))];
  const swept = starts.map((start) => sweep(roadmap, start, FIRST_SWEEPS, TOLERANCE)).sort((a, b) => b.value - a.value);
  const begun = [...swept.slice(0, POLISHED), ...smoothStart(roadmap, swept[0]), ...oneLayerStarts(roadmap, swept)];
  const found = begun.map((course) => sweep(roadmap, course, LAST_SWEEPS, TOLERANCE)).reduce(better);
  return [...rivals, courseOf(roadmap, wholeEffort(roadmap, found.plan))].reduceRight(better);
}

/** At the kinks of the hard gate sweeps are easily stuck: there the search also begins from what is best with a smoother one. */
function smoothStart(roadmap: Roadmap, best: Course): Course[] {
  if (roadmap.parameters.k <= HARD) return [];
  const smooth: Roadmap = { ...roadmap, parameters: { ...roadmap.parameters, k: SMOOTH } };
  return [courseOf(roadmap, sweep(smooth, courseOf(smooth, best.plan), SMOOTH_SWEEPS, TOLERANCE).plan)];
}

/** Where returns to effort hardly fall: the best that moves of whole years find from the best so far and from plans of one layer a year. */
function oneLayerStarts(roadmap: Roadmap, swept: readonly Course[]): Course[] {
  if (roadmap.parameters.alpha <= NEARLY_STRAIGHT) return [];
  const random = randomSource(2);
  const longer = Math.max(1, roadmap.effort.length / ONE_LAYER_YEARS);
  const count = Math.max(POLISHED, Math.floor(ONE_LAYER_STARTS / longer ** 2));
  const plans = [...swept.slice(0, POLISHED).map(({ plan }) => plan), ...Array.from({ length: count }, () => oneLayerPlan(roadmap, random))];
  const found = plans.map((plan) => yearMoves(roadmap, plan));
  return found.sort((a, b) => b.value - a.value).slice(0, 2 * POLISHED);
}

/** Splits drawn evenly from all splits (Dirichlet with all parameters 1), the same in every run. */
function randomPlans({ effort }: Roadmap): Plan[] {
  const random = randomSource(1);
  return Array.from({ length: RANDOM_STARTS }, () => {
    const plan = new Float64Array(effort.length * 3).map(() => -Math.log(1 - random.next()));
    for (let t = 0; t < effort.length; t++) {
      const total = plan[3 * t] + plan[3 * t + 1] + plan[3 * t + 2];
      for (let j = 0; j < 3; j++) plan[3 * t + j] *= effort[t] / total;
    }
    return plan;
  });
}
