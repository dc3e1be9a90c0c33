import { fail } from "../engine/errors";
import { matchLabels } from "../engine/table/labels";
import type { Table } from "../engine/table/table";
import { readCells, readData } from "./arguments";
import { readScore } from "./scoreTable";

export interface Levels {
  readonly table: Table;
  readonly values: Float64Array;
  /** Hardware beside every value. */
  readonly hardware: Float64Array;
}

/** The arguments of GATE: levels, and hardware as one number, one per row, or a table of the same size. */
export function readLevels(level: unknown, hardware: unknown): Levels {
  const table = readData(level, "level");
  checkScores(table.values, table);
  const { rows, columns } = table;
  const other = readData(hardware, "hardware");
  if (columns === 1 || other.rows !== rows || other.columns !== columns) {
    const cells = readCells(hardware, "hardware", table.rowLabels, { broadcast: true });
    const perRow = cells.map((cell, i) => readScore(cell, { argument: "hardware", row: table.rowLabels[i], column: "Hardware" }));
    return { table, values: table.values, hardware: table.values.map((_, i) => perRow[Math.floor(i / columns)]) };
  }
  checkScores(other.values, other);
  const rowAt = table.hasRowLabels && other.hasRowLabels ? matchLabels(table.rowLabels, other.rowLabels, "hardware") : null;
  const columnAt = table.hasColumnLabels && other.hasColumnLabels ? matchLabels(table.columnLabels, other.columnLabels, "hardware") : null;
  const at = (i: number): number => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    return other.values[(rowAt?.[row] ?? row) * columns + (columnAt?.[column] ?? column)];
  };
  return { table, values: table.values, hardware: table.values.map((_, i) => at(i)) };
}

function checkScores(values: Float64Array, { argument, rowLabels, columnLabels }: Table): void {
  values.forEach((value, i) => {
    if (value >= 0 && value <= 1) return;
    if (Number.isNaN(value)) return;
    fail("scoreOutside", { argument, row: rowLabels[Math.floor(i / columnLabels.length)], column: columnLabels[i % columnLabels.length], value });
  });
}
