import type { Sheet, SheetChart } from "hucre/xlsx";
import { areaOf, formatAddress, parseAddress } from "../address";
import type { ChartDefinition, ChartSeries } from "../port";

/**
 * Charts as files hold them, and back. A native chart has no place for everything a definition says (the cell that names what to
 * emphasize, hollow marks, the median of intervals): the definitions travel in a part of ours as well, found by the chart's id, and
 * what the native chart says about its ranges and its place counts, because whoever moved rows or the chart moved only that.
 */

/** Under this name the file carries the definitions. */
export const CHARTS_PART = "charts";

type FileChart = NonNullable<Sheet["charts"]>[number];

const TYPES = { bars: "bar", columns: "column", lines: "line", intervals: "line", scatter: "scatter" } as const;

/** Ranks run from 1 at the top; high, low and rank stand in the order in which lines between high and low are drawn. */
function shownSeries({ kind, series }: ChartDefinition): readonly ChartSeries[] {
  if (kind !== "intervals") return series;
  const [rank, low, high] = series;
  return [high, low, rank];
}

export function toFileChart(chart: ChartDefinition): SheetChart {
  const place = areaOf(chart.place);
  const absolute = (address: string): string => formatAddress(areaOf(address, place.sheet), { absolute: true });
  const [intervals, scatter] = [chart.kind === "intervals", chart.kind === "scatter"];
  const shown = shownSeries(chart);
  const series = shown.map(({ name, values, color, x, hollow }, i) => ({
    name,
    values: absolute(values),
    categories: absolute(x ?? chart.categories),
    color: color.slice(1),
    ...((scatter || (intervals && i === 2)) && {
      marker: { symbol: "circle" as const, size: scatter ? 7 : 6, fill: hollow ? "FFFFFF" : color.slice(1), line: color.slice(1) },
    }),
    ...(intervals && i < 2 && { marker: { symbol: "none" as const } }),
    ...(chart.kind === "lines" && { marker: { symbol: "none" as const } }),
  }));
  // The axis of the categories comes first, also in bars, where it stands upright.
  return {
    type: TYPES[chart.kind],
    title: chart.title,
    titleFontSize: 12,
    altText: chart.description,
    frameTitle: chart.id,
    series,
    anchor: { from: { row: place.row, col: place.column }, to: { row: place.row + place.rows, col: place.column + place.columns } },
    ...(chart.stacked && (chart.kind === "lines" ? { lineGrouping: "stacked" as const } : { barGrouping: "stacked" as const, overlap: 100 })),
    ...(intervals && { hiLowLines: true }),
    ...(scatter && { scatterStyle: "lineMarker" as const }),
    legend: shown.length > 1 && !intervals ? "top" : false,
    dispBlanksAs: "gap",
    roundedCorners: false,
    axes: {
      x: {
        ...(chart.xAxisTitle && { title: chart.xAxisTitle }),
        ...(chart.kind === "bars" && { reverse: true }),
        ...(intervals && { tickLblPos: "high" as const }),
      },
      y: {
        ...(chart.axisTitle && { title: chart.axisTitle }),
        ...(intervals && { reverse: true, scale: { min: 1 } }),
        gridlines: { major: true },
      },
    },
  };
}

/** Series without a line between their points: hucre draws one wherever a chart could have it. */
export function withoutLines(chart: ChartDefinition, xml: string): string {
  if (chart.kind !== "scatter" && chart.kind !== "intervals") return xml;
  const none = '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>';
  return xml.replace(/<c:ser>[\s\S]*?<\/c:ser>/g, (one) => {
    // The series' own look comes after its name and before its marks; what stands inside a mark is the mark's.
    const head = /^<c:ser>(?:<c:idx [^>]*\/>)?(?:<c:order [^>]*\/>)?(?:<c:tx>[\s\S]*?<\/c:tx>)?/.exec(one)?.[0] ?? "<c:ser>";
    return head + none + one.slice(head.length).replace(/^<c:spPr>[\s\S]*?<\/c:spPr>/, "");
  });
}

