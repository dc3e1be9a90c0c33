import {
  IUniverInstanceService,
  UniverInstanceType,
  type ICellData,
  type IMutationInfo,
  type IUndoRedoItem,
  type Nullable,
  type Workbook,
} from "@univerjs/core";
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";
import type { Grid } from "./grid";

/**
 * Redoing a format keeps the formulas: the engine takes a redone write without a formula for one that
 * clears it, so every write of a style alone names the formula that stands in the cell.
 */
export function keepFormulas(grid: Grid, step: IUndoRedoItem): IUndoRedoItem {
  return { ...step, redoMutations: step.redoMutations.map((mutation) => (isWrite(mutation) ? withFormulas(grid, mutation) : mutation)) };
}

type Write = IMutationInfo<ISetRangeValuesMutationParams>;

function isWrite(mutation: IMutationInfo): mutation is Write {
  return mutation.id === SetRangeValuesMutation.id;
}

function withFormulas(grid: Grid, mutation: Write): IMutationInfo {
  const { unitId, subUnitId, cellValue } = mutation.params;
  const sheet = grid.injector.get(IUniverInstanceService).getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(subUnitId);
  if (!sheet || !cellValue) return mutation;
  const matrix = sheet.getCellMatrix();
  const rows = Object.entries(cellValue as Record<string, Record<string, Nullable<ICellData>>>).map(([row, cells]) => {
    const kept = Object.entries(cells ?? {}).map(([column, cell]) => [column, withFormula(cell, matrix.getValue(Number(row), Number(column)))]);
    return [row, Object.fromEntries(kept)];
  });
  return { ...mutation, params: { ...mutation.params, cellValue: Object.fromEntries(rows) } };
}

function withFormula(written: Nullable<ICellData>, standing: Nullable<ICellData>): Nullable<ICellData> {
  const styleAlone = written && Object.keys(written).every((key) => key === "s");
  if (!styleAlone || !(standing?.f || standing?.si)) return written;
  return { ...written, ...(standing.f && { f: standing.f }), ...(standing.si && { si: standing.si }) };
}
