import { inBackground, whenDone } from "../engine/background/background";
import { fail } from "../engine/errors";
import { networkMilliseconds } from "../engine/network/cost";
import { regionalCoefficients } from "../engine/network/locationQuotients";
import { requireCoefficients } from "../engine/network/requireCoefficients";
import { isOmitted, readAmounts, readNumber, readOption } from "./arguments";
import { answer } from "./errors";
import { readFlows, readProductionTable, readSectorVector, sectorMatrix, sectorReport } from "./productionTable";
import { transform } from "./results";

/**
 * How to regionalize a nation's coefficients.
 * @customenum {string}
 */
export enum REGIONALIZE_METHOD {
  /** Cross-industry quotient, lowered the more the smaller the region; attributed to Flegg and Webber (1997). */
  flq = "flq",
  /** Simple location quotient of the supplying sector. */
  slq = "slq",
  /** Cross-industry quotient: supplier over user. */
  cilq = "cilq",
  /** flq raised where the using sector is specialized, not capped; attributed to Flegg and Webber (2000). */
  aflq = "aflq",
}

/**
 * How to bring a matrix to given sums.
 * @customenum {string}
 */
export enum RAS_METHOD {
  /** Cells and sums of 0 or above. */
  ras = "ras",
  /** Cells and sums of either sign. */
  gras = "gras",
}

/**
 * Input coefficients of a region, out of the nation's and of output or jobs by sector, by location quotients: A times the quotient of supplier and user. Convention: FLQ = CILQ (log2(1 + region / nation))^delta, on the diagonal SLQ in place of CILQ; slq, cilq and flq are capped at 1, aflq = FLQ log2(1 + SLQ of the user) where that SLQ is above 1, not capped, so that coefficients may exceed the nation's. A sector that the region has not gets a row and a column of 0. The result is what is bought inside the region; the rest comes from outside.
 * @customfunction REGIONALIZE
 * @param coefficients Input coefficients of the nation (COEFFICIENTS), square, rows supply and columns use, with or without labels.
 * @param region Output or jobs of every sector in the region.
 * @param nation The same for the nation, which contains the region.
 * @param [method] flq (default), slq, cilq or aflq.
 * @param [delta] How strongly a small region is lowered in flq and aflq, 0 to 1; default 0.3, in most studies 0.1 to 0.4.
 * @returns The region's input coefficients, labelled as the nation's.
 */
export function regionalize(coefficients: any[][], region: any[][], nation: any[][], method?: string, delta?: number): any[][] {
  return answer(() => {
    const sectors = readFlows(coefficients, "coefficients", { signed: true });
    requireCoefficients(sectors.table.values, sectors.labels, "coefficients", "coefficientsNeeded");
    const form = readOption(method, Object.values(REGIONALIZE_METHOD), "method");
    const power = readNumber(delta, "delta", 0.3, { min: 0, max: 1 });
    const vector = (raw: unknown, argument: string): Float64Array =>
      isOmitted(raw) ? fail("missingArgument", { argument }) : readSectorVector(raw, argument, sectors, { min: 0 });
    const places = { region: vector(region, "region"), nation: vector(nation, "nation") };
    return sectorMatrix(sectors, regionalCoefficients(sectors.table.values, places, form, power, sectors.labels, "region"));
  });
}

/**
 * The matrix with given sums of rows and columns that keeps the proportions of a given one (biproportional): every cell is multiplied by a factor of its row and one of its column; with gras negative cells are divided by them. Convention: stops when all sums are met to 1e-11 of a row's size, not when little changes. Zeros stay zeros, signs stay. The sums of rows and of columns must add up to the same; a difference below a millionth is taken for rounding and the columns are scaled. Attributed to Stone (1961), gras to Junius and Oosterhaven (2003).
 * @customfunction RAS
 * @param matrix Amounts or coefficients to start from, may be rectangular, with or without labels. Missing counts as zero.
 * @param rows What every row is to add up to.
 * @param columns What every column is to add up to.
 * @param [method] ras (default) or gras, which allows for negative cells and sums.
 * @returns The matrix with these sums, labelled as the one given.
 */
export function ras(matrix: any[][], rows: any[][], columns: any[][], method?: string): any[][] {
  return answer(() => {
    const table = readAmounts(matrix, "matrix", { signed: true });
    const form = readOption(method, Object.values(RAS_METHOD), "method");
    const { rowLabels, columnLabels, values } = table;
    const margin = (raw: unknown, argument: string, labels: readonly string[]): Float64Array => {
      if (isOmitted(raw)) fail("missingArgument", { argument });
      const sums = readSectorVector(raw, argument, { labels, labelled: true });
      const below = form === RAS_METHOD.ras ? sums.findIndex((value) => value < 0) : -1;
      return below < 0 ? sums : fail("marginNegative", { argument, column: labels[below], value: sums[below] });
    };
    const at = form === RAS_METHOD.ras ? values.findIndex((value) => value < 0) : -1;
    if (at >= 0)
      fail("rasNegative", { argument: "matrix", row: rowLabels[Math.floor(at / table.columns)], column: columnLabels[at % table.columns], value: values[at] });
    const problem = {
      rows: table.rows,
      columns: table.columns,
      values,
      rowSums: margin(rows, "rows", rowLabels),
      columnSums: margin(columns, "columns", columnLabels),
      rowLabels,
      columnLabels,
    };
    return whenDone(inBackground("biproportional", problem, values.length * ROUND_MILLISECONDS), (found) => transform(table, found));
  });
}

/** Rough milliseconds per cell: some sixty rounds. */
const ROUND_MILLISECONDS = 2e-4;

/**
 * How complete local supply is: the share of home use made at home (regional purchase coefficient), the share of inputs made at home directly and over all rounds of supply (completeness), and the import content of exports (vertical specialization: imports per unit exported, through all domestic rounds). Convention: imports are spread over users in proportion; exports are made at home. Weighted by exports, import content is the economy's VS share.
 * @customfunction LOCALSUPPLY
 * @param flows Flows between sectors, imported inputs included, square, rows supply and columns use, without totals, with or without labels. Missing counts as zero.
 * @param output Gross output of every sector, in the unit of the flows.
 * @param exports Exports of every sector. Above output they are re-exports: then nothing that is used at home counts as made there.
 * @param imports Imports of every sector's good, all positive or, as many tables deduct them, all negative.
 * @returns One row per sector, shares from 0 to 1; blank where a good is not used at home, a sector buys nothing or has no output.
 */
export function localsupply(flows: any[][], output: any[][], exports: any[][], imports: any[][]): any[][] {
  return answer(() => {
    const sectors = readFlows(flows, "flows");
    const production = readProductionTable(sectors, { output, exports, imports });
    const { trade } = production;
    if (!trade) return fail("missingArgument", { argument: "exports" });
    const milliseconds = networkMilliseconds(production.x.length, { vectors: 4 });
    return whenDone(inBackground("localSupply", { ...production, trade }, milliseconds), (found) =>
      sectorReport(["Sector", "Local supply", "Completeness direct", "Completeness total", "Import content"], sectors, [
        found.localSupply,
        found.direct,
        found.total,
        found.importContent,
      ]),
    );
  });
}
