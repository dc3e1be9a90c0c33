import type { Session } from "../../functions/session";
import type { Workbook } from "../port";
import type { Verification } from "./verification";

export interface VerifyOptions {
  readonly tolerance?: number;
  /** Called after each formula with how many are done and how many there are. */
  readonly onProgress?: (done: number, all: number) => void;
  /**
   * The same workbook, calculated anew. For a workbook that cannot calculate by itself: formulas with
   * functions of the spreadsheet around ours are compared with it.
   */
  readonly calculated?: Workbook;
}

export declare function verify(workbook: Workbook, session: Session, options?: VerifyOptions): Promise<Verification>;
