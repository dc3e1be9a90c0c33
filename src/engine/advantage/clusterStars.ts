import { quantile } from "../indicators/quantile";
import type { Matrix } from "../table/table";
import { revealedAdvantage } from "./revealedAdvantage";

/** An activity of a region that earns a star, by their positions. */
export interface Cluster {
  readonly region: number;
  readonly activity: number;
  readonly quotient: number;
  readonly sizeShare: number;
  readonly focus: number;
  readonly stars: number;
}

const SPECIALIZED = 2;
const TOP = 0.9;
/** Exact ties with a bound count as reached, whatever rounding did. */
const ROUNDING = 1e-12;

/**
 * Clusters by three stars, one for each of
 *
 *     specialization  location quotient of 2 or more
 *     size            region's share of the reference's jobs in the activity: in the top tenth of the regions, within the activity
 *     focus           activity's share of the region's jobs: in the top tenth of all activities of all regions
 *
 * Top tenth = at or above the 90 % quantile (linear between neighbors, as PERCENTILE.INC) and above the median, so that
 * equal values earn none. The quantiles run over all regions and activities with any amount at all, zeros between them included.
 * Regions x activities; `benchmark` = amounts of the reference by activity, omitted the sum of the rows. Of one region alone size cannot be told.
 * Rows with a star: most stars first, then the highest quotient.
 *
 * The three measures and the bounds are attributed to the European Cluster Observatory; the rule for ties is ours.
 */
export function clusterStars(amounts: Matrix, benchmark?: ArrayLike<number>): Cluster[] {
  const { rows, columns, values } = amounts;
  const quotients = revealedAdvantage(amounts, "balassa", benchmark);
  const byRegion = new Float64Array(rows);
  const byActivity = new Float64Array(columns);
  values.forEach((value, at) => {
    byRegion[Math.floor(at / columns)] += value;
    byActivity[at % columns] += value;
  });
  const reference = benchmark ?? byActivity;
  const regions = [...byRegion.keys()].filter((r) => byRegion[r] > 0);
  const activities = [...byActivity.keys()].filter((i) => byActivity[i] > 0);
  const size = (r: number, i: number): number => values[r * columns + i] / reference[i];
  const focus = (r: number, i: number): number => values[r * columns + i] / byRegion[r];

  const focused = topOf(regions.flatMap((r) => activities.map((i) => focus(r, i))));
  const found: Cluster[] = [];
  for (const i of activities) {
    const large = topOf(regions.map((r) => size(r, i)));
    for (const r of regions) {
      const quotient = quotients[r * columns + i];
      const stars = [quotient >= SPECIALIZED * (1 - ROUNDING), large(size(r, i)), focused(focus(r, i))].filter(Boolean).length;
      if (stars > 0) found.push({ region: r, activity: i, quotient, sizeShare: size(r, i), focus: focus(r, i), stars });
    }
  }
  return found.sort(strongestFirst);
}

/** Most stars first, then the highest quotient, then the order of the table. */
export function strongestFirst(a: Cluster, b: Cluster): number {
  return b.stars - a.stars || b.quotient - a.quotient || a.region - b.region || a.activity - b.activity;
}

/** Whether a value stands in the top tenth of the given ones. */
function topOf(given: readonly number[]): (value: number) => boolean {
  const sorted = Float64Array.from(given).sort();
  const bound = quantile(sorted, TOP) * (1 - ROUNDING);
  const median = quantile(sorted, 0.5) * (1 + ROUNDING);
  return (value) => value >= bound && value > median;
}
