import type { Session, SessionError } from "../functions/session";
import { fillTemplate } from "../locale/fillTemplate";
import type { Words } from "../locale/en";
import { formatAddress } from "../workbook/address";
import { ask } from "../workbook/formula/ask";
import type { Area, Workbook } from "../workbook/port";
import { FINE, NEUTRAL, SCORE, SECTION, SHARE } from "../workbook/sample/style";
import { DRAWS, MOST_PATHS } from "./confidence";
import type { DemandOrientation } from "./demandOrientation";
import { frameworkRef, frameworkRows, layFramework, layInputs, purposeOf, type Inputs } from "./writeFramework";
import { unitNames } from "./dataset";
import { HEADINGS } from "./diagnosis";
import { formulaOf, sentence } from "./formulaText";
import { LAYER_CHART, layLayerChart } from "./layerChart";
import { layResult } from "./layResult";
import { filterArguments, MODEL_RESULTS, modelFormulas } from "./modelFormulas";
import { inCells } from "./pictures";
import { Plan, writePlan, type Target, type Written } from "./plan";
import { RANK_DRAWS } from "./rankIntervals";
import type { PositionTables } from "./positionTables";
import { Report } from "./report";
import { ReportAdvantage, type Advantage } from "./reportAdvantage";
import { ReportPosition } from "./reportPosition";
import { layReportSummary, SENTENCES, SUMMARY } from "./reportSummary";
import type { Settings } from "./settings";
import { groupRows, layGroup, type GroupCells } from "./writeGroup";
import type { Subject } from "./writeLayers";
import { layRoadmap, roadmapRows, type ScoredUnit } from "./writeRoadmap";
import { layAllScores, layPickedScores, scoresAt, scoresRows } from "./writeScores";

/** How many paths the report lists with their reasons. */
const TOP = 5;
const PATH_COLUMNS = 15;
const PARAMETER_COLUMNS = 9;
/** Columns of HFS.SCORE. */
const SCORE_COLUMNS = 7;
const CHART = { rows: 16, columns: 4 };

/** Bars of the chart of first places. */
const SHOWN_PATHS = 8;

/**
 * One sheet that reads without the pane: findings in sentences made of its cells, the tables they come from, charts, methods, parameters
 * and sources. Everything on it is a formula, a chart of formulas, or a sentence.
 */
export async function writeReport(
  workbook: Workbook,
  session: Session,
  words: Words,
  subject: Subject,
  settings: Settings,
  { orientation, tables, advantage, noPaths }: Findings,
  target: Target,
): Promise<Written> {
  const parameters = await ask(session, "PARAMS", []);
  const catalog = await ask(session, "PATHS", []);
  const known = new Report(catalog.ok ? catalog.grid : [[]]);
  const titles = known.rows.map((_, i) => known.text(i, "Title"));
  const names = unitNames(subject.dataset);
  const lay = (corner: Area): Plan => {
    const count = parameters.ok ? parameters.grid.length : 1;
    const plan = new Plan(corner);
    const position = new ReportPosition(plan, words, subject, settings, orientation, tables);
    const third = advantage && new ReportAdvantage(plan, words, subject, advantage);
    const sources = [...position.sources, ...(advantage ? [advantage.dataset.address] : [])];
    return new ReportSheet(plan, words, subject, settings, position, third, noPaths, count, names, titles, sources).lay(corner.sheet);
  };
  const widths = [30, 24, 40, ...Array.from({ length: 11 }, () => 20), 90];
  return writePlan(workbook, target, { name: words.report.sheetName, widths, frozenRows: 0 }, lay);
}

/** What the steps before found beside scores: null or without tables where nothing was chosen there. */
export interface Findings {
  readonly orientation: DemandOrientation | null;
  readonly tables: PositionTables;
  readonly advantage: Advantage | null;
  /** Why there are no paths. */
  readonly noPaths: SessionError | null;
}

/** Where the parts of a report stand. */
interface Places {
  readonly position: number;
  readonly advantage: number;
  readonly layers: number;
  readonly diagnosis: number;
  readonly paths: number;
  readonly confidence: number;
  readonly roadmap: number;
  readonly method: number;
  readonly parameters: number;
  readonly sources: number;
  readonly framework: number;
  readonly sectors: number;
  readonly activities: number;
  readonly scores: number;
  readonly ranks: number;
}

class ReportSheet {
  private readonly units: number;
  private readonly data: string;
  private readonly places: Places;
  private told = "";
  private group: GroupCells | null = null;

