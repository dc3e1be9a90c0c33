import type { ICommandInfo, ICommandService } from "@univerjs/core";
import {
  CancelMarkDirtyRowAutoHeightOperation,
  MarkDirtyRowAutoHeightOperation,
  RemoveSheetMutation,
  type IMarkDirtyRowAutoHeightOperationParams,
} from "@univerjs/sheets";

type Fit = Pick<IMarkDirtyRowAutoHeightOperationParams, "unitId" | "subUnitId" | "id">;

/** More than wait at any time; those before them are done. */
const MOST_FITS = 1000;

/**
 * Rows out of sight are fitted to their text when the grid has nothing else to do. Left alone, it goes on with those of a sheet that is
 * gone, fails, and fits no row of the workbook from then on: what waits is cancelled as its sheet goes.
 */
export class RowFits {
  private readonly waiting = new Map<string, Fit>();

  constructor(private readonly commands: ICommandService) {
    commands.onCommandExecuted(({ id, params }: Readonly<ICommandInfo>) => {
      if (id === MarkDirtyRowAutoHeightOperation.id) this.add(params as Fit);
      else if (id === RemoveSheetMutation.id)
        this.cancel(({ unitId, subUnitId }) => unitId === (params as Fit).unitId && subUnitId === (params as Fit).subUnitId);
    });
  }

  /** Before the workbook goes. */
  cancelAll(): void {
    this.cancel(() => true);
  }

  private add({ unitId, subUnitId, id }: Fit): void {
    this.waiting.set(id, { unitId, subUnitId, id });
    if (this.waiting.size > MOST_FITS) this.waiting.delete(this.waiting.keys().next().value as string);
  }

  private cancel(isGone: (fit: Fit) => boolean): void {
    for (const fit of [...this.waiting.values()].filter(isGone)) {
      this.commands.syncExecuteCommand(CancelMarkDirtyRowAutoHeightOperation.id, fit);
      this.waiting.delete(fit.id);
    }
  }
}
