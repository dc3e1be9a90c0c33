import { allNeighbours, presentNeighbours } from "./neighbours";
import { presenceFlags, type Presence } from "./presence";
import { NO_NEIGHBOURS } from "./relatednessDensity";

/**
 * Complexity outlook of every region: the complexity of what it does not have, weighted by how near it is,
 *
 *     COI_r = Σ_p ω_rp (1 - M_rp) PCI_p
 *
 * with ω the relatedness density. Not standardized. PCI as given: its mean matters, so the raw eigenvector and the standardized
 * values give different orders. Blank where nothing is present; activities without a complexity or a density are left out.
 *
 * Source: attributed to Hausmann et al. (2014).
 */
export function outlookIndex(presence: Presence, density: ArrayLike<number>, complexity: ArrayLike<number>): Float64Array {
  const { rows, columns, diversity } = presence;
  const has = presenceFlags(presence);
  return Float64Array.from({ length: rows }, (_, r) => {
    if (diversity[r] === 0) return NaN;
    let sum = 0;
    for (let p = 0; p < columns; p++) {
      const part = density[r * columns + p] * complexity[p];
      if (has[r * columns + p] === 0 && part === part) sum += part;
    }
    return sum;
  });
}

/**
 * Complexity outlook gain: what taking up activity p adds to the region's outlook,
 *
 *     COG_rp = (1 - M_rp) Σ_q (1 - M_rq) φ_pq PCI_q / Σ_q' φ_qq'
 *
 * with φ the smaller conditional probability and `diagonal` its φ_pp. 0 where the activity is present. Activities without a
 * complexity or without neighbours count as 0. Blank in empty rows and for an activity that no region has.
 *
 * Source: attributed to Hausmann et al. (2014).
 */
export function outlookGain(presence: Presence, complexity: ArrayLike<number>, diagonal: 0 | 1): Float64Array {
  const { columns, start, regions } = presence;
  const around = allNeighbours(presence, new Float64Array(columns).fill(1));
  const weights = Float64Array.from({ length: columns }, (_, q) => {
    const sum = around[q] - (1 - diagonal);
    return sum > NO_NEIGHBOURS ? complexity[q] / sum : 0;
  });
  const gain = absentNeighbours(presence, weights, diagonal);
  for (let p = 0; p < columns; p++) for (let k = start[p]; k < start[p + 1]; k++) gain[regions[k] * columns + p] = 0;
  return gain;
}

/**
 * Opportunity gain as the package economic-complexity (Datawheel) has it: Σ_q (1 - M_rq) PCI_q φ_pq / Σ_q' φ_pq' - ω_rp PCI_p.
 * The shares are those of the neighbours of p, what the region would leave is taken off, and what is present has a value too.
 */
export function opportunityGain(presence: Presence, density: ArrayLike<number>, complexity: Float64Array): Float64Array {
  const { columns } = presence;
  const around = allNeighbours(presence, new Float64Array(columns).fill(1));
  return absentNeighbours(presence, complexity, 0).map((sum, at) => {
    const p = at % columns;
    return sum / (around[p] - 1) - density[at] * complexity[p];
  });
}

/** Σ_q (1 - M_rq) w_q φ_pq; a weight that is missing counts as 0. Blank in empty rows and for what no region has. */
function absentNeighbours(presence: Presence, weights: Float64Array, diagonal: 0 | 1): Float64Array {
  const { rows, columns, regionKnown } = presence;
  const w = weights.map((value) => (value === value ? value : 0));
  const all = allNeighbours(presence, w);
  const sums = presentNeighbours(presence, w);
  const has = presenceFlags(presence);
  for (let r = 0; r < rows; r++)
    for (let p = 0; p < columns; p++) {
      const at = r * columns + p;
      sums[at] = regionKnown[r] === 0 ? NaN : all[p] - sums[at] - (1 - diagonal) * (1 - has[at]) * w[p];
    }
  return sums;
}
