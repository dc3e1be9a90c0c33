import { columnName } from "../address";
import { Draft, on } from "./draft";
import type { Layout } from "./layout";
import { reliability, sensitivity } from "./robustnessCauses";
import { FINDING, GREY, NEUTRAL, SECTION, SHARE } from "./style";
import type { SampleSheet } from "./types";

/** The yellow cells. */
const DRAWS = "$B$5";
const NOISE = "$B$6";
const SEED = "$B$7";

/** Heading row of the reading table and of the raw tables beside it. */
const HEAD = 9;
const FIRST = HEAD + 1;
/** First columns of the raw tables, counted from 0: the ranks (six columns), their order, the matrix. */
const RANKS = 15;
const ORDER = RANKS + 6;
const MATRIX = ORDER + 2;

/** How far the ranks hold: other weights, other choices of method, and whether the layers can be told apart. */
export function robustnessSheet(layout: Layout): SampleSheet {
  const { names, provinces } = layout;
  const last = HEAD + provinces;
  const sheet = new Draft(
    names.robustness,
    "Robustness",
    "How far the ranks hold when the weights change, which choice of method moves them most, and whether the data can tell the three layers apart.",
  );
  inputs(sheet);
  raw(sheet, layout, last);
  reading(sheet, layout, last);
  const sensitivityEnd = sensitivity(sheet, layout, last + 3, SEED);
  const end = reliability(sheet, layout, sensitivityEnd + 3);
  sheet.columnWidths(25, 11, 10, 10, 7, 8, 21, 2, 8, 8, 8, 8, 8, 8, 3, 17, 8, 8, 8, 8, 9, 8, 3, 17, ...Array.from({ length: provinces }, () => 15));
  return sheet.finish(end + 15, MATRIX + provinces + 5, 4, `A1:N${end}`);
}

function inputs(sheet: Draft): void {
  sheet.put("A5", [["Draws"], ["Noise"], ["Seed"]]);
  sheet.input("B5", 1000).input("B6", 0.25, "0.00").input("B7", 1).format("B5:B7", { align: "left" });
  sheet
    .put("C5", [
      ["how often new weights are drawn, 1 to 100 000"],
      [
        `=IF(IF(ISNUMBER(${NOISE}),OR(${NOISE}<0,${NOISE}>1),1),"0 to 1: the share by which a weight may move","each weight moves by up to ± "&TEXT(100*${NOISE},"0")&" %")`,
      ],
      ["a whole number from 0; the same seed, the same draws"],
    ])
    .format("C5:C7", { color: GREY });
  sheet.note("B5", "Draws of HFS.RANKS and HFS.OUTRANKS. The more draws, the steadier the intervals.");
  sheet.note(
    "B6",
    "Each weight is multiplied by 1 + noise × a number drawn evenly between -1 and 1, then the weights of each layer are scaled to add up to 1 again.",
  );
}

/** What the functions answer, in the order of the table of data, and the order of the ranks. */
function raw(sheet: Draft, { data, provinces }: Layout, last: number): void {
  const args = `${data},,,,,,${DRAWS},${SEED},${NOISE}`;
  const [unit, rank, end, order] = [RANKS, RANKS + 1, RANKS + 5, ORDER].map(columnName);
  sheet.put(`${unit}${HEAD - 1}`, [["Ranks over the draws"]]).format(`${unit}${HEAD - 1}`, SECTION);
  sheet.put(`${unit}${HEAD}`, [[`=HFS.RANKS(${args})`]]);
  sheet.heading(`${unit}${HEAD}:${order}${HEAD}`).format(`${rank}${HEAD}:${order}${HEAD}`, { align: "right" });
  sheet.format(`${end}${FIRST}:${end}${last}`, { numberFormat: SHARE });
  sheet.note(
    `${unit}${HEAD}`,
    "HFS.RANKS: the rank on the weights as they are, then median, 5 % and 95 % quantile of the rank over the draws of the weights, and the share of draws with that same rank. 1 = best, ties share the better rank.",
  );
  const ranks = `$${rank}$${FIRST}:$${rank}$${last}`;
  const row = `ROW(${ranks})-ROW($${rank}$${HEAD})`;
  sheet.put(`${order}${HEAD}`, [["Order"]]).put(`${order}${FIRST}`, [[`=MOD(SMALL(IF(ISNUMBER(${ranks}),${ranks},9999)*1000+${row},${row}),1000)`]]);
  sheet.format(`${order}${FIRST}:${order}${last}`, { color: GREY });
  sheet.note(
    `${order}${FIRST}`,
    "In which row of this table the first, the second ... in rank stands. Equal ranks keep the order of the table; a province without a rank comes last.",
  );

  const [corner, first, right] = [MATRIX, MATRIX + 1, MATRIX + provinces].map(columnName);
  sheet.put(`${corner}${HEAD - 1}`, [["Share of draws in which the row is ahead of the column"]]).format(`${corner}${HEAD - 1}`, SECTION);
  sheet.put(`${corner}${HEAD}`, [[`=HFS.OUTRANKS(${args})`]]);
  sheet.heading(`${corner}${HEAD}:${right}${HEAD}`).format(`${first}${HEAD}:${right}${last}`, { align: "right" });
  sheet.format(`${first}${FIRST}:${right}${last}`, { numberFormat: SHARE });
  sheet.note(`${corner}${HEAD}`, "HFS.OUTRANKS over the same draws. A tie counts one half for either side, so that a share and its mirror image add up to 1.");
}

