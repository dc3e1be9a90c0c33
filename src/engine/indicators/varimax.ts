/** Angles below this turn nothing any more. */
const STILL = 1e-12;

/** Rounds over all pairs of factors; a few dozen are usual. */
const MOST_ROUNDS = 1000;

/** A column of which the factors say no more than rounding has no direction to turn by. */
const ROUNDING = 1e-12;

/**
 * Varimax rotation of factor loadings, one row per factor, with Kaiser's normalization: every column's loadings are divided
 * by the root of its communality h² = Σ_f l² before the rotation and multiplied by it after.
 *
 *     maximize Σ_f [ m Σ_j (l / h)⁴ - (Σ_j (l / h)²)² ]
 *
 * Pairs of factors are turned in their plane by the angle that is best there,
 *
 *     tan 4φ = 2 (m Σ u v - Σ u Σ v) / (m Σ (u² - v²) - (Σ u)² + (Σ v)²)        u = x² - y², v = 2 x y
 *
 * round by round until none turns. A plane in which all angles are as good is left as it is. Communalities stay.
 *
 * Attributed to Kaiser (1958).
 */
export function varimax(loadings: readonly Float64Array[]): Float64Array[] {
  const m = loadings[0].length;
  const lengths = Float64Array.from({ length: m }, (_, j) => {
    const communality = loadings.reduce((sum, factor) => sum + factor[j] * factor[j], 0);
    return communality > ROUNDING ? Math.sqrt(communality) : 0;
  });
  const turned = loadings.map((factor) => factor.map((value, j) => (lengths[j] > 0 ? value / lengths[j] : 0)));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let largest = 0;
    for (let f = 0; f < turned.length; f++) {
      for (let g = f + 1; g < turned.length; g++) {
        const angle = bestAngle(turned[f], turned[g]);
        if (Math.abs(angle) > STILL) turn(turned[f], turned[g], angle);
        largest = Math.max(largest, Math.abs(angle));
      }
    }
    if (largest <= STILL) break;
  }
  return turned.map((factor) => factor.map((value, j) => value * lengths[j]));
}

function bestAngle(x: Float64Array, y: Float64Array): number {
  const m = x.length;
  let [sumU, sumV, squares, products] = [0, 0, 0, 0];
  for (let j = 0; j < m; j++) {
    const u = x[j] * x[j] - y[j] * y[j];
    const v = 2 * x[j] * y[j];
    sumU += u;
    sumV += v;
    squares += u * u - v * v;
    products += u * v;
  }
  const sine = 2 * (m * products - sumU * sumV);
  const cosine = m * squares - (sumU * sumU - sumV * sumV);
  const flat = Math.abs(sine) + Math.abs(cosine) <= ROUNDING * m * m;
  return flat ? 0 : Math.atan2(sine, cosine) / 4;
}

function turn(x: Float64Array, y: Float64Array, angle: number): void {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  for (let j = 0; j < x.length; j++) {
    const [a, b] = [x[j], y[j]];
    x[j] = c * a + s * b;
    y[j] = c * b - s * a;
  }
}
