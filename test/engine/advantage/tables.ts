import type { Matrix } from "../../../src/engine/table/table";

export function matrixOf(cells: readonly (readonly number[])[]): Matrix {
  return { rows: cells.length, columns: cells[0].length, values: Float64Array.from(cells.flat()) };
}

/** Numbers agree to 12 digits behind the point of their size; null is a blank. */
export function expectFigures(actual: ArrayLike<number>, expected: readonly (readonly (number | null)[])[]): void {
  const figures = expected.flat();
  expect(actual).toHaveLength(figures.length);
  figures.forEach((value, i) => {
    if (value === null) expect(actual[i]).toBeNaN();
    else expect(Math.abs(actual[i] - value)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(value)));
  });
}
