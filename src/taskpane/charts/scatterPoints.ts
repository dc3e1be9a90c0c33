import type { PlotSeries } from "./plot";

/** A category of a group with both its numbers. */
export interface ScatterPoint {
  readonly series: number;
  readonly category: number;
  readonly x: number;
  readonly y: number;
}

/** The points that have both numbers, hollow groups first, so that filled marks lie on top. */
export function points(series: readonly PlotSeries[]): ScatterPoint[] {
  const all = series.flatMap(({ values, x }, s) =>
    values.flatMap((y, category) => {
      const own = x?.[category];
      return isNumber(own) && isNumber(y) ? [{ series: s, category, x: own, y }] : [];
    }),
  );
  return all.sort((a, b) => Number(series[b.series].hollow ?? false) - Number(series[a.series].hollow ?? false));
}

/**
 * Which points are named first: the highlighted one, then, group by group in turn, filled groups
 * first, those farthest to the upper right, each axis counted from its least to its largest value.
 */
export function naming(shown: readonly ScatterPoint[], series: readonly PlotSeries[], chosen: number): number[] {
  const share = (of: (point: ScatterPoint) => number): ((point: ScatterPoint) => number) => {
    const values = shown.map(of);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return (point) => (high > low ? (of(point) - low) / (high - low) : 0);
  };
  const [across, up] = [share(({ x }) => x), share(({ y }) => y)];
  const groups = series
    .map((_, s) =>
      shown
        .map((point, i) => ({ i, series: point.series, rank: across(point) + up(point) }))
        .filter((point) => point.series === s)
        .sort((a, b) => b.rank - a.rank),
    )
    .sort((a, b) => Number(series[a[0]?.series]?.hollow ?? false) - Number(series[b[0]?.series]?.hollow ?? false));
  const longest = Math.max(0, ...groups.map((group) => group.length));
  const inTurn = Array.from({ length: longest }, (_, turn) => groups.flatMap((group) => (group[turn] ? [group[turn].i] : []))).flat();
  return [...new Set([...(chosen >= 0 ? [chosen] : []), ...inTurn])];
}

function isNumber(value: number | null | undefined): value is number {
  return value !== null && value !== undefined && Number.isFinite(value);
}
