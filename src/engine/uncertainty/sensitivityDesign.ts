import { DEFAULT_FLOOR, type Mean } from "../indicators/aggregate";
import type { Framework, FrameworkColumn } from "../indicators/framework";
import { joinColumns, type Indicators, type Normalization } from "../indicators/indicatorLevels";
import type { Matrix, Table } from "../table/table";
import { PARAMETER_ROWS } from "../upgrading/parameters";
import { prepareColumns, type Preparations } from "./preparations";
import { rankedUnits } from "./scorer";

/** What may move a rank, in the order of the result. */
export const FACTORS = ["normalization", "aggregation", "weights", "treatment", "missing", "floor"] as const;
export type Factor = (typeof FACTORS)[number];

/** Means, the nominal one first. */
export const MEANS: readonly Mean[] = ["geometric", "arithmetic", "harmonic"];

/** A weight moves by at most this share of its nominal value. */
export const WEIGHT_NOISE = 0.25;

/** The floor's range, as PARAMS prints it. */
export const FLOOR_RANGE = PARAMETER_ROWS.find(({ name }) => name === "floor")?.draw ?? ([DEFAULT_FLOOR, DEFAULT_FLOOR] as const);

/** What each factor varies on this table; null where there is nothing it could vary. */
export interface Changes {
  readonly normalization: { readonly ways: readonly Normalization[] } | null;
  /** Null for one indicator alone: any mean of it is itself. */
  readonly aggregation: { readonly means: readonly Mean[] } | null;
  /** Indicators whose weight moves, or rows of weights to choose from. */
  readonly weights: { readonly indicators: number } | { readonly rows: number } | null;
  readonly treatment: { readonly columns: number; readonly of: number; readonly values: number } | null;
  readonly missing: { readonly values: number } | null;
  /** Levels of ranked units that some floor lifts, under some preparation. */
  readonly floor: { readonly low: number; readonly high: number; readonly below: number } | null;
}

/** All that the runs need; plain numbers and texts, so that it can travel by message. */
export interface SensitivityDesign {
  readonly preparations: Preparations;
  /** Nominal weights of the columns; NaN = not given. */
  readonly columnWeights: Float64Array;
  /** Draws of weights to choose from, one column per prepared column; null = noise on the nominal weights. */
  readonly givenWeights: Matrix | null;
  /** 1 for the units that are ranked nominally, and so in every run. */
  readonly ranked: Uint8Array;
  readonly changes: Changes;
}

/**
 * What can be varied on this table, around SCORE with its defaults. `givenWeights` holds draws of weights, one row per
 * draw and one number per column of the framework; the nominal weights are then the mean of the rows. Columns without weight take no part.
 */
export function designSensitivity(table: Table, framework: Framework, givenWeights: Matrix | null): SensitivityDesign {
  const nominal = givenWeights ? meanRow(givenWeights) : Float64Array.from(framework.columns, ({ weight }) => weight);
  const taking = weighing(framework.columns, nominal);
  const columns = taking.map((c) => framework.columns[c]);
  const columnWeights = Float64Array.from(taking, (c) => nominal[c]);
  const rows = givenWeights && pickColumns(givenWeights, taking);

  const preparations = prepareColumns(table, { columns });
  const prepared = preparations.scaled.map((scaled) => joinColumns(scaled, columnWeights));
  const ranked = rankedUnits(prepared[0], prepared[0].weights);
  const { ways, treatments, fillings, treatedColumns, treatedValues, filledValues } = preparations;
  const [low, high] = FLOOR_RANGE;
  const below = countBelow(prepared, ranked, high);
  const changes: Changes = {
    normalization: ways.length > 1 ? { ways } : null,
    aggregation: prepared[0].names.length > 1 ? { means: MEANS } : null,
    weights: rows ? rowsThatDiffer(rows, columns) : noisyIndicators(prepared[0]),
    treatment: treatments > 1 ? { columns: treatedColumns, of: columns.length, values: treatedValues } : null,
    missing: fillings > 1 ? { values: filledValues } : null,
    floor: below > 0 ? { low, high, below } : null,
  };
  return { preparations, columnWeights, givenWeights: rows, ranked, changes };
}

/** Positions of the columns that weigh something: as `joinColumns`, in a layer with weights a column without one weighs 0. */
function weighing(columns: readonly FrameworkColumn[], weights: Float64Array): number[] {
  const weighted = [0, 1, 2].map((layer) => columns.some((column, c) => column.layer === layer && weights[c] >= 0));
  return [...columns.keys()].filter((c) => weights[c] > 0 || !weighted[columns[c].layer]);
}

/** Indicators that share their layer with another one: the weight of a lone one changes nothing. */
function noisyIndicators({ layers }: Indicators): Changes["weights"] {
  const indicators = layers.filter((layer) => layers.indexOf(layer) !== layers.lastIndexOf(layer)).length;
  return indicators > 0 ? { indicators } : null;
}

/** Rows that give other shares within the layers than the first one does. */
function rowsThatDiffer(weights: Matrix, columns: readonly FrameworkColumn[]): Changes["weights"] {
  const first = layerShares(weights, 0, columns);
  for (let r = 1; r < weights.rows; r++) {
    if (layerShares(weights, r, columns).some((share, c) => Math.abs(share - first[c]) > 1e-12)) return { rows: weights.rows };
  }
  return null;
}

function layerShares({ columns: m, values }: Matrix, r: number, columns: readonly FrameworkColumn[]): Float64Array {
  const row = values.slice(r * m, (r + 1) * m);
  const totals = [0, 0, 0];
  row.forEach((weight, c) => (totals[columns[c].layer] += weight));
  return row.map((weight, c) => (weight > 0 ? weight / totals[columns[c].layer] : 0));
}

/** Cells of ranked units that lie below `limit` under some preparation. */
function countBelow(prepared: readonly Indicators[], ranked: Uint8Array, limit: number): number {
  const { columns } = prepared[0].levels;
  const found = prepared[0].levels.values.filter(
    (_, cell) => ranked[Math.floor(cell / columns)] === 1 && prepared.some(({ levels }) => levels.values[cell] < limit),
  );
  return found.length;
}

function meanRow({ rows, columns, values }: Matrix): Float64Array {
  const mean = new Float64Array(columns);
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) mean[c] += values[r * columns + c] / rows;
  return mean;
}

function pickColumns({ rows, columns, values }: Matrix, picked: readonly number[]): Matrix {
  const m = picked.length;
  const result = new Float64Array(rows * m);
  for (let r = 0; r < rows; r++) for (let c = 0; c < m; c++) result[r * m + c] = values[r * columns + picked[c]];
  return { rows, columns: m, values: result };
}
