import type { Session } from "../functions/session";
import { fillTemplate } from "../locale/fillTemplate";
import type { Words } from "../locale/en";
import { formatAddress } from "../workbook/address";
import type { Area, Workbook } from "../workbook/port";
import { HARDWARE, PURPOSE, SCORE, SECTION, SOFTWARE } from "../workbook/sample/style";
import { activityNames, layRegion, ofRegion, type Block } from "./activityCells";
import type { Dataset } from "./dataset";
import { latestRange, type Positioning } from "./positioning";
import { formulaOf } from "./formulaText";
import { inCells, smilePicture } from "./pictures";
import { Plan, writePlan, type Target, type Written } from "./plan";
import { positionFormula, type ProductionParts } from "./productionTable";
import { COST_COLUMNS, costFormula, type CostGap } from "./signs";
import { smileOf } from "./smile";
import { noteText } from "./writeLayers";

/** What the sheet is about. */
export interface PositionSubject {
  readonly dataset: Dataset;
  readonly production: ProductionParts | null;
  /** What tells how many years are left; null without costs. */
  readonly cost?: CostGap | null;
  readonly version: string;
  /** As it stands in the notes: 2026-11-23. */
  readonly today: string;
}

const [REGION, SOURCE, LIMITS, HEAD] = [3, 4, 5, 10];
const WINDOW = ["Activity", "Status", "RCA", "Slope", "Low", "High", "Density", "Years left", "Value rank"];
const ONE_YEAR = ["Activity", "RCA", "Density"];
const CHAIN = ["Upstreamness", "Downstreamness", "Demand orientation"];
const CHART = { rows: 22, columns: 8 };
const ROUNDED = "1-1E-12";

/**
 * One region's activities on one sheet: RCA, trend, density, window, complexity and chain position, all live.
 *
 * With several years the first columns are the result of HFS.WINDOW; with one they are picked out of HFS.RCA and HFS.DENSITY
 * of all regions, which stand below. Complexity and chain position are picked by the activities' names out of
 * HFS.COMPLEXITY and HFS.POSITION below. Three last columns are what the chart takes, complexity split by presence.
 */
export async function writePositioning(
  workbook: Workbook,
  session: Session,
  words: Words,
  subject: PositionSubject,
  positioning: Positioning,
  target: Target,
): Promise<Written> {
  const { dataset, production } = subject;
  const curve = production ? (await smileOf(session, production))?.fit : null;
  const lay = (corner: Area): Plan => new PositionSheet(new Plan(corner), words, subject, positioning, Boolean(curve)).lay(corner);
  const several = positioning.years.length > 0;
  const columns = (several ? WINDOW.length : ONE_YEAR.length) + 1 + (production ? CHAIN.length : 0);
  // With one year the results of all regions stand below under the activities' names.
  const widths = [several ? 24 : 28, ...Array.from({ length: Math.max(columns + 14, dataset.area.columns) }, () => (several ? 11 : 14))];
  return writePlan(workbook, target, { name: words.sheet.positionName, widths, frozenRows: HEAD + 1 }, lay);
}

class PositionSheet {
  private readonly count: number;
  /** Where the cost gap stands on the sheet; empty without costs. */
  private cost = "";

  constructor(
    private readonly plan: Plan,
    private readonly words: Words,
    private readonly subject: PositionSubject,
    private readonly positioning: Positioning,
    /** True where the sectors bear a smile curve. */
    private readonly hasCurve: boolean,
  ) {
    this.count = positioning.activities.length;
  }

