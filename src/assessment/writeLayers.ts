import type { Session } from "../functions/session";
import { fillTemplate } from "../locale/fillTemplate";
import type { Words } from "../locale/en";
import { formatAddress } from "../workbook/address";
import type { Area, Workbook } from "../workbook/port";
import { FIRMWARE, HARDWARE, PURPOSE, SCORE, SHARE, SOFTWARE } from "../workbook/sample/style";
import { ask } from "../workbook/formula/ask";
import type { Case } from "./case";
import { unitNames } from "./dataset";
import type { Standings } from "./layers";
import { LAYER_CHART, layLayerChart } from "./layerChart";
import { inCells, ranksPicture } from "./pictures";
import { Plan, writePlan, type Target, type Written } from "./plan";
import { formulaOf } from "./formulaText";
import { RANK_DRAWS } from "./rankIntervals";
import { ASSUMED, frameworkRef, layFramework, layInputs, purposeOf } from "./writeFramework";
import { groupRows, layGroup } from "./writeGroup";
import { unitRows } from "./writeScores";

/** What a block of formulas is about. */
export interface Subject extends Case {
  readonly version: string;
  /** As it stands in the notes: 2026-11-23. */
  readonly today: string;
}

const CHOSEN = 6;
/** Columns: the charts stand beside the scores, then how the layers are in step, what they are worth, and how sure the ranks are. */
const CHARTS = 8;
const STEP = CHARTS + LAYER_CHART.columns + LAYER_CHART.cells + 1;
const WORTH = STEP + 7;
/** Columns of HFS.RANKS. */
const RANKS = 6;
/** More units than this make a chart of intervals unreadable. */
const MOST_IN_CHART = 40;
const SCORES = ["Hardware", "Firmware", "Software", "Overall", "Rank"];

