import type { Session } from "../functions/session";
import { ask, type Cancel } from "../workbook/formula/ask";
import type { Dataset } from "./dataset";
import type { Outcome } from "./layers";
import { Report } from "./report";

/** How many draws of the weights pane and written sheets ask for: what HFS.RANKS takes by itself. */
export const RANK_DRAWS = 1000;

/** Where a unit ranks on nominal weights, and within which bounds when weights vary: HFS.RANKS. */
export interface RankInterval {
  readonly unit: string;
  readonly rank: number | null;
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Rank intervals of all units, in the order of the table: HFS.RANKS. */
export async function rankIntervals(session: Session, dataset: Dataset, cancel: Cancel = {}): Promise<Outcome<RankInterval[]>> {
  const args = [dataset.values, dataset.framework, null, null, null, null, RANK_DRAWS];
  const answer = await ask(session, "RANKS", args, cancel);
  if (!answer.ok) return answer;
  const report = new Report(answer.grid);
  const number = (i: number) => (heading: string) => report.number(i, heading);
  return {
    ok: true,
    value: report.rows.map((_, i) => {
      const of = number(i);
      return { unit: dataset.table.rows[i]?.label ?? report.text(i, "Unit"), rank: of("Rank"), median: of("Median"), low: of("Low"), high: of("High") };
    }),
  };
}

/** The units around one in the order of ranks, at most `count` of them; those without a rank are left out. */
export function around(intervals: readonly RankInterval[], unit: string, count: number): RankInterval[] {
  const sorted = intervals.filter(({ rank }) => rank !== null).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const at = sorted.findIndex((one) => one.unit === unit);
  const start = Math.max(0, Math.min(at - Math.floor(count / 2), sorted.length - count));
  return sorted.slice(start, start + count);
}
