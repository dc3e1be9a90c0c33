import type { Matrix } from "../table/table";
import { presenceMatrix, presenceOf } from "./presence";

export type EntryStatus = "entry" | "exit" | "kept" | "absent";

/**
 * What became of every activity in every region between two times, by presence M (RCA ≥ threshold, each time against its own total):
 *
 *     M 0 → 1 entry,   1 → 0 exit,   1 → 1 kept,   0 → 0 absent
 *
 * Amounts before and after, of the same regions and activities. "" for a region without any amount at either time and for an activity
 * without any at both; an activity that nobody had before can be entered, and one that nobody has after was left.
 *
 * Source: attributed to Boschma, Minondo and Navarro (2013); they blank what was present already, where `kept` and `exit` stand here.
 */
export function entryStatus(before: Matrix, after: Matrix, threshold = 1): (EntryStatus | "")[] {
  const presences = [before, after].map((amounts) => presenceOf(amounts, threshold));
  const [start, end] = presences.map(presenceMatrix);
  return Array.from(start, (had, at) => {
    const [region, activity] = [Math.floor(at / before.columns), at % before.columns];
    if (presences.some(({ regionKnown }) => !regionKnown[region]) || presences.every(({ activityKnown }) => !activityKnown[activity])) return "";
    if (had === 1) return end[at] === 1 ? "kept" : "exit";
    return end[at] === 1 ? "entry" : "absent";
  });
}
