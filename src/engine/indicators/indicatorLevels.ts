import { fail } from "../errors";
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

/** The coded columns on a common scale, before those that share a code are joined. */
export interface ScaledColumns {
  readonly columns: readonly FrameworkColumn[];
  /** Units x coded columns. */
  readonly levels: Matrix;
  readonly lowerIsBetter: boolean;
}

/**
 * Normalizes the coded columns and averages those that share a framework code into one indicator,
 * by weight over what is there: a duplicate cannot count twice. A bare letter is an indicator of its own.
 *
 * An indicator's weight is the sum of its columns' weights where the layer has weights, else equal over the
 * layer's indicators. In a layer where some columns have a weight, a column without one counts 0.
 */
export function indicatorLevels(table: Table, framework: Framework, normalization: Normalization): Indicators {
  const weights = framework.columns.map((column) => column.weight);
  return joinColumns(scaleColumns(table, framework, normalization, weights), weights);
}

/**
 * The first half of `indicatorLevels`, which no weight changes; but a column that weighs nothing under `weights` is not
 * scaled and has no levels, so that it need not be one that can be scaled. No column with a weight at all is an error.
 */
export function scaleColumns(
  table: Table,
  { columns, weightsFrom = "weights" }: Framework,
  normalization: Normalization,
  weights?: ArrayLike<number>,
): ScaledColumns {
  const { rows } = table;
  const m = columns.length;
  const values = new Float64Array(rows * m).fill(NaN);
  const scaled = new Float64Array(rows);
  const weightless = weights ? columns.map((column, c) => !(weights[c] > 0) && isWeighted(columns, weights, column.layer)) : [];
  if (weightless.length > 0 && weightless.every(Boolean)) fail("noWeight", { argument: weightsFrom });
  columns.forEach((column, c) => {
    if (weightless[c]) return;
    normalizeColumn(table, column.column, normalization, column.direction, column.low, column.high, scaled);
    for (let i = 0; i < rows; i++) values[i * m + c] = scaled[i];
  });
  return { columns, levels: { rows, columns: m, values }, lowerIsBetter: normalization === "rank" };
}

/** The second half of `indicatorLevels`: joins columns by these weights, one per coded column; NaN = not given. */
export function joinColumns({ columns, levels, lowerIsBetter }: ScaledColumns, columnWeights: ArrayLike<number>): Indicators {
  const groups = groupColumns(columns);
  const m = groups.length;
  const { rows } = levels;
  const weightOf = (c: number): number => (columnWeights[c] > 0 ? columnWeights[c] : 0);
  const weightedLayers = [0, 1, 2].map((layer) => isWeighted(columns, columnWeights, layer));
  const values = new Float64Array(rows * m).fill(NaN);
  const weights = new Float64Array(m);

  for (let k = 0; k < m; k++) {
    const group = groups[k];
    const weighted = weightedLayers[columns[group[0]].layer];
    let given = 0;
    if (weighted) for (const c of group) given += weightOf(c);
    weights[k] = weighted ? given : 1;
    for (let i = 0; i < rows; i++) {
      let sum = 0;
      let total = 0;
      for (const c of group) {
        const level = levels.values[i * levels.columns + c];
        if (level !== level) continue;
        const share = given > 0 ? weightOf(c) : 1;
        sum += share * level;
        total += share;
      }
      if (total > 0) values[i * m + k] = sum / total;
    }
  }

  const first = groups.map((group) => columns[group[0]]);
  const layers = first.map((column) => column.layer);
  shareWithinLayers(weights, layers);
  const codes = first.map(({ code }) => (code.length > 1 ? code : null));
  const names = first.map(({ code, label }) => (code.length > 1 ? code : label));
  return { names, codes, layers, weights, levels: { rows, columns: m, values }, lowerIsBetter };
}

/** The columns that count: not those without a weight in a layer where some column has one. */
export function weightedColumns(columns: readonly FrameworkColumn[]): FrameworkColumn[] {
  const weights = columns.map(({ weight }) => weight);
  return columns.filter(({ layer, weight }) => weight > 0 || !isWeighted(columns, weights, layer));
}

/** True where some column of the layer has a weight, so that the others count 0. */
function isWeighted(columns: readonly FrameworkColumn[], weights: ArrayLike<number>, layer: number): boolean {
  return columns.some((column, c) => column.layer === layer && weights[c] >= 0);
}

/** Positions of the columns by indicator, in the order of their first column. */
function groupColumns(columns: readonly FrameworkColumn[]): number[][] {
  const groups: number[][] = [];
  const byCode = new Map<string, number[]>();
  columns.forEach(({ code }, c) => {
    const known = code.length > 1 ? byCode.get(code) : undefined;
    if (known) {
      known.push(c);
      return;
    }
    const group = [c];
    groups.push(group);
    if (code.length > 1) byCode.set(code, group);
  });
  return groups;
}

function shareWithinLayers(weights: Float64Array, layers: readonly Layer[]): void {
  const totals = [0, 0, 0];
  for (let k = 0; k < weights.length; k++) totals[layers[k]] += weights[k];
  for (let k = 0; k < weights.length; k++) if (totals[layers[k]] > 0) weights[k] /= totals[layers[k]];
}