/** The same in the order of ranks, with the chosen province against each other one, and the picture. */
function reading(sheet: Draft, { names, provinces, provinceNames, province }: Layout, last: number): void {
  const [unit, rank, end, orderColumn] = [RANKS, RANKS + 1, RANKS + 5, ORDER].map(columnName);
  const [corner, left, right] = [MATRIX, MATRIX + 1, MATRIX + provinces].map(columnName);
  const order = `$${orderColumn}$${FIRST}:$${orderColumn}$${last}`;
  const chosen = `MATCH(${province},$${corner}$${FIRST}:$${corner}$${last},0)`;
  sheet.put(`A${HEAD}`, [["Province", "Rank", "Low", "Median", "High", "At rank", `=IF(${province}="","Behind","Behind "&${province})`]]);
  // One formula for the whole table, as each costs time when the workbook opens; {1,2,4,3,5,6} puts the median between low and high.
  sheet.put(`A${FIRST}`, [[`=IF(COUNT($${rank}$${FIRST}:$${rank}$${last})=0,"",INDEX($${unit}$${FIRST}:$${end}$${last},${order},{1,2,4,3,5,6}))`]]);
  sheet.put(`G${FIRST}`, [
    [
      `=IF(COUNT($${left}$${FIRST}:$${right}$${last})=0,"",IFERROR(IF($A$${FIRST}:$A$${last}=${province},"",INDEX($${left}$${FIRST}:$${right}$${last},${chosen},${order})),""))`,
    ],
  ]);
  sheet.heading(`A${HEAD}:G${HEAD}`).format(`B${HEAD}:G${last}`, { align: "right" });
  sheet.format(`F${FIRST}:G${last}`, { numberFormat: SHARE });
  sheet.note(
    `A${FIRST}`,
    "The table of HFS.RANKS on the right in the order of ranks. Low and High are the 5 % and 95 % quantile of the rank over the draws; At rank is the share of draws with the very same rank.",
  );
  sheet.note(`G${FIRST}`, `Share of draws in which the province chosen on ${names.paths} is ahead of the one in this row, from the table of HFS.OUTRANKS.`);

  const column = (name: string): string => `$${name}$${FIRST}:$${name}$${last}`;
  const place = `MATCH(${province},${column("A")},0)`;
  const own = (name: string): string => `INDEX(${column(name)},${place})`;
  const rounded = (name: string): string => `ROUND(${own(name)},1)`;
  const draws = `${DRAWS}&" draws of the weights."`;
  const wrong = `IF(COUNT($B$5:$B$7)<3,1,OR(${DRAWS}<1,${DRAWS}>100000,MOD(${DRAWS},1)>0,${NOISE}<0,${NOISE}>1,${SEED}<0,MOD(${SEED},1)>0))`;
  const interval = `IF(${rounded("C")}=${rounded("E")},"; rank "&${rounded("C")}&" in at least 90 % of ","; between "&${rounded("C")}&" and "&${rounded("E")}&" in at least 90 % of ")&${draws}`;
  const neighbour = (name: string, step: string): string => `INDEX(${column(name)},${place}${step})`;
  const above = `" Behind "&${neighbour("A", "-1")}&" (next above) in "&TEXT(100-100*${neighbour("G", "-1")},"0")&" %."`;
  const below = `" Ahead of "&${neighbour("A", "+1")}&" (next below) in "&TEXT(100*${neighbour("G", "+1")},"0")&" %."`;
  const next = `IF(COUNT(${column("G")})=0,"",IFERROR(IF(${place}=COUNT(${column("B")}),${above},${below}),""))`;
  const found = `${province}&": rank "&${own("B")}&" of "&COUNT(${column("B")})&${interval}&${next}`;
  sheet.put("A3", [
    [
      `=IF(COUNTIF(${provinceNames},${province})=0,"Choose a province in B4 on ${names.paths}.",IF(${wrong},"Fill in the yellow cells: draws a whole number from 1 to 100 000, noise 0 to 1, seed a whole number from 0.",IF(COUNT(${column("B")})=0,"No ranks yet: wait a moment; if none come, check the yellow cells and the table on ${names.data}.",IFERROR(${found},${province}&" has no rank: too much of its data is missing."))))`,
    ],
  ]);
  sheet.format("A3", FINDING);

  const series = (name: string, letter: string) => ({ name, values: on(names.robustness, `${letter}${FIRST}:${letter}${last}`), color: NEUTRAL });
  sheet.chart({
    id: "sample-ranks",
    kind: "intervals",
    title: "How sure the ranks are",
    description:
      "One row per province, the best on top: a dot at its rank, a line from the 5 % to the 95 % quantile of its rank over the draws of the weights and a tick at the median; the table on this sheet holds the same figures.",
    categories: on(names.robustness, `A${FIRST}:A${last}`),
    series: [series("Rank", "B"), series("5 %", "C"), series("95 %", "E"), series("Median", "D")],
    axisTitle: "Rank over the draws of the weights, 1 = best",
    highlight: province,
    place: on(names.robustness, `I5:N${last - 7}`),
  });
}
