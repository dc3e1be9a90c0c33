import { ICommandService, IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import type { Injector, Workbook } from "@univerjs/core";
import { IFunctionService, SetDefinedNameMutation, SetTriggerFormulaCalculationStartMutation } from "@univerjs/engine-formula";

/**
 * A name that comes to mean another range: the engine keeps the parsed form of formulas that use it,
 * with the old range inside. They are forgotten here, and everything is calculated anew.
 */
export function renewOnNameChange(injector: Injector): void {
  const commands = injector.get(ICommandService);
  commands.onCommandExecuted((command) => {
    if (command.id !== SetDefinedNameMutation.id) return;
    const { unitId, name } = command.params as { unitId: string; name: string };
    injector.get(IFunctionService).deleteFormulaAstCacheKey(name, name.toUpperCase(), name.toLowerCase());
    const sheets = injector.get(IUniverInstanceService).getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)?.getSheets() ?? [];
    const clearDependencyTreeCache = { [unitId]: Object.fromEntries(sheets.map((sheet) => [sheet.getSheetId(), "1"])) };
    const nothing = { dirtyRanges: [], dirtyNameMap: {}, dirtyDefinedNameMap: {}, dirtyUnitFeatureMap: {}, dirtyUnitOtherFormulaMap: {} };
    void commands.executeCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { commands: [], forceCalculation: true, ...nothing, clearDependencyTreeCache },
      { onlyLocal: true },
    );
  });
}
