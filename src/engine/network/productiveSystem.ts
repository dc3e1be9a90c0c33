import { fail } from "../errors";
import { luFactorization, type LuFactorization } from "../linear/luFactorization";
import { columnSums } from "./coefficients";

/** Residual a solution may leave, as a share of itself. */
const EXACT = 1e-8;

/**
 * I - C, factorized, for a non-negative coefficient matrix C that a working economy can have.
 *
 * A working economy makes more of every good than its own production uses up: the spectral radius of C lies below 1
 * (condition attributed to Hawkins and Simon 1949). For C >= 0 this holds exactly when (I - C) u = 1 has a solution u >= 0,
 * and then u >= 1. So the solution is the test and nothing else need be computed. Beyond it the inverse still exists but has
 * negative elements: such numbers are refused, not shown.
 *
 * `lengths` = u = (I - C)^-1 1. Error `notProductive` names the column with the largest sum of coefficients.
 */
export interface ProductiveSystem extends LuFactorization {
  readonly lengths: Float64Array;
}

export function productiveSystem(C: Float64Array, n: number, argument: string, labels: readonly string[]): ProductiveSystem {
  const system = Float64Array.from(C, (value) => -value);
  for (let i = 0; i < n; i++) system[i * n + i] += 1;
  const lu = luFactorization(system, n);
  const lengths = lu?.solve(new Float64Array(n).fill(1));
  if (!lu || !lengths || !solves(C, lengths, n)) {
    const sums = columnSums(C, n);
    const largest = sums.indexOf(sums.reduce((most, sum) => Math.max(most, sum), 0));
    fail("notProductive", { argument, column: labels[largest], value: Number(sums[largest].toPrecision(3)) });
  }
  return { ...lu, lengths };
}

/** u is at least 1 everywhere and solves u = 1 + C u. */
function solves(C: Float64Array, u: Float64Array, n: number): boolean {
  for (let i = 0; i < n; i++) {
    if (!(u[i] >= 1 - EXACT) || !Number.isFinite(u[i])) return false;
    let sum = 1;
    for (let j = 0; j < n; j++) sum += C[i * n + j] * u[j];
    if (Math.abs(sum - u[i]) > EXACT * u[i]) return false;
  }
  return true;
}
