import type { Matrix } from "../table/table";

/** Where one unit sells. */
export interface MarketReach {
  /** Share of the first destination, the home market. */
  readonly domesticShare: number;
  /** 1 - Herfindahl over destinations: 0 = one market, towards 1 = many. */
  readonly breadth: number;
  /** Position of the destination that takes most; the first of equals. */
  readonly largest: number;
}

/**
 * Reach of each row of sales, units x destinations, home market first, from its shares s over destinations:
 * domestic share s_1, breadth 1 - sum s², largest market. Convention: the home market counts as one destination, as abroad.
 * null for a unit without sales.
 */
export function marketReach({ rows, columns, values }: Matrix): (MarketReach | null)[] {
  return Array.from({ length: rows }, (_, r) => {
    const sales = values.subarray(r * columns, (r + 1) * columns);
    const total = sales.reduce((sum, x) => sum + x, 0);
    if (total === 0) return null;
    const breadth = 1 - sales.reduce((sum, x) => sum + (x / total) ** 2, 0);
    return { domesticShare: sales[0] / total, breadth, largest: sales.indexOf(Math.max(...sales)) };
  });
}

/**
 * Market potential of each unit: sum over destinations of size / distance, in the unit of size per unit of distance. Convention: distance to the
 * power of one; the home market is in the sum, at its inner distance. Attributed to Harris (1954).
 * `distances` units x destinations, all above 0.
 */
export function marketPotential(size: ArrayLike<number>, { rows, columns, values }: Matrix): Float64Array {
  return Float64Array.from({ length: rows }, (_, r) => {
    let sum = 0;
    for (let d = 0; d < columns; d++) sum += size[d] / values[r * columns + d];
    return sum;
  });
}
