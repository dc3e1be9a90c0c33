import { DEFAULT_FLOOR } from "../indicators/aggregate";
import { joinColumns } from "../indicators/indicatorLevels";
import { ROUNDING } from "../indicators/layerScores";
import { competitionRanks } from "../indicators/ranks";
import { randomSource, type RandomSource } from "../random";
import { preparationAt } from "./preparations";
import { prepareScorer, type Scorer } from "./scorer";
import { FACTORS, MEANS, WEIGHT_NOISE, type Factor, type SensitivityDesign } from "./sensitivityDesign";
import { sobolIndices, sobolRuns } from "./sobolIndices";

/** Weight vectors that the factor weights chooses from. */
const WEIGHT_VECTORS = 256;
const RESAMPLES = 1000;

export interface SensitivityRun {
  readonly design: SensitivityDesign;
  readonly draws: number;
  readonly seed: number;
}

/** Sobol' indices of a factor; NaN where no run differed at all. */
export interface FactorIndices {
  readonly factor: Factor;
  readonly first: number;
  readonly total: number;
  readonly low: number;
  readonly high: number;
  /** False where changing the factor alone changed no rank in any run. */
  readonly movedRanks: boolean;
}

/** How one run computes: positions among the alternatives; all 0 and no row of weights = nominal. */
interface Setting {
  normalization: number;
  aggregation: number;
  /** Row of the weights to choose from; -1 = nominal. */
  weights: number;
  treatment: number;
  missing: number;
  floor: number;
}

/**
 * How much each choice behind a ranking moves it: Sobol' indices of
 *
 *     y = mean over the ranked units of |rank - nominal rank|
 *
 * over independent factors: way to normalize, mean, weights (one of 256 vectors w (1 + 0.25 u), u uniform on [-1, 1) for
 * each indicator, or one of the given rows), treatment or none, holes left or filled with mean or median, floor uniform
 * on its range. Ranks: 1 = best, ties share the better rank. Only factors that vary something on this table are in the result.
 *
 * Random numbers, in this order from one source: the weight vectors row by row (none where rows are given), the
 * digital shift, the bootstrap. Runs: (factors + 2) · draws.
 *
 * The target is attributed to Saisana, Saltelli and Tarantola (2005).
 */
export function sensitivity({ design, draws, seed }: SensitivityRun): FactorIndices[] {
  const { changes } = design;
  const factors = FACTORS.filter((factor) => changes[factor] !== null);
  if (factors.length === 0) return [];
  const source = randomSource(seed);
  const ranksOf = prepareRanking(design, source);
  const nominal = ranksOf({ normalization: 0, aggregation: 0, weights: -1, treatment: 0, missing: 0, floor: DEFAULT_FLOOR });
  const moved = factors.map(() => false);
  let base: Float64Array = nominal;
  const runs = sobolRuns(
    (point, changed) => {
      const ranks = ranksOf(settingAt(design, factors, point));
      if (changed < 0) base = ranks;
      else moved[changed] ||= ranks.some((rank, i) => rank !== base[i] && rank === rank);
      return meanShift(ranks, nominal);
    },
    factors.length,
    draws,
    source,
  );
  const { first, total, low, high } = sobolIndices(runs, RESAMPLES, source);
  return factors.map((factor, f) => ({ factor, first: first[f], total: total[f], low: low[f], high: high[f], movedRanks: moved[f] }));
}

function settingAt({ changes, preparations, givenWeights }: SensitivityDesign, factors: readonly Factor[], point: Float64Array): Setting {
  const setting: Setting = { normalization: 0, aggregation: 0, weights: -1, treatment: 0, missing: 0, floor: DEFAULT_FLOOR };
  const { low, high } = changes.floor ?? { low: DEFAULT_FLOOR, high: DEFAULT_FLOOR };
  const count = {
    normalization: preparations.ways.length,
    aggregation: changes.aggregation?.means.length ?? 1,
    weights: givenWeights?.rows ?? WEIGHT_VECTORS,
    treatment: preparations.treatments,
    missing: preparations.fillings,
  };
  factors.forEach((factor, f) => {
    setting[factor] = factor === "floor" ? low + point[f] * (high - low) : Math.floor(point[f] * count[factor]);
  });
  return setting;
}

/** Ranks of the units under a setting; NaN for a unit that is not ranked. */
function prepareRanking(design: SensitivityDesign, source: RandomSource): (setting: Setting) => Float64Array {
  const { preparations, columnWeights, givenWeights, ranked, changes } = design;
  const prepared = preparations.scaled.map((scaled) => joinColumns(scaled, columnWeights));
  const { weights: nominal, names } = prepared[0];
  const vectors = givenWeights ? givenWeights.values : weightVectors(nominal, source);
  // Where columns share a code, a given row joins them by its own weights.
  const joinsAnew = givenWeights !== null && names.length < givenWeights.columns;
  const width = joinsAnew ? givenWeights.columns : nominal.length;
  const means = changes.aggregation?.means ?? MEANS;
  const overall = new Float64Array(ranked.length);
  const scorers: (Scorer | undefined)[] = [];

  return ({ normalization, aggregation, weights, treatment, missing, floor }) => {
    const at = preparationAt(preparations, treatment, missing, normalization);
    const row = weights < 0 ? null : vectors.subarray(weights * width, (weights + 1) * width);
    if (row && joinsAnew) {
      const indicators = joinColumns(preparations.scaled[at], row);
      prepareScorer(indicators, means[aggregation], ranked)(indicators.weights, floor, overall);
    } else {
      const score = (scorers[at * means.length + aggregation] ??= prepareScorer(prepared[at], means[aggregation], ranked));
      score(row ?? nominal, floor, overall);
    }
    // All levels lie within 0 to 1.
    return competitionRanks(overall, 1, ROUNDING, 1);
  };
}

function weightVectors(nominal: Float64Array, source: RandomSource): Float64Array {
  const m = nominal.length;
  const vectors = new Float64Array(WEIGHT_VECTORS * m);
  for (let p = 0; p < vectors.length; p++) vectors[p] = nominal[p % m] * (1 + WEIGHT_NOISE * (2 * source.next() - 1));
  return vectors;
}

/** Mean distance of the ranks from the nominal ones, over the units that have both. */
function meanShift(ranks: Float64Array, nominal: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < ranks.length; i++) {
    const shift = Math.abs(ranks[i] - nominal[i]);
    if (shift !== shift) continue;
    sum += shift;
    count++;
  }
  return sum / count;
}
