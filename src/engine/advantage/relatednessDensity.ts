import { allNeighbours, presentNeighbours } from "./neighbours";
import { presenceFlags, type Presence } from "./presence";
import { proximity, type ProximityForm } from "./proximity";

/** Proximities of one activity that add up to less than this are none at all. */
export const NO_NEIGHBOURS = 1e-9;

/**
 * Relatedness density of every activity p in every region r: the share of its neighbours that are present there,
 *
 *     ω_rp = Σ_q M_rq φ_qp / Σ_q φ_qp        in [0, 1], row-major
 *
 * with φ the smaller conditional probability. `diagonal` 0: an activity is no neighbour of its own (Stata, EconGeo, Datawheel);
 * 1: it is (py-ecomplexity, the R package economiccomplexity). Blank (NaN) in an empty row, for an activity that no region has,
 * and for one without neighbours. Distance is 1 - ω.
 *
 * Source: attributed to Hidalgo et al. (2007).
 */
export function relatednessDensity(presence: Presence, diagonal: 0 | 1): Float64Array {
  const { rows, columns, regionKnown } = presence;
  const one = new Float64Array(columns).fill(1);
  const all = allNeighbours(presence, one);
  const own = presentNeighbours(presence, one);
  const has = presenceFlags(presence);
  for (let r = 0; r < rows; r++)
    for (let p = 0; p < columns; p++) {
      const at = r * columns + p;
      const around = all[p] - (1 - diagonal);
      const share = (own[at] - (1 - diagonal) * has[at]) / around;
      own[at] = regionKnown[r] && around > NO_NEIGHBOURS ? Math.min(1, Math.max(0, share)) : NaN;
    }
  return own;
}

/** The same with another proximity, whose diagonal is 0: what EconGeo calls relatedness density, here as a share instead of percent. */
export function densityByForm(presence: Presence, form: ProximityForm): Float64Array {
  const { rows, columns, start, regions, regionKnown, ubiquity } = presence;
  const phi = proximity(presence, form, 0).values;
  const density = new Float64Array(rows * columns);
  const all = new Float64Array(columns);
  for (let q = 0; q < columns; q++) {
    if (ubiquity[q] === 0) continue;
    for (let p = 0; p < columns; p++) if (ubiquity[p] > 0) all[p] += phi[q * columns + p];
    for (let k = start[q]; k < start[q + 1]; k++) {
      const row = regions[k] * columns;
      for (let p = 0; p < columns; p++) density[row + p] += phi[q * columns + p];
    }
  }
  for (let r = 0; r < rows; r++)
    for (let p = 0; p < columns; p++) {
      const at = r * columns + p;
      density[at] = regionKnown[r] && ubiquity[p] > 0 && all[p] > NO_NEIGHBOURS ? Math.min(1, Math.max(0, density[at] / all[p])) : NaN;
    }
  return density;
}
