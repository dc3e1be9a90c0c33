import { mersenne } from "pure-rand/generator/mersenne";

/** Numbers in [0, 1) that depend on the seed alone, on every machine. */
export interface RandomSource {
  /** The next number: a multiple of 2⁻⁵³. */
  next(): number;
}

/** Seeds are whole numbers from 0 to this. */
export const MAX_SEED = 2 ** 32 - 1;

/**
 * The only source of random numbers: the Mersenne twister MT19937, two 32-bit words a number
 * (27 and 26 bits of them). For the same seed it gives the numbers of Python's
 * `numpy.random.RandomState(seed).random_sample()`, so that a robustness run can be repeated outside.
 *
 * Attributed to Matsumoto and Nishimura (1998).
 */
export function randomSource(seed: number): RandomSource {
  const words = mersenne(seed);
  return { next: () => ((words.next() >>> 5) * 67108864 + (words.next() >>> 6)) / 9007199254740992 };
}
