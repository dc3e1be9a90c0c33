import { HfsError } from "../errors";
import { spectralRadius } from "../linear/spectralRadius";
import { balanceFit, type BalanceFit } from "./balanceFit";
import { columnSums, inputCoefficients, rowSums } from "./coefficients";
import { productiveSystem } from "./productiveSystem";
import { fitTroubles } from "./requireBalance";
import { coefficientTroubles } from "./requireCoefficients";
import { productionTroubles } from "./requireProductionTable";
import { findings, trouble, type Finding, type Trouble } from "../troubles";

/** A square table, n x n, without totals, and what goes with it; null where it was not given. */
export interface CheckedTable {
  readonly argument: string;
  readonly labels: readonly string[];
  readonly Z: Float64Array;
  readonly x: Float64Array | null;
  readonly final: Float64Array | null;
  readonly valueAdded: Float64Array | null;
  /** Columns of final demand that deduct imports, and their sum. */
  readonly deducted: { readonly labels: readonly string[]; readonly sum: number };
  /** What of final demand is stocks or errors by its heading: below zero for reasons of its own. */
  readonly besides: Float64Array | null;
  /** 1 for a row or column with a cell that is no number: its sums say nothing. */
  readonly unknownRows: Uint8Array;
  readonly unknownColumns: Uint8Array;
}

/** A balance may be off by this share of output: rounding and small statistical errors. */
const RESIDUAL = 0.005;
/** A vector is in another unit when the factor that its sum asks for is a power of 10 but for this share. */
const SAME_POWER = 0.03;
/** A net final demand below zero shows imports inside the flows from this share of output in all, */
const NET_IMPORTS = 0.02;
/** or in more than this share of the sectors, three of them at least. */
const [NET_SECTORS, LEAST_SECTORS] = [0.1, 3];
/** Intermediate flows over output in all beyond which output must be in another unit; known economies lie at 0.3 to 0.7. */
const FLOWS_OVER_OUTPUT = [0.02, 5] as const;
const USUAL = 0.5;
const ROUNDING = 1e-9;

/**
 * Looks through a table of flows with its output, or of input coefficients where output is left out, for what spoils results.
 *
 * What is found once is mended in a copy before the search goes on, so that an exchanged table or another unit does not show again
 * in every balance. A closed table that balances has no finding.
 */
export function productionFindings(table: CheckedTable): Finding[] {
  return findings(tableTroubles(table).map((one) => (one.where === "" ? { ...one, where: table.argument } : one)));
}

function tableTroubles(table: CheckedTable): Trouble[] {
  const { argument, labels, Z, x } = table;
  if (x) return flowTroubles(table, x);
  const derived = table.final ? sum(rowSums(Z, labels.length), table.final) : table.valueAdded && sum(columnSums(Z, labels.length), table.valueAdded);
  const troubles = derived ? flowTroubles(table, derived) : [];
  // Coefficients need no output, and what else is given does not speak of them.
  if (derived && !troubles.some(({ code }) => code === "coefficientsGiven")) return [trouble("missingArgument", { argument: "output" }, "output"), ...troubles];
  const amounts = coefficientTroubles(Z, labels, argument);
  return [...amounts, ...(amounts.length > 0 ? [] : technologyTroubles(table, Z)), ...signTroubles(table, Z), ...emptyTroubles(table, Z, null)];
}

