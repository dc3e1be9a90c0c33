import { gate } from "./gate";
import { marginalValues } from "./marginalValues";
import type { Parameters } from "./parameters";
import { bisect } from "./switchLevel";
import { valueIndex } from "./valueIndex";

/**
 * Mismatch of demand and supply: |ln(s* / h)|; 0 = realized software meets hardware. NaN where one of them is 0.
 */
export function mismatch(h: number, s: number, parameters: Parameters): number {
  const value = Math.abs(Math.log(gate(s, h, parameters) / h));
  return Number.isFinite(value) ? value : NaN;
}

/** The lowest of the scores (0 hardware, 1 firmware, 2 software), the first of equals; -1 where all are equal but for rounding. */
export function lagging(scores: readonly number[]): number {
  const lowest = Math.min(...scores);
  return Math.max(...scores) - lowest < 1e-12 ? -1 : scores.indexOf(lowest);
}

const STEPS = 400;

/**
 * Balanced ratio: the h/s that makes the value index largest when h + s and f stay as they are and both scores
 * stay in [0, 1].
 *
 *     without a gate   h/s = ((1 - theta)/theta)^(1/(1 - rho)), where the scores allow it
 *     with a gate      found on 400 splits, refined where the marginal products of h and s are equal;
 *                      it tilts to hardware, which also opens the gate
 *
 * NaN when h + s is 0, and when the best split leaves no software.
 */
export function balancedRatio(h: number, f: number, s: number, theta: number, parameters: Parameters): number {
  const total = h + s;
  if (total <= 0) return NaN;
  const low = Math.max(0, total - 1);
  const high = Math.min(1, total);
  const best = parameters.lambda === 0 ? clamp(withoutGate(total, theta, parameters.rho), low, high) : withGate(total, low, high, f, theta, parameters);
  return total - best > 1e-12 ? best / (total - best) : NaN;
}

function withoutGate(total: number, theta: number, rho: number): number {
  const hardware = Math.pow(1 - theta, 1 / (1 - rho));
  return (total * hardware) / (hardware + Math.pow(theta, 1 / (1 - rho)));
}

function withGate(total: number, low: number, high: number, f: number, theta: number, parameters: Parameters): number {
  const at = (i: number): number => low + ((high - low) * i) / STEPS;
  let best = 0;
  let top = -Infinity;
  for (let i = 0; i <= STEPS; i++) {
    const { value } = valueIndex(at(i), f, total - at(i), theta, parameters);
    if (value > top) [best, top] = [i, value];
  }
  const excess = (h: number): number => {
    const [hardware, , software] = marginalValues(h, f, total - h, theta, parameters);
    return software - hardware;
  };
  const [from, to] = [at(Math.max(0, best - 1)), at(Math.min(STEPS, best + 1))];
  if (best === STEPS && excess(high) <= 0) return high;
  if (best === 0 && excess(low) >= 0) return low;
  return bisect(excess, from, to);
}

function clamp(x: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, x));
}
