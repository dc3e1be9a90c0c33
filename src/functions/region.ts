import { fail } from "../engine/errors";
import { regionValue } from "../engine/upgrading/regionValue";
import { isOmitted, readNumber, readNumbers } from "./arguments";
import { answer } from "./errors";
import { readParameters } from "./parameters";
import { report, unitCell, type ResultCell } from "./results";
import { readDemand, readScores } from "./scoreTable";

/**
 * Value index of a region from its nodes (industries, firms, cities), which share the region's firmware: a node's firmware = (1 - own) x the region's + own x its own. The region's value is the share-weighted sum of the nodes'. Convention: shares are scaled to add up to 1; the region's firmware, where not given, is the share-weighted mean of the nodes'. A node without scores, demand or a share is left out and has a blank Share; the others' shares are scaled up. An index (uncalibrated), model-implied. A policy for the region: compare two values of firmware.
 * @customfunction REGION
 * @param scores Nodes in rows: columns headed Hardware, Firmware and Software (a result of SCORE fits), or three columns in that order, each between 0 and 1.
 * @param shares Weight of each node, such as its value added: not negative, one per node, matched by name where both have names; one number for all = equal.
 * @param [firmware] The region's firmware, one number between 0 and 1; default the share-weighted mean of the nodes'.
 * @param [own] How much a node's own firmware counts beside the region's, 0 to 1; default 0.3 (assumed).
 * @param [demand] Demand orientation between 0 (supply-driven) and 1 (demand-driven): one number or one per node; default 0.5.
 * @param [params] Parameters to change, two columns name and value, names as in PARAMS; a result of CALIBRATE fits.
 * @returns Node, Value index, Share, Contribution (share times value); the last row is the Region.
 */
export function region(scores: any[][], shares: any[][], firmware?: number, own?: number, demand?: any[][], params?: any[][]): any[][] {
  return answer(() => {
    const parameters = readParameters(params);
    const nodes = readScores(scores, "scores");
    if (isOmitted(shares)) fail("missingArgument", { argument: "shares" });
    const weights = readNumbers(shares, "shares", nodes.rowLabels, { min: 0 });
    if (!weights.some((weight) => weight > 0)) fail("noWeight", { argument: "shares" });
    const common = readNumber(firmware, "firmware", NaN, { min: 0, max: 1 });
    const chi = readNumber(own, "own", 0.3, { min: 0, max: 1 });
    const found = regionValue({ ...nodes, columns: 3 }, weights, common, chi, readDemand(demand, nodes), parameters);
    if (Number.isNaN(found.region)) fail("regionNothing", { argument: "scores" });
    const rows = Array.from(found.values, (value, n): ResultCell[] => [unitCell(nodes, n), value, found.shares[n], found.shares[n] * value]);
    return report(["Node", "Value index", "Share", "Contribution"], [...rows, ["Region", found.region, 1, found.region]]);
  });
}
