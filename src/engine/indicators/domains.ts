import { fail } from "../errors";
import type { Table } from "../table/table";
import type { Indicators } from "./indicatorLevels";

/** Values for which a formula is not defined, named with their place. */

/** A geometric or harmonic mean without a floor needs positive values wherever there is a weight. */
export function requirePositive(table: Table, weights: ArrayLike<number>): void {
  const { argument, rows, columns, values, rowLabels, columnLabels } = table;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const value = values[i * columns + j];
      if (value <= 0 && weights[j] > 0) fail("notPositive", { argument, row: rowLabels[i], column: columnLabels[j], value });
    }
  }
}

/**
 * The same with a floor, which lifts a zero but must not hide a negative level (a z-score, a raw balance). The code tells
 * whether the levels are numbers as given or come out of a normalization.
 */
export function requireNotNegative(
  table: Table,
  { levels, names, weights }: Pick<Indicators, "levels" | "names" | "weights">,
  code: "notPositive" | "negativeLevel",
): void {
  const m = levels.columns;
  for (let i = 0; i < table.rows; i++) {
    for (let k = 0; k < m; k++) {
      const value = levels.values[i * m + k];
      if (value < 0 && weights[k] > 0) fail(code, { argument: table.argument, row: table.rowLabels[i], column: names[k], value });
    }
  }
}

/** Scores lie between 0 and 1; rounding beyond them is let pass. */
export function requireScores(table: Table): void {
  const { argument, rows, columns, values, rowLabels, columnLabels } = table;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const value = values[i * columns + j];
      if (value < -1e-9 || value > 1 + 1e-9) fail("scoreOutside", { argument, row: rowLabels[i], column: columnLabels[j], value });
    }
  }
}
