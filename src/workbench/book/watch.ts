import type { ICommandInfo, IRange } from "@univerjs/core";
import { RemoveDefinedNameMutation, SetArrayFormulaDataMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
} from "@univerjs/sheets";
import type { Move, Shifting } from "../../workbook/moves";
import type { Unsubscribe } from "../../workbook/port";
import type { Grid } from "./grid";

/** Commands that change what cells hold, results of formulas included. */
const CHANGES = new Set(
  [
    SetRangeValuesMutation,
    SetArrayFormulaDataMutation,
    InsertRowMutation,
    InsertColMutation,
    RemoveRowMutation,
    RemoveColMutation,
    MoveRangeMutation,
    MoveRowsMutation,
    MoveColsMutation,
    ReorderRangeMutation,
    InsertSheetMutation,
    RemoveSheetMutation,
    SetWorksheetNameMutation,
    SetDefinedNameMutation,
    RemoveDefinedNameMutation,
  ].map((command) => command.id),
);
const NAMES: ReadonlySet<string> = new Set([SetWorksheetNameMutation.id, InsertSheetMutation.id]);
const SHIFTS: Readonly<Record<string, Pick<Shifting, "kind" | "axis">>> = {
  [InsertRowMutation.id]: { kind: "inserted", axis: "rows" },
  [RemoveRowMutation.id]: { kind: "removed", axis: "rows" },
  [InsertColMutation.id]: { kind: "inserted", axis: "columns" },
  [RemoveColMutation.id]: { kind: "removed", axis: "columns" },
};
const SELECTIONS = new Set([SetSelectionsOperation.id, SetWorksheetActiveOperation.id]);

const TOGETHER_MS = 40;

/** Calls after cells have changed and calculation has settled; changes that come close together make one call. */
export function watchChanges(grid: Grid, listener: () => void): Unsubscribe {
  return watch(grid, CHANGES, listener, () => grid.bridge.whenIdle());
}

/** Calls after another cell or sheet has been selected. */
export function watchSelection(grid: Grid, listener: () => void): Unsubscribe {
  return watch(grid, SELECTIONS, listener, () => Promise.resolve());
}

/** Calls at once after a sheet has got another name and after rows or columns were inserted or removed, also by undo. */
export function watchMoves(grid: Grid, listener: (move: Move) => void): Unsubscribe {
  const known = namesById(grid);
  const subscription = grid.commands.onCommandExecuted(({ id, params }: Readonly<ICommandInfo>) => {
    const shift = SHIFTS[id];
    if (shift) {
      const { subUnitId, range } = params as { subUnitId: string; range: IRange };
      const [at, end] = shift.axis === "rows" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
      const sheet = namesById(grid).get(subUnitId);
      if (sheet !== undefined) listener({ ...shift, sheet, at, count: end - at + 1 });
    }
    if (!NAMES.has(id)) return;
    for (const [sheet, to] of namesById(grid)) {
      const from = known.get(sheet);
      known.set(sheet, to);
      if (from !== undefined && from !== to) listener({ kind: "renamed", from, to });
    }
  });
  return () => subscription.dispose();
}

function namesById({ api }: Grid): Map<string, string> {
  return new Map((api.getActiveWorkbook()?.getSheets() ?? []).map((sheet) => [sheet.getSheetId(), sheet.getSheetName()]));
}

function watch(grid: Grid, ids: ReadonlySet<string>, listener: () => void, settled: () => Promise<void>): Unsubscribe {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const tell = async (): Promise<void> => {
    timer = undefined;
    await settled();
    if (!stopped && timer === undefined) listener();
  };
  const subscription = grid.commands.onCommandExecuted((command: Readonly<ICommandInfo>) => {
    if (ids.has(command.id)) timer ??= setTimeout(() => void tell(), TOGETHER_MS);
  });
  return () => {
    stopped = true;
    clearTimeout(timer);
    subscription.dispose();
  };
}
