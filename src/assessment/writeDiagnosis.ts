import { fillTemplate } from "../locale/fillTemplate";
import type { Words } from "../locale/en";
import { formatAddress } from "../workbook/address";
import type { Area, CellInput, Workbook } from "../workbook/port";
import { FINDING, FINE, PURPOSE, SCORE, SECTION } from "../workbook/sample/style";
import { unitNames } from "./dataset";
import { GRID, HEADINGS } from "./diagnosis";
import { STABILITY_CLASSES } from "./fixedWords";
import { bottleneckSentence, formulaOf, quoted, sentence, shown, spoken, switchSentence } from "./formulaText";
import { MODEL_RESULTS, modelFormulas } from "./modelFormulas";
import { inCells, switchPicture, valuePicture } from "./pictures";
import { Plan, writePlan, type Target, type Written } from "./plan";
import type { WhatIfCase } from "./settings";
import { changedColumns, changedLayers } from "./whatIf";
import { directionsRef, frameworkRef, frameworkRows, layFramework, layInputs, purposeOf, type Inputs } from "./writeFramework";
import { noteText, type Subject } from "./writeLayers";
import { layAllScores, layPickedScores, scoresAt, unitRows } from "./writeScores";

const [SENTENCES, SCORES, FIRST] = [6, 10, 13];
/** Rows from one result of the model to the next. */
const GAP = 3;
/** Rows that HFS.WHATIF returns below its headings. */
const MEASURES = 8;
const CHART = { rows: 18, columns: 6 };
/** The second curve stands right of the first and its results. */
const RIGHT = 16;

/**
 * One unit's diagnosis, live: its scores picked out of HFS.SCORE of the table, what HFS.VALUE, STABILITY, SHARES, BALANCE and SUSTAIN make of
 * them in sentences and tables, two curves with their charts, and the case of what-if that is chosen.
 */
export async function writeDiagnosis(workbook: Workbook, words: Words, subject: Subject, whatIf: WhatIfCase | null, target: Target): Promise<Written> {
  const names = unitNames(subject.dataset);
  const lay = (corner: Area): Plan => new DiagnosisSheet(new Plan(corner), words, subject, whatIf, names).lay(corner.sheet);
  return writePlan(
    workbook,
    target,
    { name: words.writing.diagnosisName, widths: [34, ...Array.from({ length: 8 }, () => 18), ...Array.from({ length: 21 }, () => 14)], frozenRows: 0 },
    lay,
  );
}

class DiagnosisSheet {
  private framework = "";
  /** The row from which the framework stands. */
  private below = 0;

  constructor(
    private readonly plan: Plan,
    private readonly words: Words,
    private readonly subject: Subject,
    private readonly whatIf: WhatIfCase | null,
    private readonly names: string | null,
  ) {}

  lay(sheet: string): Plan {
    const { plan, words, subject } = this;
    plan.title(
      words.writing.diagnosisTitle,
      purposeOf(words, subject.dataset, fillTemplate(words.writing.diagnosisPurpose, { address: subject.dataset.address })),
    );
    const inputs = layInputs(plan, words, subject, this.names);
    const told = inputs.told;
    const one = plan.ref(SCORES, 0, 2, HEADINGS.length);
    modelFormulas(one, inputs.demand, inputs.parameters).forEach(({ formula, width }, k) => this.result(FIRST + k * GAP, formula, width, told));
    const curves = FIRST + MODEL_RESULTS * GAP + 1;
    const below = this.curves(sheet, curves, inputs.demand, inputs.parameters, told);
    layFramework(plan, words, below, subject.dataset);
    this.framework = frameworkRef(plan, below, subject.dataset);
    this.below = below;
    const next = below + frameworkRows(subject.dataset) + (subject.dataset.framework ? 1 : 0);
    const end = this.whatIf ? this.case(next, this.whatIf, inputs, told) : next;
    layAllScores(plan, words, subject, end, this.framework, told);
    layPickedScores(plan, SCORES, HEADINGS.length, inputs.unit, scoresAt(end, subject));
    this.sentences(inputs.unit);
    return plan;
  }

  private result(row: number, formula: string, width: number, told: string): void {
    const { plan } = this;
    plan.claim(row, 0, 2, width);
    plan.put(row, 0, [[formula]]).note(row, 0, this.note(formula, told));
    plan
      .heading(row, 0, width)
      .format(row, 1, 1, width - 1, { align: "right" })
      .format(row + 1, 1, 1, width - 1, { numberFormat: SCORE, align: "right" });
  }

