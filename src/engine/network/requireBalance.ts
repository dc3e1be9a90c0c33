import { fail } from "../errors";
import { columnSums, rowSums } from "./coefficients";

/** What sales may differ from output, as a share of it. */
const TOLERANCE = 0.005;
/** A difference below this share of all output is of no account, however small the sector. */
const SMALL = 1e-6;
/** A ratio this near a power of ten is one of units. */
const SAME_UNIT = 0.02;

/**
 * Refuses a table in which sales to sectors and final demand do not make up output: Z 1 + f = x within 0.5 % in every sector.
 * Errors say what it looks like: `balanceTransposed` where the columns fit and the rows do not, `balanceUnit` where
 * all sales are a power of ten times output, else `balanceOff` with the sector that is furthest off.
 */
export function requireBalance(Z: Float64Array, x: Float64Array, f: ArrayLike<number>, labels: readonly string[], argument: string): void {
  const sold = rowSums(Z, x.length).map((sum, i) => sum + f[i]);
  const at = furthestOff(sold, x);
  if (at < 0) return;
  const turned = columnSums(Z, x.length).map((sum, i) => sum + f[i]);
  if (furthestOff(turned, x) < 0) fail("balanceTransposed", { argument });
  const ratio = sum(sold) / sum(x);
  const unit = 10 ** Math.round(Math.log10(ratio));
  if (unit !== 1 && Math.abs(ratio / unit - 1) < SAME_UNIT) fail("balanceUnit", { argument, value: unit });
  fail("balanceOff", { row: labels[at], value: Number(sold[at].toPrecision(6)), output: x[at] });
}

/** The sector whose sales differ most from its output as a share of it; -1 where all agree. */
function furthestOff(sold: Float64Array, x: Float64Array): number {
  const small = SMALL * sum(x);
  let [worst, at] = [TOLERANCE, -1];
  for (let i = 0; i < x.length; i++) {
    const gap = Math.abs(sold[i] - x[i]);
    const share = gap / Math.max(Math.abs(sold[i]), x[i]);
    if (gap > small && share > worst) [worst, at] = [share, i];
  }
  return at;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
