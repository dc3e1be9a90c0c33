import { fail } from "../engine/errors";
import { quote } from "../engine/table/cells";
import { labelKey } from "../engine/table/labels";
import { cellText } from "../engine/table/table";
import { yearOf } from "../engine/table/years";
import { isEmptyRow, type AmountTable, type Period } from "./amountTable";
import { readUnit, isOmitted } from "./arguments";

/** One region of a table that holds several years: its row in each of them. */
export interface UnitYears {
  readonly unit: string;
  /** Ascending; 0 alone where the table holds one year only. */
  readonly years: readonly number[];
  /** By year: all rows of that year, and the unit's row among all rows, or -1 where that year lacks it. */
  readonly rows: readonly (readonly number[])[];
  readonly unitRow: readonly number[];
}

/** Finds a region by its name without the year, or by its position among the different names. */
export function readUnitYears(raw: unknown, amounts: AmountTable, argument: string): UnitYears {
  const { layout, rowLabels, periods } = amounts;
  const several = periods.length > 1;
  const start = layout.hasHeader ? 1 : 0;
  const nameOf = (i: number): string => (several ? cellText(layout.grid[i + start][layout.labelColumn]) : rowLabels[i]);
  const names = rowLabels.map((_, i) => nameOf(i));
  const keys = names.map(labelKey);
  const units = names.filter((_, i) => !(several && isEmptyRow(amounts, i)) && keys.indexOf(keys[i]) === i);
  if (isOmitted(raw)) fail("unitNeeded");
  const unit = units[readUnit(raw, units, argument)];
  const dated = periods.map((period) => ({ year: several ? yearNumber(amounts, period) : 0, rows: period.rows })).sort((a, b) => a.year - b.year);
  const wanted = labelKey(unit);
  return {
    unit,
    years: dated.map(({ year }) => year),
    rows: dated.map(({ rows }) => rows),
    unitRow: dated.map(({ rows }) => rows.find((i) => keys[i] === wanted) ?? -1),
  };
}

/** Parts of years have no place in time. */
function yearNumber({ argument, rowLabels }: AmountTable, { year, rows }: Period): number {
  const number = yearOf(year);
  return Number.isNaN(number) ? fail("yearNone", { argument, row: rowLabels[rows[0]], value: quote(year) }) : number;
}
