import type { CellValue, Obstacle, Workbook } from "../port";
import type { Scope } from "./scope";

export interface ThawReport {
  readonly state: "nothing" | "thawed" | "damaged" | "newer";
  readonly restored: number;
  readonly kept: readonly Kept[];
  readonly changes: readonly Change[];
}

export interface Kept {
  readonly address: string;
  /** `overwritten`: someone else's formula stands there; `gone`: its sheet, or one that it refers to, is not there, or the cells have moved. */
  readonly reason: Obstacle | "overwritten" | "gone";
}

/** A cell that is not what it was when it was frozen. */
export interface Change {
  readonly address: string;
  readonly what: "input" | "result";
  readonly before: CellValue;
  readonly after: CellValue;
}

export declare function thaw(workbook: Workbook, scope: Scope, despite?: readonly Obstacle[]): Promise<ThawReport>;
