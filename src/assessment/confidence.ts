import type { Session } from "../functions/session";
import { ask, type Cancel } from "../workbook/formula/ask";
import { demandArgument, tagArgument, type Case } from "./case";
import { Report } from "./report";
import type { Outcome } from "./layers";

/** How many draws pane and written sheets ask for: what HFS.CONFIDENCE takes by itself. */
export const DRAWS = 2000;

/** The paths of HFS.PATHS: rows of HFS.CONFIDENCE below its headings at most. */
export const MOST_PATHS = 19;

/** How firmly one path holds its place, as HFS.CONFIDENCE returns it; null where the path cannot be ranked. */
export interface PathConfidence {
  readonly id: string;
  /** Share of the draws in which it comes first. */
  readonly first: number | null;
  readonly verdict: string;
}

export interface Confidence {
  /** The path that comes first most often; null where none can be ranked. */
  readonly leader: PathConfidence | null;
  readonly paths: ReadonlyMap<string, PathConfidence>;
}

/** How often each path of a unit comes first when what is assumed varies: HFS.CONFIDENCE. Whoever no longer wants the answer calls `cancel.onCanceled`. */
export async function rateConfidence(
  session: Session,
  { dataset, unit, demand, filters, parameters }: Case,
  cancel: Cancel = {},
): Promise<Outcome<Confidence>> {
  const { actor, horizon, window } = filters;
  const tags = tagArgument(filters);
  const args = [dataset.values, unit, dataset.framework, demandArgument(demand), DRAWS, null, actor, horizon, window, tags, null, parameters];
  const answer = await ask(session, "CONFIDENCE", args, cancel);
  if (!answer.ok) return answer;
  const report = new Report(answer.grid);
  const rows = report.rows.map((_, i): PathConfidence => ({
    id: report.text(i, "Path"),
    first: report.number(i, "First"),
    verdict: report.text(i, "Verdict"),
  }));
  return { ok: true, value: { leader: rows.find(({ first }) => first !== null) ?? null, paths: new Map(rows.map((row) => [row.id, row])) } };
}
