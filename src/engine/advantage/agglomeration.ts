import type { Matrix } from "../table/table";

/** One plant: the position of its activity and its size in jobs or output. */
export interface Plant {
  readonly activity: number;
  readonly size: number;
}

/** One entry per activity; NaN where it cannot be told. */
export interface Agglomeration {
  readonly concentration: Float64Array;
  readonly plantHerfindahl: Float64Array;
  readonly gamma: Float64Array;
  readonly plants: Float64Array;
}

/**
 * Agglomeration of an activity beyond what its few large plants alone would make.
 *
 *     G = Σ (s_c - x_c)²                                         s_c = region's share of the activity's jobs, x_c = of all jobs
 *     H = Σ z²                                                   z = plant's share of the activity's jobs in the plants
 *     γ = (G - (1 - Σ x²) H) / ((1 - Σ x²) (1 - H))
 *
 * γ is about 0 where plants choose regions as by chance, in proportion to their size; less than 0.02 as weak and more than
 * 0.05 as strong are attributed to the authors. Convention: x_c over all activities of the table, this one included; H over the plants that are given.
 * Regions x activities. An activity without jobs has no G; without plants no H; with one plant alone (H = 1), or where all jobs
 * are in one region, no γ. Plants of size 0 are not counted.
 *
 * Attributed to Ellison and Glaeser (1997).
 */
export function agglomeration(amounts: Matrix, plants: readonly Plant[]): Agglomeration {
  const { rows, columns, values } = amounts;
  const sizes = new Float64Array(columns);
  const squares = new Float64Array(columns);
  const counts = new Float64Array(columns);
  for (const { activity, size } of plants) {
    if (size > 0) counts[activity]++;
    sizes[activity] += size;
  }
  for (const { activity, size } of plants) if (size > 0) squares[activity] += (size / sizes[activity]) ** 2;

  const byRegion = new Float64Array(rows);
  const byActivity = new Float64Array(columns);
  values.forEach((value, at) => {
    const i = at % columns;
    byRegion[(at - i) / columns] += value;
    byActivity[i] += value;
  });
  const total = byRegion.reduce((sum, value) => sum + value, 0);
  const x = byRegion.map((value) => value / total);
  const chance = 1 - x.reduce((sum, share) => sum + share * share, 0);
  const spread = byRegion.filter((value) => value > 0).length > 1;

  const concentration = new Float64Array(columns).fill(NaN);
  const gamma = new Float64Array(columns).fill(NaN);
  const plantHerfindahl = squares.map((H, i) => (counts[i] > 0 ? H : NaN));
  for (let i = 0; i < columns; i++) {
    if (byActivity[i] === 0) continue;
    let G = 0;
    for (let c = 0; c < rows; c++) G += (values[c * columns + i] / byActivity[i] - x[c]) ** 2;
    concentration[i] = G;
    const H = plantHerfindahl[i];
    if (spread && counts[i] > 1 && H < 1) gamma[i] = (G - chance * H) / (chance * (1 - H));
  }
  return { concentration, plantHerfindahl, gamma, plants: counts };
}
