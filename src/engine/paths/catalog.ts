import type { Layer } from "../indicators/framework";

/** A path is fully effective only where this indicator has reached the threshold. */
export interface Condition {
  readonly code: string;
  readonly threshold: number;
}

/** An upgrading path: which indicators it moves, when it is ready, how long it takes, what it costs and who acts. */
export interface Path {
  readonly code: string;
  /** Section of the paper that describes it. */
  readonly section: string;
  readonly title: string;
  readonly layers: readonly Layer[];
  readonly conditions: readonly Condition[];
  /** Words the user must give for the path to be considered. */
  readonly tags: readonly string[];
  /** Whole years until it pays. */
  readonly lag: number;
  /** Relative cost; 1 = an effort of 0.1 closes a tenth of the gap of an indicator with load 1. */
  readonly cost: number;
  readonly actors: readonly string[];
  /** By framework code: 1 = primary, 0.5 = secondary. Empty = diagnostic, never ranked. */
  readonly loads: Readonly<Record<string, number>>;
}

const [H, F, S] = [0, 1, 2] as const;

function at(code: string, threshold: number): Condition {
  return { code, threshold };
}

/**
 * The 19 paths of sections III to V of the paper, as a catalogue that the user may edit. That a path exists and what it is
 * about is the paper's; its loads, thresholds, lags and relative costs are the product's own assumptions, none of them the
 * paper's. A1 finds position and segments and gates all others: it moves no indicator.
 */
// prettier-ignore
export const PATH_CATALOG: readonly Path[] = [
  { code: "A1", section: "III.A", title: "Position and choice of segments", layers: [], conditions: [], tags: [], lag: 0, cost: 0.1, actors: ["local"], loads: {} },
  { code: "A2", section: "III.A", title: "Deep processing and green substitutes", layers: [H], conditions: [], tags: ["resource"], lag: 2, cost: 1, actors: ["firm", "local"], loads: { H5: 0.5, H6: 0.5, H10: 1 } },
  { code: "B1", section: "III.B", title: "R&D on key problems", layers: [H], conditions: [], tags: [], lag: 3, cost: 1, actors: ["firm", "local"], loads: { H1: 1, H5: 0.5, H6: 0.5, H7: 0.5 } },
  { code: "B2", section: "III.B, V.B", title: "Independent machine tools", layers: [H], conditions: [at("H8", 0.3)], tags: [], lag: 8, cost: 3, actors: ["national"], loads: { H2: 1, H3: 0.5, H7: 0.5 } },
  { code: "B3", section: "III.B", title: "Core design and basic platforms", layers: [H], conditions: [], tags: [], lag: 5, cost: 1.5, actors: ["local", "university"], loads: { H1: 0.5, H7: 1, H8: 1 } },
  { code: "B4", section: "III.B", title: "Production management and quality control", layers: [H], conditions: [], tags: [], lag: 2, cost: 0.6, actors: ["firm"], loads: { H4: 1, H5: 1, S8: 0.5 } },
  { code: "B5", section: "III.B", title: "Automation with demonstration bases", layers: [H], conditions: [at("H9", 0.1)], tags: [], lag: 2, cost: 1.2, actors: ["firm", "local"], loads: { H3: 1, H5: 0.5, H9: 1 } },
  { code: "C1", section: "III.C", title: "Complete local supply", layers: [F], conditions: [], tags: [], lag: 4, cost: 1.2, actors: ["local"], loads: { H10: 0.5, F6: 1, F7: 0.5, F8: 0.5 } },
  { code: "D1", section: "III.D", title: "Open markets and lower wedges", layers: [F], conditions: [], tags: [], lag: 3, cost: 0.6, actors: ["local", "national"], loads: { F1: 1, F3: 1, F4: 0.5 } },
  { code: "D2", section: "III.D", title: "Rule of law for business", layers: [F], conditions: [], tags: [], lag: 4, cost: 0.6, actors: ["local", "national"], loads: { F1: 0.5, F2: 1, F9: 0.5 } },
  { code: "D3", section: "III.D", title: "Foreign investment of quality", layers: [F], conditions: [at("F1", 0.3), at("F2", 0.3)], tags: [], lag: 3, cost: 0.8, actors: ["local"], loads: { H1: 0.5, H4: 0.5, F4: 0.5, F9: 1 } },
  { code: "E1", section: "III.E", title: "Clusters and shared platforms", layers: [F], conditions: [at("F6", 0.2)], tags: [], lag: 4, cost: 1, actors: ["local"], loads: { F6: 0.5, F7: 1, F8: 1, S7: 0.5 } },
  { code: "S1", section: "IV", title: "Own brands and product definition", layers: [S], conditions: [at("H4", 0.4)], tags: [], lag: 2, cost: 0.8, actors: ["firm"], loads: { S1: 1, S3: 0.5, S6: 1, S8: 0.5 } },
  { code: "S2", section: "IV", title: "Own channels to the market", layers: [S], conditions: [at("S1", 0.2)], tags: [], lag: 2, cost: 0.7, actors: ["firm"], loads: { S2: 1, S4: 0.5, S7: 1 } },
  { code: "I1", section: "IV.A", title: "Application integrators across industries", layers: [S], conditions: [at("H7", 0.3)], tags: [], lag: 4, cost: 1.5, actors: ["firm", "local"], loads: { F6: 0.5, S3: 1, S5: 1, S6: 0.5 } },
  { code: "VA", section: "V.A", title: "Integration in global chains", layers: [F, S], conditions: [at("H4", 0.3)], tags: [], lag: 3, cost: 0.7, actors: ["national", "local"], loads: { F2: 0.5, F9: 1, S4: 1 } },
  { code: "VB", section: "V.B", title: "University research and transfer", layers: [H, F], conditions: [], tags: [], lag: 6, cost: 1.2, actors: ["university", "national"], loads: { H2: 0.5, H8: 1, F5: 0.5, F10: 1 } },
  { code: "VC", section: "V.C", title: "Leading products and firms", layers: [S, F], conditions: [], tags: [], lag: 4, cost: 1.3, actors: ["local"], loads: { H7: 0.5, F7: 0.5, S1: 1, S5: 1 } },
  { code: "VD", section: "V.D", title: "Talent in basic disciplines", layers: [F], conditions: [], tags: [], lag: 6, cost: 1, actors: ["national", "local"], loads: { H7: 0.5, H8: 0.5, F5: 1 } },
];

/** True for a path that moves indicators and can therefore be ranked. */
export function isRankable(path: Path): boolean {
  return Object.values(path.loads).some((load) => load > 0);
}
