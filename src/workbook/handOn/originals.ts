import type { CellValue, Workbook } from "../port";

/** `damaged`: changed by hand or incomplete; `newer`: written by a version of HFS that keeps more than this one can read. */
export type RecordState = "none" | "sound" | "damaged" | "newer";

/** A formula whose values stand in its place. */
export interface FrozenCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** To the letter, with its "=". */
  readonly formula: string;
  /** Ids of the functions that it calls. */
  readonly functions: readonly string[];
  /** Version of the product that froze it, and the day. */
  readonly version: string;
  readonly date: string;
  /** Number of the freezing that it belongs to: a later one has a higher number. */
  readonly freeze: number;
  /** Addresses of the cells that it refers to, as they were then. */
  readonly inputs: readonly string[];
  readonly values: readonly (readonly CellValue[])[];
}

/** The formulas that are frozen now: those of the record whose formula does not stand in its cell. */
export declare function frozenFormulas(workbook: Workbook): Promise<{ state: RecordState; cells: readonly FrozenCell[] }>;
