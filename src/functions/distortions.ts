import { inBackground, whenDone } from "../engine/background/background";
import { fail } from "../engine/errors";
import { networkMilliseconds } from "../engine/network/cost";
import { requireOrientation, requireWholeFinal } from "../engine/network/requireBalance";
import { coefficientTroubles } from "../engine/network/requireCoefficients";
import { refuse } from "../engine/troubles";
import { isOmitted, readFlag, readNumber } from "./arguments";
import { answer } from "./errors";
import {
  readFinalDemand,
  readFlows,
  readProductionTable,
  readSector,
  readSectorNumbers,
  readSectorVector,
  readTechnology,
  sectorCell,
  sectorMatrix,
  sectorReport,
} from "./productionTable";
import { report, type ResultCell } from "./results";
import { readLevels, readPurchaseWedges, readRates, readSectorSquare, readWedges, readWorkShares } from "./wedges";

/**
 * Prices of all sectors when wedges, productivity or wages move, carried through the network of inputs; 100 = without any. Convention: Cobb-Douglas, shares of cost stay; the flows are taken to hold cost shares without wedges, and what is not bought from sectors is the share of labor and all other primary inputs. Wedge part: wedges and factor wedge; productivity part: productivity and unproductive; wage part: wages. The parts are in log points and add up to ln(Price / 100). Wedges are yours: no input-output table shows them, and none is inferred.
 * @customfunction PRICES
 * @param flows Flows between sectors, square, rows supply and columns use, without totals; or, with output left empty, input coefficients. Missing counts as zero.
 * @param [output] Gross output of every sector, in the unit of the flows.
 * @param [wedges] Wedge of every selling sector as a rate on its unit cost, or one for all: 0.2 = 20 % above cost; default 0.
 * @param [productivity] Productivity of every sector against the base, or one for all: 1.1 = 10 % more; default 1. Blank = 1.
 * @param [wages] Wage of every sector against the base, or one for all: 1.1 = 10 % higher; default 1. Blank = 1. Applies to the whole share of primary inputs.
 * @param [factorWedge] Rate by which primary inputs cost the sector more than they receive, or one for all; default 0.
 * @param [unproductive] Share of the sector's work that makes nothing, from 0 and below 1, or one for all; default 0.
 * @returns One row per sector: price (base 100), change in %, and the parts of wedges, productivity and wages in log points. Blank for a sector without output.
 */
export function prices(
  flows: any[][],
  output?: any[][],
  wedges?: any[][],
  productivity?: any[][],
  wages?: any[][],
  factorWedge?: any[][],
  unproductive?: any[][],
): any[][] {
  return answer(() => {
    const { sectors, A, x } = readTechnology(flows, output);
    const drivers = {
      wedges: readRates(wedges, "wedges", sectors),
      productivity: readLevels(productivity, "productivity", sectors),
      wages: readLevels(wages, "wages", sectors),
      factorWedges: readRates(factorWedge, "factorWedge", sectors),
      unproductive: readWorkShares(unproductive, "unproductive", sectors),
    };
    const given = [[wedges, factorWedge], [productivity, unproductive], [wages]].filter((part) => part.some((argument) => !isOmitted(argument)));
    const milliseconds = networkMilliseconds(sectors.labels.length, { vectors: given.length });
    return whenDone(inBackground("distortedPrices", { labels: sectors.labels, A, x, drivers }, milliseconds), (found) =>
      sectorReport(["Sector", "Price", "Change %", "Wedge part", "Productivity part", "Wage part"], sectors, [
        found.price,
        found.price.map((price) => price - 100),
        found.wedgePart,
        found.productivityPart,
        found.wagePart,
      ]),
    );
  });
}

/**
 * How far wedges are passed on through the network: percent by which a price rises when 1 + wedge of a sector rises by one percent. Convention: Cobb-Douglas, cost shares without wedges, as PRICES; row = whose price, column = whose wedge, the transpose of the Leontief inverse. Wedges are yours: none is inferred.
 * @customfunction PASSTHROUGH
 * @param flows Flows between sectors, square, rows supply and columns use, without totals; or, with output left empty, input coefficients. Missing counts as zero.
 * @param [output] Gross output of every sector, in the unit of the flows.
 * @param [sector] Name or position of the sector whose wedge moves; omitted = all.
 * @returns A square table of elasticities, 0 or above, at least 1 for the own price; for one sector a row per sector with the elasticity of its price.
 */
