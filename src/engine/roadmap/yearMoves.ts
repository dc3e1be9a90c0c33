import type { RandomSource } from "../random";
import type { Plan, Roadmap } from "./dynamics";
import { planValue } from "./presentValue";
import { courseOf, type Course } from "./sweep";

/** Above this alpha returns to effort hardly fall. */
export const NEARLY_STRAIGHT = 0.9;
/** What the search moves of a layer's effort in a year. */
const PARTS = [1, 0.5];
/** Years that may be computed for one plan; more than fifteen years need. */
const MOST_YEARS = 60_000;
/** A smaller rise is rounding. */
const RISE = 1e-12;

/** Each year's effort all to one layer, drawn at random. */
export function oneLayerPlan({ effort }: Roadmap, random: RandomSource): Plan {
  const plan = new Float64Array(effort.length * 3);
  for (let t = 0; t < effort.length; t++) plan[3 * t + Math.floor(3 * random.next())] = effort[t];
  return plan;
}

/**
 * Moves all or half of what one layer gets in one year to another layer, year by year and pair by pair, wherever that raises the
 * present value, until nothing does or enough has been tried. Where returns to effort hardly fall (alpha near 1) the best plans
 * give a year's effort to one layer, and the way from one such plan to another leads through worse ones, which steps along the
 * slope do not take.
 */
export function yearMoves(roadmap: Roadmap, plan: Plan): Course {
  const { effort } = roadmap;
  const best = plan.slice();
  const states = new Float64Array(plan.length + 3);
  let value = planValue(roadmap, best, states);
  let left = MOST_YEARS / effort.length;
  const move = (from: number, to: number): boolean => {
    for (const part of PARTS) {
      const [before, after] = [best[from], best[to]];
      best[from] = before * (1 - part);
      best[to] = after + before * part;
      left--;
      const reached = planValue(roadmap, best, states);
      if (reached > value * (1 + RISE)) {
        value = reached;
        return true;
      }
      best[from] = before;
      best[to] = after;
    }
    return false;
  };
  for (let moved = true; moved && left > 0;) {
    moved = false;
    for (let at = 0; at < best.length && left > 0; at++) {
      const year = at - (at % 3);
      for (let j = 1; j < 3; j++) if (best[at] > RISE * effort[year / 3] && move(at, year + ((at + j) % 3))) moved = true;
    }
  }
  return courseOf(roadmap, best);
}
