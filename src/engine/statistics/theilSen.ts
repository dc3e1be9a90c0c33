/** The slopes of all pairs of points, the smallest first. */
export interface PairSlopes {
  readonly points: number;
  readonly slopes: Float64Array;
  /** The two points of every slope. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/**
 * Slope of a straight line through points (t, v): the median of the slopes of all pairs of points,
 *
 *     slope = median over i < j with t_i ≠ t_j of (v_j - v_i) / (t_j - t_i)
 *
 * in units of v per unit of t. Pairs at the same time have no slope and are left out; a point that is NaN takes no part. An even
 * number of pairs gives the mean of the middle two. One outlier in four points moves it little, unlike least squares. NaN where
 * no two points differ in time.
 *
 * Source: attributed to Theil (1950) and Sen (1968).
 */
export function theilSen(times: ArrayLike<number>, values: ArrayLike<number>): number {
  return medianSlope(pairSlopes(times, values));
}

export function pairSlopes(times: ArrayLike<number>, values: ArrayLike<number>): PairSlopes {
  const n = times.length;
  const pairs: { slope: number; i: number; j: number }[] = [];
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const slope = (values[j] - values[i]) / (times[j] - times[i]);
      if (times[j] !== times[i] && !Number.isNaN(slope)) pairs.push({ slope: slope || 0, i, j }); // 0, never -0
    }
  pairs.sort((a, b) => a.slope - b.slope);
  return {
    points: n,
    slopes: Float64Array.from(pairs, ({ slope }) => slope),
    from: Int32Array.from(pairs, ({ i }) => i),
    to: Int32Array.from(pairs, ({ j }) => j),
  };
}

/**
 * Theil-Sen slope of a sample in which point i stands counts[offset + i] times (every point once where counts are left out): its
 * pair with point j then stands counts_i x counts_j times among the slopes. The slopes are in order already, so a resample costs
 * one walk over them.
 */
export function medianSlope({ slopes, from, to }: PairSlopes, counts?: Uint16Array, offset = 0): number {
  const pairs = slopes.length;
  if (!counts) return (slopes[(pairs - 1) >> 1] + slopes[pairs >> 1]) / 2;
  let total = 0;
  for (let k = 0; k < pairs; k++) total += counts[offset + from[k]] * counts[offset + to[k]];
  if (total === 0) return NaN;
  const [low, high] = [(total - 1) >> 1, total >> 1];
  let k = 0;
  let seen = counts[offset + from[0]] * counts[offset + to[0]];
  while (seen <= low) {
    k++;
    seen += counts[offset + from[k]] * counts[offset + to[k]];
  }
  const lower = slopes[k];
  while (seen <= high) {
    k++;
    seen += counts[offset + from[k]] * counts[offset + to[k]];
  }
  return (lower + slopes[k]) / 2;
}

/** A slope of logarithms that is only rounding is none. */
export function withoutRounding(slope: number): number {
  return Math.abs(slope) <= 1e-12 ? 0 : slope;
}
