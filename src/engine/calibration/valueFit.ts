import { boundedLeastSquares, type LeastSquaresProblem } from "../statistics/boundedLeastSquares";
import type { LogValue } from "../upgrading/logValue";
import type { Partialled } from "./partialled";
import { dot } from "./partialled";
import { rowsOf } from "./panel";

/** Bounds of ρ, λ, h50 and a0; equal bounds hold a parameter. */
export interface Bounds {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

export interface ValueFit {
  /** ρ, λ, h50, a0. */
  readonly shape: Float64Array;
  readonly gamma: number;
  readonly sumOfSquares: number;
}

/**
 * Least squares of ln value on γ ln V, with effects and controls, in the four parameters of V alone:
 *
 *     r(p) = y - γ(p) g(p),   y = P ln value,   g(p) = P ln V(p),   γ(p) = g'y / g'g
 *     dr/dp = -γ (dg/dp less what lies along g)
 *
 * P takes effects and controls out, so that they and γ are at their best for every p. The slopes leave out a part that is orthogonal
 * to r: steps are those of Gauss and Newton on all parameters at once.
 *
 * Source: variable projection, attributed to Golub and Pereyra (1973); the slopes to Kaufman (1975).
 */
export class ConcentratedValue implements LeastSquaresProblem {
  readonly rows: number;
  readonly y: Float64Array;
  private readonly raw: Float64Array<ArrayBuffer>;
  private readonly rawSlopes: Float64Array<ArrayBuffer>[];
  private readonly g: Float64Array<ArrayBuffer>;
  private gamma = 0;
  private scratch: Float64Array | null = null;

  constructor(
    private readonly index: LogValue,
    private readonly partialled: Partialled,
    private readonly weights: Float64Array,
  ) {
    const { panel } = partialled;
    this.rows = rowsOf(panel);
    this.y = partialled.rest(panel.logValue);
    this.raw = new Float64Array(this.rows);
    this.g = new Float64Array(this.rows);
    this.rawSlopes = Array.from({ length: 4 }, () => new Float64Array(this.rows));
  }

  residuals(p: Float64Array, r: Float64Array): void {
    this.fill(p);
    this.partialled.rest(this.raw, this.g);
    const { g, y } = this;
    const size = dot(g, g);
    this.gamma = size > 0 ? dot(g, y) / size : 0;
    for (let i = 0; i < r.length; i++) r[i] = y[i] - this.gamma * g[i];
  }

  slopes(p: Float64Array, J: readonly Float64Array<ArrayBuffer>[]): void {
    this.fill(p, this.rawSlopes);
    const { g, gamma } = this;
    const size = dot(g, g);
    J.forEach((column, j) => {
      this.partialled.rest(this.rawSlopes[j], column);
      const along = size > 0 ? dot(g, column) / size : 0;
      for (let i = 0; i < column.length; i++) column[i] = -gamma * (column[i] - along * g[i]);
    });
  }

  private fill(p: Float64Array, slopes?: readonly Float64Array[]): void {
    const { start, units } = this.partialled.panel;
    for (let u = 0; u < units; u++) if (this.weights[u] > 0) this.index.fill(p, start[u], start[u + 1], this.raw, slopes);
  }

  /** Σ of squared residuals at p. */
  sumOfSquaresAt(p: Float64Array): number {
    this.scratch ??= new Float64Array(this.rows);
    this.residuals(p, this.scratch);
    return dot(this.scratch, this.scratch);
  }

  /** The best of the local minima from the given starts. */
  fit(starts: readonly ArrayLike<number>[], { low, high }: Bounds): ValueFit {
    let best: ValueFit | null = null;
    for (const start of starts) {
      const { parameters, sumOfSquares } = boundedLeastSquares(this, start, low, high);
      if (best === null || sumOfSquares < best.sumOfSquares * (1 - 1e-12)) {
        this.residuals(parameters, new Float64Array(this.rows));
        best = { shape: parameters, gamma: this.gamma, sumOfSquares };
      }
    }
    return best ?? { shape: new Float64Array(4).fill(NaN), gamma: NaN, sumOfSquares: Infinity };
  }

  /** ln V at p, every row of a unit with weight. */
  logValueAt(p: Float64Array): Float64Array {
    this.fill(p);
    return Float64Array.from(this.raw);
  }
}
