import { columnName } from "../address";
import { Draft } from "./draft";
import { DATA_HEADING_ROW, type Layout } from "./layout";
import { LABEL_COLUMNS } from "./source";
import { FIGURE, FIRMWARE, GREY, HARDWARE, SOFTWARE } from "./style";
import type { SampleSheet } from "./types";

export const QUOTATION = "Quoted from the web site of the National Bureau of Statistics of the People's Republic of China, www.stats.gov.cn";

const LAYER_COLORS: Readonly<Record<string, string>> = { H: HARDWARE, F: FIRMWARE, S: SOFTWARE };

/** The table of 30 provinces: the only numbers of the sample that are not formulas. */
export function dataSheet({ names, source }: Layout): SampleSheet {
  const sheet = new Draft(
    names.data,
    "Data: 30 Chinese provinces, 2023",
    "One row per province, one column per indicator. A heading begins with its layer (H, F, S) or its framework code (H1, F5, S3). NA = not published.",
  );
  sheet
    .put("A3", [[`${QUOTATION}; patents and trademarks: China National Intellectual Property Administration. Full sources: ${names.readMe}.`]])
    .format("A3", { color: GREY });

  const last = columnName(LABEL_COLUMNS + source.indicators.length - 1);
  const end = DATA_HEADING_ROW + source.rows.length;
  sheet.put(`A${DATA_HEADING_ROW}`, [source.headings, ...source.rows]);
  sheet.table(`A${DATA_HEADING_ROW}:${last}${end}`, names.table);
  sheet.heading(`A${DATA_HEADING_ROW}:C${DATA_HEADING_ROW}`).format(`A${DATA_HEADING_ROW}:${last}${DATA_HEADING_ROW}`, { wrap: true, fill: "#FFFFFF" });
  source.indicators.forEach(({ code }, j) => {
    const column = columnName(LABEL_COLUMNS + j);
    sheet.heading(`${column}${DATA_HEADING_ROW}`, LAYER_COLORS[code[0]]);
  });
  sheet.format(`${columnName(LABEL_COLUMNS)}${DATA_HEADING_ROW + 1}:${last}${end}`, { numberFormat: FIGURE, align: "right" });
  source.indicators.forEach(({ labelZh, note }, j) => {
    sheet.note(`${columnName(LABEL_COLUMNS + j)}${DATA_HEADING_ROW}`, note === "" ? labelZh : `${labelZh}\n${note}`);
  });
  sheet
    .columnWidths(17, 13, 18, ...source.indicators.map(() => 20))
    .rowHeight(DATA_HEADING_ROW - 1, 26)
    .rowHeight(DATA_HEADING_ROW, 64);
  return sheet.finish(end + 20, LABEL_COLUMNS + source.indicators.length + 3, DATA_HEADING_ROW);
}
