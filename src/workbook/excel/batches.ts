/**
 * One place opens Excel's batches. Outside a group every call of the port is a batch of its own;
 * inside one all calls share a batch, their writes travel together at its end or before the next
 * reading, and Excel (ExcelApi 1.20) keeps one undo step for all of them.
 */
export type Context = Excel.RequestContext;

/** True where this Excel has the version of its interface. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** A batch waits until the cell that is being edited has been left, instead of failing. */
const WHEN_EDITED: Excel.RunOptions = { delayForCellEdit: true };

export class Batches {
  private open: Context | null = null;

  run<T>(body: (context: Context) => Promise<T>): Promise<T> {
    return this.open ? body(this.open) : Excel.run(WHEN_EDITED, body);
  }

  async group<T>(body: () => Promise<T>): Promise<T> {
    if (this.open) return body();
    const within = (context: Context): Promise<T> => this.within(context, body);
    if (!supports("1.20")) return Excel.run(WHEN_EDITED, within);
    try {
      return await Excel.run({ ...WHEN_EDITED, mergeUndoGroup: true }, within);
    } catch (thrown) {
      // Some calls cannot be undone in some hosts; then the work matters more than the single step.
      if ((thrown as { code?: unknown }).code === "UndoNotSupported") return Excel.run(WHEN_EDITED, within);
      throw thrown;
    }
  }

  private async within<T>(context: Context, body: () => Promise<T>): Promise<T> {
    this.open = context;
    try {
      const result = await body();
      await context.sync();
      return result;
    } finally {
      this.open = null;
    }
  }
}

/** The range of an area; positions, so that names of sheets need no quoting. */
export function rangeOf(context: Context, area: { sheet: string; row: number; column: number; rows: number; columns: number }): Excel.Range {
  return context.workbook.worksheets.getItem(area.sheet).getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}
