import type { Draft } from "./draft";
import type { InputOutputRanges } from "./inputOutput";
import {
  DOMESTIC_END,
  DOMESTIC_START,
  domesticFlows,
  FATAL,
  FINDINGS,
  FIRST,
  HEAD,
  MEND,
  MIDDLE,
  MOST,
  over,
  PLACE,
  RAW,
  WEDGED,
  type RawColumn,
} from "./networkRaw";
import { GREY, INDEX, ORIENTATION, SCORE, SECTION } from "./style";

/** The row of the first, the second ... in a list of the sectors by a column, the largest first; equal ones keep the order of the table. */
function order(io: InputOutputRanges, by: RawColumn, size = (cells: string): string => cells): string {
  const cells = over(io, by);
  const count = `ROW(${cells})-ROW($${RAW[by]}$${HEAD})`;
  const key = `ROUND(IF(ISNUMBER(${cells}),${size(cells)},-1)*1000000,0)*100+99-(${count})`;
  return `=IF(COUNT(${cells})=0,"",99-MOD(LARGE(${key},${count}),100))`;
}

/** Where a name that was typed stands among the sectors; 0 = nowhere. Names are compared sign by sign, so that * and ? stand for themselves. */
function place(io: InputOutputRanges, cell: string): string {
  return `=IFERROR(MATCH(1,IF(EXACT(LOWER(${io.names}),LOWER(${cell})),1,0),0),0)`;
}

/** One spot per sector in one of two groups of a picture; #N/A is no spot, where a blank would be one at 0. */
function spot(io: InputOutputRanges, inside: string, value: RawColumn, known: RawColumn): string {
  return `=IF(COUNT(${over(io, known)})=0,NA(),IF(ISNUMBER(${over(io, known)}),IF(${inside},${over(io, value)},NA()),NA()))`;
}

/** An answer, unless a finding says that it would be wrong. */
function unlessFatal(expression: string): string {
  return `IF(${MEND}="",${expression},"")`;
}

