import { fail } from "../errors";
import type { ComplexityIndex } from "./complexityIndex";
import type { Presence } from "./presence";
import type { ProximityForm } from "./proximity";

export type Preset = "growthlab" | "stata" | "r" | "econgeo" | "oec";
export type ComplexityMethod = "eigenvector" | "fitness" | "reflections";

/** The choices in which the packages differ. */
export interface Convention {
  /** Presence is RCA above the threshold instead of at least it. */
  readonly above: boolean;
  /** φ_pp in the proximity matrix, and in sums over neighbours. */
  readonly shownDiagonal: 0 | 1;
  readonly diagonal: 0 | 1;
  /**
   * Standard deviation over the regions: `population` over n, `sample` over n - 1, `stacked` over the table in long form, where each region
   * stands once per activity, less one row.
   */
  readonly deviation: "population" | "sample" | "stacked";
  /** Activities are standardized by the regions' mean and deviation, by their own, or both sides are divided by their sums. */
  readonly activities: "regions" | "own" | "sum";
  readonly proximity: ProximityForm;
  /** Density is multiplied by this. */
  readonly percent: 1 | 100;
  /** Reflections from 0 to 100, the region after 20 steps. */
  readonly reflectionsPercent: boolean;
  /** Updates of the fitness iteration; null = until it settles. */
  readonly fitnessUpdates: number | null;
  /** What the package computes, its usual method first. */
  readonly methods: readonly ComplexityMethod[];
  readonly outlooks: readonly ("gain" | "index")[];
}

/** Ours: RCA ≥ 1, an activity is no neighbour of its own, deviations over n, activities on the scale of regions. */
export const OURS: Convention = {
  above: false,
  shownDiagonal: 1,
  diagonal: 0,
  deviation: "population",
  activities: "regions",
  proximity: "minimum",
  percent: 1,
  reflectionsPercent: false,
  fitnessUpdates: null,
  methods: ["eigenvector", "fitness", "reflections"],
  outlooks: ["gain", "index"],
};

/**
 * py-ecomplexity of the Growth Lab; Stata's ecomplexity; R's economiccomplexity; R's EconGeo (without its rounding); economic-complexity
 * of Datawheel, which the Observatory of Economic Complexity uses.
 */
export const PRESETS: Readonly<Record<Preset, Convention>> = {
  growthlab: { ...OURS, diagonal: 1, methods: ["eigenvector"] },
  stata: { ...OURS, above: true, shownDiagonal: 0, deviation: "stacked", methods: ["eigenvector"] },
  r: { ...OURS, diagonal: 1, deviation: "sample", activities: "own", fitnessUpdates: 19 },
  econgeo: {
    ...OURS,
    shownDiagonal: 0,
    activities: "sum",
    proximity: "probability",
    percent: 100,
    reflectionsPercent: true,
    methods: ["eigenvector", "reflections"],
    outlooks: [],
  },
  oec: { ...OURS, shownDiagonal: 0, deviation: "sample", activities: "own", methods: ["reflections"], outlooks: ["gain"] },
};

/** Mean and standard deviation over the regions that have anything. */
export function regionMoments(values: ArrayLike<number>, presence: Presence, { deviation }: Pick<Convention, "deviation">): { mean: number; sd: number } {
  const { mean, squares, n } = moments(values);
  const stacked = n * presence.ubiquity.reduce((count, u) => count + (u > 0 ? 1 : 0), 0);
  const variance = { population: squares / n, sample: squares / (n - 1), stacked: ((squares / n) * stacked) / (stacked - 1) }[deviation];
  return { mean, sd: Math.sqrt(variance) };
}

/** (x - mean) / sd; blanks stay blank. */
export function standardized(values: ArrayLike<number>, { mean, sd }: { mean: number; sd: number }): Float64Array {
  return Float64Array.from(values, (value) => (value - mean) / sd);
}

/** Eigenvectors or reflections on the scale of a convention. */
export function scaledComplexity(
  { regions, activities }: Pick<ComplexityIndex, "regions" | "activities">,
  presence: Presence,
  convention: Pick<Convention, "activities" | "deviation">,
): { regions: Float64Array; activities: Float64Array } {
  if (convention.activities === "sum") return { regions: sharesOfSum(regions), activities: sharesOfSum(activities) };
  const scale = regionMoments(regions, presence, convention);
  const own = moments(activities);
  const ownScale = { mean: own.mean, sd: Math.sqrt(own.squares / (convention.deviation === "sample" ? own.n - 1 : own.n)) };
  return { regions: standardized(regions, scale), activities: standardized(activities, convention.activities === "own" ? ownScale : scale) };
}

/** From 0, the least, to 100, the most. */
export function percentOfRange(values: Float64Array): Float64Array {
  const known = values.filter((value) => !Number.isNaN(value));
  const low = Math.min(...known);
  const high = Math.max(...known);
  return values.map((value) => (100 * (value - low)) / (high - low));
}

/** Values over the size of their sum, so that the order stays. */
function sharesOfSum(values: Float64Array): Float64Array {
  const sum = values.reduce((total, value) => total + (Number.isNaN(value) ? 0 : value), 0);
  const size = values.reduce((total, value) => total + (Number.isNaN(value) ? 0 : Math.abs(value)), 0);
  if (Math.abs(sum) < 1e-9 * size) fail("presetSumZero", { preset: "econgeo" });
  return values.map((value) => value / Math.abs(sum));
}

function moments(values: ArrayLike<number>): { mean: number; squares: number; n: number } {
  const known = Array.from(values).filter((value) => !Number.isNaN(value));
  const n = known.length;
  const mean = known.reduce((sum, value) => sum + value, 0) / n;
  return { mean, squares: known.reduce((sum, value) => sum + (value - mean) ** 2, 0), n };
}
