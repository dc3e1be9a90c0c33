import { FormulaDataModel } from "@univerjs/engine-formula";
import { keptText } from "../../workbook/keptText";
import { areaOf } from "../../workbook/address";
import type { Area, CellInput, Piece } from "../../workbook/port";
import { modelOf, openBook, sheetNamed, type Grid } from "./grid";
import { valueOf } from "./readSheet";
import { writeCells } from "./writeSheet";

/** Writes all pieces; when one cannot be written, those before it get back what stood there. */
export function writePieces(grid: Grid, pieces: readonly Piece[]): void {
  const inView = openBook(grid).getActiveSheet().getSheetName();
  const places = pieces.map(({ address, cells }) => {
    const corner = areaOf(address, inView);
    return { cells, area: { ...corner, rows: cells.length, columns: Math.max(0, ...cells.map((line) => line.length)) } };
  });
  const before = places.map(({ area }) => inputsOf(grid, area));
  let written = 0;
  try {
    for (const { area, cells } of places) {
      writeCells(grid, area, cells);
      written++;
    }
  } catch (error) {
    // From the last to the first: pieces may overlap.
    for (let i = written - 1; i >= 0; i--) writeCells(grid, places[i].area, before[i]);
    throw error;
  }
}

/** What would have to be written so that an area is as it is now; what a formula has spilled there comes back with the formula. */
function inputsOf(grid: Grid, area: Area): CellInput[][] {
  const sheet = sheetNamed(grid, area.sheet);
  const matrix = modelOf(sheet).getCellMatrix();
  const formulas = grid.injector.get(FormulaDataModel);
  const input = (row: number, column: number): CellInput => {
    const cell = matrix.getValue(row, column);
    const formula = cell?.f || cell?.si ? formulas.getFormulaStringByCell(row, column, sheet.getSheetId(), openBook(grid).getId()) : null;
    return formula ?? keptText(valueOf(cell));
  };
  return Array.from({ length: area.rows }, (_, i) => Array.from({ length: area.columns }, (_, j) => input(area.row + i, area.column + j)));
}
