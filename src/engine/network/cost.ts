/** Rough milliseconds of solving systems of n sectors for `vectors` right-hand sides, and of forming inverses; fitted to measured times. */
export function networkMilliseconds(n: number, { vectors = 0, inverses = 0 }: { vectors?: number; inverses?: number }): number {
  return vectors * n ** 2 * 1.8e-5 + inverses * n ** 3 * 6.5e-7;
}
