import type { Obstacle, Workbook } from "../port";
import type { About } from "./about";
import type { Scope } from "./scope";

export interface FreezeReport {
  readonly formulas: number;
  readonly cells: number;
  readonly skipped: readonly Skipped[];
}

export interface Skipped {
  readonly address: string;
  readonly formula: string;
  /** `broken`: shows an error instead of a result (#NAME?, #SPILL!, #CONNECT!, #REF!) or nothing; `cut`: the selection holds a part of its result only. */
  readonly reason: Obstacle | "broken" | "busy" | "cut";
}

export declare function freeze(workbook: Workbook, scope: Scope, about: About, despite?: readonly Obstacle[]): Promise<FreezeReport>;
