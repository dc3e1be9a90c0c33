import type { Words } from "../locale/en";
import { fillTemplate } from "../locale/fillTemplate";
import { FINDING, FIRMWARE, HARDWARE, SCORE, SECTION, SHARE_OF_BEST, SOFTWARE } from "../workbook/sample/style";
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
  plan.input(row + 3, writing.years, years, fillTemplate(writing.yearsHint, { years }), "0");
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
  const [first, last] = [plan.ref(head + 1, 7), `INDEX(${plan.ref(head + 1, 7, years + 1)},${plan.ref(row + 3, 1)}+1)`];
  const finding = sentence(report.roadmapSentence, { effort: shown(plan.ref(row + 2, 1)), now: shown(first), end: shown(last), years: plan.ref(row + 3, 1) });
  // As the sentence rounds them: what looks level is not called falling.
  const falls = `IF(ROUND(${last},2)<ROUND(${first},2),${sentence(report.twoSentences, { first: '""', second: quoted(report.roadmapFalls) })},"")`;
  plan.put(row + 1, 0, [[`=IFERROR(IF(ISNUMBER(${last}),${finding}&${falls},""),"")`]]).format(row + 1, 0, 1, 1, FINDING);

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
