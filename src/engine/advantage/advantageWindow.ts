import { quantile } from "../indicators/quantile";
import { competitionRanks } from "../indicators/ranks";
import type { Resamples } from "../statistics/slopeBootstrap";
import { rowOf, type Matrix } from "../table/table";
import { advantageTrend, type AdvantageTrend } from "./advantageTrend";
import { knownComplexity } from "./knownComplexity";
import { presenceOf } from "./presence";
import { productSpace } from "./productSpace";
import { revealedAdvantage } from "./revealedAdvantage";
import { segmentValue } from "./segmentValue";
import { windowStatus, type WindowStatus } from "./windowStatus";

/** One region's place in an economy, year by year. */
export interface RegionYears {
  /** Ascending. */
  readonly years: readonly number[];
  /** By year: regions x activities, the same activities in every year. */
  readonly amounts: readonly Matrix[];
  /** By year: the region's row, or -1 where that year lacks it; the last year has it. */
  readonly region: readonly number[];
  /** By activity; NaN where they are not known. */
  readonly relativeCost: Float64Array;
  readonly yearsLeft: Float64Array;
}

export interface ActivityWindow extends AdvantageTrend {
  /** "" where RCA is blank. */
  readonly status: WindowStatus | "";
  /** RCA and density of the last year. */
  readonly advantage: number;
  readonly density: number;
  /** 1 = highest segment value, ties share the better rank; NaN where density or complexity are. */
  readonly valueRank: number;
}

/**
 * The windows of all activities for one region: RCA (each year against its own total), its trend, the last year's relatedness density
 * (an activity is no neighbour of its own), the status after windowStatus, and the rank of the segment value. `ranked` is false
 * where presence in the last year does not define complexity: there are no ranks then.
 */
export function advantageWindow({ years, amounts, region, relativeCost, yearsLeft }: RegionYears): { windows: ActivityWindow[]; ranked: boolean } {
  const last = years.length - 1;
  const advantages = amounts.map((year, t) =>
    region[t] < 0 ? null : rowOf({ rows: year.rows, columns: year.columns, values: revealedAdvantage(year, "balassa") }, region[t]),
  );
  const presence = presenceOf(amounts[last]);
  const density = rowOf({ ...amounts[last], values: productSpace(presence).density(0) }, region[last]);
  const medianDensity = quantile(density.filter((value) => !Number.isNaN(value)).sort(), 0.5);
  const complexity = knownComplexity(presence);
  const values = complexity ? segmentValue(density, complexity.activities) : density.map(() => NaN);
  const ranks = competitionRanks(values, 1, 1e-12);
  const kept = new Map<number, Resamples>();
  const windows = Array.from(density, (near, p) => {
    const trend = advantageTrend(
      years,
      advantages.map((row) => row?.[p] ?? NaN),
      kept,
    );
    const advantage = advantages[last]?.[p] ?? NaN;
    const position = { advantage, slope: trend.slope, density: near, medianDensity, relativeCost: relativeCost[p], yearsLeft: yearsLeft[p] };
    return { ...trend, advantage, density: near, status: Number.isNaN(advantage) ? ("" as const) : windowStatus(position), valueRank: ranks[p] };
  });
  return { windows, ranked: complexity !== null };
}
