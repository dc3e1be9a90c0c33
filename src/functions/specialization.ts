import { relatedVariety } from "../engine/advantage/relatedVariety";
import { columnSums } from "../engine/advantage/revealedAdvantage";
import { specialization as specializationOf, type Specialization } from "../engine/advantage/specialization";
import { fail } from "../engine/errors";
import { labelKey } from "../engine/table/labels";
import { cellText, rowOf, type Matrix } from "../engine/table/table";
import {
  activityCell,
  eachPeriod,
  readAmountTable,
  readBenchmark,
  requireComparison,
  requireSeveralActivities,
  requireSeveralRegions,
  rowsOf,
} from "./amountTable";
import { oneCell, readActivityCells } from "./amountVectors";
import type { AmountTable } from "./amountTable";
import { answer } from "./errors";
import { report, unitCell } from "./results";

const INDICES: readonly (readonly [string, keyof Specialization])[] = [
  ["Krugman", "krugman"],
  ["Hoover", "hoover"],
  ["Herfindahl", "herfindahl"],
  ["Herfindahl normalized", "herfindahlNormalized"],
  ["Hachman", "hachman"],
  ["Entropy", "entropy"],
  ["Theil", "theil"],
  ["Gini", "gini"],
];
const HEADINGS = INDICES.map(([heading]) => heading);

/** The indices of each row in a line; NaN in the line of a row without amounts. */
function indices(amounts: Matrix, reference: ArrayLike<number>): Float64Array {
  return Float64Array.from(specializationOf(amounts, reference).flatMap((found) => INDICES.map(([, index]) => found?.[index] ?? NaN)));
}

/**
 * How specialized every region is, from its shares s over activities and the reference's shares S. Convention: Krugman = sum |s - S| without 1/2, against a reference that contains the region where it is the sum of the rows; Hoover, the coefficient of specialization, is half of it. Herfindahl = sum s², normalized (H - 1/n)/(1 - 1/n) with n = the activities that the reference has. Hachman = 1 / sum(LQ s), 1 = composed as the reference. Entropy = -sum s ln s. Theil = sum s ln(s/S). Gini = 1 - twice the area under the Lorenz curve of s against S; some programs print half. Each year is on its own; a region without amounts is blank.
 * @customfunction SPECIALIZATION
 * @param table Amounts (employment, output, exports), regions in rows and activities in columns, with or without labels. Missing counts as zero; labels that stand twice are added up.
 * @param [benchmark] Amounts of the reference economy, one per activity, with or without names, the same for every year; omitted = the sum of the year's rows. One region needs it.
 * @returns One row per region: Krugman, Hoover, Herfindahl, Herfindahl normalized, Hachman, Entropy, Theil and Gini.
 */
export function specialization(table: any[][], benchmark?: any[][]): any[][] {
  return answer(() => {
    const amounts = readAmountTable(table, "table");
    const reference = readBenchmark(benchmark, amounts);
    requireComparison(amounts, reference);
    const values = eachPeriod(amounts, (year) => indices(year, reference ?? columnSums(year)), INDICES.length);
    const found = { rows: amounts.rows, columns: INDICES.length, values };
    return report(
      ["Unit", ...HEADINGS],
      amounts.rowLabels.map((_, i) => [unitCell(amounts, i), ...rowOf(found, i)]),
    );
  });
}

/**
 * How concentrated every activity is over regions: the figures of SPECIALIZATION with the two sides changed, s = the regions' shares in the activity, S = their shares in all activities together. Convention: Krugman = sum |s - S| without 1/2, Hoover half of it; Herfindahl normalized with n = the regions that have amounts; Gini = the locational Gini, 1 - twice the area under the Lorenz curve. Every year is on its own, its rows called Textiles 2022. An activity that nobody has is blank.
 * @customfunction CONCENTRATION
 * @param table Amounts (employment, output, exports), regions in rows and activities in columns, with or without labels. Missing counts as zero; labels that stand twice are added up.
 * @returns One row per activity: Krugman, Hoover, Herfindahl, Herfindahl normalized, Hachman, Entropy, Theil and Gini.
 */
export function concentration(table: any[][]): any[][] {
  return answer(() => {
    const amounts = readAmountTable(table, "table");
    requireSeveralActivities(amounts);
    requireSeveralRegions(amounts);
    const rows = amounts.periods.flatMap(({ year, rows: units }) => {
      const activities = transposed(rowsOf(amounts, units));
      const found = { rows: amounts.columns, columns: INDICES.length, values: indices(activities, columnSums(activities)) };
      return amounts.columnLabels.map((_, j) => [activityCell(amounts, j, year), ...rowOf(found, j)]);
    });
    return report(["Activity", ...HEADINGS], rows);
  });
}

function transposed({ rows, columns, values }: Matrix): Matrix {
  const turned = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) turned[j * rows + i] = values[i * columns + j];
  return { rows: columns, columns: rows, values: turned };
}

/**
 * Variety of every region's activities: unrelated = entropy between groups of activities, related = entropy within groups, weighted by the groups' shares, total = their sum. Convention, attributed to Frenken, van Oort and Verburg (2007): logarithm to base 2; SPECIALIZATION's Entropy is natural. A region without amounts is blank.
 * @customfunction VARIETY
 * @param table Amounts (employment, output, exports), regions in rows and activities in columns, with or without labels. Missing counts as zero; labels that stand twice are added up.
 * @param groups One group per activity, as a row or a column of words or codes (26), with or without the activities' names. Activities of one group count as related.
 * @returns One row per region: Related, Unrelated and Total, in bits.
 */
export function variety(table: any[][], groups: any[][]): any[][] {
  return answer(() => {
    const amounts = readAmountTable(table, "table");
    requireSeveralActivities(amounts);
    const found = relatedVariety(amounts, readActivityGroups(groups, amounts));
    return report(
      ["Unit", "Related", "Unrelated", "Total"],
      found.map((region, i) => [unitCell(amounts, i), ...(region ? [region.related, region.unrelated, region.total] : [NaN, NaN, NaN])]),
    );
  });
}

/** The group of each activity as a number, the same for the same word in any case. */
function readActivityGroups(raw: unknown, amounts: AmountTable, argument = "groups"): number[] {
  const numbers = new Map<string, number>();
  return readActivityCells(raw, argument, amounts).map((cells, j) => {
    const column = amounts.columnLabels[j];
    const group = labelKey(cellText(oneCell(cells, argument, column)));
    if (group === "") fail("activityWithoutGroup", { argument, column });
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    return number;
  });
}