  /** What the tables say, in sentences made of their cells. */
  private sentences(unit: string): void {
    const { plan, words } = this;
    const { report } = words;
    const cell = (result: number, column: number): string => plan.ref(FIRST + result * GAP + 1, column);
    const [demand, value, floor, ceiling] = [1, 2, 6, 7].map((column) => shown(cell(0, column)));
    const first = sentence(report.valueSentence, { demand, value, floor, ceiling });
    const level = cell(2, 7);
    const switched = switchSentence(words, level, plan.ref(SCORES + 1, 1));
    const last = bottleneckSentence(words, cell(3, 5), cell(3, 4));
    const verdict = sentence(report.verdictSentence, { unit, verdict: spoken(words, cell(1, 7), STABILITY_CLASSES) });
    const known = (text: string): string => `=IF(ISNUMBER(${cell(0, 2)}),${text},${quoted("")})`;
    plan.put(SENTENCES, 0, [[known(sentence(report.twoSentences, { first: verdict, second: first }))], [known(switched)], [known(last)]]);
    plan.format(SENTENCES, 0, 1, 1, FINDING);
  }

  /** The value index over demand and the gains over hardware, each with its chart. */
  private curves(sheet: string, row: number, demand: string, parameters: string, told: string): number {
    const { plan, words } = this;
    const count = GRID.length;
    const scores = (column: number): string => `=${plan.ref(SCORES + 1, column)}`;
    plan.put(row, 0, [[words.writing.surfaceSection]]).format(row, 0, 1, 1, SECTION);
    plan.put(row, RIGHT, [[words.writing.switchSection]]).format(row, RIGHT, 1, 1, SECTION);
    const head = row + 1 + CHART.rows + 1;
    const block = (
      column: number,
      axis: string,
      id: string,
      width: number,
      rows: readonly (readonly CellInput[])[],
      args: (table: string, grid: string) => string[],
    ): void => {
      plan.put(head, column, [[axis, ...HEADINGS], ...rows.map((line, i) => [GRID[i], ...line])]);
      plan
        .heading(head, column, 5)
        .format(head, column, 1, 5, { align: "right" })
        .format(head + 1, column, count, 5, { numberFormat: SCORE, align: "right" })
        .format(head + 1, column, count, 5, PURPOSE);
      const formula = formulaOf(id, args(plan.ref(head, column + 1, count + 1, 4), plan.ref(head + 1, column, count)));
      plan.claim(head, column + 5, count + 1, width);
      plan.put(head, column + 5, [[formula]]).note(head, column + 5, this.note(formula, told));
      plan
        .heading(head, column + 5, width)
        .format(head, column + 6, 1, width - 1, { align: "right" })
        .format(head + 1, column + 6, count, width - 1, { numberFormat: FINE });
    };
    block(
      0,
      "θ",
      "VALUE",
      9,
      GRID.map((theta) => [String(theta), scores(1), scores(2), scores(3)]),
      (table, grid) => [table, grid, parameters],
    );
    block(
      RIGHT,
      HEADINGS[1],
      "SHARES",
      9,
      GRID.map((h) => [String(h), h, scores(2), scores(3)]),
      (table) => [table, demand, parameters],
    );
    plan.chart({ row: row + 1, column: 0, ...CHART }, (range) =>
      inCells(valuePicture(words, words.writing.surfaceChart), `diagnosis-value-${sheet}`, {
        categories: range(head + 1, 0, count),
        values: [range(head + 1, 7, count), range(head + 1, 11, count), range(head + 1, 12, count)],
      }),
    );
    plan.chart({ row: row + 1, column: RIGHT, ...CHART }, (range) =>
      inCells(switchPicture(words, words.writing.switchChart), `diagnosis-switch-${sheet}`, {
        categories: range(head + 2, RIGHT, count - 1),
        values: [range(head + 2, RIGHT + 9, count - 1), range(head + 2, RIGHT + 11, count - 1)],
      }),
    );
    return head + count + 2;
  }

  /** The chosen case: levels before and after, their scores, and what follows. */
  private case(row: number, { preset, share, loss }: WhatIfCase, { demand, parameters, unit }: Inputs, told: string): number {
    const { plan, words, subject } = this;
    const { diagnosis } = words;
    plan.put(row, 0, [[`${words.writing.whatIfSection}: ${diagnosis.presets[preset]}`]]).format(row, 0, 1, 1, SECTION);
    plan
      .put(row + 1, 0, [[fillTemplate(words.report.twoSentences, { first: diagnosis.presetHint[preset], second: diagnosis.presetBasis })]])
      .format(row + 1, 0, 1, 1, PURPOSE);
    const isForeign = preset === "foreign";
    plan.input(row + 2, isForeign ? diagnosis.foreignShare : diagnosis.part, share, words.writing.shareHint, SCORE);
    if (isForeign) plan.input(row + 3, diagnosis.loss, loss, words.writing.shareHint, SCORE);
    const by = isForeign ? `${plan.ref(row + 2, 1)}*${plan.ref(row + 3, 1)}` : plan.ref(row + 2, 1);
    const change = (level: string): string => (isForeign ? `${level}*(1-${by})` : `${level}+${by}*(1-${level})`);
    const pair = row + 5;
    const columns = changedColumns(subject.dataset, preset);
    let end: number;
    let results: number;
    if (columns.length === 0) {
      const layers = changedLayers(preset);
      const cell = (j: number): string => plan.ref(SCORES + 1, j + 1);
      const after = (["H", "F", "S"] as const).map((layer, j) => {
        const move = layers.find((one) => one.layer === layer);
        return move ? `=IF(${cell(j)}>0,MIN(1,${cell(j)}*((${change(cell(j))})/${cell(j)})^${move.share}),0)` : `=${cell(j)}`;
      });
      plan.put(pair, 0, [[...HEADINGS], ["before", ...[0, 1, 2].map((j) => `=${cell(j)}`)], ["after", ...after]]).heading(pair, 0, 4);
      plan.format(pair + 1, 1, 2, 3, { numberFormat: SCORE });
      results = pair + 4;
      end = results + MEASURES + 3;
    } else {
      results = pair + 8;
      end = this.levels(pair, results + MEASURES + 3, columns, change, unit, told);
    }
    const scores = columns.length === 0 ? pair : pair + 4;
    const formula = formulaOf("WHATIF", [plan.ref(scores + 1, 1, 1, 3), plan.ref(scores + 2, 1, 1, 3), demand, parameters]);
    plan.claim(results, 0, MEASURES + 1, 4);
    plan.put(results, 0, [[formula]]).note(results, 0, this.note(formula, told));
    plan
      .heading(results, 0, 4)
      .format(results, 1, 1, 3, { align: "right" })
      .format(results + 1, 1, MEASURES, 3, { numberFormat: "0.000" });
    return end;
  }

