import { HARD } from "../upgrading/gate";
import type { Roadmap } from "./dynamics";
import { NEARLY_STRAIGHT } from "./yearMoves";

/** Above this the search goes on for long. */
const SLOW = 0.8;

/**
 * Rough milliseconds of all strategies, fitted to measured times: about twenty for fifteen years, five to eight times as many
 * where returns to effort hardly fall, twice as many with a hard gate or without the years after the last one.
 */
export function roadmapMilliseconds({ effort, parameters: { alpha, k, kappa } }: Roadmap): number {
  const slow = alpha > NEARLY_STRAIGHT ? 8 : alpha > SLOW ? 5 : k > HARD || kappa === 0 ? 2 : 1;
  return 1.2 * effort.length * slow;
}
