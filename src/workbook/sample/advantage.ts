import { FIRST, HEAD, PLACE, RAW, raw, rawRanges, type RawColumn } from "./advantageRaw";
import { specialization } from "./advantageSpecialization";
import { Draft, on } from "./draft";
import type { SampleNames } from "./layout";
import { FINDING, GREY, NEUTRAL, SCORE, SECTION } from "./style";
import { tradeRanges, TRADE_QUOTATION, type TradeRanges } from "./trade";
import type { TradeSource } from "./tradeSource";
import type { SampleSheet } from "./types";

const PROVINCE = "$B$4";
/** Absent sections that are listed, the nearest first. */
const LISTED = 8;

/** What a province is specialized in, what is near and absent, and how specialized it is. */
export function advantageSheet(names: SampleNames, source: TradeSource): SampleSheet {
  const trade = tradeRanges(names, source);
  const last = HEAD + trade.sections;
  const near = last + 2;
  const sheet = new Draft(
    names.advantage,
    "Comparative advantage",
    "What a province exports more than its country does, which absent sections are related to what it has, and how complex these are. Choose the province in the yellow cell.",
  );
  sheet
    .put("A4", [["Province"]])
    .input("B4", "Navarra")
    .choice("B4", trade.names);
  sheet.note("B4", `The province of this sheet, one of those on ${names.trade}. It has nothing to do with the province of the other sheets.`);
  sheet.put("A5", [[`${TRADE_QUOTATION}.`]]).format("A5", { color: GREY });
  finding(sheet, trade, near);
  quotients(sheet, trade);
  absent(sheet, trade, near);
  raw(sheet, trade, PROVINCE);
  picture(sheet, trade, near);
  const end = limits(sheet, trade, near + LISTED + 4);
  const bottom = specialization(sheet, trade, PROVINCE, end + 2);
  const reading = [38, ...Array.from({ length: 13 }, () => 14)];
  sheet.columnWidths(...reading, 3, 38, 8, 8, 9, 10, 13, 8, 8, 8, 3, 12, 12, 12, 12, 3, 26, 11, 8, 3, 38, 11, 8);
  return sheet.finish(bottom + 15, 45, 7, `A1:N${bottom}`);
}

/** 1 where an advantage is 1 or more, 0 where it is less or blank. */
const presence = (advantage: string): string => `IF(ISNUMBER(${advantage}),IF(${advantage}<1,0,1),0)`;

function finding(sheet: Draft, trade: TradeRanges, near: number): void {
  const { over } = rawRanges(trade);
  // The quotients stand in their order, so that those from 1 on are the first.
  const times = (row: number): string => `LOWER($A$${row})&" "&TEXT($B$${row},"0.0")`;
  const further = (row: number): string => `IF(${presence(`$B$${row}`)}=1,", "&${times(row)},"")`;
  const most = `IF(${presence(`$B$${FIRST}`)}=1,${times(FIRST)}&" times its share in Spain's exports"&${further(FIRST + 1)}&${further(FIRST + 2)},"no section reaches its share in Spain's exports")`;
  const present = `SUM(${presence(over("rca"))})&" of ${trade.sections} sections present."`;
  const nearest = `IF($A$${near + 3}="","","Nearest absent section: "&LOWER($A$${near + 3})&" (density "&TEXT($B$${near + 3},"0.00")&", complexity "&TEXT($C$${near + 3},"0.00")&").")`;
  sheet.put("A6", [
    [
      `=IF(COUNTA(${trade.names})=0,"No provinces: check the table on ${trade.sheet}.",IF(${PROVINCE}="","Choose a province in B4.",IF(${PLACE}=0,${PROVINCE}&" is not among the provinces on ${trade.sheet}. Choose one in B4.",IF(OR(COUNT(${over("quotient")})=0,COUNT(${over("density")})=0),"No answer: check the table on ${trade.sheet}.",${PROVINCE}&": "&${most}&"; "&${present}))))`,
    ],
    [`=${nearest}`],
  ]);
  // Taller than the text, or the line of the frozen rows cuts it.
  sheet.format("A6:A7", FINDING).rowHeight(7, 20);
}

function quotients(sheet: Draft, trade: TradeRanges): void {
  const { over, block } = rawRanges(trade);
  const last = HEAD + trade.sections;
  sheet.put(`A${HEAD - 1}`, [["What the province is specialized in"]]).format(`A${HEAD - 1}`, SECTION);
  sheet.put(`A${HEAD}`, [["Section", "LQ", "Share", "Density", "Complexity", "Outlook gain"]]);
  sheet.put(`A${FIRST}`, [[`=IF(COUNT(${over("order")})=0,"",INDEX(${block},${over("order")},{1,2,4,5,6,7}))`]]);
  sheet.rowHeight(HEAD, 34).format(`A${HEAD}:F${HEAD}`, { wrap: true });
  sheet.heading(`A${HEAD}:F${HEAD}`).format(`B${HEAD}:F${last}`, { align: "right" }).format(`B${FIRST}:F${last}`, { numberFormat: SCORE });
  sheet.format(`C${FIRST}:C${last}`, { numberFormat: "0.0%" });
  sheet.note(
    `A${FIRST}`,
    "The block on the right in the order of the location quotients (HFS.LOCATION, Spain as the benchmark). Above 1 the province exports more of the section than Spain does, as shares. Density, complexity and outlook gain are explained there.",
  );
}

