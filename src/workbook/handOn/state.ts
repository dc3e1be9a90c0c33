import type { Workbook } from "../port";
import type { RecordState } from "./originals";

export interface HandOnState {
  /** Cells whose formula calls HFS. */
  readonly formulas: number;
  /** How many of them show an error that a computer without the add-in leaves behind, or bear a damaged name. */
  readonly broken: number;
  readonly frozen: number;
  readonly record: RecordState;
  /** Cells with a note of ours or a row in the log. */
  readonly annotated: number;
}

export declare function handOnState(workbook: Workbook): Promise<HandOnState>;
