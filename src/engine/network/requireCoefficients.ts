import { fail } from "../errors";
import { requireNoTotals } from "./requireProductionTable";

/**
 * Refuses what cannot be input coefficients, n x n: totals among the sectors, and an input that is larger than the output it
 * goes into, which amounts are. Whether an economy can work with them is `productiveSystem`'s question.
 */
export function requireCoefficients(A: Float64Array, labels: readonly string[], argument: string): void {
  const n = labels.length;
  requireNoTotals(A, labels, argument);
  for (let i = 0, at = 0; i < n; i++)
    for (let j = 0; j < n; j++, at++) if (A[at] > 1) fail("flowsGiven", { argument, row: labels[i], column: labels[j], value: A[at] });
}
