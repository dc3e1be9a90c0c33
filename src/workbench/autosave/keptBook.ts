import type { Book } from "../../workbook/book/book";

/** The way of keeping a workbook; a kept one of another number is left alone. */
export const FORMAT = 1;

/** What is known of a kept workbook without reading it. */
export interface KeptHead {
  readonly format: number;
  /** Another one with every write: tells whether somebody else has written since. */
  readonly revision: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly title: string;
  /** Changed since it was last opened from a file or saved as one. */
  readonly unsaved: boolean;
  /** False where a calculation was on its way: the values may be older than what they follow from. */
  readonly settled: boolean;
}

export interface KeptBook {
  readonly head: KeptHead;
  readonly book: Book;
}

/** Where the browser keeps one workbook between visits. */
export interface BookStore {
  /** Null where nothing is kept, or nothing that this version can read. */
  read(): Promise<KeptBook | null>;
  /**
   * Keeps a workbook, in place of the revision that is expected there (null: nothing); "any" takes the place of whatever is there.
   * Resolves with null, or with what stands there instead, in which case nothing is written.
   */
  write(kept: KeptBook, expected: string | null | "any"): Promise<KeptHead | null>;
  /** The same while the page is being left, when nothing can be waited for; false where it cannot be done. */
  writeAtOnce(kept: KeptBook, expected: string | null): boolean;
  /** Removes what is kept if it is the expected revision. */
  remove(expected: string | null): Promise<void>;
}
