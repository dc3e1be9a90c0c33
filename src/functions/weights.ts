import { HfsError } from "../engine/errors";
import { completeRows, LEAST_ROWS, requireSize, sufficientRows } from "../engine/indicators/completeRows";
import { criticWeights } from "../engine/indicators/criticWeights";
import { entropyWeights } from "../engine/indicators/entropyWeights";
import { factorWeights } from "../engine/indicators/factorWeights";
import { firstComponentWeights } from "../engine/indicators/firstComponentWeights";
import { LAYERS } from "../engine/indicators/framework";
import { layerCorrelations } from "../engine/indicators/layerCorrelations";
import { completeJudgments, priorities } from "../engine/indicators/pairwiseJudgments";
import { reliabilityStatistics, type Reliability } from "../engine/indicators/reliability";
import { varianceWeights } from "../engine/indicators/varianceWeights";
import { arePositions } from "../engine/table/labels";
import type { Matrix, Table } from "../engine/table/table";
import { readColumnDirections, readData, readOption } from "./arguments";
import { answer } from "./errors";
import { readFrameworkOrFlat, type FrameworkOrFlat } from "./framework";
import { readJudgments } from "./judgments";
import { alignedRow, report, type ResultCell } from "./results";

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
  /** Squared loadings of the first principal component; more for columns that go with the others. */
  pc1 = "pc1",
  /** OECD handbook: highest squared loading after varimax of the components with eigenvalue above 1. */
  factor = "factor",
  /** Habit of SPSS users: coefficients of the components with eigenvalue above 1, averaged by variance. */
  variance = "variance",
}

/** The function of each word but equal. */
const WEIGHINGS: Readonly<Record<Exclude<`${WEIGHTS_METHOD}`, "equal">, (table: Table, direction: ArrayLike<number>) => Float64Array>> = {
  entropy: entropyWeights,
  critic: criticWeights,
  pc1: firstComponentWeights,
  factor: factorWeights,
  variance: varianceWeights,
};

/**
 * Weights of the columns, adding up to 1. entropy and critic: on min-max values with the direction taken in, 0 ln 0 = 0, Pearson's correlation. The others: correlation matrix over complete rows. pc1 = squared loadings of the first component (COINr shows the loadings, sign arbitrary); factor = the OECD handbook's varimax weights, a column's highest squared loading by its factor's share; variance = the habit of SPSS users, worked out by hand from SPSS's loadings, components turned to a positive sum. A constant column gets 0 from all but equal. None shows what matters.
 * @customfunction WEIGHTS
 * @param data Indicators, units in rows, with or without labels.
 * @param [method] equal (default), entropy, critic, pc1, factor or variance.
 * @param [direction] 1 or -1 (also + and -, benefit and cost), one for all columns or one per column. Default 1. pc1 and factor do not depend on it.
 * @returns One row of weights under the columns' headings; from variance, a negative weight is an error that names the column.
 */
export function weights(data: any[][], method?: string, direction?: any[][]): any[][] {
  return answer(() => {
    const table = readData(data, "data");
    const way = readOption(method, Object.values(WEIGHTS_METHOD), "method");
    const directions = readColumnDirections(direction, table).map((d) => d ?? 1);
    const shares = way === "equal" ? new Float64Array(table.columns).fill(1 / table.columns) : WEIGHINGS[way](table, directions);
    return alignedRow(table, shares, way);
  });
}

/**
 * Weights from pairwise judgments (analytic hierarchy process) with their consistency ratio CR; up to 0.1 is accepted by habit. Convention: principal eigenvector of the judgments as given; random indices RI of the table attributed to Saaty (1980), 0.58 for three items, 0.90 for four. Programs with another table (0.52 or 0.5247 for three items) show another CR; geometric-mean weights are equal up to three items and differ a little above.
 * @customfunction AHP
 * @param judgments Square table, up to 15 items: how many times the row's item matters as much as the column's. 1 on the diagonal, mirrored entries reciprocal within 1 %; a blank (NA) takes the reciprocal of its mirrored entry, so one triangle is enough.
 * @returns Item and Weight, then the rows λmax, CI, RI and CR.
 */
