import { inBackground, whenDone } from "../engine/background/background";
import { fail } from "../engine/errors";
import { labelKey } from "../engine/table/labels";
import { inputCoefficients, rowShares } from "../engine/network/coefficients";
import { networkMilliseconds } from "../engine/network/cost";
import { domesticFlows } from "../engine/network/importShares";
import type { Households } from "../engine/network/multipliers";
import { productiveSystem } from "../engine/network/productiveSystem";
import { isOmitted, readNumber, readOption } from "./arguments";
import { answer } from "./errors";
import {
  readFinalDemand,
  readFlows,
  readProductionTable,
  readSectorVector,
  readSectorWords,
  readTechnology,
  sectorCell,
  sectorMatrix,
  sectorReport,
  type Flows,
} from "./productionTable";
import { report } from "./results";

/**
 * What flows are divided by.
 * @customenum {string}
 */
export enum COEFFICIENTS_SIDE {
  /** A: inputs per unit of the buyer's output. */
  input = "input",
  /** B: deliveries per unit of the seller's output. */
  output = "output",
  /** A without imports: the share of imports in home use is taken off every row. Needs exports and imports. */
  domestic = "domestic",
  /** The flows themselves without imports. Needs exports and imports. */
  "domestic flows" = "domestic flows",
}

/**
 * Which inverse.
 * @customenum {string}
 */
export enum INVERSE_SIDE {
  /** (I - A)^-1: output needed per unit of final demand. */
  leontief = "leontief",
  /** (I - B)^-1: supply-side accounting, from primary inputs to output. Needs output. */
  ghosh = "ghosh",
}

/**
 * What forward linkages are taken from.
 * @customenum {string}
 */
export enum LINKAGES_FORWARD {
  /** Row sums of the Ghosh inverse: buyers count with what they buy. Needs output. */
  ghosh = "ghosh",
  /** Row sums of the Leontief inverse; attributed to Rasmussen (1956). */
  leontief = "leontief",
}

/**
 * What is taken out of the economy.
 * @customenum {string}
 */
export enum EXTRACTION_FORM {
  /** Purchases, sales and final demand; the sector's own output counts as lost. */
  total = "total",
  /** Purchases alone, final demand kept (Leontief). */
  backward = "backward",
  /** Sales alone, primary inputs kept (Ghosh). */
  forward = "forward",
}

/**
 * Coefficients of an input-output table. Convention: input a = z / output of the buyer (A); output b = z / output of the seller (B). domestic and domestic flows take imports out in proportion, one import share per good for all buyers: imports / (output - exports + imports); they need exports and imports. A sector without output has zeros. An economy that uses up more than it makes is refused.
 * @customfunction COEFFICIENTS
 * @param flows Flows between sectors, square, rows supply and columns use, without totals, with or without labels. Missing counts as zero; flows may be negative.
 * @param output Gross output of every sector, in the unit of the flows.
 * @param [side] input (default), output, domestic or domestic flows.
 * @param [exports] Exports of every sector; together with imports, for domestic and domestic flows. Above output they are re-exports: then nothing that is used at home counts as made there.
 * @param [imports] Imports of every sector's good, all positive or, as many tables deduct them, all negative; together with exports.
 * @returns A square table, labelled on both sides when the flows were: shares, or with domestic flows amounts.
 */
export function coefficients(flows: any[][], output: any[][], side?: string, exports?: any[][], imports?: any[][]): any[][] {
  return answer(() => {
    const way = readOption(side, Object.values(COEFFICIENTS_SIDE), "side");
    const sectors = readFlows(flows, "flows", { signed: true });
    const { labels, Z, x, trade } = readProductionTable(sectors, { output, exports, imports });
    const domestic = way === COEFFICIENTS_SIDE.domestic || way === COEFFICIENTS_SIDE["domestic flows"];
    if (domestic && !trade) fail("domesticNeedsTrade", { value: way });
    const kept = domestic && trade ? domesticFlows(Z, x, trade) : Z;
    const A = inputCoefficients(kept, x);
    productiveSystem(A, x.length, "flows", labels);
    const values = way === COEFFICIENTS_SIDE["domestic flows"] ? kept : way === COEFFICIENTS_SIDE.output ? rowShares(Z, x) : A;
    return sectorMatrix(sectors, values);
  });
}

/**
 * Inverse of an input-output table. leontief: (I - A)^-1, output of the row's sector, direct and indirect, per unit of final demand for the column's. ghosh: (I - B)^-1, output of the column's sector per unit of primary inputs into the row's; read it as supply-side accounting or as costs passed on. Convention: the identity is included; statistics offices often print the inverse less the identity (complete consumption coefficients). Imported inputs inside the flows count as if made at home: see COEFFICIENTS with domestic flows. A table that would give negative elements (spectral radius 1 or above) is refused.
 * @customfunction INVERSE
 * @param flows Flows between sectors, square, rows supply and columns use, without totals, with or without labels; or input coefficients, output left empty. Missing counts as zero; flows may be negative.
 * @param [output] Gross output of every sector, in the unit of the flows; empty where flows holds coefficients.
 * @param [side] leontief (default) or ghosh, which needs output.
 * @returns A square table, labelled on both sides when the flows were. A sector without output has 1 on the diagonal and zeros beside it.
 */
