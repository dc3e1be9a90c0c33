import { columnName } from "../address";
import type { CellInput } from "../port";
import { Draft } from "./draft";
import { demandOrHalf, demandSource, outside, type Layout } from "./layout";
import { FIGURE, FINDING, FIRMWARE, GREY, HARDWARE, SCORE, SECTION, SHARE, SOFTWARE } from "./style";
import type { SampleSheet } from "./types";

const RESULT = 9;
const PATHS = 14;
const FRAMEWORK = 21;
/** The Chinese labels stand beyond the results above, which are narrower. */
const ZH = "M";
/** The new value that is filled in at the start, so that something changes: a share of basic research between those of Anhui (6.8 %) and Beijing (16 %). */
export const PREFILLED = { code: "H8", value: 10 };

/** New values for one province against fixed goalposts: scores, value and paths before and after. */
export function whatIfSheet(layout: Layout): SampleSheet {
  const { names, source } = layout;
  const indicators = source.indicators.length;
  const first = FRAMEWORK + 1;
  const last = FRAMEWORK + indicators;
  const table = last + 4;
  const framework = `$A$${FRAMEWORK}:$H$${last}`;
  const pair = `$A$${table}:$${columnName(indicators)}$${table + 2}`;
  const sheet = new Draft(
    names.whatIf,
    "What if",
    "Type new values into the yellow cells; blank = unchanged. Low and high stay fixed, so that before and after compare. The 10 % for basic research (H8) is an example: replace it. Model-implied, index (uncalibrated).",
  );
  sheet.put("A4", [
    ["Province", `=IF(${layout.province}="","",${layout.province})`, `chosen on ${names.paths}`],
    ["Demand θ", demandOrHalf(layout), demandSource(layout)],
  ]);
  sheet.format("C4:C5", { color: GREY }).format("B5", { numberFormat: SCORE, align: "left" });

  results(sheet, layout, framework, pair);

  sheet.put(`A${FRAMEWORK - 1}`, [["New values"]]).format(`A${FRAMEWORK - 1}`, SECTION);
  sheet.put(`A${FRAMEWORK}`, [["Column", "Code", "Direction", "Low", "High", "Now", "New value", "Used"]]);
  sheet.put(
    `A${first}`,
    source.indicators.map((_, j) => indicatorRow(layout, j, first + j)),
  );
  sheet.put(`${ZH}${FRAMEWORK}`, [["指标"], ...source.indicators.map(({ labelZh }) => [labelZh])]);
  sheet
    .heading(`A${FRAMEWORK}:H${FRAMEWORK}`)
    .heading(`${ZH}${FRAMEWORK}`)
    .format(`D${FRAMEWORK}:H${last}`, { align: "right" })
    .format(`D${first}:H${last}`, { numberFormat: FIGURE });
  source.indicators.forEach(({ code }, j) => sheet.input(`G${first + j}`, code === PREFILLED.code ? PREFILLED.value : null));
  sheet.note(
    `A${FRAMEWORK}`,
    "This block tells HFS.SCORE and HFS.PATH what the columns are: code, direction and fixed goalposts. Low and high are the 5 % and 95 % quantile of the provinces (PERCENTILE.INC); the headings from Now on are not read.",
  );
  sheet.note(`G${FRAMEWORK}`, "A new value in the indicator's own unit. Blank: the present value is kept. Beyond low or high the score stays at 0 or 1.");

  sheet.put(`A${table - 1}`, [["What is computed from"]]).format(`A${table - 1}`, SECTION);
  const line = (column: string): string[] => source.indicators.map((_, j) => `=$${column}$${first + j}`);
  sheet.put(`A${table}`, [
    ["Unit", ...line("A")],
    ["Before", ...line("F")],
    ["After", ...line("H")],
  ]);
  sheet
    .heading(`A${table}:${columnName(indicators)}${table}`)
    .format(`B${table + 1}:${columnName(indicators)}${table + 2}`, { numberFormat: FIGURE, align: "right" });
  sheet.columnWidths(62, 14, 14, 12, 12, 13, 13, 13, 13, 15, 14, 12, 46);
  return sheet.finish(table + 15, Math.max(indicators + 3, 24), 7);
}

