import type { Words } from "../../locale/en";
import type { CellValue } from "../port";

/** What became of comparing saved results with the same formulas calculated anew. */
export interface Verification {
  readonly tolerance: number;
  /** Formulas compared, frozen ones included. */
  readonly formulas: number;
  /** Cells compared. */
  readonly cells: number;
  /** How many of the compared formulas are frozen. */
  readonly frozen: number;
  /** Formulas all of whose cells agree, with how many there are. */
  readonly agreed: readonly Agreement[];
  readonly differences: readonly Difference[];
  readonly unchecked: readonly Unchecked[];
}

/** What could not be compared. The address is "" where it concerns the workbook. */
export interface Unchecked {
  readonly address: string;
  readonly formula: string;
  readonly code: UncheckedCode;
  /** What the reason is about: an argument, a sheet, a function. */
  readonly text: string;
  /** In English; code and text say it in another language. */
  readonly reason: string;
}

export type UncheckedCode = keyof Words["handOn"]["uncheckedWhy"];

export interface Agreement {
  readonly address: string;
  readonly formula: string;
  readonly cells: number;
}

export interface Difference {
  readonly address: string;
  /** The cell that holds the formula. */
  readonly anchor: string;
  readonly formula: string;
  /** Where the sizes of the results differ, both are sizes as text: "31 x 4". */
  readonly saved: CellValue;
  readonly now: CellValue;
}

export const TOLERANCE = 1e-9;
/** Smaller numbers count as this large: what is left of a difference of numbers around 1 is no share of anything. */
const SMALL = 1e-3;

/** Numbers agree within a share of the larger one, all else must be the same. A hole of a result ("") and a blank are the same. */
export function compareCells(saved: CellValue, now: CellValue, tolerance: number = TOLERANCE): boolean {
  if (typeof saved === "number" && typeof now === "number") {
    return Math.abs(saved - now) <= tolerance * Math.max(SMALL, Math.abs(saved), Math.abs(now));
  }
  return (saved === "" ? null : saved) === (now === "" ? null : now);
}

/** The distance as a share of the saved number; null where one of both is no number or the saved one is 0. */
export function relativeDifference(saved: CellValue, now: CellValue): number | null {
  return typeof saved === "number" && typeof now === "number" && saved !== 0 ? Math.abs(now - saved) / Math.abs(saved) : null;
}
