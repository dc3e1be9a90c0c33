import { keptText } from "../keptText";
import type { CellInput, CellValue } from "../port";

/** What a cell shows while its function is at work. */
const BUSY: ReadonlySet<CellValue> = new Set<CellValue>(["#BUSY!", "#GETTING_DATA", "#GETTING_DATA!"]);
/** What a cell shows when its formula could not be called at all; no result hides behind it. */
const BROKEN: ReadonlySet<CellValue> = new Set<CellValue>(["#NAME?", "#SPILL!", "#CONNECT!", "#BLOCKED!", "#REF!", "#UNKNOWN!"]);
const ERRORS: ReadonlySet<CellValue> = new Set<CellValue>([...BROKEN, "#N/A", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#CALC!", "#FIELD!"]);

export function isBusy(value: CellValue): boolean {
  return BUSY.has(value);
}

export function isBroken(value: CellValue): boolean {
  return BROKEN.has(value);
}

/**
 * What is written so that a cell goes on showing this value, and other formulas go on finding it: an error stays an error, text
 * stays text, and the empty text of a hole in a result stays one, which is no blank.
 */
export function keptValue(value: CellValue): CellInput {
  if (ERRORS.has(value)) return value;
  return value === "" ? "'" : keptText(value);
}
