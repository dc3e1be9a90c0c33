import { inBackground, whenDone } from "../engine/background/background";
import { fail, HfsError } from "../engine/errors";
import { networkMilliseconds } from "../engine/network/cost";
import { requireSameUnit, requireSuppliersInRows } from "../engine/network/requireBalance";
import { smileCurve } from "../engine/network/smileCurve";
import { isText } from "../engine/table/cells";
import type { ExportDecomposition } from "../engine/network/exportDecomposition";
import { labelKey, matchLabels } from "../engine/table/labels";
import { readGrid, type Table } from "../engine/table/table";
import { isOmitted, readAmounts, readNumber, readNumbers, transpose } from "./arguments";
import { answer } from "./errors";
import { readNamedSectors } from "./namedSectors";
import { readFinalDemand, readFlows, readProductionTable, readSectorVector, sectorReport, type Flows } from "./productionTable";
import { readRegionalDemand, readRegions } from "./regionalDemand";
import { report, type ResultCell } from "./results";
import { withoutRepeatedNames } from "./sectorVectors";

/** Rows of paths that a sheet is asked to bear. */
const MOST_PATHS = 10_000;
/** Characters of a name in a path: a hundred links then stay within what a cell holds, 32 767. */
const NAME_LENGTH = 300;
/** Value added may exceed output by rounding. */
const ROUNDING = 1e-6;

/**
 * The output, and the jobs, that a change of final demand calls for in every sector, suppliers of suppliers included. Convention: the demand-driven Leontief model, change of output = (I - A)^-1 x change of demand; input coefficients, prices and output per worker stay as they are, and capacity is free. Inputs in the flows all count as made here; where imports are inside, take the domestic flows (COEFFICIENTS with domestic flows) for the effect at home.
 * @customfunction SHOCK
 * @param flows Flows between sectors, square, rows supply and columns use, without totals, with or without labels. Missing counts as zero.
 * @param output Gross output of every sector, in the unit of the flows.
 * @param change Change of final demand in the unit of the flows, a rise positive and a fall negative: one per sector, or the names of some sectors with an amount beside each, the others staying as they are.
 * @param [employment] Persons (or hours, wages) employed in every sector.
 * @returns One row per sector: change of output in the unit of the flows, change in percent of output, change of employment (blank without employment).
 */
export function shock(flows: any[][], output: any[][], change: any[][], employment?: any[][]): any[][] {
  return answer(() => {
    const sectors = readFlows(flows, "flows", { signed: true });
    const { labels, Z, x } = readProductionTable(sectors, { output });
    const demand = readNamedSectors(change, "change", sectors, { positions: true }) ?? readSectorVector(change, "change", sectors);
    const persons = isOmitted(employment) ? null : readSectorVector(employment, "employment", sectors, { min: 0 });
    const milliseconds = networkMilliseconds(x.length, { vectors: 1 });
    return whenDone(inBackground("demandShock", { labels, Z, x, change: demand }, milliseconds), (moved) => {
      const share = moved.map((value, i) => (x[i] > 0 ? value / x[i] : NaN));
      return sectorReport(["Sector", "Change", "Change %", "Jobs"], sectors, [
        moved,
        share.map((value) => 100 * value),
        share.map((value, i) => (persons ? value * persons[i] : NaN)),
      ]);
    });
  });
}

/**
 * The change of output between two tables in two parts that add up to it: changed input coefficients (technology) and changed final demand. Convention: the mean of the two polar forms, attributed to Dietzenbacher and Los (1998); final demand = output less sales to sectors, so exports count in it and imports are taken off. Both tables must be in the prices of one year: in current prices, changed relative prices count as technology.
 * @customfunction DECOMPOSE
 * @param flows0 Flows between sectors in the first year, square, rows supply and columns use, without totals, with or without labels. Missing counts as zero.
 * @param output0 Gross output of every sector in the first year, in the unit of the flows.
 * @param flows1 Flows in the second year between the same sectors, in the same unit; matched by name where both tables have names.
 * @param output1 Gross output of every sector in the second year.
 * @returns One row per sector of the first table, in the unit of the flows: the part of changed technology, the part of changed final demand, the change of output.
 */
