import type { Words } from "../locale/en";
import { formatAddress } from "../workbook/address";
import { FINDING, FIRMWARE, HARDWARE, SCORE, SECTION, SHARE, SHARE_OF_BEST, SOFTWARE } from "../workbook/sample/style";
import { HEADINGS } from "./diagnosis";
import { formulaOf, quoted, sentence, shown } from "./formulaText";
import { effortPicture, futurePicture, inCells } from "./pictures";
import type { Plan } from "./plan";
import { noteText, type Subject } from "./writeLayers";

const PLAN_COLUMNS = 10;
const RULES = 7;
const CHART = { rows: 17, columns: 4 };

/** What a block on one unit's scores needs. */
export interface ScoredUnit {
  /** The scores under their headings. */
  readonly scores: string;
  readonly demand: string;
  readonly parameters: string;
  readonly told: string;
}

/** Rows that the scores of all units take, with the chosen one's above them. */
export function scoresRows(subject: Subject): number {
  return 4 + subject.dataset.table.rows.length + 1;
}

/** All units' scores from a row on, and the chosen one's picked out of them above; returns where those stand under their headings. */
export function layScores(plan: Plan, words: Words, subject: Subject, row: number, unit: string, framework: string, told: string): string {
  const units = subject.dataset.table.rows.length;
  const all = row + 4;
  const formula = formulaOf("SCORE", [formatAddress(subject.dataset.area, { absolute: true }), framework]);
  plan.put(row, 0, [[words.writing.scores]]).format(row, 0, 1, 1, SECTION);
  const at = `MATCH(${unit},${plan.ref(all + 1, 0, units)},0)`;
  plan.put(row + 1, 0, [[...HEADINGS], [`=${unit}`, ...[1, 2, 3].map((j) => `=INDEX(${plan.ref(all + 1, j, units)},${at})`)]]);
  plan.claim(all, 0, units + 1, 7);
  plan.put(all, 0, [[formula]]).note(all, 0, noteText(words, subject, formula, told));
  for (const [top, rows] of [
    [row + 1, 1],
    [all, units],
  ]) {
    plan.heading(top, 0, 4).heading(top, 1, 1, HARDWARE).heading(top, 2, 1, FIRMWARE).heading(top, 3, 1, SOFTWARE);
    plan.format(top, 1, 1, 3, { align: "right" }).format(top + 1, 1, rows, 3, { numberFormat: SCORE });
  }
  plan
    .heading(all, 4, 3)
    .format(all, 4, 1, 3, { align: "right" })
    .format(all + 1, 4, units, 1, { numberFormat: SCORE });
  plan.format(all + 1, 6, units, 1, { numberFormat: SHARE });
  return plan.ref(row + 1, 0, 2, HEADINGS.length);
}

/** Rows that a roadmap takes. */
export function roadmapRows(years: number): number {
  return 7 + years + 2 + RULES + 3 + 2 * (CHART.rows + 1);
}

/** The best split of effort by year, its worth against simple rules, a sentence on both, and two charts: live from a row on. */
export function layRoadmap(
  plan: Plan,
  words: Words,
  subject: Subject,
  row: number,
  { scores, demand, parameters, told }: ScoredUnit,
  effort: number,
  years: number,
  id: string,
): void {
  const { writing, report } = words;
  plan.put(row, 0, [[writing.roadmapSection]]).format(row, 0, 1, 1, SECTION);
  plan.input(row + 2, writing.effort, effort, writing.effortHint, "0.00");
  plan.input(row + 3, writing.years, years, writing.yearsHint, "0");
  const args = [scores, plan.ref(row + 2, 1), plan.ref(row + 3, 1), demand, parameters];
  const head = row + 5;
  const made = formulaOf("ROADMAP", args);
  plan.claim(head, 0, years + 2, PLAN_COLUMNS);
  plan.put(head, 0, [[made]]).note(head, 0, noteText(words, subject, made, told));
  plan.heading(head, 0, PLAN_COLUMNS).heading(head, 1, 1, HARDWARE).heading(head, 2, 1, FIRMWARE).heading(head, 3, 1, SOFTWARE);
  plan
    .format(head, 1, 1, 9, { align: "right" })
    .format(head + 1, 1, years + 1, 8, { numberFormat: SCORE })
    .format(head + 1, 0, years + 1, 1, { align: "left" });
  const [first, last] = [plan.ref(head + 1, 7), plan.ref(head + 1 + years, 7)];
  const told_ = sentence(report.roadmapSentence, { effort: shown(plan.ref(row + 2, 1)), now: shown(first), end: shown(last), years: plan.ref(row + 3, 1) });
  plan.put(row + 1, 0, [[`=IF(ISNUMBER(${last}),${told_},${quoted("")})`]]).format(row + 1, 0, 1, 1, FINDING);

  const rules = head + years + 4;
  const compared = formulaOf("STRATEGIES", args);
  plan.put(rules - 1, 0, [[writing.strategiesSection]]).format(rules - 1, 0, 1, 1, SECTION);
  plan.claim(rules, 0, RULES + 1, 4);
  plan.put(rules, 0, [[compared]]).note(rules, 0, noteText(words, subject, compared, told));
  plan
    .heading(rules, 0, 4)
    .format(rules, 1, 1, 3, { align: "right" })
    .format(rules + 1, 1, RULES, 1, { numberFormat: SCORE });
  plan.format(rules + 1, 2, RULES, 1, { numberFormat: SHARE_OF_BEST }).format(rules + 1, 3, RULES, 1, { numberFormat: SCORE });
  const charts = rules + RULES + 2;
  plan.chart({ row: charts, column: 0, ...CHART }, (range) =>
    inCells(effortPicture(words), `${id}-effort`, { categories: range(head + 1, 0, years), values: [4, 5, 6].map((column) => range(head + 1, column, years)) }),
  );
  plan.chart({ row: charts + CHART.rows + 1, column: 0, ...CHART }, (range) =>
    inCells(futurePicture(words), `${id}-layers`, {
      categories: range(head + 1, 0, years + 1),
      values: [1, 2, 3, 7].map((column) => range(head + 1, column, years + 1)),
    }),
  );
}