  lay({ sheet }: Area): Plan {
    const { plan, positioning, subject } = this;
    const { production } = subject;
    this.top();
    const several = positioning.years.length > 0;
    const first = several ? WINDOW : ONE_YEAR;
    const below = HEAD + Math.max(this.count, CHART.rows) + 4;
    const blocks = this.blocks(below, several, sheet);

    if (several) this.window();
    else this.picked(blocks, sheet);
    const complexity = first.length;
    plan.put(HEAD, complexity, [["Complexity"]]).put(
      HEAD + 1,
      complexity,
      this.rows((i) => this.complexityOf(i, blocks.complexity)),
    );
    plan.format(HEAD + 1, complexity, this.count, 1, { numberFormat: SCORE });
    let end = complexity + 1;
    if (production && blocks.chain) {
      const { chain } = blocks;
      plan.put(HEAD, end, [CHAIN]);
      CHAIN.forEach((_, k) =>
        plan.put(
          HEAD + 1,
          end + k,
          this.rows((i) => this.lookUp(chain, k + 1, this.cell(i, 0))),
        ),
      );
      plan.format(HEAD + 1, end, this.count, CHAIN.length, { numberFormat: SCORE });
      end += CHAIN.length;
    }
    plan.heading(HEAD, 0, end).format(HEAD, 1, 1, end - 1, { align: "right" });
    this.picture(sheet, { rca: first.indexOf("RCA"), density: first.indexOf("Density"), complexity, end: end + 1 });
    return plan;
  }

  /** Title, the region to be changed, where the data come from, and what the numbers cannot say. */
  private top(): void {
    const { plan, words, subject, positioning } = this;
    const { dataset, production } = subject;
    const range = positioning.years.length > 0 ? `${positioning.years[0]}–${positioning.years[positioning.years.length - 1]}` : "";
    plan.title(
      words.sheet.positionTitle,
      fillTemplate(range ? words.sheet.positionPurposeYears : words.sheet.positionPurpose, { address: dataset.address, years: range }),
    );
    layRegion(plan, words, dataset, REGION, positioning.region);
    const source = production ? words.sheet.positionSourceChain : words.sheet.positionSource;
    const lines = [fillTemplate(source, { address: dataset.address, table: production?.address ?? "" }), ...words.positionView.limits];
    plan.put(SOURCE, 0, [[lines[0]]]).put(
      LIMITS,
      0,
      lines.slice(1).map((line) => [line]),
    );
    plan.format(SOURCE, 0, lines.length, 1, PURPOSE);
  }

  /** HFS.WINDOW fills the first columns. */
  private window(): void {
    const { plan } = this;
    const formula = formulaOf("WINDOW", [this.data(), this.region(), this.cost]);
    plan.claim(HEAD, 0, this.count + 1, WINDOW.length);
    plan.put(HEAD, 0, [[formula]]).note(HEAD, 0, this.note(formula));
    plan.format(HEAD + 1, 2, this.count, 1, { numberFormat: SCORE }).format(HEAD + 1, 3, this.count, 3, { numberFormat: "0.000" });
    plan.format(HEAD + 1, 6, this.count, 1, { numberFormat: SCORE }).format(HEAD + 1, 7, this.count, 1, { numberFormat: "0.0" });
    plan.format(HEAD + 1, 1, this.count, 1, { align: "right" });
  }

  /** With one year, RCA and density of the region are picked out of the tables of all regions. */
  private picked({ rca, density }: Blocks, sheet: string): void {
    const { plan } = this;
    plan.put(HEAD, 0, [ONE_YEAR]);
    plan.put(HEAD + 1, 0, activityNames(this.subject.dataset, this.positioning, sheet));
    [rca, density].forEach(
      (block, k) =>
        block &&
        plan.put(
          HEAD + 1,
          k + 1,
          this.rows((i) => ofRegion(plan, this.subject.dataset, block, this.region(), this.cell(i, 0))),
        ),
    );
    plan.format(HEAD + 1, 1, this.count, 2, { numberFormat: SCORE });
  }

