import { LogValue } from "../upgrading/logValue";
import { DEFAULT_PARAMETERS, type ParameterName } from "../upgrading/parameters";
import type { Effects } from "./fixedEffects";
import { Partialled } from "./partialled";
import type { ScorePanel } from "./panel";
import { shapeBounds, startingPoints } from "./starts";
import { ConcentratedValue, type Bounds } from "./valueFit";

export type Held = Partial<Record<ParameterName, number>>;

/** A panel with what every model needs of it. */
export interface ModelData {
  readonly panel: ScorePanel;
  readonly index: LogValue;
  readonly effects: Effects;
}

/** A fitted model: what it explains of ln value in every row of any panel, effects apart, and Σ of its weighted squared residuals. */
export interface FittedModel {
  readonly sumOfSquares: number;
  explain(data: ModelData): Float64Array;
  /** γ of the value index, where it is one; where another fit of it may start. */
  readonly gamma: number;
  readonly start: Float64Array | null;
}

export interface Model {
  readonly name: "HFS gated" | "log-linear" | "CES without gate" | "Leontief" | "mean score" | "effects alone";
  /** Parameters beside effects, controls and the variance. */
  readonly parameters: number;
  fit(data: ModelData, weights: Float64Array, start: Float64Array | null): FittedModel;
}

export function modelData(panel: ScorePanel, effects: Effects, held: Held): ModelData {
  return { panel, effects, index: new LogValue(panel, held.k ?? DEFAULT_PARAMETERS.k, held.phi ?? DEFAULT_PARAMETERS.phi) };
}

/**
 * The value index and its rivals, all in logarithms, with the same effects and controls:
 *
 *     HFS gated           γ ln V(h, f, s, θ; ρ, λ, h50, a0)
 *     log-linear          b_h ln h + b_f ln f + b_s ln s
 *     CES without gate    the first with λ = 0
 *     Leontief            b ln min(h, f, s)
 *     mean score          b ln((h + f + s) / 3)
 */
export function models(held: Held): Model[] {
  // Without a gate h50 has no meaning.
  const bounds = shapeBounds(held.lambda === 0 ? { h50: DEFAULT_PARAMETERS.h50, ...held } : held);
  const ungated = shapeBounds({ ...held, lambda: 0, h50: DEFAULT_PARAMETERS.h50 });
  return [
    indexModel("HFS gated", bounds),
    linearModel("log-linear", 3, ({ hardware, firmware, software }) => [hardware, firmware, software].map((scores) => scores.map(Math.log))),
    indexModel("CES without gate", ungated),
    linearModel("Leontief", 1, ({ hardware: h, firmware: f, software: s }) => [h.map((value, i) => Math.log(Math.min(value, f[i], s[i])))]),
    linearModel("mean score", 1, ({ hardware: h, firmware: f, software: s }) => [h.map((value, i) => Math.log((value + f[i] + s[i]) / 3))]),
  ];
}

/** What effects and controls explain without any score. */
export function effectsAlone(): Model {
  return linearModel("effects alone", 0, () => []);
}

function indexModel(name: Model["name"], bounds: Bounds): Model {
  const free = bounds.low.filter((low, j) => low < bounds.high[j]).length;
  return {
    name,
    parameters: free + 1,
    fit: ({ panel, index, effects }, weights, start) => {
      const partialled = new Partialled(panel, effects, weights, panel.controls);
      const model = new ConcentratedValue(index, partialled, weights);
      const { shape, gamma, sumOfSquares } = model.fit(start ? [start] : startingPoints(panel, effects, bounds, (p) => model.sumOfSquaresAt(p)), bounds);
      const logV = model.logValueAt(shape);
      const controls = partialled.coefficients(
        panel.logValue.map((y, i) => y - gamma * logV[i]),
        panel.controls.length,
      );
      const explain = (data: ModelData): Float64Array => {
        const out = new Float64Array(data.panel.logValue.length);
        data.index.fill(shape, 0, out.length, out);
        return addTerms(
          out.map((value) => gamma * value),
          data.panel.controls,
          controls,
        );
      };
      return { sumOfSquares, explain, gamma, start: shape };
    },
  };
}

function linearModel(name: Model["name"], parameters: number, terms: (panel: ScorePanel) => Float64Array[]): Model {
  return {
    name,
    parameters,
    fit: ({ panel, effects }, weights) => {
      const all = [...terms(panel), ...panel.controls];
      const partialled = new Partialled(panel, effects, weights, all);
      const b = partialled.coefficients(panel.logValue, all.length);
      const rest = partialled.rest(panel.logValue);
      const explain = (data: ModelData): Float64Array =>
        addTerms(new Float64Array(data.panel.logValue.length), [...terms(data.panel), ...data.panel.controls], b);
      return { sumOfSquares: rest.reduce((sum, value) => sum + value * value, 0), explain, gamma: NaN, start: null };
    },
  };
}

/** A term without a coefficient of its own adds nothing. */
function addTerms(out: Float64Array, terms: readonly Float64Array[], b: Float64Array): Float64Array {
  terms.forEach((term, j) => {
    if (!Number.isNaN(b[j])) for (let i = 0; i < out.length; i++) out[i] += b[j] * term[i];
  });
  return out;
}
