import { DrawingTypeEnum, generateRandomId } from "@univerjs/core";
import { SheetSkeletonService } from "@univerjs/sheets";
import { drawingPositionToTransform, InsertSheetDrawingCommand } from "@univerjs/sheets-drawing";
import { areaOf } from "../../workbook/address";
import type { ChartDefinition } from "../../workbook/port";
import { CHART_COMPONENT } from "../charts/FloatingChart";
import { openBook, sheetNamed, type Grid } from "./grid";

/**
 * A chart over cells is a drawing whose content is a component: it moves with the cells, is undone
 * and redone with everything else, and stays where the sheet is left and opened again.
 */
export function addChart(grid: Grid, chart: ChartDefinition): void {
  const place = areaOf(chart.place, openBook(grid).getActiveSheet().getSheetName());
  const unitId = openBook(grid).getId();
  const subUnitId = sheetNamed(grid, place.sheet).getSheetId();
  const corner = (row: number, column: number) => ({ row, rowOffset: 0, column, columnOffset: 0 });
  const sheetTransform = { from: corner(place.row, place.column), to: corner(place.row + place.rows, place.column + place.columns) };
  const skeletons = grid.injector.get(SheetSkeletonService);
  skeletons.ensureSkeleton(unitId, subUnitId);
  const drawingId = `${chart.id}-${generateRandomId(6)}`;
  grid.charts.follow(drawingId, unitId, chart);
  const drawing = {
    unitId,
    subUnitId,
    drawingId,
    drawingType: DrawingTypeEnum.DRAWING_DOM,
    componentKey: CHART_COMPONENT,
    data: { ...chart },
    allowTransform: true,
    sheetTransform,
    axisAlignSheetTransform: sheetTransform,
    transform: drawingPositionToTransform(sheetTransform, skeletons.getSkeletonParam(unitId, subUnitId)),
  };
  if (!grid.commands.syncExecuteCommand(InsertSheetDrawingCommand.id, { unitId, drawings: [drawing] }))
    throw new Error(`The chart ${chart.id} could not be drawn.`);
}
