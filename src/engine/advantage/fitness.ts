import type { Presence } from "./presence";

export interface Fitness {
  /** F_r, mean 1 over the regions that have anything; NaN for the others. */
  readonly regions: Float64Array;
  /** Q_p, mean 1 over the activities that somebody has; NaN for the others. */
  readonly activities: Float64Array;
  /** How often both were updated. */
  readonly updates: number;
}

/** Updates after which the iteration ends in any case, and the largest relative change at which it ends before. */
const MOST = 200;
const STILL = 1e-10;

/** 1/F must stay a number where the fitness of a region falls to zero, as it does where M is not convex. */
const LEAST = 1e-250;

/**
 * Fitness of regions and complexity of activities: from ones,
 *
 *     F_r = Σ_p M_rp Q_p          Q_p = 1 / Σ_r (M_rp / F_r)
 *
 * both from the values before, then each divided by its mean. An activity that one weak region has cannot be complex.
 * Ends after 200 updates or when no F and no Q moves by more than 1e-10 of itself (F alone may stand still for a step); with `updates`, after just so many
 * (19 is what the R package economiccomplexity calls 20 iterations). Values may tend to 0: then read ranks.
 *
 * Source: attributed to Tacchella et al. (2012).
 */
export function fitness(presence: Presence, updates?: number): Fitness {
  const { rows, columns, start, regions: list, diversity, ubiquity } = presence;
  let F = Float64Array.from(diversity, (value) => (value > 0 ? 1 : NaN));
  let Q = Float64Array.from(ubiquity, (value) => (value > 0 ? 1 : NaN));
  let nextF = new Float64Array(rows);
  let nextQ = new Float64Array(columns);
  const inverse = new Float64Array(rows);
  let done = 0;
  while (done < (updates ?? MOST)) {
    for (let r = 0; r < rows; r++) inverse[r] = 1 / Math.max(F[r], LEAST);
    nextF.fill(0);
    for (let p = 0; p < columns; p++) {
      const complexity = Q[p];
      let sum = 0;
      for (let k = start[p]; k < start[p + 1]; k++) {
        const r = list[k];
        nextF[r] += complexity;
        sum += inverse[r];
      }
      nextQ[p] = 1 / sum;
    }
    overMean(nextF, diversity);
    overMean(nextQ, ubiquity);
    [F, nextF, Q, nextQ] = [nextF, F, nextQ, Q];
    done++;
    if (updates === undefined && !moved(nextF, F) && !moved(nextQ, Q)) break;
  }
  return { regions: F, activities: Q, updates: done };
}

function moved(before: Float64Array, after: Float64Array): boolean {
  for (let i = 0; i < after.length; i++) if (Math.abs(after[i] - before[i]) > STILL * after[i]) return true;
  return false;
}

/** Divides by the mean over what is present; the rest is blank. */
function overMean(values: Float64Array, degree: Int32Array): void {
  let sum = 0;
  let n = 0;
  for (let i = 0; i < values.length; i++) {
    if (degree[i] === 0) continue;
    sum += values[i];
    n++;
  }
  for (let i = 0; i < values.length; i++) values[i] = degree[i] > 0 ? (values[i] / sum) * n : NaN;
}
