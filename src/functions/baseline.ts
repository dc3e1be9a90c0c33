import { fail } from "../engine/errors";
import { meansAsBaseline } from "../engine/indicators/attribution";
import { requireNotNegative } from "../engine/indicators/domains";
import { matchLabels } from "../engine/table/labels";
import { readGrid, type Matrix, type Table } from "../engine/table/table";
import { isOmitted, readColumnNumbers, readData } from "./arguments";
import { systemColumns } from "./systems";

/**
 * The baseline of ATTRIBUTE, spread out to the shape of `scores`: omitted = the columns' means; one number; one number per
 * column; or a table of the same units and columns, matched by label where both sides carry labels. `negative` false refuses
 * negative numbers where there is a weight.
 */
export function readBaseline(raw: unknown, scores: Table, weights: Float64Array, negative: boolean): Matrix {
  const { rows, columns } = scores;
  if (isOmitted(raw)) return meansAsBaseline(scores, weights);
  const grid = readGrid(raw, "baseline");
  const line = grid.length === 1 || (grid[0].length === 1 && columns > 1);
  const table = line ? null : systemColumns(readData(raw, "baseline"));
  if (!table || (table.columns === 1 && columns > 1)) {
    const row = readColumnNumbers(raw, "baseline", scores);
    const values = Float64Array.from({ length: rows * columns }, (_, at) => row[at % columns]);
    requireRow(row, scores, weights, negative);
    return { rows, columns, values };
  }
  const columnAt = scores.hasColumnLabels && table.hasColumnLabels ? matchLabels(scores.columnLabels, table.columnLabels, "baseline") : null;
  const rowAt = table.rows > 1 && scores.hasRowLabels && table.hasRowLabels ? matchLabels(scores.rowLabels, table.rowLabels, "baseline") : null;
  if (table.columns !== columns || (table.rows !== rows && table.rows !== 1)) {
    fail("baselineShape", { argument: "baseline", rows: table.rows, columns: table.columns, neededRows: rows, neededColumns: columns });
  }
  const values = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    const row = table.rows === 1 ? 0 : (rowAt?.[i] ?? i);
    for (let j = 0; j < columns; j++) values[i * columns + j] = table.values[row * columns + (columnAt?.[j] ?? j)];
  }
  if (table.rows === 1) requireRow(values.subarray(0, columns), scores, weights, negative);
  else if (!negative)
    requireNotNegative({ ...scores, argument: "baseline" }, { levels: { rows, columns, values }, names: scores.columnLabels, weights }, "notPositive");
  return { rows, columns, values };
}

/** One row serves every unit, so a hole in it would leave nothing to compute. */
function requireRow(row: ArrayLike<number>, scores: Table, weights: ArrayLike<number>, negative: boolean): void {
  for (let j = 0; j < scores.columns; j++) {
    if (!(weights[j] > 0)) continue;
    const place = { argument: "baseline", column: scores.columnLabels[j] };
    if (Number.isNaN(row[j])) fail("elementText", { ...place, value: "a blank" });
    if (row[j] < 0 && !negative) fail("elementOutside", { ...place, value: row[j], min: 0, max: "∞" });
  }
}
