import { areaOf, formatAddress } from "../address";
import type { ChartDefinition } from "../port";
import { rangeOf, type Context } from "./batches";

/** Excel's own charts out of the one definition that also feeds the pictures of the workbench. */

const TYPES = {
  bars: { plain: "BarClustered", stacked: "BarStacked" },
  columns: { plain: "ColumnClustered", stacked: "ColumnStacked" },
  lines: { plain: "Line", stacked: "LineStacked" },
} as const;

export async function addChart(context: Context, definition: ChartDefinition): Promise<void> {
  const place = areaOf(definition.place);
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  const known = sheet.charts.getItemOrNullObject(definition.id);
  known.load("name");
  await context.sync();
  if (!known.isNullObject) known.delete();

  const [first, ...others] = definition.series;
  const chart = sheet.charts.add(TYPES[definition.kind][definition.stacked ? "stacked" : "plain"], rangeOf(context, areaOf(first.values)), "Columns");
  chart.name = definition.id;
  chart.title.text = definition.title;
  const series = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(name))];
  definition.series.forEach(({ name, values, color }, i) => {
    if (i === 0) series[i].name = name;
    else series[i].setValues(rangeOf(context, areaOf(values)));
    series[i].setXAxisValues(rangeOf(context, areaOf(definition.categories)));
    if (definition.kind === "lines") series[i].format.line.color = color;
    else series[i].format.fill.setSolidColor(color);
  });
  chart.legend.visible = definition.series.length > 1;
  chart.legend.position = "Top";
  // Bars are drawn from the bottom up unless told otherwise.
  if (definition.kind === "bars") chart.axes.categoryAxis.reversePlotOrder = true;
  if (definition.axisTitle) chart.axes.valueAxis.title.text = definition.axisTitle;
  const corner = (row: number, column: number): string => formatAddress({ sheet: place.sheet, row, column, rows: 1, columns: 1 }, { local: true });
  chart.setPosition(corner(place.row, place.column), corner(place.row + place.rows - 1, place.column + place.columns - 1));
}
