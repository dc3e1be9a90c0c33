import type { Words } from "../locale/en";
import { formatAddress } from "../workbook/address";
import { FIRMWARE, HARDWARE, SCORE, SECTION, SHARE, SOFTWARE } from "../workbook/sample/style";
import type { Dataset } from "./dataset";
import { formulaOf } from "./formulaText";
import type { Plan } from "./plan";
import { noteText, type Subject } from "./writeLayers";

/** Headings of HFS.SCORE. */
const SCORES = ["Unit", "Hardware", "Firmware", "Software", "Overall", "Rank", "Coverage"];

/** Rows left free below results of all units: a row inserted in the table makes them longer. */
const SPARE = 20;

/** Rows of a result of all units in which formulas look for one: those of the table and the free ones below. */
export function unitRows({ table }: Dataset): number {
  return table.rows.length + SPARE;
}

/** Where the scores of all units stand: below a title of their own, from the first unit on, with free rows below. */
export interface AllScores {
  readonly row: number;
  readonly rows: number;
}

/** Rows that the scores of all units take, title and headings included. */
export function scoresRows({ dataset }: Subject): number {
  return 2 + unitRows(dataset);
}

/** Where the scores will stand that are laid from a row on. */
export function scoresAt(row: number, { dataset }: Subject): AllScores {
  return { row: row + 2, rows: unitRows(dataset) };
}

/** HFS.SCORE of the whole table from a row on, live, under a title. */
export function layAllScores(plan: Plan, words: Words, subject: Subject, row: number, framework: string, told: string): void {
  const { rows } = scoresAt(row, subject);
  const formula = formulaOf("SCORE", [formatAddress(subject.dataset.area, { absolute: true }), framework]);
  plan.put(row, 0, [[words.writing.scores]]).format(row, 0, 1, 1, SECTION);
  plan.claim(row + 1, 0, rows + 1, SCORES.length);
  plan.put(row + 1, 0, [[formula]]).note(row + 1, 0, noteText(words, subject, formula, told));
  scoresLook(plan, row + 1, rows, SCORES.length);
}

/** One unit's scores under their headings, picked out of those of all units: the first `columns` of them. */
export function layPickedScores(plan: Plan, row: number, columns: number, unit: string, { row: first, rows }: AllScores): void {
  const at = `MATCH(${unit},${plan.ref(first, 0, rows)},0)`;
  const picked = SCORES.slice(1, columns).map((_, j) => `=INDEX(${plan.ref(first, j + 1, rows)},${at})`);
  plan.put(row, 0, [SCORES.slice(0, columns), [`=${unit}`, ...picked]]);
  scoresLook(plan, row, 1, columns);
}

/** Headings in the layers' colours, two decimals for scores, whole numbers for ranks, percent for coverage. */
function scoresLook(plan: Plan, row: number, rows: number, columns: number): void {
  plan.heading(row, 0, columns).heading(row, 1, 1, HARDWARE).heading(row, 2, 1, FIRMWARE).heading(row, 3, 1, SOFTWARE);
  plan.format(row, 1, 1, columns - 1, { align: "right" }).format(row + 1, 1, rows, Math.min(4, columns - 1), { numberFormat: SCORE });
  if (columns > 5) plan.format(row + 1, 5, rows, 1, { numberFormat: "0" });
  if (columns > 6) plan.format(row + 1, 6, rows, 1, { numberFormat: SHARE });
}