  constructor(
    private readonly plan: Plan,
    private readonly words: Words,
    private readonly subject: Subject,
    private readonly settings: Settings,
    private readonly position: ReportPosition,
    private readonly advantage: ReportAdvantage | null,
    /** Why no path can be ranked; null where some can. */
    private readonly noPaths: SessionError | null,
    private readonly parameters: number,
    private readonly names: string | null,
    /** The titles of all paths. */
    private readonly titles: readonly string[],
    /** The addresses of the tables beside that of the indicators. */
    private readonly beside: readonly string[],
  ) {
    const { dataset, filters } = subject;
    this.units = dataset.table.rows.length;
    this.data = formatAddress(dataset.area, { absolute: true });
    const positionRow = SUMMARY + this.sentences + 1;
    const advantageRow = positionRow + position.rows;
    const layers = advantageRow + (advantage?.rows ?? 0);
    const diagnosis = layers + 4 + groupRows(subject) + LAYER_CHART.rows + 1;
    const paths = diagnosis + 1 + MODEL_RESULTS * 3 + 1;
    const confidence = paths + TOP + 3;
    const roadmap = confidence + MOST_PATHS + 2 + CHART.rows + 1;
    const method = roadmap + roadmapRows(filters.horizon) + 1;
    const parameterRow = method + this.methods().length + 2;
    const sources = parameterRow + parameters + 2;
    const framework = sources + words.report.sources.length + 3 + beside.length;
    const sectors = framework + (dataset.framework ? frameworkRows(dataset) + 1 : 0);
    const activities = sectors + position.rowsBelow;
    const scores = activities + (advantage?.rowsBelow ?? 0);
    const ranks = scores + scoresRows(subject) + 1;
    this.places = {
      position: positionRow,
      advantage: advantageRow,
      layers,
      diagnosis,
      paths,
      confidence,
      roadmap,
      method,
      parameters: parameterRow,
      sources,
      framework,
      sectors,
      activities,
      scores,
      ranks,
    };
  }

  lay(sheet: string): Plan {
    const { plan, words, subject, places } = this;
    const { report } = words;
    plan.title(
      fillTemplate(report.heading, { unit: subject.unit }),
      purposeOf(words, subject.dataset, fillTemplate(report.sheetPurpose, { address: subject.dataset.address, version: subject.version, date: subject.today })),
    );
    const inputs = layInputs(plan, words, subject, this.names);
    // The heading follows the unit that is chosen below it.
    plan.put(0, 0, [[`=${sentence(report.heading, { unit: inputs.unit })}`]]);
    this.told = inputs.told;
    layFramework(plan, words, places.framework, subject.dataset);
    const framework = frameworkRef(plan, places.framework, subject.dataset);
    const found = [
      ...this.position.lay(places.position, places.sectors, inputs),
      ...(this.advantage?.lay(places.advantage, places.activities, inputs, this.position.cost, sheet) ?? []),
    ];
    this.layers(sheet, framework, inputs);
    this.diagnosis(inputs);
    this.paths(sheet, framework, inputs);
    const scored: ScoredUnit = {
      scores: plan.ref(places.layers + 1, 0, 2, HEADINGS.length),
      demand: inputs.demand,
      parameters: inputs.parameters,
      told: this.told,
    };
    layRoadmap(plan, words, subject, places.roadmap, scored, this.settings.effort, subject.filters.horizon, `report-${sheet}`);
    this.texts();
    layReportSummary(plan, words, subject, inputs, { places, group: this.group, titles: this.titles, found });
    return plan;
  }

  private section(row: number, text: string): void {
    this.plan.put(row, 0, [[text]]).format(row, 0, 1, 1, SECTION);
  }

  private result(row: number, formula: string, rows: number, columns: number, numberFormat?: string): void {
    layResult(this.plan, this.words, this.subject, this.told, { row, formula, rows, columns, numberFormat });
  }