/** The definitions a file carries. */
export function readDefinitions(text: string | undefined): ReadonlyMap<string, ChartDefinition> {
  try {
    const found: unknown = JSON.parse(text ?? "[]");
    const charts = (Array.isArray(found) ? found : []) as ChartDefinition[];
    return new Map(
      charts.filter((chart) => typeof chart?.id === "string" && chart.kind in TYPES && Array.isArray(chart.series)).map((chart) => [chart.id, chart]),
    );
  } catch {
    return new Map();
  }
}

/** What is asked about a chart beyond what hucre tells: whether the bars lie. */
export type BarsLie = (valuesReference: string) => boolean;

/** A chart of a file; null for one of a kind that the workbench does not draw. */
export function fromFileChart(
  chart: FileChart,
  sheet: string,
  definitions: ReadonlyMap<string, ChartDefinition>,
  position: number,
  barsLie: BarsLie,
): ChartDefinition | null {
  const place = placeOf(chart, sheet);
  if (!place || chart.kinds.length !== 1 || !chart.series?.length) return null;
  const known = definitions.get(chart.frameTitle ?? "");
  const ranges = chart.series.map(({ valuesRef, categoriesRef }) => ({ values: rangeOf(valuesRef, sheet), categories: rangeOf(categoriesRef, sheet) }));
  if (ranges.some(({ values }) => values === null)) return null;
  if (known && shownSeries(known).length === ranges.length) return { ...merged(known, ranges as Range[]), title: chart.title ?? known.title, place };
  const kind = kindOf(chart, barsLie);
  if (!kind) return null;
  const series = chart.series.map(({ name, color }, i): ChartSeries => ({
    name: name ?? `Series ${i + 1}`,
    values: ranges[i].values ?? "",
    color: typeof color === "string" && /^[\da-f]{6}$/i.test(color) ? `#${color}` : PALETTE[i % PALETTE.length],
    ...(kind === "scatter" && ranges[i].categories && { x: ranges[i].categories }),
  }));
  const stacked = chart.barGrouping === "stacked" || chart.lineGrouping === "stacked";
  const axisTitle = chart.axes?.y?.title;
  const xAxisTitle = chart.axes?.x?.title;
  return {
    id: chart.frameTitle ?? `chart-${position + 1}`,
    kind,
    title: chart.title ?? "",
    description: chart.altText ?? chart.title ?? "",
    categories: ranges[0].categories ?? ranges[0].values ?? "",
    series,
    ...(stacked && { stacked }),
    ...(axisTitle && { axisTitle }),
    ...(xAxisTitle && kind === "scatter" && { xAxisTitle }),
    place,
  };
}

interface Range {
  readonly values: string;
  readonly categories: string | null;
}

function merged(known: ChartDefinition, ranges: readonly Range[]): ChartDefinition {
  const own = known.kind === "intervals" ? [ranges[2], ranges[1], ranges[0]] : ranges;
  const series = known.series.map((one, i) => ({
    ...one,
    ...(own[i] && { values: own[i].values }),
    ...(one.x && own[i]?.categories && { x: own[i].categories }),
  }));
  const categories = known.kind === "scatter" ? known.categories : (own[0].categories ?? known.categories);
  return { ...known, series, categories };
}

const PALETTE = ["#0072B2", "#B84E00", "#007A59", "#5F6673", "#7A4FA3", "#8A6D00"];

function kindOf(chart: FileChart, barsLie: BarsLie): ChartDefinition["kind"] | null {
  switch (chart.kinds[0]) {
    case "bar":
      return barsLie(chart.series?.[0]?.valuesRef ?? "") ? "bars" : "columns";
    case "line":
      return chart.hiLowLines ? null : "lines";
    case "scatter":
      return "scatter";
    default:
      return null;
  }
}

function rangeOf(reference: string | undefined, sheet: string): string | null {
  const area = parseAddress((reference ?? "").replace(/^=/, ""), sheet);
  return area && (area.rows === 1 || area.columns === 1) ? formatAddress(area) : null;
}

function placeOf({ anchor }: FileChart, sheet: string): string | null {
  if (!anchor?.from) return null;
  const { from, to } = anchor;
  const [row, column] = [from.row, from.col];
  return formatAddress({ sheet, row, column, rows: Math.max(1, (to?.row ?? row + 15) - row), columns: Math.max(1, (to?.col ?? column + 8) - column) });
}
