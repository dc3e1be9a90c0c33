import { DataValidationErrorStyle, DataValidationRenderMode, DataValidationType, type ISheetDataValidationRule, type IWorkbookData } from "@univerjs/core";
import type { IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import type { ISheetNote } from "@univerjs/sheets-note";
import { parseAddress } from "../../workbook/address";
import type { Book, BookChoice } from "../../workbook/book/book";
import { gridRange } from "./cellData";
import { NOTE_WIDTH, noteHeight } from "./noteSize";

/** The grid's mark of a name that is known on every sheet. */
export const EVERYWHERE = "AllDefaultWorkbook";

/** What a snapshot carries for parts of the grid other than its sheets: names, notes and lists to choose from. */
export function bookResources(book: Book, sheetIds: ReadonlyMap<string, string>): NonNullable<IWorkbookData["resources"]> {
  const perSheet = <T>(of: (sheet: Book["sheets"][number]) => T): Record<string, T> =>
    Object.fromEntries(book.sheets.map((sheet) => [sheetIds.get(sheet.name) ?? "", of(sheet)]));
  const resource = (name: string, content: unknown) => ({ name, data: JSON.stringify(content) });
  return [
    resource("SHEET_DEFINED_NAME_PLUGIN", namesOf(book, sheetIds)),
    resource(
      "SHEET_NOTE_PLUGIN",
      perSheet(({ notes }) => {
        const rows: Record<number, Record<number, ISheetNote>> = {};
        notes.forEach(({ row, column, text }, i) => {
          (rows[row] ??= {})[column] = { id: `note-${i + 1}`, row, col: column, width: NOTE_WIDTH, height: noteHeight(text), note: text };
        });
        return rows;
      }),
    ),
    resource(
      "SHEET_DATA_VALIDATION_PLUGIN",
      perSheet(({ choices }) => choices.map((choice, i) => choiceRule(`choice-${i + 1}`, choice))),
    ),
  ];
}

function namesOf({ names }: Book, sheetIds: ReadonlyMap<string, string>): Record<string, IDefinedNamesServiceParam> {
  return Object.fromEntries(
    names.map(({ name, refersTo, sheet }, i) => {
      const id = `name-${i + 1}`;
      const formulaOrRefString = parseAddress(refersTo) ? refersTo : `=${refersTo}`;
      return [id, { id, name, formulaOrRefString, comment: "", localSheetId: (sheet && sheetIds.get(sheet)) ?? EVERYWHERE }];
    }),
  );
}

/** A list to choose from; other entries are refused, as in Excel. */
export function choiceRule(uid: string, choice: BookChoice): ISheetDataValidationRule {
  return {
    uid,
    type: DataValidationType.LIST,
    formula1: choice.source === undefined ? JSON.stringify(choice.words ?? []) : `=${choice.source}`,
    ranges: [gridRange(choice)],
    showDropDown: true,
    renderMode: DataValidationRenderMode.ARROW,
    errorStyle: DataValidationErrorStyle.STOP,
    allowBlank: true,
  };
}
