import { costGap } from "../engine/advantage/costGap";
import { readCostSeries } from "./costSeries";
import { answer } from "./errors";
import { report } from "./results";

const COST_HEADINGS = ["Status", "Relative unit labor cost", "Trend", "Years left", "Low", "High"] as const;

/**
 * The cost window of a region: its unit labor cost against a benchmark's, where that heads, and how many years are left until both are equal. Convention: k = (wage / productivity) / (benchmark wage / benchmark productivity), observed in the last year; trend g = Theil-Sen slope of ln k a year; years left = -ln k / g. closing: k below 1 and g above 0. open: k below 1, no date. opens: k at or above 1, g below 0. shut: k at or above 1, not falling. Low and High: 5 % and 95 % quantile of the years left over 1000 samples of the years with replacement (numpy's RandomState, seed 1); a bound without end is blank, so that Low alone means "not before". Low costs are one side of a window only: they say nothing about quality or market access.
 * @customfunction COSTGAP
 * @param wage Wages (labor cost per worker) by year, positive, one row or column, in any one currency for both economies.
 * @param productivity Output or value added per worker in the same years, in the same prices for both economies.
 * @param wageBenchmark Wages of the economy to compare with.
 * @param productivityBenchmark Its output or value added per worker.
 * @param [years] The years of the series; default: 1, 2, 3 and so on. Years that lack one of the four numbers are left out.
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