/** What the functions answer about the table, three orders, and the places in the pictures. */
export function raw(sheet: Draft, io: InputOutputRanges, inputs: { readonly sector: string; readonly wedged: string; readonly wedge: string }): void {
  const last = HEAD + io.sectors;
  const title = (at: string, text: string): unknown => sheet.put(`${at}${HEAD - 1}`, [[text]]).format(`${at}${HEAD - 1}`, SECTION);
  const report = (at: RawColumn, to: string, formula: string, note: string): unknown =>
    sheet
      .put(`${RAW[at]}${HEAD}`, [[formula]])
      .note(`${RAW[at]}${HEAD}`, note)
      .heading(`${RAW[at]}${HEAD}:${to}${HEAD}`);
  const column = (at: RawColumn, heading: string, formula: string, note: string, numberFormat = SCORE): unknown =>
    sheet
      .put(`${RAW[at]}${HEAD}`, [[heading], [formula]])
      .note(`${RAW[at]}${FIRST}`, note)
      .heading(`${RAW[at]}${HEAD}`, GREY)
      .format(`${RAW[at]}${FIRST}:${RAW[at]}${last}`, { numberFormat, color: GREY })
      .format(`${RAW[at]}${HEAD}:${RAW[at]}${last}`, { align: "right" });
  const numbers = (from: string, to: string, numberFormat: string): unknown =>
    sheet.format(`${from}${HEAD}:${to}${last}`, { align: "right" }).format(`${from}${FIRST}:${to}${last}`, { numberFormat });
  const its = (at: string, formula: string): unknown =>
    sheet
      .put(`${at}${HEAD - 1}`, [["Its row", formula]])
      .format(`${at}${HEAD - 1}`, { align: "right", color: GREY })
      .note(`${at}${HEAD - 1}`, `Which sector of ${io.sheet} is chosen; 0 = none of them.`);
  const spots = (at: RawColumn, heading: string, inside: string, value: RawColumn, known: RawColumn): unknown =>
    column(at, heading, spot(io, inside, value, known), "For the picture: #N/A is no point, where a blank would be one at 0.");

  const domestic = domesticFlows(io);
  title(RAW.sector, "Position in the chain");
  its("T", place(io, inputs.sector));
  const own = `INDEX(${over(io, "demand")},${PLACE})`;
  sheet
    .put(`R${HEAD - 1}`, [["Its demand orientation", `=IF(${PLACE}=0,"",IFERROR(IF(ISNUMBER(${own}),${own},""),""))`]])
    .format(`R${HEAD - 1}:S${HEAD - 1}`, { align: "right", color: GREY, numberFormat: ORIENTATION })
    .note(`R${HEAD - 1}`, `That of the chosen sector; B5 shows it, and compares what is typed over it.`);
  report(
    "sector",
    "U",
    `=${unlessFatal(`HFS.POSITION(${domestic},${io.output})`)}`,
    "HFS.POSITION of the domestic flows on the far right, so that demand orientation is downstreamness / (upstreamness + downstreamness) of these columns. On domestic flows exports are final use, imported inputs primary inputs: value added rate holds imported inputs too, final share is what home production sells to final uses and abroad.",
  );
  numbers("Q", "U", SCORE);
  numbers("S", "S", ORIENTATION);
  column(
    "nearer",
    "Nearer to",
    `=IF(COUNT(${over(io, "demand")})=0,"",IF(ISNUMBER(${over(io, "demand")}),IF(${over(io, "demand")}<${MIDDLE},"primary inputs","final demand"),""))`,
    "Final demand where the demand orientation is 0.5 or more, primary inputs where it is less.",
  );
  column("byDemand", "Order", order(io, "demand"), "Which row has the largest, the second largest ... demand orientation; blank ones come last.", "0");
  title(RAW.finalX, "For the picture");
  const near = `${over(io, "demand")}<${MIDDLE}`;
  spots("primaryX", "Primary x", near, "upstreamness", "demand");
  spots("primaryY", "Primary y", near, "downstreamness", "demand");
  const far = `IF(${near},0,1)`;
  spots("finalX", "Final x", far, "upstreamness", "demand");
  spots("finalY", "Final y", far, "downstreamness", "demand");

  title(RAW.linkages, "Linkages");
  report(
    "linkages",
    RAW.class,
    `=${unlessFatal(`HFS.LINKAGES(${domestic},${io.output})`)}`,
    "HFS.LINKAGES of the domestic flows: backward from the Leontief inverse, forward from the Ghosh inverse. An index is the total over the mean of all sectors; a spread says how unevenly it falls on the others (coefficient of variation). Key: both indices above 1.",
  );
  numbers("AE", "AK", SCORE);
  numbers("AG", "AH", INDEX);
  column("byBackward", "Order", order(io, "backward"), "Which row has the largest, the second largest ... backward index.", "0");
  title(RAW.keyX, "For the picture");
  const key = `${over(io, "class")}="key"`;
  spots("keyX", "Key x", key, "backward", "backward");
  spots("keyY", "Key y", key, "forward", "backward");
  const other = `IF(${key},0,1)`;
  spots("otherX", "Other x", other, "backward", "backward");
  spots("otherY", "Other y", other, "forward", "backward");

  title(RAW.wedge, "Prices");
  its("AU", place(io, inputs.wedged));
  column(
    "wedge",
    "Wedge",
    `=IF(ROW(${over(io, "sector")})-ROW($${RAW.sector}$${HEAD})=${WEDGED},IF(ISNUMBER(${inputs.wedge}),IF(${inputs.wedge}<0,0,IF(${inputs.wedge}>${MOST},0,${inputs.wedge})),0),0)`,
    "The wedge in the yellow cell on the sector chosen there, none on the others.",
    "0.0%",
  );
  report(
    "prices",
    "AZ",
    `=${unlessFatal(`HFS.PRICES(${domestic},${io.output},$${RAW.wedge}$${FIRST}:$${RAW.wedge}$${last})`)}`,
    "HFS.PRICES of the domestic flows, before = 100, shares of inputs in cost given (Cobb-Douglas). Wages and imported inputs keep their prices. The parts are log points.",
  );
  numbers("AV", "AZ", SCORE);
  numbers("AV", "AV", "0");
  numbers("AW", "AW", "0.0");
  column(
    "byChange",
    "Order",
    order(io, "change", (cells) => `IF(${cells}<0,0-${cells},${cells})`),
    "Which row has the largest, the second largest ... change, up or down.",
    "0",
  );

  title(RAW.domesticFinal, "Welfare: Before = with the wedge, After = without");
  sheet.put(`${RAW.domesticFinal}${HEAD}`, [
    ["Final"],
    ...Array.from({ length: io.sectors }, (_, i) => [
      `=IFERROR(${unlessFatal(`INDEX(${io.output},${i + 1})-SUM($${DOMESTIC_START}$${FIRST + i}:$${DOMESTIC_END}$${FIRST + i})`)},"")`,
    ]),
  ]);
  sheet
    .heading(`${RAW.domesticFinal}${HEAD}`, GREY)
    .format(`${RAW.domesticFinal}${HEAD}:${RAW.domesticFinal}${last}`, { align: "right", color: GREY })
    .format(`${RAW.domesticFinal}${FIRST}:${RAW.domesticFinal}${last}`, { numberFormat: "#,##0" })
    .note(
      `${RAW.domesticFinal}${FIRST}`,
      "What each sector sells to final uses at home and abroad, from home production: output less its domestic flows. Never negative, while final use net of imports is in some sectors.",
    );
  report(
    "cut",
    RAW.cutEnd,
    `=IF(${WEDGED}=0,"",${unlessFatal(`HFS.WEDGECUT(${domestic},${io.output},${over(io, "domesticFinal")},${over(io, "wedge")},INDEX(${io.names},${WEDGED}))`)})`,
    "HFS.WEDGECUT: all prices and the welfare measures with the wedge (Before) and without it (After). Real wage: what a fixed payment to all primary inputs, imported inputs among them, buys of the basket of all final sales of domestic goods, exports too.",
  );
  // Prices first, then the measures of welfare, which lie near 1.
  numbers("BE", "BF", "0");
  numbers(RAW.cutEnd, RAW.cutEnd, "0.0");
  sheet.format(`BE${last + 1}:${RAW.cutEnd}${last + 4}`, { align: "right", numberFormat: "0.000" });

  title(RAW.findings, "Check of the table");
  const found = `$${RAW.findings}$${FIRST}:$${RAW.findings}$${FIRST + FINDINGS - 1}`;
  const gravest = FATAL.reduceRight((rest, name) => `IF(COUNTIF(${found},"${name}")>0,"${name}",${rest})`, '""');
  sheet
    .put(`BJ${HEAD - 1}`, [["To be mended first", `=IF(${MEND}="","",MATCH(${MEND},${found},0))`, `=${gravest}`]])
    .format(`BJ${HEAD - 1}:BK${HEAD - 1}`, { align: "right", color: GREY })
    .format(`BL${HEAD - 1}`, { color: GREY })
    .note(
      `BJ${HEAD - 1}`,
      "The gravest finding that spoils every answer, and its place in the list; blank where all findings are only to be minded. While there is one, the answers are blank.",
    );
  report(
    "findings",
    "BL",
    `=HFS.CHECK(${io.flows},${io.output},${io.final},${io.valueAdded})`,
    "HFS.CHECK of the table with its output, final uses and value added: what is wrong or doubtful, where, and what to do.",
  );
  sheet.format(`BK${HEAD}:BK${HEAD + FINDINGS}`, { align: "right" }).format(`BK${FIRST}:BK${HEAD + FINDINGS}`, { numberFormat: "0.000" });

  title(RAW.domestic, "Domestic flows");
  report(
    "domestic",
    DOMESTIC_END,
    `=${unlessFatal(`HFS.COEFFICIENTS(${io.flows},${io.output},"domestic flows",${io.exports},${io.imports})`)}`,
    "HFS.COEFFICIENTS, side domestic flows: the flows without imported inputs, taken to be the same share of a good for every user.",
  );
  numbers(DOMESTIC_START, DOMESTIC_END, "#,##0");
}
