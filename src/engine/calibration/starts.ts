import { randomSource } from "../random";
import type { ScorePanel } from "./panel";
import { DEFAULT_PARAMETERS, PARAMETER_ROWS, type ParameterName } from "../upgrading/parameters";
import { SHAPE_NAMES } from "../upgrading/logValue";
import { Partialled } from "./partialled";
import type { Bounds } from "./valueFit";
import type { Effects } from "./fixedEffects";

const STARTS = 10;
/** Starting points do not depend on the seed of the draws, so that estimates do not either. */
const START_SEED = 1;
/** Where drawn starts lie, for ρ, λ, h50, a0. */
const [FROM, TO] = [
  [-3, 0.05, 0.2, 0.05],
  [0.7, 0.95, 0.8, 0.9],
];
/** Without firmware mattering at all, everything the gate does to firmware is lost: a0 stays below 1. */
const MOST_A0 = 0.99;

/** Admissible ranges of PARAMS; what is held has both bounds at its value. */
export function shapeBounds(held: Partial<Record<ParameterName, number>> = {}): Bounds {
  const rows = SHAPE_NAMES.map((name) => PARAMETER_ROWS.find((row) => row.name === name)!);
  return {
    low: rows.map(({ name, low }) => held[name] ?? low),
    high: rows.map(({ name, high }) => held[name] ?? (name === "a0" ? MOST_A0 : high)),
  };
}

/**
 * Ten starting points: from the elasticities b of a log-linear fit, from the defaults, and drawn.
 * With γ = b_h + b_s: firmware's elasticity gives a0 at its mean, f(1 - a0) / (a0 + (1 - a0) f) = b_f / γ; what software's share falls
 * short of demand gives λ.
 */
export function startingPoints(panel: ScorePanel, kind: Effects): number[][] {
  const logs = [panel.hardware, panel.firmware, panel.software].map((scores) => scores.map(Math.log));
  const even = new Float64Array(panel.units).fill(1);
  const terms = [...logs, ...panel.controls];
  const b = new Partialled(panel, kind, even, terms).coefficients(panel.logValue, terms.length).map((value) => (Number.isNaN(value) ? 0 : value));
  const defaults = SHAPE_NAMES.map((name) => DEFAULT_PARAMETERS[name]);
  const total = b[0] + b[2];
  const points = total > 0 ? [logLinearStart(panel, b[1] / total, b[2] / total), defaults] : [defaults];
  const random = randomSource(START_SEED);
  while (points.length < STARTS) points.push(FROM.map((from, j) => from + (TO[j] - from) * random.next()));
  return points;
}

function logLinearStart({ firmware, demand }: ScorePanel, ofFirmware: number, ofSoftware: number): number[] {
  const mean = (v: Float64Array): number => v.reduce((sum, value) => sum + value, 0) / v.length;
  const within = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value));
  const ratio = within(0.05, ofFirmware, 0.9);
  const rest = mean(firmware) * (1 - ratio);
  const short = 1 - ofSoftware / Math.max(0.05, mean(demand));
  return [-0.5, within(0.1, 2 * short, 0.9), 0.5, within(0.05, rest / (ratio + rest), 0.9)];
}