export function decompose(flows0: any[][], output0: any[][], flows1: any[][], output1: any[][]): any[][] {
  return answer(() => {
    const first = readFlows(flows0, "flows0", { signed: true });
    const before = readProductionTable(first, { output: output0, outputName: "output0" });
    const second = readFlows(flows1, "flows1", { signed: true });
    const after = readProductionTable(second, { output: output1, outputName: "output1" });
    requireSameUnit(before, after, { argument: "flows1 and output1", other: "flows0 and output0" });
    const place = samePlaces(second, first);
    const n = place.length;
    const Z1 = new Float64Array(n * n);
    for (let i = 0, at = 0; i < n; i++) for (let j = 0; j < n; j++, at++) Z1[at] = after.Z[place[i] * n + place[j]];
    const input = { labels: first.labels, Z0: before.Z, x0: before.x, Z1, x1: Float64Array.from(place, (from) => after.x[from]) };
    return whenDone(inBackground("structuralDecomposition", input, networkMilliseconds(n, { vectors: 2 })), ({ technology, finalDemand, total }) =>
      sectorReport(["Sector", "Technology", "Final demand", "Total"], first, [technology, finalDemand, total]),
    );
  });
}

/** Where each sector of the first table stands in the second: by name where both have names, by position where they have none or the same row of names. */
function samePlaces(second: Flows, first: Flows): number[] {
  const inOrder = first.labels.map((_, i) => i);
  const same = second.labels.length === first.labels.length && second.labels.every((label, i) => labelKey(label) === labelKey(first.labels[i]));
  if (same) return inOrder;
  if (first.labelled && second.labelled) return matchLabels(first.labels, second.labels, second.table.argument, { kind: "row", of: first.table.argument });
  if (second.labels.length !== first.labels.length) {
    const [rows, otherRows] = [second.labels.length, first.labels.length];
    fail("shapeDiffers", { argument: second.table.argument, rows, columns: rows, other: first.table.argument, otherRows, otherColumns: otherRows });
  }
  return inOrder;
}

/**
 * Structural path analysis: the single chains of suppliers through which final demand draws on output, value added, energy or emissions, the largest first. Convention: with a stressor, a path holds the stressor that its first sector needs for what reaches final demand along the path; without one, it holds output. All paths of at most 100 links are found that reach the threshold. A sector may stand in a path again. Imports inside the flows count as made here. Attributed to Defourny and Thorbecke (1984), Treloar (1997) and Lenzen (2003, 2007).
 * @customfunction CHAINS
 * @param flows Flows between sectors, square, rows supply and columns use, without totals, with or without labels; none negative. Missing counts as zero.
 * @param output Gross output of every sector, in the unit of the flows.
 * @param final Final demand of every sector in the unit of the flows: one column, or a block of columns that are added up; or the names of some sectors with an amount beside each. What is negative (more imports than final use) gives negative paths, placed by their size.
 * @param [stressor] Amount of what is followed in every sector: value added, persons, energy, emissions. Divided by output. None negative; omitted = output.
 * @param [threshold] Share of the total that a path must reach, 0 to 1; default 0.001. The total is all paths together.
 * @param [top] Number of paths at most; default 20.
 * @returns One row per path: Rank, Path from the first supplier to the final good, Value in the unit of the stressor, Share of the total, Order = number of links (0 = the final good's own sector). Sectors whose name stands twice bear their position too.
 */
