import { columnName } from "../address";
import { Draft, on } from "./draft";
import type { InputOutputSource } from "./inputOutputSource";
import type { SampleNames } from "./layout";
import { GREY, HEADING } from "./style";
import type { SampleSheet } from "./types";

export const INPUT_OUTPUT_QUOTATION = "Source: National Bureau of Statistics of China, input-output table 2007";

const HEAD = 6;
const FIRST = HEAD + 1;
/** Name, Chinese name, code. */
const LABELS = 3;

/** The columns behind the flows. The pane knows imports, exports, inventories and output by these headings. */
const USES: Readonly<Record<string, string>> = {
  HH_RUR: "Rural households",
  HH_URB: "Urban households",
  GOV: "Government",
  GFCF: "Fixed investment",
  INV: "Inventories",
  EX: "Exports",
  IM: "Imports",
  ERR: "Error",
  GO: "Output",
};

/** Where things stand on the sheet of the table, for the formulas of the next one. */
export interface InputOutputRanges {
  readonly sheet: string;
  readonly sectors: number;
  /** The flows under the sectors' names on both sides. */
  readonly flows: string;
  /** The names of the sectors, without the heading. */
  readonly names: string;
  /** Everything that is not sold to sectors, imports deducted, under its headings. */
  readonly final: string;
  readonly output: string;
  readonly exports: string;
  readonly imports: string;
  /** One row, sector by sector. */
  readonly valueAdded: string;
}

export function inputOutputRanges({ inputOutput: sheet }: SampleNames, { sectors, uses, valueAdded }: InputOutputSource): InputOutputRanges {
  const n = sectors.length;
  const last = HEAD + n;
  const at = (code: string): string => columnName(LABELS + n + uses.indexOf(code));
  const column = (code: string): string => on(sheet, `${at(code)}${FIRST}:${at(code)}${last}`);
  const total = last + 2 + valueAdded.length;
  return {
    sheet,
    sectors: n,
    flows: on(sheet, `A${HEAD}:${columnName(LABELS + n - 1)}${last}`),
    names: on(sheet, `A${FIRST}:A${last}`),
    final: on(sheet, `${at("HH_RUR")}${HEAD}:${at("ERR")}${last}`),
    output: column("GO"),
    exports: column("EX"),
    imports: column("IM"),
    valueAdded: on(sheet, `${columnName(LABELS)}${total}:${columnName(LABELS + n - 1)}${total}`),
  };
}

/** China's table of 2007: flows between 42 sectors, what goes to final uses, and value added below. */
export function inputOutputSheet(names: SampleNames, { sectors, uses, amounts, valueAdded }: InputOutputSource): SampleSheet {
  const sheet = new Draft(
    names.inputOutput,
    "Input-output: China, 42 sectors, 2007",
    `Rows supply, columns use; 10 000 yuan at producers' prices. Every formula on ${names.network} starts from this table.`,
  );
  const n = sectors.length;
  const last = HEAD + n;
  const added = last + 2;
  const total = added + valueAdded.length;
  const [left, flowsEnd, right] = [LABELS, LABELS + n - 1, LABELS + n + uses.length - 1].map(columnName);
  sheet.put("A3", [
    [`${INPUT_OUTPUT_QUOTATION}. Rounded to whole 10 000 yuan; English names are ours.`],
    ["Flows hold imported inputs too. Imports are deducted (negative). Flows + final uses + imports + error = output."],
  ]);
  sheet.format("A3:A4", { color: GREY });
  sheet.put(`A${HEAD}`, [
    ["Sector", "部门", "Code", ...sectors.map(({ name }) => name), ...uses.map((code) => USES[code])],
    ...sectors.map(({ code, name, nameZh }, i) => [name, nameZh, code, ...amounts[i]]),
  ]);
  sheet.table(`A${HEAD}:${right}${last}`, names.inputOutputTable);
  sheet
    .heading(`A${HEAD}:${right}${HEAD}`)
    .format(`A${HEAD}:${right}${HEAD}`, { wrap: true })
    .format(`${left}${HEAD}:${right}${HEAD}`, { align: "right" })
    .rowHeight(HEAD, 50);
  const sum = (row: number, j: number): string => `=SUM(${columnName(LABELS + j)}${added}:${columnName(LABELS + j)}${row})`;
  sheet.put(`A${added}`, [
    ...valueAdded.map(({ code, name, nameZh, amounts: parts }) => [name, nameZh, code, ...parts]),
    ["Value added", "增加值", "VA", ...sectors.map((_, j) => sum(total - 1, j))],
    [
      "Total input",
      "总投入",
      "TI",
      ...sectors.map((_, j) => `=SUM(${columnName(LABELS + j)}${FIRST}:${columnName(LABELS + j)}${last})+${columnName(LABELS + j)}${total}`),
    ],
  ]);
  sheet
    .format(`A${total}:${flowsEnd}${total}`, HEADING)
    .format(`${left}${FIRST}:${right}${total + 1}`, { numberFormat: "#,##0", align: "right" })
    .format(`C${FIRST}:C${total + 1}`, { color: GREY });
  sheet.note(
    `A${HEAD}`,
    "The names stand on both sides of the flows, so that functions can tell rows from columns. Any of name and code will do as a heading of the columns.",
  );
  sheet.note(`A${total + 1}`, "Flows into the sector and its value added: the sector's output, seen from its inputs, but for the rounding.");
  sheet.columnWidths(30, 40, 9, ...Array.from({ length: n + uses.length }, () => 18));
  return sheet.finish(total + 15, LABELS + n + uses.length + 4, HEAD);
}
