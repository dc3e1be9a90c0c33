import type { ProductionTable } from "./chainPosition";
import { columnSums, rowSums } from "./coefficients";
import { tableTotal, type TableTotal } from "./tableTotals";
import { refuse, trouble, type Trouble } from "../troubles";
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
export function requireProductionTable(table: ProductionTable, argument: string, output = "output"): void {
  requireNoTotals(table.Z, table.labels, argument);
  refuse(productionTroubles(table, argument, output));
}

/** All that `requireProductionTable` refuses, but for totals. */
export function productionTroubles({ labels, Z, x, trade, inventories }: ProductionTable, argument: string, named = "output"): Trouble[] {
  const n = x.length;
  const bought = columnSums(Z, n);
  const sold = rowSums(Z, n);
  const made = x.reduce((sum, value) => sum + value, 0);
  const flows = bought.reduce((sum, value) => sum + value, 0);
  if (bought.every((sum) => sum <= 1) && x.every((value) => value === 0 || value > 1) && flows > 0 && flows < INPUTS_AT_LEAST * made)
    return [trouble("coefficientsGiven", { argument, value: made })];

  const troubles: Trouble[] = [];
  const home = absorption(x, trade, inventories);
  for (let i = 0; i < n; i++) {
    const row = labels[i];
    if (x[i] === 0 && bought[i] !== 0) troubles.push(trouble("zeroOutputBuys", { argument: named, row, value: bought[i] }, row, bought[i]));
    else if (x[i] === 0 && sold[i] !== 0 && !trade) troubles.push(trouble("zeroOutputSells", { argument: named, row, value: sold[i] }, row, sold[i]));
    else if (trade && trade.exports[i] > x[i] * (1 + ROUNDING))
      troubles.push(trouble("exportsAboveOutput", { row, value: trade.exports[i], output: x[i] }, row, trade.exports[i]));
    else if (sold[i] > 0 && !(home[i] > 0)) troubles.push(trouble("absorptionNotPositive", { row, value: home[i], sold: sold[i] }, row, home[i]));
  }
  return troubles;
}

/** Refuses a total among the sectors, known by its name or by its numbers. */
export function requireNoTotals(Z: Float64Array, labels: readonly string[], argument: string): void {
  refuse(namedTotals(labels, argument));
  const total = tableTotal(Z, labels.length);
  if (total) refuse([totalTrouble(total, labels, argument)]);
}

/** Sectors that are totals by their names. */
export function namedTotals(labels: readonly string[], argument: string): Trouble[] {
  return labels.filter((row) => TOTAL_NAME.test(row.trim())).map((row) => trouble("totalNamed", { argument, row }, row));
}

/** A total known by its numbers. */
export function totalTrouble({ at, from, to }: TableTotal, labels: readonly string[], argument: string): Trouble {
  return trouble("totalInside", { argument, row: labels[at], first: labels[from], last: labels[to] }, labels[at]);
}
