import { Draft, on } from "./draft";
import { outside, PATH_COUNT, PATH_ROW, SCORES_ROW, type Layout } from "./layout";
import { confidence, CONFIDENCE_ROWS } from "./pathsConfidence";
import { FINDING, FINE, FIRMWARE, GREY, HARDWARE, NEUTRAL, SCORE, SECTION, SHARE, SOFTWARE } from "./style";
import type { SampleSheet } from "./types";

/** Paths of which the sample observes enough to rank them; the picture shows these. */
export const RANKED = 7;
const FIRST = PATH_ROW + 1;
const LAST = PATH_ROW + PATH_COUNT;

const LAYERS = LAST + 3;
const VALUE = LAYERS + 4;
const SHARES = VALUE + 4;
const CHOICE = SHARES + 4;
const EXPLAIN = CHOICE + 2;
/** Rows kept free for the explanation: the heading and the indicators that a path works on. */
const EXPLAIN_ROWS = 12;
const SURE = EXPLAIN + EXPLAIN_ROWS + 3;

/** One province in depth: its paths, the value of its layers, and why a path ranks where it does. */
export function pathsSheet(layout: Layout): SampleSheet {
  const { names, data, provinces, provinceNames } = layout;
  const sheet = new Draft(
    names.paths,
    "Upgrading paths",
    "Which paths add most to the value index of one province, why, and how sure that is. Choose the province and the demand orientation in the yellow cells. All results are model-implied; the value index is an index (uncalibrated).",
  );
  sheet
    .put("A4", [["Province"]])
    .input("B4", "Anhui")
    .choice("B4", provinceNames);
  sheet.note("B4", `The province whose paths are ranked. ${names.roadmap}, ${names.whatIf} and ${names.readMe} use the same cell.`);
  demandInput(sheet, layout);
  const [first, second] = [FIRST, FIRST + 1].map((row) => `$B$${row}&" "&$C$${row}`);
  const tie = `IF(ISNUMBER($E$${FIRST + 1}),$E$${FIRST}<1.05*$E$${FIRST + 1},0)`;
  const found = `"For "&$B$4&IF(${tie}," the first paths, with nearly the same gain, are "&${first}&" and "&${second}," the first path is "&${first}&", then "&${second})&". "&COUNT($A$${FIRST}:$A$${LAST})&" paths are ranked; the rest lack data."`;
  sheet.put("A6", [
    [
      `=IF(COUNTIF(${provinceNames},$B$4)=0,"Choose a province in B4.",IF(${outside("$B$5")},"Demand θ must lie between 0 and 1.",IF(ISNUMBER($A$${FIRST}),${found},"No path can be ranked: check the table on ${names.data}.")))`,
    ],
  ]);
  sheet.format("A6", FINDING);

  list(sheet, data);
  layers(sheet, names.scores, provinces);
  explanation(sheet, data);
  sheet.chart({
    id: "sample-gains",
    kind: "bars",
    title: "Gain of the ranked paths",
    description:
      "One bar per ranked path, the longest for the path that adds most to the value index for an effort of 0.1; the list of paths on this sheet holds the same figures.",
    categories: on(names.paths, `C${FIRST}:C${PATH_ROW + RANKED}`),
    series: [{ name: "Gain", values: on(names.paths, `E${FIRST}:E${PATH_ROW + RANKED}`), color: NEUTRAL }],
    axisTitle: "Gain in value index over the horizon, for an effort of 0.1",
    place: on(names.paths, `A${LAYERS}:C${LAYERS + 19}`),
  });
  confidence(sheet, { data, top: SURE, list: [FIRST, LAST], ranked: RANKED });
  sheet.columnWidths(12, 16, 44, 20, 13, 16, 16, 19, 19, 16, 14, 17, 17, 18, 90);
  return sheet.finish(SURE + CONFIDENCE_ROWS + 10, 20, PATH_ROW);
}

