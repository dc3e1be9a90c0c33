import type { Session } from "../functions/session";
import { ask } from "../workbook/formula/ask";
import { demandArgument, type Case } from "./case";
import { LAYERS, type Dataset, type Layer } from "./dataset";
import { HEADINGS } from "./diagnosis";
import type { Outcome, Standing } from "./layers";
import { CODES } from "./mapping";
import type { Preset } from "./presets";
import { Report } from "./report";
import type { WhatIfCase } from "./settings";

/** Indicators that shrink by a share, or close a share of their gap to 1. */
const MOVES: Readonly<Record<Preset, { readonly codes: readonly string[]; readonly shrinks: boolean }>> = {
  foreign: { codes: ["H4", "H5", "S4"], shrinks: true },
  brand: { codes: ["S1", "S2"], shrinks: false },
  endowment: { codes: ["H5", "F7"], shrinks: false },
};

/** How many indicators the framework has in a layer. */
function indicatorsOf(layer: Layer): number {
  return CODES.filter((code) => code.startsWith(layer) && code !== layer).length;
}

export function codesOf(preset: Preset): readonly string[] {
  return MOVES[preset].codes;
}

/** A level from 0 to 1 after a change by a share. */
export function moved(preset: Preset, level: number, share: number): number {
  return MOVES[preset].shrinks ? level * (1 - share) : level + share * (1 - level);
}

export interface WhatIf {
  readonly rows: readonly { readonly measure: string; readonly before: number | null; readonly after: number | null; readonly change: number | null }[];
  /** Columns of the table that were changed; empty where whole layers were. */
  readonly columns: readonly string[];
  readonly layers: readonly Layer[];
}

/** The columns of a table that a preset changes. */
export function changedColumns({ table }: Dataset, preset: Preset): number[] {
  return table.columns.flatMap(({ code }, j) => (code !== null && MOVES[preset].codes.includes(code) ? [j] : []));
}

/** The layers that a preset changes where the table has none of its indicators, each with the exponent by which it moves. */
export function changedLayers(preset: Preset): { readonly layer: Layer; readonly share: number }[] {
  return LAYERS.flatMap((layer) => {
    const count = MOVES[preset].codes.filter((code) => code.startsWith(layer)).length;
    return count === 0 ? [] : [{ layer, share: count / indicatorsOf(layer) }];
  });
}

/**
 * A unit's scores before and after, as a table of HFS.SCORE: levels between the table's own goalposts (HFS.NORMALIZE), changed and
 * scored again without moving the goalposts. Where the table has none of the indicators, whole layers move as they would if it had all
 * of the framework's, equally weighted: by the change to the power of the indicators' share.
 */
export async function presetScores(session: Session, asked: Case, standing: Standing, preset: Preset, share: number): Promise<Outcome<(string | number)[][]>> {
  const { dataset } = asked;
  const changed = changedColumns(dataset, preset);
  if (changed.length === 0) {
    const scores = LAYERS.map((layer) => standing.scores[layer] ?? 0);
    const after = LAYERS.map((layer, k) => {
      const move = changedLayers(preset).find((one) => one.layer === layer);
      return move && scores[k] > 0 ? Math.min(1, scores[k] * (moved(preset, scores[k], share) / scores[k]) ** move.share) : scores[k];
    });
    return { ok: true, value: [[...HEADINGS], ["before", ...scores], ["after", ...after]] };
  }
  const levels = await levelsOf(session, dataset, asked.unit);
  if (!levels.ok) return levels;
  const before = levels.value;
  const after = before.map((level, j) => (changed.includes(j) && typeof level === "number" ? moved(preset, level, share) : level));
  const pair = [
    ["Unit", ...dataset.table.columns.map(({ label }) => label)],
    ["before", ...before],
    ["after", ...after],
  ];
  const scored = await ask(session, "SCORE", [pair, dataset.framework, [[1]], null, "none"]);
  if (!scored.ok) return scored;
  return { ok: true, value: scored.grid.map((line) => line.slice(0, HEADINGS.length) as (string | number)[]) };
}

/** A unit's levels between the table's goalposts: HFS.NORMALIZE. Columns that are not used are left out of it, for it stops at one without differences. */
async function levelsOf(session: Session, { table, values, directions }: Dataset, unit: string): Promise<Outcome<(number | string)[]>> {
  const used = table.columns.flatMap(({ code }, j) => (code === null ? [] : [j]));
  const dropped = new Set(table.columns.flatMap(({ code, index }) => (code === null ? [index] : [])));
  const kept = values.map((row) => row.filter((_, k) => !dropped.has(k)));
  const answer = await ask(session, "NORMALIZE", [kept, "goalposts", used.map((j) => [directions[j]])]);
  if (!answer.ok) return answer;
  const row = answer.grid[table.rows.find(({ label }) => label === unit)?.index ?? 0];
  const first = row.length - used.length;
  return { ok: true, value: table.columns.map((_, j) => (used.includes(j) ? (row[first + used.indexOf(j)] as number | string) : "NA")) };
}

/** What a preset changes for one unit: HFS.WHATIF of the scores before and after. */
export async function whatIf(session: Session, asked: Case, standing: Standing, { preset, share, loss }: WhatIfCase): Promise<Outcome<WhatIf>> {
  const scores = await presetScores(session, asked, standing, preset, share * loss);
  if (!scores.ok) return scores;
  const [head, before, after] = scores.value;
  const answer = await ask(session, "WHATIF", [[head, before], [head, after], demandArgument(asked.demand), asked.parameters]);
  if (!answer.ok) return answer;
  const report = new Report(answer.grid);
  const columns = changedColumns(asked.dataset, preset);
  return {
    ok: true,
    value: {
      rows: report.rows.map((_, i) => ({
        measure: report.text(i, "Measure"),
        before: report.number(i, "Before"),
        after: report.number(i, "After"),
        change: report.number(i, "Change"),
      })),
      columns: columns.map((j) => asked.dataset.table.columns[j].label),
      layers: columns.length > 0 ? [] : changedLayers(preset).map(({ layer }) => layer),
    },
  };
}
