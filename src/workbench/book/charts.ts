import { ISheetDrawingService } from "@univerjs/sheets-drawing";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { formatAddress } from "../../workbook/address";
import type { ChartDefinition, ChartSeries } from "../../workbook/port";
import { CHART_COMPONENT } from "../charts/FloatingChart";
import { openBook, type Grid } from "./grid";

/**
 * The charts of a sheet as they are by now: with the ranges to which their cells have gone and the place to which they were
 * moved, in whole cells. A series whose cells have been removed goes, and a chart with nothing left to show.
 */
export function chartsOf(grid: Grid, sheet: FWorksheet): ChartDefinition[] {
  const drawings = grid.injector.get(ISheetDrawingService).getDrawingData(openBook(grid).getId(), sheet.getSheetId()) ?? {};
  const ids = new Set<string>();
  return Object.values(drawings).flatMap((drawing) => {
    const { componentKey, data, drawingId, sheetTransform } = drawing as typeof drawing & { componentKey?: string; data?: ChartDefinition };
    const chart = componentKey === CHART_COMPONENT && data ? withRangesNow(grid, drawingId, data) : null;
    if (!chart) return [];
    const { from, to } = sheetTransform;
    const [row, column] = [
      from.row + nearest(from.rowOffset, sheet.getRowHeight(from.row)),
      from.column + nearest(from.columnOffset, sheet.getColumnWidth(from.column)),
    ];
    const [endRow, endColumn] = [
      to.row + nearest(to.rowOffset, sheet.getRowHeight(to.row)),
      to.column + nearest(to.columnOffset, sheet.getColumnWidth(to.column)),
    ];
    const place = { row, column, rows: Math.max(1, endRow - row), columns: Math.max(1, endColumn - column) };
    const id = freeId(chart.id, ids);
    return [{ ...chart, id, place: formatAddress({ sheet: sheet.getSheetName(), ...place }) }];
  });
}

/** An edge in the second half of a cell belongs to the next one. */
function nearest(offset: number, size: number): 0 | 1 {
  return offset > size / 2 ? 1 : 0;
}

/** A chart that was copied in the grid has its original's id. */
function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let copy = 2; taken.has(id); copy++) id = `${wanted}-${copy}`;
  taken.add(id);
  return id;
}

function withRangesNow(grid: Grid, drawingId: string, chart: ChartDefinition): ChartDefinition | null {
  const now = (address: string): string | null => grid.charts.addressNow(drawingId, address);
  const categories = now(chart.categories);
  const series = chart.series.flatMap((one): ChartSeries[] => {
    const [values, x] = [now(one.values), one.x === undefined ? undefined : now(one.x)];
    return values === null || x === null ? [] : [{ ...one, values, ...(x !== undefined && { x }) }];
  });
  // The series of intervals have their meaning by their order: none of them can go alone.
  const whole = chart.kind !== "intervals" || series.length === chart.series.length;
  if (categories === null || series.length === 0 || !whole) return null;
  const { highlight, ...rest } = chart;
  const highlightNow = highlight === undefined ? null : now(highlight);
  return { ...rest, categories, series, ...(highlightNow !== null && { highlight: highlightNow }) };
}