/** The demand orientation: that of the sector chosen on the sheet of the network, until the reader types another. */
function demandInput(sheet: Draft, { names, sector, sectorDemand, sectorDemandOwn }: Layout): void {
  const formula = `=IF(ISNUMBER(${sectorDemand}),${sectorDemand},0.5)`;
  const back = `enter ${formula.replace(/\$/g, "")} to take it from ${names.network}`;
  const taken = `IF(${sectorDemand}=${sectorDemandOwn},"From ${names.network}: "&LOWER(${sector})&", China 2007; type your own where you know better.","From ${names.network}, where a number of your own stands in B5.")`;
  const why = `IF(ISNUMBER(${sectorDemandOwn}),"no number stands in B5 on ${names.network}",IF(${sector}="","no sector is chosen on ${names.network}","${names.network} has no demand orientation for "&${sector}))`;
  const known = `IF($B$5="","0.5 is assumed, as the cell is blank: ${back}.",IF($B$5=${sectorDemand},${taken},"Your own: ${back}."))`;
  const unknown = `IF(IF($B$5="",0.5,$B$5)=0.5,"0.5 is assumed, as "&${why}&".","Your own: ${back}.")`;
  sheet
    .put("A5", [["Demand θ"]])
    .input("B5", formula, "0.00")
    .format("B5", { align: "left" })
    .put("C5", [[`="0 = supply decides, 1 = the customer decides. "&IF(ISNUMBER(${sectorDemand}),${known},${unknown})`]])
    .format("C5", { color: GREY })
    .note(
      "B5",
      `Demand orientation between 0 and 1. It is that of the sector chosen in B4 on ${names.network}, in a national table: an assumption about the province, not a measurement. Type a number over it where you know better; to get it back, ${back}. Blank: 0.5 is assumed.`,
    );
}

/** Blank until a province is chosen: without one the functions would answer for all provinces, for which there is no room. */
function ifChosen(expression: string): string {
  return `=IF($B$4="","",${expression})`;
}

function list(sheet: Draft, data: string): void {
  sheet.put(`A${PATH_ROW}`, [[ifChosen(`HFS.PATH(${data},$B$4,,$B$5,${PATH_COUNT})`)]]).heading(`A${PATH_ROW}:O${PATH_ROW}`);
  sheet.format(`E${PATH_ROW}:M${PATH_ROW}`, { align: "right" }).format(`A${PATH_ROW}:A${LAST}`, { align: "center" });
  sheet.format(`E${FIRST}:E${LAST}`, { numberFormat: FINE }).format(`F${FIRST}:H${LAST}`, { numberFormat: SHARE });
  sheet.format(`I${FIRST}:I${LAST}`, { numberFormat: "0.0" }).format(`K${FIRST}:K${LAST}`, { numberFormat: "0.00" });
  sheet.format(`E${FIRST}:M${LAST}`, { align: "right" });
  sheet.note(
    `A${PATH_ROW}`,
    "HFS.PATH of the table of data, the province and the demand orientation. Gain = change of the value index times the annuity from the path's lag to year 14, for an effort of 0.1. A path of which the table observes less than half stands unranked at the end, with the reason. Loads, lags and costs are assumptions: HFS.PATHS() lists them. The ranking is static: one path at a time, no decay.",
  );
}

