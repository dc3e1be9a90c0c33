/**
 * Mean squared distance of probabilities from what came of them, Σ (p - y)² / n: 0 = always right, 0.25 = always 0.5. To be held
 * against q (1 - q), what the share q of the ones gives for every case. NaN without cases.
 *
 * Source: attributed to Brier (1950).
 */
export function brierScore(probabilities: Float64Array, outcomes: ArrayLike<number>): number {
  return probabilities.reduce((sum, p, i) => sum + (p - outcomes[i]) ** 2, 0) / probabilities.length;
}
