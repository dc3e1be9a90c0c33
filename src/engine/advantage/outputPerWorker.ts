import type { Matrix } from "../table/table";

/** Output and labor of every unit's activities at one time. */
export interface OutputAndLabor {
  readonly output: Matrix;
  readonly labor: Matrix;
}

/** Parts of the change of every unit's output per worker, in units of output per unit of labor. */
export interface UpgradingParts {
  /** Quality: activities that make more per worker. */
  readonly within: Float64Array;
  /** Structure: labor that moves to activities that made more per worker. */
  readonly between: Float64Array;
  /** Labor that moves to activities where output per worker grows. */
  readonly interaction: Float64Array;
  readonly total: Float64Array;
}

/**
 * Upgrading by quality and by structure: the change of a unit's output per worker y = ΣY / ΣL from 0 to 1, by its activities i.
 *
 *     within       Σ s0 (y1 - y0)          s = share of the activity in the unit's labor
 *     between      Σ y0 (s1 - s0)          y = output per worker of the activity
 *     interaction  Σ (s1 - s0)(y1 - y0)
 *
 * Convention: the base year's weights, the interaction apart; the three add up to the change. An activity without labor has
 * no output per worker: where it opens or closes, y of the other time stands for it, so that it counts as structure
 * alone (between: s1 y1 where it opens, - s0 y0 where it closes). A unit without labor at one of the times is blank.
 * Units x activities; an activity with output but without labor is for the caller to refuse.
 *
 * Shift-share analysis of productivity, attributed to Fabricant (1942).
 */
export function outputPerWorker(before: OutputAndLabor, after: OutputAndLabor): UpgradingParts {
  const { rows, columns } = before.output;
  const blank = (): Float64Array => new Float64Array(rows).fill(NaN);
  const result = { within: blank(), between: blank(), interaction: blank(), total: blank() };
  for (let r = 0; r < rows; r++) {
    const [L0, L1] = [sumOfRow(before.labor, r), sumOfRow(after.labor, r)];
    if (L0 === 0 || L1 === 0) continue;
    let [within, between, interaction] = [0, 0, 0];
    for (let at = r * columns; at < (r + 1) * columns; at++) {
      const [l0, l1] = [before.labor.values[at], after.labor.values[at]];
      if (l0 === 0 && l1 === 0) continue;
      const y1 = l1 > 0 ? after.output.values[at] / l1 : before.output.values[at] / l0;
      const y0 = l0 > 0 ? before.output.values[at] / l0 : y1;
      const moved = l1 / L1 - l0 / L0;
      within += (l0 / L0) * (y1 - y0);
      between += y0 * moved;
      interaction += moved * (y1 - y0);
    }
    result.within[r] = within;
    result.between[r] = between;
    result.interaction[r] = interaction;
    result.total[r] = sumOfRow(after.output, r) / L1 - sumOfRow(before.output, r) / L0;
  }
  return result;
}

function sumOfRow({ columns, values }: Matrix, r: number): number {
  let sum = 0;
  for (let at = r * columns; at < (r + 1) * columns; at++) sum += values[at];
  return sum;
}
