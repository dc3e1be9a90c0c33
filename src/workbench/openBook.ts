import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY, IUndoRedoService, LifecycleService, LifecycleStages, type IWorkbookData } from "@univerjs/core";
import { IEditorService } from "@univerjs/preset-sheets-core";
import { formatAddress, sheetPrefix } from "../workbook/address";
import type { Book, LeftOut } from "../workbook/book/book";
import type { Workbook } from "../workbook/port";
import { sampleWorkbook } from "../workbook/sample/definition";
import type { SampleWorkbook } from "../workbook/sample/types";
import { bookSnapshot } from "./book/bookSnapshot";
import { openBook, type Grid } from "./book/grid";
import { nothingKept, type Kept } from "./book/kept";
import { addTables } from "./book/bookTables";
import { addCharts, calculateUnknown, keepSpills, showActive } from "./book/openBookInGrid";
import { blankSnapshot, sampleSnapshot } from "./book/snapshot";

/** A workbook on its way into the grid. */
export interface Opening {
  readonly data: IWorkbookData;
  readonly kept: Kept;
  /** What lies over the cells, once they stand there; tells what found no place. None of it can be undone: it is how the workbook starts. */
  furnish(grid: Grid, workbook: Workbook): Promise<readonly LeftOut[]>;
}

/** Puts a workbook's cells into the grid in place of those that are there. */
export function showBook(api: Grid["api"], { data }: Opening): void {
  const before = api.getActiveWorkbook();
  if (before) api.disposeUnit(before.getId());
  api.createWorkbook(data);
}

let opened = 0;

/** Every workbook has an id of its own: calculations of the one before must not reach it. */
function nextId(): string {
  return `book-${++opened}`;
}

export function blankOpening(name: string): Opening {
  return {
    data: blankSnapshot(nextId(), name),
    kept: nothingKept(),
    furnish: async (grid, workbook) => {
      await untilShown(grid);
      // The grid takes the keys with a cell that is selected, not always with the one it starts on by itself.
      await workbook.activate(`${sheetPrefix(openBook(grid).getActiveSheet().getSheetName())}A1`);
      startHere(grid);
      return [];
    },
  };
}

export function sampleOpening(): Opening {
  const sample = sampleWorkbook();
  return {
    data: sampleSnapshot(nextId(), sample),
    kept: nothingKept(),
    furnish: async (grid, workbook) => {
      // Before the workbook is shown, nothing is there that would calculate.
      await untilShown(grid);
      grid.bridge.calculation.markAllDirty();
      await furnishSample(workbook, sample);
      startHere(grid);
      return [];
    },
  };
}

/**
 * A book from a file or from an earlier visit. As in Excel, formulas keep the values they came with and are calculated when something
 * they read changes; those without a value that could be kept (none, #NAME?, #BUSY!, #SPILL!) are calculated at once, and all of them
 * where the values are not `settled`: kept while a calculation was on its way.
 */
export function bookOpening(book: Book, settled: boolean): Opening {
  const snapshot = bookSnapshot(nextId(), book);
  return {
    ...snapshot,
    furnish: async (grid, workbook) => {
      keepSpills(grid, snapshot);
      addTables(grid, book);
      await untilShown(grid);
      const leftOut = addCharts(grid, book);
      await showActive(workbook, book);
      startHere(grid);
      if (settled) calculateUnknown(grid, snapshot);
      else grid.bridge.calculation.markAllDirty();
      return leftOut;
    },
  };
}

/**
 * Resolves when the workbook stands on the page and its cells can be typed into: before, nothing can be laid over its cells, and a
 * cell that is selected is not given the keys.
 */
async function untilShown({ injector }: Grid): Promise<void> {
  await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  const editors = injector.get(IEditorService);
  do await new Promise((resolve) => requestAnimationFrame(resolve));
  while (!editors.getEditor(DOCS_NORMAL_EDITOR_UNIT_ID_KEY));
}

function startHere(grid: Grid): void {
  grid.injector.get(IUndoRedoService).clearUndoRedo(openBook(grid).getId());
}

/** Tables, lists, notes, charts, what is printed. */
async function furnishSample(workbook: Workbook, sample: SampleWorkbook): Promise<void> {
  for (const sheet of sample.sheets) {
    const at = (area: { row: number; column: number; rows?: number; columns?: number }): string =>
      formatAddress({ sheet: sheet.name, row: area.row, column: area.column, rows: area.rows ?? 1, columns: area.columns ?? 1 });
    for (const table of sheet.tables) await workbook.addTable(at(table), table.name);
    for (const choice of sheet.choices) await workbook.addChoice(at(choice), choice.source);
    for (const note of sheet.notes) await workbook.setNote(at(note), note.text);
    for (const chart of sheet.charts) await workbook.addChart(chart);
    await workbook.fitToPage?.(sheet.name, sheet.printed && at(sheet.printed));
  }
  await workbook.activate(sample.start);
}
