import type { Roadmap } from "./dynamics";

/** Above these the returns to effort hardly fall, and the search goes on for long; above the second from more starts. */
const [NEARLY_STRAIGHT, STRAIGHT] = [0.8, 0.9];
const HARD = 50;

/**
 * Rough milliseconds of all strategies, fitted to measured times: about twenty for fifteen years, five to eight times as many
 * where returns to effort hardly fall, twice as many with a hard gate or without the years after the last one.
 */
export function roadmapMilliseconds({ effort, parameters: { alpha, k, kappa } }: Roadmap): number {
  const slow = alpha > STRAIGHT ? 8 : alpha > NEARLY_STRAIGHT ? 5 : k > HARD || kappa === 0 ? 2 : 1;
  return 1.2 * effort.length * slow;
}