export function inverse(flows: any[][], output?: any[][], side?: string): any[][] {
  return answer(() => {
    const ghosh = readOption(side, Object.values(INVERSE_SIDE), "side") === INVERSE_SIDE.ghosh;
    if (ghosh) requireOutput(output, "side");
    const { sectors, A, x } = readTechnology(flows, output, { signed: true, needed: ghosh });
    const { labels } = sectors;
    const milliseconds = networkMilliseconds(labels.length, { inverses: 1 });
    return whenDone(inBackground("tableInverse", { labels, A, weights: ghosh ? x : null }, milliseconds), (found) => sectorMatrix(sectors, found));
  });
}

/**
 * Multipliers of a unit of final demand for every sector's product. Output: output in all sectors, direct and indirect. Total: the stressor (value added, income, persons, emissions) in all sectors per unit of final demand. Type I: Total over the sector's own stressor per unit of output. Type II: the same with households that spend their income; without a stressor, income takes its place. Imports inside the flows count as made at home; where value added is output less all inputs, every value-added multiplier is then 1: take the flows of COEFFICIENTS with domestic flows, and the same output. Blank: ratios of a sector without the stressor, all of a sector without output.
 * @customfunction MULTIPLIERS
 * @param flows Flows between sectors, square, rows supply and columns use, without totals, with or without labels; or input coefficients, output left empty. Missing counts as zero; flows may be negative.
 * @param [output] Gross output of every sector, in the unit of the flows; empty where flows holds coefficients.
 * @param [stressor] Amount of the stressor in every sector, divided by output; without output it is taken as per unit of output.
 * @param [income] Income that every sector pays to households (compensation of employees), in the unit of the flows; together with consumption; needs output.
 * @param [consumption] What households buy of every good, in the unit of the flows: one column, or several that are added up (rural, urban); together with income. Households buy consumption / total income of every good; the rest of income leaks, and they carry no stressor of their own.
 * @returns One row per sector: Output; with a stressor Total and Type I; with income and consumption Type II.
 */
export function multipliers(flows: any[][], output?: any[][], stressor?: any[][], income?: any[][], consumption?: any[][]): any[][] {
  return answer(() => {
    const { sectors, A, x } = readTechnology(flows, output, { signed: true });
    const amounts = isOmitted(stressor) ? null : readSectorVector(stressor, "stressor", sectors);
    const households = readHouseholds(income, consumption, sectors, x !== null);
    const { labels } = sectors;
    const milliseconds = networkMilliseconds(labels.length, { vectors: 1 + (amounts ? 1 : 0) + (households ? 1 : 0) });
    return whenDone(inBackground("multipliers", { labels, A, x, stressor: amounts, households }, milliseconds), (found) => {
      const { effects, typeTwo } = found;
      const columns = [found.output, ...(effects ? [effects.total, effects.typeOne] : []), ...(typeTwo ? [typeTwo] : [])];
      return sectorReport(["Sector", "Output", "Total", "Type I", "Type II"].slice(0, columns.length + 1), sectors, columns);
    });
  });
}

function readHouseholds(income: unknown, consumption: unknown, sectors: Flows, hasOutput: boolean): Households | null {
  if (isOmitted(income) && isOmitted(consumption)) return null;
  if (isOmitted(income)) fail("householdsTogether", { argument: "income" });
  if (isOmitted(consumption)) fail("householdsTogether", { argument: "consumption" });
  if (!hasOutput) fail("householdsNeedOutput");
  return { income: readSectorVector(income, "income", sectors, { min: 0 }), consumption: readFinalDemand(consumption, "consumption", sectors) };
}

/**
 * Total linkages of every sector, and key sectors; attributed to Rasmussen (1956) and Hirschman (1958). Backward: column sums of the Leontief inverse. Forward: row sums of the Ghosh inverse, or of the Leontief inverse. Indices: power and sensitivity of dispersion, the linkage over its mean, so that their mean is 1. Spread: standard deviation (n - 1) over mean of the sector's column or row of the inverse; low = it reaches many sectors evenly. Sectors without output are blank and count in no mean. Imports inside the flows count as made at home, which overstates forward linkages of imported goods: take COEFFICIENTS with domestic flows.
 * @customfunction LINKAGES
 * @param flows Flows between sectors, square, rows supply and columns use, without totals, with or without labels; with forward leontief also input coefficients, output left empty. Missing counts as zero; flows may be negative.
 * @param [output] Gross output of every sector, in the unit of the flows.
 * @param [forward] ghosh (default) or leontief, which takes one unit of final demand for every sector, however small.
 * @param [threshold] What an index must exceed to count in Class; default 1. Class: key where both indices do, backward or forward where one does, else weak.
 * @returns One row per sector: backward and forward linkage, their indices, their spreads, radiation (Backward - 1, output called up beyond the unit delivered), and its class. Linkages are output per unit of final demand (Ghosh: of primary inputs).
 */
