import { complexityIndex, type ComplexityIndex } from "./complexityIndex";
import { networkParts } from "./networkParts";
import type { Presence } from "./presence";

/**
 * Complexity, or null where presence does not define it: a network that falls into parts (the second eigenvalue is 1 and tells only
 * the parts apart), or regions that all have the same activities (it is 0).
 */
export function knownComplexity(presence: Presence): ComplexityIndex | null {
  if (networkParts(presence).length !== 1) return null;
  const index = complexityIndex(presence);
  return index.second > 1e-9 ? index : null;
}