  /** Levels of the chosen unit between the table's goalposts, before and after, and their scores below; levels of all units stand from `all` on. */
  private levels(row: number, all: number, changed: readonly number[], change: (level: string) => string, unit: string, told: string): number {
    const { plan, subject } = this;
    const { dataset } = subject;
    const { table, area } = dataset;
    const count = table.columns.length;
    const top = table.hasHeader ? 1 : 0;
    const body = unitRows(dataset);
    this.normalized(all, told);
    plan.format(all + top, table.columns[0].index, body, area.columns - table.columns[0].index, { numberFormat: SCORE });
    const end = all + top + body + 1;
    // The scores of all units stand right below, in the order of the table.
    const scores = scoresAt(end, subject);
    const at = `MATCH(${unit},${plan.ref(scores.row, 0, scores.rows)},0)`;
    const level = (j: number): string => `INDEX(${plan.ref(all + top, table.columns[j].index, body)},${at})`;
    const heading = (j: number): CellInput => {
      const above = { ...area, column: area.column + table.columns[j].index, rows: 1, columns: 1 };
      return table.hasHeader ? `=${formatAddress(above, { absolute: true })}` : j + 1;
    };
    const before = (j: number): string => plan.ref(row + 1, j + 1);
    plan.put(row, 0, [
      ["Unit", ...table.columns.map((_, j) => heading(j))],
      ["before", ...table.columns.map(({ code }, j) => (code === null ? "NA" : `=IF(${level(j)}="","NA",${level(j)})`))],
      ["after", ...table.columns.map((_, j) => (changed.includes(j) ? `=IF(ISNUMBER(${before(j)}),${change(before(j))},${before(j)})` : `=${before(j)}`))],
    ]);
    plan.heading(row, 0, count + 1).format(row + 1, 1, 2, count, { numberFormat: SCORE, align: "right" });
    const score = formulaOf("SCORE", [plan.ref(row, 0, 3, count + 1), this.framework, "1", "", quoted("none")]);
    plan.claim(row + 4, 0, 3, 7);
    plan.put(row + 4, 0, [[score]]).note(row + 4, 0, this.note(score, told));
    plan.heading(row + 4, 0, 7).format(row + 5, 1, 2, 4, { numberFormat: SCORE });
    return end;
  }

  /**
   * Levels of all units between the table's goalposts from a row on, in the table's own columns. HFS.NORMALIZE stops at a column without
   * differences: where a column is not used, each used one is taken by itself.
   */
  private normalized(row: number, told: string): void {
    const { plan, below } = this;
    const { dataset } = this.subject;
    const { table, area } = dataset;
    const lay = (part: Area, direction: string): void => {
      const formula = formulaOf("NORMALIZE", [formatAddress(part, { absolute: true }), quoted("goalposts"), direction]);
      const [at, column] = [row + part.row - area.row, part.column - area.column];
      plan.claim(at, column, part.rows, part.columns);
      plan.put(at, column, [[formula]]).note(at, column, this.note(formula, told));
    };
    if (table.columns.every(({ code }) => code !== null)) return lay(area, directionsRef(plan, below, dataset));
    // Without its heading, which alone above its column may be taken for a number.
    const top = table.hasHeader ? 1 : 0;
    table.columns.forEach(({ index, code }, j) => {
      const part = { ...area, row: area.row + top, rows: area.rows - top, column: area.column + index, columns: 1 };
      if (code !== null) lay(part, directionsRef(plan, below, dataset, j));
    });
  }

  private note(formula: string, told: string): string {
    return noteText(this.words, this.subject, formula, told);
  }
}
