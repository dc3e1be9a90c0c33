import { HfsError } from "../errors";
import { spectralRadius } from "../linear/spectralRadius";
import { balanceFit } from "./balanceFit";
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
  /** Columns of final demand that hold deductions only, and their sum. */
  readonly deducted: { readonly labels: readonly string[]; readonly sum: number };
  /** 1 for a row or column with a cell that is no number: its sums say nothing. */
  readonly unknownRows: Uint8Array;
  readonly unknownColumns: Uint8Array;
}

/** A balance may be off by this share of output: rounding and small statistical errors. */
const RESIDUAL = 0.005;
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
  const { argument, labels, Z, x } = table;
  if (x) return findings(flowTroubles(table, x));
  const derived = table.final ? sum(rowSums(Z, labels.length), table.final) : table.valueAdded && sum(columnSums(Z, labels.length), table.valueAdded);
  if (derived) return findings([trouble("missingArgument", { argument: "output" }, "output"), ...flowTroubles(table, derived)]);
  const amounts = coefficientTroubles(Z, labels, argument);
  return findings([...amounts, ...(amounts.length > 0 ? [] : technologyTroubles(table, Z)), ...signTroubles(table, Z), ...emptyTroubles(table, Z, null)]);
}

function flowTroubles(table: CheckedTable, given: Float64Array): Trouble[] {
  const { argument, labels } = table;
  const n = labels.length;
  const x = given.map((value) => Math.max(0, value));
  const below: Trouble[] = [];
  given.forEach((value, i) => {
    if (value < 0) below.push(trouble("elementOutside", { argument: "output", column: labels[i], value, min: 0, max: "∞" }, labels[i], value));
  });
  const refused = productionTroubles({ labels, Z: table.Z, x }, argument).filter(({ where }) => !below.some((one) => one.where === where));
  if (refused.some(({ code }) => code === "coefficientsGiven")) return refused;

  const fit = balanceFit({ Z: table.Z, x, final: table.final ?? undefined, valueAdded: table.valueAdded ?? undefined });
  const known = !Number.isNaN(fit.deviation);
  const unit = known ? fit.output : usualUnit(table.Z, x);
  const scaled = (values: Float64Array | null, factor: number): Float64Array | null =>
    values && factor !== 1 ? values.map((value) => value * factor) : values;
  const Z = fit.transposed ? transposed(table.Z, n) : table.Z;
  const output = scaled(x, unit) ?? x;
  const [final, valueAdded] = [scaled(table.final, fit.final), scaled(table.valueAdded, fit.valueAdded)];
  return [
    ...fitTroubles({ ...fit, output: unit }, argument),
    ...below,
    ...refused,
    ...technologyTroubles(table, inputCoefficients(Z, output)),
    ...(final ? residuals("rowsUnbalanced", table, rowSums(Z, n), final, output, table.unknownRows) : []),
    ...(valueAdded ? residuals("columnsUnbalanced", table, columnSums(Z, n), valueAdded, output, table.unknownColumns) : []),
    ...(final ? finalTroubles(table, final, output, fit.deviation < 10 * RESIDUAL) : []),
    ...signTroubles(table, Z),
    ...emptyTroubles(table, Z, output),
  ];
}

/** The power of 10 that brings output near twice the flows, where without it they are far apart; else 1. */
function usualUnit(Z: Float64Array, x: Float64Array): number {
  const flows = Z.reduce((total, value) => total + value, 0);
  const share = flows / x.reduce((total, value) => total + value, 0);
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
function finalTroubles({ argument, labels, deducted }: CheckedTable, final: Float64Array, x: Float64Array, balanced: boolean): Trouble[] {
  const negative = labels.flatMap((row, i) => (x[i] > 0 && final[i] < -ROUNDING * x[i] ? [{ row, share: final[i] / x[i], value: final[i] }] : []));
  negative.sort((a, b) => a.share - b.share);
  const output = x.reduce((total, value) => total + value, 0);
  const below = negative.reduce((total, { value }) => total - value, 0);
  const inside = deducted.sum > 0 ? deducted : { labels: negative.map(({ row }) => row), sum: below };
  const share = inside.sum / output;
  return [
    ...(balanced && share > ROUNDING ? inside.labels.map((where) => trouble("importsInside", { argument }, where, share)) : []),
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
