import provincesText from "../../../assets/data/sample_spain_provinces_2022.csv";
import sectionsText from "../../../assets/data/sample_hs_sections.csv";
import { parseCsv } from "./csv";

/** Exports of Spanish provinces by HS section as they stand in assets/data. */
export interface TradeSource {
  /** Sections of the Harmonized System, in the order of the columns. */
  readonly sections: readonly { readonly number: number; readonly name: string; readonly complexity: number }[];
  /** One row per province: name, exports of each section, exports without a section. */
  readonly provinces: readonly (readonly (string | number)[])[];
  /** Exports that are assigned to no province, in the same columns. */
  readonly residual: readonly (string | number)[];
}

const RESIDUAL = "Sin provincia asignada";

export function tradeSource(): TradeSource {
  const [, ...rows] = parseCsv(provincesText);
  const read = rows.map(([name, ...amounts]) => [name, ...amounts.map(Number)]);
  const [, ...sections] = parseCsv(sectionsText);
  return {
    sections: sections.map(([number, name, complexity]) => ({ number: Number(number), name, complexity: Number(complexity) })),
    provinces: read.filter(([name]) => name !== RESIDUAL),
    residual: read.filter(([name]) => name === RESIDUAL)[0],
  };
}
