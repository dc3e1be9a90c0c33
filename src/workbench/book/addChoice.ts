import { generateRandomId } from "@univerjs/core";
import { AddSheetDataValidationCommand, ClearRangeDataValidationCommand } from "@univerjs/sheets-data-validation";
import { formatAddress } from "../../workbook/address";
import type { Area } from "../../workbook/port";
import { choiceRule } from "./bookResources";
import { gridRange, openBook, sheetNamed, type Grid } from "./grid";

/** A list to choose from; other entries are refused, as in Excel. */
export function addChoice(grid: Grid, area: Area, source: Area): void {
  const target = { unitId: openBook(grid).getId(), subUnitId: sheetNamed(grid, area.sheet).getSheetId() };
  grid.commands.syncExecuteCommand(ClearRangeDataValidationCommand.id, { ...target, ranges: [gridRange(area)] });
  const rule = choiceRule(generateRandomId(), { ...area, source: formatAddress(source, { absolute: true }) });
  if (!grid.commands.syncExecuteCommand(AddSheetDataValidationCommand.id, { ...target, rule })) throw new Error(`No list could be put on ${area.sheet}.`);
}
