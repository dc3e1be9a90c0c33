import { fail } from "../errors";
import { LargestValues, OpenChains, Suppliers } from "./chainSearch";
import { inputCoefficients } from "./coefficients";
import { productiveSystem } from "./productiveSystem";

export interface ChainQuestion {
  readonly labels: readonly string[];
  /** Flows, none negative. */
  readonly Z: Float64Array;
  readonly x: Float64Array;
  /** Final demand per sector, of either sign. */
  readonly final: Float64Array;
  /** What is followed, per unit of output; none negative. */
  readonly rate: Float64Array;
  /** Share of the total that a path must reach. */
  readonly threshold: number;
  /** At most so many paths. */
  readonly top: number;
}

export interface StructuralPath {
  /** Sectors from the first supplier to the final good. */
  readonly sectors: Int32Array;
  readonly value: number;
}

export interface StructuralPaths {
  /** rate' L final: all paths together. */
  readonly total: number;
  readonly paths: readonly StructuralPath[];
}

/** Chains that are followed before a search is given up. */
const MOST_CHAINS = 500_000;
/** Links of a path at most: in an economy that uses nearly all it makes, paths are endless. */
const MOST_LINKS = 100;
/** A bound that lies below by rounding is reached. */
const NEARLY = 1 - 1e-12;

/**
 * Structural paths: the terms of the series s'(I + A + A² + ...) y, each one chain of suppliers up to a final good.
 *
 *     value of i > j > ... > k   s_i a_ij ... y_k,   s = rate per unit of output, A = Z x^-1, y = final demand
 *
 * All paths of at most 100 links and at least `threshold` times the total in absolute value, the largest first; of equal ones the shorter, then in the
 * order of the sectors. A sector may stand in a path again. Exact: a chain that has come up to i with the amount t (output of i)
 * holds t m_i with all that lies above it, m' = s'(I - A)^-1, so that nothing is lost where |t| m_i is too small. This bound
 * needs A >= 0 and s >= 0. The largest bounds are opened first, and the search ends once `top` paths are above all bounds left.
 *
 * Source: attributed to Defourny and Thorbecke (1984), Treloar (1997) and Lenzen (2003, 2007). Values in the unit of the
 * stressor. Errors: `pathsNothing` where the total is 0, `pathsNone` where no path reaches the
 * threshold, `pathsTooMany` where more than 500 000 chains would have to be followed.
 */
export function structuralPaths({ labels, Z, x, final, rate, threshold, top }: ChainQuestion): StructuralPaths {
  const n = x.length;
  const A = inputCoefficients(Z, x);
  const m = productiveSystem(A, n, "flows", labels).solveTransposed(rate);
  const total = final.reduce((sum, y, j) => sum + y * m[j], 0);
  const size = final.reduce((sum, y, j) => sum + Math.abs(y * m[j]), 0);
  if (!(Math.abs(total) > 1e-12 * size)) fail("pathsNothing");

  const suppliers = new Suppliers(A, n, m);
  const open = new OpenChains();
  const found = new LargestValues(top, threshold * Math.abs(total) * NEARLY);
  for (let j = 0; j < n; j++) if (final[j] !== 0 && m[j] > 0) open.add(-1, j, final[j], Math.abs(final[j]) * m[j]);
  for (let at = open.take(found.least * NEARLY); at >= 0; at = open.take(found.least * NEARLY)) {
    const [user, amount] = [open.sector[at], open.amount[at]];
    const value = amount * rate[user];
    if (value !== 0 && Math.abs(value) >= found.least) found.add(at, value);
    if (open.links[at] === MOST_LINKS) continue;
    const size = Math.abs(amount);
    const { sectors, coefficients, bounds } = suppliers.of(user, (found.least * NEARLY) / size);
    for (let k = 0; k < sectors.length && size * bounds[k] >= found.least * NEARLY; k++) open.add(at, sectors[k], amount * coefficients[k], size * bounds[k]);
    if (open.count > MOST_CHAINS) fail("pathsTooMany", { value: threshold, limit: MOST_CHAINS });
  }
  const paths = found.all().map(({ at, value }) => ({ sectors: open.path(at), value }));
  if (paths.length === 0) fail("pathsNone", { value: threshold });
  return { total, paths: paths.sort(largerFirst).slice(0, top) };
}

function largerFirst(a: StructuralPath, b: StructuralPath): number {
  const order = Math.abs(b.value) - Math.abs(a.value) || a.sectors.length - b.sectors.length;
  for (let k = 0; order === 0 && k < a.sectors.length; k++) if (a.sectors[k] !== b.sectors[k]) return a.sectors[k] - b.sectors[k];
  return order;
}
