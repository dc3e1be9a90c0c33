import { ContentCache } from "../cache";
import { fail } from "../errors";
import { invertDominant } from "../linear/invertDominant";
import { luFactorization, type LuFactorization } from "../linear/luFactorization";
import { timesTransposed } from "../linear/matrixVector";
import { stabilizedGradients } from "../linear/stabilizedGradients";
import { columnSums } from "./coefficients";

/** Residual a solution may leave, as a share of itself. */
const EXACT = 1e-8;
/** Column sums this far below 1 leave no doubt, and multipliers above its inverse are those of a spectral radius that is 1 but for rounding. */
const SPARED = 1e-9;
/** Up to so many sectors a factorization costs less than anybody waits for, and keeps zeros exact. */
const FACTORIZED = 160;
/** The contents of two tables of the largest size, in words of four bytes. */
const KEPT = 8_000_000;

/**
 * I - C for the coefficient matrix C, n x n, of a working economy. What is asked of it is computed once and kept.
 * Small systems are factorized; large ones are solved step by step, and an inverse is formed only where it is asked for.
 * Nobody may write into the arrays that are kept: the totals and the inverse.
 */
export class ProductiveSystem {
  private factors: LuFactorization | null | undefined;
  private columns: Float64Array | undefined;
  private rows: Float64Array | undefined;
  private whole: Float64Array | undefined;

  constructor(
    readonly C: Float64Array,
    readonly n: number,
    private readonly nonNegative: boolean,
  ) {}

  /** x with (I - C) x = b. */
  solve(b: ArrayLike<number>): Float64Array {
    return this.either(b, false);
  }

  /** x with x' (I - C) = b'. */
  solveTransposed(b: ArrayLike<number>): Float64Array {
    return this.either(b, true);
  }

  /** 1' (I - C)^-1, kept: of input coefficients the output multipliers. */
  columnTotals(): Float64Array {
    return (this.columns ??= this.solveTransposed(new Float64Array(this.n).fill(1)));
  }

  /** (I - C)^-1 1, kept: of output coefficients the total forward linkages. */
  rowTotals(): Float64Array {
    return (this.rows ??= this.solve(new Float64Array(this.n).fill(1)));
  }

  /** (I - C)^-1 row by row, kept. */
  inverse(): Float64Array {
    return (this.whole ??= invertDominant(difference(this.C, this.n), this.n) ?? this.inverseByColumns());
  }

  private either(b: ArrayLike<number>, transposed: boolean): Float64Array {
    const { C, n } = this;
    const x = n > FACTORIZED ? stabilizedGradients(C, n, b, transposed) : null;
    if (x) return this.nonNegative ? notBelow(x, b) : x;
    this.factors ??= luFactorization(difference(C, n), n);
    if (!this.factors) return new Float64Array(n).fill(NaN);
    return transposed ? this.factors.solveTransposed(b) : this.factors.solve(b);
  }

  /** For a matrix with negative coefficients whose elimination meets a pivot that is not positive. */
  private inverseByColumns(): Float64Array {
    const { n } = this;
    const out = new Float64Array(n * n);
    const unit = new Float64Array(n);
    for (let j = 0; j < n; j++) {
      unit[j] = 1;
      const column = this.solve(unit);
      unit[j] = 0;
      for (let i = 0; i < n; i++) out[i * n + j] = column[i];
    }
    return out;
  }
}

/** (I - C)^-1 b >= b where C >= 0 and b >= 0: what lies below does so by rounding. */
function notBelow(x: Float64Array, b: ArrayLike<number>): Float64Array {
  for (let i = 0; i < x.length; i++) if (b[i] < 0) return x;
  for (let i = 0; i < x.length; i++) if (x[i] < b[i]) x[i] = b[i];
  return x;
}

const systems = new ContentCache<ProductiveSystem | null>(KEPT);

/**
 * The system of a coefficient matrix, one for the same numbers wherever they stand: what one function computed the next one has.
 *
 * A working economy makes more of every good than its own production uses up: the spectral radius of C lies below 1
 * (condition attributed to Hawkins and Simon 1949). For C >= 0 column sums below 1 are enough; else it holds exactly when
 * (I - C)' u = 1 has a solution u >= 1, so that the output multipliers are the test; above 1e9 they are rounding. Beyond it the inverse still exists but has
 * negative elements: such numbers are refused, not shown. Where C has negative elements, the condition is asked of their sizes,
 * which is enough.
 *
 * C is kept and must not be written into afterwards. Error `notProductive` names the column with the largest sum.
 */
export function productiveSystem(C: Float64Array, n: number, argument: string, labels: readonly string[]): ProductiveSystem {
  return productiveSystemOrNull(C, n) ?? failNotProductive(C, n, argument, labels);
}

/** The same without an error of its own: null where no economy can work with C. */
export function productiveSystemOrNull(C: Float64Array, n: number): ProductiveSystem | null {
  const content = new Int32Array(C.buffer, C.byteOffset, 2 * C.length);
  return systems.get(content, "", () => workingSystem(C, n));
}

function failNotProductive(C: Float64Array, n: number, argument: string, labels: readonly string[]): never {
  const sums = columnSums(C, n);
  const largest = sums.indexOf(sums.reduce((most, sum) => Math.max(most, sum)));
  fail("notProductive", { argument, column: labels[largest], value: Number(sums[largest].toPrecision(3)) });
}

function workingSystem(C: Float64Array, n: number): ProductiveSystem | null {
  const nonNegative = isNonNegative(C);
  const system = new ProductiveSystem(C, n, nonNegative);
  if (nonNegative) return isWorking(system) ? system : null;
  return isWorking(new ProductiveSystem(C.map(Math.abs), n, true)) ? system : null;
}

function isNonNegative(C: Float64Array): boolean {
  for (let at = 0; at < C.length; at++) if (C[at] < 0) return false;
  return true;
}

/** True where column sums are clearly below 1, or the multipliers are at least 1 everywhere, of a size that can be, and solve their system. */
function isWorking(system: ProductiveSystem): boolean {
  const { C, n } = system;
  if (columnSums(C, n).every((sum) => sum < 1 - SPARED)) return true;
  const u = system.columnTotals();
  if (!u.every((value) => value >= 1 - EXACT && value <= 1 / SPARED)) return false;
  return solves(C, n, u);
}

/** u = 1 + C' u. */
function solves(C: Float64Array, n: number, u: Float64Array): boolean {
  const made = new Float64Array(n);
  timesTransposed(C, n, u, made);
  return made.every((sum, j) => Math.abs(1 + sum - u[j]) <= EXACT * u[j]);
}

function difference(C: Float64Array, n: number): Float64Array {
  const system = new Float64Array(n * n);
  for (let at = 0; at < system.length; at++) system[at] = -C[at];
  for (let i = 0; i < n; i++) system[i * n + i] += 1;
  return system;
}
