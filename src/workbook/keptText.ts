import type { CellInput, CellValue } from "./port";

/** A value to be written so that the cell shows this very value: text stays text, though it may look like a number, a date or a formula. */
export function keptText(value: CellValue): CellInput {
  return typeof value === "string" && value !== "" ? `'${value}` : value;
}

/** What an input with an apostrophe in front stands for; null for any other input. */
export function textBehindApostrophe(input: CellInput): string | null {
  return typeof input === "string" && input.startsWith("'") ? input.slice(1) : null;
}
