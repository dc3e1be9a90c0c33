import type { Words } from "../locale/en";
import { keptText } from "../workbook/keptText";
import { INPUT, SCORE, SECTION } from "../workbook/sample/style";
import { SIDES, type DemandOrientation } from "./demandOrientation";
import { COST_STATUSES, HOLLOWING_SIGNALS } from "./fixedWords";
import { formulaOf, quoted, sentence, shown, spoken } from "./formulaText";
import { layResult, layTableLook } from "./layResult";
import type { Plan } from "./plan";
import type { PositionTables } from "./positionTables";
import { CHAIN_COLUMNS, positionFormula } from "./productionTable";
import type { LaidSentence } from "./report";
import { COMPONENTS, type Settings } from "./settings";
import { COST_COLUMNS, costFormula, hollowingFormula } from "./signs";
import { DEMAND as DEMAND_ROW, type Inputs } from "./writeFramework";
import type { Subject } from "./writeLayers";

const COUNT = COMPONENTS.length;
/** Columns of HFS.DEMAND. */
const DEMAND = COUNT + 4;
const MISSING = "NA";
/** Headings of HFS.POSITION that the report picks. */
const PLACE = ["Sector", "Upstreamness", "Downstreamness", "Demand orientation"];
/** Two numbers that differ by no more are the same answer. */
const SAME = "0.000001";

/** What the second step found, as a part of the report: demand orientation with its range, the place in the chain, hollowing out, the cost gap. */
export class ReportPosition {
  /** Where HFS.COSTGAP stands, for HFS.WINDOW; empty without costs. */
  cost = "";
  private readonly answered: boolean;
  private readonly sector: string | null;

  constructor(
    private readonly plan: Plan,
    private readonly words: Words,
    private readonly subject: Subject,
    private readonly settings: Settings,
    private readonly orientation: DemandOrientation | null,
    private readonly tables: PositionTables,
  ) {
    this.answered = settings.components.some((answer) => answer !== null);
    this.sector = tables.chain?.sectors.find((name) => name === settings.sector) ?? null;
  }

  /** Rows of the section, its title and a blank row included; 0 where nothing was found. */
  get rows(): number {
    const { hollowing, costs } = this.tables;
    const rows = (this.answered ? 6 : 0) + (this.sector ? 3 : 0) + (hollowing ? 3 : 0) + (costs ? 3 : 0);
    return rows === 0 ? 0 : 1 + rows;
  }

  /** The addresses of the tables that it takes. */
  get sources(): string[] {
    const { chain, hollowing, costs } = this.tables;
    return [this.sector && chain?.parts.address, hollowing?.shares.address, costs && this.settings.costs].flatMap((one) => one ?? []);
  }

  /** How many sentences the part says. */
  get sentences(): number {
    const { hollowing, costs } = this.tables;
    return [this.orientation, this.sector, hollowing, costs].filter((one) => one !== null).length;
  }

  /** Rows of the results of all sectors and units, for the end of the sheet. */
  get rowsBelow(): number {
    const { chain, hollowing } = this.tables;
    return (this.sector && chain ? chain.sectors.length + 3 : 0) + (hollowing ? hollowing.rows + 2 : 0);
  }

  /** Lays the section and what it picks from, and returns what it says. */
  lay(row: number, below: number, inputs: Inputs): LaidSentence[] {
    const { plan, words } = this;
    if (this.rows > 0) plan.put(row, 0, [[words.report.sections.position]]).format(row, 0, 1, 1, SECTION);
    let at = row + 1;
    const demand = this.demand(at, inputs);
    if (this.answered) at += 6;
    const chain = this.chain(at, below, inputs);
    if (this.sector) {
      at += 3;
      below += (this.tables.chain?.sectors.length ?? 0) + 3;
    }
    const hollowing = this.hollowing(at, below, inputs);
    if (this.tables.hollowing) at += 3;
    return [...demand, ...chain, ...hollowing, ...this.costGap(at, inputs)];
  }

  /** The answers with what HFS.DEMAND makes of them, and a sentence that says where the number used comes from. */
  private demand(row: number, { unit, demand, told }: Inputs): LaidSentence[] {
    const { plan, words, settings, orientation } = this;
    const { supply, demand: customer, balanced, known, range, one } = words.orientation;
    if (this.answered) {
      plan.put(row, 0, [
        ["Unit", ...COMPONENTS],
        [`=${unit}`, ...settings.components.map((answer) => answer ?? MISSING)],
      ]);
      plan
        .heading(row, 0, COUNT + 1)
        .format(row, 1, 1, COUNT, { align: "right" })
        .format(row + 1, 1, 1, COUNT, { ...INPUT, numberFormat: SCORE, align: "right" });
      this.result(row + 3, formulaOf("DEMAND", [plan.ref(row, 0, 2, COUNT + 1)]), 2, DEMAND, told);
    }
    if (!orientation) return [];
    const [found, low, high] = [1, 2, 3].map((j) => plan.ref(row + 4, COUNT + j));
    // The yellow answers move the whole report, until the reader types demand orientation itself.
    if (this.answered && settings.demand === null) plan.put(DEMAND_ROW, 1, [[`=IF(ISNUMBER(${found}),${found},${orientation.value})`]]);
    const side = `IF(${demand}<${SIDES[0]},${quoted(supply)},IF(${demand}>${SIDES[1]},${quoted(customer)},${quoted(balanced)}))`;
    const spread = sentence(range, { low: shown(low), high: shown(high), count: `COUNT(${plan.ref(row + 1, 1, 1, COUNT)})` });
    const answers = `IF(ISNUMBER(${low}),${spread},${quoted(one)})`;
    const given = quoted(words.report.demandGiven);
    const origin = settings.demand === null ? `IF(ABS(${demand}-${found})<${SAME},${answers},${given})` : given;
    const text = sentence(words.report.twoSentences, { first: sentence(known, { value: shown(demand), side }), second: origin });
    return [{ number: demand, text }];
  }