function flowTroubles(table: CheckedTable, given: Float64Array): Trouble[] {
  const { argument, labels } = table;
  const n = labels.length;
  const x = given.map((value) => Math.max(0, value));
  const below: Trouble[] = [];
  given.forEach((value, i) => {
    if (value < 0) below.push(trouble("elementNegative", { argument: "output", column: labels[i], value }, labels[i], value));
  });
  const refused = productionTroubles({ labels, Z: table.Z, x }, argument).filter(({ where }) => !below.some((one) => one.where === where));
  if (refused.some(({ code }) => code === "coefficientsGiven")) return refused;

  const fit = closeFit(balanceFit({ Z: table.Z, x, final: table.final ?? undefined, valueAdded: table.valueAdded ?? undefined }), table, x);
  const known = !Number.isNaN(fit.deviation);
  const unit = known ? fit.output : usualUnit(table.Z, x);
  const scaled = (values: Float64Array | null, factor: number): Float64Array | null =>
    values && factor !== 1 ? values.map((value) => value * factor) : values;
  const Z = fit.transposed ? transposed(table.Z, n) : table.Z;
  const output = scaled(x, unit) ?? x;
  const [final, valueAdded] = [scaled(table.final, fit.final), scaled(table.valueAdded, fit.valueAdded)];
  return [
    ...readingTroubles({ ...fit, output: unit }, table),
    ...below,
    ...refused,
    ...technologyTroubles(table, inputCoefficients(Z, output)),
    ...(final ? residuals("rowsUnbalanced", table, rowSums(Z, n), final, output, table.unknownRows) : []),
    ...(valueAdded ? residuals("columnsUnbalanced", table, columnSums(Z, n), valueAdded, output, table.unknownColumns) : []),
    ...(final ? finalTroubles(table, final, output, fit) : []),
    ...signTroubles(table, Z),
    ...emptyTroubles(table, Z, output),
  ];
}

/** The best reading, or the table as given where another unit does not do: amounts of a month against a year are no power of 10 apart. */
function closeFit(fit: BalanceFit, { Z, final, valueAdded }: CheckedTable, x: Float64Array): BalanceFit {
  if (!(fit.deviation > RESIDUAL)) return fit;
  const [flows, output] = [total(Z), fit.output * total(x)];
  const asks = [final ? [fit.final, total(final)] : [], valueAdded ? [fit.valueAdded, total(valueAdded)] : []]
    .filter((part) => part.length > 0)
    .flatMap(([factor, sum]) => [...(factor === 1 ? [] : [(output - flows) / (factor * sum)]), ...(fit.output === 1 ? [] : [(flows + factor * sum) / output])]);
  return asks.every((ratio) => Math.abs(ratio - 1) < SAME_POWER)
    ? fit
    : { transposed: false, output: 1, final: 1, valueAdded: 1, deviation: fit.asGiven, asGiven: fit.asGiven };
}

/** Exchanged, or another unit: of the table itself where all that goes with it asks for the same factor. */
function readingTroubles(fit: BalanceFit, { argument, final, valueAdded }: CheckedTable): Trouble[] {
  const { output } = fit;
  const alike = (final || valueAdded) && (!final || fit.final === output) && (!valueAdded || fit.valueAdded === output);
  if (output === 1 || !alike) return fitTroubles(fit, argument);
  const power = Math.round(Math.log10(output));
  const factor = power > 0 ? 1 / 10 ** power : 10 ** -power;
  return [
    ...fitTroubles({ ...fit, output: 1, final: 1, valueAdded: 1 }, argument),
    trouble("otherUnit", { argument, other: "output", factor }, argument, factor),
  ];
}

/** The power of 10 that brings output near twice the flows, where without it they are far apart; else 1. */
function usualUnit(Z: Float64Array, x: Float64Array): number {
  const share = total(Z) / total(x);
  const [least, most] = FLOWS_OVER_OUTPUT;
  return share > 0 && Number.isFinite(share) && (share < least || share > most) ? 10 ** Math.round(Math.log10(share / USUAL)) : 1;
}

/** Inputs above output, and an economy that uses up more than it makes. */
function technologyTroubles({ argument, labels }: CheckedTable, A: Float64Array): Trouble[] {
  const n = labels.length;
  const troubles: Trouble[] = [];
  columnSums(A, n).forEach((value, j) => {
    if (value > 1 + ROUNDING) troubles.push(trouble("negativeValueAdded", { argument, column: labels[j], value: rounded(value) }, labels[j], 1 - value));
  });
  try {
    productiveSystem(A, n, argument, labels);
  } catch (thrown) {
    if (!(thrown instanceof HfsError)) throw thrown;
    troubles.unshift(trouble(thrown.code, thrown.values, String(thrown.values.column), spectralRadius(A.map(Math.abs), n)));
  }
  return troubles;
}

