import { hollowing as signsOfHollowing } from "../engine/advantage/hollowing";
import { outputPerWorker, type OutputAndLabor } from "../engine/advantage/outputPerWorker";
import { fail } from "../engine/errors";
import { readAmountTable, requireOneYear, type AmountTable } from "./amountTable";
import { answer } from "./errors";
import { readMatchedAmounts } from "./matchedAmounts";
import { report, unitCell } from "./results";
import { readShareTables } from "./shareTables";

/**
 * Upgrading by quality and by structure: the change of output per worker, split into activities that make more per worker (Within), labor that moves to activities that made more per worker (Between), and both at once (Interaction). Parts in units of output per worker; they add up to the change. Convention: the base year's weights. An activity that opens or closes counts as structure alone, in Between.
 * @customfunction UPGRADE
 * @param outputBefore Output or value added at the beginning, in constant prices, regions in rows and activities in columns, with or without labels. Missing counts as zero; labels that stand twice are added up.
 * @param laborBefore Workers or hours at the beginning, the same regions and activities; tables with labels are matched by label. An activity with output needs labor.
 * @param outputAfter Output at the end, in the same unit and prices.
 * @param laborAfter Workers or hours at the end.
 * @returns Unit, Within, Between, Interaction, Total; blank for a region without labor at one of the times.
 */
export function upgrade(outputBefore: any[][], laborBefore: any[][], outputAfter: any[][], laborAfter: any[][]): any[][] {
  return answer(() => {
    const first = readAmountTable(outputBefore, "outputBefore");
    requireOneYear(first);
    const before = { output: first, labor: readMatchedAmounts(laborBefore, "laborBefore", first).amounts };
    const output = readMatchedAmounts(outputAfter, "outputAfter", first).amounts;
    const after = { output, labor: readMatchedAmounts(laborAfter, "laborAfter", first).amounts };
    requireLabor(before, first, "laborBefore", "outputBefore");
    requireLabor(after, first, "laborAfter", "outputAfter");
    const { within, between, interaction, total } = outputPerWorker(before, after);
    const rows = first.rowLabels.map((_, r) => [unitCell(first, r), within[r], between[r], interaction[r], total[r]]);
    return report(["Unit", "Within", "Between", "Interaction", "Total"], rows);
  });
}

/** Output that nobody made has no output per worker. */
function requireLabor({ output, labor }: OutputAndLabor, { rowLabels, columnLabels, columns }: AmountTable, argument: string, other: string): void {
  labor.values.forEach((workers, at) => {
    const value = output.values[at];
    const j = at % columns;
    if (workers === 0 && value > 0) fail("outputWithoutLabor", { argument, row: rowLabels[(at - j) / columns], column: columnLabels[j], other, value });
  });
}

/**
 * Signs that an industry is hollowing out: its share of value added falls and imports take a larger share of the home market. Share change = change of ln(share) from the first to the last year, Index = Penetration change - Share change; above 0 is hollowing. It adds log points of the share to percentage points of penetration: a share that falls by 5 % weighs about as much as imports that take 5 points more of the market. Low and High: 90 % interval of the index from five years on, by its changes from year to year as a random walk with drift (Student's t); a fitted line would be too sure of itself. Signal: hollowing (Low above 0), no hollowing (High below 0), unclear, or too few years.
 * @customfunction HOLLOWING
 * @param valueAddedShare The industry's share of value added, units in rows and years in columns, with or without labels; above 0, as shares or in percent, the same in all years. NA for a missing year; a unit without its first or last year is blank.
 * @param [importShare] Import penetration (imports over home demand) of the same units and years, as shares: 0.25 for 25 %; matched by label where both tables have labels. Omitted: Index = - Share change.
 * @param [years] The years, one number per column of valueAddedShare, in any order and spacing; omitted = the years in the headings, else evenly spaced.
 * @returns Unit, Share change (log points), Penetration change (0.05 = 5 percentage points), Index, Low, High, Signal.
 */
export function hollowing(valueAddedShare: any[][], importShare?: any[][], years?: any[][]): any[][] {
  return answer(() => {
    const tables = readShareTables(valueAddedShare, importShare, years);
    const { shareChange, penetrationChange, index, low, high, signal } = signsOfHollowing(tables.share, tables.penetration, tables.years);
    const rows = tables.share.rowLabels.map((_, r) => [unitCell(tables.share, r), shareChange[r], penetrationChange[r], index[r], low[r], high[r], signal[r]]);
    return report(["Unit", "Share change", "Penetration change", "Index", "Low", "High", "Signal"], rows);
  });
}
