import type { Matrix } from "../table/table";

/** How far the shares of one unit differ from those of the reference, and how few activities hold them. */
export interface Specialization {
  readonly krugman: number;
  readonly hoover: number;
  readonly herfindahl: number;
  readonly herfindahlNormalized: number;
  readonly hachman: number;
  readonly entropy: number;
  readonly theil: number;
  readonly gini: number;
}

/**
 * Specialization of each row of a table of amounts, from its shares s and the reference's shares S over the n activities that
 * the reference has (the others are left out):
 *
 *     Krugman     sum |s - S|               in [0, 2); without the factor 1/2
 *     Hoover      1/2 sum |s - S|           the coefficient of specialization
 *     Herfindahl  sum s²                    in [1/n, 1]; normalized (H - 1/n) / (1 - 1/n), in [0, 1]
 *     Hachman     1 / sum (s / S) s         in (0, 1]; 1 = composed as the reference
 *     Entropy     -sum s ln s               in [0, ln n]; natural logarithm, 0 ln 0 = 0
 *     Theil       sum s ln (s / S)          Theil's T relative to the reference, from 0
 *     Gini        1 - 2 x the area under the Lorenz curve of s against S, ordered by s / S; in [0, 1)
 *
 * Convention: the reference contains the unit itself where it is the sum of the rows; Krugman's index without 1/2 and the Gini
 * as one minus twice the area (some programs print the area, half of it). On the transpose, with the regions' shares of the
 * total as reference, the same figures are those of concentration: then Gini is the locational one.
 * Attributed to Krugman (1991), Hoover (1936) and Florence, Hirschman (1945) and Herfindahl (1950), Hachman, Shannon (1948)
 * and Theil (1967).
 *
 * null for a row without amounts. One activity: normalized Herfindahl is NaN.
 */
export function specialization(amounts: Matrix, reference: ArrayLike<number>): (Specialization | null)[] {
  const { rows, columns, values } = amounts;
  const active = Array.from(reference).flatMap((amount, p) => (amount > 0 ? [p] : []));
  const total = active.reduce((sum, p) => sum + reference[p], 0);
  const S = Float64Array.from(active, (p) => reference[p] / total);
  return Array.from({ length: rows }, (_, r) => {
    const row = Float64Array.from(active, (p) => values[r * columns + p]);
    const inRow = row.reduce((sum, x) => sum + x, 0);
    return inRow > 0
      ? indicesOf(
          row.map((x) => x / inRow),
          S,
        )
      : null;
  });
}

function indicesOf(s: Float64Array, S: Float64Array): Specialization {
  let [krugman, herfindahl, quotients, entropy, theil] = [0, 0, 0, 0, 0];
  for (let p = 0; p < s.length; p++) {
    krugman += Math.abs(s[p] - S[p]);
    herfindahl += s[p] * s[p];
    quotients += (s[p] / S[p]) * s[p];
    if (s[p] > 0) {
      entropy -= s[p] * Math.log(s[p]);
      theil += s[p] * Math.log(s[p] / S[p]);
    }
  }
  // What cannot be negative does not become so by rounding.
  return {
    krugman,
    hoover: krugman / 2,
    herfindahl,
    herfindahlNormalized: Math.max(0, (herfindahl - 1 / s.length) / (1 - 1 / s.length)),
    hachman: 1 / quotients,
    entropy: Math.max(0, entropy),
    theil: Math.max(0, theil),
    gini: Math.max(0, gini(s, S)),
  };
}

function gini(s: Float64Array, S: Float64Array): number {
  const quotients = s.map((share, p) => share / S[p]);
  const order = Uint32Array.from(s, (_, p) => p).sort((p, q) => quotients[p] - quotients[q]);
  let [below, area] = [0, 0];
  for (const p of order) {
    area += S[p] * (2 * below + s[p]);
    below += s[p];
  }
  return 1 - area;
}
