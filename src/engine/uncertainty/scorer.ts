import type { Mean } from "../indicators/aggregate";
import type { Indicators } from "../indicators/indicatorLevels";
import { LEAST_COVERAGE, ROUNDING } from "../indicators/layerScores";

/** Writes every unit's overall score under these indicator weights (any scale) and this floor into `out`; NaN for a unit that is not ranked. */
export type Scorer = (weights: ArrayLike<number>, floor: number, out: Float64Array) => void;

const LAYER_COUNT = 3;
/** Taken out of the object once: where the engine runs in a context of its own, each look-up of `Math` costs more than the sum beside it. */
const { exp, log } = Math;
const HOLE = NaN;

/**
 * SCORE's overall score, made ready for thousands of weightings of the same indicators.
 *
 *     g = mean over the layers of (Σ w t / Σ w)        over the layer's indicators that are there
 *     score = g, exp(g) or -1 / g                      t = z, ln z or -1 / z, z at least the floor
 *
 * All three means are of this kind, and a mean of means takes the same t, so levels are transformed once and a run
 * is sums only; t rises with z, so the floor's own t bounds it from below. Layers count equally; one without weight is
 * left out. `ranked` is 1 for the units to score (see `rankedUnits`). Where all that a ranked unit has of a layer
 * happens to weigh 0, that layer is left out for it.
 */
export function prepareScorer(indicators: Indicators, aggregation: Mean, ranked: Uint8Array): Scorer {
  const { levels, layers } = indicators;
  const { rows, columns } = levels;
  const order = [0, 1, 2].flatMap((layer) => layers.flatMap((other, k) => (other === layer ? [k] : [])));
  const ends = [0, 1, 2].map((layer) => layers.filter((other) => other <= layer).length);
  const transformed = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    for (let p = 0; p < columns; p++) transformed[i * columns + p] = transform(levels.values[i * columns + order[p]], aggregation);
  }
  const shares = new Float64Array(columns);

  return (weights, floor, out) => {
    const least = aggregation === "arithmetic" ? -Infinity : transform(floor, aggregation);
    for (let p = 0; p < columns; p++) shares[p] = weights[order[p]];
    for (let i = 0; i < rows; i++) {
      if (ranked[i] !== 1) {
        out[i] = HOLE;
        continue;
      }
      let sumOfLayers = 0;
      let scored = 0;
      let p = 0;
      for (let layer = 0; layer < LAYER_COUNT; layer++) {
        let sum = 0;
        let total = 0;
        for (const end = ends[layer]; p < end; p++) {
          const weight = shares[p];
          const t = transformed[i * columns + p];
          if (!(weight > 0) || t !== t) continue;
          sum += weight * (t < least ? least : t);
          total += weight;
        }
        if (total === 0) continue;
        sumOfLayers += sum / total;
        scored++;
      }
      const g = sumOfLayers / scored;
      out[i] = aggregation === "arithmetic" ? g : aggregation === "geometric" ? exp(g) : -1 / g;
    }
  };
}

function transform(level: number, aggregation: Mean): number {
  return aggregation === "arithmetic" ? level : aggregation === "geometric" ? log(level) : -1 / level;
}

/** 1 for the units of which at least half of the weight of every layer that has weight is there: SCORE's rule; else 0. */
export function rankedUnits(indicators: Indicators, weights: ArrayLike<number>): Uint8Array {
  const { levels, layers } = indicators;
  const { rows, columns, values } = levels;
  const totals = new Float64Array(LAYER_COUNT);
  for (let k = 0; k < columns; k++) totals[layers[k]] += weights[k];
  const ranked = new Uint8Array(rows);
  const there = new Float64Array(LAYER_COUNT);
  for (let i = 0; i < rows; i++) {
    there.fill(0);
    for (let k = 0; k < columns; k++) if (values[i * columns + k] === values[i * columns + k]) there[layers[k]] += weights[k];
    const present = totals.some((total) => total > 0);
    ranked[i] = present && totals.every((total, layer) => total === 0 || there[layer] / total >= LEAST_COVERAGE - ROUNDING) ? 1 : 0;
  }
  return ranked;
}
