import { advantageWindow } from "../engine/advantage/advantageWindow";
import { costGap } from "../engine/advantage/costGap";
import { entryStatus } from "../engine/advantage/entryStatus";
import { fail, HfsError } from "../engine/errors";
import { activityCell, amountTransform, readAmountTable, requireOneYear, rowsOf } from "./amountTable";
import { readNumber } from "./arguments";
import { readCostSeries } from "./costSeries";
import { requireEconomy } from "./economies";
import { answer } from "./errors";
import { readMatchedAmounts } from "./matchedAmounts";
import { report } from "./results";
import { readUnitYears, requireNamesAndYears } from "./unitYears";
import { readWindowCost } from "./windowCost";
import { readSeveralYears } from "./yearlyAmounts";

const COST_HEADINGS = ["Status", "Relative unit labor cost", "Trend", "Years left", "Low", "High"] as const;

/**
 * The cost window of a region: its unit labor cost against a benchmark's, where that heads, and how many years are left until both are equal. Convention: k = (wage / productivity) / (benchmark wage / benchmark productivity), observed in the last year; trend g = Theil-Sen slope of ln k a year; years left = -ln k / g. closing: k below 1 and g above 0. open: k below 1, no date. opens: k at or above 1, g below 0. shut: k at or above 1, not falling. Low and High: 5 % and 95 % quantile of the years left over 1000 samples of the years with replacement (numpy's RandomState, seed 1); a bound without end is blank, so that Low alone means "not before". Low costs are one side of a window only: they say nothing about quality or market access.
 * @customfunction COSTGAP
 * @param wage Wages (labor cost per worker) by year, positive, one row or column, in any one currency for both economies; a second row or column beside it may hold the years.
 * @param productivity Output or value added per worker in the same years, in the same prices for both economies.
 * @param wageBenchmark Wages of the economy to compare with.
 * @param productivityBenchmark Its output or value added per worker.
 * @param [years] The years of the series; default: those beside a series, else 1, 2, 3 and so on. Years that lack one of the four numbers are left out.
 * @returns Status, Relative unit labor cost in the last year, Trend (0.02 = 2 % a year; blank for one year), Years left (blank without a date), Low and High (90 % interval, from five years on).
 */
export function costgap(wage: any[][], productivity: any[][], wageBenchmark: any[][], productivityBenchmark: any[][], years?: any[][]): any[][] {
  return answer(() => {
    const series = readCostSeries(
      [
        ["wage", wage],
        ["productivity", productivity],
        ["wageBenchmark", wageBenchmark],
        ["productivityBenchmark", productivityBenchmark],
      ],
      years,
    );
    const { status, relativeCost, trend, yearsLeft, low, high } = costGap(series.years, series.relativeCosts);
    return report(COST_HEADINGS, [[status, relativeCost, trend, yearsLeft, low, high]]);
  });
}

const WINDOW_HEADINGS = ["Activity", "Status", "RCA", "Slope", "Low", "High", "Density", "Years left", "Value rank"] as const;

/**
 * Which activities a region entered, left, kept or never had between two times. Convention: present = revealed comparative advantage (location quotient) at or above the threshold, each time against its own total, exact ties (within 1e-12) present. A region without amounts at one of the times is blank, and so is an activity without any at both. RCA is not comparative advantage where policy, transport or subsidies distort trade; a value that moves around the threshold enters and leaves without much having changed.
 * @customfunction ENTRY
 * @param before Amounts (exports, employment, output) at the first time, regions in rows and activities in columns, with or without labels. Missing counts as zero; labels that stand twice are added up, and each shows the value of the sum.
 * @param after The same regions and activities later, matched by label where both tables have labels.
 * @param [threshold] RCA from which an activity counts as present; default 1; 0 = any amount.
 * @returns The table of before with the words entry (0 to 1), exit (1 to 0), kept (1 and 1) and absent (0 and 0).
 */
export function entry(before: any[][], after: any[][], threshold?: number): any[][] {
  return answer(() => {
    const start = readAmountTable(before, "before");
    requireOneYear(start);
    requireEconomy(start);
    const end = readMatchedAmounts(after, "after", start).amounts;
    return amountTransform(start, entryStatus(start, end, readNumber(threshold, "threshold", 1, { min: 0 })));
  });
}

/**
 * The windows of opportunity of one region: for every activity its advantage, trend, relatedness and status. Convention: RCA (Balassa) in each year against that year's total; Slope = Theil-Sen slope of ln RCA a year over the years with RCA above 0; Low and High = 5 % and 95 % quantile of it over 1000 samples of these years with replacement (numpy's RandomState, seed 1), from five such years on; Density = relatedness density without the activity itself. Status, the first that holds: closing (RCA at or above 1, and slope below 0 or a cost advantage that ends within 10 years), open (RCA at or above 1), opening (RCA below 1, slope above 0, density above the region's median), else shut; an unknown slope counts as 0. The median runs over all activities that have a density in the last year, those that the region has included. Value rank orders by density percentile (share of these activities with a lower density, the activity itself left out) x complexity (z of PCI over all activities, at least 0). RCA is not comparative advantage under distortions; density is a correlation, not a cause; provincial exports are not provincial production.
 * @customfunction WINDOW
 * @param tables Amounts of several years stacked, one row per region and year, names and years in any place before the amounts, activities in columns. Two years or more, at least two regions. Missing counts as zero; what stands twice in a year is added up.
 * @param [unit] The region, by name without the year, or by position where names are no codes. Needed, though shown as optional: the table holds several regions.
 * @param [cost] A result of COSTGAP for all activities; or its columns with a row per activity, names first; or relative unit labor costs alone, one for all or one per activity.
 * @returns Activity, Status, RCA, Slope, Low, High, Density, Years left (until costs are equal, from cost, while k is below 1; else blank) and Value rank (1 = best, ties share). RCA, Density and rank in the last year.
 */
export function window(tables: any[][], unit?: string, cost?: any[][]): any[][] {
  return answer(() => {
    const table = readSeveralYears(tables, "tables");
    requireNamesAndYears(table);
    requireEconomy(table);
    const { years, rows, unitRow, unit: name } = readUnitYears(unit, table, "unit");
    const last = years.length - 1;
    if (unitRow[last] < 0) fail("unitNotInYear", { argument: "tables", unit: name, year: years[last] });
    const costs = readWindowCost(cost, table, "cost");
    const { windows, ranked } = advantageWindow({
      years,
      amounts: rows.map((own) => rowsOf(table, own)),
      region: unitRow.map((row, t) => rows[t].indexOf(row)),
      ...costs,
    });
    const unranked = ranked ? null : new HfsError("complexityUndefined", { argument: "tables" });
    return report(
      WINDOW_HEADINGS,
      windows.map(({ status, advantage, slope, low, high, density, valueRank }, p) => [
        activityCell(table, p),
        status,
        advantage,
        slope,
        low,
        high,
        density,
        costs.yearsLeft[p],
        unranked ?? valueRank,
      ]),
    );
  });
}
