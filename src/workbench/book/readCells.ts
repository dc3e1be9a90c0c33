import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import { ERROR_TYPE_SET, FormulaDataModel, type ErrorType } from "@univerjs/engine-formula";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { BookCell, BookSheet, BookStyle } from "../../workbook/book/book";
import type { CellValue } from "../../workbook/port";
import { modelOf, openBook, type Grid } from "./grid";
import { shownValue, spillsOf, valueOf } from "./readSheet";
import { spillRangeOf } from "./spillAreas";
import { STANDARD } from "./snapshot";
import type { StyleList } from "./StyleList";
import { toBookStyle } from "./styles";

/** Every cell of a sheet that holds something or has a look of its own, spilled cells with their values. */
export function readCells(grid: Grid, sheet: FWorksheet, styles: StyleList): BookSheet["cells"] {
  const unitId = openBook(grid).getId();
  const sheetId = sheet.getSheetId();
  const formulas = grid.injector.get(FormulaDataModel);
  const spilled = spillsOf(grid, sheetId);
  const looks = new Looks(grid, styles);
  const cells: Record<number, Record<number, BookCell>> = {};
  const put = (row: number, column: number, cell: BookCell): void => {
    if (Object.keys(cell).length > 0) (cells[row] ??= {})[column] = cell;
  };
  modelOf(sheet)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (!cell) return;
      const formula = cell.f || cell.si ? formulas.getFormulaStringByCell(row, column, sheetId, unitId) : null;
      const style = looks.of(cell);
      put(row, column, {
        ...valued(formula ? valueOf(cell) : shownValue(cell, spilled[row]?.[column])),
        ...(formula && { formula, ...spill(grid, sheetId, row, column, cell) }),
        ...(style !== undefined && { style }),
      });
    });
  for (const [row, line] of Object.entries(spilled))
    for (const [column, cell] of Object.entries(line ?? {})) {
      const known = cells[Number(row)]?.[Number(column)];
      if (known?.value === undefined) put(Number(row), Number(column), { ...known, ...valued(valueOf(cell)) });
    }
  return cells;
}

function valued(value: CellValue): Pick<BookCell, "value" | "error"> {
  if (value === null) return {};
  return typeof value === "string" && ERROR_TYPE_SET.has(value as ErrorType) ? { value, error: true } : { value };
}

function spill(grid: Grid, sheetId: string, row: number, column: number, cell: ICellData): Pick<BookCell, "spill"> {
  const range = spillRangeOf(grid, sheetId, row, column, cell);
  return range ? { spill: { rows: range.endRow - range.startRow + 1, columns: range.endColumn - range.startColumn + 1 } } : {};
}

/** The grid's styles are shared by many cells: each is translated once. */
class Looks {
  private readonly known = new Map<string | IStyleData, BookStyle>();

  constructor(
    private readonly grid: Grid,
    private readonly styles: StyleList,
  ) {}

  of({ s, custom }: ICellData): number | undefined {
    const style = s ? this.translated(s) : {};
    return this.styles.position(custom?.unlocked === true ? { ...style, unlocked: true } : style);
  }

  private translated(s: string | IStyleData): BookStyle {
    const known = this.known.get(s);
    if (known) return known;
    const style = toBookStyle(withoutStandard(openBook(this.grid).getWorkbook().getStyles().get(s)));
    this.known.set(s, style);
    return style;
  }
}

/** What every cell has anyway is no look of its own. */
function withoutStandard(style: Nullable<IStyleData>): Nullable<IStyleData> {
  if (!style) return style;
  const { ff, ...rest } = style;
  return ff === STANDARD.ff ? rest : style;
}