  /** The chosen sector's row of HFS.POSITION. */
  private chain(row: number, below: number, { told }: Inputs): LaidSentence[] {
    const { plan, words, sector } = this;
    const { chain } = this.tables;
    if (!chain || sector === null) return [];
    const body = chain.sectors.length;
    plan.put(below, 0, [[words.positionView.chain]]).format(below, 0, 1, 1, SECTION);
    this.result(below + 1, positionFormula(chain.parts), body + 1, CHAIN_COLUMNS, told);
    const own = plan.ref(row + 1, 0);
    const names = { row: below + 2, column: 0, rows: body, columns: 1 };
    const picked = PLACE.slice(1).map((_, j) => `=IFERROR(INDEX(${plan.ref(below + 2, j + 1, body)},MATCH(${own},${plan.ref(below + 2, 0, body)},0)),"")`);
    plan.put(row, 0, [[...PLACE], [keptText(sector), ...picked]]).choice(row + 1, 0, names);
    layTableLook(plan, row, 2, PLACE.length, SCORE);
    plan.format(row + 1, 0, 1, 1, { ...INPUT, align: "left" });
    const [up, down, orientation] = [1, 2, 3].map((j) => plan.ref(row + 1, j));
    const values = { sector: own, up: shown(up), down: shown(down), orientation: shown(orientation) };
    return [{ number: up, text: sentence(words.report.chainSentence, values) }];
  }

  /** The unit's row of HFS.HOLLOWING. */
  private hollowing(row: number, below: number, { unit, told }: Inputs): LaidSentence[] {
    const { plan, words } = this;
    const { hollowing } = this.tables;
    if (!hollowing) return [];
    const { shares, rows, columns } = hollowing;
    plan.put(below, 0, [[words.writing.hollowSection]]).format(below, 0, 1, 1, SECTION);
    this.result(below + 1, hollowingFormula(shares), rows, columns, told, "0.000");
    const at = `MATCH(${unit},${plan.ref(below + 2, 0, rows - 1)},0)`;
    const headings = Array.from({ length: columns }, (_, j) => `=IFERROR(${plan.ref(below + 1, j)}&"","")`);
    const picked = headings.slice(1).map((_, j) => `=IFERROR(INDEX(${plan.ref(below + 2, j + 1, rows - 1)},${at}),"")`);
    plan.put(row, 0, [headings, [`=${unit}`, ...picked]]);
    layTableLook(plan, row, 2, columns, "0.000");
    const [index, low, high, signal] = [3, 4, 5, 6].map((j) => plan.ref(row + 1, j));
    const said = spoken(words, signal, HOLLOWING_SIGNALS);
    const of = (cell: string): string => shown(cell, "0.000");
    const { hollow, hollowPoint } = words.orientation;
    const text = `IF(ISNUMBER(${low}),${sentence(hollow, { index: of(index), low: of(low), high: of(high), signal: said })},${sentence(hollowPoint, { index: of(index), signal: said })})`;
    // A table that cannot be read any more shows its error below; a unit that it does not hold is named.
    const missing = `IF(ISERROR(${plan.ref(below + 1, 0)}),"",${sentence(words.orientation.hollowNone, { unit })})`;
    return [{ number: index, text, otherwise: missing }];
  }

  /** HFS.COSTGAP. */
  private costGap(row: number, { told }: Inputs): LaidSentence[] {
    const { plan, words } = this;
    const { costs } = this.tables;
    if (!costs) return [];
    this.result(row, costFormula(costs), 2, COST_COLUMNS, told, "0.000");
    this.cost = plan.ref(row, 0, 2, COST_COLUMNS);
    const [status, level, trend, years, low, high] = [0, 1, 2, 3, 4, 5].map((j) => plan.ref(row + 1, j));
    const { costGap, costYears, costYearsPoint } = words.orientation;
    const rate = `IF(ISNUMBER(${trend}),TEXT(EXP(${trend})-1,"0.0%"),"–")`;
    const gap = sentence(costGap, { level: shown(level, "0%"), trend: rate, status: spoken(words, status, COST_STATUSES) });
    const bound = (cell: string): string => `IF(ISNUMBER(${cell}),${shown(cell, "0.0")},"–")`;
    const ranged = sentence(costYears, { years: shown(years, "0.0"), low: bound(low), high: bound(high) });
    const left = `IF(ISNUMBER(${low}),${ranged},${sentence(costYearsPoint, { years: shown(years, "0.0") })})`;
    const both = sentence(words.report.twoSentences, { first: gap, second: left });
    return [{ number: level, text: `IF(ISNUMBER(${years}),${both},${gap})` }];
  }

  private result(row: number, formula: string, rows: number, columns: number, told: string, numberFormat?: string): void {
    layResult(this.plan, this.words, this.subject, told, { row, formula, rows, columns, numberFormat });
  }
}
