import { FORMAT, type KeptBook } from "./keptBook";

/** A workbook kept while its page is being left, and the revision that it follows in the browser's database (null: none). */
export interface LastMoment {
  readonly kept: KeptBook;
  readonly follows: string | null;
}

const NAME = "hfs-workbench-last-moment";

/** The one storage of a browser that is done when it returns; it takes workbooks up to some millions of signs. */
export const lastMoment = {
  /** False where the browser refuses, or the workbook is too large. */
  keep(moment: LastMoment): boolean {
    try {
      localStorage.setItem(NAME, JSON.stringify(moment));
      return true;
    } catch {
      return false;
    }
  },

  read(): LastMoment | null {
    try {
      const moment = JSON.parse(localStorage.getItem(NAME) ?? "null") as LastMoment | null;
      return moment?.kept.head.format === FORMAT ? moment : null;
    } catch {
      return null;
    }
  },

  forget(): void {
    try {
      localStorage.removeItem(NAME);
    } catch {
      // A browser that forbids storage keeps nothing either.
    }
  },
};
