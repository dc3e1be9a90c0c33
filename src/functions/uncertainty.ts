import { inBackground, whenDone } from "../engine/background/background";
import { fail } from "../engine/errors";
import { MAX_RESULT_CELLS } from "../engine/table/table";
import { outrankingMilliseconds, rankMilliseconds } from "../engine/uncertainty/cost";
import { readData, readOption } from "./arguments";
import { answer } from "./errors";
import { report, squareMatrix, unitCell } from "./results";
import { readWeightRun, whyUnranked } from "./weightRun";

/**
 * Ways to bring indicators onto a common scale before they are averaged.
 * @customenum {string}
 */
export enum RANKS_NORMALIZATION {
  /** (x - low) / (high - low), cut to 0 to 1; without low and high the 5 % and 95 % quantiles. */
  goalposts = "goalposts",
  /** (x - min) / (max - min), 0 to 1. */
  minmax = "minmax",
  /** (x - mean) / sample standard deviation; with the arithmetic mean only. */
  zscore = "zscore",
  /** 1 = best; the lowest mean rank is ranked first. */
  rank = "rank",
  /** Points: how many units are beaten. */
  borda = "borda",
  /** Share of the other units that are beaten. */
  percentile = "percentile",
  /** x / max; reversed min / x. */
  fraction = "fraction",
  /** The data are on a common scale already. */
  none = "none",
}

/**
 * Means over indicators and layers.
 * @customenum {string}
 */
export enum RANKS_AGGREGATION {
  /** Weighted product with a floor of 0.02; a weak indicator pulls down. */
  geometric = "geometric",
  /** Weighted sum. */
  arithmetic = "arithmetic",
  /** A weak indicator pulls down more still; floor of 0.02. */
  harmonic = "harmonic",
}

/**
 * Ways to bring indicators onto a common scale before they are averaged.
 * @customenum {string}
 */
export enum OUTRANKS_NORMALIZATION {
  /** (x - low) / (high - low), cut to 0 to 1; without low and high the 5 % and 95 % quantiles. */
  goalposts = "goalposts",
  /** (x - min) / (max - min), 0 to 1. */
  minmax = "minmax",
  /** (x - mean) / sample standard deviation; with the arithmetic mean only. */
  zscore = "zscore",
  /** 1 = best; the lowest mean rank is ranked first. */
  rank = "rank",
  /** Points: how many units are beaten. */
  borda = "borda",
  /** Share of the other units that are beaten. */
  percentile = "percentile",
  /** x / max; reversed min / x. */
  fraction = "fraction",
  /** The data are on a common scale already. */
  none = "none",
}

/**
 * Means over indicators and layers.
 * @customenum {string}
 */
export enum OUTRANKS_AGGREGATION {
  /** Weighted product with a floor of 0.02; a weak indicator pulls down. */
  geometric = "geometric",
  /** Weighted sum. */
  arithmetic = "arithmetic",
  /** A weak indicator pulls down more still; floor of 0.02. */
  harmonic = "harmonic",
}

/** Ranks are counted in a square of the units: at most so many, 100 megabytes. */
const MOST_UNITS = 5000;

/**
 * How firmly every unit holds its rank while weights vary: nominal rank, median and 5 % to 95 % interval over the draws. Convention: scores as SCORE; an indicator's weight times 1 + noise u, u uniform between -1 and 1, rescaled within its layer; layers stay equal. Rank 1 = best, ties share the better rank; noise moves no unit in or out. A seed gives numpy's RandomState numbers on every computer. COINr picks among its alternatives by cutting a uniform sample over its own range instead of 0 to 1, a small bias where draws are few.
 * @customfunction RANKS
 * @cancelable
 * @param data Indicators, units in rows. Headings such as H1 R&D, F: courts or S6 tell the layer unless framework is given; without any code all columns are one index.
 * @param [framework] One code per column (H, F, S, H1 ... S8), or a table headed Column, Code, Direction, Weight, Low, High.
 * @param [direction] 1 or -1 (also + and -, benefit and cost), one for all columns or one per column. Default: the framework's, else 1.
 * @param [weights] Nominal weights, one per column; default: the framework's, else equal. Or draws of your own (as for SMAA), one row per draw, one number per column: then draws, seed and noise are not used, nominal = the mean row.
 * @param [normalization] goalposts (default), minmax, zscore, rank, borda, percentile, fraction or none.
 * @param [aggregation] geometric (default), arithmetic or harmonic.
 * @param [draws] How many draws of the weights, 1 to 100000; default 1000.
 * @param [seed] A whole number from 0; the same seed gives the same draws. Default 1.
 * @param [noise] How far a weight may move, 0 to 1: 0.25 (default) is up to 25 % up or down, before weights are scaled to add up to 1 again.
 * @param invocation
 * @returns Unit, Rank on nominal weights, Median, Low and High (5 % and 95 % quantiles of the ranks, PERCENTILE.INC) and At rank, the share of draws at the nominal rank.
 */
