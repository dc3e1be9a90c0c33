import type { Presence } from "./presence";

export interface Reflections {
  /** k_r,n less its mean weighted by diversity; NaN where nothing is present. */
  readonly regions: Float64Array;
  /** k_p,n less its mean weighted by ubiquity. */
  readonly activities: Float64Array;
}

/**
 * Method of reflections: k_r,0 = diversity, k_p,0 = ubiquity, then
 *
 *     k_r,n = (1 / k_r,0) Σ_p M_rp k_p,n-1          k_p,n = (1 / k_p,0) Σ_r M_rp k_r,n-1
 *
 * Even steps of regions and odd steps of activities rise with complexity. The values of high steps lie ever closer together
 * around one constant, so that their differences drown in rounding; here the constant is taken off at each step, which averages keep,
 * and what is left is exact. Anything standardized is the same as without.
 *
 * Source: attributed to Hidalgo and Hausmann (2009).
 */
export function reflections(presence: Presence, regionSteps = 18, activitySteps = 19): Reflections {
  const { diversity, ubiquity } = presence;
  let r = centred(Float64Array.from(diversity), diversity);
  let p = centred(Float64Array.from(ubiquity), ubiquity);
  let [regions, activities] = [r, p];
  for (let step = 1; step <= Math.max(regionSteps, activitySteps); step++) {
    [r, p] = [centred(meanOverActivities(presence, p), diversity), centred(meanOverRegions(presence, r), ubiquity)];
    if (step === regionSteps) regions = r;
    if (step === activitySteps) activities = p;
  }
  return { regions, activities };
}

function meanOverActivities({ rows, columns, start, regions, diversity }: Presence, values: Float64Array): Float64Array {
  const means = new Float64Array(rows);
  for (let p = 0; p < columns; p++) for (let k = start[p]; k < start[p + 1]; k++) means[regions[k]] += values[p];
  return means.map((sum, r) => sum / diversity[r]);
}

function meanOverRegions({ columns, start, regions, ubiquity }: Presence, values: Float64Array): Float64Array {
  const means = new Float64Array(columns);
  for (let p = 0; p < columns; p++) for (let k = start[p]; k < start[p + 1]; k++) means[p] += values[regions[k]];
  return means.map((sum, p) => sum / ubiquity[p]);
}

/** Less the mean weighted by degree, which a step from this side to the other and back leaves where it is. */
function centred(values: Float64Array, degree: Int32Array): Float64Array {
  let sum = 0;
  let weight = 0;
  for (let i = 0; i < values.length; i++) {
    if (degree[i] === 0) continue;
    sum += degree[i] * values[i];
    weight += degree[i];
  }
  return values.map((value, i) => (degree[i] > 0 ? value - sum / weight : NaN));
}
