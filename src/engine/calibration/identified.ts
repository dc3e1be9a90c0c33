import { symmetricEigen } from "../linear/symmetricEigen";
import { likelihoodRatio, ratioTail } from "../statistics/likelihoodRatio";
import { PARAMETER_ROWS } from "../upgrading/parameters";
import { SHAPE_NAMES } from "../upgrading/logValue";
import { SMALL_RATIO_SPREAD } from "./limits";
import { dot } from "./partialled";
import type { Bounds, ConcentratedValue, ValueFit } from "./valueFit";

/** Why data tell a parameter badly or not at all; "" where they tell it. */
export type Doubt = "" | "gamma" | "zero" | "gate" | "range" | "bound" | "interval" | "spread" | "end";

export interface Identification {
  readonly word: "yes" | "weak" | "no";
  readonly doubt: Doubt;
}

/** Ends of a range are rejected below this probability. */
const REJECTED = 0.05;
/** An interval over this share of the admissible range says nothing. */
const ALL_BUT = 0.9;

/**
 * How well the data tell each of ρ, λ, h50 and a0.
 *
 * No: γ is not positive, so there is no index to shape; or the data fit as well at either end of the admissible range, at 5 %
 * (profile likelihood: the parameter held there, the rest estimated anew; n ln(SSR / SSR₀) against χ² with one degree of freedom,
 * n less the parameters and effects); or the interval spans nine tenths of that range.
 * Weak: the interval of γ reaches 0, or ln V explains no more than chance would (n ln(SS / SSR) against χ² with five degrees of freedom);
 * for λ and h50, the interval of λ begins at 0, where there is no gate and h50 has no meaning; the estimate is at a bound; the interval is as wide as the range that CONFIDENCE draws when nothing is estimated; for ρ, ln(h/s*)
 * varies little; or, without an interval, one end is not rejected. Yes: else.
 */
export function identify(
  model: ConcentratedValue,
  fit: ValueFit,
  bounds: Bounds,
  freedom: number,
  intervals: readonly (readonly [number, number])[] | null,
  spread: number,
): Identification[] {
  const explained = ratioTail(likelihoodRatio(dot(model.y, model.y), fit.sumOfSquares, freedom), SHAPE_NAMES.length + 1) < REJECTED;
  const unsure = !explained || (intervals !== null && intervals[SHAPE_NAMES.length][0] <= 0);
  const gate = SHAPE_NAMES.indexOf("lambda");
  const mayBeOpen = intervals !== null && atBound(intervals[gate][0], bounds.low[gate], bounds.high[gate]);
  return SHAPE_NAMES.map((name, j) => {
    const { draw } = PARAMETER_ROWS.find((row) => row.name === name)!;
    const [low, high] = [bounds.low[j], bounds.high[j]];
    if (!(fit.gamma > 0)) return { word: "no", doubt: "gamma" };
    const open = [low, high].filter((end) => endProbability(model, fit, bounds, j, end, freedom) >= REJECTED).length;
    const width = intervals ? intervals[j][1] - intervals[j][0] : NaN;
    if (open === 2 || width >= ALL_BUT * (high - low)) return { word: "no", doubt: "range" };
    if (unsure) return { word: "weak", doubt: "zero" };
    if ((name === "lambda" || name === "h50") && mayBeOpen) return { word: "weak", doubt: "gate" };
    if (atBound(fit.shape[j], low, high)) return { word: "weak", doubt: "bound" };
    if (draw && width >= draw[1] - draw[0]) return { word: "weak", doubt: "interval" };
    if (name === "rho" && spread < SMALL_RATIO_SPREAD) return { word: "weak", doubt: "spread" };
    if (!intervals && open === 1) return { word: "weak", doubt: "end" };
    return { word: "yes", doubt: "" };
  });
}

function atBound(value: number, low: number, high: number): boolean {
  const hair = 1e-6 * (high - low);
  return value <= low + hair || value >= high - hair;
}

/** Probability of a fit so much worse with parameter j held at an end of its range, were it there. */
function endProbability(model: ConcentratedValue, fit: ValueFit, { low, high }: Bounds, j: number, end: number, freedom: number): number {
  const at = (values: ArrayLike<number>): number[] => Array.from(values, (value, k) => (k === j ? end : value));
  const held = model.fit([at(fit.shape)], { low: at(low), high: at(high) });
  return ratioTail(likelihoodRatio(held.sumOfSquares, fit.sumOfSquares, freedom), 1);
}

/**
 * Condition number of the slopes in ρ, λ, h50 and a0, each column at length 1 and with effects, controls and γ taken out:
 * above some 30 the parameters can make up for each other. NaN where a column vanishes.
 * Rule of thumb attributed to Belsley, Kuh and Welsch (1980).
 */
export function conditionNumber(model: ConcentratedValue, shape: Float64Array): number {
  const columns = Array.from({ length: 4 }, () => new Float64Array(model.rows));
  model.residuals(shape, new Float64Array(model.rows));
  model.slopes(shape, columns);
  const sizes = columns.map((column) => Math.sqrt(dot(column, column)));
  if (sizes.some((size) => !(size > 1e-10))) return NaN;
  const values = Float64Array.from({ length: 16 }, (_, i) => dot(columns[i >> 2], columns[i & 3]) / (sizes[i >> 2] * sizes[i & 3]));
  const roots = symmetricEigen({ rows: 4, columns: 4, values }).values;
  return roots[3] > 0 ? Math.sqrt(roots[0] / roots[3]) : NaN;
}
