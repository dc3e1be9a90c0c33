import type { Session } from "../functions/session";
import { fillTemplate } from "../locale/fillTemplate";
import type { Words } from "../locale/en";
import { formatAddress } from "../workbook/address";
import type { Area, Workbook } from "../workbook/port";
import { nearFirst } from "../workbook/sample/nearFirst";
import { FINDING, FINE, NEUTRAL, SCORE, SECTION, SHARE } from "../workbook/sample/style";
import { ask } from "../workbook/formula/ask";
import { demandArgument } from "./case";
import { DRAWS } from "./confidence";
import { HEADINGS } from "./diagnosis";
import { unitNames } from "./dataset";
import type { PathRanking } from "./paths";
import { Plan, writePlan, type Target, type Written } from "./plan";
import { VERDICTS } from "./fixedWords";
import { formulaOf, spoken } from "./formulaText";
import { filterArguments } from "./modelFormulas";
import { frameworkRef, frameworkRows, layFramework, layInputs, purposeOf } from "./writeFramework";
import { noteText, type Subject } from "./writeLayers";
import { layRoadmap, roadmapRows } from "./writeRoadmap";
import { layAllScores, layPickedScores, scoresAt } from "./writeScores";

const LIST = 6;
const LIST_COLUMNS = 15;
const EXPLAIN_COLUMNS = 8;
const SURE_COLUMNS = 7;
/** Rows an explanation of another path may take. */
const EXPLAIN_ROWS = 12;
/** The picture stands below the table of how sure the ranking is. */
const CHART = { column: 0, columns: 4, rows: 16 };

/**
 * Live formulas for the paths: the ranking of one unit, how often each path comes first, and what the gain of one path is made of; below,
 * where an effort is given, the roadmap from the unit's scores.
 */
export async function writePaths(
  workbook: Workbook,
  session: Session,
  words: Words,
  subject: Subject,
  ranking: PathRanking,
  effort: number | null,
  target: Target,
): Promise<Written> {
  const { dataset, unit, demand, filters, parameters } = subject;
  const count = ranking.ranked.length + ranking.unranked.length;
  const data = formatAddress(dataset.area, { absolute: true });
  const names = unitNames(dataset);
  const sure = LIST + count + 4;
  const picture = sure + count + 2;
  const choice = picture + CHART.rows + 2;
  const head = choice + 2;
  const first = ranking.ranked[0];
  const explained = first
    ? await ask(session, "EXPLAIN", [dataset.values, unit, first.id, dataset.framework, demandArgument(demand), filters.horizon, parameters])
    : null;
  const explainRows = Math.max(EXPLAIN_ROWS, explained?.ok ? explained.grid.length : 0);

  const lay = (corner: Area): Plan => {
    const plan = new Plan(corner).title(
      words.sheet.pathsTitle,
      purposeOf(words, dataset, fillTemplate(words.sheet.pathsPurpose, { address: dataset.address })),
    );
    const inputs = layInputs(plan, words, subject, names);
    const below = head + explainRows + 1;
    const framework = frameworkRef(plan, below, dataset);
    layFramework(plan, words, below, dataset);
    const { unit: unitCell, demand: demandCell } = inputs;
    const { actor, horizon, window, tags } = filterArguments(filters);

    const list = formulaOf("PATH", [data, unitCell, framework, demandCell, String(count), actor, horizon, inputs.parameters, window, tags]);
    plan.claim(LIST, 0, count + 1, LIST_COLUMNS);
    plan.put(LIST, 0, [[list]]).note(LIST, 0, noteText(words, subject, list, inputs.told));
    plan
      .heading(LIST, 0, LIST_COLUMNS)
      .format(LIST, 4, 1, 9, { align: "right" })
      .format(LIST + 1, 0, count, 1, { align: "left" });
    plan.format(LIST + 1, 4, count, 9, { align: "right" }).format(LIST + 1, 4, count, 1, { numberFormat: FINE });
    plan.format(LIST + 1, 5, count, 3, { numberFormat: SHARE }).format(LIST + 1, 8, count, 1, { numberFormat: "0.0" });
    plan.format(LIST + 1, 10, count, 1, { numberFormat: SCORE });
    if (!first) return plan;

    plan.put(sure - 2, 0, [[words.sheet.sureSection]]).format(sure - 2, 0, 1, 1, SECTION);
    plan.put(sure - 1, 0, [[sureFormula(plan, words, sure + 1, count)]]).format(sure - 1, 0, 1, 1, FINDING);
    const confidence = formulaOf("CONFIDENCE", [data, unitCell, framework, demandCell, String(DRAWS), "", actor, horizon, window, tags, "", inputs.parameters]);
    plan.claim(sure, 0, count + 1, SURE_COLUMNS);
    plan.put(sure, 0, [[confidence]]).note(sure, 0, noteText(words, subject, confidence, inputs.told));
    const [ids, titles] = [plan.ref(LIST + 1, 1, count), plan.ref(LIST + 1, 2, count)];
    plan.put(sure, SURE_COLUMNS, [["Title"], ...Array.from({ length: count }, (_, i) => [titleOf(plan.ref(sure + 1 + i, 0), ids, titles)])]);
    plan.heading(sure, 0, SURE_COLUMNS + 1).format(sure, 1, count + 1, 5, { align: "right" });
    plan.format(sure + 1, 1, count, 2, { numberFormat: SHARE }).format(sure + 1, 3, count, 2, { numberFormat: SCORE });
    plan.format(sure + 1, 5, count, 1, { numberFormat: "0.0%" });
    const draws = DRAWS.toLocaleString("en-US");
    plan.chart({ row: picture, ...CHART }, (range) => ({
      id: `paths-first-${corner.sheet}`,
      kind: "bars",
      title: words.sheet.sureTitle,
      description: fillTemplate(words.sheet.sureChart, { draws }),
      categories: range(sure + 1, SURE_COLUMNS, ranking.ranked.length),
      series: [{ name: words.writing.series.first, values: range(sure + 1, 1, ranking.ranked.length), color: NEUTRAL }],
      axisTitle: fillTemplate(words.sheet.sureAxis, { draws }),
    }));

    plan.put(choice - 1, 0, [[words.sheet.explainSection]]).format(choice - 1, 0, 1, 1, SECTION);
    plan.input(choice, words.sheet.path, `=${plan.ref(LIST + 1, 1)}`, words.sheet.pathHint);
    plan.choice(choice, 1, { row: LIST + 1, column: 1, rows: count, columns: 1 });
    const explain = formulaOf("EXPLAIN", [data, unitCell, plan.ref(choice, 1), framework, demandCell, horizon, inputs.parameters]);
    plan.claim(head, 0, explainRows, EXPLAIN_COLUMNS);
    plan.put(head, 0, [[explain]]).note(head, 0, noteText(words, subject, explain, `${inputs.told}, ${words.sheet.path} ${plan.ref(choice, 1)}`));
    plan.heading(head, 0, EXPLAIN_COLUMNS).format(head, 1, explainRows, EXPLAIN_COLUMNS - 1, { align: "right" });
    plan.format(head + 1, 1, explainRows - 1, 3, { numberFormat: SCORE }).format(head + 1, 4, explainRows - 1, 1, { numberFormat: FINE });
    plan.format(head + 1, 5, explainRows - 1, 1, { numberFormat: SHARE }).format(head + 1, 6, explainRows - 1, 1, { numberFormat: FINE });
    plan.format(head + 1, 7, explainRows - 1, 1, { numberFormat: SHARE });
    if (effort === null) return plan;

    const next = below + (dataset.framework ? frameworkRows(dataset) + 1 : 0);
    const own = next + roadmapRows(filters.horizon);
    layAllScores(plan, words, subject, own + 3, framework, inputs.told);
    layPickedScores(plan, own, HEADINGS.length, unitCell, scoresAt(own + 3, subject));
    const scores = plan.ref(own, 0, 2, HEADINGS.length);
    layRoadmap(
      plan,
      words,
      subject,
      next,
      { scores, demand: demandCell, parameters: inputs.parameters, told: inputs.told },
      effort,
      filters.horizon,
      `paths-${corner.sheet}`,
    );
    return plan;
  };
  const widths = [dataset.framework ? 34 : 16, 16, 46, 19, 20, 17, 17, 17, 10, 10, 12, 18, 18, 20, 90];
  return writePlan(workbook, target, { name: words.sheet.pathsName, widths, frozenRows: 0 }, lay);
}

