import { ICommandService, IUniverInstanceService, ObjectMatrix, UniverInstanceType } from "@univerjs/core";
import type { ICellData, IExecutionOptions, Injector, IRange, IUnitRange, Nullable, Workbook } from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";

/**
 * Results that come after their formula has gone. A calculation takes a moment; the engine writes its results even into cells
 * that have been cleared, undone or typed over meanwhile, and such a cell would show the old result for ever.
 */

type Cells = Record<number, Record<number, Nullable<ICellData>>>;

/** Takes the results of formulas that no longer stand in their cells out of what is written. */
export function dropLateResults(injector: Injector): void {
  injector.get(ICommandService).beforeCommandExecuted((command, options?: IExecutionOptions) => {
    if (command.id !== SetRangeValuesMutation.id || !options?.applyFormulaCalculationResult) return;
    const { unitId, subUnitId, cellValue } = command.params as ISetRangeValuesMutationParams;
    const book = injector.get(IUniverInstanceService).getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    const standing = book?.getSheetBySheetId(subUnitId)?.getCellMatrix();
    for (const [row, cells] of Object.entries((cellValue ?? {}) as Cells))
      for (const column of Object.keys(cells)) {
        const cell = standing?.getValue(Number(row), Number(column));
        if (!cell?.f && !cell?.si) delete cells[Number(column)];
      }
  });
}

/** Clears what spilled from such formulas, and names where. */
export function clearLateSpills(data: Pick<FormulaDataModel, "getArrayFormulaRange" | "getFormulaData" | "clearPreviousArrayFormulaCellData">): IUnitRange[] {
  const cleared: IUnitRange[] = [];
  const formulas = data.getFormulaData();
  for (const [unitId, sheets] of Object.entries(data.getArrayFormulaRange()))
    for (const [sheetId, ranges] of Object.entries(sheets ?? {}))
      new ObjectMatrix<IRange>(ranges).forValue((row, column, range) => {
        if (range && !formulas[unitId]?.[sheetId]?.[row]?.[column]) cleared.push({ unitId, sheetId, range });
      });
  for (const { unitId, sheetId, range } of cleared)
    data.clearPreviousArrayFormulaCellData({ [unitId]: { [sheetId]: new ObjectMatrix({ [range.startRow]: { [range.startColumn]: {} } }) } });
  return cleared;
}
