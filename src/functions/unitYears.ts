import { fail } from "../engine/errors";
import { ErrorCell, isMissing, quote } from "../engine/table/cells";
import { cellText } from "../engine/table/table";
import type { AmountTable } from "./amountTable";
import { isOmitted } from "./arguments";
import { NameFinder } from "./nameFinder";

/** One region of a table that holds several years: its row in each of them. */
export interface UnitYears {
  readonly unit: string;
  /** Ascending. */
  readonly years: readonly number[];
  /** By year: all rows of that year, and the unit's row among all rows, or -1 where that year lacks it. */
  readonly rows: readonly (readonly number[])[];
  readonly unitRow: readonly number[];
}

/** Finds a region of a table of several years by its name without the year, or by its position among the different names. */
export function readUnitYears(raw: unknown, amounts: AmountTable, argument: string): UnitYears {
  const { layout, rowLabels, periods } = amounts;
  const start = layout.hasHeader ? 1 : 0;
  const names = rowLabels.map((_, i) => cellText(layout.grid[i + start][layout.labelColumn]));
  const keys = names.map((name) => name.toLowerCase());
  const units = names.filter((_, i) => keys.indexOf(keys[i]) === i);
  if (isOmitted(raw)) fail("unitNeeded");
  const unit = units[new NameFinder(units, true).only(raw, argument)];
  const dated = periods.map(({ rows }) => ({ year: yearNumber(amounts, rows[0]), rows })).sort((a, b) => a.year - b.year);
  const wanted = unit.toLowerCase();
  return {
    unit,
    years: dated.map(({ year }) => year),
    rows: dated.map(({ rows }) => rows),
    unitRow: dated.map(({ rows }) => rows.find((i) => keys[i] === wanted) ?? -1),
  };
}

/** Regions are the same in every year by their names, and every row has its year. */
export function requireNamesAndYears(amounts: AmountTable): void {
  const { argument, layout, periods } = amounts;
  if (layout.labelColumn < 0 || layout.labelColumn === layout.yearColumn) fail("namesNeeded", { argument });
  periods.forEach(({ rows }) => yearNumber(amounts, rows[0]));
}

function yearNumber({ argument, layout, rowLabels }: AmountTable, i: number): number {
  const cell = layout.grid[i + (layout.hasHeader ? 1 : 0)][layout.yearColumn];
  const year = typeof cell === "string" ? Number(cell.trim() || NaN) : cell;
  if (typeof year === "number" && Number.isFinite(year)) return year;
  const place = { argument, row: rowLabels[i].trim(), column: "year" };
  if (isMissing(cell)) fail("yearBlank", place);
  if (cell instanceof ErrorCell) fail("errorCell", { ...place, value: cell.text });
  return fail("notAYear", { ...place, value: quote(cell) });
}
