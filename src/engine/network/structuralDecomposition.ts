import { inputCoefficients, rowSums } from "./coefficients";
import { productiveSystem, type ProductiveSystem } from "./productiveSystem";

/** Flows and output at two times, the same sectors in the same order. */
export interface TwoTables {
  readonly labels: readonly string[];
  readonly Z0: Float64Array;
  readonly x0: Float64Array;
  readonly Z1: Float64Array;
  readonly x1: Float64Array;
}

export interface StructuralDecomposition {
  readonly technology: Float64Array;
  readonly finalDemand: Float64Array;
  readonly total: Float64Array;
}

/**
 * Change of output split into changed input coefficients and changed final demand.
 *
 *     x1 - x0 = 1/2 (L1 - L0)(f0 + f1)  +  1/2 (L0 + L1)(f1 - f0)
 *                  technology                 final demand
 *
 * with L = (I - A)^-1 and f = x - Z 1, all that is not sold to sectors. Convention: the mean of the two polar forms, which is
 * exact and stands for the mean of all forms; attributed to Dietzenbacher and Los (1998). Two solves: L0 f1 and L1 f0, since L0 f0 and L1 f1 are
 * the outputs. In the unit of the flows. In current prices a change of relative prices counts as technology.
 * A sector without output at both times has parts of 0.
 */
export function structuralDecomposition({ labels, Z0, x0, Z1, x1 }: TwoTables): StructuralDecomposition {
  const n = x0.length;
  const before = leontief(Z0, x0, "flows0", labels);
  const after = leontief(Z1, x1, "flows1", labels);
  const newDemand = before.solve(finalDemand(Z1, x1));
  const newTechnology = after.solve(finalDemand(Z0, x0));
  const found = { technology: new Float64Array(n), finalDemand: new Float64Array(n), total: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    found.technology[i] = (newTechnology[i] - x0[i] + (x1[i] - newDemand[i])) / 2;
    found.finalDemand[i] = (newDemand[i] - x0[i] + (x1[i] - newTechnology[i])) / 2;
    found.total[i] = x1[i] - x0[i];
  }
  return found;
}

function leontief(Z: Float64Array, x: Float64Array, argument: string, labels: readonly string[]): ProductiveSystem {
  return productiveSystem(inputCoefficients(Z, x), x.length, argument, labels);
}

/** f = x - Z 1. */
function finalDemand(Z: Float64Array, x: Float64Array): Float64Array {
  const sold = rowSums(Z, x.length);
  return x.map((made, i) => made - sold[i]);
}
