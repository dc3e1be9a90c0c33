import type { RandomSource } from "../random";

/** Standard normal numbers, two out of every two uniform ones. */
export interface NormalSource {
  next(): number;
  /** Forgets the second number of a pair, so that what follows does not depend on how many were taken. */
  restart(): void;
}

/**
 * Standard normal numbers, exact: with r = sqrt(-2 ln(1 - u)) the pair r cos 2πv, r sin 2πv is normal and independent.
 *
 * Attributed to Box and Muller (1958).
 */
export function normalSource(source: RandomSource): NormalSource {
  let spare = NaN;
  return {
    next: () => {
      if (!Number.isNaN(spare)) {
        const kept = spare;
        spare = NaN;
        return kept;
      }
      const radius = Math.sqrt(-2 * Math.log(1 - source.next()));
      const angle = 2 * Math.PI * source.next();
      spare = radius * Math.sin(angle);
      return radius * Math.cos(angle);
    },
    restart: () => {
      spare = NaN;
    },
  };
}
