import { marginalValues } from "./marginalValues";
import type { Parameters } from "./parameters";

const STEPS = 200;
const LOWEST = 0.001;

/**
 * Switch level h†: the hardware level above which one more unit of software raises the value index more than
 * one more unit of hardware, the unit's firmware, software and demand held fixed.
 *
 * Found as the sign change of dV/ds - dV/dh on 200 steps of h between 0.001 and 1, refined by bisection.
 * NaN where the sign does not change exactly once, or changes from software to hardware: then no single level
 * separates the two. At the defaults it falls with demand orientation, rises with the strength of the gate and
 * with the software score. The product's own consequence of section II of the paper.
 */
export function switchLevel(f: number, s: number, theta: number, parameters: Parameters): number {
  const lead = (h: number): number => {
    const [hardware, , software] = marginalValues(h, f, s, theta, parameters);
    return software - hardware;
  };
  let found = NaN;
  let changes = 0;
  let below = lead(LOWEST);
  let from = LOWEST;
  for (let i = 1; i <= STEPS; i++) {
    const h = LOWEST + ((1 - LOWEST) * i) / STEPS;
    const here = lead(h);
    if (here === 0 && i < STEPS) continue;
    if (below * here < 0) {
      changes++;
      found = below < 0 ? bisect(lead, from, h) : NaN;
    }
    if (here !== 0) [below, from] = [here, h];
  }
  return changes === 1 ? found : NaN;
}

/** Where a function that is negative at `low` and positive at `high` changes its sign. */
export function bisect(f: (x: number) => number, low: number, high: number): number {
  for (let i = 0; i < 60 && high - low > 1e-15; i++) {
    const middle = (low + high) / 2;
    if (f(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
