import { fail } from "../engine/errors";
import { correlationMatrix } from "../engine/indicators/correlation";
import { impute as imputeTable } from "../engine/indicators/impute";
import { normalize as normalizeTable } from "../engine/indicators/normalize";
import { winsorize } from "../engine/indicators/treat";
import { isOmitted, readColumnDirections, readColumnNumbers, readData, readNumber, readOption } from "./arguments";
import { answer } from "./errors";
import { requireGoalposts } from "./framework";
import { readGroups } from "./groups";
import { squareMatrix, transform } from "./results";

/**
 * Ways to bring columns onto a common scale.
 * @customenum {string}
 */
export enum NORMALIZE_METHOD {
  /** (x - min) / (max - min), 0 to 1. */
  minmax = "minmax",
  /** (x - mean) / sample standard deviation. */
  zscore = "zscore",
  /** 1 = best, ties equal as RANK.EQ. */
  rank = "rank",
  /** Points: how many units are beaten. */
  borda = "borda",
  /** Share of the other units that are beaten, as PERCENTRANK.INC. */
  percentile = "percentile",
  /** x / max; reversed min / x. */
  fraction = "fraction",
  /** (x - low) / (high - low), cut to 0 to 1. */
  goalposts = "goalposts",
}

/**
 * What fills a missing value.
 * @customenum {string}
 */
export enum IMPUTE_METHOD {
  /** The average of the values that are there. */
  mean = "mean",
  /** Their median, as Excel's MEDIAN. */
  median = "median",
}

/**
 * Kinds of correlation.
 * @customenum {string}
 */
export enum CORRELATE_METHOD {
  /** Of the values. */
  pearson = "pearson",
  /** Of the ranks, ties averaged. */
  spearman = "spearman",
}

/**
 * Brings every column onto a common scale. Convention: min-max to 0-1 unless another method is named; z-scores by the sample standard deviation (STDEV.S, as COINr, Compind and R); rank 1 = best, ties equal; goalposts cut to 0-1. A constant column is an error that names it, except for rank, borda, percentile and fixed goalposts. Elsewhere: COINr's min-max runs from 0 to 100, its rank 1 is the lowest value, and a constant column becomes NaN; Compind averages tied ranks; 1-100 is a habit before geometric means.
 * @customfunction NORMALIZE
 * @param data Indicators, units in rows, with or without labels. NA or a blank is missing and stays blank.
 * @param [method] minmax (default), zscore, rank, borda, percentile, fraction or goalposts.
 * @param [direction] 1 or -1 (also + and -, benefit and cost), one for all columns or one per column; -1 reverses. Default 1.
 * @param [low] For goalposts: the value that gives 0, one number or one per column. Default: the column's 5 % quantile.
 * @param [high] For goalposts: the value that gives 1, one number or one per column. Default: the column's 95 % quantile.
 * @returns The same table on the new scale, labelled as the input was.
 */
export function normalize(data: any[][], method?: string, direction?: any[][], low?: any[][], high?: any[][]): any[][] {
  return answer(() => {
    const table = readData(data, "data");
    const way = readOption(method, Object.values(NORMALIZE_METHOD), "method");
    requireGoalposts(way, { low, high });
    const directions = readColumnDirections(direction, table).map((d) => d ?? 1);
    return transform(table, normalizeTable(table, way, directions, readColumnNumbers(low, "low", table), readColumnNumbers(high, "high", table)));
  });
}

/**
 * Winsorizes outliers: while a column's skewness and kurtosis both reach the limits, its outermost value is set to the next one inwards. Convention: Excel's SKEW and KURT, limits 2 and 3.5, at most 5 values changed per column; a value counts once, however far it moves, and a column that needs more stays as far as it came. Elsewhere: COINr counts values that tie as several points, so it may stop earlier; it can go on to a logarithm, and a constant column, left alone here, is an error there.
 * @customfunction TREAT
 * @param data Indicators, units in rows, with or without labels.
 * @param [skewness] Least absolute skewness that is treated; default 2.
 * @param [kurtosis] Least kurtosis that is treated; default 3.5.
 * @param [points] Most values that may be changed in a column; default 5.
 * @returns The same table with its outliers pulled in, labelled as the input was.
 */
export function treat(data: any[][], skewness?: number, kurtosis?: number, points?: number): any[][] {
  return answer(() => {
    const table = readData(data, "data");
    const limits = {
      skewness: readNumber(skewness, "skewness", 2, { min: 0 }),
      kurtosis: readNumber(kurtosis, "kurtosis", 3.5),
      points: readNumber(points, "points", 5, { min: 0, whole: true }),
    };
    return transform(table, winsorize(table, limits));
  });
}

/**
 * Fills missing values with the column's mean or median, over all units or within the unit's group; every value that is there stays as it is. Imputing hides uncertainty: the filled table looks complete, its columns vary less, and nothing marks a guess. SCORE needs none: by default it shares a missing value's weight among the layer's other indicators and shows the Coverage. COINr users see the same means and medians, by column or by group; its panel fillings (latest, linear) are not offered here.
 * @customfunction IMPUTE
 * @param data Indicators, units in rows, with or without labels. NA or a blank is missing.
 * @param [method] mean (default) or median.
 * @param [groups] One label per row, as a row or a column, with or without the units' names: a hole is filled from its own group only. Default: one group.
 * @returns The same table without holes, labelled as the input was; #N/A where a column, or its group, has no value at all.
 */
export function impute(data: any[][], method?: string, groups?: any[][]): any[][] {
  return answer(() => {
    const table = readData(data, "data");
    const way = readOption(method, Object.values(IMPUTE_METHOD), "method");
    return transform(table, imputeTable(table, way, isOmitted(groups) ? null : readGroups(groups, table)));
  });
}

/** A square of more columns than this would hold the spreadsheet up. */
const MAX_CORRELATED = 1000;

/**
 * Correlations between the columns. Convention: Pearson's, over the rows where both columns have a value, so that pairs may rest on different rows; blank where a column does not vary on them, even with itself. Directions are not taken in: NORMALIZE first. Elsewhere: R's cor gives the same with use = "pairwise.complete.obs"; without it every column with a gap is NA.
 * @customfunction CORRELATE
 * @param data Indicators or scores, units in rows, with or without labels.
 * @param [method] pearson (default) or spearman (ranks, ties averaged).
 * @returns A square table of correlations, labelled on both sides when the input was.
 */
export function correlate(data: any[][], method?: string): any[][] {
  return answer(() => {
    const table = readData(data, "data");
    if (table.rows < 2) fail("tooFewValues", { argument: "data", column: table.columnLabels[0], given: table.rows, needed: 2 });
    if (table.columns > MAX_CORRELATED) fail("tooLarge", { argument: "data", rows: table.rows, columns: table.columns, limit: MAX_CORRELATED * table.rows });
    const way = readOption(method, Object.values(CORRELATE_METHOD), "method");
    return squareMatrix(table.columnLabels, table.hasColumnLabels, correlationMatrix(table, way));
  });
}
