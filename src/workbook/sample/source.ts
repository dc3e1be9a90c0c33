import frameworkText from "../../../assets/data/sample_framework.csv";
import provincesText from "../../../assets/data/sample_china_provinces_2023.csv";
import { parseCsv } from "./csv";

/** The sample's table as it stands in assets/data, and what is known about its columns. */
export interface SampleIndicator {
  /** The heading on the sheet: code and label. */
  readonly heading: string;
  readonly code: string;
  readonly label: string;
  readonly labelZh: string;
  /** What the figure does and does not measure. */
  readonly note: string;
}

export interface SampleSource {
  readonly headings: readonly string[];
  /** One row per province: name, Chinese name, macro-region, then the figures; "NA" where none is published. */
  readonly rows: readonly (readonly (string | number)[])[];
  readonly indicators: readonly SampleIndicator[];
}

export const LABEL_COLUMNS = 3;

export function sampleSource(): SampleSource {
  const [headings, ...rows] = parseCsv(provincesText);
  const [, ...framework] = parseCsv(frameworkText);
  return {
    headings,
    rows: rows.map((row) => row.map((field, j) => (j < LABEL_COLUMNS || field === "NA" ? field : Number(field)))),
    indicators: framework.map(([, code, , label, labelZh, note], j) => ({ heading: headings[LABEL_COLUMNS + j], code, label, labelZh, note: asShown(note) })),
  };
}

/** A missing figure is shown as NA, and Tibet is not in the table. */
function asShown(note: string): string {
  return note.replace("blank for Xinjiang (and Tibet)", "NA for Xinjiang");
}
