import { revealedAdvantage } from "../engine/advantage/revealedAdvantage";
import { fail } from "../engine/errors";
import { amountTransform, eachPeriod, readAmountTable, readBenchmark, requireComparison, type AmountTable } from "./amountTable";
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
 * Location quotients: the share of every activity in a region over its share in the reference economy. Above 1 the region is specialized. Same figures as Balassa's revealed comparative advantage; the name used for employment and output. Convention: the reference contains the region itself. Exact ties are 1 in whole numbers; amounts with decimals may miss 1 by a rounding, so compare with a small tolerance (presence takes 1e-12). Each year of a table with years is an economy of its own. A region without amounts and an activity that the reference lacks are blank.
 * @customfunction LOCATION
 * @param table Amounts (employment, output, exports), regions in rows and activities in columns, with or without labels. Missing counts as zero; labels that stand twice are added up, and each shows the value of the sum.
 * @param [benchmark] Amounts of the reference economy, one per activity, with or without names, the same for every year; omitted = the sum of the year's rows. One region needs it.
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
 * Revealed comparative advantage of every region in every activity. Convention: Balassa's share over share; other forms by name. Exact ties are exactly 1 in whole numbers only; amounts with decimals may miss 1 by a rounding, so compare with a small tolerance (presence in the other functions takes 1e-12). Each year of a table with years is an economy of its own. A region without amounts and an activity that the reference lacks are blank.
 * @customfunction RCA
 * @param table Amounts, regions in rows and activities in columns, with or without labels. Missing counts as zero; labels that stand twice are added up, and each shows the value of the sum.
 * @param [form] balassa (default), symmetric, log, normalized, additive, weighted or vollrath.
 * @param [benchmark] Amounts of the reference economy, one per activity, with or without names, the same for every year; omitted = the sum of the year's rows. One region needs it.
 * @returns The same table of advantage values, labelled as the input was; Balassa above 1 means specialized.
 */
export function rca(table: any[][], form?: string, benchmark?: any[][]): any[][] {
  return answer(() => {
    const amounts = readAmountTable(table, "table");
    const way = readOption(form, Object.values(RCA_FORM), "form");
    const reference = readBenchmark(benchmark, amounts);
    requireComparison(amounts, reference);
    if (way === RCA_FORM.vollrath && reference) requireInside(amounts, reference);
    return amountTransform(
      amounts,
      eachPeriod(amounts, (year) => revealedAdvantage(year, way, reference)),
    );
  });
}

/** What is left of the reference without the region cannot be negative. */
function requireInside({ rows, columns, values, rowLabels, columnLabels }: AmountTable, reference: Float64Array): void {
  for (let r = 0; r < rows; r++)
    for (let p = 0; p < columns; p++) {
      const amount = values[r * columns + p];
      if (amount > reference[p]) fail("benchmarkSmaller", { row: rowLabels[r], column: columnLabels[p], value: reference[p], amount });
    }
}
