import { fail } from "../engine/errors";
import type { Matrix } from "../engine/table/table";

/** Sums of the same amounts may differ by a rounding. */
const ROUNDING = 1e-12;

/** What the rows and columns of a table of amounts are called. */
interface Named extends Matrix {
  readonly argument: string;
  readonly rowLabels: readonly (string | number)[];
  readonly columnLabels: readonly string[];
}

/** A nation, world or benchmark that has less of an activity than one of its own regions is none, or in another unit. */
export function requireContains(whole: ArrayLike<number>, benchmark: string, { argument, rows, columns, values, rowLabels, columnLabels }: Named): void {
  for (let r = 0; r < rows; r++)
    for (let p = 0; p < columns; p++) {
      const amount = values[r * columns + p];
      if (amount > whole[p] * (1 + ROUNDING))
        fail("wholeSmaller", { benchmark, argument, row: rowLabels[r], column: columnLabels[p], value: whole[p], amount });
    }
}
