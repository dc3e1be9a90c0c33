import type { RandomSource } from "../random";

/** Points in the unit cube, one after the other. */
export interface PointSequence {
  /** Writes the next point, every coordinate in [0, 1), into `out`. */
  next(out: Float64Array): void;
}

/**
 * Primitive polynomials (all coefficients as bits, the leading one first) and initial direction numbers of the
 * coordinates after the first. Facts attributed to Joe and Kuo (2008), list new-joe-kuo-6.
 */
const COORDINATES: readonly (readonly [polynomial: number, initial: readonly number[]])[] = [
  [3, [1]],
  [7, [1, 3]],
  [11, [1, 3, 1]],
  [13, [1, 1, 1]],
  [19, [1, 1, 3, 3]],
  [25, [1, 3, 5, 13]],
  [37, [1, 1, 5, 5, 17]],
  [41, [1, 1, 5, 5, 5]],
  [47, [1, 1, 7, 11, 19]],
  [55, [1, 1, 5, 1, 1]],
  [59, [1, 1, 1, 3, 11]],
  [61, [1, 3, 5, 5, 31]],
  [67, [1, 3, 3, 9, 7, 49]],
  [91, [1, 1, 1, 15, 21, 21]],
  [97, [1, 3, 1, 13, 27, 49]],
];

/** The most coordinates a sequence can have. */
export const MOST_COORDINATES = COORDINATES.length + 1;

const BITS = 32;

/**
 * Sobol' sequence: points that fill the unit cube more evenly than random ones, most evenly when their number is a
 * power of two. At most `MOST_COORDINATES` coordinates.
 *
 *     x(n + 1) = x(n) XOR v(c)        c = position of the lowest 0 bit of n (Gray code order)
 *     v(k) = m(k) / 2^k               m from the polynomial's recurrence
 *
 * Without `shift` the first point is the origin, as in scipy's `qmc.Sobol(scramble=False)`. With it, every
 * coordinate's bits are XORed with the first 32 bits of one random number (a digital shift), which keeps the evenness
 * and makes the points depend on the seed; so no point need be skipped.
 *
 * Attributed to Sobol' (1967), Antonov and Saleev (1979) for the order.
 */
export function sobolSequence(coordinates: number, shift?: RandomSource): PointSequence {
  const directions = Array.from({ length: coordinates }, (_, c) => directionsOf(c));
  const current = new Uint32Array(coordinates);
  if (shift) for (let c = 0; c < coordinates; c++) current[c] = Math.floor(shift.next() * 2 ** BITS);
  let count = 0;
  return {
    next(out) {
      for (let c = 0; c < coordinates; c++) out[c] = current[c] / 2 ** BITS;
      const lowestZero = 31 - Math.clz32(~count & (count + 1));
      for (let c = 0; c < coordinates; c++) current[c] ^= directions[c][lowestZero];
      count++;
    },
  };
}

/** Direction numbers of a coordinate, the first in the highest bit. */
function directionsOf(coordinate: number): Uint32Array {
  const v = new Uint32Array(BITS);
  if (coordinate === 0) return v.map((_, k) => 2 ** (BITS - 1 - k));
  const [polynomial, initial] = COORDINATES[coordinate - 1];
  const degree = initial.length;
  for (let k = 0; k < BITS; k++) {
    if (k < degree) {
      v[k] = initial[k] << (BITS - 1 - k);
      continue;
    }
    v[k] = v[k - degree] ^ (v[k - degree] >>> degree);
    for (let j = 1; j < degree; j++) if ((polynomial >> (degree - j)) & 1) v[k] ^= v[k - j];
  }
  return v;
}