/** Live formulas for the layers: SCORE of the table, its coordination and value, and one unit's scores picked out of them. */
export async function writeLayers(
  workbook: Workbook,
  session: Session,
  words: Words,
  subject: Subject,
  standings: Standings,
  target: Target,
): Promise<Written> {
  const { dataset, demand, parameters } = subject;
  const complete = standings.scored.H > 0 && standings.scored.F > 0 && standings.scored.S > 0;
  const value = complete ? await ask(session, "VALUE", [standings.table, [[demand ?? ASSUMED]], parameters]) : null;
  const rows = standings.table.length;
  const body = rows - 1;
  const data = formatAddress(dataset.area, { absolute: true });
  const named = dataset.table.hasRowLabels;
  const head = CHOSEN + 3 + groupRows(subject);

  const lay = (corner: Area): Plan => {
    const plan = new Plan(corner).title(
      words.sheet.layersTitle,
      purposeOf(words, dataset, fillTemplate(words.sheet.layersPurpose, { address: dataset.address })),
    );
    const inputs = layInputs(plan, words, subject, unitNames(dataset) ?? { row: head + 1, column: 0, rows: body, columns: 1 });
    const end = head + unitRows(dataset) + 2;
    const framework = frameworkRef(plan, end, dataset);
    layFramework(plan, words, end, dataset);
    const noted = (row: number, column: number, formula: string): void => {
      plan.put(row, column, [[formula]]).note(row, column, noteText(words, subject, formula, inputs.told));
    };

    const all = { row: head + 1, rows: unitRows(dataset) };
    const pick = (j: number): string => `=INDEX(${plan.ref(all.row, j + 1, all.rows)},MATCH(${inputs.unit},${plan.ref(all.row, 0, all.rows)},0))`;
    plan.put(CHOSEN, 0, [
      [words.sheet.unit, ...SCORES],
      [`=${inputs.unit}`, ...SCORES.map((_, j) => pick(j))],
    ]);
    scoreLook(plan, CHOSEN, 1);
    const group = layGroup(plan, words, subject, inputs.unit, CHOSEN, CHARTS, all);

    plan.claim(head, 0, rows, 7);
    noted(head, 0, formulaOf("SCORE", [data, framework]));
    scoreLook(plan, head, all.rows);
    plan
      .heading(head, 6, 1)
      .format(head, 6, 1, 1, { align: "right" })
      .format(head + 1, 6, body, 1, { numberFormat: SHARE });
    if (!complete) return plan;

    plan.claim(head, STEP, rows, 6);
    noted(head, STEP, `=HFS.COORDINATION(${named ? plan.ref(head, 0, rows, 4) : plan.ref(head, 1, rows, 3)})`);
    plan
      .heading(head, STEP, 6)
      .format(head, STEP + 1, 1, 3, { align: "right" })
      .format(head + 1, STEP + 1, body, 3, { numberFormat: SCORE });
    const columns = value?.ok ? value.grid[0].length : 0;
    if (columns > 0) {
      plan.claim(head, WORTH, rows, columns);
      noted(head, WORTH, formulaOf("VALUE", [plan.ref(head, 0, rows, 7), inputs.demand, inputs.parameters]));
      plan
        .heading(head, WORTH, columns)
        .format(head, WORTH + 1, 1, columns - 2, { align: "right" })
        .format(head + 1, WORTH + 1, body, columns - 2, { numberFormat: SCORE });
    }
    const ranks = WORTH + columns + 1;
    plan.claim(head, ranks, rows, RANKS);
    noted(head, ranks, formulaOf("RANKS", [data, framework, "", "", "", "", String(RANK_DRAWS)]));
    plan
      .heading(head, ranks, RANKS)
      .format(head, ranks + 1, 1, RANKS - 1, { align: "right" })
      .format(head + 1, ranks + 1, body, 4, { numberFormat: "0.0" });
    plan.format(head + 1, ranks + 1, body, 1, { numberFormat: "0" }).format(head + 1, ranks + 5, body, 1, { numberFormat: SHARE });
    layLayerChart(plan, words, head, CHARTS, { picked: CHOSEN, all, group }, `layers-bars-${corner.sheet}`);
    const below = head + LAYER_CHART.rows + 1;
    if (body > MOST_IN_CHART)
      return plan.put(below, CHARTS, [[fillTemplate(words.writing.noRanksChart, { most: MOST_IN_CHART })]]).format(below, CHARTS, 1, 1, PURPOSE);
    const picture = ranksPicture(words, fillTemplate(words.writing.ranksChart, { draws: RANK_DRAWS.toLocaleString("en-US") }));
    plan.chart({ row: below, column: CHARTS, rows: Math.max(12, Math.ceil(body * 0.8) + 4), columns: LAYER_CHART.columns }, (range) =>
      inCells(picture, `layers-ranks-${corner.sheet}`, {
        categories: range(head + 1, ranks, body),
        values: [1, 3, 4, 2].map((j) => range(head + 1, ranks + j, body)),
        highlight: range(CHOSEN + 1, 0),
      }),
    );
    return plan;
  };
  const first = dataset.framework ? 34 : 17;
  const widths = [
    first,
    11,
    11,
    11,
    9,
    7,
    10,
    groupRows(subject) > 0 ? 14 : 3,
    13,
    13,
    13,
    13,
    11,
    9,
    9,
    3,
    17,
    7,
    7,
    7,
    28,
    11,
    3,
    17,
    9,
    12,
    10,
    17,
    17,
    8,
    9,
    11,
    3,
    17,
    7,
    8,
    7,
    7,
    8,
  ];
  return writePlan(workbook, target, { name: words.sheet.layersName, widths, frozenRows: head + 1 }, lay);
}

/** Headings in the layers' colours and two decimals below them. */
function scoreLook(plan: Plan, row: number, body: number): void {
  plan.heading(row, 0, 6).heading(row, 1, 1, HARDWARE).heading(row, 2, 1, FIRMWARE).heading(row, 3, 1, SOFTWARE);
  plan
    .format(row, 1, 1, 5, { align: "right" })
    .format(row + 1, 1, body, 4, { numberFormat: SCORE })
    .format(row + 1, 5, body, 1, { numberFormat: "0" });
}

/** The note on an anchor: which function, of what, with which inputs, by which version, when. */
export function noteText(words: Words, { dataset, version, today }: Pick<Subject, "dataset" | "version" | "today">, formula: string, inputs: string): string {
  const told = inputs === "" ? "" : fillTemplate(words.sheet.noteInputs, { inputs });
  return fillTemplate(words.sheet.note, { formula: formula.slice(1), address: dataset.address, inputs: told, version, date: today });
}
