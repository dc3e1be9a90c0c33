import { inBackground, whenDone } from "../engine/background/background";
import { networkMilliseconds } from "../engine/network/cost";
import { answer } from "./errors";
import { readFlows, readProductionTable, sectorReport } from "./productionTable";

/**
 * Where every sector stands in the production chain: stages to final use (upstreamness), stages from primary inputs (downstreamness), and which of the two is nearer (demand orientation, this add-in's own index; above 0.5 = nearer to final demand). Convention: with exports and imports, upstreamness is taken on absorption, as by Antras, Chor, Fally and Hillberry (2012), and demand orientation on the domestic flows (imports spread over users in proportion); downstreamness counts all inputs. A negative final share means that imports exceed final use; without exports and imports, upstreamness is then overstated.
 * @customfunction POSITION
 * @param flows Flows between sectors, square, rows supply and columns use, without totals, with or without labels. Missing counts as zero.
 * @param output Gross output of every sector, in the unit of the flows.
 * @param [exports] Exports of every sector; together with imports. Above output they are re-exports: then nothing that is used at home counts as made there.
 * @param [imports] Imports of every sector's good, all positive or, as many tables deduct them, all negative; together with exports.
 * @param [inventories] Increase of inventories of every sector's good, may be negative; a column of statistical errors may be added to it.
 * @returns One row per sector: upstreamness and downstreamness (stages, from 1), demand orientation (0 to 1), value added over output, final use net of imports over output.
 */
export function position(flows: any[][], output: any[][], exports?: any[][], imports?: any[][], inventories?: any[][]): any[][] {
  return answer(() => {
    const sectors = readFlows(flows, "flows");
    const production = readProductionTable(sectors, { output, exports, imports, inventories });
    const milliseconds = networkMilliseconds(production.x.length, { vectors: production.trade ? 4 : 2 });
    return whenDone(inBackground("chainPosition", production, milliseconds), (found) =>
      sectorReport(["Sector", "Upstreamness", "Downstreamness", "Demand orientation", "Value added rate", "Final share"], sectors, [
        found.upstreamness,
        found.downstreamness,
        found.demandOrientation,
        found.valueAddedRate,
        found.finalShare,
      ]),
    );
  });
}