  private blocks(start: number, several: boolean, sheet: string): Blocks {
    const { plan, words, subject } = this;
    const { dataset, production } = subject;
    const { rows, columns } = dataset.area;
    let row = start;
    plan.put(row, 0, [[words.sheet.positionBelow]]).format(row, 0, 1, 1, SECTION);
    row += 2;
    const first = dataset.table.columns[0].index;
    const block = (formula: string, height: number, width: number, numbers: number, column = 0, at = row): Block => {
      plan.claim(at, column, height, width);
      plan.put(at, column, [[formula]]).note(at, column, this.note(formula));
      plan.heading(at, column, width).format(at + 1, column + numbers, height - 1, width - numbers, { numberFormat: SCORE });
      return { row: at, column, body: height - 1 };
    };
    const whole = (id: string): Block => {
      plan.put(row, 0, [[fillTemplate(words.sheet.positionAll, { function: `HFS.${id}` })]]).format(row, 0, 1, 1, PURPOSE);
      row += 1;
      const made = block(`=HFS.${id}(${this.data()})`, rows, columns, first);
      row += rows + 1;
      return made;
    };
    const [rca, density] = several ? [null, null] : [whole("RCA"), whole("DENSITY")];
    const { cost } = subject;
    if (several && cost) {
      plan.put(row, 0, [[words.strengths.yearsOne]]).format(row, 0, 1, 1, PURPOSE);
      const gap = block(costFormula(cost.columns), 2, COST_COLUMNS, 1, 0, row + 1);
      this.cost = plan.ref(gap.row, 0, 2, COST_COLUMNS);
      row += 4;
    }
    const latest = several ? latestRange(dataset) : this.data();
    const complexity = latest ? block(`=HFS.COMPLEXITY(${latest},"activities")`, this.count + 1, 3, 2) : { row, column: 0, body: 0 };
    // Without the headings HFS.COMPLEXITY numbers the activities.
    if (latest && several) {
      plan.put(row, 3, [[words.positionView.headings.activity], ...this.rows((i) => `=${this.cell(i, 0)}`)]).heading(row, 3, 1);
    }
    if (!latest) plan.put(row, 0, [[words.sheet.positionScattered]]).format(row, 0, 1, 1, PURPOSE);
    const sectors = production?.output.values.flat().length ?? 0;
    const chain = production ? block(positionFormula(production), sectors + 1, 6, 1, 4) : null;
    if (production && chain && this.hasCurve) this.smile(chain, production, sheet);
    return { rca, density, complexity, chain };
  }

  /** Value added of the sectors beside their places in the chain, the curve that HFS.SMILE fits, and its picture. */
  private smile({ row, column, body }: Block, production: ProductionParts, sheet: string): void {
    const { plan, words } = this;
    const [amounts, fitted, terms] = [column + 6, column + 7, column + 9];
    const output = formatAddress(production.output.area, { absolute: true });
    const cell = (i: number, of: number): string => plan.ref(row + 1 + i, of);
    plan
      .put(row, amounts, [[words.smile.valueAdded, words.smile.fitted]])
      .heading(row, amounts, 2)
      .format(row, amounts, 1, 2, { align: "right" });
    const term = (k: number): string => plan.ref(row + 1 + k, terms + 1);
    plan.put(
      row + 1,
      amounts,
      Array.from({ length: body }, (_, i) => {
        const place = cell(i, column + 1);
        return [`=IFERROR(${cell(i, column + 4)}*INDEX(${output},${i + 1}),"")`, `=IFERROR(${term(0)}+${term(1)}*${place}+${term(2)}*${place}^2,"")`];
      }),
    );
    plan.format(row + 1, amounts, body, 1, { numberFormat: "#,##0" }).format(row + 1, fitted, body, 1, { numberFormat: SCORE });
    const formula = `=HFS.SMILE(${plan.ref(row + 1, amounts, body)},${output},${plan.ref(row + 1, column + 1, body)})`;
    plan.claim(row, terms, 5, 3);
    plan.put(row, terms, [[formula]]).note(row, terms, this.note(formula));
    plan
      .heading(row, terms, 3)
      .format(row, terms + 1, 1, 2, { align: "right" })
      .format(row + 1, terms + 1, 4, 2, { numberFormat: "0.000" });
    plan.chart({ row: row + 7, column: terms, ...CHART }, (range) =>
      inCells(smilePicture(words), `smile-${sheet}`, {
        categories: range(row + 1, column, body),
        values: [range(row + 1, column + 4, body), range(row + 1, fitted, body)],
        xs: [range(row + 1, column + 1, body), range(row + 1, column + 1, body)],
      }),
    );
  }

