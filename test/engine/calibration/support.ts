import type { ScorePanel } from "../../../src/engine/calibration/panel";
import { randomSource } from "../../../src/engine/random";
import { valueIndex } from "../../../src/engine/upgrading/valueIndex";
import { withParameters } from "../upgrading/draws";
import figures from "../../fixtures/calibration/calibration.json";

export { figures };

export const TRUTH = { rho: -0.5, lambda: 0.8, h50: 0.5, a0: 0.4 };

/** Rows of unit, year, value, hardware, firmware, software, demand, controls, ordered by unit. */
export function panelOf(rows: readonly (readonly number[])[]): ScorePanel {
  const names = [...new Set(rows.map(([unit]) => unit))];
  const years = [...new Set(rows.map(([, year]) => year))].sort((a, b) => a - b);
  const start = [0, ...names.map((name) => rows.reduce((last, [unit], i) => (unit === name ? i + 1 : last), 0))];
  const column = (j: number): Float64Array => Float64Array.from(rows, (row) => row[j]);
  return {
    units: names.length,
    years: years.length,
    start: Int32Array.from(start),
    year: Int32Array.from(rows, ([, year]) => years.indexOf(year)),
    logValue: column(2).map(Math.log),
    hardware: column(3),
    firmware: column(4),
    software: column(5),
    demand: column(6),
    controls: rows[0].slice(7).map((_, c) => column(7 + c)),
    controlNames: rows[0].slice(7).map((_, c) => `control ${c + 1}`),
  };
}

/** The panel of the independent program: 14 units, unbalanced, with a control. */
export const fixturePanel = panelOf(figures.panel);

export interface Simulation {
  readonly seed: number;
  readonly units?: number;
  readonly years?: number;
  readonly sigma?: number;
  /** Levels of units and years of their own. */
  readonly effects?: boolean;
  /** Standard deviation of the error in every observed score. */
  readonly noise?: number;
  readonly lambda?: number;
}

/** A panel whose value follows the index with the parameters of `TRUTH`: scores of their own level and trend, γ = 1. */
export function simulate({ seed, units = 31, years = 12, sigma = 0.1, effects = false, noise = 0, lambda = TRUTH.lambda }: Simulation): ScorePanel {
  const random = randomSource(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  const clip = (value: number, low = 0.03): number => Math.min(0.98, Math.max(low, value));
  const parameters = withParameters({ ...TRUTH, lambda });
  const ofYear = Array.from({ length: years }, () => (effects ? 0.1 * normal() : 0));
  const rows = Array.from({ length: units }, (_, u) => {
    const level = [0, 1, 2].map(() => 0.1 + 0.7 * random.next());
    const trend = [0, 1, 2].map(() => 0.03 * random.next());
    const orientation = 0.2 + 0.6 * random.next();
    const ofUnit = effects ? 0.3 * normal() : 0;
    return ofYear.map((ofThis, t) => {
      const [h, f, s] = level.map((value, j) => clip(value + trend[j] * t + 0.05 * normal()));
      const theta = clip(orientation + 0.05 * normal(), 0.05);
      const logValue = 1 + ofUnit + ofThis + Math.log(valueIndex(h, f, s, theta, parameters).value) + sigma * normal();
      const seen = [h, f, s].map((score) => (noise > 0 ? clip(score + noise * normal()) : score));
      return [u, 2000 + t, Math.exp(logValue), ...seen, theta];
    });
  });
  return panelOf(rows.flat());
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return (sorted[Math.floor(half)] + sorted[Math.ceil(half)]) / 2;
}
