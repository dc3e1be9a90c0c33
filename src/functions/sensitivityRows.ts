import type { FactorIndices } from "../engine/uncertainty/sensitivity";
import { FACTORS, WEIGHT_NOISE, type Changes, type Factor } from "../engine/uncertainty/sensitivityDesign";
import type { ResultCell } from "./results";

/** The rows of SENSITIVITY: indices, and in words what each factor really varied. */

const NAMES: Readonly<Record<Factor, string>> = {
  normalization: "Normalization",
  aggregation: "Aggregation",
  weights: "Weights",
  treatment: "Treatment",
  missing: "Missing data",
  floor: "Floor",
};

/** One row per factor, in the order of the result; blank indices for a factor without anything to vary. */
export function factorRows(changes: Changes, found: readonly FactorIndices[]): ResultCell[][] {
  return FACTORS.map((factor) => {
    const indices = found.find((entry) => entry.factor === factor);
    if (!indices) return [NAMES[factor], NaN, NaN, NaN, NaN, "nothing"];
    const { first, total, low, high, movedRanks } = indices;
    return [NAMES[factor], first, total, low, high, wordsOf(changes, factor) + (movedRanks ? "" : "; no rank moved")];
  });
}

function wordsOf({ normalization, aggregation, weights, treatment, missing, floor }: Changes, factor: Factor): string {
  switch (factor) {
    case "normalization":
      return normalization?.ways.join(", ") ?? "";
    case "aggregation":
      return aggregation?.means.join(", ") ?? "";
    case "weights":
      if (!weights) return "";
      return "rows" in weights ? `${weights.rows} rows given` : `${weights.indicators} indicators, each up to ${WEIGHT_NOISE * 100} %`;
    case "treatment":
      return treatment ? `${treatment.columns} of ${counted(treatment.of, "column")}, ${counted(treatment.values, "value")}` : "";
    case "missing":
      return missing ? counted(missing.values, "value") : "";
    case "floor":
      return floor ? `${floor.low} to ${floor.high}, ${counted(floor.below, "value")} below` : "";
  }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