export function passthrough(flows: any[][], output?: any[][], sector?: string): any[][] {
  return answer(() => {
    const { sectors, A, x } = readTechnology(flows, output);
    const { labels } = sectors;
    const one = isOmitted(sector) ? null : readSector(sector, "sector", sectors);
    const milliseconds = networkMilliseconds(labels.length, one === null ? { inverses: 1 } : { vectors: 1 });
    return whenDone(inBackground("passThrough", { labels, A, x, sector: one }, milliseconds), (elasticity) =>
      one === null ? sectorMatrix(sectors, elasticity) : sectorReport(["Sector", "Elasticity"], sectors, [elasticity]),
    );
  });
}

/**
 * Distortion centrality of every sector: influence over Domar weight. Above 1, a subsidy raises output in the model; to first order its gain is the covariance of centrality and subsidy over value added. Convention: attributed to Liu (2019); a wedge makes inputs dearer by the rate and is waste. Influence: elasticity of output to the sector's productivity. Domar weight: its sales over labor income. Wedges are yours: no input-output table shows them, and none is inferred; one wedge for all adds almost nothing to upstreamness. Where imports are deducted from final demand, take the domestic table.
 * @customfunction DISTORTION
 * @param flows Flows between sectors, square, rows supply and columns use, without totals. Missing counts as zero.
 * @param output Gross output of every sector, in the unit of the flows.
 * @param final Final demand of every sector, one column or several that are added up; none below zero in the sum.
 * @param wedges Wedges on purchases as rates, 0 or above: one per selling sector, one for all, or a square table with the supplier in the row and the user in the column.
 * @param [observed] TRUE (default): the flows have formed under the wedges, so that elasticities are their shares times 1 + wedge; FALSE: their shares are the technology's elasticities, and sales under the wedges follow from final demand.
 * @returns One row per sector: influence, Domar weight and distortion centrality. Blank for a sector without output.
 */
export function distortion(flows: any[][], output: any[][], final: any[][], wedges: any[][], observed?: boolean): any[][] {
  return answer(() => {
    const sectors = readFlows(flows, "flows");
    const { labels, Z, x } = readProductionTable(sectors, { output });
    const whole = readFinalDemand(final, "final", sectors);
    requireWholeFinal(Z, x, whole, labels);
    const input = {
      labels,
      Z,
      x,
      final: whole,
      wedges: readPurchaseWedges(wedges, sectors),
      observed: readFlag(observed, "observed", true),
    };
    return whenDone(inBackground("distortionCentrality", input, networkMilliseconds(labels.length, { vectors: 3 })), (found) =>
      sectorReport(["Sector", "Influence", "Domar weight", "Distortion centrality"], sectors, [found.influence, found.domarWeight, found.centrality]),
    );
  });
}

/**
 * Prices and the number of inputs that firms choose to use when wedges make inputs dear, against the same economy without wedges. Convention: the separable Cobb-Douglas case of Acemoglu and Azar (2020): input i is taken by j where its gain in log productivity exceeds its share times the log of its price, wage 1; what is not spent on inputs taken goes to labor. An input with the share 0 is not on the menu; one that pays by no more than 1e-9 is not taken. Wedges only raise prices and only remove inputs. They are yours: none is inferred. Price = level with wage 1.
 * @customfunction INPUTCHOICE
 * @param shares Cost share that each input would have in each sector, square, rows supply and columns use; columns add up to less than 1. Blank or 0 = not on the menu.
 * @param gains What taking each input adds to the logarithm of the user's productivity, as large as shares: 0.05 = about 5 %. Blank = 0.
 * @param [wedges] Wedge of every selling sector as a rate on its unit cost, or one for all; default 0.
 * @param [productivity] Productivity level of every sector, or one for all; default 1. Blank = 1.
 * @returns One row per sector: price, number of inputs taken, number without wedges, and how many are lost to the wedges.
 */
export function inputchoice(shares: any[][], gains: any[][], wedges?: any[][], productivity?: any[][]): any[][] {
  return answer(() => {
    const sectors = readFlows(shares, "shares");
    const { labels, table } = sectors;
    refuse(coefficientTroubles(table.values, labels, "shares", "coefficientsNeeded"));
    const input = {
      labels,
      shares: table.values,
      gains: readSectorSquare(gains, "gains", sectors),
      wedges: readRates(wedges, "wedges", sectors),
      productivity: readLevels(productivity, "productivity", sectors),
    };
    return whenDone(inBackground("inputChoice", input, networkMilliseconds(labels.length, { vectors: 12 })), ({ price, inputs, undistorted }) =>
      sectorReport(["Sector", "Price", "Inputs", "Inputs undistorted", "Lost"], sectors, [
        price,
        inputs,
        undistorted,
        undistorted.map((count, j) => count - inputs[j]),
      ]),
    );
  });
}

