import { ICommandService, LocaleType, LogLevel, Univer, type IWorkbookData } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import "@univerjs/sheets/facade";
import { installFunctions, type Bridge } from "../workbench/bridge/install";
import type { CellFunction } from "../workbench/bridge/customFunctions";
import type { FunctionsMetadata } from "../workbench/bridge/metadata";
import type { Grid } from "../workbench/book/grid";

/** The built-in spreadsheet's engine without a page: cells, formulas and our functions. */
export type HeadlessGrid = Pick<Grid, "univer" | "api" | "injector" | "commands" | "bridge">;

const NAMESPACE = "HFS";

export function headlessGrid(data: IWorkbookData, functions: ReadonlyMap<string, CellFunction>, metadata: FunctionsMetadata): HeadlessGrid {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} }, logLevel: LogLevel.SILENT });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  // Whoever opens a workbook says what is calculated.
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION });
  univer.registerPlugin(UniverSheetsTablePlugin);
  const api = FUniver.newAPI(univer);
  api.createWorkbook(data);
  const injector = univer.__getInjector();
  const bridge: Bridge = installFunctions(injector, functions, metadata, NAMESPACE);
  return { univer, api, injector, commands: injector.get(ICommandService), bridge };
}
