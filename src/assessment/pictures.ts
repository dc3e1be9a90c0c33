import type { Words } from "../locale/en";
import type { ChartDefinition } from "../workbook/port";
import { FIRMWARE, HARDWARE, INK, NEUTRAL, SOFTWARE } from "../workbook/sample/style";

/**
 * What a chart shows, wherever its numbers come from: the pane fills it with numbers, a sheet with ranges. A description may name the
 * numbers of the moment in the pane; on a sheet, where they change, it may not.
 */
export interface Picture extends Pick<ChartDefinition, "kind" | "title" | "description" | "stacked" | "axisTitle" | "xAxisTitle"> {
  readonly series: readonly { readonly name: string; readonly color: string; readonly hollow?: boolean }[];
}

/** Ranges that fill a picture on a sheet; one range of values per series. */
export interface Ranges {
  readonly categories: string;
  readonly values: readonly string[];
  readonly xs?: readonly string[];
  readonly highlight?: string;
}

/** The chart of a sheet. */
export function inCells(picture: Picture, id: string, { categories, values, xs, highlight }: Ranges): Omit<ChartDefinition, "place"> {
  const series = picture.series.map((one, i) => ({ ...one, values: values[i], ...(xs ? { x: xs[i] } : {}) }));
  return { ...picture, id, categories, series, ...(highlight === undefined ? {} : { highlight }) };
}

/** The value index as demand changes, between floor and ceiling. */
export function valuePicture({ diagnosis }: Words, description: string): Picture {
  return {
    kind: "lines",
    title: diagnosis.surface,
    description,
    series: [
      { name: diagnosis.value, color: INK },
      { name: diagnosis.floor, color: NEUTRAL },
      { name: diagnosis.ceiling, color: NEUTRAL },
    ],
    axisTitle: diagnosis.axisDemand,
  };
}

/** Where software begins to gain more than hardware. */
export function switchPicture(words: Words, description: string): Picture {
  const { diagnosis, layers } = words;
  return {
    kind: "lines",
    title: diagnosis.switchPicture,
    description,
    series: [
      { name: layers.H, color: HARDWARE },
      { name: layers.S, color: SOFTWARE },
    ],
    axisTitle: diagnosis.axisHardware,
  };
}

/** The years' efforts on the layers, stacked. */
export function effortPicture({ plan, layers }: Words): Picture {
  return {
    kind: "columns",
    stacked: true,
    title: plan.roadmapPicture,
    description: plan.roadmapDescription,
    series: [
      { name: layers.H, color: HARDWARE },
      { name: layers.F, color: FIRMWARE },
      { name: layers.S, color: SOFTWARE },
    ],
    axisTitle: plan.effortAxis,
  };
}

/** What becomes of the layers and the value index under the plan. */
export function futurePicture({ plan, layers, diagnosis }: Words): Picture {
  return {
    kind: "lines",
    title: plan.valuePicture,
    description: plan.valueDescription,
    series: [
      { name: layers.H, color: HARDWARE },
      { name: layers.F, color: FIRMWARE },
      { name: layers.S, color: SOFTWARE },
      { name: diagnosis.value, color: INK },
    ],
    axisTitle: plan.year,
  };
}

/** Ranks of units with the bounds within which they lie. */
export function ranksPicture({ ranks }: Words, description: string): Picture {
  return {
    kind: "intervals",
    title: ranks.picture,
    description,
    series: [ranks.rank, ranks.low, ranks.high, ranks.median].map((name) => ({ name, color: NEUTRAL })),
    axisTitle: ranks.rank,
  };
}

/** Value added rate against upstreamness, with the fitted curve as a second series. */
export function smilePicture({ smile }: Words): Picture {
  return {
    kind: "scatter",
    title: smile.title,
    description: smile.description,
    series: [
      { name: smile.sectors, color: NEUTRAL, hollow: true },
      { name: smile.fitted, color: SOFTWARE },
    ],
    axisTitle: smile.rate,
    xAxisTitle: smile.upstreamness,
  };
}
