import { columnSums, rowSums } from "./coefficients";

/** What must add up in a table of flows: sales and final demand to output, purchases and value added to output. */
export interface Accounts {
  readonly Z: Float64Array;
  readonly x: Float64Array;
  /** Net final demand: imports deducted where the flows hold them. */
  readonly final?: Float64Array | undefined;
  readonly valueAdded?: Float64Array | undefined;
}

/** How the accounts add up best: as given, with rows and columns exchanged, or with a vector in another unit. */
export interface BalanceFit {
  readonly transposed: boolean;
  /** By what to multiply each vector; powers of 10, 1 = as given. */
  readonly output: number;
  readonly final: number;
  readonly valueAdded: number;
  /** Sum of absolute residuals over output, mean of the two sides that are known: here, and as given. */
  readonly deviation: number;
  readonly asGiven: number;
}

/** A table counts as exchanged or in another unit when that brings the deviation to this share of what it was, or less ... */
const CLEARLY = 0.25;
/** ... from at least this much (exchanged; as in rounding and statistical errors) ... */
const OFF = 0.005;
/** ... or, for another unit, from this much to that. */
const FAR_OFF = 0.2;
const FITS = 0.05;
/** Powers of 10 that are tried: from 10^-6 to 10^6. */
const POWERS = Array.from({ length: 13 }, (_, k) => Number(`1e${k - 6}`));
/** Intermediate flows below this share of output are no reading of a table, whatever fits. */
const LEAST_FLOWS = 0.02;

/**
 * Tells an exchanged table and another unit by the accounts: x = Z 1 + f and x = Z' 1 + v hold for the right reading only.
 *
 *     deviation = sum_i |Z_i 1 + f_i - x_i| / sum x, alike for columns with v
 *
 * Convention: rows supply. The table as given is kept unless another reading is clearly better; without
 * f and v nothing can be told.
 */
export function balanceFit({ Z, x, final, valueAdded }: Accounts): BalanceFit {
  const n = x.length;
  const [rows, columns] = [rowSums(Z, n), columnSums(Z, n)];
  const flows = rows.reduce((sum, value) => sum + value, 0);
  const output = x.reduce((sum, value) => sum + value, 0);
  const sides = (transposed: boolean): [Float64Array, Float64Array | undefined][] =>
    transposed
      ? [[columns, final], [rows, valueAdded]] // prettier-ignore
      : [[rows, final], [columns, valueAdded]]; // prettier-ignore
  const read = (transposed: boolean, unit: number, units: readonly number[]): BalanceFit | null => {
    const parts = sides(transposed).map(([sums, part]) => (part ? bestUnit(sums, part, x, unit, units) : null));
    const known = parts.filter((part) => part !== null);
    if (known.length === 0) return null;
    const deviation = known.reduce((sum, part) => sum + part.deviation, 0) / known.length;
    return { transposed, output: unit, final: parts[0]?.unit ?? 1, valueAdded: parts[1]?.unit ?? 1, deviation, asGiven: deviation };
  };
  const given = read(false, 1, [1]);
  if (!given) return { transposed: false, output: 1, final: 1, valueAdded: 1, deviation: NaN, asGiven: NaN };
  const asGiven = given.deviation;
  const turned = read(true, 1, [1]);
  if (turned && asGiven > OFF && turned.deviation < CLEARLY * asGiven) return { ...turned, asGiven };
  if (!(asGiven > FAR_OFF)) return given;

  let best: BalanceFit = given;
  let least = FITS;
  for (const unit of POWERS) {
    if (!(flows >= LEAST_FLOWS * unit * output)) continue;
    for (const transposed of [false, true]) {
      const fit = read(transposed, unit, POWERS);
      // Of readings that fit alike, the one that changes least.
      const changes = fit ? [fit.output, fit.final, fit.valueAdded].filter((value) => value !== 1).length + (transposed ? 1 : 0) : 0;
      const cost = fit ? fit.deviation + changes * 1e-3 : Infinity;
      if (fit && cost < least) [best, least] = [{ ...fit, asGiven }, cost];
    }
  }
  return best;
}

function bestUnit(sums: Float64Array, part: Float64Array, x: Float64Array, unit: number, units: readonly number[]): { unit: number; deviation: number } {
  let best = { unit: 1, deviation: Infinity };
  for (const other of units) {
    let [residual, output] = [0, 0];
    for (let i = 0; i < x.length; i++) {
      residual += Math.abs(sums[i] + other * part[i] - unit * x[i]);
      output += unit * x[i];
    }
    const deviation = output > 0 ? residual / output : Infinity;
    if (deviation < best.deviation) best = { unit: other, deviation };
  }
  return best;
}
