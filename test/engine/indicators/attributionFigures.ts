import { readFileSync } from "node:fs";
import { join } from "node:path";

type Rows = (number | null)[][];
export type Comparison = "means" | "weighted" | "row" | "change";

/** Figures for IMPUTE, ATTRIBUTE and OBSTACLES; the script stands beside them. */
export const attribution = JSON.parse(readFileSync(join(__dirname, "../../fixtures/indicators/attribution.json"), "utf8")) as {
  gaps: Rows;
  groups: string[];
  impute: Record<string, Rows>;
  scores: Rows;
  earlier: Rows;
  weights: number[];
  signed: Rows;
  /** By mean and comparison: the parts of every unit, then the total. */
  attribute: Record<string, Record<Comparison, Rows>>;
  "attribute signed": Rows;
  directions: number[];
  "obstacle weights": number[];
  holes: Rows;
  /** Of every unit, name and degree, the largest first. */
  obstacles: Record<string, [string, number][][]>;
};
