import type { ICommandService, Injector, Univer, Worksheet } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "../../workbook/port";
import type { Bridge } from "../bridge/install";
import type { ChartRanges } from "../charts/ChartRanges";
import type { Edits } from "./Edits";
import type { RowFits } from "./RowFits";
import type { Kept } from "./kept";

export { gridRange } from "./cellData";

/** What the parts of the workbook adapter share. */
export interface Grid {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly bridge: Bridge;
  readonly charts: ChartRanges;
  /** The ids of our functions, for files: `SCORE`. */
  readonly functionNames: readonly string[];
  readonly edits: Edits;
  readonly fits: RowFits;
  /** Belongs to the workbook that is open. */
  kept: Kept;
}

export function openBook({ api }: Pick<Grid, "api">): FWorkbook {
  const book = api.getActiveWorkbook();
  if (!book) throw new Error("No workbook is open.");
  return book;
}

export function sheetNamed(grid: Pick<Grid, "api">, name: string): FWorksheet {
  const book = openBook(grid);
  const sheet = book.getSheetByName(name) ?? book.getSheets().find((one) => one.getSheetName().toLowerCase() === name.toLowerCase());
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

export function modelOf(sheet: FWorksheet): Worksheet {
  return sheet.getSheet();
}

export function rangeOf(sheet: FWorksheet, { row, column, rows, columns }: Area) {
  return sheet.getRange(row, column, rows, columns);
}
