import { fail } from "../errors";
import { rowOf, type Table } from "../table/table";

/** Shares nearer to a half than this are a half. */
const ROUNDING = 1e-12;
/** Comparisons of one value with another; more of them would hold the spreadsheet up. */
const MOST_COMPARISONS = 1e9;

/**
 * Copeland's score: duels won less duels lost against all other units.
 *
 *     E_ik    = Σ_j w_j ([x_ij > x_kj] + ½ [x_ij = x_kj]) / Σ_j w_j     over the indicators that both units have
 *     score_i = Σ_k sign(E_ik - ½)
 *
 * Ranks within an indicator count, not distances, so no normalization is needed and no outlier matters. A share within 1e-12
 * of a half is a draw. Missing values leave their indicator out of the duel and the weights re-shared; two units without any
 * common indicator draw. The scores add up to 0. A unit alone scores 0; one without any value has no score (NaN).
 *
 * Attributed to Copeland (1951), and to Munda and Nardo (2009) for weighted indicators.
 */
export function copeland(table: Table, weights: ArrayLike<number>): Float64Array {
  const { argument, rows, columns, values } = table;
  if (rows * rows * columns > MOST_COMPARISONS) fail("tooLarge", { argument, rows, columns, limit: Math.floor(MOST_COMPARISONS / rows) });
  const scores = Float64Array.from({ length: rows }, (_, i) => (rowOf(table, i).some((value) => value === value) ? 0 : NaN));
  for (let i = 0; i < rows; i++) {
    for (let k = i + 1; k < rows; k++) {
      let [lead, total] = [0, 0];
      for (let j = 0; j < columns; j++) {
        const difference = values[i * columns + j] - values[k * columns + j];
        if (difference !== difference) continue;
        total += weights[j];
        if (difference > 0) lead += weights[j];
        else if (difference < 0) lead -= weights[j];
      }
      if (!(Math.abs(lead) > 2 * ROUNDING * total)) continue;
      scores[i] += Math.sign(lead);
      scores[k] -= Math.sign(lead);
    }
  }
  return scores;
}
