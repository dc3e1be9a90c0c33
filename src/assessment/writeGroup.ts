import type { Words } from "../locale/en";
import { PURPOSE, SCORE } from "../workbook/sample/style";
import type { Case } from "./case";
import { groupCells } from "./dataset";
import { sentence } from "./formulaText";
import type { Plan } from "./plan";
import type { AllScores } from "./writeScores";

/** Where the group of the chosen unit stands: cells with its name, its size and the unit's place in it. */
export interface GroupCells {
  readonly name: string;
  readonly size: string;
  readonly place: string;
  /** The row of the group's medians: hardware, firmware and software from the second column on. */
  readonly medians: number;
}

/** The column right of the scores of all units. */
const SCORED = 7;

/** Rows that the group takes below the chosen unit's scores; 0 where units are compared with all. */
export function groupRows({ dataset, group }: Case): number {
  return groupCells(dataset, group) === null ? 0 : 2;
}

/**
 * Below one unit's scores, in the row after them: the medians of its group and its places there, counted over the scores of all units.
 * The group is what shares the unit's entry in a column of labels; its name and size stand right of the scores, from `column` on.
 */
export function layGroup(plan: Plan, words: Words, { dataset, group }: Case, unit: string, picked: number, column: number, all: AllScores): GroupCells | null {
  const cells = groupCells(dataset, group);
  if (cells === null || group === null) return null;
  const [medians, places] = [picked + 2, picked + 3];
  const [name, size] = [plan.ref(picked + 1, column), plan.ref(picked + 1, column + 1)];
  const of = (j: number): string => plan.ref(all.row, j, all.rows);
  // Beside each unit its own group, in the order of the table, also where that has got more rows; blanks around an entry make no other group.
  const entries = Array.from({ length: all.rows }, (_, i) => [`=IFERROR(TRIM(INDEX(${cells},${i + 1})),"")`]);
  plan.put(all.row - 1, SCORED, [[group], ...entries]).heading(all.row - 1, SCORED, 1);
  const within = `(${of(SCORED)}=${name})`;
  const known = (expression: string): string => `=IF(${name}="","",${expression})`;
  plan.put(picked, column, [
    [group, words.writing.groupUnits],
    [`=IFERROR(INDEX(${of(SCORED)},MATCH(${unit},${of(0)},0)),"")`, known(`SUM(${within}*ISNUMBER(${of(4)}))`)],
  ]);
  plan
    .heading(picked, column, 2)
    .format(picked, column + 1, 1, 1, { align: "right" })
    .format(picked + 1, column + 1, 1, 1, { numberFormat: "0" });
  const scores = [1, 2, 3, 4];
  // A unit without a score shows #N/A, which MEDIAN and SUM would hand on.
  const median = (j: number): string => known(`IFERROR(MEDIAN(IF(${within}*ISNUMBER(${of(j)}),${of(j)})),"")`);
  const place = (j: number): string => {
    const own = plan.ref(picked + 1, j);
    return known(`IF(ISNUMBER(${own}),1+SUM(IFERROR(${within}*(${of(j)}>${own}),0)),"")`);
  };
  plan.put(medians, 0, [
    [known(sentence(words.writing.groupMedian, { group: name })), ...scores.map(median)],
    [known(sentence(words.writing.groupPlace, { group: name })), ...scores.map(place)],
  ]);
  plan.format(medians, 1, 1, 4, { numberFormat: SCORE }).format(places, 1, 1, 4, { numberFormat: "0" }).format(medians, 0, 2, 1, PURPOSE);
  return { name, size, place: plan.ref(places, 4), medians };
}
