import { FixedEffects } from "./fixedEffects";
import { rowsOf, subPanel, type ScorePanel } from "./panel";
import type { FittedModel, Held, Model, ModelData } from "./rivals";
import { modelData } from "./rivals";

/** Up to so many units are left out one by one, more in so many groups. */
const [ONE_BY_ONE, GROUPS] = [40, 20];
const LAST_YEARS = 3;
const LEAST_YEARS = 6;

/**
 * Root mean squared error of units that took no part in the fit. Each unit (up to 40) or each of 20 groups of units is left out in turn;
 * year effects are those of the others; with unit effects, which the others cannot tell, errors are taken around the unit's own mean.
 */
export function leaveUnitsOut(model: Model, data: ModelData, start: Float64Array | null): number {
  const { panel, effects } = data;
  const units = presentUnits(panel);
  const groups = units.length <= ONE_BY_ONE ? units.length : GROUPS;
  const errors: number[] = [];
  for (let group = 0; group < groups; group++) {
    const weights = new Float64Array(panel.units);
    units.forEach((u, position) => (weights[u] = position % groups === group ? 0 : 1));
    const rest = unexplained(model.fit(data, weights, start), data);
    const { time } = new FixedEffects(panel, effects, weights).estimate(rest);
    for (const u of units) {
      if (weights[u] > 0) continue;
      const own = range(panel.start[u], panel.start[u + 1])
        .map((i) => rest[i] - time[panel.year[i]])
        .filter((error) => !Number.isNaN(error));
      errors.push(...(effects === "both" || effects === "unit" ? aroundMean(own) : own));
    }
  }
  return rootMeanSquare(errors);
}

/**
 * Root mean squared error of the last three years, fitted without them; NaN for fewer than six years. Unit effects are those of the
 * earlier years; with year effects, which these cannot tell, errors are taken around the mean of their year.
 */
export function leaveYearsOut(model: Model, data: ModelData, held: Held, start: Float64Array | null): number {
  const { panel, effects } = data;
  const years = [...new Set(panel.year)].sort((a, b) => a - b);
  if (years.length < LEAST_YEARS) return NaN;
  const first = years[years.length - LAST_YEARS];
  const earlier = modelData(
    subPanel(panel, (i) => panel.year[i] < first),
    effects,
    held,
  );
  const weights = Float64Array.from({ length: panel.units }, (_, u) => (earlier.panel.start[u + 1] > earlier.panel.start[u] ? 1 : 0));
  const before = new FixedEffects(earlier.panel, effects, weights);
  if (rowsOf(earlier.panel) <= before.count + model.parameters + panel.controls.length) return NaN;
  const fitted = model.fit(earlier, weights, start);
  const { unit, time } = before.estimate(unexplained(fitted, earlier));
  const constant = effects === "none" ? time[0] : 0;
  const rest = unexplained(fitted, data);
  const byYear = new Map<number, number[]>();
  for (let u = 0; u < panel.units; u++) {
    for (let i = panel.start[u]; i < panel.start[u + 1]; i++) {
      const error = rest[i] - unit[u] - constant;
      if (panel.year[i] < first || Number.isNaN(error)) continue;
      byYear.set(panel.year[i], [...(byYear.get(panel.year[i]) ?? []), error]);
    }
  }
  const own = effects === "both" || effects === "year";
  return rootMeanSquare([...byYear.values()].flatMap((errors) => (own ? aroundMean(errors) : errors)));
}

export function presentUnits({ units, start }: ScorePanel): number[] {
  return range(0, units).filter((u) => start[u + 1] > start[u]);
}

function unexplained(fitted: FittedModel, data: ModelData): Float64Array {
  const explained = fitted.explain(data);
  return data.panel.logValue.map((y, i) => y - explained[i]);
}

/** One error alone is its own mean and tells nothing. */
function aroundMean(errors: readonly number[]): number[] {
  if (errors.length < 2) return [];
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  return errors.map((error) => error - mean);
}

function rootMeanSquare(errors: readonly number[]): number {
  return errors.length === 0 ? NaN : Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
