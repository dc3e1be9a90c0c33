/**
 * Shapley values: what each of n players adds to the worth v of those before it, averaged over all n! orders.
 *
 *     φ_i = Σ over S without i of |S|! (n - |S| - 1)! / n! · [v(S + i) - v(S)]
 *
 * They add up to v(all) - v(none); players that are alike get the same; one that never changes the worth gets exactly 0.
 *
 * Attributed to Shapley (1953); for splitting the change of an index, to Shorrocks (2013).
 */

/** From the worth of every subset: `worth[S]` where bit i of S says that player i is in. n 2^n steps. */
export function shapleyValues(worth: Float64Array): Float64Array {
  const n = Math.log2(worth.length);
  const size = new Uint8Array(worth.length);
  for (let S = 1; S < worth.length; S++) size[S] = size[S >> 1] + (S & 1);
  const chance = new Float64Array(n);
  for (let s = 0; s < n; s++) chance[s] = s === 0 ? 1 / n : (chance[s - 1] * s) / (n - s);

  const values = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const player = 1 << i;
    let sum = 0;
    for (let S = 0; S < worth.length; S++) {
      if ((S & player) === 0) sum += chance[size[S]] * (worth[S | player] - worth[S]);
    }
    values[i] = sum;
  }
  return values;
}

/**
 * The same for a product, v(S) = Π over S of `inside` · Π over the others of `outside`, without listing its subsets:
 * φ_i = (inside_i - outside_i) times the mean over s = 0 ... n - 1 of m_s, where m_s is the mean product of the others
 * with s of them inside. m grows by one factor at a time, so that n³ steps do. All factors positive.
 */
export function shapleyOfProduct(inside: ArrayLike<number>, outside: ArrayLike<number>): Float64Array {
  const n = inside.length;
  const values = new Float64Array(n);
  const means = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    if (inside[i] === outside[i]) continue;
    means.fill(0);
    means[0] = 1;
    let count = 0;
    for (let j = 0; j < n; j++) {
      if (j === i) continue;
      count++;
      for (let s = count; s >= 0; s--) {
        const without = (count - s) * outside[j] * means[s];
        const withIt = s > 0 ? s * inside[j] * means[s - 1] : 0;
        means[s] = (without + withIt) / count;
      }
    }
    values[i] = ((inside[i] - outside[i]) * means.reduce((sum, value) => sum + value, 0)) / n;
  }
  return values;
}
