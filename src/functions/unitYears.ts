import { fail } from "../engine/errors";
import { quote } from "../engine/table/cells";
import { cellText } from "../engine/table/table";
import type { AmountTable } from "./amountTable";
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
  const keys = names.map((name) => name.toLowerCase());
  const units = names.filter((_, i) => keys.indexOf(keys[i]) === i);
  if (isOmitted(raw)) fail("unitNeeded");
  const unit = units[readUnit(raw, units, argument)];
  const dated = periods.map(({ rows }) => ({ year: several ? yearNumber(amounts, rows[0]) : 0, rows })).sort((a, b) => a.year - b.year);
  const wanted = unit.toLowerCase();
  return {
    unit,
    years: dated.map(({ year }) => year),
    rows: dated.map(({ rows }) => rows),
    unitRow: dated.map(({ rows }) => rows.find((i) => keys[i] === wanted) ?? -1),
  };
}

function yearNumber({ argument, layout, rowLabels }: AmountTable, i: number): number {
  const cell = layout.grid[i + (layout.hasHeader ? 1 : 0)][layout.yearColumn];
  const year = typeof cell === "string" ? Number(cell.trim() || NaN) : cell;
  if (typeof year === "number" && Number.isFinite(year)) return year;
  return fail("textAmongNumbers", { argument, row: rowLabels[i], column: "year", value: quote(cell) });
}
