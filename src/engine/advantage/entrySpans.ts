/** Positions in the years of a panel: who was absent at `from` may have entered in a year after it, up to `to`. */
export interface EntrySpan {
  readonly from: number;
  readonly to: number;
}

/** An entry counts when it comes within so many years. */
export const SPAN_YEARS = 5;

/**
 * Spans of equal length that follow each other back from the last year, the earliest first; no two overlap, so that no entry is
 * counted twice. Their length is the longest one up to five years that the panel has before its last year, or the distance to the
 * year before the last where even that is longer. `years` ascending; one year has no span.
 */
export function entrySpans(years: readonly number[]): EntrySpan[] {
  const last = years.length - 1;
  if (last < 1) return [];
  const within = years.findIndex((year) => year >= years[last] - SPAN_YEARS);
  const length = years[last] - years[Math.min(within, last - 1)];
  const spans: EntrySpan[] = [];
  for (let to = last; to > 0;) {
    const from = years.indexOf(years[to] - length);
    if (from < 0) break;
    spans.unshift({ from, to });
    to = from;
  }
  return spans;
}
