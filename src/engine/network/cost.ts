/** Rough milliseconds of `factorizations` LU factorizations of n x n systems, fitted to measured times. */
export function productionMilliseconds(n: number, factorizations: number): number {
  return factorizations * n ** 3 * 3.6e-7;
}
