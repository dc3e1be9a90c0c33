import type { Indicators } from "./indicatorLevels";

export interface Obstacle {
  /** Position of the indicator. */
  readonly indicator: number;
  /** Its share of all that keeps the unit from 1 everywhere. */
  readonly degree: number;
}

/** Degrees that differ by less are equal: only rounding lies between them. */
const ROUNDING = 1e-12;

/**
 * Obstacle degrees of every unit, the largest first, equal ones in the indicators' order; null for a unit without any value.
 *
 *     degree_k = w_k (1 - z_k) / Σ w (1 - z)
 *
 * z = level in [0, 1]; w = weight in the indicator's layer times the layer's equal share. Missing levels are left out and
 * their weight shared within the layer. An indicator at 1 is no obstacle and not listed; the degrees listed add up to 1.
 *
 * Source: the obstacle degree model (障碍度模型) as used in the literature on coupling coordination.
 */
export function obstacles({ levels, layers, weights }: Indicators): (Obstacle[] | null)[] {
  const { rows, columns, values } = levels;
  return Array.from({ length: rows }, (_, i) => {
    const there: number[] = [];
    const layerWeights = [0, 0, 0];
    for (let k = 0; k < columns; k++) {
      if (Number.isNaN(values[i * columns + k]) || !(weights[k] > 0)) continue;
      there.push(k);
      layerWeights[layers[k]] += weights[k];
    }
    if (there.length === 0) return null;
    // The layers' equal share is the same factor in every term, so it cancels.
    const gap = (k: number): number => (weights[k] / layerWeights[layers[k]]) * (1 - values[i * columns + k]);
    const total = there.reduce((sum, k) => sum + gap(k), 0);
    const found = there.filter((k) => gap(k) > 0).map((k) => ({ indicator: k, degree: gap(k) / total }));
    const steps = (degree: number): number => Math.round(degree / ROUNDING);
    return found.sort((a, b) => steps(b.degree) - steps(a.degree) || a.indicator - b.indicator);
  });
}
