import type { Matrix } from "../table/table";

/** What a linear program came to. */
export interface Optimum {
  /** `inexact`: rounding kept the proof of optimality from closing; value and point are then not to be used. */
  readonly status: "optimal" | "unbounded" | "inexact";
  /** The greatest c'x; NaN unless optimal. */
  readonly value: number;
  /** Where it is reached, one entry per variable. */
  readonly point: Float64Array;
  /** The price of each constraint: how much the value grows with its bound. */
  readonly prices: Float64Array;
}

/** Reduced costs, right sides and differences of steps below this are rounding. */
const ZERO = 1e-11;
/** Smaller entries are no pivots. */
const LEAST_PIVOT = 1e-9;
/** Its multiples spread evenly over 0 to 1 and never repeat: shifts that no two bases share. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** How far point, prices and value may miss their conditions. */
const PROOF = 1e-10;

/**
 * Linear programs over one feasible region by the primal simplex method on a dense tableau:
 *
 *     max c'x   subject to   A x <= b,  x >= 0,   with b >= 0
 *
 * The slacks are the first basis, feasible because b >= 0; each further objective starts from the basis where the last
 * one ended. The column of the largest reduced cost enters. Where several rows bound the step alike, the bounds are
 * thought of as shifted by vanishing amounts in fixed generic proportions: the shifts, carried along as a second right
 * side, settle the tie, so that no basis comes back and ties cannot make the method cycle.
 *
 * Every answer is proved against A, b and c themselves: the point and the prices must be feasible and their values
 * c'x and b'y equal (duality). Where long rounding has spoilt the tableau it is built anew once; where even
 * that does not close the proof the answer is `inexact`. Tolerances are absolute: scale A, b and c to about 1.
 *
 * Attributed to Dantzig (1947) for the method and Charnes (1952) for settling ties by vanishing shifts.
 */
export class FeasibleRegion {
  private readonly rows: number;
  private readonly columns: number;
  private readonly tableau: Float64Array;
  private readonly right: Float64Array;
  private readonly shift: Float64Array;
  /** Variable of each row and each column of the tableau; slacks are numbered after the variables. */
  private readonly basic: Int32Array;
  private readonly outside: Int32Array;
  private readonly reduced: Float64Array;

  constructor(
    private readonly constraints: Matrix,
    private readonly bounds: ArrayLike<number>,
  ) {
    this.rows = constraints.rows;
    this.columns = constraints.columns;
    this.tableau = new Float64Array(this.rows * this.columns);
    this.right = new Float64Array(this.rows);
    this.shift = new Float64Array(this.rows);
    this.basic = new Int32Array(this.rows);
    this.outside = new Int32Array(this.columns);
    this.reduced = new Float64Array(this.columns);
    this.restart();
  }

  /** The greatest value of one objective over the region. */
  maximize(objective: ArrayLike<number>): Optimum {
    for (let attempt = 0; attempt < 2; attempt++) {
      if (attempt > 0) this.restart();
      const end = this.climb(objective);
      const optimum = this.read(objective);
      if (end === "unbounded" && attempt > 0) return { ...optimum, status: "unbounded", value: NaN };
      if (end === "optimal" && this.isProved(objective, optimum)) return optimum;
    }
    return { ...this.read(objective), status: "inexact", value: NaN };
  }

  /** Back to the slack basis, free of rounding. */
  private restart(): void {
    this.tableau.set(this.constraints.values);
    this.right.set(this.bounds);
    for (let i = 0; i < this.rows; i++) {
      this.basic[i] = this.columns + i;
      this.shift[i] = 1 + ((i * GOLDEN) % 1);
    }
    for (let j = 0; j < this.columns; j++) this.outside[j] = j;
  }

  private climb(objective: ArrayLike<number>): "optimal" | "unbounded" | "stopped" {
    this.price(objective);
    const most = 1000 + 50 * (this.rows + this.columns);
    for (let step = 0; step < most; step++) {
      const entering = this.entering();
      if (entering < 0) return "optimal";
      const leaving = this.leaving(entering);
      if (leaving < 0) return "unbounded";
      this.pivot(leaving, entering);
    }
    return "stopped";
  }

