import { gainDraws, type GainDraws } from "./gainDraws";
import { SAME_GAIN } from "./rankPaths";

export interface AcceptabilityRun extends GainDraws {
  readonly draws: number;
}

/** By path, in the order given. */
export interface Acceptability {
  /** Share of the draws in which the path gains most; adds up to 1. */
  readonly first: Float64Array;
  /** Share of the draws in which it is among the first three; adds up to 3, or to the number of paths. */
  readonly topThree: Float64Array;
  /** Mean and sample standard deviation of its rank; the latter NaN for a single draw. */
  readonly meanRank: Float64Array;
  readonly sd: Float64Array;
  /** Monte Carlo standard error of `first`: sqrt(p (1 - p) / draws). */
  readonly standardError: Float64Array;
  /** Share of the draws in which any path gains anything. */
  readonly gaining: number;
}

const TOP = 3;

/**
 * Rank acceptability of paths: how often each gains most, and where it stands, while all that is uncertain is drawn at once
 * (see `gainDraws`). Equal gains, to one part in a billion as in `rankPaths`, share the places they take together: two that
 * lead together are each first by a half and have rank 1.5.
 *
 * Rank acceptability indices as in SMAA-2, Lahdelma and Salminen (2001), there over weights and criteria.
 */
export function acceptability(run: AcceptabilityRun): Acceptability {
  const n = run.paths.length;
  const { draws } = run;
  const zeros = (): Float64Array => new Float64Array(n);
  const [first, topThree, ranks, squares, gains] = [zeros(), zeros(), zeros(), zeros(), zeros()];
  const order = Int32Array.from(first.keys());
  const next = gainDraws(run);
  let gaining = 0;
  for (let draw = 0; draw < draws; draw++) {
    next(gains);
    sortByGain(order, gains);
    if (gains[order[0]] > 0) gaining++;
    for (let start = 0; start < n;) {
      let end = start + 1;
      while (end < n && gains[order[start]] <= gains[order[end]] * (1 + SAME_GAIN)) end++;
      const together = end - start;
      const rank = (start + 1 + end) / 2;
      const inTop = Math.max(0, Math.min(TOP, end) - start) / together;
      for (let place = start; place < end; place++) {
        const i = order[place];
        if (start === 0) first[i] += 1 / together;
        topThree[i] += inTop;
        ranks[i] += rank;
        squares[i] += rank * rank;
      }
      start = end;
    }
  }
  const meanRank = ranks.map((sum) => sum / draws);
  const shares = first.map((count) => Math.min(1, count / draws));
  return {
    first: shares,
    topThree: topThree.map((count) => Math.min(1, count / draws)),
    meanRank,
    sd: squares.map((sum, i) => Math.sqrt(Math.max(0, sum - ranks[i] * meanRank[i]) / (draws - 1))),
    standardError: shares.map((p) => Math.sqrt((p * (1 - p)) / draws)),
    gaining: gaining / draws,
  };
}

/** Largest gain first. It begins from the order of the draw before, which is nearly right. */
function sortByGain(order: Int32Array, gains: Float64Array): void {
  for (let i = 1; i < order.length; i++) {
    const own = order[i];
    let j = i;
    for (; j > 0 && gains[order[j - 1]] < gains[own]; j--) order[j] = order[j - 1];
    order[j] = own;
  }
}

/** Rough milliseconds of a run, fitted to measured times. */
export function acceptabilityMilliseconds({ subject, paths, draws }: AcceptabilityRun): number {
  const loads = paths.reduce((sum, path) => sum + Object.keys(path.loads).length, 0);
  return draws * (subject.levels.length * 1e-4 + loads * 1e-4 + paths.length * 8e-4 + paths.length ** 2 * 5e-7);
}
