import type { BookSheet } from "../../workbook/book/book";

/** What belongs to the open workbook and has no place in the grid: it goes back into the file as it came. */
export interface Kept {
  readonly parts: Map<string, string>;
  /** By the grid's own id of the sheet, which stays when a sheet is renamed. */
  readonly sheets: Map<string, KeptSheet>;
}

export interface KeptSheet {
  readonly protected: boolean;
  readonly veryHidden: boolean;
  readonly print?: BookSheet["print"];
}

export function nothingKept(): Kept {
  return { parts: new Map(), sheets: new Map() };
}
