import { fail, HfsError } from "../engine/errors";
import { DEFAULT_FLOOR } from "../engine/indicators/aggregate";
import { coordinationClass, couplingCoordination } from "../engine/indicators/couplingCoordination";
import { requireNotNegative, requireScores } from "../engine/indicators/domains";
import { LAYERS } from "../engine/indicators/framework";
import { indicatorLevels } from "../engine/indicators/indicatorLevels";
import { layerScores, type LayerScores } from "../engine/indicators/layerScores";
import { rescaleToOpenUnit } from "../engine/indicators/rescale";
import { readColumnWeights, readData, readFlag, readOption } from "./arguments";
import { answer } from "./errors";
import { readFramework, requireGoalposts } from "./framework";
import { indicatorHeadings } from "./indicatorHeadings";
import { report, unitCell, type ResultCell } from "./results";
import { systemColumns } from "./systems";

/**
 * Ways to bring indicators onto a common scale before they are averaged.
 * @customenum {string}
 */
export enum SCORE_NORMALIZATION {
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
export enum SCORE_AGGREGATION {
  /** Weighted product with a floor of 0.02; a weak indicator pulls down. */
  geometric = "geometric",
  /** Weighted sum. */
  arithmetic = "arithmetic",
  /** A weak indicator pulls down more still; floor of 0.02. */
  harmonic = "harmonic",
}

/**
 * Forms of the coupling degree.
 * @customenum {string}
 */
export enum COORDINATION_FORM {
  /** Geometric over arithmetic mean. */
  standard = "standard",
  /** A form attributed to Wang and others (2021), which spreads the coupling degree. */
  wang = "wang",
}

/**
 * Which end of a class interval belongs to it.
 * @customenum {string}
 */
export enum COORDINATION_CLOSED {
  /** From 0.5 up to, but not including, 0.6. */
  left = "left",
  /** Above 0.5 up to and including 0.6. */
  right = "right",
}

/**
 * Scores of Hardware, Firmware and Software for every unit, their mean, rank and coverage. Convention: indicators between goalposts (5 % and 95 % quantiles where none are given), then the geometric mean with a floor of 0.02, within the layers and over them. Columns that share a framework code are averaged into one indicator first; a missing value's weight is shared within its layer. Elsewhere: COINr's min-max runs from 0 to 100, where one 0 wipes out a geometric mean and data are shifted to 1-100 by habit; the floor does that here. COINr shares the weight of missing values alike, but its a_genmean gives NA.
 * @customfunction SCORE
 * @param data Indicators, units in rows. Headings such as H1 R&D, F: courts or S6 tell the layer unless framework is given.
 * @param [framework] One code per column (H, F, S, H1 ... S8), or a table headed Column, Code, Direction, Weight, Low, High.
 * @param [direction] 1 or -1 (also + and -, benefit and cost), one for all columns or one per column. Default: the framework's, else 1.
 * @param [weights] Non-negative weights, one per column, scaled to add up to 1 within a layer; a column of weight 0, or blank beside given ones, is not used. Default: the framework's, else equal.
 * @param [normalization] goalposts (default), minmax, zscore, rank, borda, percentile, fraction or none.
 * @param [aggregation] geometric (default), arithmetic or harmonic.
 * @param [low] For goalposts: the value that gives 0, one number or one per column. Default: the framework's, else the 5 % quantile.
 * @param [high] For goalposts: the value that gives 1, one number or one per column. Default: the framework's, else the 95 % quantile.
 * @returns Unit, Hardware, Firmware, Software, Overall, Rank (1 = best) and Coverage; #N/A where less than half of a layer's weight is there.
 */
export function score(
  data: any[][],
  framework?: any[][],
  direction?: any[][],
  weights?: any[][],
  normalization?: string,
  aggregation?: string,
  low?: any[][],
  high?: any[][],
): any[][] {
  return answer(() => {
    const table = readData(data, "data");
    const way = readOption(normalization, Object.values(SCORE_NORMALIZATION), "normalization");
    const mean = readOption(aggregation, Object.values(SCORE_AGGREGATION), "aggregation");
    requireGoalposts(way, { low, high });
    const columns = readFramework(table, { framework, direction, weights, low, high });
    const indicators = indicatorLevels(table, columns, way);
    if (mean !== "arithmetic") requireNotNegative(table, { ...indicators, names: indicatorHeadings(indicators, columns, table) }, "negativeLevel");
    const scores = layerScores(indicators, mean, DEFAULT_FLOOR);
    const rows = table.rowLabels.map((_, i) => scoreRow(unitCell(table, i), scores, i));
    return report(["Unit", ...LAYERS, "Overall", "Rank", "Coverage"], rows);
  });
}

/**
 * Coupling coordination degree of two or more systems. C = coupling, T = weighted mean, D = square root of C times T, with its class and the lagging system. Convention: the standard form, geometric over arithmetic mean; class intervals closed on the left. A system at 0 gives C = D = 0. Elsewhere: SPSSAU rescales every column to 0.01-0.99 first (rescale TRUE does so); papers that lost the coefficient n print a C that never exceeds 1/n, 0.333 for three systems; the R package mathmodels leaves out the root in its adjusted form, the same for two systems, lower for three.
 * @customfunction COORDINATION
 * @param scores Scores between 0 and 1, one column per system, units in rows. A result of SCORE fits as it is: its layers are taken.
 * @param [form] standard (default) or wang (a form attributed to Wang and others, 2021; its exponent for three and more systems has not been checked against the article).
 * @param [weights] Non-negative weights of the systems in T, scaled to add up to 1; default equal.
 * @param [rescale] TRUE brings every column to 0.01-0.99 first, as SPSSAU does; default FALSE.
 * @param [closed] left (default) or right: the end of a class interval that belongs to it.
 * @returns Unit, C, T, D, Class and Lagging (the heading of the lowest column, none where all are equal).
 */
export function coordination(scores: any[][], form?: string, weights?: any[][], rescale?: boolean, closed?: string): any[][] {
  return answer(() => {
    const systems = systemColumns(readData(scores, "scores"));
    const n = systems.columns;
    if (n < 2) fail("tooFewColumns", { argument: "scores", given: n, needed: 2 });
    const way = readOption(form, Object.values(COORDINATION_FORM), "form");
    const side = readOption(closed, Object.values(COORDINATION_CLOSED), "closed");
    const shares = readColumnWeights(weights, systems) ?? new Float64Array(n).fill(1);
    const rescaled = readFlag(rescale, "rescale", false);
    if (!rescaled) requireScores(systems);
    const values = rescaled ? rescaleToOpenUnit(systems) : systems.values.map((value) => (value < 0 ? 0 : value > 1 ? 1 : value));
    const rows = systems.rowLabels.map((_, i) => {
      const U = values.subarray(i * n, (i + 1) * n);
      const unit = unitCell(systems, i);
      if (U.some(Number.isNaN)) return [unit, NaN, NaN, NaN, "", ""];
      const { C, T, D } = couplingCoordination(U, shares, way);
      return [unit, C, T, D, coordinationClass(D, side), laggingSystem(U, systems.columnLabels)];
    });
    return report(["Unit", "C", "T", "D", "Class", "Lagging"], rows);
  });
}

/** A unit without any value gets a row of holes; one with too few values of a layer #N/A there, with the reason. */
function scoreRow(unit: string | number, scores: LayerScores, i: number): ResultCell[] {
  const { layers, present, overall, rank, coverage } = scores;
  if (coverage[i] === 0) return [unit, NaN, NaN, NaN, NaN, NaN, NaN];
  const lacking = LAYERS.filter((_, layer) => present[layer] && Number.isNaN(layers.values[i * 3 + layer]));
  const tooLittle = (layer: string): HfsError => new HfsError("lowCoverage", { layer, unit });
  const cells = LAYERS.map((layer, k) => (lacking.includes(layer) ? tooLittle(layer) : layers.values[i * 3 + k]));
  if (lacking.length === 0) return [unit, ...cells, overall[i], rank[i], coverage[i]];
  return [unit, ...cells, tooLittle(lacking.join(", ")), tooLittle(lacking.join(", ")), coverage[i]];
}

/** The heading of the lowest system, the first of equals; none where all are equal but for rounding. */
function laggingSystem(U: ArrayLike<number>, headings: readonly string[]): string {
  let lowest = 0;
  let highest = 0;
  for (let k = 1; k < U.length; k++) {
    if (U[k] < U[lowest]) lowest = k;
    if (U[k] > U[highest]) highest = k;
  }
  return U[highest] - U[lowest] < 1e-12 ? "none" : headings[lowest];
}
