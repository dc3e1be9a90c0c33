import { PARAMETER_ROWS, type Parameters } from "../upgrading/parameters";
import { bisect } from "../upgrading/switchLevel";
import { valueIndex } from "../upgrading/valueIndex";
import { hasLevelBelow, levelsByFloor } from "./levelsByFloor";
import { annuity, levelSteps } from "./pathGain";
import { SAME_GAIN, type RankedPath, type Situation } from "./rankPaths";
import { loadsOn, type Subject } from "./subject";

export const FLIP_PARAMETERS = ["demand", "lambda", "k", "rho", "h50", "a0", "floor"] as const;
export type FlipParameter = (typeof FLIP_PARAMETERS)[number];

export interface Flip {
  readonly parameter: FlipParameter;
  /** Where the first path loses its place. */
  readonly value: number;
  readonly direction: "above" | "below";
  /** The end of the range on that side. */
  readonly limit: number;
  /** Code of the path that leads beyond it. */
  readonly path: string;
}

/** Steps over a parameter's range: a lead that changes and changes back within one may be passed over. */
const STEPS = 32;
/** A present value far outside the range is walked back from in steps that are longer: in all no more than this many. */
const MOST_STEPS = 128;

/**
 * The smallest change of a single parameter that puts another path first: demand over [0, 1], the others over their draw
 * ranges (k from 1 to 5 without gaps), distances relative to the range; a present value outside its range widens it. Null where
 * none does, where the first path gains nothing or has no rival.
 *
 * Each parameter is walked away from in both directions until the first path gains less than another, or the nearest flip of
 * the parameters before is passed; the last step is halved. Of these parameters only the floor changes the layer scores before
 * and after a path, so that for the others they are found once.
 */
export function nearestFlip(ranked: readonly RankedPath[], subject: Subject, situation: Situation): Flip | null {
  if (ranked.length < 2 || !(ranked[0].gain > 0)) return null;
  const leaderAt = leaders(ranked, subject, situation);
  let nearest: Flip | null = null;
  let reach = Infinity;
  for (const parameter of FLIP_PARAMETERS) {
    const present = parameter === "demand" ? situation.demand : situation.parameters[parameter];
    const [low, high] = rangeOf(parameter);
    const width = high - low;
    const [least, most] = [Math.min(low, present), Math.max(high, present)];
    if (parameter === "floor" && !hasLevelBelow(subject, most)) continue;
    const step = Math.max(width / STEPS, (most - least) / MOST_STEPS);
    const isBeaten = (x: number): boolean => leaderAt(parameter, x) !== 0;
    for (const side of [-1, 1]) {
      const end = side < 0 ? least : most;
      const at = (j: number): number => (side < 0 ? Math.max(end, present - j * step) : Math.min(end, present + j * step));
      for (let j = 1; at(j - 1) !== end && ((j - 1) * step) / width < reach; j++) {
        if (!isBeaten(at(j))) continue;
        // From the step before, where the first still leads, to this one.
        const value = bisect((x) => (isBeaten(x) === side > 0 ? 1 : -1), Math.min(at(j - 1), at(j)), Math.max(at(j - 1), at(j)));
        const distance = Math.abs(value - present) / width;
        if (!nearest || distance < reach) {
          reach = distance;
          nearest = {
            parameter,
            value,
            direction: side < 0 ? "below" : "above",
            limit: end,
            path: ranked[beyond(leaderAt, parameter, value, at(j))].path.code,
          };
        }
        break;
      }
    }
  }
  return nearest;
}

/** Who leads just beyond a flip, on the way to a step at which the first is beaten. */
function beyond(leaderAt: (parameter: FlipParameter, x: number) => number, parameter: FlipParameter, flip: number, step: number): number {
  for (let share = 1e-9; share < 1; share *= 10) {
    const leader = leaderAt(parameter, flip + share * (step - flip));
    if (leader !== 0) return leader;
  }
  return leaderAt(parameter, step);
}

function rangeOf(parameter: FlipParameter): readonly [number, number] {
  return (parameter === "demand" ? undefined : PARAMETER_ROWS.find(({ name }) => name === parameter)?.draw) ?? [0, 1];
}

/** Position of the path that gains most when one parameter takes another value; 0 while none gains more than the first. */
function leaders(ranked: readonly RankedPath[], subject: Subject, situation: Situation): (parameter: FlipParameter, x: number) => number {
  const { demand, horizon, parameters } = situation;
  const highest = Math.max(rangeOf("floor")[1], parameters.floor);
  const before = levelsByFloor(subject, subject.levels, highest);
  const paths = ranked.map(({ path, readiness }) => {
    const steps = levelSteps(subject, loadsOn(path, subject), readiness.share, parameters.effort, path.cost);
    const raised = subject.levels.map((level, k) => level + steps[k]);
    const after = levelsByFloor(subject, raised, highest);
    return { after, present: after(parameters.floor), years: annuity(path.lag, horizon, parameters.beta) };
  });
  const presentBefore = before(parameters.floor);
  return (parameter, x) => {
    const byFloor = parameter === "floor";
    const theta = parameter === "demand" ? x : demand;
    const p: Parameters = parameter === "demand" ? parameters : { ...parameters, [parameter]: x };
    const base = valueIndex(...(byFloor ? before(x) : presentBefore), theta, p).value;
    const gains = paths.map(({ after, present, years }) => Math.max(0, valueIndex(...(byFloor ? after(x) : present), theta, p).value - base) * years);
    const largest = Math.max(...gains);
    return largest > gains[0] * (1 + SAME_GAIN) ? gains.indexOf(largest) : 0;
  };
}
