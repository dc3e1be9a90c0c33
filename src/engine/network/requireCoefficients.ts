import { requireNoTotals } from "./requireProductionTable";
import { refuse, trouble, type Trouble } from "../troubles";

/**
 * Refuses what cannot be input coefficients, n x n: totals among the sectors, and an input that is larger than the output it
 * goes into, which amounts are. Whether an economy can work with them is `productiveSystem`'s question.
 */
export function requireCoefficients(A: Float64Array, labels: readonly string[], argument: string): void {
  requireNoTotals(A, labels, argument);
  refuse(coefficientTroubles(A, labels, argument));
}

/** The first input that is larger than the output it goes into; one is enough to tell flows from coefficients. */
export function coefficientTroubles(A: Float64Array, labels: readonly string[], argument: string): Trouble[] {
  const n = labels.length;
  const at = A.findIndex((value) => value > 1);
  if (at < 0) return [];
  const [row, column] = [labels[Math.floor(at / n)], labels[at % n]];
  return [trouble("flowsGiven", { argument, row, column, value: A[at] })];
}