export function ahp(judgments: any[][]): any[][] {
  return answer(() => {
    const { matrix, argument, labels } = readJudgments(judgments, "judgments");
    const found = priorities(completeJudgments(matrix, { argument, labels }), matrix.rows);
    const numbered = arePositions(labels);
    const items = labels.map((label, i): ResultCell[] => [numbered ? i + 1 : label, found.weights[i]]);
    return report(["Item", "Weight"], [...items, ["λmax", found.eigenvalue], ["CI", found.CI], ["RI", found.RI], ["CR", found.CR]]);
  });
}

/**
 * How far columns measure one thing: Cronbach's alpha, KMO, Bartlett's test, first component's share, mean correlation; by layer where there are layers, with the correlations between their scores. Complete rows only, constant columns left out. Raw alpha, in which the column with the largest numbers counts most: NORMALIZE with zscore first for the standardized alpha other programs show beside it. With fewer than two columns or three complete rows a layer is blank; without layers the answer is #N/A. KMO and Bartlett are blank when columns depend on each other or are not fewer than the rows.
 * @customfunction RELIABILITY
 * @param data Indicators, units in rows. Headings such as H1 R&D, F: courts or S6 tell the layer unless framework is given; without any, all columns are one group.
 * @param [direction] 1 or -1 (also + and -, benefit and cost), one for all columns or one per column; -1 flips the column's sign. Default: the framework's, else 1.
 * @param [framework] One code per column (H, F, S, H1 ... S8), or a table headed Column, Code, Direction, Weight, Low, High.
 * @returns Statistic and Value, or with layers Statistic, Hardware, Firmware and Software.
 */
export function reliability(data: any[][], direction?: any[][], framework?: any[][]): any[][] {
  return answer(() => {
    const table = readData(data, "data");
    const found = readFrameworkOrFlat(table, { direction, framework });
    const directions = new Float64Array(table.columns).fill(1);
    for (const column of found.columns) directions[column.column] = column.direction;
    const positions = found.columns.map(({ column }) => column);
    if (found.flat) {
      const { centered } = sufficientRows(table, positions, directions, LEAST_COLUMNS);
      return report(["Statistic", "Value"], statisticRows([reliabilityStatistics(centered)]));
    }
    requireSize(table, positions);
    const byLayer = LAYERS.map((_, layer) => {
      const own = positions.filter((__, k) => found.columns[k].layer === layer);
      const { rows, centered } = completeRows(table, own, directions);
      return rows < LEAST_ROWS || centered.length < LEAST_COLUMNS ? null : reliabilityStatistics(centered);
    });
    return report(["Statistic", ...LAYERS], [...statisticRows(byLayer), ...correlationRows(table, found)]);
  });
}

/** One column alone agrees with nothing. */
const LEAST_COLUMNS = 2;

/** Rows of the report, with the figure each shows. */
const STATISTICS: readonly (readonly [string, keyof Reliability])[] = [
  ["Cronbach alpha", "alpha"],
  ["KMO", "kmo"],
  ["Bartlett chi-square", "chiSquare"],
  ["Bartlett df", "df"],
  ["Bartlett p", "p"],
  ["First component share", "firstShare"],
  ["Mean correlation", "meanCorrelation"],
];

/** One row per statistic, one column per group of columns; holes for a group that does not suffice. */
function statisticRows(groups: readonly (Reliability | null)[]): ResultCell[][] {
  return STATISTICS.map(([name, key]) => [name, ...groups.map((group) => group?.[key] ?? NaN)]);
}

/** Correlations between the layers; where SCORE would answer with an error, that error stands in these cells, and the statistics above remain. */
function correlationRows(table: Table, framework: FrameworkOrFlat): ResultCell[][] {
  const found = attempt(() => layerCorrelations(table, framework));
  return LAYERS.map((layer, i) => [
    `Correlation with ${layer}`,
    ...LAYERS.map((_, j): ResultCell => (found instanceof HfsError ? found : found.values[i * LAYERS.length + j])),
  ]);
}

function attempt(body: () => Matrix): Matrix | HfsError {
  try {
    return body();
  } catch (thrown) {
    if (thrown instanceof HfsError) return thrown;
    throw thrown;
  }
}
