import type { ICellData, Nullable } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { Area, CellValue, Reading } from "../../workbook/port";
import { contentOf } from "../bridge/readReference";
import { modelOf, openBook, sheetNamed, type Grid } from "./grid";

/** Values and formulas straight from the grid's matrices: the facade takes most of a second for a large sheet. */

export function readArea(grid: Grid, area: Area): Reading {
  const sheet = sheetNamed(grid, area.sheet);
  const model = modelOf(sheet);
  const matrix = model.getCellMatrix();
  const spilled = spillsOf(grid, sheet.getSheetId());
  const data = grid.injector.get(FormulaDataModel);
  const values: CellValue[][] = [];
  const formulas: string[][] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    const valueLine: CellValue[] = [];
    const formulaLine: string[] = [];
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = matrix.getValue(row, column);
      valueLine.push(shownValue(cell, spilled[row]?.[column]));
      const written = cell?.f || cell?.si ? data.getFormulaStringByCell(row, column, sheet.getSheetId(), openBook(grid).getId()) : "";
      formulaLine.push(written ?? "");
    }
    values.push(valueLine);
    formulas.push(formulaLine);
  }
  return { area, values, formulas };
}

/** From the first to the last row and column that hold something, spilled cells included. */
export function usedAreaOf(grid: Grid, sheetName: string): Area | null {
  const sheet = sheetNamed(grid, sheetName);
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  const count = (row: number, column: number, cell: Nullable<ICellData>): void => {
    if (valueOf(cell) === null && !cell?.f && !cell?.si) return;
    [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
  };
  modelOf(sheet)
    .getCellMatrix()
    .forValue((row, column, cell) => count(row, column, cell));
  for (const [row, cells] of Object.entries(spillsOf(grid, sheet.getSheetId())))
    for (const [column, cell] of Object.entries(cells ?? {})) count(Number(row), Number(column), cell);
  return bottom < 0 ? null : { sheet: sheet.getSheetName(), row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export type Cells = Record<number, Record<number, Nullable<ICellData>>>;

/** What formulas have spilled: it does not stand in the sheet itself. */
export function spillsOf(grid: Pick<Grid, "api" | "injector">, sheetId: string): Cells {
  const all = grid.injector.get(FormulaDataModel).getArrayFormulaCellData() as Record<string, Record<string, Cells> | undefined>;
  return all[openBook(grid).getId()]?.[sheetId] ?? {};
}

/** A spill that was blocked for a while leaves empty text behind in the cells that it fills again. */
export function shownValue(cell: Nullable<ICellData>, spilled: Nullable<ICellData>): CellValue {
  const own = valueOf(cell);
  return own === null || (own === "" && !cell?.f && !cell?.si) ? (valueOf(spilled) ?? own) : own;
}

export function valueOf(cell: Nullable<ICellData>): CellValue {
  const content = contentOf(cell);
  return typeof content === "object" ? (content?.basicValue ?? null) : content;
}
