import { ContentCache } from "../cache";
import { complexityIndex, type ComplexityIndex } from "./complexityIndex";
import { opportunityGain, outlookGain, outlookIndex } from "./complexityOutlook";
import { fitness, type Fitness } from "./fitness";
import { networkParts, type NetworkPart } from "./networkParts";
import { presenceOf, type Presence } from "./presence";
import type { Matrix } from "../table/table";
import type { ProximityForm } from "./proximity";
import { densityByForm, relatednessDensity } from "./relatednessDensity";

/** One table of 200 x 5000, or many small ones: two words a number. */
const presences = new ContentCache<Presence>(2_100_000);

/** Who has what, computed once for the same amounts, threshold and tie rule. */
export function presenceIn(amounts: Matrix, threshold: number, above: boolean): Presence {
  const { rows, columns, values } = amounts;
  const content = new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
  return presences.get(content, `${rows} ${columns} ${threshold} ${above}`, () => presenceOf(amounts, threshold, above));
}

/** What several functions ask of the same presence; each is computed when it is first asked for. Nobody may write into the arrays. */
export class ProductSpace {
  private foundParts: NetworkPart[] | undefined;
  private foundComplexity: ComplexityIndex | undefined;
  private foundFitness: Fitness | undefined;
  private readonly densities: (Float64Array | undefined)[] = [];

  constructor(readonly presence: Presence) {}

  get parts(): readonly NetworkPart[] {
    return (this.foundParts ??= networkParts(this.presence));
  }

  get complexity(): ComplexityIndex {
    return (this.foundComplexity ??= complexityIndex(this.presence));
  }

  /** Iterated until it settles. */
  get fitness(): Fitness {
    return (this.foundFitness ??= fitness(this.presence));
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
  const content = new Int32Array(2 + rows + columns + start.length + regions.length);
  content.set([rows, columns]);
  content.set(regionKnown, 2);
  content.set(activityKnown, 2 + rows);
  content.set(start, 2 + rows + columns);
  content.set(regions, 2 + rows + columns + start.length);
  return spaces.get(content, "", () => new ProductSpace(presence));
}

/** Tasks for a worker or the page. Results are copies, because a worker gives its arrays away and the space keeps its own. */

export function findComplexity(presence: Presence): ComplexityIndex {
  const found = productSpace(presence).complexity;
  return { ...found, regions: found.regions.slice(), activities: found.activities.slice() };
}

export function findDensity({ presence, diagonal, form }: { presence: Presence; diagonal: 0 | 1; form: ProximityForm }): Float64Array {
  return form === "minimum" ? productSpace(presence).density(diagonal).slice() : densityByForm(presence, form);
}

export function findOutlookIndex({ presence, complexity, diagonal }: { presence: Presence; complexity: Float64Array; diagonal: 0 | 1 }): Float64Array {
  return outlookIndex(presence, productSpace(presence).density(diagonal), complexity);
}

export function findOutlookGain({ presence, complexity, diagonal, form }: OutlookGainInput): Float64Array {
  if (form === "atlas") return outlookGain(presence, complexity, diagonal);
  return opportunityGain(presence, productSpace(presence).density(0), complexity);
}

interface OutlookGainInput {
  readonly presence: Presence;
  readonly complexity: Float64Array;
  readonly diagonal: 0 | 1;
  /** `datawheel` = opportunity gain, whose diagonal is 0. */
  readonly form: "atlas" | "datawheel";
}