  /** Activities stand in the order of the data in HFS.WINDOW and HFS.COMPLEXITY alike, which here has no names where the data hold several years. */
  private complexityOf(i: number, { row, column, body }: Block): string {
    return body === 0 ? "" : `=IFERROR(${this.plan.ref(row + 1 + i, column + 2)},"")`;
  }

  private lookUp({ row, column, body }: Block, offset: number, name: string): string {
    const { plan } = this;
    return `=IFERROR(INDEX(${plan.ref(row + 1, column + offset, body)},MATCH(${name},${plan.ref(row + 1, column, body)},0)),"")`;
  }

  /** Density against complexity, what the region has hollow, what it lacks filled. */
  private picture(sheet: string, at: { rca: number; density: number; complexity: number; end: number }): void {
    const { plan, words } = this;
    // A native chart takes text for 0, and a text among the x for 1, 2, 3; #N/A is no point.
    const known = (i: number): string => `AND(ISNUMBER(${this.cell(i, at.density)}),ISNUMBER(${this.cell(i, at.complexity)}))`;
    const across = (i: number): string => `=IF(${known(i)},${this.cell(i, at.density)},NA())`;
    const split = (i: number, has: boolean): string => {
      const test = `${this.cell(i, at.rca)}>=${ROUNDED}`;
      return `=IF(${known(i)},IF(${has ? test : `NOT(${test})`},${this.cell(i, at.complexity)},NA()),NA())`;
    };
    const [x, present, absent] = [at.end, at.end + 1, at.end + 2];
    plan.put(HEAD - 1, x, [[words.sheet.positionPicture]]).format(HEAD - 1, x, 1, 1, PURPOSE);
    plan.put(HEAD, x, [[words.positionView.headings.density, words.positionView.present, words.positionView.absent]]);
    plan.put(HEAD + 1, x, this.rows(across));
    plan.put(
      HEAD + 1,
      present,
      this.rows((i) => split(i, true)),
    );
    plan.put(
      HEAD + 1,
      absent,
      this.rows((i) => split(i, false)),
    );
    plan
      .heading(HEAD, x, 3)
      .format(HEAD, x, 1, 3, { align: "right" })
      .format(HEAD + 1, x, this.count, 3, { numberFormat: SCORE, align: "right", ...PURPOSE });
    const cell = plan.ref(HEAD, at.end + 4).replace(/\$/g, "");
    plan.put(HEAD - 1, 0, [[fillTemplate(words.writing.pictureAt, { cell })]]).format(HEAD - 1, 0, 1, 1, PURPOSE);
    plan.chart({ row: HEAD, column: at.end + 4, ...CHART }, (range) => ({
      id: `position-map-${sheet}`,
      kind: "scatter",
      title: words.positionView.picture,
      description: words.sheet.positionChart,
      categories: range(HEAD + 1, 0, this.count),
      series: [
        {
          name: words.positionView.present,
          x: range(HEAD + 1, x, this.count),
          values: range(HEAD + 1, present, this.count),
          color: HARDWARE,
          hollow: true,
        },
        { name: words.positionView.absent, x: range(HEAD + 1, x, this.count), values: range(HEAD + 1, absent, this.count), color: SOFTWARE },
      ],
      axisTitle: words.positionView.headings.complexity,
      xAxisTitle: words.positionView.headings.density,
    }));
  }

  private rows(formula: (i: number) => string): string[][] {
    return Array.from({ length: this.count }, (_, i) => [formula(i)]);
  }

  private cell(i: number, column: number): string {
    return this.plan.ref(HEAD + 1 + i, column);
  }

  private region(): string {
    return this.plan.ref(REGION, 1);
  }

  private data(): string {
    return formatAddress(this.subject.dataset.area, { absolute: true });
  }

  private note(formula: string): string {
    return noteText(this.words, this.subject, formula, `${this.words.sheet.region} ${this.region()}`);
  }
}

interface Blocks {
  readonly rca: Block | null;
  readonly density: Block | null;
  readonly complexity: Block;
  readonly chain: Block | null;
}
