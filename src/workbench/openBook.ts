import { IUndoRedoService, LifecycleService, LifecycleStages, type IWorkbookData } from "@univerjs/core";
import { formatAddress } from "../workbook/address";
import type { Workbook } from "../workbook/port";
import type { SampleWorkbook } from "../workbook/sample/types";
import { openBook, type Grid } from "./book/grid";
import { blankSnapshot, sampleSnapshot } from "./book/snapshot";

/** Puts a workbook into the grid in place of the one that is there. */
export function showBook(api: Grid["api"], snapshot: IWorkbookData): void {
  const before = api.getActiveWorkbook();
  if (before) api.disposeUnit(before.getId());
  api.createWorkbook(snapshot);
}

/** Resolves when the workbook stands on the page: before, nothing can be laid over its cells. */
export async function untilShown({ injector }: Grid): Promise<void> {
  await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  await new Promise((resolve) => requestAnimationFrame(resolve));
}

let opened = 0;

/** Every workbook has an id of its own: calculations of the one before must not reach it. */
function nextId(): string {
  return `book-${++opened}`;
}

export function blankBook(name: string): IWorkbookData {
  return blankSnapshot(nextId(), name);
}

export function sampleBook(sample: SampleWorkbook): IWorkbookData {
  return sampleSnapshot(nextId(), sample);
}

/** What lies over the cells of the sample: tables, lists, notes, charts. None of it can be undone: it is how the workbook starts. */
export async function furnishSample(grid: Grid, workbook: Workbook, sample: SampleWorkbook): Promise<void> {
  await untilShown(grid);
  for (const sheet of sample.sheets) {
    const at = (area: { row: number; column: number; rows?: number; columns?: number }): string =>
      formatAddress({ sheet: sheet.name, row: area.row, column: area.column, rows: area.rows ?? 1, columns: area.columns ?? 1 });
    for (const table of sheet.tables) await workbook.addTable(at(table), table.name);
    for (const choice of sheet.choices) await workbook.addChoice(at(choice), choice.source);
    for (const note of sheet.notes) await workbook.setNote(at(note), note.text);
    for (const chart of sheet.charts) await workbook.addChart(chart);
  }
  await workbook.activate(sample.start);
  grid.injector.get(IUndoRedoService).clearUndoRedo(openBook(grid).getId());
}
