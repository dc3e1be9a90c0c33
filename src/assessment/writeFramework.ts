import { fillTemplate } from "../locale/fillTemplate";
import type { Words } from "../locale/en";
import { areaOf, formatAddress } from "../workbook/address";
import type { CellInput } from "../workbook/port";
import { INPUT, PURPOSE, SECTION } from "../workbook/sample/style";
import type { Case } from "./case";
import { FRAMEWORK, type Dataset } from "./dataset";
import { formulaOf, isShare, longText, quoted } from "./formulaText";
import type { Plan } from "./plan";

const UNIT = 3;
/** The row of a block in which demand orientation stands, in the second column. */
export const DEMAND = 4;
const GATE = 2;
export const ASSUMED = 0.5;

/** The cells for the reader to change, by their addresses; what a formula takes in their place is empty where the functions' default holds. */
export interface Inputs {
  readonly unit: string;
  readonly demand: string;
  readonly parameters: string;
  /** As notes name them. */
  readonly told: string;
}

/** Rows 2 to 4 of a block: the level of the gate where one was chosen, the unit with a list to choose from, and demand orientation. */
export function layInputs(plan: Plan, words: Words, { dataset, unit, demand, parameters }: Case, names: Parameters<Plan["choice"]>[2] | null): Inputs {
  const { sheet } = words;
  plan.name(UNIT, sheet.unit, dataset.table.hasRowLabels ? unit : Number(unit), sheet.unitHint);
  if (names) {
    const list = typeof names === "string" ? formatAddress(areaOf(names), { absolute: true }) : plan.ref(names.row, names.column, names.rows);
    const known = `ISNUMBER(MATCH(${plan.ref(UNIT, 1)},${list},0))`;
    plan.choice(UNIT, 1, names).put(UNIT, 2, [[`=IF(${known},${quoted(sheet.unitHint)},${quoted(sheet.unitUnknown)})`]]);
  }
  // What is said of an assumed value holds until the reader types another.
  const theta = plan.ref(DEMAND, 1);
  const said = demand === null ? `IF(${theta}=${ASSUMED},${quoted(sheet.demandAssumed)},${quoted(sheet.demandHint)})` : quoted(sheet.demandHint);
  plan.input(DEMAND, sheet.demand, demand ?? ASSUMED, `=IF(${isShare(theta)},${said},${quoted(sheet.demandWrong)})`, "0.00");
  if (parameters) plan.input(GATE, String(parameters[0][0]), parameters[0][1], sheet.gateHint, "0.00");
  const cells = { unit: plan.ref(UNIT, 1), demand: theta, parameters: parameters ? plan.ref(GATE, 0, 1, 2) : "" };
  const told = `${sheet.unit} ${cells.unit}, ${sheet.demand} ${cells.demand}${parameters ? `, h50 ${plan.ref(GATE, 1)}` : ""}`;
  return { ...cells, told };
}

/** What a sheet is for; once its table has other rows or columns, that the sheet is to be written anew. */
export function purposeOf(words: Words, { area }: Dataset, purpose: string): string {
  const table = formatAddress(area, { absolute: true });
  const same = `AND(ROWS(${table})=${area.rows},COLUMNS(${table})=${area.columns})`;
  return `=IF(${same},${longText(purpose)},${longText(words.sheet.resized)})`;
}

/** Rows that a written framework takes, its heading and weights included; 0 where there is none. */
export function frameworkRows({ framework, weighting, table }: Dataset): number {
  if (!framework) return 0;
  return 2 + framework.length + (weighting === "equal" ? 0 : 2 + (table.hasHeader ? 2 : 1));
}

/** Where formulas find the framework that stands from a row on; empty where the columns' headings say it all. */
export function frameworkRef(plan: Plan, row: number, { framework }: Dataset): string {
  return framework ? plan.ref(row + 2, 0, framework.length, FRAMEWORK.length) : "";
}

/** Where formulas find the directions of a framework that stands from a row on, of all columns or of one; empty where there is none. */
export function directionsRef(plan: Plan, row: number, { framework }: Dataset, column?: number): string {
  if (!framework) return "";
  return column === undefined ? plan.ref(row + 3, 2, framework.length - 1) : plan.ref(row + 3 + column, 2);
}

/**
 * The framework from a row on: what each column is, for the formulas beside it and, but for `purpose`, to be changed by the reader. Weights that were found from the data are live: they
 * are picked out of HFS.WEIGHTS below, which takes the directions from the framework.
 */
export function layFramework(plan: Plan, words: Words, row: number, dataset: Dataset, purpose = words.sheet.frameworkPurpose): void {
  const { framework, weighting, table, area } = dataset;
  if (!framework) return;
  const head = row + 2;
  const count = framework.length - 1;
  const below = head + count + 2;
  const weights = plan.ref(below + (table.hasHeader ? 1 : 0), 0, 1, area.columns);
  plan.put(row, 0, [[words.sheet.frameworkSection]]).format(row, 0, 1, 1, SECTION);
  plan.put(row + 1, 0, [[purpose]]).format(row + 1, 0, 1, 1, PURPOSE);
  plan.put(head, 0, [FRAMEWORK]).heading(head, 0, FRAMEWORK.length).format(head, 2, 1, 2, { align: "right" });
  plan.put(
    head + 1,
    0,
    table.columns.map(({ index, code }, j): CellInput[] => {
      const heading = formatAddress({ ...area, column: area.column + index, rows: 1, columns: 1 }, { absolute: true });
      return [table.hasHeader ? `=${heading}` : j + 1, code, dataset.directions[j], weighting === "equal" ? null : `=INDEX(${weights},1,${index + 1})`];
    }),
  );
  plan
    .format(head + 1, 1, count, 2, INPUT)
    .format(head + 1, 2, count, 2, { align: "right" })
    .format(head + 1, 3, count, 1, { numberFormat: "0.000" });
  if (weighting === "equal") return void plan.format(head + 1, 3, count, 1, INPUT);
  const formula = formulaOf("WEIGHTS", [formatAddress(area, { absolute: true }), quoted(weighting), plan.ref(head + 1, 2, count)]);
  plan.put(below - 1, 0, [[fillTemplate(words.sheet.frameworkWeights, { method: weighting })]]).format(below - 1, 0, 1, 1, PURPOSE);
  plan.claim(below, 0, table.hasHeader ? 2 : 1, area.columns);
  plan.put(below, 0, [[formula]]).format(below + (table.hasHeader ? 1 : 0), 0, 1, area.columns, { numberFormat: "0.000" });
}
