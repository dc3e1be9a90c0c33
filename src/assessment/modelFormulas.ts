import type { PathFilters } from "./case";
import { formulaOf, quoted } from "./formulaText";
import { DEFAULT_HORIZON } from "./settings";

/** The functions of one unit's scores, in the order in which sheets show them, with the width of their results. */
const MODEL = [
  ["VALUE", 9],
  ["STABILITY", 8],
  ["SHARES", 9],
  ["BALANCE", 6],
  ["SUSTAIN", 4],
] as const;

/** How many results `modelFormulas` gives. */
export const MODEL_RESULTS = MODEL.length;

/** What the model says of one unit, as formulas over the cells of its scores, of demand, and of parameters (empty for the functions' own). */
export function modelFormulas(scores: string, demand: string, parameters: string): { readonly formula: string; readonly width: number }[] {
  return MODEL.map(([id, width]) => {
    const between = id === "SUSTAIN" ? [] : id === "STABILITY" ? [demand, ""] : [demand];
    return { formula: formulaOf(id, [scores, ...between, parameters]), width };
  });
}

/** The filters of a ranking as arguments of HFS.PATH and HFS.CONFIDENCE; empty where the functions' own hold. */
export function filterArguments({ actor, horizon, window, resource }: PathFilters): {
  readonly actor: string;
  readonly horizon: string;
  readonly window: string;
  readonly tags: string;
} {
  return {
    actor: actor === null ? "" : quoted(actor),
    horizon: horizon === DEFAULT_HORIZON ? "" : String(horizon),
    window: window === null ? "" : String(window),
    tags: resource ? quoted("resource") : "",
  };
}
