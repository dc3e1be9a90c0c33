import { gate } from "./gate";
import { matchedOutput } from "./matchedOutput";
import type { Parameters } from "./parameters";

export interface ValueIndex {
  /** V, between 0 and 1: an index, not value added, until it has been calibrated. */
  readonly value: number;
  /** A, the share of possible value that firmware lets supply and demand match. */
  readonly matching: number;
  /** f* and s*: what of the installed firmware and software takes effect. */
  readonly realizedFirmware: number;
  readonly realizedSoftware: number;
  /** The lowest and the highest value over all demand orientations: A min(h, s*) and A max(h, s*). */
  readonly floor: number;
  readonly ceiling: number;
}

/**
 * Value index of a unit from its layer scores h, f, s in [0, 1] and demand orientation theta in [0, 1]:
 *
 *     f* = G(f, h),  s* = G(s, h)
 *     A  = a0 + (1 - a0) f*^phi
 *     V  = A Y(h, s*; theta)
 *
 * V(1, 1, 1) = 1 and V does not fall in any score. Whatever the demand, V lies between floor and ceiling:
 * given A, only the shorter of h and s* raises what is guaranteed.
 * The product's own model of section II of the paper, which has no equations; matching efficiency times a
 * matching function is in the tradition of Petrongolo and Pissarides (2001).
 */
export function valueIndex(h: number, f: number, s: number, theta: number, parameters: Parameters): ValueIndex {
  const realizedFirmware = gate(f, h, parameters);
  const realizedSoftware = gate(s, h, parameters);
  const matching = matchingEfficiency(realizedFirmware, parameters);
  return {
    value: matching * matchedOutput(h, realizedSoftware, theta, parameters.rho),
    matching,
    realizedFirmware,
    realizedSoftware,
    floor: matching * Math.min(h, realizedSoftware),
    ceiling: matching * Math.max(h, realizedSoftware),
  };
}

/** A = a0 + (1 - a0) f*^phi. */
export function matchingEfficiency(realizedFirmware: number, { a0, phi }: Parameters): number {
  return a0 + (1 - a0) * (phi === 1 ? realizedFirmware : Math.pow(realizedFirmware, phi));
}