  /** Reduced costs of the objective in the present basis. */
  private price(objective: ArrayLike<number>): void {
    const { rows, columns, tableau, reduced, basic, outside } = this;
    for (let j = 0; j < columns; j++) reduced[j] = outside[j] < columns ? objective[outside[j]] : 0;
    for (let i = 0; i < rows; i++) {
      const cost = basic[i] < columns ? objective[basic[i]] : 0;
      if (cost === 0) continue;
      for (let j = 0; j < columns; j++) reduced[j] -= cost * tableau[i * columns + j];
    }
  }

  private entering(): number {
    let best = -1;
    let most = ZERO;
    for (let j = 0; j < this.columns; j++) {
      if (!(this.reduced[j] > most)) continue;
      most = this.reduced[j];
      best = j;
    }
    return best;
  }

  /** The row that bounds the step first; among ties the one that does so after the shifts. */
  private leaving(entering: number): number {
    const { rows, columns, tableau, right, shift } = this;
    let step = Infinity;
    for (let i = 0; i < rows; i++) {
      const pivot = tableau[i * columns + entering];
      if (pivot > LEAST_PIVOT && right[i] / pivot < step) step = right[i] / pivot;
    }
    let best = -1;
    let least = Infinity;
    for (let i = 0; i < rows; i++) {
      const pivot = tableau[i * columns + entering];
      if (!(pivot > LEAST_PIVOT) || right[i] / pivot > step + ZERO || !(shift[i] / pivot < least)) continue;
      least = shift[i] / pivot;
      best = i;
    }
    return best;
  }

  private pivot(r: number, q: number): void {
    const { rows, columns, tableau, right, shift, reduced } = this;
    const at = r * columns;
    const inverse = 1 / tableau[at + q];
    for (let j = 0; j < columns; j++) tableau[at + j] *= inverse;
    tableau[at + q] = inverse;
    right[r] *= inverse;
    shift[r] *= inverse;
    for (let i = 0; i < rows; i++) {
      const factor = i === r ? 0 : tableau[i * columns + q];
      if (factor === 0) continue;
      tableau[i * columns + q] = 0;
      for (let j = 0; j < columns; j++) tableau[i * columns + j] -= factor * tableau[at + j];
      right[i] -= factor * right[r];
      if (right[i] < ZERO) right[i] = 0;
      shift[i] -= factor * shift[r];
    }
    const cost = reduced[q];
    reduced[q] = 0;
    for (let j = 0; j < columns; j++) reduced[j] -= cost * tableau[at + j];
    [this.basic[r], this.outside[q]] = [this.outside[q], this.basic[r]];
  }

  private read(objective: ArrayLike<number>): Optimum {
    const point = new Float64Array(this.columns);
    const prices = new Float64Array(this.rows);
    this.basic.forEach((variable, i) => {
      if (variable < this.columns) point[variable] = this.right[i];
    });
    this.outside.forEach((variable, j) => {
      if (variable >= this.columns) prices[variable - this.columns] = Math.max(0, -this.reduced[j]);
    });
    return { status: "optimal", value: point.reduce((sum, x, j) => sum + objective[j] * x, 0), point, prices };
  }

  /** True when point and prices are feasible in the data as given and their values agree. */
  private isProved(objective: ArrayLike<number>, { point, prices, value }: Optimum): boolean {
    const { values } = this.constraints;
    const covered = new Float64Array(this.columns);
    let worth = 0;
    for (let i = 0; i < this.rows; i++) {
      let used = 0;
      for (let j = 0; j < this.columns; j++) {
        used += values[i * this.columns + j] * point[j];
        covered[j] += values[i * this.columns + j] * prices[i];
      }
      if (used > this.bounds[i] + PROOF) return false;
      worth += prices[i] * this.bounds[i];
    }
    return covered.every((sum, j) => sum >= objective[j] - PROOF) && Math.abs(worth - value) <= PROOF * Math.max(1, Math.abs(value));
  }
}
