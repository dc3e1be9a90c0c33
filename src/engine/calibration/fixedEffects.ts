import { cholesky, solveCholesky } from "../linear/cholesky";
import type { ScorePanel } from "./panel";

export type Effects = "both" | "unit" | "year" | "none";

/** A year whose weight is this small a share of its own, once units are out, adds nothing to the years before it. */
const DEPENDENT = 1e-10;

/**
 * Fixed effects of units, of years, of both, or one constant, by weighted least squares; balanced panels and others.
 *
 *     v_ut = c_u + d_t + e_ut,   weights w_u >= 0 by unit
 *
 * With both, units are taken out by their means, and the years d solve
 *
 *     G d = Σ_u w_u (v_ut - mean_u v),   G = Σ_u w_u (diag(n_u) - n_u n_u' / |n_u|),   n_ut = 1 where unit u has year t
 *
 * exactly, in one step; years that depend on others (one of them always does) have d = 0. A unit of weight 0 takes no part.
 * The same as a regression on dummies, by the theorem attributed to Frisch and Waugh (1933) and Lovell (1963).
 */
export class FixedEffects {
  private readonly L: Float64Array;
  /** How many free effects there are. */
  readonly count: number;
  private readonly weightOfYear: Float64Array;

  constructor(
    private readonly panel: ScorePanel,
    private readonly effects: Effects,
    private readonly weights: Float64Array,
  ) {
    const { units, years, start, year } = panel;
    const G = new Float64Array(years * years);
    this.weightOfYear = new Float64Array(years);
    let present = 0;
    for (let u = 0; u < units; u++) {
      const [from, to] = [start[u], start[u + 1]];
      const w = weights[u];
      if (w === 0 || from === to) continue;
      present++;
      for (let i = from; i < to; i++) this.weightOfYear[year[i]] += w;
      if (effects !== "both") continue;
      for (let i = from; i < to; i++) {
        G[year[i] * years + year[i]] += w;
        for (let j = from; j < to; j++) G[year[i] * years + year[j]] -= w / (to - from);
      }
    }
    const { L, dependent } = effects === "both" ? cholesky(G, years, DEPENDENT) : { L: G, dependent: [] };
    this.L = L;
    const seen = this.weightOfYear.filter((weight) => weight > 0).length;
    this.count = { both: present + years - dependent.length, unit: present, year: seen, none: 1 }[effects];
  }

  /** v less its effects; 0 in units of weight 0. `out` may be `v`. */
  takeOut(v: Float64Array, out: Float64Array): void {
    const { start, year, units } = this.panel;
    const { unit, time } = this.estimate(v);
    for (let u = 0; u < units; u++) for (let i = start[u]; i < start[u + 1]; i++) out[i] = this.weights[u] === 0 ? 0 : v[i] - unit[u] - time[year[i]];
  }

  /** The effects of v: c by unit and d by year, NaN for a unit or a year without weight that would have one of its own. */
  estimate(v: Float64Array): { unit: Float64Array; time: Float64Array } {
    const { effects, weights, weightOfYear } = this;
    const { start, year, units, years } = this.panel;
    const unit = new Float64Array(units);
    const time = new Float64Array(years);
    const byUnit = effects === "both" || effects === "unit";
    if (byUnit) for (let u = 0; u < units; u++) unit[u] = weights[u] > 0 ? meanOf(v, start[u], start[u + 1]) : NaN;
    if (effects === "unit") return { unit, time };
    let total = 0;
    for (let u = 0; u < units; u++) {
      const w = weights[u];
      if (w === 0) continue;
      for (let i = start[u]; i < start[u + 1]; i++) {
        const share = w * (byUnit ? v[i] - unit[u] : v[i]);
        time[year[i]] += share;
        total += share;
      }
    }
    if (effects === "none") return { unit, time: time.fill(total / weightOfYear.reduce((sum, weight) => sum + weight, 0)) };
    if (effects === "year") return { unit, time: time.map((sum, t) => (weightOfYear[t] > 0 ? sum / weightOfYear[t] : NaN)) };
    const d = solveCholesky(this.L, time, years);
    for (let u = 0; u < units; u++) {
      let sum = 0;
      for (let i = start[u]; i < start[u + 1]; i++) sum += d[year[i]];
      unit[u] -= sum / (start[u + 1] - start[u]);
    }
    return { unit, time: d.map((value, t) => (weightOfYear[t] > 0 ? value : NaN)) };
  }
}

function meanOf(v: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += v[i];
  return sum / (to - from);
}
