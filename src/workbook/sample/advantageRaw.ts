import type { Draft } from "./draft";
import { GREY, SCORE, SECTION } from "./style";
import type { TradeRanges } from "./trade";

/** Heading row of the chosen province's sections, of what is computed beside them, and their first row. */
export const HEAD = 9;
export const FIRST = HEAD + 1;

/** Columns of what the functions answer, section by section in the order of the data. */
export const RAW = {
  section: "P",
  quotient: "Q",
  rca: "R",
  share: "S",
  density: "T",
  complexity: "U",
  gain: "V",
  order: "W",
  near: "X",
  presentX: "Z",
  presentY: "AA",
  absentX: "AB",
  absentY: "AC",
  regions: "AE",
  ownComplexity: "AI",
} as const;

/** Where the chosen province stands among those of the table; 0 = it is none of them. */
export const PLACE = `$V$${HEAD - 1}`;

export type RawColumn = keyof typeof RAW;

export interface RawRanges {
  /** A column over the sections. */
  readonly over: (column: RawColumn) => string;
  /** The block from the names to the gains. */
  readonly block: string;
  /** Diversity and complexity of the provinces: names and figures. */
  readonly regions: (column: 0 | 1 | 2) => string;
  /** Complexity of the sections from the provinces alone. */
  readonly own: string;
}

export function rawRanges({ sections, provinces }: TradeRanges): RawRanges {
  const last = HEAD + sections;
  return {
    over: (column) => `$${RAW[column]}$${FIRST}:$${RAW[column]}$${last}`,
    block: `$${RAW.section}$${FIRST}:$${RAW.gain}$${last}`,
    regions: (column) => `$${["AE", "AF", "AG"][column]}$${FIRST}:$${["AE", "AF", "AG"][column]}$${HEAD + provinces}`,
    own: `$AK$${FIRST}:$AK$${last}`,
  };
}

