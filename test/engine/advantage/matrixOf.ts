import type { Matrix } from "../../../src/engine/table/table";

/** Rows of numbers as the engine takes them. */
export function matrixOf(cells: readonly (readonly number[])[]): Matrix {
  return { rows: cells.length, columns: cells[0].length, values: Float64Array.from(cells.flat()) };
}
