import { fail } from "../errors";
import { refuse, trouble, type Trouble } from "../troubles";
import { balanceFit, type BalanceFit } from "./balanceFit";
import { rowSums } from "./coefficients";

/** What sales may differ from output, as a share of it. */
const TOLERANCE = 0.005;
/** What sales and final demand in all may miss output by: statistical errors that were left out come to 3 %. */
const WHOLE = 0.05;
/** Two tables are in two units where output and flows differ by a power of 10 from this one on, within a factor. */
const [LEAST_POWER, NEAR] = [2, Math.log10(1.3)];
/** A difference below this share of all output is of no account, however small the sector. */
const SMALL = 1e-6;

/**
 * Refuses a table whose rows and columns are exchanged, and output or final demand in another unit than the flows; what adds up
 * less than exactly is for CHECK to tell. `argument` = the flows' name.
 */
export function requireBalance(Z: Float64Array, x: Float64Array, final: Float64Array, argument: string): void {
  refuse(fitTroubles(balanceFit({ Z, x, final }), argument));
}

/** The same where final demand counts by its shares alone, so that its unit does not matter. */
export function requireOrientation(Z: Float64Array, x: Float64Array, final: Float64Array, argument: string): void {
  refuse(fitTroubles({ ...balanceFit({ Z, x, final }), final: 1 }, argument));
}

/** Refuses rows and columns that are exchanged where the accounts leave no doubt: sales and final demand make up output within 0.5 % in the exchanged table alone. */
export function requireSuppliersInRows(Z: Float64Array, x: Float64Array, final: Float64Array, argument: string): void {
  const fit = balanceFit({ Z, x, final });
  if (fit.transposed && fit.output === 1 && fit.final === 1 && fit.deviation <= TOLERANCE) refuse(fitTroubles(fit, argument));
}

/**
 * Refuses final demand whose shares are not those of what sales to sectors leave of output: then it is not the whole, or imports are
 * not deducted. Its unit does not matter. `finalNotWhole` names the sector that is furthest off. Final demand below zero is refused in
 * other words.
 */
export function requireWholeFinal(Z: Float64Array, x: Float64Array, final: Float64Array, labels: readonly string[]): void {
  requireOrientation(Z, x, final, "flows");
  if (final.some((value) => value < 0)) return;
  const sales = rowSums(Z, x.length);
  const [made, sold, used] = [x, sales, final].map(sumOf);
  const unit = used > 0 && made > sold ? (made - sold) / used : 1;
  const off = x.map((value, i) => Math.abs(sales[i] + unit * final[i] - value));
  if (sumOf(off) <= WHOLE * made) return;
  const worst = off.reduce((most, gap, i) => (gap > off[most] ? i : most), 0);
  const shown = (value: number): number => Number(value.toPrecision(3));
  fail("finalNotWhole", { row: labels[worst], value: shown(final[worst] / used), other: shown((x[worst] - sales[worst]) / (made - sold)) });
}

/** Refuses two tables of which one is in another unit: output and flows in all differ alike, by a power of 10 of 100 or more. */
export function requireSameUnit(before: FlowsAndOutput, after: FlowsAndOutput, names: { readonly argument: string; readonly other: string }): void {
  const [output, flows] = [sumOf(after.x) / sumOf(before.x), sumOf(after.Z) / sumOf(before.Z)].map(Math.log10);
  const power = Math.round(output);
  const near = (value: number): boolean => Math.abs(value - power) <= NEAR;
  if (Math.abs(power) >= LEAST_POWER && near(output) && near(flows)) fail("tablesOtherUnit", { ...names, factor: 10 ** power });
}

export interface FlowsAndOutput {
  readonly Z: Float64Array;
  readonly x: Float64Array;
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** What the best reading of the accounts says of a table: exchanged, or a vector in another unit. */
export function fitTroubles(fit: BalanceFit, argument: string): Trouble[] {
  const percent = (share: number): number => Number((100 * share).toFixed(1));
  const troubles = fit.transposed ? [trouble("transposed", { argument, value: percent(fit.asGiven), other: percent(fit.deviation) }, "", fit.asGiven)] : [];
  for (const [name, factor] of [
    ["output", fit.output],
    ["final", fit.final],
    ["valueAdded", fit.valueAdded],
  ] as const)
    // prettier-ignore
    if (factor !== 1) troubles.push(trouble("otherUnit", { argument: name, other: argument, factor }, name, factor));
  return troubles;
}

/**
 * Refuses, beyond that, a table in which sales to sectors and final demand do not make up output in every sector: Z 1 + f = x
 * within 0.5 %. `balanceOff` names the sector that is furthest off.
 */
export function requireExactBalance(Z: Float64Array, x: Float64Array, final: Float64Array, labels: readonly string[], argument: string): void {
  requireBalance(Z, x, final, argument);
  const sold = rowSums(Z, x.length).map((sum, i) => sum + final[i]);
  const small = SMALL * sumOf(x);
  let [worst, at] = [TOLERANCE, -1];
  for (let i = 0; i < x.length; i++) {
    const gap = Math.abs(sold[i] - x[i]);
    const share = gap / Math.max(Math.abs(sold[i]), x[i]);
    if (gap > small && share > worst) [worst, at] = [share, i];
  }
  if (at >= 0) fail("balanceOff", { row: labels[at], value: Number(sold[at].toPrecision(6)), output: x[at] });
}
