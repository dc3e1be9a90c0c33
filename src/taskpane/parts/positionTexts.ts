import { SIDES, type DemandOrientation } from "../../assessment/demandOrientation";
import type { Settings } from "../../assessment/settings";
import type { CostSign, HollowingSign } from "../../assessment/signs";
import { fillTemplate } from "../../locale/fillTemplate";
import type { Words } from "../../locale/en";
import { resultWord } from "../../locale/words";
import { formatNumber, formatRate, formatScore, formatShare, formatYears } from "../format";

/** What the second step found, in sentences that the Position and Report steps share. */

/** Demand orientation and who decides what is worth something. */
export function orientationText({ value }: DemandOrientation, { orientation }: Words): string {
  const side = value < SIDES[0] ? orientation.supply : value > SIDES[1] ? orientation.demand : orientation.balanced;
  return fillTemplate(orientation.known, { value: formatScore(value), side });
}

/** The range that the answers give demand orientation; null where it was given outright. */
export function rangeText({ low, high }: DemandOrientation, { components, demand }: Settings, { orientation }: Words): string | null {
  if (demand !== null) return null;
  if (low === null) return orientation.one;
  const count = components.filter((answer) => answer !== null).length;
  return fillTemplate(orientation.range, { low: formatScore(low), high: formatScore(high), count });
}

export function hollowingText({ index, low, high, signal }: HollowingSign, words: Words): string {
  return fillTemplate(low === null ? words.orientation.hollowPoint : words.orientation.hollow, {
    index: formatNumber(index),
    low: formatNumber(low),
    high: formatNumber(high),
    signal: resultWord(signal, words),
  });
}

export function costText({ level, trend, status, years, low, high }: CostSign, words: Words): string {
  const gap = fillTemplate(words.orientation.costGap, {
    level: formatShare(level),
    trend: trend === null ? "–" : formatRate(Math.expm1(trend)),
    status: resultWord(status, words),
  });
  if (years === null) return gap;
  const left = low === null ? words.orientation.costYearsPoint : words.orientation.costYears;
  const second = fillTemplate(left, { years: formatYears(years), low: formatYears(low), high: formatYears(high) });
  return fillTemplate(words.report.twoSentences, { first: gap, second });
}