function residuals(
  code: "rowsUnbalanced" | "columnsUnbalanced",
  { argument, labels }: CheckedTable,
  sums: Float64Array,
  part: Float64Array,
  x: Float64Array,
  unknown: Uint8Array,
): Trouble[] {
  return labels
    .flatMap((row, i) => {
      const made = sums[i] + part[i];
      const share = Math.abs(made - x[i]) / (x[i] > 0 ? x[i] : Math.abs(sums[i]) + Math.abs(part[i]));
      if (unknown[i] || !(share > RESIDUAL)) return [];
      return [trouble(code, { argument, row, value: amount(made), output: amount(x[i]), share: rounded(100 * share) }, row, share)];
    })
    .sort((a, b) => b.size - a.size);
}

/** Final demand below zero, and imports among the flows: where sales add up with a final demand from which imports are deducted. */
function finalTroubles({ argument, labels, deducted, besides }: CheckedTable, final: Float64Array, x: Float64Array, fit: BalanceFit): Trouble[] {
  const [balanced, unit] = [fit.deviation < 10 * RESIDUAL, fit.final];
  const negative = labels.flatMap((row, i) => {
    if (!(x[i] > 0 && final[i] < -ROUNDING * x[i])) return [];
    return [{ row, share: final[i] / x[i], value: final[i], beside: besides !== null && final[i] >= unit * besides[i] }];
  });
  negative.sort((a, b) => a.share - b.share);
  const net = negative.filter(({ beside }) => !beside);
  const below = net.reduce((sum, { value }) => sum - value, 0) / total(x);
  const shown = below > NET_IMPORTS || (net.length >= LEAST_SECTORS && net.length > NET_SECTORS * labels.length);
  const [where, share] = deducted.sum > 0 ? [deducted.labels, (unit * deducted.sum) / total(x)] : [shown ? net.map(({ row }) => row) : [], below];
  return [
    ...(balanced && share > ROUNDING ? where.map((one) => trouble("importsInside", { argument }, one, share)) : []),
    ...negative.map(({ row, share: size }) => trouble("negativeFinal", { row, value: rounded(size) }, row, size)),
  ];
}

function signTroubles({ argument, labels }: CheckedTable, Z: Float64Array): Trouble[] {
  const n = labels.length;
  const troubles: Trouble[] = [];
  for (let at = 0; at < Z.length; at++) {
    if (Z[at] >= 0) continue;
    const [row, column] = [labels[Math.floor(at / n)], labels[at % n]];
    troubles.push(trouble("negativeFlow", { argument, row, column, value: Z[at] }, `row ${row}, column ${column}`, Z[at]));
  }
  return troubles;
}

/** Sectors that buy nothing, sell nothing, or are not there at all. */
function emptyTroubles({ argument, labels, unknownRows, unknownColumns }: CheckedTable, Z: Float64Array, x: Float64Array | null): Trouble[] {
  const n = labels.length;
  const [sells, buys] = [new Uint8Array(n), new Uint8Array(n)];
  for (let i = 0, at = 0; i < n; i++) for (let j = 0; j < n; j++, at++) if (Z[at] !== 0) sells[i] = buys[j] = 1;
  return labels.flatMap((row, i) => {
    if (unknownRows[i] || unknownColumns[i] || (sells[i] && buys[i])) return [];
    if (!sells[i] && !buys[i] && !(x && x[i] > 0)) return [trouble("emptySector", { argument, row }, row)];
    if (x && !(x[i] > 0)) return [];
    return [...(sells[i] ? [] : [trouble("sellsNothing", { argument, row }, row)]), ...(buys[i] ? [] : [trouble("buysNothing", { argument, row }, row)])];
  });
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function sum(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value + b[i]);
}

function transposed(Z: Float64Array, n: number): Float64Array {
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) out[j * n + i] = Z[i * n + j];
  return out;
}

/** As a sentence shows it. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

function amount(value: number): number {
  return Number(value.toPrecision(9));
}