/** The title of a path out of the list above; blank where there is none. */
function titleOf(id: string, ids: string, titles: string): string {
  return `=IF(${id}="","",IFERROR(INDEX(${titles},MATCH(${id},${ids},0)),""))`;
}

/** How sure the first place is, in one live sentence under the words of the pane. */
function sureFormula(plan: Plan, words: Words, first: number, count: number): string {
  const cell =
    (column: number) =>
    (place: number): string =>
      plan.ref(first + place, column);
  const [id, share, verdict] = [0, 1, SURE_COLUMNS - 1].map(cell);
  const said = (template: string, values: Record<string, string>): string =>
    `"${fillTemplate(template, { draws: DRAWS.toLocaleString("en-US"), ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, `"&${value}&"`])) })}"`;
  const { sure, sureOther, sureNothing, sureBusy } = words.pathView;
  const { sureTogether, sureListed, sureLast } = words.sheet;
  const [comma, and] = [sureListed, sureLast].map((template) => fillTemplate(template, { paths: "", path: "" }));
  const [ranks, ids] = [plan.ref(LIST + 1, 0, count), plan.ref(LIST + 1, 1, count)];
  const rank = `IFERROR(INDEX(${ranks},MATCH(${id(0)},${ids},0)),1)`;
  const values = { verdict: spoken(words, verdict(0), VERDICTS), path: id(0), share: `TEXT(100*${share(0)},"0")&" %"`, other: plan.ref(LIST + 1, 1) };
  const { several, list } = nearFirst({ id, first: share, verdict }, count, comma, and);
  const found = `IF(${rank}=1,${said(sure, values)},${said(sureOther, values)})&IF(${several},${said(sureTogether.replace("{sure}", ""), { paths: list })},"")`;
  return `=IF(ISNUMBER(${share(0)}),IF(${verdict(0)}="nothing to gain",${said(sureNothing, {})},${found}),IF(ISNUMBER(${plan.ref(LIST + 1, 0)}),${said(sureBusy, {})},""))`;
}
