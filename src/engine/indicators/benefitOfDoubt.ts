import { fail } from "../errors";
import { FeasibleRegion } from "../linear/simplex";
import { columnOf, rowOf, type Matrix, type Table } from "../table/table";

/** Scores nearer to 1 than this are 1: the unit stands on the frontier, only rounding lies between. */
const ROUNDING = 1e-9;
/** A unit may exceed 1 by this under weights that are still feasible. */
const EXCESS = 1e-11;

/** Larger tables are refused: the programs of so many units would hold the spreadsheet up. */
const MOST_CELLS = 60_000;
/** Up to this many units per column all constraints are kept from the start. */
const FEW = 20;

/**
 * Benefit of the doubt: each unit is weighed with the weights that suit it best, under which no unit exceeds 1.
 *
 *     score_k = max_w  Σ_j w_j y_kj     subject to   Σ_j w_j y_ij <= 1 for every unit i,   w_j >= 0
 *
 * One linear program per unit, all over the same region. 1 = on the frontier, as at least one unit is; below 1 the
 * unit reaches that share of the frontier in its own mix of strengths. Several units often share the 1, as the weights
 * have no lower or upper bounds. A missing value counts as 0 in its unit: what is not known earns nothing. A unit
 * without any value has no score (NaN) and binds nobody; a unit whose values are all 0 scores 0. Scores do
 * not depend on the units of the columns. Values must not be negative.
 *
 * Attributed to Melyn and Moesen (1991) and Cherchye et al. (2007).
 */
export function benefitOfDoubt(table: Table): Float64Array {
  const { argument, rows, columns, values, rowLabels, columnLabels } = table;
  if (rows * columns > MOST_CELLS) fail("tooLarge", { argument, rows, columns, limit: MOST_CELLS });
  const largest = new Float64Array(columns);
  values.forEach((value, at) => {
    const j = at % columns;
    if (value < 0) fail("negativeForFrontier", { argument, row: rowLabels[Math.floor(at / columns)], column: columnLabels[j], value });
    if (value > largest[j]) largest[j] = value;
  });
  if (!largest.some((value) => value > 0)) return scores(table, () => fail("allZero", { argument }));

  const levels = { rows, columns, values: values.map((value, at) => (value > 0 ? value / largest[at % columns] : 0)) };
  const frontier = new Frontier(levels);
  return scores(table, (i) => {
    const own = rowOf(levels, i);
    const size = own.reduce((most, level) => Math.max(most, level), 0);
    if (size === 0) return 0;
    const value = frontier.maximize(own.map((level) => level / size));
    if (value !== value) fail("notSolved", { argument, row: rowLabels[i] });
    return size * value > 1 - ROUNDING ? 1 : size * value;
  });
}

/**
 * The region under all units' constraints. Only those of the units that ever bind are kept in the linear program: it starts
 * with the best unit of each column, and as long as its answer lets units exceed 1, these are taken in and it is solved again.
 */
class Frontier {
  private readonly isMember: Uint8Array;
  private region: FeasibleRegion;

  constructor(private readonly levels: Matrix) {
    const { rows, columns } = levels;
    this.isMember = new Uint8Array(rows).fill(rows <= FEW * columns ? 1 : 0);
    for (let j = 0; j < columns; j++) {
      const best = columnOf(levels, j).indexOf(1);
      if (best >= 0) this.isMember[best] = 1;
    }
    this.region = this.build();
  }

  private build(): FeasibleRegion {
    const { columns } = this.levels;
    const members = Array.from(this.isMember.keys()).filter((i) => this.isMember[i] === 1);
    const values = new Float64Array(members.length * columns);
    members.forEach((i, at) => values.set(rowOf(this.levels, i), at * columns));
    return new FeasibleRegion({ rows: members.length, columns, values }, new Float64Array(members.length).fill(1));
  }

  maximize(objective: Float64Array): number {
    for (;;) {
      const { status, value, point } = this.region.maximize(objective);
      if (status !== "optimal") return NaN;
      const excess = this.excess(point);
      const most = excess.reduce((a, b) => Math.max(a, b), 0);
      if (most <= EXCESS) return value;
      excess.forEach((over, i) => {
        if (over >= most / 2) this.isMember[i] = 1;
      });
      this.region = this.build();
    }
  }

  /** How far each unit exceeds 1 under the weights; members do not. */
  private excess(weights: Float64Array): Float64Array {
    const { rows, columns, values } = this.levels;
    const excess = new Float64Array(rows);
    for (let i = 0; i < rows; i++) {
      if (this.isMember[i] === 1) continue;
      let sum = -1;
      for (let j = 0; j < columns; j++) sum += weights[j] * values[i * columns + j];
      excess[i] = sum;
    }
    return excess;
  }
}

/** One score per unit that has a value, NaN for the others. */
function scores(table: Table, score: (i: number) => number): Float64Array {
  return Float64Array.from({ length: table.rows }, (_, i) => (rowOf(table, i).some((value) => value === value) ? score(i) : NaN));
}
