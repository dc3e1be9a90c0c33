import type { Plant } from "../engine/advantage/agglomeration";
import { fail } from "../engine/errors";
import { isMissing, isText, quote, type Cell } from "../engine/table/cells";
import { findLabel, indexOfLabel, nearest } from "../engine/table/labels";
import { cellText, isExtreme, readGrid, readNumberCell } from "../engine/table/table";
import type { AmountTable } from "./amountTable";

/** A size kept as text is an error to be named, not a heading. */
const NUMERIC_TEXT = /^[-+]?[\d.,\s]+$/;

/** Plants of the table's activities: three columns region, activity, size, with or without headings; blank lines are passed over. */
export function readPlants(raw: unknown, argument: string, table: AmountTable): Plant[] {
  const grid = readGrid(raw, argument);
  if (grid[0].length !== 3) fail("plantColumns", { argument, given: grid[0].length });
  const heading = grid[0][2];
  const body = isText(heading) && !NUMERIC_TEXT.test(heading.trim()) ? grid.slice(1) : grid;
  const regionOf = finder(table.rowLabels, table.hasRowLabels, `${argument}, region`);
  const activityOf = finder(table.columnLabels, table.hasColumnLabels, `${argument}, activity`);
  const plants = body.flatMap(([region, activity, size], i) => {
    if ([region, activity, size].every(isMissing)) return [];
    const place = { argument, row: String(i + 1), column: "size" };
    if (isMissing(region)) fail("plantWithout", { ...place, column: "region" });
    if (isMissing(activity)) fail("plantWithout", { ...place, column: "activity" });
    const value = readNumberCell(size, place);
    if (value < 0) fail("negativeAmount", { ...place, value });
    if (isExtreme(value)) fail("extremeNumber", { ...place, value });
    regionOf(region);
    return [{ activity: activityOf(activity), size: Number.isNaN(value) ? 0 : value }];
  });
  if (!plants.some(({ size }) => size > 0)) fail("noNumbers", { argument });
  return plants;
}

/** The place of a name among the labels, looked up once per name. Text codes, and numbers where labels are codes, are no positions. */
function finder(labels: readonly string[], named: boolean, argument: string): (cell: Cell) => number {
  const known = new Map<Cell, number>();
  const codes = named && labels.some((label) => /^\d+$/.test(label));
  const find = (cell: Cell): number => {
    const value = cellText(cell);
    if (named && (codes || typeof cell !== "number") && indexOfLabel(labels, value) < 0)
      fail("unknownLabel", { argument, value: quote(value), nearest: nearest(labels, value).join(", ") });
    return findLabel(labels, typeof cell === "number" ? cell : value, argument);
  };
  return (cell) => {
    const place = known.get(cell) ?? find(cell);
    known.set(cell, place);
    return place;
  };
}
