/**
 * Quantile of Student's t distribution for whole degrees of freedom n: the t that is not exceeded with probability p.
 *
 *     P(|T| <= t) = A(θ),  θ = arctan(t / √n)
 *     n even   A = sin θ (1 + 1/2 cos²θ + (1 x 3)/(2 x 4) cos⁴θ + ... to cos^(n-2) θ)
 *     n odd    A = 2/π (θ + sin θ (cos θ + 2/3 cos³θ + (2 x 4)/(3 x 5) cos⁵θ + ... to cos^(n-2) θ))
 *
 * A grows from 0 to 1 with θ from 0 to π/2; it is inverted by halving. 0 < p < 1; the distribution is symmetric.
 *
 * Source: the finite sums as in Abramowitz and Stegun (1964), 26.7.3 and 26.7.4.
 */
export function studentQuantile(p: number, n: number): number {
  if (p < 0.5) return -studentQuantile(1 - p, n);
  const inside = 2 * p - 1;
  let [low, high] = [0, Math.PI / 2];
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (probabilityInside(middle, n) < inside) low = middle;
    else high = middle;
  }
  return Math.sqrt(n) * Math.tan(low);
}

function probabilityInside(angle: number, n: number): number {
  const odd = n % 2;
  const cosine = Math.cos(angle);
  let term = odd ? cosine : 1;
  let sum = n === 1 ? 0 : term;
  for (let power = odd + 2; power <= n - 2; power += 2) {
    term *= ((power - 1) / power) * cosine * cosine;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}