  /** The unit's scores beside the median of all, with a chart; scores and ranks of all units at the end of the sheet. */
  private layers(sheet: string, framework: string, { unit }: Inputs): void {
    const { plan, words, subject, places, units } = this;
    const { layers: row, scores, ranks } = places;
    this.section(row, words.report.sections.layers);
    layAllScores(plan, words, subject, scores, framework, this.told);
    layPickedScores(plan, row + 1, SCORE_COLUMNS, unit, scoresAt(scores, subject));
    this.section(ranks, words.writing.ranksSection);
    this.result(ranks + 1, formulaOf("RANKS", [this.data, framework, "", "", "", "", String(RANK_DRAWS)]), units + 1, 6, "0.0");
    plan.format(ranks + 2, 1, units, 1, { numberFormat: "0" }).format(ranks + 2, 5, units, 1, { numberFormat: SHARE });
    const all = scoresAt(scores, subject);
    this.group = layGroup(plan, words, subject, unit, row + 1, SCORE_COLUMNS, all);
    const chart = row + 4 + groupRows(subject);
    layLayerChart(plan, words, chart, 0, { picked: row + 1, all, group: this.group }, `report-layers-${sheet}`);
  }

  private diagnosis({ demand, parameters }: Inputs): void {
    const { plan, words, places } = this;
    const row = places.diagnosis;
    this.section(row, words.report.sections.diagnosis);
    const one = plan.ref(places.layers + 1, 0, 2, HEADINGS.length);
    modelFormulas(one, demand, parameters).forEach(({ formula, width }, k) => this.result(row + 1 + k * 3, formula, 2, width));
  }

  private paths(sheet: string, framework: string, { unit, demand, parameters }: Inputs): void {
    const { plan, words, subject, places } = this;
    const { actor, horizon, window, tags } = filterArguments(subject.filters);
    const row = places.paths;
    this.section(row, words.report.sections.paths);
    if (this.noPaths) return void plan.put(row + 1, 0, [[this.noPaths.message]]);
    const list = formulaOf("PATH", [this.data, unit, framework, demand, String(TOP), actor, horizon, parameters, window, tags]);
    this.result(row + 1, list, TOP + 1, PATH_COLUMNS, "0");
    plan.format(row + 2, 8, TOP, 1, { numberFormat: "0.0" }).format(row + 2, 10, TOP, 1, { numberFormat: SCORE });
    plan
      .format(row + 1, 0, TOP + 1, 4, { align: "left" })
      .format(row + 2, 4, TOP, 1, { numberFormat: FINE })
      .format(row + 2, 5, TOP, 3, { numberFormat: SHARE });
    plan.format(row + 1, 13, TOP + 1, 2, { align: "left" });
    const sure = places.confidence;
    const confidence = formulaOf("CONFIDENCE", [this.data, unit, framework, demand, String(DRAWS), "", actor, horizon, window, tags, "", parameters]);
    this.result(sure, confidence, MOST_PATHS + 1, 7);
    plan.format(sure + 1, 1, MOST_PATHS, 2, { numberFormat: SHARE });
    plan.chart({ row: sure + MOST_PATHS + 2, column: 0, ...CHART }, (range) =>
      inCells(
        {
          kind: "bars",
          title: words.sheet.sureTitle,
          description: fillTemplate(words.sheet.sureChart, { draws: DRAWS.toLocaleString("en-US") }),
          series: [{ name: words.writing.series.first, color: NEUTRAL }],
        },
        `report-first-${sheet}`,
        { categories: range(sure + 1, 0, SHOWN_PATHS), values: [range(sure + 1, 1, SHOWN_PATHS)] },
      ),
    );
  }

  /** Methods, parameters with their basis, sources. */
  private texts(): void {
    const { plan, words, subject, places } = this;
    const { report } = words;
    const lines = (row: number, title: string, texts: readonly string[]): void => {
      this.section(row, title);
      plan.put(
        row + 1,
        0,
        texts.map((text) => [text]),
      );
    };
    lines(places.method, report.sections.method, this.methods());
    this.section(places.parameters, report.sections.parameters);
    this.result(places.parameters + 1, formulaOf("PARAMS", []), this.parameters, PARAMETER_COLUMNS, "General");
    plan.format(places.parameters + 1, 6, this.parameters, 3, { align: "left" });
    const data = [subject.dataset.address, ...this.beside].map((address) => fillTemplate(report.dataSource, { address }));
    lines(places.sources, report.sections.sources, [...report.sources, ...data]);
  }

  /** How many sentences the summary has. */
  private get sentences(): number {
    return SENTENCES + this.position.sentences + (this.advantage?.sentences ?? 0) + (groupRows(this.subject) > 0 ? 1 : 0);
  }

  /** The methods of the parts that the report has. */
  private methods(): string[] {
    const { report } = this.words;
    return [...(this.position.rows > 0 ? [report.methodPosition] : []), ...(this.advantage ? [report.methodAdvantage] : []), ...report.methods];
  }
}
