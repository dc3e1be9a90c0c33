import { fail, HfsError } from "../engine/errors";
import { DEFAULT_FLOOR, type Mean } from "../engine/indicators/aggregate";
import { requireNotNegative } from "../engine/indicators/domains";
import { LAYERS } from "../engine/indicators/framework";
import { joinColumns, scaleColumns, type Normalization, type ScaledColumns } from "../engine/indicators/indicatorLevels";
import { layerScores, type LayerScores } from "../engine/indicators/layerScores";
import { MAX_SEED } from "../engine/random";
import type { Matrix, Table } from "../engine/table/table";
import type { GivenDraws, NoiseDraws, WeightRun } from "../engine/uncertainty/weightDraws";
import { readNumber } from "./arguments";
import { readFrameworkOrFlat } from "./framework";
import { indicatorHeadings } from "./indicatorHeadings";
import { unitCell } from "./results";
import { readWeightRows, usedWeights } from "./weightRows";

/** Reads what RANKS and OUTRANKS compute from: SCORE's indicators, and how their weights vary. */

export interface WeightRunArguments {
  readonly framework: unknown;
  readonly direction: unknown;
  readonly weights: unknown;
  readonly draws: unknown;
  readonly seed: unknown;
  readonly noise: unknown;
}

/** A run over draws of weights, with the scores on nominal weights. */
export interface PreparedRun {
  readonly run: WeightRun;
  readonly scores: LayerScores;
  /** No column has a layer: all are one index. */
  readonly flat: boolean;
}

const DEFAULT_DRAWS = 1000;
const MAX_DRAWS = 100_000;
const DEFAULT_SEED = 1;
const DEFAULT_NOISE = 0.25;
const FEWEST_UNITS = 3;

/** The options of SCORE but for low and high, then draws, seed and noise, which are not read where `weights` holds rows of draws. */
export function readWeightRun(table: Table, args: WeightRunArguments, normalization: Normalization, aggregation: Mean): PreparedRun {
  if (table.rows < FEWEST_UNITS) fail("tooFewUnits", { argument: table.argument, given: table.rows, needed: FEWEST_UNITS });
  const rows = readWeightRows(args.weights, table);
  const framework = readFrameworkOrFlat(table, { framework: args.framework, direction: args.direction, weights: rows ? null : args.weights });
  const own = rows && usedWeights(rows, framework.columns);
  const nominal = own ? meanOfRows(own) : framework.columns.map((column) => column.weight);
  const columns = scaleColumns(table, framework, normalization, nominal);
  const draws: NoiseDraws | GivenDraws = own ? { kind: "given", columns, weights: own } : readNoise(args);
  const indicators = joinColumns(columns, nominal);
  if (aggregation !== "arithmetic") {
    const names = indicatorHeadings(indicators, framework, table);
    requireNotNegative(table, { ...indicators, names }, "negativeLevel");
    if (own) requireNotNegativeInDraws(table, columns, own, names);
  }
  const scores = layerScores(indicators, aggregation, DEFAULT_FLOOR);
  const ranked = scores.rank.filter((rank) => rank > 0).length;
  if (ranked < FEWEST_UNITS) fail("tooFewUnits", { argument: table.argument, given: ranked, needed: FEWEST_UNITS });
  return { run: { indicators, aggregation, floor: DEFAULT_FLOOR, draws }, scores, flat: framework.flat };
}

function readNoise({ draws, seed, noise }: WeightRunArguments): NoiseDraws {
  return {
    kind: "noise",
    draws: readNumber(draws, "draws", DEFAULT_DRAWS, { min: 1, max: MAX_DRAWS, whole: true }),
    seed: readNumber(seed, "seed", DEFAULT_SEED, { min: 0, max: MAX_SEED, whole: true }),
    noise: readNumber(noise, "noise", DEFAULT_NOISE, { min: 0, max: 1 }),
  };
}

function meanOfRows({ rows, columns, values }: Matrix): Float64Array {
  const mean = new Float64Array(columns);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) mean[j] += values[i * columns + j] / rows;
  return mean;
}

/** Columns that share a code are joined by each row's own weights, which may leave a negative level where their mean does not. */
function requireNotNegativeInDraws(table: Table, columns: ScaledColumns, weights: Matrix, names: readonly string[]): void {
  if (!columns.levels.values.some((level) => level < 0)) return;
  for (let i = 0; i < weights.rows; i++)
    requireNotNegative(table, { ...joinColumns(columns, weights.values.subarray(i * weights.columns, (i + 1) * weights.columns)), names }, "negativeLevel");
}

/** Why a unit has no rank: nothing at all is there of it, or too little of some layers; null for a unit that has one. */
export function whyUnranked(table: Table, { scores, flat }: PreparedRun, i: number): HfsError | "blank" | null {
  const { rank, coverage, present, layers } = scores;
  if (rank[i] > 0) return null;
  if (coverage[i] === 0) return "blank";
  const lacking = LAYERS.filter((_, layer) => present[layer] && Number.isNaN(layers.values[i * 3 + layer]));
  return new HfsError("lowCoverage", { layer: flat ? table.argument : lacking.join(", "), unit: unitCell(table, i) });
}
