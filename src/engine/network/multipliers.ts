import { fail } from "../errors";
import { productiveSystem } from "./productiveSystem";

export interface MultiplierInput {
  readonly labels: readonly string[];
  /** Input coefficients, n x n; rows supply, columns use. */
  readonly A: Float64Array;
  /** Output; null where only coefficients are known, and amounts are per unit of output. */
  readonly x: Float64Array | null;
  /** Value added, income, persons, emissions: amounts per sector. */
  readonly stressor: Float64Array | null;
  readonly households: Households | null;
}

/** Income that each sector pays to households, and what they buy of each good. */
export interface Households {
  readonly income: Float64Array;
  readonly consumption: Float64Array;
}

export interface Multipliers {
  readonly output: Float64Array;
  /** With a stressor, or with households, whose income is then the stressor. */
  readonly effects: { readonly total: Float64Array; readonly typeOne: Float64Array } | null;
  readonly typeTwo: Float64Array | null;
}

/** Households that spend again all but a rounding of it have no limit either. */
const LIMIT = 1 - 1e-9;

/**
 * Multipliers of final demand for each sector's product, one solve each.
 *
 *     output    m' = 1' L
 *     total     s' L,  s_j = amount / x_j: the stressor in the whole chain per unit of final demand
 *     Type I    (s' L)_j / s_j
 *     Type II   (s' L + (s' L h)(w' L) / (1 - w' L h))_j / s_j, households spending what they earn:
 *               w_j = income_j / x_j, h_i = consumption_i / sum of income
 *
 * Type II is the closed form of bordering A by the row w' and the column h, with no purchases between households. Convention:
 * consumption is divided by the household income given, as attributed to Miller and Blair (2009, chapter 6), so that income not
 * consumed leaks away; some divide by total consumption. Households carry no stressor of their own, so that total and truncated
 * Type II agree; with income as stressor Type II / Type I is 1 / (1 - w' L h) in every sector. It has no limit at w' L h >= 1.
 * NaN: every number of a sector without output; the ratios where s_j = 0.
 */
export function multipliers({ labels, A, x, stressor, households }: MultiplierInput): Multipliers {
  const n = labels.length;
  const system = productiveSystem(A, n, "flows", labels);
  const here = (value: number, j: number): number => (x && x[j] === 0 ? NaN : value);
  const output = system.columnTotals().map(here);
  const given = stressor ?? households?.income;
  if (!given) return { output, effects: null, typeTwo: null };

  const s = perOutput(given, x, stressor ? "stressor" : "income", labels);
  const sL = system.solveTransposed(s);
  const ratio = (value: number, j: number): number => (s[j] === 0 ? NaN : value / s[j]);
  const effects = { total: sL.map(here), typeOne: sL.map(ratio) };
  if (!households) return { output, effects, typeTwo: null };

  const w = perOutput(households.income, x, "income", labels);
  const wL = stressor ? system.solveTransposed(w) : sL;
  const earned = households.income.reduce((sum, value) => sum + value, 0);
  if (!(earned > 0)) fail("allZero", { argument: "income" });
  const again = dot(wL, households.consumption) / earned;
  if (again >= LIMIT) fail("householdsWithoutLimit", { value: Number(again.toPrecision(3)) });
  const induced = dot(sL, households.consumption) / earned / (1 - again);
  return { output, effects, typeTwo: sL.map((value, j) => ratio(value + induced * wL[j], j)) };
}

function perOutput(amounts: Float64Array, x: Float64Array | null, argument: string, labels: readonly string[]): Float64Array {
  return amounts.map((value, j) => {
    if (!x || value === 0) return value;
    if (x[j] === 0) fail("amountWithoutOutput", { argument, row: labels[j], value });
    return value / x[j];
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
