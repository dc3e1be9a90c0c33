import { LAYERS } from "../engine/indicators/framework";
import { arePositions, indexOfLabel } from "../engine/table/labels";
import { labelRows, selectColumns, type Table } from "../engine/table/table";

/**
 * The columns of a table of scores that are systems: of a result of SCORE its layers, without an empty one (Overall, Rank and
 * Coverage are none); of any other table all columns.
 */
export function systemColumns(table: Table): Table {
  const found = LAYERS.map((layer) => (table.hasColumnLabels ? indexOfLabel(table.columnLabels, layer) : -1)).filter((j) => j >= 0);
  if (found.length < 2) return table;
  const filled = (j: number): boolean => table.rowLabels.some((_, i) => !Number.isNaN(table.values[i * table.columns + j]));
  return selectColumns(withUnits(table), found.filter(filled));
}

/** Units named by numbers, as an adcode, stand in a report's column Unit like data: they label the rows all the same, unless they count 1, 2, 3. */
function withUnits(table: Table): Table {
  const unit = table.hasRowLabels ? -1 : indexOfLabel(table.columnLabels, "Unit");
  if (unit < 0) return table;
  const layout = { ...table.layout, labelColumn: table.layout.dataColumns[unit] };
  const rowLabels = labelRows(layout.grid.slice(1), layout);
  return arePositions(rowLabels) ? table : { ...table, rowLabels, hasRowLabels: true, layout };
}