/** What the functions answer for the chosen province, two orders, and the places in the picture. */
export function raw(sheet: Draft, trade: TradeRanges, province: string): void {
  const { over } = rawRanges(trade);
  const last = HEAD + trade.sections;
  const count = `ROW(${over("section")})-ROW($${RAW.section}$${HEAD})`;
  const line = (call: string): string => `=IF(${PLACE}=0,"",IFERROR(INDEX(${call},${PLACE}+1,${count}+1),""))`;
  /** A column with another number where it is blank, because a blank text spoils what is computed from it. */
  const known = (name: RawColumn, otherwise = 0): string => `IF(ISNUMBER(${over(name)}),${over(name)},${otherwise})`;
  const absent = `IF(ISNUMBER(${over("density")}),IF(${over("rca")}<1,1,0),0)`;
  const column = (name: RawColumn, heading: string, formula: string, note: string, numberFormat = SCORE): void => {
    const at = RAW[name];
    sheet
      .put(`${at}${HEAD}`, [[heading]])
      .put(`${at}${FIRST}`, [[formula]])
      .note(`${at}${FIRST}`, note);
    sheet.format(`${at}${FIRST}:${at}${last}`, { numberFormat, color: GREY });
  };
  sheet.put(`${RAW.section}${HEAD - 1}`, [["The chosen province in the order of the data"]]).format(`${RAW.section}${HEAD - 1}`, SECTION);
  sheet
    .put(`U${HEAD - 1}`, [["Its row", `=IFERROR(MATCH(1,IF(EXACT(LOWER(${trade.names}),LOWER(${province})),1,0),0),0)`]])
    .format(`U${HEAD - 1}:V${HEAD - 1}`, { align: "right", color: GREY })
    .note(
      `V${HEAD - 1}`,
      `Which of the provinces on ${trade.sheet} is chosen; 0 = none. The names are compared sign by sign, so that * and ? stand for themselves.`,
    );
  column("section", "Section", `=INDEX(${trade.sectionNames},1,${count})`, `The sections on ${trade.sheet}.`);
  column(
    "quotient",
    "LQ",
    line(`HFS.LOCATION(${trade.table},${trade.nation})`),
    "HFS.LOCATION with Spain as the benchmark: share of the section in the province's exports over its share in Spain's (attributed to Florence and to Hoover).",
  );
  column(
    "rca",
    "RCA",
    line(`HFS.RCA(${trade.table})`),
    "HFS.RCA (Balassa) among the provinces, the sum of the rows as the reference, as HFS.DENSITY, HFS.OUTLOOK and HFS.COMPLEXITY take it. From 1 on a section is present.",
  );
  column(
    "share",
    "Share",
    `=IFERROR(IF(ISNUMBER(${over("quotient")}),${known("quotient")}*INDEX(${trade.nation},1,${count})/SUM(${trade.nation}),""),"")`,
    "Share of the section in the province's exports: the location quotient times the section's share in Spain's.",
    "0.0%",
  );
  column(
    "density",
    "Density",
    line(`HFS.DENSITY(${trade.table},0)`),
    "HFS.DENSITY: share of a section's proximities that goes to sections present in the province (Hidalgo et al. 2007, attributed). Diagonal 0: no section counts as its own neighbour, which matters where sections are few.",
  );
  column("complexity", "Complexity", `=INDEX(${trade.complexity},1,${count})`, `Complexity in world trade, from ${trade.sheet}.`);
  column(
    "gain",
    "Gain",
    line(`HFS.OUTLOOK(${trade.table},"gain",0,,${trade.complexity})`),
    "HFS.OUTLOOK, form gain: how much nearer the complex absent sections come once this one is present; 0 for a section that is present.",
  );
  const largest = (key: string): string => `99-MOD(LARGE(${key},${count}),100)`;
  column(
    "order",
    "Order",
    `=IF(COUNT(${over("quotient")})=0,"",${largest(`ROUND(${known("quotient", -1)}*1000000,0)*100+99-(${count})`)})`,
    "Which row of this block has the largest, the second largest ... location quotient. Equal ones keep the order of the data, blank ones come last.",
    "0",
  );
  column(
    "near",
    "Near",
    `=IF(COUNT(${over("density")})=0,"",${largest(`IF(${absent},ROUND(${known("density")}*1000000,0)*100+99-(${count}),-1)`)})`,
    "Which row of this block is the nearest absent section, the second nearest ...; 0 when there are no more.",
    "0",
  );
  const point = (group: "present" | "absent", name: RawColumn, of: RawColumn, heading: string): void => {
    const [low, high] = group === "absent" ? [over(of), "NA()"] : ["NA()", over(of)];
    column(
      name,
      heading,
      `=IF(COUNT(${over("density")})=0,NA(),IF(ISNUMBER(${over("density")}),IF(${over("rca")}<1,${low},${high}),NA()))`,
      "For the picture: #N/A is no point, where a blank would be one at 0.",
    );
  };
  sheet.put(`${RAW.presentX}${HEAD - 1}`, [["For the picture"]]).format(`${RAW.presentX}${HEAD - 1}`, { ...SECTION, color: GREY });
  point("present", "presentX", "density", "Present x");
  point("present", "presentY", "complexity", "Present y");
  point("absent", "absentX", "density", "Absent x");
  point("absent", "absentY", "complexity", "Absent y");
  sheet.heading(`${RAW.section}${HEAD}:${RAW.near}${HEAD}`).heading(`${RAW.presentX}${HEAD}:${RAW.absentY}${HEAD}`, GREY);
  sheet.format(`${RAW.quotient}${HEAD}:${RAW.absentY}${last}`, { align: "right" });

  sheet.put(`${RAW.regions}${HEAD - 1}`, [["Complexity of the provinces"]]).format(`${RAW.regions}${HEAD - 1}`, SECTION);
  sheet.put(`${RAW.regions}${HEAD}`, [[`=HFS.COMPLEXITY(${trade.table},"regions",,,${trade.complexity})`]]);
  sheet.note(
    `${RAW.regions}${HEAD}`,
    "HFS.COMPLEXITY with given complexities: Diversity is the number of sections present, ECI the mean complexity of these. A province with one or two sections may stand very high or low.",
  );
  sheet.heading(`AE${HEAD}:AG${HEAD}`).format(`AF${HEAD}:AG${HEAD + trade.provinces}`, { align: "right" });
  sheet.format(`AG${FIRST}:AG${HEAD + trade.provinces}`, { numberFormat: SCORE });
  sheet.put(`${RAW.ownComplexity}${HEAD - 1}`, [["Complexity from the provinces alone"]]).format(`${RAW.ownComplexity}${HEAD - 1}`, SECTION);
  sheet.put(`${RAW.ownComplexity}${HEAD}`, [[`=HFS.COMPLEXITY(${trade.table},"activities")`]]);
  sheet.note(
    `${RAW.ownComplexity}${HEAD}`,
    "HFS.COMPLEXITY of this table by itself, for comparison only: it says which sections go together in Spain, not which are demanding.",
  );
  sheet.heading(`AI${HEAD}:AK${HEAD}`).format(`AJ${HEAD}:AK${last}`, { align: "right" }).format(`AK${FIRST}:AK${last}`, { numberFormat: SCORE });
}
