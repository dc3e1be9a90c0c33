import type { Session, SessionError } from "../functions/session";
import { ask } from "../workbook/formula/ask";
import { Report } from "./report";
import { LAYERS, type Dataset, type Layer } from "./dataset";

/** One unit's scores as the cells would show them; null is a hole, with its reason where the functions gave one. */
export interface Standing {
  readonly unit: string;
  readonly scores: Readonly<Record<Layer, number | null>>;
  readonly reasons: Readonly<Partial<Record<Layer, SessionError>>>;
  /** Place within each layer, ties share the better one. */
  readonly places: Readonly<Record<Layer, number | null>>;
  readonly overall: number | null;
  readonly rank: number | null;
  readonly coverage: number | null;
}

export interface Standings {
  readonly units: readonly Standing[];
  /** How many units have a score, by layer. */
  readonly scored: Readonly<Record<Layer, number>>;
  /** How many units have a rank. */
  readonly ranked: number;
  /** The result of SCORE as a table for further functions. */
  readonly table: readonly (readonly unknown[])[];
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: SessionError };

const HEADINGS: Readonly<Record<Layer, string>> = { H: "Hardware", F: "Firmware", S: "Software" };

/** Layer scores of all units: HFS.SCORE of the table, with the places within each layer. */
export async function scoreUnits(session: Session, dataset: Dataset): Promise<Outcome<Standings>> {
  const answer = await ask(session, "SCORE", [dataset.values, dataset.framework]);
  if (!answer.ok) return answer;
  const report = new Report(answer.grid);
  const columns = byLayer((layer) => report.rows.map((_, i) => report.number(i, HEADINGS[layer])));
  const places = byLayer((layer) => placesOf(columns[layer]));
  const units = report.rows.map((_, i): Standing => {
    const reasons = LAYERS.flatMap((layer) => {
      const reason = report.reason(i, HEADINGS[layer]);
      return reason ? [[layer, reason] as const] : [];
    });
    return {
      unit: dataset.table.rows[i]?.label ?? report.text(i, "Unit"),
      scores: byLayer((layer) => columns[layer][i]),
      reasons: Object.fromEntries(reasons),
      places: byLayer((layer) => places[layer][i]),
      overall: report.number(i, "Overall"),
      rank: report.number(i, "Rank"),
      coverage: report.number(i, "Coverage"),
    };
  });
  const scored = byLayer((layer) => columns[layer].filter((value) => value !== null).length);
  const table = answer.grid.map((row) => row.map((cell) => (typeof cell === "object" ? "" : cell)));
  return { ok: true, value: { units, scored, ranked: units.filter(({ rank }) => rank !== null).length, table } };
}

function byLayer<T>(of: (layer: Layer) => T): Record<Layer, T> {
  return { H: of("H"), F: of("F"), S: of("S") };
}

/** The standings of some units among themselves: the same scores, places counted within them. */
export function withinGroup(standings: Standings, names: ReadonlySet<string>): Standings {
  const members = standings.units.filter(({ unit }) => names.has(unit));
  const places = byLayer((layer) => placesOf(members.map(({ scores }) => scores[layer])));
  const ranks = placesOf(members.map(({ overall }) => overall));
  const units = members.map((one, i) => ({ ...one, places: byLayer((layer) => places[layer][i]), rank: ranks[i] }));
  const scored = byLayer((layer) => members.filter(({ scores }) => scores[layer] !== null).length);
  return { ...standings, units, scored, ranked: ranks.filter((rank) => rank !== null).length };
}

/** 1 = highest; ties share the better place. */
export function placesOf(values: readonly (number | null)[]): (number | null)[] {
  return values.map((value) => (value === null ? null : 1 + values.filter((other) => other !== null && other > value).length));
}

/** Layers nearer than this are called level; differences of scores are rounded in the last bits. */
const LEVEL = 0.03 - 1e-9;

/** Where all layers stand below it, none is said to lead. */
const LOW = 0.2;

export type LayerFinding =
  | { readonly kind: "leadsLags"; readonly lead: Layer; readonly lag: Layer }
  | { readonly kind: "leads"; readonly lead: Layer }
  | { readonly kind: "lags"; readonly lag: Layer }
  | { readonly kind: "level" }
  /** All three stand in the lowest fifth of the scale, where an order says little. */
  | { readonly kind: "low" }
  | { readonly kind: "incomplete" };

/** The sentence that the three scores make: which layer leads, which lags. */
export function layerFinding(scores: Readonly<Record<Layer, number | null>>): LayerFinding {
  const known = LAYERS.flatMap((layer) => (scores[layer] === null ? [] : [{ layer, score: scores[layer] }]));
  if (known.length < LAYERS.length) return { kind: "incomplete" };
  const [first, middle, last] = known.sort((a, b) => b.score - a.score);
  if (first.score < LOW) return { kind: "low" };
  const leads = first.score - middle.score >= LEVEL;
  const lags = middle.score - last.score >= LEVEL;
  if (leads && lags) return { kind: "leadsLags", lead: first.layer, lag: last.layer };
  if (leads) return { kind: "leads", lead: first.layer };
  if (lags) return { kind: "lags", lag: last.layer };
  return first.score - last.score >= LEVEL ? { kind: "leadsLags", lead: first.layer, lag: last.layer } : { kind: "level" };
}

export interface Coordination {
  readonly degree: number | null;
  readonly class: string;
}

/** How well a unit's layers are in step: HFS.COORDINATION of its three scores; null where one is missing. */
export async function coordinate(session: Session, { unit, scores }: Standing): Promise<Coordination | null> {
  if (LAYERS.some((layer) => scores[layer] === null)) return null;
  const answer = await ask(session, "COORDINATION", [
    [
      ["Unit", ...LAYERS.map((layer) => HEADINGS[layer])],
      [unit, ...LAYERS.map((layer) => scores[layer])],
    ],
  ]);
  if (!answer.ok) return null;
  const report = new Report(answer.grid);
  return { degree: report.number(0, "D"), class: report.text(0, "Class") };
}
