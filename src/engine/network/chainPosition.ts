import { columnSums, inputCoefficients, rowSums } from "./coefficients";
import { demandOrientation } from "./demandOrientation";
import { downstreamness, forwardLength } from "./downstreamness";
import { domesticFlows, type Trade } from "./importShares";
import { productiveSystem } from "./productiveSystem";
import { absorption, upstreamness } from "./upstreamness";

/** A checked input-output table: flows n x n, output, and what is known of trade and inventories. */
export interface ProductionTable {
  readonly labels: readonly string[];
  readonly Z: Float64Array;
  readonly x: Float64Array;
  readonly trade?: Trade | undefined;
  readonly inventories?: Float64Array | undefined;
}

export interface ChainPosition {
  readonly upstreamness: Float64Array;
  readonly downstreamness: Float64Array;
  readonly demandOrientation: Float64Array;
  readonly valueAddedRate: Float64Array;
  readonly finalShare: Float64Array;
}

/**
 * Where every sector stands in the chain from primary inputs to final use. One system for a closed table, three
 * where trade is known; no inverse.
 *
 *     upstreamness        closed: G 1; with trade: on absorption
 *     downstreamness      1' L on all inputs, imported ones included
 *     demand orientation  D / (U + D), closed; with trade: both lengths on the domestic flows (I - m^) Z, exports being
 *                         final use, so that no sector sells more than its output
 *     value added rate    1 - column sum of A
 *     final share         1 - row sum of Z over output: final use net of imports; negative where imports exceed final use
 *
 * A sector without output is NaN throughout.
 */
export function chainPosition({ labels, Z, x, trade, inventories }: ProductionTable): ChainPosition {
  const n = x.length;
  const A = inputCoefficients(Z, x);
  const leontief = productiveSystem(A, n, "flows", labels);
  const D = downstreamness(leontief, x);
  const closed = forwardLength(leontief, x);
  const U = trade || inventories ? upstreamness(Z, x, absorption(x, trade, inventories), labels) : closed;
  const orientation = trade ? domesticOrientation(Z, x, trade, labels) : demandOrientation(closed, D);
  const inputs = columnSums(A, n);
  const sold = rowSums(Z, n);
  const here = (value: number, i: number): number => (x[i] > 0 ? value : NaN);
  return {
    upstreamness: U,
    downstreamness: D,
    demandOrientation: orientation,
    valueAddedRate: inputs.map((sum, j) => here(1 - sum, j)),
    finalShare: sold.map((sum, i) => here(1 - sum / x[i], i)),
  };
}

function domesticOrientation(Z: Float64Array, x: Float64Array, trade: Trade, labels: readonly string[]): Float64Array {
  const domestic = productiveSystem(inputCoefficients(domesticFlows(Z, x, trade), x), x.length, "flows", labels);
  return demandOrientation(forwardLength(domestic, x), downstreamness(domestic, x));
}
