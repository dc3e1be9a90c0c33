import type { Session } from "../functions/session";
import { ask, isReason } from "../workbook/formula/ask";
import { Report } from "./report";
import { demandArgument, tagArgument, type Case } from "./case";
import type { Layer } from "./dataset";
import type { Outcome } from "./layers";

/** One path of a unit's ranking, as HFS.PATH returns it; rank is null where the table observes too little of it. */
export interface RankedPath {
  readonly id: string;
  readonly title: string;
  readonly layers: readonly Layer[];
  readonly rank: number | null;
  readonly gain: number | null;
  readonly share: number | null;
  readonly observed: number | null;
  /** False where nothing has to be there before it. */
  readonly conditional: boolean;
  /** Null where an indicator that readiness hangs on is not in the table. */
  readonly readiness: number | null;
  readonly cost: number | null;
  readonly lag: number | null;
  /** The cost at which the runner-up's gain is matched; null where there is none. */
  readonly flip: number | null;
  /** Rank at half and at three times the effort. */
  readonly lowEffort: number | null;
  readonly highEffort: number | null;
  readonly actor: string;
  readonly reason: string;
}

export interface PathRanking {
  readonly ranked: readonly RankedPath[];
  readonly unranked: readonly RankedPath[];
}

/** More than the catalogue holds: all paths are wanted. */
export const ALL_PATHS = 50;

/** All paths of a unit, best first: HFS.PATH. */
export async function rankPaths(session: Session, { dataset, unit, demand, filters, parameters }: Case): Promise<Outcome<PathRanking>> {
  const { actor, horizon, window } = filters;
  const args = [dataset.values, unit, dataset.framework, demandArgument(demand), ALL_PATHS, actor, horizon, parameters, window, tagArgument(filters)];
  const answer = await ask(session, "PATH", args);
  if (!answer.ok) return answer;
  const report = new Report(answer.grid);
  const free = await pathsWithoutConditions(session);
  const paths = report.rows.map((_, i): RankedPath => ({
    id: report.text(i, "Path"),
    title: report.text(i, "Title"),
    layers: layersOf(report.text(i, "Layer")),
    rank: report.number(i, "Rank"),
    gain: report.number(i, "Gain"),
    share: report.number(i, "Share"),
    observed: report.number(i, "Observed"),
    conditional: !free.has(report.text(i, "Path")),
    readiness: report.number(i, "Readiness"),
    cost: report.number(i, "Cost"),
    lag: report.number(i, "Lag"),
    flip: report.number(i, "Flip cost"),
    lowEffort: report.number(i, "Rank low effort"),
    highEffort: report.number(i, "Rank high effort"),
    actor: report.text(i, "Actor"),
    reason: report.text(i, "Reason"),
  }));
  return { ok: true, value: { ranked: paths.filter(({ rank }) => rank !== null), unranked: paths.filter(({ rank }) => rank === null) } };
}

/** `H`, `F/S`, `Hardware` or `Firmware / Software` -> the layers. */
export function layersOf(text: string): Layer[] {
  return text
    .split(/[^A-Za-z]+/)
    .map((word) => word[0]?.toUpperCase() ?? "")
    .filter((letter): letter is Layer => letter === "H" || letter === "F" || letter === "S");
}

/** The paths whose entry under "Ready if" in HFS.PATHS names no indicator, at most a tag. */
async function pathsWithoutConditions(session: Session): Promise<ReadonlySet<string>> {
  const answer = await ask(session, "PATHS", []);
  const report = new Report(answer.ok ? answer.grid : [[]]);
  return new Set(report.rows.flatMap((_, i) => (report.text(i, "Ready if").includes(">=") ? [] : [report.text(i, "Path")])));
}

/** The sections of the paper that speak of each path: HFS.PATHS. */
export async function pathSections(session: Session): Promise<ReadonlyMap<string, readonly string[]>> {
  const answer = await ask(session, "PATHS", []);
  const report = new Report(answer.ok ? answer.grid : [[]]);
  return new Map(report.rows.map((_, i) => [report.text(i, "Path"), report.text(i, "Section").split(/,\s*/)]));
}

/** What one indicator adds to a path's gain. */
export interface Contribution {
  readonly indicator: string;
  readonly layer: Layer | null;
  readonly level: number | null;
  readonly gap: number | null;
  readonly load: number | null;
  readonly share: number | null;
}

/** How a path's gain splits over its indicators, largest first: HFS.EXPLAIN. */
export async function explainPath(session: Session, { dataset, unit, demand, filters, parameters }: Case, path: string): Promise<Outcome<Contribution[]>> {
  const answer = await ask(session, "EXPLAIN", [dataset.values, unit, path, dataset.framework, demandArgument(demand), filters.horizon, parameters]);
  if (!answer.ok) return answer;
  const report = new Report(answer.grid);
  const rows = report.rows.flatMap((row, i): Contribution[] => {
    if (isReason(row[0])) return [];
    const indicator = report.text(i, "Indicator");
    return [
      {
        indicator,
        layer: layersOf(indicator.slice(0, 1))[0] ?? null,
        level: report.number(i, "Level"),
        gap: report.number(i, "Gap"),
        load: report.number(i, "Load"),
        share: report.number(i, "Share"),
      },
    ];
  });
  return { ok: true, value: rows.sort((a, b) => (b.share ?? 0) - (a.share ?? 0)) };
}

/** From so much more than the second on, HFS.PATH says that the first path leads. */
const LEADS = 1.05;

/** True when the first two paths gain so nearly the same that naming one alone would mislead: what HFS.PATH calls a tie. */
export function nearTie({ ranked }: PathRanking): boolean {
  const [first, second] = ranked.map(({ gain }) => gain ?? 0);
  return first > 0 && first < LEADS * (second ?? 0);
}
