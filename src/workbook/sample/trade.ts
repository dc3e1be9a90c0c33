import { columnName } from "../address";
import { Draft, on } from "./draft";
import type { SampleNames } from "./layout";
import { GREY, HEADING } from "./style";
import type { TradeSource } from "./tradeSource";
import type { SampleSheet } from "./types";

export const TRADE_QUOTATION =
  "Exports: OEC, Spain by province, 2022, as shipped with py-economic-complexity (MIT licence, Copyright (c) 2022 Datawheel, LLC), in US dollars";

const HEAD = 5;

/** Where things stand on the sheet of exports, for the formulas of the next one. */
export interface TradeRanges {
  readonly sheet: string;
  readonly provinces: number;
  readonly sections: number;
  /** Provinces and sections with their names. */
  readonly table: string;
  /** The names of the provinces, without the heading. */
  readonly names: string;
  readonly sectionNames: string;
  /** Spain with what is assigned to no province. */
  readonly nation: string;
  readonly complexity: string;
}

export function tradeRanges({ trade: sheet }: SampleNames, { provinces, sections }: TradeSource): TradeRanges {
  const last = HEAD + provinces.length;
  const right = columnName(sections.length);
  const line = (row: number): string => on(sheet, `B${row}:${right}${row}`);
  return {
    sheet,
    provinces: provinces.length,
    sections: sections.length,
    table: on(sheet, `A${HEAD}:${right}${last}`),
    names: on(sheet, `A${HEAD + 1}:A${last}`),
    sectionNames: line(HEAD),
    nation: line(last + 3),
    complexity: line(last + 5),
  };
}

/** Exports of 52 provinces in 21 sections, what is assigned to none, and Spain as their sum. */
export function tradeSheet(names: SampleNames, { sections, provinces, residual }: TradeSource): SampleSheet {
  const sheet = new Draft(
    names.trade,
    "Trade: exports of the Spanish provinces, 2022",
    `One row per province, one column per section of the Harmonized System, US dollars. Every formula on ${names.advantage} starts from this table. For a table of your own, take step 3 of the pane, Advantage.`,
  );
  const last = HEAD + provinces.length;
  const [residualRow, nation, complexity] = [last + 2, last + 3, last + 5];
  const [right, outside] = [columnName(sections.length), columnName(sections.length + 1)];
  sheet.put("A3", [[`${TRADE_QUOTATION}. A pair without a record is 0.`]]).format("A3", { color: GREY });
  sheet.put(`A${HEAD - 1}`, [["HS section", ...sections.map(({ number }) => number)]]).format(`A${HEAD - 1}:${right}${HEAD - 1}`, { color: GREY });
  sheet.format(`B${HEAD - 1}:${right}${HEAD - 1}`, { align: "right" });
  sheet.put(`A${HEAD}`, [["Province", ...sections.map(({ name }) => name), "Unspecified"], ...provinces]);
  sheet.table(`A${HEAD}:${right}${last}`, names.tradeTable);
  sheet
    .heading(`A${HEAD}:${outside}${HEAD}`)
    .format(`A${HEAD}:${outside}${HEAD}`, { wrap: true })
    .format(`B${HEAD}:${outside}${HEAD}`, { align: "right" })
    .rowHeight(HEAD, 50);
  sheet.put(`A${residualRow}`, [residual]);
  sheet.put(`A${nation}`, [
    ["Spain", ...residual.slice(1).map((_, j) => `=SUM(${columnName(j + 1)}${HEAD + 1}:${columnName(j + 1)}${last})+${columnName(j + 1)}${residualRow}`)],
  ]);
  sheet.put(`A${complexity}`, [["Complexity", ...sections.map(({ complexity: value }) => value)]]);
  sheet
    .format(`A${nation}:${outside}${nation}`, HEADING)
    .format(`B${HEAD + 1}:${outside}${nation}`, { numberFormat: "#,##0", align: "right" })
    .format(`B${complexity}:${right}${complexity}`, { numberFormat: "0.00", align: "right" });

  sheet.note(
    `${outside}${HEAD}`,
    "Section 22 of the source, no section of the Harmonized System: exports whose goods are not told. No function reads this column.",
  );
  sheet.note(
    `A${residualRow}`,
    "Exports that are assigned to no province. They are no province and not in the table that the functions read, but belong to Spain.",
  );
  sheet.note(`A${nation}`, "The 52 provinces and the exports that are assigned to none: the benchmark of HFS.LOCATION and HFS.SPECIALIZATION.");
  sheet.note(
    `A${complexity}`,
    "Product complexity of the sections in world trade: as HFS.COMPLEXITY gives it for the exports of 226 economies, 2019-2021 (OEC from BACI, shipped with the same package), eigenvector, RCA from 1 on. Provinces of one country cannot say which section is demanding, so it is taken from outside.",
  );
  sheet.columnWidths(24, ...Array.from({ length: sections.length + 1 }, () => 22));
  return sheet.finish(complexity + 15, sections.length + 6, HEAD);
}
