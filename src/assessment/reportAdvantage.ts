import type { Words } from "../locale/en";
import { formatAddress } from "../workbook/address";
import { PURPOSE, SCORE, SECTION } from "../workbook/sample/style";
import { activityNames, layRegion, ofRegion } from "./activityCells";
import type { Dataset } from "./dataset";
import { formulaOf, quoted, sentence, shown } from "./formulaText";
import { layResult } from "./layResult";
import type { Plan } from "./plan";
import { regionCells, type Positioning } from "./positioning";
import type { LaidSentence } from "./report";
import { listSign } from "../locale/words";
import type { Inputs } from "./writeFramework";
import type { Subject } from "./writeLayers";

/** What the third step found: amounts and where a region stands in them; null where no table of amounts was chosen. */
export interface Advantage {
  readonly dataset: Dataset;
  readonly positioning: Positioning;
  /** True where the region bears the name of the report's unit, and follows it. */
  readonly follows: boolean;
}

/** How many activities the report lists, and how many its sentence names. */
const LISTED = 5;
export const NAMED = 3;
/** Columns of HFS.WINDOW. */
const WINDOW = 9;
const ROUNDED = "1-1E-12";

/** A region's strongest activities as a part of the report, live, and below on the sheet the results that they are picked from. */
export class ReportAdvantage {
  private readonly several: boolean;
  private readonly count: number;

  constructor(
    private readonly plan: Plan,
    private readonly words: Words,
    private readonly subject: Subject,
    private readonly advantage: Advantage,
  ) {
    this.several = advantage.positioning.years.length > 0;
    this.count = advantage.positioning.activities.length;
  }

  /** Rows of the section, its title and a blank row included. */
  readonly rows = 7 + LISTED + 1;

  /** How many sentences the part says. */
  get sentences(): number {
    return this.advantage.follows ? 2 : 3;
  }

  /** Rows of the results of all activities, for the end of the sheet. */
  get rowsBelow(): number {
    const { dataset } = this.advantage;
    return 3 + this.count + (this.several ? 0 : dataset.area.rows + 2);
  }

  /** Lays the section and what it picks from, and returns what it says. `cost` is where HFS.COSTGAP stands. */
  lay(row: number, below: number, { unit, told }: Inputs, cost: string, sheet: string): LaidSentence[] {
    const { plan, words, advantage, several } = this;
    const { dataset, positioning, follows } = advantage;
    plan.put(row, 0, [[words.report.sections.advantage]]).format(row, 0, 1, 1, SECTION);
    if (follows) {
      const names = regionCells(dataset);
      const same = names ? `=IFERROR(INDEX(${names},MATCH(${unit},${names},0)),${unit})` : `=${unit}`;
      const known = names ? `=IF(ISNUMBER(MATCH(${unit},${names},0)),"",${quoted(words.sheet.regionUnknown)})` : "";
      plan.put(row + 1, 0, [[words.sheet.region, same, known]]).format(row + 1, 2, 1, 1, PURPOSE);
    } else layRegion(plan, words, dataset, row + 1, positioning.region);
    const region = plan.ref(row + 1, 1);

    const head = several ? this.window(below, region, cost, told) : this.oneYear(below, region, sheet, told);
    const all = (column: number): string => plan.ref(head + 1, column, this.count);
    const rca = several ? all(2) : all(1);
    const order = several ? WINDOW : 2;
    this.order(head, order, several ? 2 : 1);

    const counts = row + 3;
    // Nothing is counted where the amounts do not know the region.
    const held = (test: string): string => `=IF(COUNT(${rca})=0,"",SUM(IFERROR((${test})*ISNUMBER(${rca}),0)))`;
    const having = (status: string): string => `${all(1)}=${quoted(status)}`;
    // As the pane counts: clearly where the trend's whole interval lies on the status's side of zero.
    const clear = { closing: `ISNUMBER(${all(5)})*(${all(5)}<0)`, opening: `ISNUMBER(${all(4)})*(${all(4)}>0)` };
    const { countHeadings } = words.report;
    plan.put(counts, 0, [
      [...countHeadings.slice(0, several ? 6 : 2)],
      [
        held(`${rca}>=${ROUNDED}`),
        `=COUNT(${rca})`,
        ...(several ? (["closing", "opening"] as const).flatMap((status) => [held(having(status)), held(`(${having(status)})*${clear[status]}`)]) : []),
      ],
    ]);
    const width = several ? 6 : 2;
    plan.heading(counts, 0, width).format(counts + 1, 0, 1, width, { numberFormat: "0", align: "left" });

    const list = row + 6;
    const columns = several ? [0, 2, 1, 7, 6] : [0, 1];
    const at = (k: number): string => `MATCH(${k + 1},${all(order)},0)`;
    const pick = (k: number, column: number): string => `=IFERROR(IF(INDEX(${rca},${at(k)})>=${ROUNDED},INDEX(${all(column)},${at(k)})&"",""),"")`;
    const number = (k: number, column: number): string =>
      `=IFERROR(IF(AND(INDEX(${rca},${at(k)})>=${ROUNDED},ISNUMBER(INDEX(${all(column)},${at(k)}))),INDEX(${all(column)},${at(k)}),""),"")`;
    plan.put(list, 0, [
      columns.map((column) => `=IFERROR(${plan.ref(head, column)}&"","")`),
      ...Array.from({ length: LISTED }, (_, k) => columns.map((column) => (column === 0 || (several && column === 1) ? pick(k, column) : number(k, column)))),
    ]);
    plan
      .heading(list, 0, columns.length)
      .format(list, 1, 1, 1, { align: "right" })
      .format(list + 1, 1, LISTED, 1, { numberFormat: SCORE, align: "right" });
    if (several) {
      plan.format(list, 3, 1, 2, { align: "right" }).format(list + 1, 3, LISTED, 1, { numberFormat: "0.0", align: "right" });
      plan.format(list + 1, 4, LISTED, 1, { numberFormat: SCORE, align: "right" });
    }
    const other = sentence(words.report.otherRegion, { region, unit });
    // Said as long as the two differ: the amounts may call regions otherwise, or the user looks at another one.
    const warning = { number: plan.ref(counts + 1, 0), text: `IF(${region}=${unit},"",${other})` };
    const missing = `IF(COUNT(${rca})=0,${sentence(words.report.regionMissing, { region })},"")`;
    return [...(follows ? [] : [warning]), { ...this.finding(counts + 1, region), otherwise: missing }, this.strongest(list + 1)];
  }

