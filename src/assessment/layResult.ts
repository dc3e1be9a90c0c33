import type { Words } from "../locale/en";
import { SCORE } from "../workbook/sample/style";
import type { Plan } from "./plan";
import { noteText, type Subject } from "./writeLayers";

/** A formula whose result spills over `rows` and `columns`, headings included, with its note, under a heading rule, numbers on the right. */
export function layResult(
  plan: Plan,
  words: Words,
  subject: Pick<Subject, "dataset" | "version" | "today">,
  told: string,
  { row, formula, rows, columns, numberFormat = SCORE }: { row: number; formula: string; rows: number; columns: number; numberFormat?: string | undefined },
): void {
  plan.claim(row, 0, rows, columns);
  plan.put(row, 0, [[formula]]).note(row, 0, noteText(words, subject, formula, told));
  layTableLook(plan, row, rows, columns, numberFormat);
}

/** A heading rule and numbers on the right, for a table with its names in the first column. */
export function layTableLook(plan: Plan, row: number, rows: number, columns: number, numberFormat: string): void {
  plan
    .heading(row, 0, columns)
    .format(row, 1, 1, columns - 1, { align: "right" })
    .format(row + 1, 1, rows - 1, columns - 1, { numberFormat, align: "right" });
}
