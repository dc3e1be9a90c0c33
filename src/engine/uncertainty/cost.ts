import type { SensitivityRun } from "./sensitivity";
import type { WeightRun } from "./weightDraws";

/**
 * Rough milliseconds of a run, fitted to measured times: enough to tell what is worth a message to a worker.
 * Per draw: a sum over units x indicators, an order of the units, and for OUTRANKS every pair of units; where own draws
 * join columns that share a code, their means and logarithms anew.
 */
export function rankMilliseconds({ indicators, draws }: WeightRun): number {
  const { rows, columns } = indicators.levels;
  const joined = draws.kind === "given" && draws.columns.columns.length > columns;
  const perDraw = rows * (columns * 3.5e-6 + Math.log2(rows + 1) * 2.5e-5) + (joined ? rows * draws.columns.columns.length * 6e-5 : 0);
  return perDraw * numberOfDraws(draws);
}

export function outrankingMilliseconds(run: WeightRun): number {
  return rankMilliseconds(run) + run.indicators.levels.rows ** 2 * 1.3e-6 * numberOfDraws(run.draws);
}

function numberOfDraws(draws: WeightRun["draws"]): number {
  return draws.kind === "noise" ? draws.draws : draws.weights.rows;
}

/** Every run sums levels and orders the units, and makes levels ready anew where given rows join columns; then comes the bootstrap. */
export function sensitivityMilliseconds({ design, draws }: SensitivityRun): number {
  const { rows, columns } = design.preparations.scaled[0].levels;
  const factors = Object.values(design.changes).filter((change) => change !== null).length;
  const joined = design.givenWeights !== null;
  const perRun = rows * (columns * (joined ? 5e-5 : 4e-6) + Math.log2(rows + 1) * 2.5e-5);
  return draws * ((factors + 2) * perRun + factors * 5e-3);
}
