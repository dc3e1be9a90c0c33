import { columnOf, type Matrix } from "../table/table";
import { kurtosis, skewness } from "./moments";

export interface TreatLimits {
  /** Least absolute skewness G1 that is treated. */
  readonly skewness: number;
  /** Least excess kurtosis G2 that is treated. */
  readonly kurtosis: number;
  /** Most values that may be changed in a column. */
  readonly points: number;
}

/**
 * Winsorized columns: while |skew| and kurtosis both reach the limits, the outermost value on the long side
 * (the largest where skew > 0, else the smallest) is set to the next one inwards.
 *
 * Skew and kurtosis are Excel's SKEW and KURT. A changed value counts once, however far it moves; values that
 * tie at the edge move together and are left alone when they would exceed `points`. Units keep their order but for
 * new ties. Missing values stay missing; a constant column, or one with fewer than four values, is left as it is.
 *
 * Thresholds 2 and 3.5 as in the JRC's practice; OECD/JRC, Handbook on Constructing Composite Indicators (2008).
 */
export function winsorize(matrix: Matrix, limits: TreatLimits): Float64Array {
  const { rows, columns } = matrix;
  const result = matrix.values.slice();
  for (let j = 0; j < columns; j++) {
    const column = columnOf(matrix, j);
    winsorizeColumn(column, limits);
    for (let i = 0; i < rows; i++) result[i * columns + j] = column[i];
  }
  return result;
}

function winsorizeColumn(column: Float64Array, limits: TreatLimits): void {
  const places = [...column.keys()].filter((i) => column[i] === column[i]);
  const changed = new Set<number>();
  for (;;) {
    const there = Float64Array.from(places, (i) => column[i]);
    const skew = skewness(there);
    if (!(Math.abs(skew) >= limits.skewness && kurtosis(there) >= limits.kurtosis)) return;
    const side = skew > 0 ? 1 : -1;
    let edge = -Infinity;
    for (const value of there) if (side * value > edge) edge = side * value;
    let next = -Infinity;
    for (const value of there) if (side * value < edge && side * value > next) next = side * value;
    const moving = places.filter((i) => side * column[i] === edge);
    if (moving.filter((i) => !changed.has(i)).length + changed.size > limits.points) return;
    for (const i of moving) {
      column[i] = side * next;
      changed.add(i);
    }
  }
}
