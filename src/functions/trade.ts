import { tradeIndices } from "../engine/advantage/tradeIndices";
import { amountTransform, eachPeriod, readAmountTable, requireSeveralActivities, requireSeveralRegions, rowsOf } from "./amountTable";
import { readOption } from "./arguments";
import { answer } from "./errors";
import { matchAmounts } from "./matchedAmounts";

/**
 * Indices of trade in both directions.
 * @customenum {string}
 */
export enum TRADE_FORM {
  /** (x - m) / (x + m), between -1 and 1; above 0 = net exporter. */
  balance = "balance",
  /** Lafay's index: contribution to the trade balance, in hundredths of the region's trade; rows sum to 0. */
  lafay = "lafay",
  /** 1 - |x - m| / (x + m): intra-industry trade, between 0 and 1. */
  "grubel-lloyd" = "grubel-lloyd",
  /** RTA = RXA - RMA: relative export advantage less relative import advantage, own region and own good left out of the comparison. */
  vollrath = "vollrath",
  /** ln of x / m over the region's exports / imports; above 0 = exports relatively more. */
  balassa = "balassa",
  /** Share of the good in exports less its share in imports; rows sum to 0. */
  michaely = "michaely",
}

/**
 * Position of every region in every good from exports x and imports m. Convention: Lafay times 100; balassa is the logarithm of the export-import ratio, not the RCA of 1965. Blank: a good that no region trades, a region without trade; balance and grubel-lloyd where x + m = 0; balassa where x or m is 0; vollrath where nothing is left to compare with. vollrath compares regions, in each year on its own; the other forms look at one region at a time.
 * @customfunction TRADE
 * @param exports Exports, regions in rows and goods in columns, with or without labels. Missing counts as zero; labels that stand twice are added up.
 * @param imports Imports in the same unit, matched by label where both tables have labels, else in the same order.
 * @param [form] balance (default), lafay, grubel-lloyd, vollrath, balassa or michaely.
 * @returns The same table of trade indices, labelled as the exports were.
 */
export function trade(exports: any[][], imports: any[][], form?: string): any[][] {
  return answer(() => {
    const sold = readAmountTable(exports, "exports");
    const bought = matchAmounts(readAmountTable(imports, "imports"), sold).amounts;
    const way = readOption(form, Object.values(TRADE_FORM), "form");
    if (way !== TRADE_FORM.balance && way !== TRADE_FORM["grubel-lloyd"]) requireSeveralActivities(sold);
    if (way === TRADE_FORM.vollrath) requireSeveralRegions(sold);
    return amountTransform(
      sold,
      eachPeriod(sold, (year, rows) => tradeIndices(year, rowsOf(bought, rows), way)),
    );
  });
}
