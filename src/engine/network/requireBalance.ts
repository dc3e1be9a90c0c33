import { balanceFit, type BalanceFit } from "./balanceFit";
import { refuse, trouble, type Trouble } from "../troubles";

/**
 * Refuses a table whose rows and columns are exchanged, and output or final demand in another unit than the flows; what adds up
 * less than exactly is for CHECK to tell. `argument` = the flows' name.
 */
export function requireBalance(Z: Float64Array, x: Float64Array, final: Float64Array, argument: string): void {
  refuse(fitTroubles(balanceFit({ Z, x, final }), argument));
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