function absent(sheet: Draft, trade: TradeRanges, top: number): void {
  const { block, regions } = rawRanges(trade);
  const [head, first, last] = [top + 2, top + 3, top + 2 + LISTED];
  const index = `$${RAW.near}$${FIRST}:$${RAW.near}$${FIRST + LISTED - 1}`;
  const eci = `INDEX(${regions(2)},MATCH(${PROVINCE},${regions(0)},0))`;
  const above = `INDEX($A$${first}:$A$${last},MATCH(1,IF(ISNUMBER($C$${first}:$C$${last}),IF($C$${first}:$C$${last}>${eci},1,0),0),0))`;
  sheet.put(`A${top}`, [["Near but absent"]]).format(`A${top}`, SECTION);
  sheet.put(`A${top + 1}`, [
    [
      `=IF(COUNT($B$${first}:$B$${last})=0,"",IFERROR(IF(ISNUMBER(${eci}),"The sections present have a mean complexity of "&TEXT(${eci},"0.00")&". "&IFERROR("The nearest of the absent ones below that is more complex: "&LOWER(${above}),"None of the absent ones below is more complex")&".",""),""))`,
    ],
  ]);
  sheet.format(`A${top + 1}`, FINDING);
  sheet.put(`A${head}`, [["Section", "Density", "Complexity", "Outlook gain", "LQ"]]);
  sheet.put(`A${first}`, [[`=IF(COUNT(${index})=0,"",IF(${index}=0,"",INDEX(${block},IF(${index}=0,1,${index}),{1,5,6,7,2})))`]]);
  sheet.rowHeight(head, 34).format(`A${head}:E${head}`, { wrap: true });
  sheet.heading(`A${head}:E${head}`).format(`B${head}:E${last}`, { align: "right" }).format(`B${first}:E${last}`, { numberFormat: SCORE });
  sheet.note(
    `A${first}`,
    `The ${LISTED} absent sections (RCA below 1) with the highest relatedness density. Near says that provinces with similar exports have the section; it does not say that entry pays.`,
  );
}

function picture(sheet: Draft, trade: TradeRanges, near: number): void {
  const range = (column: RawColumn): string => on(sheet.name, `${RAW[column]}${FIRST}:${RAW[column]}${HEAD + trade.sections}`);
  sheet.chart({
    id: "sample-relatedness",
    kind: "scatter",
    title: "Sections: how near, how complex",
    description:
      "One point per section: relatedness density to the right, complexity upwards, hollow where the section is present in the province and filled where it is absent; the tables on this sheet hold the same figures.",
    categories: range("section"),
    series: [
      { name: "Present (RCA from 1)", x: range("presentX"), values: range("presentY"), color: NEUTRAL, hollow: true },
      { name: "Absent", x: range("absentX"), values: range("absentY"), color: NEUTRAL },
    ],
    axisTitle: "Complexity in world trade",
    xAxisTitle: "Relatedness density, 0 to 1",
    highlight: on(sheet.name, `A${near + 3}`),
    place: on(sheet.name, `H${HEAD - 1}:N${HEAD + trade.sections}`),
  });
}

/** What the figures cannot say. Answers the last row that it takes. */
function limits(sheet: Draft, trade: TradeRanges, top: number): number {
  const { over, own } = rawRanges(trade);
  const lines = [
    "Exports of a province are what is booked there, not what is made there; services and sales inside Spain are left out.",
    `${trade.sections} sections are coarse: each holds simple and demanding goods. With so few, no section counts as its own neighbour (diagonal 0).`,
    "An LQ or RCA above 1 describes. Under taxes, subsidies or booking by head offices it is no comparative advantage, and it says nothing about profit.",
    `=IFERROR("Complexity is that of world trade. From the provinces alone it would be another order: the correlation with it is "&TEXT(CORREL(${over("complexity")},${own}),"0.00")&".","Complexity is that of world trade.")`,
    "LQ compares with Spain, exports without a province included; RCA, density and outlook with the sum of the provinces. Near 1 the two may differ.",
    "Ceuta and Melilla export less than 30 million US dollars each: a few shipments decide on their figures.",
  ];
  sheet.put(`A${top}`, [["What to mind"]]).format(`A${top}`, SECTION);
  sheet.put(
    `A${top + 1}`,
    lines.map((line) => [line]),
  );
  sheet.format(`A${top + 1}:A${top + lines.length}`, { color: GREY });
  return top + lines.length;
}
