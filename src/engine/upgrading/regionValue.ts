import type { Matrix } from "../table/table";
import type { Parameters } from "./parameters";
import { valueIndex } from "./valueIndex";

export interface RegionValue {
  /** Value index of every node; NaN for one without scores or demand. */
  readonly values: Float64Array;
  /** Shares of the nodes that count, sum 1; NaN for the others. */
  readonly shares: Float64Array;
  /** The region's value index; NaN where no node counts. */
  readonly region: number;
}

/**
 * Value index of a region from its nodes (industries, firms, cities), which share one market and technology environment:
 *
 *     f_n = (1 - own) f_region + own f_n,   V_n = V(h_n, f_n, s_n; theta_n),   V_region = Σ share_n V_n
 *
 * f_region = the given firmware, or where that is NaN the share-weighted mean of the nodes' own. `scores` = nodes x 3 (hardware,
 * firmware, software), all in [0, 1], `own` too; `weights` are not negative and scaled to sum 1 over the nodes that have
 * scores, demand and a weight: a node that lacks one of them is left out and its share falls to the others.
 * The product's own reading of section II of the paper (nodes of a region share its environment; upgrading adds up their value).
 */
export function regionValue(
  scores: Matrix,
  weights: ArrayLike<number>,
  firmware: number,
  own: number,
  demand: ArrayLike<number>,
  parameters: Parameters,
): RegionValue {
  const { rows, values: score } = scores;
  const complete = (n: number): boolean => !Number.isNaN(score[3 * n] + score[3 * n + 1] + score[3 * n + 2] + demand[n]);
  const shares = Float64Array.from({ length: rows }, (_, n) => (complete(n) ? weights[n] : NaN));
  const largest = shares.reduce((most, weight) => (weight > most ? weight : most), 0);
  const total = shares.reduce((sum, weight) => (weight === weight ? sum + weight / largest : sum), 0);
  let mean = 0;
  for (let n = 0; n < rows; n++) {
    shares[n] = shares[n] / largest / total;
    if (shares[n] === shares[n]) mean += shares[n] * score[3 * n + 1];
  }
  const common = Number.isNaN(firmware) ? Math.min(1, mean) : firmware;
  const values = new Float64Array(rows).fill(NaN);
  let region = 0;
  for (let n = 0; n < rows; n++) {
    if (!complete(n)) continue;
    const f = (1 - own) * common + own * score[3 * n + 1];
    values[n] = valueIndex(score[3 * n], f, score[3 * n + 2], demand[n], parameters).value;
    if (shares[n] === shares[n]) region += shares[n] * values[n];
  }
  return { values, shares, region: total > 0 ? region : NaN };
}
