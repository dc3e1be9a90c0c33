import { proximity } from "./proximity";
import type { Presence } from "./presence";

/**
 * Sums over all neighbours of each activity p with the proximity φ_pq = C_pq / max(u_p, u_q), its diagonal counted as 1:
 * Σ_q w_q φ_qp. NaN for an activity that no region has.
 *
 * C counts regions, so with a_s = Σ w_q over the activities q of region s that are no more common than p, and b_s = Σ w_q / u_q over
 * those that are more common, the sum is Σ_{s has p} (a_s / u_p + b_s). Activities are taken in the order of their ubiquity, so
 * that a only grows and b only shrinks; proximities are never made.
 */
export function allNeighbours({ rows, columns, start, regions, ubiquity }: Presence, w: Float64Array): Float64Array {
  const a = new Float64Array(rows);
  const b = new Float64Array(rows);
  const sums = new Float64Array(columns).fill(NaN);
  const each = (p: number, body: (region: number) => void): void => {
    for (let k = start[p]; k < start[p + 1]; k++) body(regions[k]);
  };
  const levels = byUbiquity(ubiquity);
  for (const level of levels) for (const q of level) each(q, (s) => (b[s] += w[q] / ubiquity[q]));
  for (const level of levels) {
    const u = ubiquity[level[0]];
    for (const q of level)
      each(q, (s) => {
        b[s] -= w[q] / u;
        a[s] += w[q];
      });
    for (const p of level) {
      sums[p] = 0;
      each(p, (s) => (sums[p] += a[s] / u + b[s]));
    }
  }
  return sums;
}

/**
 * The same sums over those neighbours only that are present in region r: Σ_q M_rq w_q φ_qp, row-major; NaN in the column of an
 * activity that no region has.
 *
 * Where regions are few, the same way as above: with A_rs and B_rs over the activities that r and s share, the sum is
 * Σ_{s has p} (A_rs / u_p + B_rs), which is rows · Σu steps instead of columns · Σu: on 200 x 5000 one in 25. Where activities are few,
 * through the proximities.
 */
export function presentNeighbours(presence: Presence, w: Float64Array): Float64Array {
  return 2 * presence.rows <= presence.columns ? throughRegions(presence, w) : throughProximities(presence, w);
}

function throughRegions({ rows, columns, start, regions, ubiquity }: Presence, w: Float64Array): Float64Array {
  /** Adds to the lower half of pairs: regions stand in ascending order. */
  const add = (pairs: Float64Array, q: number, amount: number): void => {
    for (let k = start[q]; k < start[q + 1]; k++) {
      const row = regions[k] * rows;
      for (let l = start[q]; l <= k; l++) pairs[row + regions[l]] += amount;
    }
  };
  const A = new Float64Array(rows * rows);
  const B = new Float64Array(rows * rows);
  const levels = byUbiquity(ubiquity);
  for (const level of levels) for (const q of level) add(B, q, w[q] / ubiquity[q]);

  const sums = new Float64Array(rows * columns).fill(NaN);
  const sum = new Float64Array(rows);
  const pairs = new Float64Array(rows * rows);
  const K = new Float64Array(rows * rows);
  for (const level of levels) {
    const u = ubiquity[level[0]];
    pairs.fill(0);
    for (const q of level) add(pairs, q, w[q]);
    for (let r = 0; r < rows; r++)
      for (let s = 0; s <= r; s++) {
        const at = r * rows + s;
        A[at] += pairs[at];
        B[at] -= pairs[at] / u;
        K[at] = K[s * rows + r] = A[at] / u + B[at];
      }
    for (const p of level) {
      sum.fill(0);
      addRows(K, rows, regions, start[p], start[p + 1], sum);
      for (let r = 0; r < rows; r++) sums[r * columns + p] = sum[r];
    }
  }
  return sums;
}

function throughProximities(presence: Presence, w: Float64Array): Float64Array {
  const { rows, columns, start, regions, ubiquity, diversity } = presence;
  const { values: phi } = proximity(presence, "minimum", 1);
  for (let q = 0; q < columns; q++) for (let p = 0; p < columns; p++) phi[q * columns + p] *= w[q];
  const first = new Int32Array(rows + 1);
  diversity.forEach((count, r) => (first[r + 1] = first[r] + count));
  const activities = new Int32Array(first[rows]);
  const next = first.slice(0, rows);
  for (let q = 0; q < columns; q++) for (let k = start[q]; k < start[q + 1]; k++) activities[next[regions[k]]++] = q;
  const sums = new Float64Array(rows * columns);
  for (let r = 0; r < rows; r++) {
    const sum = sums.subarray(r * columns, (r + 1) * columns);
    addRows(phi, columns, activities, first[r], first[r + 1], sum);
    for (let p = 0; p < columns; p++) if (ubiquity[p] === 0) sum[p] = NaN;
  }
  return sums;
}

/** Adds the rows of a square matrix that `list` names from `from` to before `to`, eight at a time. */
function addRows(matrix: Float64Array, width: number, list: Int32Array, from: number, to: number, sum: Float64Array): void {
  let k = from;
  for (; k + 7 < to; k += 8) {
    const [a, b, c, d] = [list[k] * width, list[k + 1] * width, list[k + 2] * width, list[k + 3] * width];
    const [e, f, g, h] = [list[k + 4] * width, list[k + 5] * width, list[k + 6] * width, list[k + 7] * width];
    for (let i = 0; i < width; i++) {
      const first = matrix[a + i] + matrix[b + i] + (matrix[c + i] + matrix[d + i]);
      sum[i] += first + (matrix[e + i] + matrix[f + i] + (matrix[g + i] + matrix[h + i]));
    }
  }
  for (; k < to; k++) {
    const a = list[k] * width;
    for (let i = 0; i < width; i++) sum[i] += matrix[a + i];
  }
}

/** The activities that somebody has, in groups of equal ubiquity, the rarest first. */
function byUbiquity(ubiquity: Int32Array): number[][] {
  const levels: number[][] = [];
  ubiquity.forEach((u, p) => {
    if (u > 0) (levels[u] ??= []).push(p);
  });
  return levels.filter((level) => level !== undefined);
}
