import { leadingEigen } from "../linear/leadingEigen";
import type { Presence } from "./presence";

export interface ComplexityIndex {
  /** ECI_r = mean of PCI_p over the activities present, on the eigenvector's own scale; NaN where nothing is present. */
  readonly regions: Float64Array;
  /** PCI_p on the same scale; NaN for an activity that no region has. */
  readonly activities: Float64Array;
  /** The second and the third eigenvalue, in [0, 1]. */
  readonly second: number;
  readonly third: number;
  /** False where neither diversity nor ubiquity tells which end is the complex one. */
  readonly signed: boolean;
}

/** Why the vectors of a connected network say nothing; null where they do. */
export function complexityTrouble({ second, third, signed }: ComplexityIndex): "alike" | "tied" | "unsigned" | null {
  if (second < 1e-12) return "alike";
  if (second - third < 1e-10 * second) return "tied";
  return signed ? null : "unsigned";
}

/**
 * Economic complexity of regions and activities: the second eigenvectors of D⁻¹ M U⁻¹ M' (regions) and U⁻¹ M' D⁻¹ M (activities),
 * with M the presence, D the diversity and U the ubiquity. The same as the second axis of a correspondence analysis of M.
 *
 * One symmetric eigenproblem on the smaller side: S = D^-½ M U⁻¹ M' D^-½ has the eigenvectors v = D^½ ECI (or the mirror image
 * of it with activities), and the other side follows as ECI = D⁻¹ M PCI, PCI = U⁻¹ M' ECI / λ.
 *
 * Sign: Pearson's correlation of ECI with diversity is positive; where diversity does not tell (all equal), that of PCI with
 * ubiquity is negative; where that does not tell either, there is none. Not standardized.
 * Holds for a connected network (networkParts finds one part) of two regions and two activities or more; otherwise λ₂ is 1 or 0 or
 * missing, and the vectors say nothing.
 *
 * Source: attributed to Hidalgo and Hausmann (2009) and Hausmann et al. (2014); as correspondence analysis to Mealy, Farmer and Teytelboym (2019).
 */
export function complexityIndex(presence: Presence): ComplexityIndex {
  const { rows, columns, start, regions: list, diversity, ubiquity } = presence;
  const byRegion = count(diversity) <= count(ubiquity);
  const { vector, second, third } = byRegion ? regionVector(presence) : activityVector(presence);
  const regions = new Float64Array(rows);
  const activities = new Float64Array(columns);
  const toActivities = (): void => {
    for (let p = 0; p < columns; p++) {
      let sum = 0;
      for (let k = start[p]; k < start[p + 1]; k++) sum += regions[list[k]];
      activities[p] = ubiquity[p] > 0 ? sum / ubiquity[p] / second : NaN;
    }
  };
  if (byRegion) {
    for (let r = 0; r < rows; r++) regions[r] = diversity[r] > 0 ? vector[r] / Math.sqrt(diversity[r]) : NaN;
    toActivities();
  } else {
    for (let p = 0; p < columns; p++) {
      activities[p] = ubiquity[p] > 0 ? vector[p] / Math.sqrt(ubiquity[p]) : NaN;
      for (let k = start[p]; k < start[p + 1]; k++) regions[list[k]] += activities[p];
    }
    for (let r = 0; r < rows; r++) regions[r] = diversity[r] > 0 ? regions[r] / diversity[r] : NaN;
  }
  const direction = covariance(regions, diversity) || -covariance(activities, ubiquity);
  if (direction < 0) {
    regions.forEach((value, r) => (regions[r] = -value));
    activities.forEach((value, p) => (activities[p] = -value));
  }
  return { regions, activities, second, third, signed: direction !== 0 };
}

interface SecondVector {
  /** In the order of the whole table, 0 for what takes no part. */
  readonly vector: Float64Array;
  readonly second: number;
  readonly third: number;
}

function regionVector({ start, regions, diversity, ubiquity, columns }: Presence): SecondVector {
  const { places, members } = present(diversity);
  const m = members.length;
  const S = new Float64Array(m * m);
  for (let p = 0; p < columns; p++)
    for (let k = start[p]; k < start[p + 1]; k++) {
      const row = places[regions[k]] * m;
      for (let l = start[p]; l <= k; l++) S[row + places[regions[l]]] += 1 / ubiquity[p];
    }
  return secondVector(S, members, diversity);
}

function activityVector({ start, regions, diversity, ubiquity, rows, columns }: Presence): SecondVector {
  const { places, members } = present(ubiquity);
  const m = members.length;
  const activitiesOf = Array.from({ length: rows }, (): number[] => []);
  for (let p = 0; p < columns; p++) for (let k = start[p]; k < start[p + 1]; k++) activitiesOf[regions[k]].push(places[p]);
  const S = new Float64Array(m * m);
  activitiesOf.forEach((list, r) => {
    for (let k = 0; k < list.length; k++) for (let l = 0; l <= k; l++) S[list[k] * m + list[l]] += 1 / diversity[r];
  });
  return secondVector(S, members, ubiquity);
}

/** From the lower half of M U⁻¹ M': scaled on both sides, mirrored, solved. */
function secondVector(S: Float64Array, members: readonly number[], degree: Int32Array): SecondVector {
  const m = members.length;
  for (let i = 0; i < m; i++) for (let j = 0; j <= i; j++) S[i * m + j] = S[j * m + i] = S[i * m + j] / Math.sqrt(degree[members[i]] * degree[members[j]]);
  const A = { rows: m, columns: m, values: S };
  // The first eigenvector is known: the roots of the degrees, with the eigenvalue 1.
  const total = Math.sqrt(members.reduce((sum, at) => sum + degree[at], 0));
  const first = Float64Array.from(members, (at) => Math.sqrt(degree[at]) / total);
  const second = leadingEigen(A, [first]);
  const third = leadingEigen(A, [first, second.vector]);
  const vector = new Float64Array(degree.length);
  members.forEach((at, i) => (vector[at] = second.vector[i]));
  return { vector, second: second.value, third: third.value };
}

function present(degree: Int32Array): { places: Int32Array; members: number[] } {
  const places = new Int32Array(degree.length).fill(-1);
  const members: number[] = [];
  degree.forEach((value, at) => {
    if (value === 0) return;
    places[at] = members.length;
    members.push(at);
  });
  return { places, members };
}

function count(degree: Int32Array): number {
  return degree.reduce((sum, value) => sum + (value > 0 ? 1 : 0), 0);
}

/** Covariance over what is present; 0 where it is no more than rounding. */
function covariance(values: Float64Array, degree: Int32Array): number {
  let n = 0;
  let meanValue = 0;
  let meanDegree = 0;
  values.forEach((value, i) => {
    if (degree[i] === 0) return;
    n++;
    meanValue += value;
    meanDegree += degree[i];
  });
  meanValue /= n;
  meanDegree /= n;
  let sum = 0;
  let size = 0;
  values.forEach((value, i) => {
    if (degree[i] === 0) return;
    const product = (value - meanValue) * (degree[i] - meanDegree);
    sum += product;
    size += Math.abs(product);
  });
  return Math.abs(sum) > 1e-9 * size ? sum : 0;
}
