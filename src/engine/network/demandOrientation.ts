/**
 * Demand orientation of a sector: DO = D / (U + D), between 0 and 1.
 *
 * Above 1/2 the sector stands closer to final demand than to primary inputs (demand-driven), below 1/2 closer to primary
 * inputs (supply-driven). Our index: total backward linkage over backward plus forward linkage, the column sum of the
 * Leontief inverse over itself plus the row sum of the Ghosh inverse. It falls as U/D rises, the position index attributed
 * to Wang, Wei, Yu and Zhu (2017), and has no weights to choose. It describes a place in the chain, not a cause.
 *
 * U and D are both of one table: closed, or the domestic flows where trade is known. NaN where either is.
 */
export function demandOrientation(U: Float64Array, D: Float64Array): Float64Array {
  return D.map((d, i) => d / (U[i] + d));
}