function indicatorRow(layout: Layout, j: number, row: number): CellInput[] {
  const values = layout.dataColumn(j);
  const now = `INDEX(${values},MATCH($B$4,${layout.provinceNames},0))`;
  return [
    `=${layout.dataHeading(j)}`,
    `=LEFT($A${row},FIND(" ",$A${row})-1)`,
    "benefit",
    `=PERCENTILE.INC(${values},0.05)`,
    `=PERCENTILE.INC(${values},0.95)`,
    `=IF($B$4="","",IF(ISNUMBER(${now}),${now},IF(${now}="","NA",${now})))`,
    null,
    `=IF($G${row}="",$F${row},$G${row})`,
  ];
}

function results(sheet: Draft, { names, source, provinceNames }: Layout, framework: string, pair: string): void {
  const value = RESULT + 6;
  const compared = `"Value index "&TEXT($B$${value},"0.000")&" before, "&TEXT($C$${value},"0.000")&" after; first path "&$G$${PATHS + 1}&" before, "&$G$${PATHS + 2}&" after."`;
  const typed = `$G$${FRAMEWORK + 1}:$G$${FRAMEWORK + source.indicators.length}`;
  const check = `IFERROR("Check the new values: G"&(${FRAMEWORK}+MATCH("*",${typed},0))&" is not a number.","Check the yellow cells and the table on ${names.data}: each value must be a number.")`;
  sheet.put("A7", [
    [
      `=IF(COUNTIF(${provinceNames},$B$4)=0,"Choose a province in B4 on ${names.paths}.",IF(${outside("$B$5")},"Demand θ in B5 on ${names.paths} must lie between 0 and 1.",IF(ISNUMBER($C$${value}),${compared},${check})))`,
    ],
  ]);
  sheet.format("A7", FINDING);

  sheet.put(`A${RESULT}`, [[`=IF($B$4="","",HFS.WHATIF($G$${RESULT + 1}:$I$${RESULT + 1},$G$${RESULT + 2}:$I$${RESULT + 2},$B$5))`]]);
  sheet
    .heading(`A${RESULT}:D${RESULT}`)
    .format(`B${RESULT}:D${RESULT + 8}`, { align: "right" })
    .format(`B${RESULT + 1}:C${RESULT + 8}`, { numberFormat: "0.000" });
  sheet.format(`D${RESULT + 1}:D${RESULT + 8}`, { numberFormat: "+0.000;-0.000;0.000" }).format(`B${RESULT + 8}:C${RESULT + 8}`, { numberFormat: "0.0" });
  sheet.note(
    `A${RESULT}`,
    "HFS.WHATIF of the layer scores before and after, at the same demand orientation. Model-implied: it says what the formulas make of the new values, not what a policy would do. Half-life in years.",
  );

  sheet.put(`F${RESULT}`, [[`=IF($B$4="","",INDEX(HFS.SCORE(${pair},${framework}),{1;2;3},{1,2,3,4,5,7}))`]]);
  sheet.heading(`F${RESULT}:K${RESULT}`).heading(`G${RESULT}`, HARDWARE).heading(`H${RESULT}`, FIRMWARE).heading(`I${RESULT}`, SOFTWARE);
  sheet.format(`G${RESULT}:K${RESULT}`, { align: "right" }).format(`G${RESULT + 1}:J${RESULT + 2}`, { numberFormat: SCORE });
  sheet.format(`K${RESULT + 1}:K${RESULT + 2}`, { numberFormat: SHARE });
  sheet.note(
    `F${RESULT}`,
    "HFS.SCORE of the two rows at the foot of the sheet, with the fixed goalposts of the block below. The row Before equals the province's scores on the sheet of all provinces. Its ranks are left out, as they would compare these two rows.",
  );

  sheet.put(`F${PATHS}`, [[`=IF($B$4="","",HFS.PATH(${pair},,${framework},$B$5))`]]);
  sheet.heading(`F${PATHS}:K${PATHS}`);
  sheet.note(`F${PATHS}`, "HFS.PATH over both rows, without a unit: the three paths with the largest gain before and after.");
}
