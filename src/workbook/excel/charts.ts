import { areaOf, formatAddress } from "../address";
import type { ChartDefinition, ChartSeries } from "../port";
import { rangeOf, type Context } from "./batches";

/** Excel's own charts out of the one definition that also feeds the pictures of the workbench. */

const TYPES = {
  bars: { plain: "BarClustered", stacked: "BarStacked" },
  columns: { plain: "ColumnClustered", stacked: "ColumnStacked" },
  lines: { plain: "Line", stacked: "LineStacked" },
  // Lines until the three series of a stock chart stand.
  intervals: { plain: "Line", stacked: "Line" },
  scatter: { plain: "XYScatter", stacked: "XYScatter" },
} as const;

export async function addChart(context: Context, definition: ChartDefinition): Promise<void> {
  const place = areaOf(definition.place);
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  const known = sheet.charts.getItemOrNullObject(definition.id);
  known.load("name");
  await context.sync();
  if (!known.isNullObject) known.delete();

  const shown = definition.kind === "intervals" ? highLowClose(definition.series) : definition.series;
  const [first, ...others] = shown;
  const chart = sheet.charts.add(TYPES[definition.kind][definition.stacked ? "stacked" : "plain"], rangeOf(context, areaOf(first.values)), "Columns");
  chart.name = definition.id;
  chart.title.text = definition.title;
  const series = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(name))];
  shown.forEach(({ name, values, color, x, hollow }, i) => {
    if (i === 0) series[i].name = name;
    else series[i].setValues(rangeOf(context, areaOf(values)));
    series[i].setXAxisValues(rangeOf(context, areaOf(x ?? definition.categories)));
    if (definition.kind === "intervals") return;
    if (definition.kind === "scatter") return asPoints(series[i], color, hollow ?? false);
    if (definition.kind === "lines") series[i].format.line.color = color;
    else series[i].format.fill.setSolidColor(color);
  });
  if (definition.kind === "intervals") asIntervals(chart, series, first.color);
  chart.legend.visible = shown.length > 1 && definition.kind !== "intervals";
  chart.legend.position = "Top";
  // Bars are drawn from the bottom up unless told otherwise.
  if (definition.kind === "bars") chart.axes.categoryAxis.reversePlotOrder = true;
  if (definition.axisTitle) chart.axes.valueAxis.title.text = definition.axisTitle;
  if (definition.xAxisTitle) chart.axes.categoryAxis.title.text = definition.xAxisTitle;
  const corner = (row: number, column: number): string => formatAddress({ sheet: place.sheet, row, column, rows: 1, columns: 1 }, { local: true });
  chart.setPosition(corner(place.row, place.column), corner(place.row + place.rows - 1, place.column + place.columns - 1));
}

/** Marks without a line; a cell with #N/A is no point, a cell with text would be one at zero. */
function asPoints(series: Excel.ChartSeries, color: string, hollow: boolean): void {
  series.format.line.lineStyle = "None";
  series.markerStyle = "Circle";
  series.markerSize = 7;
  series.markerForegroundColor = color;
  series.markerBackgroundColor = hollow ? "#FFFFFF" : color;
}

/** Excel draws whiskers without error bars in a stock chart only; it has no place for the median. */
function highLowClose([rank, low, high]: readonly ChartSeries[]): readonly ChartSeries[] {
  return [high, low, rank];
}

/** A stock chart whose axis of ranks begins with 1 at the top. */
function asIntervals(chart: Excel.Chart, series: readonly Excel.ChartSeries[], color: string): void {
  chart.chartType = "StockHLC";
  series.forEach((one, i) => {
    one.format.line.lineStyle = "None";
    one.markerStyle = i === 2 ? "Circle" : "None";
  });
  series[2].markerSize = 6;
  series[2].markerBackgroundColor = color;
  series[2].markerForegroundColor = color;
  chart.axes.valueAxis.minimum = 1;
  chart.axes.valueAxis.reversePlotOrder = true;
  // The names stay below, where the highest rank is now.
  chart.axes.categoryAxis.tickLabelPosition = "High";
}
