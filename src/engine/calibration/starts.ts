import type { ScorePanel } from "./panel";
import { DEFAULT_PARAMETERS, PARAMETER_ROWS, type ParameterName } from "../upgrading/parameters";
import { SHAPE_NAMES } from "../upgrading/logValue";
import { Partialled } from "./partialled";
import type { Bounds } from "./valueFit";
import type { Effects } from "./fixedEffects";

const STARTS = 10;
/** The grid that is tried before: ρ, λ, h50, a0, each from one end of its range to the other. */
const GRID = [
  [-10, -3, -1, -0.3, 0.4, 0.9],
  [0.2, 0.6, 0.95],
  [0.1, 0.3, 0.5, 0.7, 0.9],
  [0.02, 0.3, 0.6, 0.95],
];

/** Admissible ranges of PARAMS; what is held has both bounds at its value. */
export function shapeBounds(held: Partial<Record<ParameterName, number>> = {}): Bounds {
  const rows = SHAPE_NAMES.map((name) => PARAMETER_ROWS.find((row) => row.name === name)!);
  return {
    low: rows.map(({ name, low }) => held[name] ?? low),
    high: rows.map(({ name, high }) => held[name] ?? high),
  };
}

/**
 * Ten starting points: from the elasticities b of a log-linear fit, the defaults, and of a grid of 360 points first those that no
 * neighbour beats, then the best of the others. Corners of the ranges hold poor local minima (at λ = 0 nothing moves h50), so that
 * points drawn at random are not enough. Estimates do not depend on any seed.
 *
 * With γ = b_h + b_s: firmware's elasticity gives a0 at its mean, f(1 - a0) / (a0 + (1 - a0) f) = b_f / γ; what software's share falls
 * short of demand gives λ.
 */
export function startingPoints(panel: ScorePanel, kind: Effects, bounds: Bounds, sumOfSquares: (point: Float64Array) => number): number[][] {
  const logs = [panel.hardware, panel.firmware, panel.software].map((scores) => scores.map(Math.log));
  const even = new Float64Array(panel.units).fill(1);
  const terms = [...logs, ...panel.controls];
  const b = new Partialled(panel, kind, even, terms).coefficients(panel.logValue, terms.length).map((value) => (Number.isNaN(value) ? 0 : value));
  const defaults = SHAPE_NAMES.map((name) => DEFAULT_PARAMETERS[name]);
  const total = b[0] + b[2];
  const points = total > 0 ? [logLinearStart(panel, b[1] / total, b[2] / total), defaults] : [defaults];
  return [...points, ...bestOfGrid(bounds, sumOfSquares)].slice(0, STARTS);
}

/** Points of the grid by sum of squares, those that no neighbour along an axis beats before all others. A held parameter has one level. */
function bestOfGrid({ low, high }: Bounds, sumOfSquares: (point: Float64Array) => number): number[][] {
  const axes = GRID.map((levels, j) => (low[j] === high[j] ? [low[j]] : levels));
  const strides = axes.map((_, j) => axes.slice(j + 1).reduce((product, { length }) => product * length, 1));
  const count = strides[0] * axes[0].length;
  const position = (i: number, j: number): number => Math.floor(i / strides[j]) % axes[j].length;
  const point = (i: number): number[] => axes.map((levels, j) => levels[position(i, j)]);
  const found = Float64Array.from({ length: count }, (_, i) => sumOfSquares(Float64Array.from(point(i))));
  const isLowest = (i: number): boolean =>
    axes.every(({ length }, j) => {
      const at = position(i, j);
      return (at === 0 || !(found[i - strides[j]] < found[i])) && (at === length - 1 || !(found[i + strides[j]] < found[i]));
    });
  const order = Array.from(found.keys()).sort((a, b) => found[a] - found[b] || a - b);
  return [...order.filter(isLowest), ...order.filter((i) => !isLowest(i))].slice(0, STARTS).map(point);
}

function logLinearStart({ firmware, demand }: ScorePanel, ofFirmware: number, ofSoftware: number): number[] {
  const mean = (v: Float64Array): number => v.reduce((sum, value) => sum + value, 0) / v.length;
  const within = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value));
  const ratio = within(0.05, ofFirmware, 0.9);
  const rest = mean(firmware) * (1 - ratio);
  const short = 1 - ofSoftware / Math.max(0.05, mean(demand));
  return [-0.5, within(0.1, 2 * short, 0.9), 0.5, within(0.05, rest / (ratio + rest), 0.9)];
}
