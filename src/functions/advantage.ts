import { revealedAdvantage } from "../engine/advantage/revealedAdvantage";
import { amountTransform, eachPeriod, readAmountTable, readBenchmark, requireComparison } from "./amountTable";
import { readOption } from "./arguments";
import { answer } from "./errors";

/**
 * Forms of revealed comparative advantage.
 * @customenum {string}
 */
export enum RCA_FORM {
  /** Share of the activity in the region over its share in the reference; above 1 = specialized. */
  balassa = "balassa",
  /** (B - 1) / (B + 1), between -1 and 1; above 0 = specialized. */
  symmetric = "symmetric",
  /** Natural logarithm of B; blank at 0. */
  log = "log",
  /** X/T - (row share) x (column share); sums to 0 over rows and columns. */
  normalized = "normalized",
  /** Share in the region minus share in the reference; rows sum to 0. */
  additive = "additive",
  /** B over the mean B of the region. */
  weighted = "weighted",
  /** Own region and own activity left out of the comparison. */
  vollrath = "vollrath",
}

/**
 * Location quotients: the share of every activity in a region over its share in the reference economy. Above 1 the region is specialized. Same figures as Balassa's revealed comparative advantage; the name used for employment and output. Convention: share over share, a row without amounts is blank.
 * @customfunction LOCATION
 * @param table Amounts (employment, output, exports), regions in rows and activities in columns, with or without labels. Missing counts as zero.
 * @param [benchmark] Amounts of the reference economy, one per activity, with or without names; omitted = the sum of the rows.
 * @returns The same table of location quotients, labelled as the input was.
 */
export function location(table: any[][], benchmark?: any[][]): any[][] {
  return answer(() => {
    const amounts = readAmountTable(table, "table");
    const reference = readBenchmark(benchmark, amounts);
    requireComparison(amounts, reference);
    return amountTransform(
      amounts,
      eachPeriod(amounts, (year) => revealedAdvantage(year, "balassa", reference)),
    );
  });
}

/**
 * Revealed comparative advantage of every region in every activity. Convention: Balassa's share over share, exactly 1 on exact ties; other forms by name.
 * @customfunction RCA
 * @param table Amounts, regions in rows and activities in columns, with or without labels. Missing counts as zero.
 * @param [form] balassa (default), symmetric, log, normalized, additive, weighted or vollrath.
 * @param [benchmark] Amounts of the reference economy, one per activity, with or without names; omitted = the sum of the rows.
 * @returns The same table of advantage values, labelled as the input was; Balassa above 1 means specialized.
 */
export function rca(table: any[][], form?: string, benchmark?: any[][]): any[][] {
  return answer(() => {
    const amounts = readAmountTable(table, "table");
    const way = readOption(form, Object.values(RCA_FORM), "form");
    const reference = readBenchmark(benchmark, amounts);
    requireComparison(amounts, reference);
    return amountTransform(
      amounts,
      eachPeriod(amounts, (year) => revealedAdvantage(year, way, reference)),
    );
  });
}
