import type { Palette } from "../palette";

export interface PlotBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PlotSeries {
  readonly name: string;
  readonly color: string;
  readonly values: readonly (number | null)[];
  /** In a scatter, where each point stands from left to right. */
  readonly x?: readonly (number | null)[];
  readonly hollow?: boolean;
}

/** What every plot is given: where to draw, what, and in which colours. */
export interface PlotProps {
  readonly box: PlotBox;
  readonly categories: readonly string[];
  readonly series: readonly PlotSeries[];
  readonly colors: Palette;
  readonly axisTitle?: string;
  readonly xAxisTitle?: string;
  readonly highlight?: string;
  /** Columns instead of bars. */
  readonly upright: boolean;
  readonly stacked: boolean;
}

/** One bar: from and to in values, at a place across the axis in pixels. */
export interface Bar {
  readonly category: number;
  readonly series: number;
  readonly from: number;
  readonly to: number;
  /** Start and thickness across the bar. */
  readonly across: number;
  readonly thickness: number;
}

/** Lays bars out over the categories: beside one another, or stacked with the signs apart. Missing values have no bar. */
export function layBars(series: readonly PlotSeries[], categories: number, length: number, stacked: boolean): Bar[] {
  const slot = length / Math.max(1, categories);
  const gap = Math.min(slot * 0.28, 12);
  const lanes = stacked ? 1 : Math.max(1, series.length);
  const thickness = Math.min((slot - gap) / lanes, 28);
  const used = thickness * lanes;
  const bars: Bar[] = [];
  for (let category = 0; category < categories; category++) {
    let above = 0;
    let below = 0;
    series.forEach(({ values }, s) => {
      const value = values[category];
      if (value === null || value === undefined || !Number.isFinite(value)) return;
      const from = stacked ? (value >= 0 ? above : below) : 0;
      if (value >= 0) above += value;
      else below += value;
      const across = category * slot + (slot - used) / 2 + (stacked ? 0 : s * thickness);
      bars.push({ category, series: s, from, to: from + value, across, thickness });
    });
  }
  return bars;
}

/** Which categories carry a label when there is room for every n-th only; the highlighted one always does. */
export function labelled(categories: readonly string[], every: number, highlight?: string): boolean[] {
  const chosen = highlight === undefined ? -1 : categories.indexOf(highlight);
  return categories.map((_, i) => i === chosen || (i % every === 0 && (chosen < 0 || Math.abs(i - chosen) >= every)));
}
