import { fail } from "../engine/errors";
import { weightedMean } from "../engine/indicators/aggregate";
import { correlationMatrix } from "../engine/indicators/correlation";
import { criticWeights } from "../engine/indicators/criticWeights";
import { requirePositive } from "../engine/indicators/domains";
import { entropyWeights } from "../engine/indicators/entropyWeights";
import { normalize as normalizeTable } from "../engine/indicators/normalize";
import { winsorize } from "../engine/indicators/treat";
import { rowOf } from "../engine/table/table";
import { readColumnDirections, readColumnNumbers, readColumnWeights, readData, readNumber, readOption } from "./arguments";
import { answer } from "./errors";
import { alignedColumn, alignedRow, squareMatrix, transform } from "./results";

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
 * Ways to weight columns by their own numbers.
 * @customenum {string}
 */
export enum WEIGHTS_METHOD {
  /** The same weight for every column. */
  equal = "equal",
  /** Entropy on min-max values; more for columns whose units differ more. */
  entropy = "entropy",
  /** CRITIC on min-max values; more for columns that differ and do not repeat the others. */
  critic = "critic",
}

/**
 * Means over columns.
 * @customenum {string}
 */
export enum AGGREGATE_METHOD {
  /** Weighted sum; a strong column makes up for a weak one in full. */
  arithmetic = "arithmetic",
  /** Weighted product; a weak column pulls down. Needs positive values. */
  geometric = "geometric",
  /** A weak column pulls down more still. Needs positive values. */
  harmonic = "harmonic",
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
 * Brings every column onto a common scale. Convention: min-max to 0-1 unless another method is named; the z-score divides by the sample standard deviation (STDEV.S); rank 1 = best. A constant column is an error that names it, except for rank, borda, percentile and fixed goalposts.
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
    const directions = readColumnDirections(direction, table).map((d) => d ?? 1);
    return transform(table, normalizeTable(table, way, directions, readColumnNumbers(low, "low", table), readColumnNumbers(high, "high", table)));
  });
}

/**
 * Winsorizes outliers: while a column's skewness and kurtosis both reach the limits, its outermost value is set to the next one inwards. Convention: Excel's SKEW and KURT, limits 2 and 3.5, and at most 5 values changed per column.
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
 * Weights of the columns, adding up to 1. Convention: entropy and critic work on min-max values with the direction taken in, entropy with 0 ln 0 = 0, critic with Pearson's correlation; both show how much units differ, not what matters. A constant column gets 0 from entropy and critic.
 * @customfunction WEIGHTS
 * @param data Indicators, units in rows, with or without labels.
 * @param [method] equal (default), entropy or critic.
 * @param [direction] 1 or -1 (also + and -, benefit and cost), one for all columns or one per column. Default 1.
 * @returns One row of weights under the columns' headings.
 */
export function weights(data: any[][], method?: string, direction?: any[][]): any[][] {
  return answer(() => {
    const table = readData(data, "data");
    const way = readOption(method, Object.values(WEIGHTS_METHOD), "method");
    const directions = readColumnDirections(direction, table).map((d) => d ?? 1);
    if (way === "entropy") return alignedRow(table, entropyWeights(table, directions), way);
    if (way === "critic") return alignedRow(table, criticWeights(table, directions), way);
    return alignedRow(table, new Float64Array(table.columns).fill(1 / table.columns), way);
  });
}

/**
 * One score per unit: a weighted mean over its columns. Convention: arithmetic unless another mean is named; where a value is missing its weight is shared among the others. Normalize the columns first, and reverse cost columns (NORMALIZE). A zero or negative value is an error for the geometric and harmonic means.
 * @customfunction AGGREGATE
 * @param data Indicators on a common scale, units in rows, with or without labels.
 * @param [weights] Non-negative weights, one per column, scaled to add up to 1; default equal.
 * @param [method] arithmetic (default), geometric or harmonic.
 * @returns One column of scores beside the units' labels.
 */
export function aggregate(data: any[][], weights?: any[][], method?: string): any[][] {
  return answer(() => {
    const table = readData(data, "data");
    const way = readOption(method, Object.values(AGGREGATE_METHOD), "method");
    const shares = readColumnWeights(weights, table) ?? new Float64Array(table.columns).fill(1);
    if (way !== "arithmetic") requirePositive(table, shares);
    const scores = Array.from({ length: table.rows }, (_, i) => weightedMean(rowOf(table, i), shares, way, 0));
    return alignedColumn(table, scores, way);
  });
}

/** A square of more columns than this would hold the spreadsheet up. */
const MAX_CORRELATED = 1000;

/**
 * Correlations between the columns. Convention: Pearson's, over the rows where both columns have a value; blank where one of them does not vary.
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
