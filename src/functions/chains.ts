import { inBackground, whenDone } from "../engine/background/background";
import { fail } from "../engine/errors";
import { networkMilliseconds } from "../engine/network/cost";
import { labelKey, matchLabels } from "../engine/table/labels";
import { isOmitted } from "./arguments";
import { answer } from "./errors";
import { readNamedSectors } from "./namedSectors";
import { readFlows, readProductionTable, readSectorVector, sectorReport, type Flows } from "./productionTable";

/**
 * What a change of final demand does to the output, and the jobs, of every sector, suppliers of suppliers included. Convention: the demand-driven Leontief model, change of output = (I - A)^-1 x change of demand; input coefficients, prices and output per worker stay as they are, and capacity is free. Inputs in the flows all count as made here; where imports are inside, take the domestic flows (COEFFICIENTS with domestic flows) for the effect at home.
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
    const demand = readNamedSectors(change, "change", sectors) ?? readSectorVector(change, "change", sectors);
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
 * Why output changed between two tables: changed input coefficients (technology) or changed final demand. The two parts add up to the change. Convention: the mean of the two polar forms, attributed to Dietzenbacher and Los (1998); final demand = output less sales to sectors, so exports count in it and imports are taken off. Both tables must be in the prices of one year: in current prices, changed relative prices count as technology.
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
