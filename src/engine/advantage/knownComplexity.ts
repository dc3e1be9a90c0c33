import type { ComplexityIndex } from "./complexityIndex";
import type { Presence } from "./presence";
import { productSpace } from "./productSpace";

/**
 * Complexity, or null where presence does not define it: a network that falls into parts (the second eigenvalue is 1 and tells only
 * the parts apart), regions that all have the same activities (it is 0), or a second eigenvalue that comes twice. The tests are those
 * of COMPLEXITY.
 */
export function knownComplexity(presence: Presence): ComplexityIndex | null {
  const space = productSpace(presence);
  if (space.parts.length !== 1) return null;
  const { second, third } = space.complexity;
  return second < 1e-12 || second - third < 1e-10 * second ? null : space.complexity;
}
