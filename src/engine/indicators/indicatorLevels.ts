import type { Matrix, Table } from "../table/table";
import type { Framework, FrameworkColumn, Layer } from "./framework";
import { normalizeColumn, type Normalization } from "./normalize";

export type { Normalization } from "./normalize";

/** Units x indicators on a common scale, with what layer scores and paths need to know about each indicator. */
export interface Indicators {
  /** The framework code, or for a bare letter the column's label. */
  readonly names: readonly string[];
  /** The framework code, or null for a bare letter, which is in no path's loads. */
  readonly codes: readonly (string | null)[];
  readonly layers: readonly Layer[];
  /** Sum 1 within each layer; all 0 in a layer whose given weights are all 0. */
  readonly weights: Float64Array;
  /** NaN where none of the indicator's columns has a value. */
  readonly levels: Matrix;
  /** True for ranks, where 1 is best. */
  readonly lowerIsBetter?: boolean;
}

/**
 * Normalizes the coded columns and averages those that share a framework code into one indicator,
 * by weight over what is there: a duplicate cannot count twice. A bare letter is an indicator of its own.
 *
 * An indicator's weight is the sum of its columns' weights where the layer has weights, else equal over the
 * layer's indicators. In a layer where some columns have a weight, a column without one counts 0.
 */
export function indicatorLevels(table: Table, framework: Framework, normalization: Normalization): Indicators {
  const groups = groupColumns(framework.columns);
  const m = groups.length;
  const { rows } = table;
  const weightedLayers = [0, 1, 2].map((layer) => framework.columns.some((column) => column.layer === layer && column.weight >= 0));
  const values = new Float64Array(rows * m).fill(NaN);
  const weights = new Float64Array(m);
  const scaled = new Float64Array(rows);
  const sums = new Float64Array(rows);
  const totals = new Float64Array(rows);

  for (let k = 0; k < m; k++) {
    const group = groups[k];
    const weighted = weightedLayers[group[0].layer];
    const given = weighted ? sum(group, (column) => weightOf(column)) : 0;
    weights[k] = weighted ? given : 1;
    sums.fill(0);
    totals.fill(0);
    for (const column of group) {
      normalizeColumn(table, column.column, normalization, column.direction, column.low, column.high, scaled);
      const share = given > 0 ? weightOf(column) : 1;
      for (let i = 0; i < rows; i++) {
        if (scaled[i] !== scaled[i]) continue;
        sums[i] += share * scaled[i];
        totals[i] += share;
      }
    }
    for (let i = 0; i < rows; i++) if (totals[i] > 0) values[i * m + k] = sums[i] / totals[i];
  }

  const layers = groups.map((group) => group[0].layer);
  shareWithinLayers(weights, layers);
  const codes = groups.map(([{ code }]) => (code.length > 1 ? code : null));
  const names = groups.map(([{ code, label }]) => (code.length > 1 ? code : label));
  return { names, codes, layers, weights, levels: { rows, columns: m, values }, lowerIsBetter: normalization === "rank" };
}

/** Columns by indicator, in the order of their first column. */
function groupColumns(columns: readonly FrameworkColumn[]): FrameworkColumn[][] {
  const groups: FrameworkColumn[][] = [];
  const byCode = new Map<string, FrameworkColumn[]>();
  for (const column of columns) {
    const known = column.code.length > 1 ? byCode.get(column.code) : undefined;
    if (known) {
      known.push(column);
      continue;
    }
    const group = [column];
    groups.push(group);
    if (column.code.length > 1) byCode.set(column.code, group);
  }
  return groups;
}

function weightOf(column: FrameworkColumn): number {
  return column.weight > 0 ? column.weight : 0;
}

function shareWithinLayers(weights: Float64Array, layers: readonly Layer[]): void {
  const totals = [0, 0, 0];
  for (let k = 0; k < weights.length; k++) totals[layers[k]] += weights[k];
  for (let k = 0; k < weights.length; k++) if (totals[layers[k]] > 0) weights[k] /= totals[layers[k]];
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += of(item);
  return total;
}
