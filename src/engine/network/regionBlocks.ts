import { fail } from "../errors";
import { luFactorization, type LuFactorization } from "../linear/luFactorization";
import type { WorldTable } from "./exportDecomposition";

/** The blocks of a multi-regional table: what belongs to the sectors of one region, wherever they stand. */

/** What the sectors `own` of one region have to do with the others. */
export function regionTrade(world: Pick<WorldTable, "Z" | "final" | "regionOf"> & { A: Float64Array; own: readonly number[]; homeUse: Float64Array }): {
  /** Exports of its sectors, intermediate and final. */
  sales: Float64Array;
  /** Those of them that the first buying region absorbs, at the region's own output. */
  direct: Float64Array;
  /** All sectors' final demand of other regions. */
  demand: Float64Array;
} {
  const { Z, A, final, regionOf, own, homeUse } = world;
  const [n, G, s] = [final.rows, final.columns, regionOf[own[0]]];
  const demand = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let r = 0; r < G; r++) if (r !== s) demand[i] += final.values[i * G + r];
  const [sales, direct] = [new Float64Array(own.length), new Float64Array(own.length)];
  own.forEach((i, k) => {
    sales[k] = direct[k] = demand[i];
    for (let j = 0; j < n; j++) {
      if (regionOf[j] === s) continue;
      sales[k] += Z[i * n + j];
      direct[k] += A[i * n + j] * homeUse[j];
    }
  });
  return { sales, direct, demand };
}

/** L times a vector of the sectors `own`. */
export function contents(L: Float64Array, n: number, own: readonly number[], amounts: Float64Array): Float64Array {
  const made = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let k = 0; k < own.length; k++) made[i] += L[i * n + own[k]] * amounts[k];
  return made;
}

/** A region's own block of a matrix. It has an inverse, being that of a working economy. */
export function factorizedBlock(own: readonly number[], element: (i: number, j: number) => number): LuFactorization {
  const m = own.length;
  const block = new Float64Array(m * m);
  for (let a = 0; a < m; a++) for (let b = 0; b < m; b++) block[a * m + b] = element(own[a], own[b]);
  return luFactorization(block, m) ?? fail("internal", { value: "singular block" });
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k] * b[k];
  return sum;
}