export function ranks(
  data: any[][],
  framework?: any[][],
  direction?: any[][],
  weights?: any[][],
  normalization?: string,
  aggregation?: string,
  draws?: number,
  seed?: number,
  noise?: number,
  invocation: CustomFunctions.CancelableInvocation = {},
): any[][] {
  return answer(() => {
    const table = readData(data, "data");
    if (table.rows > MOST_UNITS) fail("tooManyUnits", { argument: "data", given: table.rows, limit: MOST_UNITS });
    const way = readOption(normalization, Object.values(RANKS_NORMALIZATION), "normalization");
    const mean = readOption(aggregation, Object.values(RANKS_AGGREGATION), "aggregation");
    const prepared = readWeightRun(table, { framework, direction, weights, draws, seed, noise }, way, mean);
    return whenDone(inBackground("rankIntervals", prepared.run, rankMilliseconds(prepared.run), invocation), ({ rank, median, low, high, atRank }) => {
      const rows = table.rowLabels.map((_, i) => {
        const reason = whyUnranked(table, prepared, i);
        return [unitCell(table, i), reason === null || reason === "blank" ? rank[i] : reason, median[i], low[i], high[i], atRank[i]];
      });
      return report(["Unit", "Rank", "Median", "Low", "High", "At rank"], rows);
    });
  });
}

/**
 * How sure it is that one unit is ahead of another while weights vary: the share of draws in which the row's unit has a better rank than the column's, ties half. Convention: draws, weights and ranks as in RANKS; a cell and its mirror image add up to 1, the diagonal is 0.5. COINr's outranking matrix is another thing: it compares two units indicator by indicator under one set of weights.
 * @customfunction OUTRANKS
 * @cancelable
 * @param data Indicators, units in rows. Headings such as H1 R&D, F: courts or S6 tell the layer unless framework is given; without any code all columns are one index.
 * @param [framework] One code per column (H, F, S, H1 ... S8), or a table headed Column, Code, Direction, Weight, Low, High.
 * @param [direction] 1 or -1 (also + and -, benefit and cost), one for all columns or one per column. Default: the framework's, else 1.
 * @param [weights] Nominal weights, one per column; default: the framework's, else equal. Or draws of your own (as for SMAA), one row per draw, one number per column: then draws, seed and noise are not used.
 * @param [normalization] goalposts (default), minmax, zscore, rank, borda, percentile, fraction or none.
 * @param [aggregation] geometric (default), arithmetic or harmonic.
 * @param [draws] How many draws of the weights, 1 to 100000; default 1000.
 * @param [seed] A whole number from 0; the same seed gives the same draws. Default 1.
 * @param [noise] How far a weight may move, 0 to 1: 0.25 (default) is up to 25 % up or down, before weights are scaled to add up to 1 again.
 * @param invocation
 * @returns A square table, units in rows and columns: 0.95 means the row's unit is ahead in 95 % of the draws. Blank for a unit without a rank.
 */
export function outranks(
  data: any[][],
  framework?: any[][],
  direction?: any[][],
  weights?: any[][],
  normalization?: string,
  aggregation?: string,
  draws?: number,
  seed?: number,
  noise?: number,
  invocation: CustomFunctions.CancelableInvocation = {},
): any[][] {
  return answer(() => {
    const table = readData(data, "data");
    const limit = Math.floor(Math.sqrt(MAX_RESULT_CELLS)) - (table.hasRowLabels ? 1 : 0);
    if (table.rows > limit) fail("tooManyUnits", { argument: "data", given: table.rows, limit });
    const way = readOption(normalization, Object.values(OUTRANKS_NORMALIZATION), "normalization");
    const mean = readOption(aggregation, Object.values(OUTRANKS_AGGREGATION), "aggregation");
    const { run } = readWeightRun(table, { framework, direction, weights, draws, seed, noise }, way, mean);
    return whenDone(inBackground("outranking", run, outrankingMilliseconds(run), invocation), (shares) =>
      squareMatrix(table.rowLabels, table.hasRowLabels, shares),
    );
  });
}
