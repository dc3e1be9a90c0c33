import type { Words } from "../locale/en";
import { FINDING, SECTION } from "../workbook/sample/style";
import { DRAWS, MOST_PATHS } from "./confidence";
import { VERDICTS } from "./fixedWords";
import { bottleneckSentence, isShare, longText, quoted, sentence, shown, spoken, switchSentence } from "./formulaText";
import type { Plan } from "./plan";
import { RANK_DRAWS } from "./rankIntervals";
import type { LaidSentence } from "./report";
import { ASSUMED, type Inputs } from "./writeFramework";
import type { GroupCells } from "./writeGroup";
import type { Subject } from "./writeLayers";
import { unitRows } from "./writeScores";

/** The row of the first sentence. */
export const SUMMARY = 6;

/** Sentences of every summary, beside those of group, position and advantage. */
export const SENTENCES = 9;

/** What the sentences are made of: the rows of the report's parts, the unit's group, the titles of all paths, and what other parts say. */
export interface SummarySources {
  readonly places: Readonly<Record<"layers" | "diagnosis" | "paths" | "confidence" | "roadmap" | "scores" | "ranks", number>>;
  readonly group: GroupCells | null;
  readonly titles: readonly string[];
  readonly found: readonly LaidSentence[];
}

/** The report's findings in sentences made of the cells below, each with what is said where its number is missing. */
export function layReportSummary(plan: Plan, words: Words, subject: Subject, { unit, demand }: Inputs, { places, group, titles, found }: SummarySources): void {
  const { report } = words;
  plan.put(SUMMARY - 1, 0, [[report.summary]]).format(SUMMARY - 1, 0, 1, 1, SECTION);
  const own = (j: number): string => plan.ref(places.layers + 2, j);
  const result = (k: number, j: number): string => plan.ref(places.diagnosis + 2 + k * 3, j);
  const rank = (j: number): string => {
    const of = (column: number): string => plan.ref(places.ranks + 2, column, unitRows(subject.dataset));
    return `INDEX(${of(j)},MATCH(${unit},${of(0)},0))`;
  };
  const path = (j: number): string => plan.ref(places.paths + 2, j);
  const sure = (j: number): string => plan.ref(places.confidence + 1, j, MOST_PATHS);
  const surely = (j: number): string => `INDEX(${sure(j)},MATCH(${path(1)},${sure(0)},0))`;
  const draws = quoted(DRAWS.toLocaleString("en-US"));
  const level = result(2, 7);
  const [h, f, s, overall] = [1, 2, 3, 4].map((j) => shown(own(j)));
  const count = `COUNT(${plan.ref(places.scores + 2, 5, unitRows(subject.dataset))})`;
  const percent = (cell: string): string => `TEXT(${cell},"0%")`;
  // What HFS.VALUE worked with: its own where the yellow cell is blank.
  const used = result(0, 1);
  const valued = sentence(report.valueSentence, {
    demand: shown(used),
    value: shown(result(0, 2)),
    floor: shown(result(0, 6)),
    ceiling: shown(result(0, 7)),
  });
  const assumed = sentence(report.twoSentences, { first: valued, second: quoted(report.assumedDemand) });
  const moves = (layer: string): string => `ISNUMBER(SEARCH(${layer},${path(3)}))`;
  const hardwareFirst = `AND(ISNUMBER(${level}),N(${own(1)})<N(${level}))`;
  const agree = `AND(${result(3, 5)}=${result(3, 4)},${moves(result(3, 5))},OR(NOT(${hardwareFirst}),${moves(quoted("Hardware"))}))`;
  const scores = plan.ref(places.scores + 2, 0, unitRows(subject.dataset));
  const unscored = `IF(ISERROR(${plan.ref(places.scores + 1, 0)}),${longText(report.noScores)},IF(ISNUMBER(MATCH(${unit},${scores},0)),${sentence(report.unitEmpty, { unit })},${sentence(report.unitMissing, { unit })}))`;
  const unvalued = `IF(OR(NOT(ISNUMBER(${own(5)})),${isShare(demand)}),"",${sentence(report.demandOutside, { demand })})`;
  const unranked = `COUNTIF(${sure(6)},"not ranked")`;
  const inGroup = ({ place, size, name }: GroupCells): string => sentence(words.ranks.groupPlace, { rank: place, count: size, group: name });
  const alone = ({ name }: GroupCells): string => sentence(words.ranks.groupAlone, { group: name });
  const paths = `COUNT(${sure(1)})`;
  const first = { path: path(1), title: spoken(words, path(2), titles), gain: shown(path(4), "0.0000") };
  const interval = { draws: quoted(RANK_DRAWS.toLocaleString("en-US")), low: `ROUND(${rank(3)},1)`, high: `ROUND(${rank(4)},1)` };
  const sentences: (readonly [string, string, (string | undefined)?])[] = [
    [own(5), sentence(report.layersSentence, { unit, rank: own(5), count, overall, h, f, s }), unscored],
    ...(group ? [[group.place, `IF(${group.size}=1,${alone(group)},${inGroup(group)})`] as const] : []),
    [rank(3), `IF(AND(${rank(3)}=${own(5)},${rank(4)}=${own(5)}),${sentence(report.rankStays, interval)},${sentence(report.rankSentence, interval)})`],
    ...found.map(({ number, text, otherwise }) => [number, text, otherwise] as const),
    [result(0, 2), subject.demand === null ? `IF(${used}=${ASSUMED},${assumed},${valued})` : valued, unvalued],
    [result(0, 2), switchSentence(words, level, own(1))],
    [result(0, 2), bottleneckSentence(words, result(3, 5), result(3, 4))],
    [
      path(4),
      `IF(${paths}=1,${sentence(report.onlyPath, first)},${sentence(report.pathSentence, {
        ...first,
        share: percent(path(5)),
        first: percent(surely(1)),
        draws,
        paths,
        verdict: spoken(words, surely(6), VERDICTS),
      })})`,
      `IF(ISNUMBER(${result(0, 2)}),${quoted(report.noPath)},"")`,
    ],
    [path(4), `IF(${unranked}=0,"",${sentence(report.unrankedSentence, { count: unranked })})`],
  ];
  const why = `=IFERROR(IF(OR(${agree},NOT(ISNUMBER(${path(4)}))),"",${longText(report.whyDiffer)}),"")`;
  const lines = sentences.map(([cell, text, otherwise]) => `=IFERROR(IF(ISNUMBER(${cell}),${text},${otherwise ?? '""'}),"")`);
  plan.put(
    SUMMARY,
    0,
    [...lines, `=${plan.ref(places.roadmap + 1, 0)}`, why].map((line) => [line]),
  );
  plan.format(SUMMARY, 0, 1, 1, FINDING);
}
