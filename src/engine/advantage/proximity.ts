import type { Matrix } from "../table/table";
import { coOccurrence } from "./coOccurrence";
import type { Presence } from "./presence";

export type ProximityForm = "minimum" | "cosine" | "jaccard" | "association" | "probability";

/**
 * Proximity of activities from the regions that have both, C = M'M with the ubiquities u on its diagonal:
 *
 *     minimum      C_pq / max(u_p, u_q), the smaller of the two conditional probabilities; diagonal 1
 *
 * The others are those of the R package EconGeo, with C less its diagonal, S its column sums and T = ΣS (each pair counted twice); diagonal 0:
 *
 *     cosine       C / √(S_p S_q)
 *     jaccard      C / (S_p + S_q - C)
 *     association  C T / (S_p S_q)
 *     probability  C / { [S_p/T · S_q/(T - S_p) + S_q/T · S_p/(T - S_q)] T/2 }
 *
 * An activity that no region has is blank (NaN) in its row and column; one that meets no other has 0.
 *
 * Sources, attributed to: Hidalgo et al. (2007) minimum; van Eck and Waltman (2009) cosine, jaccard, association; Steijn (2021) probability.
 */
export function proximity(presence: Presence, form: ProximityForm, diagonal: 0 | 1 = form === "minimum" ? 1 : 0): Matrix {
  const { columns, ubiquity } = presence;
  const C = coOccurrence(presence).values;
  const S = new Float64Array(columns);
  let T = 0;
  for (let p = 0; p < columns; p++) {
    for (let q = 0; q < columns; q++) if (q !== p) S[p] += C[p * columns + q];
    T += S[p];
  }
  for (let p = 0; p < columns; p++)
    for (let q = 0; q < columns; q++) {
      const at = p * columns + q;
      if (ubiquity[p] === 0 || ubiquity[q] === 0) C[at] = NaN;
      else if (p === q) C[at] = diagonal;
      else if (C[at] > 0) C[at] = form === "minimum" ? C[at] / Math.max(ubiquity[p], ubiquity[q]) : normalized(C[at], S[p], S[q], T, form);
    }
  return { rows: columns, columns, values: C };
}

function normalized(c: number, s: number, t: number, T: number, form: Exclude<ProximityForm, "minimum">): number {
  switch (form) {
    case "cosine":
      return c / Math.sqrt(s * t);
    case "jaccard":
      return c / (s + t - c);
    case "association":
      return (c * T) / (s * t);
    case "probability":
      return c / (((s / T) * (t / (T - s)) + (t / T) * (s / (T - t))) * (T / 2));
  }
}
