import type { ProductionTable } from "./chainPosition";
import { columnSums, inputCoefficients } from "./coefficients";
import { importShares, type Trade } from "./importShares";
import { productiveSystem } from "./productiveSystem";

export interface LocalSupply {
  readonly localSupply: Float64Array;
  readonly direct: Float64Array;
  readonly total: Float64Array;
  readonly importContent: Float64Array;
}

/**
 * How much of what is used at home is made at home, sector by sector.
 *
 *     local supply        RPC_i = (x_i - EX_i) / (x_i - EX_i + IM_i), the regional purchase coefficient, kept within [0, 1]
 *     completeness        direct  1'A_d / 1'A            of the inputs bought, the part made at home
 *                         total   (1'L_d - 1) / (1'L - 1) the same over all rounds of supply, L_d = (I - A_d)^-1
 *     import content      1'A_m (I - A_d)^-1, imports that a unit of the sector's output, exported, brings in through all domestic rounds;
 *                         weighted by exports it is vertical specialization VS
 *
 * A_d = (I - m^) A, A_m = m^ A with m = 1 - RPC. Convention: imports are spread over users in proportion, and the imported part of exports itself
 * (re-exports) is none. Sources: RPC attributed to Stevens et al. (1983), VS to Hummels, Ishii and Yi (2001).
 * NaN: local supply of a good that is not used at home, completeness of a sector that buys nothing, all but local supply without output.
 */
export function localSupply({ labels, Z, x, trade }: ProductionTable & { readonly trade: Trade }): LocalSupply {
  const n = x.length;
  const m = importShares(x, trade);
  const A = inputCoefficients(Z, x);
  const Ad = new Float64Array(n * n);
  for (let i = 0, at = 0; i < n; i++) for (let j = 0; j < n; j++, at++) Ad[at] = A[at] * (1 - m[i]);
  const whole = productiveSystem(A, n, "flows", labels).columnTotals();
  const system = productiveSystem(Ad, n, "flows", labels);
  const domestic = system.columnTotals();
  const [all, own] = [columnSums(A, n), columnSums(Ad, n)];
  const bought = (value: (j: number) => number): Float64Array => Float64Array.from(x, (_, j) => (x[j] > 0 && all[j] > 0 ? value(j) : NaN));
  const content = system.solveTransposed(all.map((sum, j) => sum - own[j]));
  return {
    localSupply: m.map((share, i) => (x[i] - trade.exports[i] + trade.imports[i] > 0 ? Math.min(1, Math.max(0, 1 - share)) : NaN)),
    direct: bought((j) => Math.min(1, own[j] / all[j])),
    total: bought((j) => Math.min(1, (domestic[j] - 1) / (whole[j] - 1))),
    importContent: content.map((share, j) => (x[j] > 0 ? Math.max(0, share) : NaN)),
  };
}
