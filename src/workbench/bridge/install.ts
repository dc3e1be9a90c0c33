import { IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import type { Injector, IUnitRange, Workbook } from "@univerjs/core";
import { IFunctionService } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import { columnName, sheetPrefix } from "../../workbook/address";
import { AsyncJobs, type CellPlace } from "./asyncJobs";
import { Calculation } from "./calculation";
import type { CellFunction } from "./customFunctions";
import { renewOnNameChange } from "./definedNames";
import { describeFunctions, gridName } from "./descriptions";
import { GridFunction } from "./gridFunction";
import type { FunctionsMetadata } from "./metadata";

/** The functions in the grid. */
export interface Bridge {
  /** Adds functions, or describes known ones anew (in another language). */
  describe(metadata: FunctionsMetadata): void;
  readonly calculation: Calculation;
  /** True while a calculation or a promise is open. */
  busy(): boolean;
  /** Resolves when no calculation is under way and no promise is open. */
  whenIdle(): Promise<void>;
}

/** Registers the functions with the grid's engine; possible only after the first workbook has been created. */
export function installFunctions(injector: Injector, functions: ReadonlyMap<string, CellFunction>, metadata: FunctionsMetadata, namespace: string): Bridge {
  const calculation = new Calculation(injector);
  const jobs = new AsyncJobs((places) => calculation.markDirty(places.map(cellRange)));
  calculation.onEnd(() => jobs.endRound());
  renewOnNameChange(injector);
  const host = { find: (id: string) => functions.get(id.toUpperCase()), jobs, addressOf: (place: CellPlace) => addressOf(injector, place) };
  const executors = injector.get(IFunctionService);
  const descriptions = injector.get(IDescriptionService);

  const describe = (next: FunctionsMetadata): void => {
    for (const one of next.functions) executors.registerExecutors(new GridFunction(gridName(one, namespace), one, host));
    descriptions.registerDescriptions(describeFunctions(next, namespace));
  };
  describe(metadata);

  const busy = (): boolean => calculation.busy || jobs.pending > 0;
  return { describe, calculation, busy, whenIdle: () => untilIdle(busy) };
}

const POLL_MS = 15;

/** Idle means idle twice: a settled promise queues a calculation, a calculation may start a job. */
async function untilIdle(busy: () => boolean): Promise<void> {
  for (let quiet = 0; quiet < 2; quiet = busy() ? 0 : quiet + 1) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
}

function cellRange({ unitId, sheetId, row, column }: CellPlace): IUnitRange {
  return { unitId, sheetId, range: { startRow: row, endRow: row, startColumn: column, endColumn: column } };
}

function addressOf(injector: Injector, { unitId, sheetId, row, column }: CellPlace): string {
  const sheet = injector.get(IUniverInstanceService).getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(sheetId);
  return `${sheetPrefix(sheet?.getName() ?? "")}${columnName(column)}${row + 1}`;
}
