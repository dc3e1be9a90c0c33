import type { Matrix } from "../table/table";
import { eachRanking, nominalRanks, type WeightRun } from "./weightDraws";

/**
 * Share of the draws of weights in which the row's unit has a better rank than the column's, ties counted half:
 * how sure "the one is ahead of the other" is. Cell and mirrored cell add up to 1, the diagonal is 0.5.
 *
 * NaN in row and column of a unit that is not ranked on nominal weights. Where own draws leave a unit unranked in some
 * of them, its shares are over the draws that rank both; NaN where there is none.
 *
 * Units x units. Judging ranks by draws of weights is the idea of stochastic multicriteria acceptability analysis
 * (Lahdelma and Salminen, 2001).
 */
export function outranking(run: WeightRun): Matrix {
  const n = run.indicators.levels.rows;
  const nominal = nominalRanks(run);
  const units = [...nominal.keys()].filter((i) => nominal[i] > 0);
  const m = units.length;
  /** 2 for each draw ahead, 1 for each tie; rows before columns in the order of `units`. */
  const halves = new Int32Array(m * m);
  /** Draws that rank both, apart from the `complete` ones, which rank all. */
  const met = new Int32Array(m * m);
  let complete = 0;
  const who = new Int32Array(m);
  const own = new Int32Array(m);
  eachRanking(run, (ranks) => {
    let count = 0;
    for (let a = 0; a < m; a++) {
      const rank = ranks[units[a]];
      if (rank !== rank) continue;
      who[count] = a;
      own[count++] = rank;
    }
    if (count === m) complete++;
    for (let x = 0; x < count; x++) {
      const row = who[x] * m;
      for (let y = x + 1; y < count; y++) {
        // 1 and the sign of the difference, without a branch.
        const difference = own[y] - own[x];
        halves[row + who[y]] += 1 + (difference >> 31) + (-difference >>> 31);
      }
      if (count < m) for (let y = x + 1; y < count; y++) met[row + who[y]]++;
    }
  });

  const values = new Float64Array(n * n).fill(NaN);
  for (let a = 0; a < m; a++) {
    values[units[a] * n + units[a]] = 0.5;
    for (let b = a + 1; b < m; b++) {
      const total = 2 * (complete + met[a * m + b]);
      values[units[a] * n + units[b]] = halves[a * m + b] / total;
      values[units[b] * n + units[a]] = (total - halves[a * m + b]) / total;
    }
  }
  return { rows: n, columns: n, values };
}
