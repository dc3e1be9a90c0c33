import { fail } from "../errors";
import { rowOf, type Matrix, type Table } from "../table/table";
import { weightedMoments } from "./weightedMoments";

/**
 * Mean of a unit's levels, less a penalty for their imbalance: what MPI and AMPI have in common.
 *
 *     M - S cv,   cv = S / M,   hence   M - S² / M
 *
 * M and S are the weighted mean and population standard deviation over the levels the unit has; NaN where it has none. Levels
 * lie around 100; where a unit's M is not above 0, as one far outlier among more than a hundred units or a remote reference can make it,
 * there is no coefficient of variation: an error that names the unit.
 */
export function penalizedMeans(table: Table, levels: Matrix, weights: ArrayLike<number>, method: "mpi" | "ampi"): Float64Array {
  return Float64Array.from({ length: levels.rows }, (_, i) => {
    const { count, mean, sd } = weightedMoments(rowOf(levels, i), weights);
    if (count === 0) return NaN;
    if (!(mean > 0 && Number.isFinite(sd * sd))) {
      fail("levelOutside", { argument: table.argument, row: table.rowLabels[i], value: mean, method });
    }
    return mean - (sd * sd) / mean;
  });
}
