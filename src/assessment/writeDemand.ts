import type { Session } from "../functions/session";
import type { Words } from "../locale/en";
import type { Area, CellInput, Workbook } from "../workbook/port";
import { keptText } from "../workbook/keptText";
import { INPUT, NEUTRAL, PURPOSE, SCORE, SECTION } from "../workbook/sample/style";
import { inCells } from "./pictures";
import { Plan, writePlan, type Target, type Written } from "./plan";
import { readPositionTables } from "./positionTables";
import { CHAIN_COLUMNS, positionFormula } from "./productionTable";
import { COMPONENTS, type Settings } from "./settings";
import { COST_COLUMNS, costFormula, hollowingFormula } from "./signs";
import { formulaOf } from "./formulaText";
import { noteText, type Subject } from "./writeLayers";

const [QUESTIONS, HEAD, RESULT, LIST] = [3, 4, 8, 12];
const COUNT = COMPONENTS.length;
const CHART = { rows: 14, columns: 4 };
const MISSING = "NA";

/** Demand orientation from its components, live, with the signs of hollowing out and of a cost gap where their tables are known. */
export async function writeDemand(
  workbook: Workbook,
  session: Session,
  words: Words,
  subject: Subject,
  settings: Settings,
  productionAddress: string | null,
  target: Target,
): Promise<Written> {
  const { orientation, writing } = words;
  const { chain, hollowing, costs } = await readPositionTables(workbook, session, settings, productionAddress);

  const lay = ({ sheet }: Area, plan: Plan): Plan => {
    plan.title(writing.positionTitle, writing.positionPurpose);
    plan.put(QUESTIONS, 1, [orientation.components.map(({ title }) => title)]).format(QUESTIONS, 1, 1, COUNT, { ...PURPOSE, wrap: true });
    plan.put(HEAD, 0, [["Unit", ...COMPONENTS]]).heading(HEAD, 0, COUNT + 1);
    plan.put(HEAD + 1, 0, [[keptText(subject.unit), ...settings.components.map((answer): CellInput => answer ?? MISSING)]]);
    plan.format(HEAD + 1, 1, 1, COUNT, { ...INPUT, numberFormat: SCORE, align: "left" });
    plan.put(HEAD + 2, 1, [orientation.components.map(({ hint }) => hint)]).format(HEAD + 2, 1, 1, COUNT, { ...PURPOSE, wrap: true });

    const formula = formulaOf("DEMAND", [plan.ref(HEAD, 0, 2, COUNT + 1)]);
    plan.claim(RESULT, 0, 2, COUNT + 4);
    plan.put(RESULT, 0, [[formula]]).note(RESULT, 0, noteText(words, subject, formula, plan.ref(HEAD + 1, 1, 1, COUNT)));
    plan.heading(RESULT, 0, COUNT + 4).format(RESULT + 1, 1, 1, COUNT + 3, { numberFormat: SCORE });
    if (settings.demand !== null) plan.put(RESULT + 2, 0, [[orientation.typed, settings.demand]]).format(RESULT + 2, 0, 1, 2, PURPOSE);

    // A bar takes text for no length.
    const known = (cell: string): string => `=IF(ISNUMBER(${cell}),${cell},"")`;
    plan
      .put(LIST, 0, [[writing.question, writing.answer]])
      .heading(LIST, 0, 2)
      .format(LIST, 1, 1, 1, { align: "right" });
    plan.put(
      LIST + 1,
      0,
      [...COMPONENTS, words.sheet.demand].map((name, k): CellInput[] => [name, known(k < COUNT ? plan.ref(HEAD + 1, k + 1) : plan.ref(RESULT + 1, COUNT + 1))]),
    );
    plan.format(LIST + 1, 1, COUNT + 1, 1, { numberFormat: SCORE, align: "right" });
    plan.chart({ row: LIST, column: 2, ...CHART }, (range) => ({
      ...inCells(
        { kind: "bars", title: writing.positionTitle, description: writing.positionPurpose, series: [{ name: words.sheet.demand, color: NEUTRAL }] },
        `demand-${sheet}`,
        { categories: range(LIST + 1, 0, COUNT + 1), values: [range(LIST + 1, 1, COUNT + 1)] },
      ),
    }));

    let row = LIST + CHART.rows + 2;
    const block = (title: string, made: string, rows: number, width: number): void => {
      plan.put(row, 0, [[title]]).format(row, 0, 1, 1, SECTION);
      plan.claim(row + 1, 0, rows, width);
      plan.put(row + 1, 0, [[made]]).note(row + 1, 0, noteText(words, subject, made, ""));
      plan.heading(row + 1, 0, width).format(row + 2, 1, rows - 1, width - 1, { numberFormat: "0.000" });
      row += rows + 3;
    };
    if (chain) block(words.positionView.chain, positionFormula(chain.parts), chain.sectors.length + 1, CHAIN_COLUMNS);
    if (hollowing) block(writing.hollowSection, hollowingFormula(hollowing.shares), hollowing.rows, hollowing.columns);
    if (costs) block(writing.costSection, costFormula(costs), 2, COST_COLUMNS);
    return plan;
  };
  const look = { name: writing.positionName, widths: [30, 24, 24, 24, 24, 24, 10, 10, 10], frozenRows: 0 };
  return writePlan(workbook, target, look, (corner) => lay(corner, new Plan(corner)));
}
