import type { Mean } from "../indicators/aggregate";
import { joinColumns, type Indicators, type ScaledColumns } from "../indicators/indicatorLevels";
import { largestLevel, ROUNDING } from "../indicators/layerScores";
import { competitionRanks } from "../indicators/ranks";
import { randomSource } from "../random";
import type { Matrix } from "../table/table";
import { prepareScorer, rankedUnits } from "./scorer";

/** Weights that differ from the nominal ones by chance. */
export interface NoiseDraws {
  readonly kind: "noise";
  readonly draws: number;
  readonly seed: number;
  /** 0 to 1: every weight lies within this share of its nominal value. */
  readonly noise: number;
}

/** Weights that were drawn elsewhere: one row per draw, one number per coded column. */
export interface GivenDraws {
  readonly kind: "given";
  readonly columns: ScaledColumns;
  readonly weights: Matrix;
}

/** All that a run over draws of weights needs; plain numbers and texts, so that it can travel by message. */
export interface WeightRun {
  /** With the nominal weights. */
  readonly indicators: Indicators;
  readonly aggregation: Mean;
  readonly floor: number;
  readonly draws: NoiseDraws | GivenDraws;
}

/** Ranks of the units, 1 = best, ties share the better rank; NaN for a unit that is not ranked. */
export function nominalRanks({ indicators, aggregation, floor }: WeightRun): Float64Array {
  const { weights } = indicators;
  const overall = new Float64Array(indicators.levels.rows);
  prepareScorer(indicators, aggregation, rankedUnits(indicators, weights))(weights, floor, overall);
  return ranksOf(overall, indicators, largestLevel(indicators));
}

/** Ranks all units anew under every draw and hands the ranks to `visit`; NaN for a unit that a draw does not rank. */
export function eachRanking(run: WeightRun, visit: (ranks: Float64Array) => void): void {
  if (run.draws.kind === "noise") eachNoisyRanking(run, run.draws, visit);
  else eachGivenRanking(run, run.draws, visit);
}

/**
 * Every indicator's weight times 1 + noise u, u uniform on [-1, 1), then scaled to the layer's sum again; layers stay
 * equal. u = 2 r - 1, one r for each indicator and draw, draw by draw: `RandomState(seed).random_sample((draws, m))` of numpy.
 * Who is ranked is judged once, by the nominal weights, so that noise moves no unit in or out.
 */
function eachNoisyRanking({ indicators, aggregation, floor }: WeightRun, { draws, seed, noise }: NoiseDraws, visit: (ranks: Float64Array) => void): void {
  const nominal = indicators.weights;
  const score = prepareScorer(indicators, aggregation, rankedUnits(indicators, nominal));
  const overall = new Float64Array(indicators.levels.rows);
  const weights = new Float64Array(nominal.length);
  const random = randomSource(seed);
  const scale = largestLevel(indicators);
  for (let draw = 0; draw < draws; draw++) {
    for (let k = 0; k < weights.length; k++) weights[k] = nominal[k] * (1 + noise * (2 * random.next() - 1));
    score(weights, floor, overall);
    visit(ranksOf(overall, indicators, scale));
  }
}

/** A draw is the nominal ranking with its own row of weights: columns that share a code are joined by it, coverage is judged by it. */
function eachGivenRanking({ indicators, aggregation, floor }: WeightRun, { columns, weights }: GivenDraws, visit: (ranks: Float64Array) => void): void {
  const { levels, names } = indicators;
  const overall = new Float64Array(levels.rows);
  const ranked = new Uint8Array(levels.rows);
  // Without shared codes no row of weights changes the levels, and they are made ready once.
  const shared = names.length < columns.columns.length;
  const score = prepareScorer(indicators, aggregation, ranked);
  const scale = largestLevel(indicators);
  for (let draw = 0; draw < weights.rows; draw++) {
    const row = weights.values.subarray(draw * weights.columns, (draw + 1) * weights.columns);
    const own = shared ? joinColumns(columns, row) : indicators;
    const ownWeights = shared ? own.weights : row;
    ranked.set(rankedUnits(own, ownWeights));
    (shared ? prepareScorer(own, aggregation, ranked) : score)(ownWeights, floor, overall);
    visit(ranksOf(overall, own, shared ? largestLevel(own) : scale));
  }
}

function ranksOf(overall: Float64Array, { lowerIsBetter }: Indicators, scale: number): Float64Array {
  return competitionRanks(overall, lowerIsBetter ? -1 : 1, ROUNDING, scale);
}