export function chains(flows: any[][], output: any[][], final: any[][], stressor?: any[][], threshold?: number, top?: number): any[][] {
  return answer(() => {
    const sectors = readFlows(flows, "flows");
    const { labels, Z, x } = readProductionTable(sectors, { output });
    const some = readNamedSectors(final, "final", sectors);
    const demand = some ?? readFinalDemand(final, "final", sectors);
    if (!some) requireSuppliersInRows(Z, x, demand, "flows");
    const question = {
      labels,
      Z,
      x,
      final: demand,
      rate: stressorRate(stressor, sectors, x),
      threshold: readNumber(threshold, "threshold", 0.001, { min: 0, max: 1 }),
      top: readNumber(top, "top", 20, { min: 1, max: MOST_PATHS, whole: true }),
    };
    return whenDone(inBackground("structuralPaths", question, pathMilliseconds(question)), ({ total, paths }) => {
      const name = pathNames(sectors);
      const rows = paths.map(({ sectors: chain, value }, rank) => {
        return [rank + 1, Array.from(chain, name).join(" > "), value, value / total, chain.length - 1];
      });
      return report(["Rank", "Path", "Value", "Share", "Order"], rows);
    });
  });
}

/** One solve, and a search whose length depends on the threshold and on how many paths are asked for. */
function pathMilliseconds({ x, threshold, top }: { x: Float64Array; threshold: number; top: number }): number {
  const opened = Math.min(1 / threshold, 20 * top);
  return networkMilliseconds(x.length, { vectors: 1 }) + opened * x.length * 1e-4;
}

/** The stressor per unit of output; 1 where none is given. */
function stressorRate(raw: unknown, sectors: Flows, x: Float64Array): Float64Array {
  if (isOmitted(raw)) return x.map((made) => (made > 0 ? 1 : 0));
  return readSectorVector(raw, "stressor", sectors, { min: 0 }).map((amount, i) => {
    if (amount > 0 && x[i] === 0) fail("stressorNoOutput", { row: sectors.labels[i], value: amount });
    return amount > 0 ? amount / x[i] : 0;
  });
}

/** What each sector is called in a path. */
function pathNames(sectors: Flows): (i: number) => string {
  const seen = new Map<string, number>();
  for (const label of sectors.labels) seen.set(labelKey(label), (seen.get(labelKey(label)) ?? 0) + 1);
  return (i) => {
    const label = sectors.labels[i];
    const name = label.length > NAME_LENGTH ? label.slice(0, NAME_LENGTH) : label;
    return (seen.get(labelKey(label)) ?? 0) > 1 ? `${name} (${i + 1})` : name;
  };
}

/**
 * The smile curve: are value added rates high at both ends of the chain? The rate (value added over output) is fitted by a quadratic of upstreamness over the sectors. Convention: weighted least squares with value added as weights; standard errors from the weighted residuals with n - 3 degrees of freedom, as R's lm with weights. Sectors without value added, output or upstreamness are left out; at least four are needed. A positive coefficient of the square is a smile, a negative one a frown.
 * @customfunction SMILE
 * @param valueAdded Value added of every sector, an amount, with or without names; none negative. Missing counts as zero.
 * @param output Gross output of every sector, in the unit of value added.
 * @param upstreamness Upstreamness of every sector, as POSITION gives it: that column, with or without the column of names; matched by name where both have names.
 * @returns Term, Estimate, Standard error: Intercept, Upstreamness, Upstreamness squared, and the Turning point, the upstreamness where the rate is lowest (smile) or highest (frown), its standard error by the delta method; #N/A where the curve is a straight line.
 */
