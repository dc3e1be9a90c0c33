import { areaOf } from "../address";
import { findReferences } from "../formula/references";
import type { Area } from "../port";

/** Keys of the cells whose spilled results a formula refers to as a whole (`A8#`): there must be a formula that spills. */
export function spillReferences(formula: string, sheet: string): string[] {
  if (!formula.includes("#")) return [];
  return findReferences(formula).flatMap((one) => (one.kind === "cells" && one.spill ? [cellKey({ ...areaOf(one.address), sheet: one.sheet || sheet })] : []));
}

export function cellKey({ sheet, row, column }: Pick<Area, "sheet" | "row" | "column">): string {
  return `${sheet.toLowerCase()}!${row},${column}`;
}
