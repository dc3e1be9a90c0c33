import { DEFAULT_FLOOR } from "../engine/indicators/aggregate";
import { attribute as attributeScores, requireSplittable } from "../engine/indicators/attribution";
import { requireNotNegative } from "../engine/indicators/domains";
import { indicatorLevels } from "../engine/indicators/indicatorLevels";
import { obstacles as findObstacles } from "../engine/indicators/obstacles";
import { rowOf } from "../engine/table/table";
import { readColumnWeights, readData, readNumber, readOption } from "./arguments";
import { readBaseline } from "./baseline";
import { answer } from "./errors";
import { readFrameworkOrFlat } from "./framework";
import { indicatorHeadings } from "./indicatorHeadings";
import { report, unitCell, type ResultCell } from "./results";
import { systemColumns } from "./systems";

/**
 * Means whose distance to the baseline is split.
 * @customenum {string}
 */
export enum ATTRIBUTE_AGGREGATION {
  /** Weighted product with a floor of 0.02, as SCORE. */
  geometric = "geometric",
  /** Weighted sum; every part is weight times difference. */
  arithmetic = "arithmetic",
  /** A weak column pulls down most; floor of 0.02; up to 16 columns. */
  harmonic = "harmonic",
}

/**
 * Splits what sets each unit's aggregate apart from a baseline into one part per column, adding up to Total. Convention: exact Shapley values, the mean over all orders of moving the columns one by one; geometric mean with a floor of 0.02 as SCORE, equal weights, baseline = the columns' means over the values that are there. Elsewhere: one step at a time, as often done by hand, depends on the order; LMDI (log-mean) parts of a geometric mean are near but not equal; COINr, Compind and SPSSAU have no such split.
 * @customfunction ATTRIBUTE
 * @param scores Scores, one column per layer or indicator, units in rows. A result of SCORE fits as it is: its layers are taken.
 * @param [baseline] What to compare with: one number, one per column, or a table of the same units and columns (last year's scores: the change is split). Default: the columns' means.
 * @param [aggregation] geometric (default), arithmetic or harmonic.
 * @param [weights] Non-negative weights, one per column, scaled to add up to 1; default equal.
 * @returns Unit, the part of each column, and Total = aggregate of the unit less that of the baseline. Blank for a unit with a missing value.
 */
export function attribute(scores: any[][], baseline?: any[][], aggregation?: string, weights?: any[][]): any[][] {
  return answer(() => {
    const table = systemColumns(readData(scores, "scores"));
    const mean = readOption(aggregation, Object.values(ATTRIBUTE_AGGREGATION), "aggregation");
    const shares = readColumnWeights(weights, table) ?? new Float64Array(table.columns).fill(1);
    const negative = mean === "arithmetic";
    if (!negative) requireNotNegative(table, { levels: table, names: table.columnLabels, weights: shares }, "notPositive");
    requireSplittable(table.argument, table.rows, shares, mean);
    const { parts, totals } = attributeScores(table, readBaseline(baseline, table, shares, negative), shares, mean, DEFAULT_FLOOR);
    const rows = table.rowLabels.map((_, i) => [unitCell(table, i), ...rowOf(parts, i), totals[i]]);
    return report(["Unit", ...table.columnLabels, "Total"], rows);
  });
}

/**
 * The indicators that hold each unit back most. Degree = w (1 - z) over the sum of w (1 - z), in 0 to 1: z = level between goalposts as in SCORE, w = weight in the layer times the layer's equal share. Convention: indicators, not columns; missing ones are left out and their weight shared within the layer, so see SCORE's Coverage where much is missing. Without any layer code the columns are one flat index. Elsewhere: for a paper that takes min-max and entropy weights, give those weights, and the lowest and highest values as goalposts in the framework.
 * @customfunction OBSTACLES
 * @param data Indicators, units in rows. Headings such as H1 R&D, F: courts or S6 tell the layer unless framework is given.
 * @param [framework] One code per column (H, F, S, H1 ... S8), or a table headed Column, Code, Direction, Weight, Low, High.
 * @param [direction] 1 or -1 (also + and -, benefit and cost), one for all columns or one per column. Default: the framework's, else 1.
 * @param [weights] Non-negative weights, one per column, scaled to add up to 1 within a layer. Default: the framework's, else equal.
 * @param [top] How many obstacles to list, a whole number from 1; default 3. More than there are indicators lists them all.
 * @returns Unit, then Obstacle and Degree in turn, the largest first; none where nothing is below 1, blank where nothing is known.
 */
export function obstacles(data: any[][], framework?: any[][], direction?: any[][], weights?: any[][], top?: number): any[][] {
  return answer(() => {
    const table = readData(data, "data");
    const columns = readFrameworkOrFlat(table, { framework, direction, weights });
    const wanted = readNumber(top, "top", 3, { min: 1, whole: true });
    const indicators = indicatorLevels(table, columns, "goalposts");
    const count = Math.min(wanted, indicators.weights.filter((weight) => weight > 0).length);
    const places = Array.from({ length: count }, (_, place) => place);
    const names = indicatorHeadings(indicators, columns, table);
    const rows = findObstacles(indicators).map((found, i) => [
      unitCell(table, i),
      ...places.flatMap((place): ResultCell[] => {
        const obstacle = found?.[place];
        if (obstacle) return [names[obstacle.indicator], obstacle.degree];
        return [place === 0 && found ? "none" : "", NaN];
      }),
    ]);
    return report(["Unit", ...places.flatMap((place) => [`Obstacle ${place + 1}`, `Degree ${place + 1}`])], rows);
  });
}
