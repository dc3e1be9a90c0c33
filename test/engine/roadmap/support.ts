import { noPlan } from "../../../src/engine/roadmap/fixedPlans";
import type { Plan, Roadmap } from "../../../src/engine/roadmap/dynamics";
import type { RandomSource } from "../../../src/engine/random";
import figures from "../../fixtures/roadmap/roadmap.json";
import { withParameters } from "../upgrading/draws";

/** The cases of test/fixtures/roadmap/roadmap.py. */
export type Case = (typeof figures)[number];

export const cases: readonly Case[] = figures;

/** The five standard cases: fifteen years of effort 1 at the defaults. */
export const five: readonly Case[] = figures.slice(0, 5);

export function caseNamed(name: string): Case {
  return figures.find((one) => one.name === name)!;
}

export function roadmapOf({ start, demand, changes, effort }: Case): Roadmap {
  const [h, f, s] = start;
  return { start: [h, f, s], effort: Float64Array.from(effort), demand, parameters: withParameters(changes) };
}

/** A plan that spends all effort, split at random. */
export function randomPlan(roadmap: Roadmap, random: RandomSource): Plan {
  const plan = noPlan(roadmap);
  roadmap.effort.forEach((effort, t) => {
    const parts = [0, 1, 2].map(() => -Math.log(1 - random.next()));
    const total = parts[0] + parts[1] + parts[2];
    parts.forEach((part, j) => (plan[3 * t + j] = (effort * part) / total));
  });
  return plan;
}
