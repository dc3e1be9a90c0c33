import type { Matrix } from "../table/table";
import { activityTotals, type NationalChange } from "./shiftShare";

/** base leaves the interaction in competitive; richardson shows it apart. */
export type MarketShareForm = "base" | "richardson";

/** Parts of the change of every unit's exports; all in the unit of the amounts. */
export interface MarketShareParts {
  readonly world: Float64Array;
  readonly commodity: Float64Array;
  readonly competitive: Float64Array;
  readonly interaction: Float64Array;
  readonly total: Float64Array;
}

/**
 * Constant market share analysis: the change of every unit's exports E from 0 to 1, by world markets i, weighted by the base year.
 *
 *     world        Σ E0 G               G   = growth rate of the world's total
 *     commodity    Σ E0 (g_i - G)       g_i = growth rate of world market i
 *     base         competitive = Σ (E1 - E0 - E0 g_i),  interaction = 0
 *     richardson   competitive = Σ W0 (s1 - s0),  interaction = Σ (W1 - W0)(s1 - s0),  s = E / W
 *
 * The two forms differ in the last two parts only; in each, the four add up to the change. With s = E / W the sum of competitive and
 * interaction is Σ W1 (s1 - s0), which is base's competitive.
 * A market that was not there at 0: s0 = 0 and W0 = 0, so the gain is interaction (in base competitive). A market that
 * is gone at 1 has no share any more: s1 = s0, and the loss is commodity. `world` omitted = the sum of the units.
 *
 * Attributed to Tyszynski (1951) and Leamer and Stern (1970); the order problem and the interaction to Richardson (1971).
 */
export function marketShare(
  before: Matrix,
  after: Matrix,
  form: MarketShareForm,
  world: NationalChange = { before: activityTotals(before), after: activityTotals(after) },
): MarketShareParts {
  const { rows, columns } = before;
  const zeros = (): Float64Array => new Float64Array(rows);
  const result = { world: zeros(), commodity: zeros(), competitive: zeros(), interaction: zeros(), total: zeros() };
  const [W0, W1] = [Float64Array.from(world.before), Float64Array.from(world.after)];
  const [T0, T1] = [W0, W1].map((W) => W.reduce((sum, value) => sum + value, 0));
  for (let c = 0; c < rows; c++) {
    let exports = 0;
    let atRates = 0;
    for (let i = 0; i < columns; i++) {
      const E0 = before.values[c * columns + i];
      const E1 = after.values[c * columns + i];
      const s0 = W0[i] > 0 ? E0 / W0[i] : 0;
      const gain = (W1[i] > 0 ? E1 / W1[i] : s0) - s0;
      exports += E0;
      atRates += s0 * (W1[i] - W0[i]);
      result.competitive[c] += (form === "base" ? W1[i] : W0[i]) * gain;
      if (form === "richardson") result.interaction[c] += (W1[i] - W0[i]) * gain;
      result.total[c] += E1 - E0;
    }
    result.world[c] = (exports / T0) * (T1 - T0);
    result.commodity[c] = atRates - result.world[c];
  }
  return result;
}
