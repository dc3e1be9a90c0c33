import type { ErrorCode } from "../errors";
import { requireNoTotals } from "./requireProductionTable";
import { refuse, trouble, type Trouble } from "../troubles";

/** Amounts where coefficients are wanted: output may be given with them, or has no place. */
export type AmountsCode = Extract<ErrorCode, "flowsGiven" | "coefficientsNeeded">;

/**
 * Refuses what cannot be input coefficients, n x n: totals among the sectors, and an input that is larger than the output it
 * goes into, which amounts are. Whether an economy can work with them is `productiveSystem`'s question.
 * `code` says what to do about amounts.
 */
export function requireCoefficients(A: Float64Array, labels: readonly string[], argument: string, code?: AmountsCode): void {
  requireNoTotals(A, labels, argument, { coefficients: true });
  refuse(coefficientTroubles(A, labels, argument, code));
}

/** The first input that is larger than the output it goes into; one is enough to tell flows from coefficients. */
export function coefficientTroubles(A: Float64Array, labels: readonly string[], argument: string, code: AmountsCode = "flowsGiven"): Trouble[] {
  const n = labels.length;
  const at = A.findIndex((value) => value > 1);
  if (at < 0) return [];
  const [row, column] = [labels[Math.floor(at / n)], labels[at % n]];
  return [trouble(code, { argument, row, column, value: A[at] })];
}
