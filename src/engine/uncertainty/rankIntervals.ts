import { eachRanking, nominalRanks, type WeightRun } from "./weightDraws";

/** How firmly units hold their rank; NaN for a unit that is not ranked. */
export interface RankIntervals {
  /** On nominal weights; 1 = best, ties share the better rank. */
  readonly rank: Float64Array;
  readonly median: Float64Array;
  /** The best 5 % of the draws rank the unit here or better. */
  readonly low: Float64Array;
  /** The 95 % quantile. */
  readonly high: Float64Array;
  /** Share of the draws with the nominal rank. */
  readonly atRank: Float64Array;
}

/**
 * Median, 5 % and 95 % quantile (PERCENTILE.INC) of every unit's rank over draws of the weights, and the share of
 * draws at its nominal rank. Ranks are counted, not kept: memory is units x units whatever the number of draws.
 *
 * Where own draws leave a unit unranked in some of them, its figures are over the others.
 *
 * Rank intervals as in OECD/JRC, Handbook on Constructing Composite Indicators (2008).
 */
export function rankIntervals(run: WeightRun): RankIntervals {
  const n = run.indicators.levels.rows;
  const rank = nominalRanks(run);
  const counts = new Uint32Array(n * n);
  eachRanking(run, (ranks) => {
    for (let i = 0; i < n; i++) if (ranks[i] > 0) counts[i * n + ranks[i] - 1]++;
  });

  const blank = (): Float64Array => new Float64Array(n).fill(NaN);
  const [median, low, high, atRank] = [blank(), blank(), blank(), blank()];
  for (let i = 0; i < n; i++) {
    if (!(rank[i] > 0)) continue;
    const own = counts.subarray(i * n, (i + 1) * n);
    const total = own.reduce((sum, count) => sum + count, 0);
    median[i] = quantileOfCounts(own, total, 0.5);
    low[i] = quantileOfCounts(own, total, 0.05);
    high[i] = quantileOfCounts(own, total, 0.95);
    if (total > 0) atRank[i] = own[rank[i] - 1] / total;
  }
  return { rank, median, low, high, atRank };
}

/** PERCENTILE.INC of the values 1, 2, 3 ... that occur counts[0], counts[1] ... times; NaN when there is none. */
export function quantileOfCounts(counts: ArrayLike<number>, total: number, p: number): number {
  if (total === 0) return NaN;
  const position = p * (total - 1);
  const below = Math.floor(position);
  const share = position - below;
  const from = valueAt(counts, below);
  return share === 0 ? from : from + share * (valueAt(counts, below + 1) - from);
}

/** The value at a position 0, 1, 2 ... in ascending order. */
function valueAt(counts: ArrayLike<number>, position: number): number {
  let passed = 0;
  for (let v = 0; v < counts.length; v++) {
    passed += counts[v];
    if (passed > position) return v + 1;
  }
  return counts.length;
}
