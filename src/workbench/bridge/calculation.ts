import { ICommandService, ObjectMatrix } from "@univerjs/core";
import type { IExecutionOptions, Injector, IUnitRange } from "@univerjs/core";
import {
  FormulaDataModel,
  IActiveDirtyManagerService,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { FormulaCalculationSessionService } from "@univerjs/sheets-formula";
import { clearLateSpills, dropLateResults } from "./lateResults";
import { Spills } from "./spills";

const BATCH_MS = 16;
/** The engine waits 100 ms after the last change; a change that turns out not to matter is forgotten after this. */
const FORGET_MS = 150;
/** Spills that feed each other in a circle would never rest. */
const MOST_ROUNDS = 20;

/**
 * The state of the engine's calculation. A change waits a moment before the engine starts (it
 * collects changes), then a session runs until its results stand in the sheet.
 */
export class Calculation {
  private queued: ReturnType<typeof setTimeout> | undefined;
  private dirty: IUnitRange[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly session: FormulaCalculationSessionService;
  private readonly commands: ICommandService;
  private readonly data: FormulaDataModel;
  private readonly spills: Spills;
  private ended = 0;
  private rounds = 0;

  constructor(injector: Injector) {
    this.data = injector.get(FormulaDataModel);
    this.spills = new Spills(this.data);
    dropLateResults(injector);
    this.commands = injector.get(ICommandService);
    this.session = injector.get(FormulaCalculationSessionService);
    const dirtying = injector.get(IActiveDirtyManagerService);
    this.commands.onCommandExecuted((command, options?: IExecutionOptions) => {
      if (command.id === SetFormulaCalculationStartMutation.id || command.id === SetFormulaCalculationStopMutation.id) this.unqueue();
      else if (dirtying.get(command.id) && !(command.id === SetRangeValuesMutation.id && options?.onlyLocal)) this.queue();
    });
    this.session.state$.subscribe((state) => {
      if (!this.running && state.id > this.ended) {
        this.ended = state.id;
        this.end();
      }
    });
  }

  private end(): void {
    for (const listener of this.listeners) listener();
    const changed = [...clearLateSpills(this.data), ...this.spills.changed()];
    const stale = [...changed, ...this.spills.blocked(changed)];
    if (stale.length === 0) this.rounds = 0;
    else if (++this.rounds <= MOST_ROUNDS) this.markDirty(stale);
  }

  /** True while a session's results are not all in the sheet. */
  private get running(): boolean {
    const { started, resultApplied, stopped, completed, resultEmitted } = this.session.state;
    return started && !(resultApplied && (stopped || completed || resultEmitted));
  }

  get busy(): boolean {
    return this.queued !== undefined || this.running || this.dirty.length > 0;
  }

  private queue(): void {
    clearTimeout(this.queued);
    this.queued = setTimeout(() => this.unqueue(), FORGET_MS);
  }

  private unqueue(): void {
    clearTimeout(this.queued);
    this.queued = undefined;
  }

  /** After every calculation. */
  onEnd(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What the grid holds of spills by now is what every formula has read: nothing of it is news. */
  spillsAreKnown(): void {
    this.spills.changed();
  }

  /** Calculates every formula. */
  markAllDirty(): void {
    const ranges: IUnitRange[] = [];
    for (const [unitId, sheets] of Object.entries(this.data.getFormulaData()))
      for (const [sheetId, formulas] of Object.entries(sheets ?? {}))
        new ObjectMatrix(formulas ?? {}).forValue((row, column, formula) => {
          if (formula) ranges.push({ unitId, sheetId, range: { startRow: row, endRow: row, startColumn: column, endColumn: column } });
        });
    this.markDirty(ranges);
  }

  /** Calculates what stands in the ranges, and what depends on it, again; calls that come close together make one calculation. */
  markDirty(ranges: readonly IUnitRange[]): void {
    this.dirty.push(...ranges);
    this.timer ??= setTimeout(() => this.flush(), BATCH_MS);
  }

  private flush(): void {
    const dirtyRanges = this.dirty;
    this.dirty = [];
    this.timer = undefined;
    const nothing = { dirtyNameMap: {}, dirtyDefinedNameMap: {}, dirtyUnitFeatureMap: {}, dirtyUnitOtherFormulaMap: {}, clearDependencyTreeCache: {} };
    void this.commands.executeCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { commands: [], forceCalculation: false, dirtyRanges, ...nothing },
      { onlyLocal: true },
    );
  }
}
