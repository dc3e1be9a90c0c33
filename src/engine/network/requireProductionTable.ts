import type { ProductionTable } from "./chainPosition";
import { columnSums, rowSums } from "./coefficients";
import { tableTotal, type TableTotal } from "./tableTotals";
import { refuse, trouble, type Trouble } from "../troubles";
import { absorption } from "./upstreamness";

/** Flows that add up to less than this share of output, and to 1 at most in every column, are coefficients. */
const INPUTS_AT_LEAST = 0.1;
/** Columns of coefficients differ less than this share of what they would differ by as inputs per output ... */
const ALIKE = 0.5;
/** ... which is at least this much, as standard deviation of logarithms, among so many sectors. */
const [VARIED, MANY] = [0.7, 8];
/** Flows below this share of output, among so many sectors of which half buy, are in another unit. */
const [FLOWS_AT_LEAST, SEVERAL] = [0.001, 4];
/** Imports beyond so many times output are in another unit. */
const IMPORTS_AT_MOST = 3;
/** Exports may exceed output and imports by rounding; above output alone they are re-exports. */
const ROUNDING = 1e-6;

/** A name that a total bears and no sector. */
const TOTAL_NAME = /^(grand |sub)?totals?$|^sum$|^(合\s*计|总\s*计|小\s*计|中间(投入|使用)合计|总投入|总产出)$/i;

/**
 * Refuses a table that would give wrong numbers: totals among the sectors, coefficients in place of flows, a sector that
 * buys or sells without output, exports above output and imports, home use below zero, output or imports in another unit than the flows. Every error names
 * the sector. `output` is what the argument of x is called. An imported good may be sold without any output where exports and imports are given.
 * `coefficients`: they are taken too, with output left empty.
 */
export function requireProductionTable(table: ProductionTable, argument: string, output = "output", { coefficients = false } = {}): void {
  requireNoTotals(table.Z, table.labels, argument);
  const troubles = productionTroubles(table, argument, output);
  refuse(troubles.map((one) => (coefficients && one.code === "coefficientsGiven" ? { ...one, values: { ...one.values, output } } : one)));
  refuse(unitTroubles(table, argument, output));
}

/** Output in a unit in which the flows are next to nothing; imports in one in which they are many times output. */
function unitTroubles({ Z, x, trade }: ProductionTable, argument: string, output: string): Trouble[] {
  const n = x.length;
  const made = total(x);
  const buys = new Uint8Array(n);
  let flows = 0;
  for (let i = 0, at = 0; i < n; i++)
    for (let j = 0; j < n; j++, at++) {
      if (Z[at] === 0) continue;
      flows += Math.abs(Z[at]);
      buys[j] = 1;
    }
  const buyers = total(buys);
  if (n >= SEVERAL && 2 * buyers >= n && flows < FLOWS_AT_LEAST * made)
    return [trouble("flowsFarBelow", { argument: output, other: argument, value: Number(((100 * flows) / made).toPrecision(2)) })];
  const imports = trade ? total(trade.imports) : 0;
  return imports > IMPORTS_AT_MOST * made ? [trouble("importsFarAbove", { value: Number((imports / made).toPrecision(3)), other: output })] : [];
}

function total(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
}

/** All that `requireProductionTable` refuses, but for totals and units. */
export function productionTroubles({ labels, Z, x, trade, inventories }: ProductionTable, argument: string, named = "output"): Trouble[] {
  const n = x.length;
  const bought = columnSums(Z, n);
  const sold = rowSums(Z, n);
  const made = total(x);
  const flows = total(bought);
  const few = x.every((value) => value === 0 || value > 1) && flows > 0 && flows < INPUTS_AT_LEAST * made;
  if (bought.every((sum) => sum <= 1) && (few || areShares(Z, bought, x))) return [trouble("coefficientsGiven", { argument, value: made })];

  const troubles: Trouble[] = [];
  const home = absorption(x, trade, inventories);
  for (let i = 0; i < n; i++) {
    const row = labels[i];
    if (x[i] === 0 && bought[i] !== 0) troubles.push(trouble("zeroOutputBuys", { argument: named, row, value: bought[i] }, row, bought[i]));
    else if (x[i] === 0 && sold[i] !== 0 && !trade) troubles.push(trouble("zeroOutputSells", { argument: named, row, value: sold[i] }, row, sold[i]));
    else if (trade && trade.exports[i] > (x[i] + trade.imports[i]) * (1 + ROUNDING))
      troubles.push(trouble("exportsAboveSupply", { row, value: trade.exports[i], output: x[i] + trade.imports[i] }, row, trade.exports[i]));
    else if (sold[i] > 0 && !(home[i] > 0)) troubles.push(trouble("absorptionNotPositive", { row, value: home[i], sold: sold[i] }, row, home[i]));
  }
  return troubles;
}

/**
 * True where the columns of many sectors, none adding up to more than 1, are much more alike as they are than divided by output: what
 * sectors buy goes with what they make, so that flows would be less alike.
 */
function areShares(Z: Float64Array, bought: Float64Array, x: Float64Array): boolean {
  if (x.length < MANY || !bought.every((sum, j) => sum > 0 && x[j] > 0) || !Z.every((value) => value >= 0 && value < 1)) return false;
  const perOutput = spread(bought.map((sum, j) => sum / x[j]));
  return perOutput > VARIED && spread(bought) < ALIKE * perOutput;
}

/** Standard deviation of logarithms. */
function spread(values: Float64Array): number {
  const logs = values.map(Math.log);
  const mean = total(logs) / logs.length;
  return Math.sqrt(total(logs.map((value) => (value - mean) ** 2)) / logs.length);
}

/** Refuses a total among the sectors, known by its name or by its numbers. */
export function requireNoTotals(Z: Float64Array, labels: readonly string[], argument: string, { coefficients = false } = {}): void {
  refuse(namedTotals(labels, argument));
  const found = tableTotal(Z, labels.length, { coefficients });
  if (found) refuse([totalTrouble(found, labels, argument)]);
}

/** Sectors that are totals by their names. */
export function namedTotals(labels: readonly string[], argument: string): Trouble[] {
  return labels.filter((row) => TOTAL_NAME.test(row.trim())).map((row) => trouble("totalNamed", { argument, row }, row));
}

/** A total known by its numbers. */
export function totalTrouble({ at, from, to }: TableTotal, labels: readonly string[], argument: string): Trouble {
  return trouble("totalInside", { argument, row: labels[at], first: labels[from], last: labels[to] }, labels[at]);
}
