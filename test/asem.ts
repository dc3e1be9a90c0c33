import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCsv } from "../src/workbook/sample/csv";

/** The reference table of composite indicators: 51 countries x 49 indicators, as a sheet would hold it (see fixtures/asem/README.md). */
export interface Asem {
  /** A heading row and a column of country names; NA where a figure is missing. */
  readonly data: readonly (readonly (string | number)[])[];
  /** 1 or -1 per indicator. */
  readonly direction: readonly number[];
  /** Code of the pillar each indicator belongs to. */
  readonly pillar: readonly string[];
}

export function readAsem(): Asem {
  const read = (name: string): string[][] => parseCsv(readFileSync(join(__dirname, "fixtures/asem", name), "utf8"));
  const [headings, ...rows] = read("indicators.csv");
  const [metaHeadings, ...meta] = read("metadata.csv");
  const indicators = meta.filter((row) => row[metaHeadings.indexOf("Type")] === "Indicator");
  const codes = indicators.map((row) => row[metaHeadings.indexOf("iCode")]);
  const columns = codes.map((code) => headings.indexOf(code));
  const cell = (text: string): string | number => (text === "" ? "NA" : Number(text));
  return {
    data: [["Country", ...codes], ...rows.map((row) => [row[0], ...columns.map((j) => cell(row[j]))])],
    direction: indicators.map((row) => Number(row[metaHeadings.indexOf("Direction")])),
    pillar: indicators.map((row) => row[metaHeadings.indexOf("Parent")]),
  };
}
