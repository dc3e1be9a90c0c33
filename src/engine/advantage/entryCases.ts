import type { Matrix } from "../table/table";
import { entrySpans } from "./entrySpans";
import { knownComplexity } from "./knownComplexity";
import { presenceMatrix, presenceOf } from "./presence";
import { productSpace } from "./productSpace";
import { revealedAdvantage } from "./revealedAdvantage";
import { standardized } from "./segmentValue";

/** One year of a panel; regions x activities, row-major. */
export interface YearProfile {
  /** 1 where RCA ≥ 1, else 0; NaN in empty rows and columns. */
  readonly presence: Float64Array;
  readonly advantage: Float64Array;
  /** Relatedness density without the activity itself. */
  readonly density: Float64Array;
  /** PCI by activity, less the mean of the regions' ECI and over its population standard deviation; null where presence does not define it. */
  readonly pci: Float64Array | null;
  /** PCI by activity, mean 0 and population standard deviation 1 over activities; null likewise. */
  readonly complexity: Float64Array | null;
}

/** A pair of region and activity that was absent at the start of a span. */
export interface EntryCase {
  readonly density: number;
  readonly advantage: number;
  readonly complexity: number;
  /** 1 if RCA reached 1 in a later year of the span. */
  readonly entered: 0 | 1;
}

export function yearProfile(amounts: Matrix): YearProfile {
  const presence = presenceOf(amounts);
  const index = knownComplexity(presence);
  return {
    presence: presenceMatrix(presence),
    advantage: revealedAdvantage(amounts, "balassa"),
    density: productSpace(presence).density(0),
    pci: index && standardized(index.activities, index.regions),
    complexity: index && standardized(index.activities),
  };
}

/**
 * The cases of every span of a panel, the earliest span first: pairs whose RCA was below 1 at its start and that have a density then.
 * A region without any amount in all later years of the span tells nothing of entry and is left out.
 */
export function entryCases(years: readonly number[], profiles: readonly YearProfile[], activities: number): EntryCase[][] {
  return entrySpans(years).map(({ from, to }) => {
    const { presence, advantage, density, complexity } = profiles[from];
    const later = profiles.slice(from + 1, to + 1);
    const cases: EntryCase[] = [];
    presence.forEach((present, at) => {
      if (present !== 0 || Number.isNaN(density[at])) return;
      const region = at - (at % activities);
      if (later.every((year) => year.presence.subarray(region, region + activities).every(Number.isNaN))) return;
      const entered = later.some((year) => year.presence[at] === 1) ? 1 : 0;
      cases.push({ density: density[at], advantage: advantage[at], complexity: complexity?.[at % activities] ?? NaN, entered });
    });
    return cases;
  });
}
