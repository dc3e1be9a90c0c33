import type { Roadmap } from "./dynamics";

/** Above this the returns to effort hardly fall, and the search goes on for long. */
const NEARLY_STRAIGHT = 0.8;
const HARD = 50;

/**
 * Rough milliseconds of all strategies, fitted to measured times: about twenty for fifteen years, five times as many where
 * returns to effort hardly fall, twice as many with a hard gate or without the years after the last one.
 */
export function roadmapMilliseconds({ effort, parameters: { alpha, k, kappa } }: Roadmap): number {
  const slow = alpha > NEARLY_STRAIGHT ? 5 : k > HARD || kappa === 0 ? 2 : 1;
  return 1.2 * effort.length * slow;
}