/**
 * Prices and welfare before and after one sector's wedge is cut. Convention: Cobb-Douglas as PRICES, cost shares without wedges; 100 and 1 = no wedges. Two welfare numbers, never mixed. Real wage: what wedges take is lost, as costs of compliance are; it falls in proportion to a small wedge and is then also real GDP. Real GDP: what wedges take is income of households; it falls with the square of a small wedge. Firmware F3 = exp(-rise of the log consumer price by the wedges), in (0, 1]; where nothing else moves it equals the real wage. Wedges are yours: no input-output table shows them, and none is inferred.
 * @customfunction WEDGECUT
 * @param flows Flows between sectors, square, rows supply and columns use, without totals. Missing counts as zero.
 * @param output Gross output of every sector, in the unit of the flows.
 * @param final Final demand of every sector, one column or several that are added up; none below zero in the sum. Its shares weigh prices.
 * @param wedges Wedge of every selling sector as a rate on its unit cost, 0 or above, or one for all: 0.2 = 20 % above cost.
 * @param sector Name or position of the sector whose wedge is cut.
 * @param [cut] Share of the wedge that is removed, from 0 to 1; default 1.
 * @returns A row per price, then real wage (wedge is waste), real GDP (wedge rebated) and firmware F3: before, after, change.
 */
export function wedgecut(flows: any[][], output: any[][], final: any[][], wedges: any[][], sector: string, cut?: number): any[][] {
  return answer(() => {
    const sectors = readFlows(flows, "flows");
    const { labels, Z, x } = readProductionTable(sectors, { output });
    if (isOmitted(wedges)) fail("missingArgument", { argument: "wedges" });
    const basket = readFinalDemand(final, "final", sectors);
    requireOrientation(Z, x, basket, "flows");
    const input = {
      labels,
      Z,
      x,
      final: basket,
      wedges: readWedges(wedges, sectors),
      sector: readSector(sector, "sector", sectors),
      cut: readNumber(cut, "cut", 1, { min: 0, max: 1 }),
    };
    return whenDone(inBackground("wedgeCut", input, networkMilliseconds(labels.length, { vectors: 5 })), ({ before, after }) => {
      const row = (name: string, one: number, other: number): ResultCell[] => [name, one, other, other - one];
      return report(
        ["Measure", "Before", "After", "Change"],
        [
          ...labels.map((_, i) => row(`Price: ${sectorCell(sectors, i)}`, before.price[i], after.price[i])),
          row("Real wage (wedge is waste)", before.realWage, after.realWage),
          row("Real GDP (wedge rebated)", before.realGdp, after.realGdp),
          row("Firmware F3", before.firmware, after.firmware),
        ],
      );
    });
  });
}

/**
 * How far every sector is exposed to imported inputs that become dearer or are cut, through all its domestic suppliers. Convention: one import share per good for all users. Price %: the whole rise is passed on, Leontief prices on the domestic flows. Output %: supply-side accounting by the Ghosh inverse; inputs that are lacking are lacking in output and in deliveries to all buyers, without substitution: exposure, no forecast. Both sum the same chains, so Output % is Price % with the other sign; they answer different questions and do not add up. The shock is yours: none is inferred.
 * @customfunction STRESS
 * @param flows Flows between sectors, square, rows supply and columns use, imported inputs included, without totals. Missing counts as zero.
 * @param output Gross output of every sector, in the unit of the flows.
 * @param imports Imports of every sector's good, all positive or, as many tables deduct them, all negative.
 * @param exports Exports of every sector. Above output they are re-exports: then nothing that is used at home counts as made there.
 * @param shock Rate by which imports of each good become dearer or are cut, 0 or above: 0.2 = 20 %; one per sector, or one for all. Above 1 nothing more can be cut: only prices are shown.
 * @param [employment] Persons employed in every sector; omitted = no jobs.
 * @returns One row per sector: price change in %, output change in % (between -100 and 0), and jobs at risk (employment times the share of output lost). Blank for a sector without output.
 */
export function stress(flows: any[][], output: any[][], imports: any[][], exports: any[][], shock: any[][], employment?: any[][]): any[][] {
  return answer(() => {
    const sectors = readFlows(flows, "flows");
    const { labels, Z, x, trade } = readProductionTable(sectors, { output, exports, imports });
    if (!trade) fail("missingArgument", { argument: "imports" });
    if (isOmitted(shock)) fail("missingArgument", { argument: "shock" });
    const input = {
      labels,
      Z,
      x,
      trade,
      shock: readSectorNumbers(shock, "shock", sectors, { min: 0 }),
      employment: isOmitted(employment) ? null : readSectorVector(employment, "employment", sectors, { min: 0 }),
    };
    return whenDone(inBackground("importStress", input, networkMilliseconds(labels.length, { vectors: 2 })), (found) =>
      sectorReport(["Sector", "Price %", "Output %", "Jobs at risk"], sectors, [found.price, found.output, found.jobs]),
    );
  });
}
