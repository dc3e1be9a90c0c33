import { gate, gateSlopes } from "./gate";
import { matchedOutput, matchedOutputSlopes } from "./matchedOutput";
import type { Parameters } from "./parameters";
import { matchingEfficiency } from "./valueIndex";

/** Slopes are taken this far above 0, where some of them have no finite value. */
export const ABOVE_ZERO = 1e-6;

/**
 * Marginal products of the value index per unit of score, [dV/dh, dV/df, dV/ds]:
 *
 *     dV/dh = A (Y_h + Y_S dS/dh) + Y A' dF/dh     hardware also opens the gate
 *     dV/df = Y A' dF/df
 *     dV/ds = A Y_S dS/ds
 *
 * F and S are realized firmware and software. Analytic. A score of 0 is read as one millionth. None is negative.
 */
export function marginalValues(hardware: number, firmware: number, software: number, theta: number, parameters: Parameters): [number, number, number] {
  const { a0, phi, rho } = parameters;
  const h = Math.max(hardware, ABOVE_ZERO);
  const f = Math.max(firmware, ABOVE_ZERO);
  const s = Math.max(software, ABOVE_ZERO);
  const realizedFirmware = gate(f, h, parameters);
  const realizedSoftware = gate(s, h, parameters);
  const A = matchingEfficiency(realizedFirmware, parameters);
  const slopeA = (1 - a0) * phi * Math.pow(realizedFirmware, phi - 1);
  const Y = matchedOutput(h, realizedSoftware, theta, rho);
  const slopeY = matchedOutputSlopes(h, realizedSoftware, theta, rho);
  const ofFirmware = gateSlopes(f, h, parameters);
  const ofSoftware = gateSlopes(s, h, parameters);
  return [
    A * (slopeY.byHardware + slopeY.bySoftware * ofSoftware.byHardware) + Y * slopeA * ofFirmware.byHardware,
    Y * slopeA * ofFirmware.byLevel,
    A * slopeY.bySoftware * ofSoftware.byLevel,
  ];
}

/**
 * The layer with the largest marginal value per cost (0 hardware, 1 firmware, 2 software), or -1.
 * A layer at 1 has nothing left to gain and is passed over, as is one that gains nothing; a tie goes to the first.
 */
export function bottleneck(scores: readonly [number, number, number], theta: number, parameters: Parameters): number {
  const costs = [parameters.cost_h, parameters.cost_f, parameters.cost_s];
  const values = marginalValues(...scores, theta, parameters);
  let best = -1;
  for (let layer = 0; layer < 3; layer++) {
    if (scores[layer] >= 1 || !(values[layer] > 0)) continue;
    if (best < 0 || values[layer] / costs[layer] > (values[best] / costs[best]) * (1 + 1e-12)) best = layer;
  }
  return best;
}
