import { incomeOfActivities, incomeOfBaskets } from "../engine/advantage/productivityLevel";
import { fail } from "../engine/errors";
import { isExtreme } from "../engine/table/table";
import { activityCell, eachPeriod, readAmountTable, requireSeveralActivities, requireSeveralRegions, rowsOf, type AmountTable } from "./amountTable";
import { oneNumber, readUnitCells } from "./amountVectors";
import { readOption } from "./arguments";
import { answer } from "./errors";
import { missingText } from "./missingText";
import { report, unitCell } from "./results";

/**
 * Whose income level is asked for.
 * @customenum {string}
 */
export enum PRODUCTIVITY_OF {
  /** PRODY of every activity: the income of the regions that have it. */
  activities = "activities",
  /** EXPY of every region: the PRODY of its basket. */
  regions = "regions",
}

/**
 * Income level of activities and of baskets. PRODY of an activity = mean income of the regions, weighted by the activity's share in each region over the sum of these shares, so that a large region does not weigh more than a small one. EXPY of a region = mean PRODY of its basket, weighted by its own shares. Convention, attributed to Hausmann, Hwang and Rodrik (2007): every region is in its own PRODY. Each year is on its own. A region without amounts and an activity that nobody has are blank.
 * @customfunction PRODUCTIVITY
 * @param table Amounts (exports, output), regions in rows and activities in columns, with or without labels. Missing counts as zero; labels that stand twice are added up.
 * @param income Income per head of every region, a row or a column, with or without the regions' names; with several years also a table of region, year and income. Only a region without amounts may have a blank.
 * @param [of] activities (default) or regions.
 * @returns One row per activity (PRODY) or per region (EXPY), in the unit of income.
 */
export function productivity(table: any[][], income: any[][], of?: string): any[][] {
  return answer(() => {
    const amounts = readAmountTable(table, "table");
    const way = readOption(of, Object.values(PRODUCTIVITY_OF), "of");
    requireSeveralActivities(amounts);
    requireSeveralRegions(amounts);
    const incomes = readIncomes(income, amounts);
    const incomesOf = (rows: readonly number[]): number[] => rows.map((i) => incomes[i]);
    if (way === PRODUCTIVITY_OF.regions) {
      const levels = eachPeriod(amounts, (year, rows) => incomeOfBaskets(year, incomesOf(rows)), 1);
      return report(
        ["Unit", "EXPY"],
        amounts.rowLabels.map((_, i) => [unitCell(amounts, i), levels[i]]),
      );
    }
    const rows = amounts.periods.flatMap(({ year, rows: units }) => {
      const levels = incomeOfActivities(rowsOf(amounts, units), incomesOf(units));
      return amounts.columnLabels.map((_, j) => [activityCell(amounts, j, year), levels[j]]);
    });
    return report(["Activity", "PRODY"], rows);
  });
}

function readIncomes(raw: unknown, amounts: AmountTable, argument = "income"): Float64Array {
  return Float64Array.from(readUnitCells(raw, argument, amounts), (cells, i) => {
    const [row, { columns, values }] = [amounts.rowLabels[i], amounts];
    const value = oneNumber(cells, argument, row);
    if (Number.isNaN(value) && values.subarray(i * columns, (i + 1) * columns).some((x) => x > 0))
      fail("elementMissing", { argument, column: row, value: missingText(cells[0]) });
    if (value < 0) fail("elementTooSmall", { argument, column: row, value, min: 0 });
    if (isExtreme(value)) fail("extremeNumber", { argument, row, column: argument, value });
    return value;
  });
}
