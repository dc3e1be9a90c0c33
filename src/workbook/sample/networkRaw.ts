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

/** Where the chosen sector, and the one with the wedge, stand in the table; 0 = it is none of its sectors. */
export const PLACE = `$U$${HEAD - 1}`;
export const WEDGED = `$AV$${HEAD - 1}`;

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