  /** HFS.WINDOW of all activities. */
  private window(below: number, region: string, cost: string, told: string): number {
    const { plan, words, advantage } = this;
    plan.put(below, 0, [[words.report.allActivities]]).format(below, 0, 1, 1, SECTION);
    const formula = formulaOf("WINDOW", [formatAddress(advantage.dataset.area, { absolute: true }), region, cost]);
    this.result(below + 1, formula, this.count + 1, WINDOW, told);
    return below + 1;
  }

  /** RCA of all activities, picked out of HFS.RCA of all regions. */
  private oneYear(below: number, region: string, sheet: string, told: string): number {
    const { plan, words, advantage } = this;
    const { dataset, positioning } = advantage;
    const { rows, columns } = dataset.area;
    plan.put(below, 0, [[words.report.allActivities]]).format(below, 0, 1, 1, SECTION);
    const head = below + 1;
    const whole = head + this.count + 2;
    this.result(whole, formulaOf("RCA", [formatAddress(dataset.area, { absolute: true })]), rows, columns, told);
    const block = { row: whole, column: 0, body: rows - 1 };
    plan.put(head, 0, [["Activity", "RCA"]]).heading(head, 0, 2);
    plan.put(head + 1, 0, activityNames(dataset, positioning, sheet));
    plan.put(
      head + 1,
      1,
      positioning.activities.map((_, i) => [ofRegion(plan, dataset, block, region, plan.ref(head + 1 + i, 0))]),
    );
    plan.format(head, 1, 1, 1, { align: "right" }).format(head + 1, 1, this.count, 1, { numberFormat: SCORE, align: "right" });
    return head;
  }

  /** The place of each activity by its RCA, each place once. */
  private order(head: number, column: number, rca: number): void {
    const { plan } = this;
    const all = plan.ref(head + 1, rca, this.count);
    const places = Array.from({ length: this.count }, (_, i) => {
      const own = plan.ref(head + 1 + i, rca);
      const before = i === 0 ? "" : `+SUM(IFERROR(--(${plan.ref(head + 1, rca, i)}=${own}),0))`;
      return [`=IF(ISNUMBER(${own}),1+SUM(IFERROR(ISNUMBER(${all})*(${all}>${own}),0))${before},"")`];
    });
    plan.put(head, column, [["Order"], ...places]).heading(head, column, 1);
    plan.format(head, column, 1, 1, { align: "right" }).format(head + 1, column, this.count, 1, { numberFormat: "0", align: "right" });
  }

  /** How many activities the region is specialized in, and which way they move: the sentence of the pane. */
  private finding(row: number, region: string): LaidSentence {
    const { plan, several } = this;
    const { finding, findingBare, findingClosing, findingOpening, findingClear, findingUnclear } = this.words.positionView;
    const cell = (column: number): string => plan.ref(row, column);
    const values = { region, count: cell(0), total: cell(1) };
    if (!several) return { number: cell(0), text: sentence(findingBare, values) };
    const counted = (plain: string, count: string, clear: string): string => {
      const said = sentence(plain, { count });
      return `IF(${count}=0,${said},IF(${clear}>0,${sentence(findingClear, { said, clear })},${sentence(findingUnclear, { said })}))`;
    };
    const moved = { closing: counted(findingClosing, cell(2), cell(3)), opening: counted(findingOpening, cell(4), cell(5)) };
    return { number: cell(0), text: sentence(finding, { ...values, ...moved }) };
  }

  /** The first of the list by name. */
  private strongest(row: number): LaidSentence {
    const { plan, words, several } = this;
    const { strongest, strongestOne } = words.report;
    const listed = listSign(words);
    const { status } = words.positionView;
    const said = (k: number): string => {
      const window = plan.ref(row + k, 2);
      const pairs = Object.entries(status).flatMap(([word, spoken]) => [quoted(word), quoted(spoken)]);
      const told = several ? `${quoted(listed)}&SWITCH(${[window, ...pairs, window].join(",")})` : '""';
      return sentence(strongestOne, { activity: plan.ref(row + k, 0), rca: shown(plan.ref(row + k, 1)), status: told });
    };
    const list = Array.from({ length: NAMED }, (_, k) => (k === 0 ? said(0) : `IF(${plan.ref(row + k, 0)}="","",${quoted(listed)}&${said(k)})`)).join("&");
    return { number: plan.ref(row, 1), text: sentence(strongest, { list }) };
  }

  private result(row: number, formula: string, rows: number, columns: number, told: string): void {
    layResult(this.plan, this.words, { ...this.subject, dataset: this.advantage.dataset }, told, { row, formula, rows, columns });
  }
}
