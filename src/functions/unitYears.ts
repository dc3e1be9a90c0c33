import { fail } from "../engine/errors";
import { quote } from "../engine/table/cells";
import { labelKey } from "../engine/table/labels";
import { cellText } from "../engine/table/table";
import { yearOf } from "../engine/table/years";
import { isEmptyRow, type AmountTable, type Period } from "./amountTable";
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
  const keys = names.map(labelKey);
  const units = names.filter((_, i) => !isEmptyRow(amounts, i) && keys.indexOf(keys[i]) === i);
  if (isOmitted(raw)) fail("unitNeeded");
  const unit = units[new NameFinder(units, true).only(raw, argument)];
  const dated = periods.map((period) => ({ year: yearNumber(amounts, period), rows: period.rows })).sort((a, b) => a.year - b.year);
  const wanted = labelKey(unit);
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
  periods.forEach((period) => yearNumber(amounts, period));
}

/** Parts of years have no place in time. */
function yearNumber({ argument, rowLabels }: AmountTable, { year, rows }: Period): number {
  const number = yearOf(year);
  return Number.isNaN(number) ? fail("notAYear", { argument, row: rowLabels[rows[0]], column: "year", value: quote(year) }) : number;
}
