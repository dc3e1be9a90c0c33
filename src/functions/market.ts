import { marketPotential, marketReach } from "../engine/advantage/marketReach";
import { fail } from "../engine/errors";
import type { Cell } from "../engine/table/cells";
import { matchLabels } from "../engine/table/labels";
import { findLayout } from "../engine/table/layout";
import { isExtreme, readGrid, readTable, type Matrix } from "../engine/table/table";
import { activityCell, readAmountTable, type AmountTable } from "./amountTable";
import { oneNumber, readActivityCells, unitNames } from "./amountVectors";
import { isOmitted } from "./arguments";
import { answer } from "./errors";
import { missingText } from "./missingText";
import { report, unitCell, type ResultCell } from "./results";

/**
 * Where every unit sells, and how much market it can reach. Domestic share = share of the first column, the home market. Breadth = 1 - sum of squared shares over all destinations: 0 = one market, near 1 = many of like size. Largest market = the destination that takes most, the first of equals. Potential = sum of size / distance over the destinations (attributed to Harris 1954), home included at its inner distance; blank without size and distance. Convention: distance to the power of one. A unit without sales has no shares, but a potential.
 * @customfunction MARKET
 * @param sales Sales, units (regions, industries, firms) in rows and destinations in columns, the home market first, with or without labels. Missing counts as zero; labels that stand twice are added up.
 * @param [size] Size of every destination's market (GDP, demand), a row or a column, with or without names.
 * @param [distance] Distance to every destination, one for all units (a row or a column), or a table of units by destinations. All above 0; at home an inner distance.
 * @returns One row per unit: Domestic share, Breadth, Largest market and Potential, the last in size per distance.
 */
export function market(sales: any[][], size?: any[][], distance?: any[][]): any[][] {
  return answer(() => {
    const sold = readAmountTable(sales, "sales");
    const sizes = isOmitted(size) ? null : readSizes(size, sold);
    const distances = isOmitted(distance) ? null : readDistances(distance, sold);
    const potential = sizes && distances ? marketPotential(sizes, distances) : null;
    const rows = marketReach(sold).map((found, i): ResultCell[] => {
      const reach = found ? [found.domesticShare, found.breadth, activityCell(sold, found.largest)] : ["", "", ""];
      return [unitCell(sold, i), ...reach, potential?.[i] ?? ""];
    });
    return report(["Unit", "Domestic share", "Breadth", "Largest market", "Potential"], rows);
  });
}

function readSizes(raw: unknown, sold: AmountTable, argument = "size"): Float64Array {
  return Float64Array.from(readActivityCells(raw, argument, sold), (cells, d) => {
    const column = sold.columnLabels[d];
    const value = oneNumber(cells, argument, column);
    if (Number.isNaN(value)) fail("elementMissing", { argument, column, value: missingText(cells[0]) });
    if (value < 0) fail("elementTooSmall", { argument, column, value, min: 0 });
    if (isExtreme(value)) fail("elementExtreme", { argument, column, value });
    return value;
  });
}

/** Units x destinations, from one distance per destination or a table, which is matched by label where it has labels. */
function readDistances(raw: unknown, sold: AmountTable, argument = "distance"): Matrix {
  const { rows, columns, columnLabels } = sold;
  const values = new Float64Array(rows * columns);
  const set = (i: number, d: number, value: number, cell: Cell, row: string): void => {
    const place = { argument, row, column: columnLabels[d] };
    if (Number.isNaN(value)) fail("distanceMissing", { ...place, value: missingText(cell) });
    if (!(value > 0)) fail("distanceNotPositive", { ...place, value });
    if (isExtreme(value)) fail(row === "" ? "elementExtreme" : "extremeNumber", { ...place, value });
    values[i * columns + d] = value;
  };
  if (isTable(raw, argument)) {
    const table = readTable(raw, argument, { activities: true });
    const units = unitNames(sold);
    const byColumn = table.hasColumnLabels && sold.hasColumnLabels;
    const byRow = table.hasRowLabels && sold.hasRowLabels;
    if ((!byRow && table.rows !== rows) || (!byColumn && table.columns !== columns))
      fail("shapeDiffers", { argument, rows: table.rows, columns: table.columns, other: sold.argument, otherRows: rows, otherColumns: columns });
    const rowAt = byRow ? matchLabels(units, table.rowLabels, argument, { kind: "row", of: sold.argument }) : units.map((_, i) => i);
    const columnAt = byColumn ? matchLabels(columnLabels, table.columnLabels, argument, { kind: "column", of: sold.argument }) : columnLabels.map((_, d) => d);
    const { grid, hasHeader, dataColumns } = table.layout;
    const cellOf = (from: number, at: number): Cell => grid[from + (hasHeader ? 1 : 0)][dataColumns[at]];
    rowAt.forEach((from, i) => columnAt.forEach((at, d) => set(i, d, table.values[from * table.columns + at], cellOf(from, at), units[i])));
  } else {
    readActivityCells(raw, argument, sold).forEach((cells, d) => {
      const value = oneNumber(cells, argument, columnLabels[d]);
      for (let i = 0; i < rows; i++) set(i, d, value, cells[0], "");
    });
  }
  return { rows, columns, values };
}

/** Several rows and several columns of numbers are a table; names beside or above one line of numbers are not. */
function isTable(raw: unknown, argument: string): boolean {
  const { grid, hasHeader, dataColumns } = findLayout(readGrid(raw, argument), { activities: true });
  return grid.length - (hasHeader ? 1 : 0) > 1 && dataColumns.length > 1;
}
