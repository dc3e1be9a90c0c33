import { fail } from "../errors";
import type { ProductionTable } from "./chainPosition";
import { columnSums, rowSums } from "./coefficients";
import { tableTotal } from "./tableTotals";
import { absorption } from "./upstreamness";

/** Flows that add up to less than this share of output, and to 1 at most in every column, are coefficients. */
const INPUTS_AT_LEAST = 0.1;
/** Exports may exceed output by rounding. */
const ROUNDING = 1e-6;

/** A name that a total bears and no sector. */
const TOTAL_NAME = /^(grand |sub)?totals?$|^sum$|^(合\s*计|总\s*计|小\s*计|中间(投入|使用)合计|总投入|总产出)$/i;

/**
 * Refuses a table that would give wrong numbers: totals among the sectors, coefficients in place of flows, a sector that
 * buys or sells without output, exports above output, home use below zero. Every error names the sector.
 * `output` is what the argument of x is called. An imported good may be sold without any output where exports and imports are given.
 */
export function requireProductionTable({ labels, Z, x, trade, inventories }: ProductionTable, argument: string, output = "output"): void {
  const n = x.length;
  requireNoTotals(Z, labels, argument);
  const bought = columnSums(Z, n);
  const sold = rowSums(Z, n);
  const made = x.reduce((sum, value) => sum + value, 0);
  const flows = bought.reduce((sum, value) => sum + value, 0);
  if (bought.every((sum) => sum <= 1) && x.every((value) => value === 0 || value > 1) && flows > 0 && flows < INPUTS_AT_LEAST * made)
    fail("coefficientsGiven", { argument, value: made });

  const home = absorption(x, trade, inventories);
  for (let i = 0; i < n; i++) {
    if (x[i] === 0 && bought[i] > 0) fail("zeroOutputBuys", { argument: output, row: labels[i], value: bought[i] });
    if (x[i] === 0 && sold[i] > 0 && !trade) fail("zeroOutputSells", { argument: output, row: labels[i], value: sold[i] });
    if (trade && trade.exports[i] > x[i] * (1 + ROUNDING)) fail("exportsAboveOutput", { row: labels[i], value: trade.exports[i], output: x[i] });
    if (sold[i] > 0 && !(home[i] > 0)) fail("absorptionNotPositive", { row: labels[i], value: home[i], sold: sold[i] });
  }
}

/** Refuses a total among the sectors, known by its name or by its numbers. */
export function requireNoTotals(Z: Float64Array, labels: readonly string[], argument: string): void {
  labels.forEach((row) => {
    if (TOTAL_NAME.test(row.trim())) fail("totalNamed", { argument, row });
  });
  const total = tableTotal(Z, labels.length);
  if (total) fail("totalInside", { argument, row: labels[total.at], first: labels[total.from], last: labels[total.to] });
}
