import { fail } from "../engine/errors";
import { isTextColumn } from "../engine/table/firstRow";
import { labelKey } from "../engine/table/labels";
import { cellText, type Table } from "../engine/table/table";

/**
 * A long list (region, activity, amount; a row for each pair) in place of a table with activities in columns would be added up to one
 * figure per region. It shows by names that come again, within a year, at least as often as they come first, while another column of
 * text tells as many of these rows apart.
 */
export function requireWide(table: Table, rowAt: readonly number[]): void {
  const { argument, layout, rowLabels, hasRowLabels } = table;
  const distinct = new Set(rowAt).size;
  if (!hasRowLabels || rowLabels.length < 2 * distinct) return;
  const start = layout.hasHeader ? 1 : 0;
  const body = layout.grid.slice(start);
  const data = new Set(layout.dataColumns);
  for (let j = 0; j < layout.grid[0].length; j++) {
    if (data.has(j) || j === layout.labelColumn || j === layout.yearColumn || !isTextColumn(body, j)) continue;
    const pairs = new Set(body.map((row, i) => `${rowAt[i]} ${labelKey(cellText(row[j]))}`)).size;
    if (pairs < 2 * distinct) continue;
    const row = rowLabels[rowAt.findIndex((place, i) => rowAt.indexOf(place) < i)];
    fail("longList", { argument, row, column: (layout.hasHeader && cellText(layout.grid[0][j])) || String(j + 1) });
  }
}
