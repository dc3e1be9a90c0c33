import type { Matrix } from "../table/table";
import { revealedAdvantage } from "./revealedAdvantage";

/**
 * Which activities are present in which regions, M in the literature: plain arrays, so that it can travel to a worker.
 * The regions of activity p are regions[start[p]] ... regions[start[p + 1] - 1], ascending.
 */
export interface Presence {
  readonly rows: number;
  readonly columns: number;
  readonly start: Int32Array;
  readonly regions: Int32Array;
  /** How many activities a region has, k_c,0. */
  readonly diversity: Int32Array;
  /** How many regions have an activity, k_p,0. */
  readonly ubiquity: Int32Array;
  /** 1 where a region has any amount at all, 0 for an empty row; the same for activities. */
  readonly regionKnown: Uint8Array;
  readonly activityKnown: Uint8Array;
}

/** Rounding leaves an exact tie this far from the threshold at most, relative to it. */
const TIE = 1e-12;

/**
 * M_rp = 1 where something is there and Balassa's RCA_rp ≥ threshold; `above`: where it is > threshold, as the Stata package has it.
 *
 * Convention: at least the threshold, within 1e-12 of it, because share over share misses exact ties of decimals by a rounding.
 * A threshold of 0 takes every positive amount. An empty row or column has nothing.
 *
 * Source: RCA ≥ 1 attributed to Hidalgo and Hausmann (2009).
 */
export function presenceOf(amounts: Matrix, threshold = 1, above = false): Presence {
  const { rows, columns, values: X } = amounts;
  const advantage = revealedAdvantage(amounts, "balassa");
  const limit = above ? threshold * (1 + TIE) : threshold * (1 - TIE);
  const has = new Uint8Array(rows * columns);
  const start = new Int32Array(columns + 1);
  const diversity = new Int32Array(rows);
  const regionKnown = new Uint8Array(rows);
  const activityKnown = new Uint8Array(columns);
  for (let r = 0; r < rows; r++)
    for (let p = 0; p < columns; p++) {
      const at = r * columns + p;
      if (X[at] > 0) regionKnown[r] = activityKnown[p] = 1;
      if (!(X[at] > 0 && (above ? advantage[at] > limit : advantage[at] >= limit))) continue;
      has[at] = 1;
      diversity[r]++;
      start[p + 1]++;
    }
  const ubiquity = start.slice(1);
  for (let p = 0; p < columns; p++) start[p + 1] += start[p];
  const regions = new Int32Array(start[columns]);
  const next = start.slice(0, columns);
  for (let r = 0; r < rows; r++) for (let p = 0; p < columns; p++) if (has[r * columns + p]) regions[next[p]++] = r;
  return { rows, columns, start, regions, diversity, ubiquity, regionKnown, activityKnown };
}

/** M as bytes of 0 and 1, row by row. */
export function presenceFlags({ rows, columns, start, regions }: Presence): Uint8Array {
  const has = new Uint8Array(rows * columns);
  for (let p = 0; p < columns; p++) for (let k = start[p]; k < start[p + 1]; k++) has[regions[k] * columns + p] = 1;
  return has;
}

/** M as a table of 0 and 1; NaN in empty rows and columns. */
export function presenceMatrix({ rows, columns, start, regions, regionKnown, activityKnown }: Presence): Float64Array {
  const M = new Float64Array(rows * columns);
  for (let p = 0; p < columns; p++) {
    for (let k = start[p]; k < start[p + 1]; k++) M[regions[k] * columns + p] = 1;
    for (let r = 0; r < rows; r++) if (!regionKnown[r] || !activityKnown[p]) M[r * columns + p] = NaN;
  }
  return M;
}
