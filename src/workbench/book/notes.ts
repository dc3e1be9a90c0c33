import { generateRandomId, IUndoRedoService } from "@univerjs/core";
import { RemoveNoteMutation, SheetUpdateNoteCommand, UpdateNoteMutation } from "@univerjs/sheets-note";
import { SheetsNotePopupService } from "@univerjs/sheets-note-ui";
import { formatAddress } from "../../workbook/address";
import type { Area } from "../../workbook/port";
import { openBook, rangeOf, sheetNamed, type Grid } from "./grid";
import { NOTE_WIDTH, noteHeight } from "./noteSize";
import { watchSelection } from "./watch";

export function notesOf(grid: Grid, sheetName: string): { address: string; text: string }[] {
  const sheet = sheetNamed(grid, sheetName);
  return sheet
    .getNotes()
    .map(({ row, col, note }) => ({ address: formatAddress({ sheet: sheet.getSheetName(), row, column: col, rows: 1, columns: 1 }), text: note }));
}

/** A note on the first cell of the area; null removes it. */
export function setNote(grid: Grid, area: Area, text: string | null): boolean {
  const sheet = sheetNamed(grid, area.sheet);
  const target = { unitId: openBook(grid).getId(), subUnitId: sheet.getSheetId() };
  const place = { row: area.row, col: area.column };
  const known = rangeOf(sheet, { ...area, rows: 1, columns: 1 }).getNote();
  if (text !== null) {
    const note = { id: known?.id ?? generateRandomId(6), ...place, width: NOTE_WIDTH, height: noteHeight(text), note: text };
    return grid.commands.syncExecuteCommand(SheetUpdateNoteCommand.id, { ...target, sheetId: target.subUnitId, ...place, note });
  }
  if (!known) return true;
  const where = { unitId: target.unitId, sheetId: target.subUnitId, ...place };
  const redo = { id: RemoveNoteMutation.id, params: where };
  const undo = { id: UpdateNoteMutation.id, params: { ...where, note: { ...known } } };
  grid.injector.get(IUndoRedoService).pushUndoRedo({ unitID: target.unitId, redoMutations: [redo], undoMutations: [undo] });
  return grid.commands.syncExecuteCommand(redo.id, redo.params);
}

/** A note that has been opened closes when another cell is selected; the grid alone leaves it where it is. */
export function closeLeftNotes(grid: Grid): void {
  const popups = grid.injector.get(SheetsNotePopupService);
  watchSelection(grid, () => {
    const { activePopup } = popups;
    if (!activePopup) return;
    const sheet = openBook(grid).getActiveSheet();
    const cell = sheet.getActiveRange();
    const stays = activePopup.subUnitId === sheet.getSheetId() && activePopup.row === cell?.getRow() && activePopup.col === cell.getColumn();
    if (!stays) popups.hidePopup(true);
  });
}
