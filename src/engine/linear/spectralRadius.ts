import { times } from "./matrixVector";

const MOST_STEPS = 1000;
/** Bounds on the radius that are this close together, as a share, are taken for it. */
const CLOSE = 1e-9;

/**
 * Spectral radius of a non-negative n x n matrix C by power iteration on I + C, whose radius is one larger and which has no other
 * eigenvalue of the same size.
 *
 * From a positive start, min and max of (v + C v)_i / v_i enclose 1 + radius (bounds attributed to Collatz 1942 and Wielandt 1950) where
 * C cannot be taken apart; where it can, the larger bound is followed until it stands still.
 */
export function spectralRadius(C: Float64Array, n: number): number {
  let v = new Float64Array(n).fill(1);
  let next = new Float64Array(n);
  let radius = 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    times(C, n, v, next);
    let [largest, norm] = [0, 0];
    for (let i = 0; i < n; i++) {
      const grown = v[i] + next[i];
      if (v[i] > 0) largest = Math.max(largest, grown / v[i]);
      next[i] = grown;
      norm = Math.max(norm, grown);
    }
    for (let i = 0; i < n; i++) next[i] /= norm;
    const before = radius;
    radius = largest - 1;
    [v, next] = [next, v];
    if (step > 0 && Math.abs(radius - before) <= CLOSE * (1 + radius)) break;
  }
  return radius;
}
