import { columnName } from "../address";
import { on } from "./draft";
import { OWN_DEMAND } from "./networkRaw";
import { LABEL_COLUMNS, type SampleSource } from "./source";

/** What the sheets are called; a suffix keeps a second sample apart from what is there. */
export interface SampleNames {
  readonly readMe: string;
  readonly data: string;
  readonly scores: string;
  readonly robustness: string;
  readonly paths: string;
  readonly roadmap: string;
  readonly whatIf: string;
  readonly trade: string;
  readonly advantage: string;
  readonly inputOutput: string;
  readonly network: string;
  /** Excel tables: the indicators, the exports, and the input-output table. */
  readonly table: string;
  readonly tradeTable: string;
  readonly inputOutputTable: string;
}

export function sampleNames(copy = 1): SampleNames {
  const sheet = (name: string): string => (copy === 1 ? name : `${name} (${copy})`);
  return {
    readMe: sheet("Read me"),
    data: sheet("Data"),
    scores: sheet("Scores"),
    robustness: sheet("Robustness"),
    paths: sheet("Paths"),
    roadmap: sheet("Roadmap"),
    whatIf: sheet("What-if"),
    trade: sheet("Trade"),
    advantage: sheet("Advantage"),
    inputOutput: sheet("Input-output"),
    network: sheet("Network"),
    table: copy === 1 ? "HFSData" : `HFSData${copy}`,
    tradeTable: copy === 1 ? "HFSTrade" : `HFSTrade${copy}`,
    inputOutputTable: copy === 1 ? "HFSInputOutput" : `HFSInputOutput${copy}`,
  };
}

/** Where things stand, so that the sheets can refer to each other: rows are counted as on the sheet. */
export interface Layout {
  readonly names: SampleNames;
  readonly source: SampleSource;
  readonly provinces: number;
  /** The data with its heading row. */
  readonly data: string;
  readonly provinceNames: string;
  /** The figures of one indicator, without its heading. */
  readonly dataColumn: (indicator: number) => string;
  readonly dataHeading: (indicator: number) => string;
  /** The chosen province and the demand orientation, both on the sheet of paths. */
  readonly province: string;
  readonly demand: string;
  /** The chosen sector and its demand orientation, on the sheet of the production network. */
  readonly sector: string;
  readonly sectorDemand: string;
  /** The same as calculated: what B5 there shows until something is typed over it. */
  readonly sectorDemandOwn: string;
}

export const DATA_HEADING_ROW = 5;
export const SCORES_ROW = 5;
export const PATH_ROW = 8;
/** All paths but the one that needs the tag "resource" and the diagnostic one stand in the list. */
export const PATH_COUNT = 17;

/** The test, in a formula, that a cell holds something other than a demand orientation; blank stands for 0.5. */
export function outside(cell: string): string {
  return `IF(${cell}="",0,OR(ISTEXT(${cell}),${cell}<0,${cell}>1))`;
}

/** The demand orientation of the sheet of paths, in a formula: 0.5 where that cell is blank. Some hosts take a 0 on another sheet for "". */
export function demandOrHalf({ demand }: Layout): string {
  return `=IF(ISBLANK(${demand}),0.5,${demand})`;
}

/** Where the demand orientation comes from. */
export function demandSource({ names, demand }: Layout): string {
  return `=IF(ISBLANK(${demand}),"0.5 is assumed: none is set on ${names.paths}","set on ${names.paths}")`;
}

export function sampleLayout(names: SampleNames, source: SampleSource): Layout {
  const first = DATA_HEADING_ROW + 1;
  const last = DATA_HEADING_ROW + source.rows.length;
  const column = (indicator: number): string => columnName(LABEL_COLUMNS + indicator);
  return {
    names,
    source,
    provinces: source.rows.length,
    data: on(names.data, `A${DATA_HEADING_ROW}:${column(source.indicators.length - 1)}${last}`),
    provinceNames: on(names.data, `A${first}:A${last}`),
    dataColumn: (indicator) => on(names.data, `${column(indicator)}${first}:${column(indicator)}${last}`),
    dataHeading: (indicator) => on(names.data, `${column(indicator)}${DATA_HEADING_ROW}`),
    province: on(names.paths, "B4"),
    demand: on(names.paths, "B5"),
    sector: on(names.network, "B4"),
    sectorDemand: on(names.network, "B5"),
    sectorDemandOwn: on(names.network, OWN_DEMAND),
  };
}