export function linkages(flows: any[][], output?: any[][], forward?: string, threshold?: number): any[][] {
  return answer(() => {
    const ghosh = readOption(forward, Object.values(LINKAGES_FORWARD), "forward") === LINKAGES_FORWARD.ghosh;
    if (ghosh) requireOutput(output, "forward");
    const limit = readNumber(threshold, "threshold", 1, { min: 0 });
    const { sectors, A, x } = readTechnology(flows, output, { signed: true, needed: ghosh });
    const { labels } = sectors;
    const milliseconds = networkMilliseconds(labels.length, { inverses: 1 });
    return whenDone(inBackground("linkages", { labels, A, x, ghosh, threshold: limit }, milliseconds), (found) =>
      sectorReport(["Sector", "Backward", "Forward", "Backward index", "Forward index", "Backward spread", "Forward spread", "Radiation", "Class"], sectors, [
        found.backward,
        found.forward,
        found.backwardIndex,
        found.forwardIndex,
        found.backwardSpread,
        found.forwardSpread,
        found.radiation,
        found.classes,
      ]),
    );
  });
}

/** Ghosh coefficients cannot be had from input coefficients alone. */
function requireOutput(output: unknown, argument: string): void {
  if (isOmitted(output)) fail("ghoshNeedsOutput", { argument });
}

/**
 * Average propagation lengths: in how many rounds of production, on average, a change of cost in the row's sector reaches the column's, and a change of demand for the column's product reaches the row's. Convention: H = L (L - I) over L - I, the same from the Leontief and the Ghosh inverse; lengths on the diagonal are round trips. 1 = all of it directly; 0 where no path leads. Attributed to Dietzenbacher, Romero and Bosma (2005).
 * @customfunction PROPAGATION
 * @param flows Flows between sectors, square, rows supply and columns use, without totals, with or without labels. Missing counts as zero.
 * @param output Gross output of every sector, in the unit of the flows.
 * @returns A square table of lengths, labelled on both sides when the flows were.
 */
export function propagation(flows: any[][], output: any[][]): any[][] {
  return answer(() => {
    const sectors = readFlows(flows, "flows");
    const { labels, Z, x } = readProductionTable(sectors, { output });
    const milliseconds = networkMilliseconds(labels.length, { inverses: 2 });
    return whenDone(inBackground("propagationLengths", { labels, A: inputCoefficients(Z, x) }, milliseconds), (found) => sectorMatrix(sectors, found));
  });
}

/**
 * Hypothetical extraction: the output that the economy would lose without a sector, or without a group of sectors, if the rest did not adapt. Convention: total takes out the sector's purchases, sales and final demand, its own output included in the loss; backward its purchases alone, with final demand kept, as if it bought abroad; forward its sales alone, in the supply-side (Ghosh) reading with primary inputs kept. Imports inside the flows count as made at home: take COEFFICIENTS with domestic flows. Attributed to Strassert (1968), Cella (1984) and Dietzenbacher and van der Linden (1997).
 * @customfunction EXTRACTION
 * @param flows Flows between sectors, square, rows supply and columns use, without totals, with or without labels. Missing counts as zero; flows may be negative.
 * @param output Gross output of every sector, in the unit of the flows.
 * @param [form] total (default), backward or forward.
 * @param [group] One tag per sector, such as traditional, emerging, future; the sectors of one tag are taken out together, with what they buy from each other.
 * @returns One row per sector, or per tag in order of appearance: loss in the unit of output, its share of total output, rank (1 = largest loss). A sector without output is blank.
 */
export function extraction(flows: any[][], output: any[][], form?: string, group?: any[][]): any[][] {
  return answer(() => {
    const way = readOption(form, Object.values(EXTRACTION_FORM), "form");
    const sectors = readFlows(flows, "flows", { signed: true });
    const { labels, Z, x } = readProductionTable(sectors, { output });
    const tags = isOmitted(group) ? null : readSectorWords(group, "group", sectors);
    const groups = new Map<string, number[]>();
    labels.forEach((_, i) => {
      const key = tags ? labelKey(tags[i]) : String(i);
      const members = groups.get(key);
      if (members) members.push(i);
      else groups.set(key, [i]);
    });
    const blocks = [...groups.values()];
    const milliseconds = networkMilliseconds(labels.length, { inverses: tags ? 2 : 1 });
    return whenDone(inBackground("extraction", { labels, Z, x, form: way, blocks }, milliseconds), (found) =>
      report(
        ["Sector", "Loss", "Share", "Rank"],
        blocks.map((block, b) => [tags ? tags[block[0]] : sectorCell(sectors, block[0]), found.loss[b], found.share[b], found.rank[b]]),
      ),
    );
  });
}
