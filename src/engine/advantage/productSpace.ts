import { ContentCache } from "../cache";
import { complexityIndex, type ComplexityIndex } from "./complexityIndex";
import { networkParts, type NetworkPart } from "./networkParts";
import type { Presence } from "./presence";
import { relatednessDensity } from "./relatednessDensity";

/** What several functions ask of the same presence; each is computed when it is first asked for. Nobody may write into the arrays. */
export class ProductSpace {
  private foundParts: NetworkPart[] | undefined;
  private foundComplexity: ComplexityIndex | undefined;
  private readonly densities: (Float64Array | undefined)[] = [];

  constructor(readonly presence: Presence) {}

  get parts(): readonly NetworkPart[] {
    return (this.foundParts ??= networkParts(this.presence));
  }

  get complexity(): ComplexityIndex {
    return (this.foundComplexity ??= complexityIndex(this.presence));
  }

  density(diagonal: 0 | 1): Float64Array {
    return (this.densities[diagonal] ??= relatednessDensity(this.presence, diagonal));
  }
}

/** Presences of together a million entries: a few of 200 x 5000, many of 31 x 42. */
const spaces = new ContentCache<ProductSpace>(1_000_000);

/** The product space of a presence, the same one for the same content. */
export function productSpace(presence: Presence): ProductSpace {
  const { rows, columns, start, regions, regionKnown, activityKnown } = presence;
  return spaces.get(Int32Array.of(rows, columns, ...regionKnown, ...activityKnown, ...start, ...regions), () => new ProductSpace(presence));
}
