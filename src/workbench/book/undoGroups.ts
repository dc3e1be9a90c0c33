import { IUndoRedoService, type IUndoRedoItem } from "@univerjs/core";
import { InsertSheetMutation, RemoveSheetMutation, SetWorksheetActiveOperation } from "@univerjs/sheets";
import type { Workbook } from "../../workbook/port";
import { openBook, type Grid } from "./grid";
import { keepFormulas } from "./keepFormulas";

/**
 * Several commands as one undo step, or as none. The grid's own batching undoes them in the order in which they
 * were done, so that a later one's old state overwrites an earlier one's; here the last goes first.
 */
export function undoGroups(grid: Grid): Required<Pick<Workbook, "undoGroup" | "aside">> {
  const service = grid.injector.get(IUndoRedoService);
  const pushPlain = service.pushUndoRedo.bind(service);
  let push = (step: IUndoRedoItem): void => pushPlain(keepFormulas(grid, step));
  // The injector's service is a proxy that answers with its own properties first: assigning would pass through it.
  const redirect = (value: (step: IUndoRedoItem) => void): void =>
    void Object.defineProperty(service, "pushUndoRedo", { value, configurable: true, writable: true });
  redirect((step) => push(step));
  let depth = 0;
  let steps: IUndoRedoItem[] = [];
  let before: ActiveSheet;

  return {
    undoGroup: async (body) => {
      // The cell editor is a document with steps of its own; they stay there.
      const book = openBook(grid).getId();
      if (depth++ === 0) {
        before = { unitId: book, subUnitId: openBook(grid).getActiveSheet().getSheetId() };
        redirect((step) => void (step.unitID === book ? steps.push(step) : push(step)));
      }
      try {
        return await body();
      } finally {
        if (--depth === 0) {
          redirect((step) => push(step));
          pushTogether(push, steps, before);
          steps = [];
        }
      }
    },

    aside: async (body) => {
      const sheets = new Set(
        openBook(grid)
          .getSheets()
          .map((sheet) => sheet.getSheetId()),
      );
      const pushBefore = push;
      // What the user does meanwhile concerns a sheet that was there.
      push = (step) => void (concerns(step, sheets) && pushBefore(step));
      try {
        return await body();
      } finally {
        push = pushBefore;
      }
    },
  };
}

function concerns({ undoMutations, redoMutations }: IUndoRedoItem, sheets: ReadonlySet<string>): boolean {
  return [...undoMutations, ...redoMutations].some(({ id, params }) => {
    const { subUnitId } = (params ?? {}) as { subUnitId?: string };
    return id !== SetWorksheetActiveOperation.id && (subUnitId === undefined ? id !== InsertSheetMutation.id : sheets.has(subUnitId));
  });
}

interface ActiveSheet {
  readonly unitId: string;
  readonly subUnitId: string;
}

/**
 * A sheet that goes must not be in view: the grid would draw what is no longer there. Once it has gone the grid
 * turns to its neighbour; undoing leads back to where the step began.
 */
function pushTogether(push: (step: IUndoRedoItem) => void, steps: readonly IUndoRedoItem[], before: ActiveSheet): void {
  if (steps.length === 0) return;
  const undoMutations = [...steps].reverse().flatMap((step) => step.undoMutations);
  const removes = undoMutations.some(({ id }) => id === RemoveSheetMutation.id);
  const back = { id: SetWorksheetActiveOperation.id, params: before };
  push({
    unitID: steps[0].unitID,
    redoMutations: steps.flatMap((step) => step.redoMutations),
    undoMutations: removes ? [back, ...undoMutations, back] : undoMutations,
  });
}
