import { fail } from "../errors";
import { inputCoefficients } from "./coefficients";
import { productiveSystem } from "./productiveSystem";

const ROUNDING = 1e-9;

export interface DemandShock {
  readonly labels: readonly string[];
  readonly Z: Float64Array;
  readonly x: Float64Array;
  /** Change of final demand per sector, of either sign. */
  readonly change: Float64Array;
}

/**
 * What a change of final demand does to every sector's output, with fixed input coefficients:
 *
 *     dx = L df,   L = (I - A)^-1,   A = Z x^-1
 *
 * One solve, no inverse. Divided by output it is the inoperability q = x^-1 L df attributed to Haimes and Jiang (2001) and
 * Santos and Haimes (2004), with the sign of df. All inputs in Z count as made here. In the unit of Z.
 * What a sector without output would need for a new order is not known: error `changeNoOutput`. Nor can output fall below
 * nothing: error `shockBelowZero`.
 */
export function demandShock({ labels, Z, x, change }: DemandShock): Float64Array {
  change.forEach((value, i) => {
    if (value !== 0 && x[i] === 0) fail("changeNoOutput", { row: labels[i], value });
  });
  const made = productiveSystem(inputCoefficients(Z, x), x.length, "flows", labels).solve(change);
  made.forEach((value, i) => {
    if (value < -x[i] * (1 + ROUNDING)) fail("shockBelowZero", { row: labels[i], value: Number((-value).toPrecision(6)), output: x[i] });
  });
  return made;
}
