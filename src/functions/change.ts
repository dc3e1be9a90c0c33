import { marketShare } from "../engine/advantage/marketShare";
import { dynamicShiftShare, shiftShare, type ShiftShare } from "../engine/advantage/shiftShare";
import { fail } from "../engine/errors";
import { readAmountTable, requireOneYear, type AmountTable } from "./amountTable";
import { isOmitted, readOption } from "./arguments";
import { answer } from "./errors";
import { readChangeOfWhole, readMatchedAmounts } from "./matchedAmounts";
import { report, unitCell } from "./results";
import { readYearlyAmounts, readYearlyNation } from "./yearlyAmounts";

/**
 * Forms of shift-share analysis.
 * @customenum {string}
 */
export enum SHIFTSHARE_FORM {
  /** National growth, industry mix and the regional rest. */
  dunn = "dunn",
  /** The regional rest split into competitive (on the nation's structure) and allocation. */
  "esteban-marquillas" = "esteban-marquillas",
  /** Dunn from year to year, added up; before holds all years. */
  dynamic = "dynamic",
}

/**
 * Forms of constant market share analysis.
 * @customenum {string}
 */
export enum MARKETSHARE_FORM {
  /** Competitive is the rest; interaction 0. */
  base = "base",
  /** Competitive at the base year's markets; its interaction with market growth apart. */
  richardson = "richardson",
}

const NATION = ["nationBefore", "nationAfter"] as const;
const WORLD = ["worldBefore", "worldAfter"] as const;

/** One region is its own nation unless the nation is given. */
function requireWhole(units: number, { argument }: AmountTable, value: string | number, [first, second]: readonly [string, string?], whole: unknown): void {
  if (units !== 1 || whole) return;
  if (second === undefined) fail("aloneInNation", { argument, value, needed: first });
  fail("aloneInChange", { argument, value, first, second });
}

/**
 * Shift-share analysis: how much of a region's growth comes from the nation's growth, from its mix of activities, and from the region itself. Parts in the unit of the amounts; they add up to the change. Convention: the three parts attributed to Dunn (1960), the regional one as the residual, so an activity that the region, or the nation, did not have before counts there with its whole change. esteban-marquillas: such an activity adds nothing to Competitive, its gain is in Allocation. dynamic: growth rates and structure of every year instead of the first alone.
 * @customfunction SHIFTSHARE
 * @param before Amounts (employment, output) at the beginning, regions in rows and activities in columns, with or without labels. Missing counts as zero; labels that stand twice are added up. With dynamic: all years, a row per region and year, with a column headed year in any place.
 * @param after The same regions and activities at the end, matched by label where both tables have labels. Empty with dynamic.
 * @param [form] dunn (default), esteban-marquillas or dynamic.
 * @param [nationBefore] Amounts of the nation at the beginning, one per activity; omitted = the sum of the regions. With dynamic: one row per year, with a column of years or in order of time. It must contain the regions, in the same unit. One region alone needs it.
 * @param [nationAfter] Amounts of the nation at the end, one per activity. Empty with dynamic.
 * @returns Unit, National, Mix, Regional, Total; with esteban-marquillas Unit, National, Mix, Competitive, Allocation, Total.
 */
export function shiftshare(before: any[][], after: any[][], form?: string, nationBefore?: any[][], nationAfter?: any[][]): any[][] {
  return answer(() => {
    const way = readOption(form, Object.values(SHIFTSHARE_FORM), "form");
    if (way === SHIFTSHARE_FORM.dynamic) {
      for (const [argument, given] of Object.entries({ after, nationAfter }))
        if (!isOmitted(given)) fail("allYearsInOne", { argument, other: argument === "after" ? "before" : "nationBefore" });
      const regions = readYearlyAmounts(before, "before");
      const nation = isOmitted(nationBefore) ? undefined : readYearlyNation(nationBefore, "nationBefore", regions);
      requireWhole(regions.units.length, regions.table, regions.units[0], ["nationBefore"], nation);
      return shiftShareReport(regions.units, dynamicShiftShare(regions.amounts, nation), way);
    }
    const first = readAmountTable(before, "before");
    requireOneYear(first);
    const last = readMatchedAmounts(after, "after", first);
    const nation = readChangeOfWhole(nationBefore, nationAfter, NATION, first, last);
    requireWhole(first.rows, first, first.rowLabels[0], NATION, nation);
    const units = first.rowLabels.map((_, i) => unitCell(first, i));
    return shiftShareReport(units, shiftShare(first, last.amounts, nation), way);
  });
}

function shiftShareReport(units: readonly (string | number)[], parts: ShiftShare, form: SHIFTSHARE_FORM): unknown[][] {
  const { national, mix, regional, competitive, allocation, total } = parts;
  if (form === SHIFTSHARE_FORM["esteban-marquillas"]) {
    const rows = units.map((unit, c) => [unit, national[c], mix[c], competitive[c], allocation[c], total[c]]);
    return report(["Unit", "National", "Mix", "Competitive", "Allocation", "Total"], rows);
  }
  const rows = units.map((unit, c) => [unit, national[c], mix[c], regional[c], total[c]]);
  return report(["Unit", "National", "Mix", "Regional", "Total"], rows);
}

/**
 * Constant market share analysis: how much of the change of exports comes from the growth of world trade, from the mix of goods (or markets), and from gained or lost market shares. Parts in the unit of the amounts; they add up to the change. Convention: the base year's weights; base leaves the interaction in Competitive, richardson shows it apart. Where the world did not trade a good at the beginning, the whole gain is Interaction (with base Competitive); where it trades none at the end, the whole loss is in World and Commodity.
 * @customfunction MARKETSHARE
 * @param before Exports at the beginning, countries or regions in rows and goods (or markets) in columns, with or without labels. Missing counts as zero; labels that stand twice are added up.
 * @param after The same units and goods at the end, matched by label where both tables have labels.
 * @param [worldBefore] World trade at the beginning, one amount per good; omitted = the sum of the units. It must contain the units, in the same unit of amounts. One unit alone needs it.
 * @param [worldAfter] World trade at the end, one amount per good.
 * @param [form] base (default) or richardson.
 * @returns Unit, World, Commodity, Competitive, Interaction, Total.
 */
export function marketshare(before: any[][], after: any[][], worldBefore?: any[][], worldAfter?: any[][], form?: string): any[][] {
  return answer(() => {
    const way = readOption(form, Object.values(MARKETSHARE_FORM), "form");
    const first = readAmountTable(before, "before");
    requireOneYear(first);
    const last = readMatchedAmounts(after, "after", first);
    const trade = readChangeOfWhole(worldBefore, worldAfter, WORLD, first, last);
    requireWhole(first.rows, first, first.rowLabels[0], WORLD, trade);
    const { world, commodity, competitive, interaction, total } = marketShare(first, last.amounts, way, trade);
    const rows = first.rowLabels.map((_, c) => [unitCell(first, c), world[c], commodity[c], competitive[c], interaction[c], total[c]]);
    return report(["Unit", "World", "Commodity", "Competitive", "Interaction", "Total"], rows);
  });
}
