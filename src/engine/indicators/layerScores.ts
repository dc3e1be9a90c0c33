import type { Matrix } from "../table/table";
import { weightedMean, type Mean } from "./aggregate";
import type { Indicators } from "./indicatorLevels";
import { competitionRanks } from "./ranks";

export { DEFAULT_FLOOR } from "./aggregate";

/** Scores of units by layer; NaN where a layer has no indicators or too few of them are there. */
export interface LayerScores {
  /** Units x 3: Hardware, Firmware, Software. */
  readonly layers: Matrix;
  readonly overall: Float64Array;
  /** 1 = best, ties share the better rank; over the units that have an overall score. */
  readonly rank: Float64Array;
  /** Mean over the layers that have indicators of the share of their weight that is there. */
  readonly coverage: Float64Array;
  /** Units x 3; NaN for a layer without indicators. */
  readonly layerCoverage: Matrix;
  /** Which layers have indicators. */
  readonly present: readonly [boolean, boolean, boolean];
}

/** Below this share of the indicators' weight a layer has no score. */
export const LEAST_COVERAGE = 0.5;

/** Shares and scores that differ by less are equal: only rounding lies between them. */
export const ROUNDING = 1e-12;

/**
 * Layer scores: the weighted mean of each layer's indicators, missing ones left out and the weights re-shared;
 * then the same mean over the layers that have indicators, with equal weights.
 *
 * A layer of which less than half of the weight is there has no score, and its unit no overall score and rank.
 * The geometric default lets a weak indicator weigh more than a strong one makes up for. `floor` is the least
 * value that counts in the geometric and harmonic means.
 */
export function layerScores(indicators: Indicators, aggregation: Mean, floor: number): LayerScores {
  const { levels, layers: layerOf, weights } = indicators;
  const { rows, columns, values } = levels;
  const layers = new Float64Array(rows * 3).fill(NaN);
  const shares = new Float64Array(rows * 3).fill(NaN);
  const present: [boolean, boolean, boolean] = [false, false, false];

  for (let layer = 0; layer < 3; layer++) {
    const members: number[] = [];
    for (let k = 0; k < columns; k++) if (layerOf[k] === layer && weights[k] > 0) members.push(k);
    if (members.length === 0) continue;
    present[layer] = true;
    const ownWeights = Float64Array.from(members, (k) => weights[k]);
    const own = new Float64Array(members.length);
    for (let i = 0; i < rows; i++) {
      let there = 0;
      for (let k = 0; k < members.length; k++) {
        own[k] = values[i * columns + members[k]];
        if (own[k] === own[k]) there += ownWeights[k];
      }
      shares[i * 3 + layer] = there > 1 - ROUNDING ? 1 : there;
      if (there >= LEAST_COVERAGE - ROUNDING) layers[i * 3 + layer] = weightedMean(own, ownWeights, aggregation, floor);
    }
  }

  const overall = new Float64Array(rows).fill(NaN);
  const coverage = new Float64Array(rows);
  const equal = present.map(Number);
  const count = equal[0] + equal[1] + equal[2];
  const own = new Float64Array(3);
  for (let i = 0; i < rows; i++) {
    let scored = 0;
    for (let layer = 0; layer < 3; layer++) {
      own[layer] = layers[i * 3 + layer];
      if (!present[layer]) continue;
      coverage[i] += shares[i * 3 + layer] / count;
      if (own[layer] === own[layer]) scored++;
    }
    if (scored === count) overall[i] = weightedMean(own, equal, aggregation, floor);
  }
  return {
    layers: { rows, columns: 3, values: layers },
    overall,
    rank: competitionRanks(overall, indicators.lowerIsBetter ? -1 : 1, ROUNDING, largestLevel(indicators)),
    coverage,
    layerCoverage: { rows, columns: 3, values: shares },
    present,
  };
}

/** The largest level in size: what the rounding of means over levels is measured by. */
export function largestLevel({ levels }: Pick<Indicators, "levels">): number {
  let largest = 0;
  for (const level of levels.values) {
    if (level > largest) largest = level;
    else if (-level > largest) largest = -level;
  }
  return largest;
}