export function smile(valueAdded: any[][], output: any[][], upstreamness: any[][]): any[][] {
  return answer(() => {
    const { rowLabels: labels, hasRowLabels: labelled, values: v } = readSectorList(valueAdded, "valueAdded");
    const x = readSectorVector(output, "output", { labels, labelled }, { min: 0 });
    if (isOmitted(upstreamness)) fail("missingArgument", { argument: "upstreamness" });
    const U = readNumbers(withoutRepeatedNames(upstreamness, "upstreamness", labels), "upstreamness", labels);
    labels.forEach((row, i) => {
      if (x[i] > 0 && v[i] > x[i] * (1 + ROUNDING)) fail("valueAddedAboveOutput", { row, value: v[i], output: x[i] });
    });
    const { estimates, errors, turning } = smileCurve(v, x, U);
    const terms = ["Intercept", "Upstreamness", "Upstreamness squared"].map((term, k): ResultCell[] => [term, estimates[k], errors[k]]);
    const lowest: readonly ResultCell[] = turning ?? [new HfsError("smileNone"), ""];
    return report(["Term", "Estimate", "Standard error"], [...terms, ["Turning point", ...lowest]]);
  });
}

/** Amounts that stand alone, one per sector, in a column or a row, with or without names: they say which sectors there are. */
function readSectorList(raw: unknown, argument: string): Table {
  if (isOmitted(raw)) fail("missingArgument", { argument });
  const grid = readGrid(raw, argument);
  const upright = grid.length <= 2 && grid[0].length > 2 ? transpose(grid) : grid;
  const table = readAmounts(upright[0].length === 1 && isText(upright[0][0]) ? upright.slice(1) : upright, argument);
  if (table.columns !== 1) fail("wrongRow", { argument, rows: grid.length, columns: grid[0].length });
  return table;
}

/**
 * Where the value in a region's exports comes from, and where it goes: participation in global (or interregional) value chains out of a multi-regional table. Convention: the exporter-source form attributed to Borin and Mancini (2019, 2023); the four parts add up to exports. Value added is output less all inputs in the flows, so taxes on products count in it. The table must balance: sales to sectors and final demand make up output.
 * @customfunction GVC
 * @param flows Flows between the sectors of all regions, square, rows supply and columns use, without totals, with or without labels. Missing counts as zero.
 * @param output Gross output of every sector, in the unit of the flows.
 * @param final Final demand, sectors in rows and regions in columns: what each region takes for consumption, investment and inventories from every sector of every region. Columns in the order in which regions first appear, or headed by the regions' names; columns with the same name are added up.
 * @param regions The region of every sector, one label per row of the flows.
 * @returns One row per region. In the unit of the flows: exports to the other regions; domestic value added in them, domestic value added counted twice, foreign value added, foreign value added counted twice; VAX, the domestic value added that other regions finally use. As shares of exports: Backward = all but domestic value added (vertical specialization), Forward = domestic value added that the first buyer does not absorb. Position = ln(1 + Forward) - ln(1 + Backward), above 0 = upstream. Shares are blank for a region without exports.
 */
export function gvc(flows: any[][], output: any[][], final: any[][], regions: any[][]): any[][] {
  return answer(() => {
    const sectors = readFlows(flows, "flows", { signed: true });
    const { labels, Z, x } = readProductionTable(sectors, { output });
    const { regionOf, names } = readRegions(regions, sectors);
    const demand = readRegionalDemand(final, sectors, names);
    const input = { labels, Z, x, final: demand, regionOf };
    const milliseconds = networkMilliseconds(x.length, { inverses: 1, vectors: 4 });
    return whenDone(inBackground("exportDecomposition", input, milliseconds), (found) => {
      const columns = GVC_COLUMNS.map(([heading, key]) => ({ heading, values: found[key] }));
      const rows = names.map((name, s) => [name, ...columns.map(({ values }) => values[s])]);
      return report(["Region", ...columns.map(({ heading }) => heading)], rows);
    });
  });
}

const GVC_COLUMNS = [
  ["Exports", "exports"],
  ["Domestic VA", "domesticValueAdded"],
  ["Domestic double counted", "domesticDoubleCounted"],
  ["Foreign VA", "foreignValueAdded"],
  ["Foreign double counted", "foreignDoubleCounted"],
  ["VAX", "absorbedAbroad"],
  ["Backward", "backward"],
  ["Forward", "forward"],
  ["Position", "position"],
] as const satisfies readonly (readonly [string, keyof ExportDecomposition])[];
