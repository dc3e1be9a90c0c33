import { CommandType, type ICommandInfo, type ICommandService, type IExecutionOptions } from "@univerjs/core";
import { SetWorksheetRowAutoHeightMutation } from "@univerjs/sheets";
import type { Unsubscribe } from "../../workbook/port";

/** Mutations that belong to no edit: the grid fits rows to their text as it draws them. */
const ON_ITS_OWN: ReadonlySet<string> = new Set([SetWorksheetRowAutoHeightMutation.id]);

/** Tells of changes that somebody made to the open workbook: entries, formats, notes, charts, undo and redo; not of what a calculation brings. */
export class Edits {
  private readonly listeners = new Set<() => void>();

  constructor(commands: ICommandService, openUnit: () => string | undefined) {
    commands.onCommandExecuted((command: Readonly<ICommandInfo>, options?: IExecutionOptions) => {
      if (command.type !== CommandType.MUTATION || options?.onlyLocal || options?.fromFormula || ON_ITS_OWN.has(command.id)) return;
      const { unitId } = (command.params ?? {}) as { unitId?: string };
      if (unitId !== undefined && unitId === openUnit()) this.tell();
    });
  }

  listen(listener: () => void): Unsubscribe {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** For changes that are no command of the grid. */
  tell(): void {
    for (const listener of this.listeners) listener();
  }
}
