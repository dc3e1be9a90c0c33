import type { InputOutputRanges } from "./inputOutput";

/** Heading row of what the functions answer, and the first sector. */
export const HEAD = 9;
export const FIRST = HEAD + 1;

/** Columns of what the functions answer, sector by sector in the order of the table, and of what is made of it. */
export const RAW = {
  sector: "P",
  upstreamness: "Q",
  downstreamness: "R",
  demand: "S",
  valueAdded: "T",
  final: "U",
  nearer: "V",
  byDemand: "W",
  finalX: "Y",
  finalY: "Z",
  primaryX: "AA",
  primaryY: "AB",
  linkages: "AD",
  backward: "AG",
  forward: "AH",
  class: "AL",
  byBackward: "AM",
  keyX: "AO",
  keyY: "AP",
  otherX: "AQ",
  otherY: "AR",
  wedge: "AT",
  prices: "AU",
  change: "AW",
  byChange: "BA",
  domesticFinal: "BC",
  cut: "BD",
  cutEnd: "BG",
  findings: "BI",
  domestic: "BN",
} as const;

export type RawColumn = keyof typeof RAW;

/** First and last column of the domestic flows, behind their names. */
export const DOMESTIC_START = "BO";
export const DOMESTIC_END = "DD";

/** Where the chosen sector, and the one with the wedge, stand in the table; 0 = it is none of its sectors. */
export const PLACE = `$U$${HEAD - 1}`;
export const WEDGED = `$AV$${HEAD - 1}`;

/** The demand orientation of the chosen sector as HFS.POSITION answers it, or "". */
export const OWN_DEMAND = `$S$${HEAD - 1}`;
/** The finding without whose repair no answer is right, and its place among the findings; "" = there is none. */
export const MEND = `$BL$${HEAD - 1}`;
export const MEND_PLACE = `$BK$${HEAD - 1}`;

/** The findings of HFS.CHECK that spoil every answer, the gravest first; the others are to be minded only. */
export const FATAL = [
  "Error cells",
  "Text among numbers",
  "Numbers kept as text",
  "Extreme numbers",
  "First row unclear",
  "Not readable",
  "Output missing",
  "Not square",
  "Sectors differ",
  "Sectors in another order",
  "Total by name",
  "Total by numbers",
  "Coefficients in place of flows",
  "Flows in place of coefficients",
  "Transposed",
  "Another unit",
  "Negative output",
  "Purchases without output",
  "Sales without output",
  "Spectral radius 1 or above",
];

/** From this demand orientation on a sector is nearer to final demand than to primary inputs. */
export const MIDDLE = 0.5;
/** The largest wedge that is taken. */
export const MOST = 10;
/** Findings of HFS.CHECK for which there is room. */
export const FINDINGS = 30;

/** A column over the sectors, or a block from one column to another. */
export function over({ sectors }: InputOutputRanges, from: RawColumn, to: RawColumn = from): string {
  return `$${RAW[from]}$${FIRST}:$${RAW[to]}$${HEAD + sectors}`;
}

/** The domestic flows under the sectors' names on both sides. */
export function domesticFlows({ sectors }: InputOutputRanges): string {
  return `$${RAW.domestic}$${HEAD}:$${DOMESTIC_END}$${HEAD + sectors}`;
}

/** In a formula, the sentence that points to the error behind a missing answer: in the domestic flows, or else in the block itself. */
export function noAnswer({ sectors }: InputOutputRanges, block: RawColumn): string {
  const flows = `$${DOMESTIC_START}$${FIRST}:$${DOMESTIC_END}$${HEAD + sectors}`;
  return `"No answer: select "&IF(COUNT(${flows})=0,"${RAW.domestic}${HEAD}","${RAW[block]}${HEAD}")&", and the pane says why."`;
}
