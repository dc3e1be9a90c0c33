import { isMissing, type Cell } from "./cells";
import { cellText } from "./table";

/** The year a cell holds: a whole number above zero, typed or as text, or the only year in a text such as 2020年 or FY2020; NaN where it is none. */
export function yearOf(cell: Cell): number {
  if (isMissing(cell) || typeof cell === "boolean") return NaN;
  const text = cellText(cell).normalize("NFKC");
  const number = typeof cell === "number" ? cell : Number(/^\d+$/.test(text) ? text : (/^\D*((?:19|20)\d\d)\D*$/.exec(text)?.[1] ?? NaN));
  return Number.isInteger(number) && number > 0 ? number : NaN;
}

/** True for a year, and for a part of one such as 2020Q1, which can stand apart but not in order of time. */
export function namesPeriod(cell: Cell): boolean {
  return !Number.isNaN(yearOf(cell)) || (typeof cell === "string" && /(?:^|\D)(?:19|20)\d\d(?!\d)/.test(cell.normalize("NFKC")));
}
