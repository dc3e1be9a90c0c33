import { useId } from "react";
import type { ChartDefinition } from "../../workbook/port";
import { FONT, inTheme, palette, type Theme } from "../palette";
import { BarPlot } from "./BarPlot";
import { IntervalKey, IntervalPlot } from "./IntervalPlot";
import { LinePlot } from "./LinePlot";
import type { PlotBox, PlotSeries } from "./plot";
import { ScatterKey, ScatterPlot } from "./ScatterPlot";
import { textWidth, wrapText } from "./scale";

export interface WorkbookChartProps {
  readonly definition: ChartDefinition;
  /** The text of each category's cell. */
  readonly categories: readonly string[];
  /** The numbers of each series, in the definition's order; null where a cell holds none. */
  readonly series: readonly (readonly (number | null)[])[];
  /** In a scatter, the numbers of each series' x; null where a cell holds none. */
  readonly xs?: readonly (readonly (number | null)[])[];
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  /** The text of the definition's highlight cell: the category to emphasize. */
  readonly highlight?: string;
}

const PLOTS = { bars: BarPlot, columns: BarPlot, lines: LinePlot, intervals: IntervalPlot, scatter: ScatterPlot };
const KEYS = { bars: SeriesNames, columns: SeriesNames, lines: SeriesNames, intervals: IntervalKey, scatter: ScatterKey };
const TITLE = 13;
const NAME = 11;
const EDGE = 12;

/** A chart over the cells: plain SVG with a title, a description and names beside what they name. */
export function WorkbookChart({ definition, categories, series, xs, width, height, theme, highlight }: WorkbookChartProps) {
  const id = useId();
  const colors = palette(theme);
  const lines: PlotSeries[] = definition.series.map(({ name, color, hollow }, i) => ({
    name,
    color: inTheme(color, theme),
    values: series[i] ?? [],
    x: xs?.[i] ?? [],
    hollow: hollow ?? false,
  }));
  const title = wrapText(definition.title, TITLE, width - 2 * EDGE);
  const names = lines.length > 1 && definition.kind !== "lines";
  const Names = KEYS[definition.kind];
  const top = 10 + title.length * (TITLE + 4) + (names ? NAME + 9 : 4);
  const box: PlotBox = { left: EDGE, top, width: width - 2 * EDGE, height: height - top - 8 };
  const Plot = PLOTS[definition.kind];
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      style={{ display: "block", background: colors.paper, fontFamily: FONT, fontVariantNumeric: "tabular-nums" }}
    >
      <title id={`${id}-title`}>{definition.title}</title>
      <desc id={`${id}-description`}>{definition.description}</desc>
      {title.map((line, i) => (
        <text key={i} x={EDGE} y={10 + TITLE + i * (TITLE + 4)} fontSize={TITLE} fontWeight={600} fill={colors.ink}>
          {line}
        </text>
      ))}
      {names && <Names series={lines} x={EDGE} y={top - 6} ink={colors.soft} />}
      {box.width > 40 && box.height > 24 && (
        <Plot
          box={box}
          categories={categories}
          series={lines}
          colors={colors}
          {...(definition.axisTitle ? { axisTitle: definition.axisTitle } : {})}
          {...(definition.xAxisTitle ? { xAxisTitle: definition.xAxisTitle } : {})}
          {...(highlight ? { highlight } : {})}
          upright={definition.kind === "columns"}
          stacked={definition.stacked ?? false}
        />
      )}
    </svg>
  );
}

function SeriesNames({ series, x, y, ink }: { series: readonly PlotSeries[]; x: number; y: number; ink: string }) {
  const starts = series.map((_, i) => x + series.slice(0, i).reduce((sum, { name }) => sum + textWidth(name, NAME) + 32, 0));
  return (
    <g fontSize={NAME}>
      {series.map(({ name, color }, i) => (
        <g key={name}>
          <rect x={starts[i]} y={y - 8} width={9} height={9} fill={color} />
          <text x={starts[i] + 14} y={y} fill={ink}>
            {name}
          </text>
        </g>
      ))}
    </g>
  );
}