function layers(sheet: Draft, scores: string, provinces: number): void {
  const first = SCORES_ROW + 1;
  const last = SCORES_ROW + provinces;
  const score = (column: string): string =>
    ifChosen(`INDEX(${on(scores, `${column}${first}:${column}${last}`)},MATCH($B$4,${on(scores, `A${first}:A${last}`)},0))`);
  sheet.put(`D${LAYERS - 1}`, [["Its layers"]]).format(`D${LAYERS - 1}`, SECTION);
  sheet.put(`D${LAYERS}`, [
    ["Unit", "Hardware", "Firmware", "Software", "Overall", "Rank"],
    [ifChosen("$B$4"), ...["B", "C", "D", "E", "F"].map(score)],
  ]);
  sheet.heading(`D${LAYERS}:I${LAYERS}`).heading(`E${LAYERS}`, HARDWARE).heading(`F${LAYERS}`, FIRMWARE).heading(`G${LAYERS}`, SOFTWARE);
  sheet.format(`E${LAYERS}:I${LAYERS + 1}`, { align: "right" }).format(`E${LAYERS + 1}:H${LAYERS + 1}`, { numberFormat: SCORE });

  const own = `$D$${LAYERS}:$G$${LAYERS + 1}`;
  sheet.put(`D${VALUE - 1}`, [["What they are worth"]]).format(`D${VALUE - 1}`, SECTION);
  sheet.put(`D${VALUE}`, [[ifChosen(`HFS.VALUE(${own},$B$5)`)]]).heading(`D${VALUE}:L${VALUE}`);
  sheet.format(`E${VALUE}:K${VALUE + 1}`, { align: "right" }).format(`E${VALUE + 1}:K${VALUE + 1}`, { numberFormat: SCORE });
  sheet.note(
    `D${VALUE}`,
    "HFS.VALUE of the layer scores and the demand orientation, with the default parameters (HFS.PARAMS() lists them). Value index in 0-1, not calibrated to value added. Floor and ceiling: over every demand orientation. Bottleneck: the layer with the largest marginal value per cost.",
  );

  sheet.put(`D${SHARES - 1}`, [["Where value arises, and what to invest in"]]).format(`D${SHARES - 1}`, SECTION);
  sheet.put(`D${SHARES}`, [[ifChosen(`HFS.SHARES(${own},$B$5)`)]]).heading(`D${SHARES}:L${SHARES}`);
  sheet.format(`E${SHARES}:K${SHARES}`, { align: "right" }).format(`E${SHARES + 1}:K${SHARES + 1}`, { numberFormat: SCORE, align: "right" });
  sheet.format(`F${SHARES + 1}:G${SHARES + 1}`, { numberFormat: SHARE });
  sheet
    .put(`D${SHARES + 2}`, [
      [
        '"Invest first" asks which score adds most per cost of one more unit; the ranking also counts what a path moves, its lag and its cost, so the two may differ.',
      ],
    ])
    .format(`D${SHARES + 2}`, { color: GREY });
  sheet.note(
    `D${SHARES}`,
    "HFS.SHARES: hardware and software share of the matched output, and what one more unit of each score adds to the value index. Switch level: the hardware score above which one more unit of software adds more than one of hardware; blank where it is not crossed exactly once.",
  );
}

function explanation(sheet: Draft, data: string): void {
  sheet.put(`D${CHOICE - 1}`, [["Why a path ranks where it does"]]).format(`D${CHOICE - 1}`, SECTION);
  sheet
    .put(`D${CHOICE}`, [["Path (blank = first)"]])
    .input(`E${CHOICE}`, null)
    .choice(`E${CHOICE}`, sheet.ref(`B${FIRST}:B${LAST}`));
  sheet.put(`F${CHOICE}`, [
    [ifChosen(`IF($E$${CHOICE}="",$B$${FIRST},$E$${CHOICE})`), `=IFERROR(INDEX($C$${FIRST}:$C$${LAST},MATCH($F$${CHOICE},$B$${FIRST}:$B$${LAST},0)),"")`],
  ]);
  sheet.format(`F${CHOICE}:G${CHOICE}`, { bold: true });
  sheet.note(`E${CHOICE}`, "The code of the path to explain, for example VD. Leave it blank for the path that ranks first.");
  sheet.put(`D${EXPLAIN}`, [[ifChosen(`HFS.EXPLAIN(${data},$B$4,$F$${CHOICE},,$B$5)`)]]).heading(`D${EXPLAIN}:K${EXPLAIN}`);
  const end = EXPLAIN + EXPLAIN_ROWS - 1;
  sheet.format(`E${EXPLAIN}:K${end}`, { align: "right" }).format(`E${EXPLAIN + 1}:G${end}`, { numberFormat: SCORE });
  sheet.format(`H${EXPLAIN + 1}:H${end}`, { numberFormat: FINE }).format(`J${EXPLAIN + 1}:J${end}`, { numberFormat: FINE });
  sheet.format(`I${EXPLAIN + 1}:I${end}`, { numberFormat: SHARE }).format(`K${EXPLAIN + 1}:K${end}`, { numberFormat: SHARE });
  sheet.note(
    `D${EXPLAIN}`,
    "HFS.EXPLAIN of the chosen path: how its gain splits over the indicators it works on (integrated gradients from the present to the improved indicators). The contributions add up to the path's gain in the list above.",
  );
}
