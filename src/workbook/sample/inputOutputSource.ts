import tableText from "../../../assets/data/sample_china_io_2007.csv";
import { parseCsv } from "./csv";

/** China's input-output table of 2007 as it stands in assets/data. */
export interface InputOutputSource {
  /** Sectors in the order of rows and columns. */
  readonly sectors: readonly { readonly code: string; readonly name: string; readonly nameZh: string }[];
  /** Codes of the columns behind the flows: final uses, imports, error, output. */
  readonly uses: readonly string[];
  /** One row per sector: flows to every sector, then the uses. */
  readonly amounts: readonly (readonly number[])[];
  /** One row per part of value added, under the sectors. */
  readonly valueAdded: readonly { readonly code: string; readonly name: string; readonly nameZh: string; readonly amounts: readonly number[] }[];
}

const LABEL_COLUMNS = 3;

export function inputOutputSource(): InputOutputSource {
  const [headings, ...rows] = parseCsv(tableText);
  const first = headings.indexOf("HH_RUR");
  const n = first - LABEL_COLUMNS;
  const read = rows.map(([code, name, nameZh, ...cells]) => ({ code, name, nameZh, amounts: cells.map(Number) }));
  return {
    sectors: read.slice(0, n),
    uses: headings.slice(first),
    amounts: read.slice(0, n).map(({ amounts }) => amounts),
    valueAdded: read.slice(n).map(({ amounts, ...name }) => ({ ...name, amounts: amounts.slice(0, n) })),
  };
}
