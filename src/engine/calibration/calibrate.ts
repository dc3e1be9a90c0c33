import { quantile } from "../indicators/quantile";
import { randomSource } from "../random";
import { LogValue } from "../upgrading/logValue";
import { DEFAULT_PARAMETERS } from "../upgrading/parameters";
import type { Effects } from "./fixedEffects";
import { conditionNumber, identify, type Identification } from "./identified";
import { ratioSpread, ratioSpreadWithin, requireInformative, shareAboveHardware } from "./observed";
import { rowsOf, type ScorePanel } from "./panel";
import { dot, Partialled } from "./partialled";
import { shapeBounds, startingPoints } from "./starts";
import { ConcentratedValue } from "./valueFit";

export interface CalibrationRun {
  readonly argument: string;
  readonly panel: ScorePanel;
  readonly effects: Effects;
  /** Bootstrap draws; 0 = no intervals. */
  readonly draws: number;
  readonly seed: number;
}

export interface Calibration {
  /** ρ, λ, h50, a0, γ, then the controls: estimates and the 5 % and 95 % quantiles of the draws, NaN without. */
  readonly estimates: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Of ρ, λ, h50, a0. */
  readonly identified: readonly Identification[];
  readonly shareAbove: number;
  readonly ratioSpread: number;
  /** The same once effects are out. */
  readonly spreadWithin: number;
  /** 1 - SSR / SS of ln value, both once the effects are out. */
  readonly withinR2: number;
  readonly rmse: number;
  readonly conditionNumber: number;
  /** Draws that gave an estimate. */
  readonly usedDraws: number;
}

/** γ stands after the four parameters. */
const SHAPE = 4;

/**
 * Estimates the value index on a panel of units and years:
 *
 *     ln value_rt = γ ln V(h, f, s, θ; ρ, λ, h50, a0) + c_r + d_t + X'b + e,    k = 2, φ = 1
 *
 * by least squares from ten starting points, within the admissible ranges of the parameters; effects, controls and γ are concentrated out.
 * Intervals: units are drawn with replacement, each with all its years and effects of its own, and every draw starts at the estimate.
 * The product's own model of section II of the paper. A descriptive fit: scores may follow value, and noise in scores attenuates.
 */
export function calibrate({ argument, panel, effects, draws, seed }: CalibrationRun): Calibration {
  const { k, phi } = DEFAULT_PARAMETERS;
  const bounds = shapeBounds();
  requireInformative(panel, effects, DEFAULT_PARAMETERS, SHAPE + 1, argument);
  const even = new Float64Array(panel.units).fill(1);
  const index = new LogValue(panel, k, phi);
  const partialled = new Partialled(panel, effects, even, panel.controls);
  const model = new ConcentratedValue(index, partialled, even);
  const fit = model.fit(
    startingPoints(panel, effects, bounds, (p) => model.sumOfSquaresAt(p)),
    bounds,
  );
  const estimates = allEstimates(model, partialled, panel, fit);
  const sample = bootstrap(panel, index, effects, fit.shape, draws, seed);
  const [low, high] = [0.05, 0.95].map((p) =>
    estimates.map((_, j) =>
      quantile(
        sample
          .map((row) => row[j])
          .filter((value) => !Number.isNaN(value))
          .sort(byNumber),
        p,
      ),
    ),
  );
  const rows = rowsOf(panel);
  const freedom = rows - partialled.count - SHAPE - 1;
  const gated = { lambda: fit.shape[1], k, h50: fit.shape[2] };
  const spread = ratioSpread(panel, gated);
  const intervals = sample.length > 0 ? Array.from({ length: SHAPE + 1 }, (_, j) => [low[j], high[j]] as const) : null;
  const total = partialled.withoutEffects(panel.logValue);
  return {
    estimates,
    low,
    high,
    identified: identify(model, fit, bounds, freedom, intervals, spread),
    shareAbove: shareAboveHardware(panel),
    ratioSpread: spread,
    spreadWithin: ratioSpreadWithin(panel, gated, partialled.effects),
    withinR2: 1 - fit.sumOfSquares / dot(total, total),
    rmse: Math.sqrt(fit.sumOfSquares / rows),
    conditionNumber: conditionNumber(model, fit.shape),
    usedDraws: sample.length,
  };
}

function byNumber(a: number, b: number): number {
  return a - b;
}

/** The four parameters, γ, and the coefficients of the controls given these. */
function allEstimates(
  model: ConcentratedValue,
  partialled: Partialled,
  panel: ScorePanel,
  { shape, gamma }: ReturnType<ConcentratedValue["fit"]>,
): Float64Array {
  const logV = model.logValueAt(shape);
  const rest = panel.logValue.map((y, i) => y - gamma * logV[i]);
  return Float64Array.of(...shape, gamma, ...partialled.coefficients(rest, panel.controls.length));
}

/** Estimates of draws of units with replacement. A unit drawn twice has an effect of its own each time, which is to count its rows twice. */
function bootstrap(panel: ScorePanel, index: LogValue, effects: Effects, start: Float64Array, draws: number, seed: number): Float64Array[] {
  const random = randomSource(seed);
  const bounds = shapeBounds();
  const units = Array.from({ length: panel.units }, (_, u) => u).filter((u) => panel.start[u + 1] > panel.start[u]);
  const found: Float64Array[] = [];
  for (let b = 0; b < draws; b++) {
    const weights = new Float64Array(panel.units);
    for (let i = 0; i < units.length; i++) weights[units[Math.floor(random.next() * units.length)]]++;
    const partialled = new Partialled(panel, effects, weights, panel.controls);
    const model = new ConcentratedValue(index, partialled, weights);
    const fit = model.fit([start], bounds);
    const drawn = weights.filter((weight) => weight > 0).length;
    if (drawn > 1 && fit.gamma !== 0 && Number.isFinite(fit.sumOfSquares)) found.push(allEstimates(model, partialled, panel, fit));
  }
  return found;
}
