import { gate } from "./gate";
import { bottleneck, marginalValues } from "./marginalValues";
import { softwareShare } from "./matchedOutput";
import type { Parameters } from "./parameters";
import { switchLevel } from "./switchLevel";

export interface ValueShares {
  /** 1 - omega and omega: which layer makes the value. */
  readonly hardwareShare: number;
  readonly softwareShare: number;
  /** Marginal products per unit of score, hardware, firmware, software: where the next unit earns most. */
  readonly gains: readonly [number, number, number];
  /** h†: hardware above which a unit of software beats a unit of hardware; NaN where there is no single one. */
  readonly switchLevel: number;
  /** Layer below 1 with the largest gain per cost, or -1 where none gains. */
  readonly investFirst: number;
}

/**
 * Which layer makes the value, and which to invest in: two questions with two answers. A layer's share follows
 * demand; its marginal product also counts what it enables, so that hardware may be worth raising first in a
 * unit whose value comes from software. The switch level says where the answer turns.
 */
export function valueShares(h: number, f: number, s: number, theta: number, parameters: Parameters): ValueShares {
  const omega = softwareShare(h, gate(s, h, parameters), theta, parameters.rho);
  return {
    hardwareShare: 1 - omega,
    softwareShare: omega,
    gains: marginalValues(h, f, s, theta, parameters),
    switchLevel: switchLevel(f, s, theta, parameters),
    investFirst: bottleneck([h, f, s], theta, parameters),
  };
}
