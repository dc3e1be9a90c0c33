/** What crosses the border, one amount per sector, none negative. */
export interface Trade {
  readonly exports: ArrayLike<number>;
  readonly imports: ArrayLike<number>;
}

/**
 * Share of imports in what is used at home of each good: m_i = IM_i / (x_i - EX_i + IM_i), in [0, 1]: 1 where exports
 * exceed output (re-exports), so that nothing used at home is made at home.
 *
 * Convention: proportional. One share per good, the same for every user, as a table without a table of imports allows
 * (competitive imports). 0 where nothing is used at home.
 */
export function importShares(x: ArrayLike<number>, { exports, imports }: Trade): Float64Array {
  return Float64Array.from({ length: x.length }, (_, i) => {
    const used = x[i] - exports[i] + imports[i];
    return used > 0 ? Math.min(1, imports[i] / used) : 0;
  });
}

/** Flows of domestic origin: (I - m^) Z, the rows of Z without the share of imports. */
export function domesticFlows(Z: Float64Array, x: ArrayLike<number>, trade: Trade): Float64Array {
  const n = x.length;
  const m = importShares(x, trade);
  const flows = new Float64Array(n * n);
  for (let i = 0, at = 0; i < n; i++) for (let j = 0; j < n; j++, at++) flows[at] = Z[at] * (1 - m[i]);
  return flows;
}
