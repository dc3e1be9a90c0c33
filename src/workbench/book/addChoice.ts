import { DataValidationErrorStyle, DataValidationRenderMode, DataValidationType, generateRandomId } from "@univerjs/core";
import { AddSheetDataValidationCommand, ClearRangeDataValidationCommand } from "@univerjs/sheets-data-validation";
import { formatAddress } from "../../workbook/address";
import type { Area } from "../../workbook/port";
import { gridRange, openBook, sheetNamed, type Grid } from "./grid";

/** A list to choose from; other entries are refused, as in Excel. */
export function addChoice(grid: Grid, area: Area, source: Area): void {
  const target = { unitId: openBook(grid).getId(), subUnitId: sheetNamed(grid, area.sheet).getSheetId() };
  const ranges = [gridRange(area)];
  grid.commands.syncExecuteCommand(ClearRangeDataValidationCommand.id, { ...target, ranges });
  const rule = {
    uid: generateRandomId(),
    type: DataValidationType.LIST,
    formula1: `=${formatAddress(source, { absolute: true })}`,
    ranges,
    showDropDown: true,
    renderMode: DataValidationRenderMode.ARROW,
    errorStyle: DataValidationErrorStyle.STOP,
    allowBlank: true,
  };
  if (!grid.commands.syncExecuteCommand(AddSheetDataValidationCommand.id, { ...target, rule })) throw new Error(`No list could be put on ${area.sheet}.`);
}
