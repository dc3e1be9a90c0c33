import { complexityTrouble, type ComplexityIndex } from "./complexityIndex";
import type { Presence } from "./presence";
import { productSpace } from "./productSpace";

/**
 * Complexity, or null where presence does not define it: a network that falls into parts (the second eigenvalue is 1 and tells only
 * the parts apart), regions that all have the same activities (it is 0), a second eigenvalue that comes twice, or a vector without a
 * sign. The tests are those of COMPLEXITY.
 */
export function knownComplexity(presence: Presence): ComplexityIndex | null {
  const space = productSpace(presence);
  if (space.parts.length !== 1) return null;
  return complexityTrouble(space.complexity) === null ? space.complexity : null;
}
