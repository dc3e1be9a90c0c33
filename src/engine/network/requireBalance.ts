import { fail } from "../errors";
import { refuse, trouble, type Trouble } from "../troubles";
import { balanceFit, type BalanceFit } from "./balanceFit";
import { rowSums } from "./coefficients";

/** What sales may differ from output, as a share of it. */
const TOLERANCE = 0.005;
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
  const small = SMALL * x.reduce((total, value) => total + value, 0);
  let [worst, at] = [TOLERANCE, -1];
  for (let i = 0; i < x.length; i++) {
    const gap = Math.abs(sold[i] - x[i]);
    const share = gap / Math.max(Math.abs(sold[i]), x[i]);
    if (gap > small && share > worst) [worst, at] = [share, i];
  }
  if (at >= 0) fail("balanceOff", { row: labels[at], value: Number(sold[at].toPrecision(6)), output: x[at] });
}
