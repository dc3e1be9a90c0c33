import { fail } from "../engine/errors";
import { LAYERS, type Framework, type FrameworkColumn } from "../engine/indicators/framework";
import { equalMove, type Goal } from "../engine/indicators/target";
import { isText, quote } from "../engine/table/cells";
import { cellText, type Table } from "../engine/table/table";
import { isOmitted, readData, readUnit, single } from "./arguments";
import { answer } from "./errors";
import { readFramework } from "./framework";
import { report } from "./results";
import { looksLikeScores, readScores } from "./scoreTable";

/**
 * The smallest equal-effort move of a unit's indicators that lifts its Overall (as SCORE: goalposts, geometric mean) to a goal. Every column closes the same share m of its gap to the best goalpost, Needed = Now + m (best - Now); goalposts and other units stay. Arithmetic of the index, not a forecast or an effect. A missing value stays blank and is not moved; a value at its best goalpost or beyond stays; columns of weight 0 are not listed. A goal already reached changes nothing. With goalposts in the framework, SCORE on the needed values shows the goal; quantile goalposts would move with them.
 * @customfunction TARGET
 * @param data Indicators as in SCORE, units in rows; or layer scores headed Hardware, Firmware, Software, taken as they are.
 * @param unit Name or position of the unit.
 * @param goal Overall to reach, above 0 and up to 1, or a rank as text: rank 5 (a tie will do).
 * @param [framework] One code per column, or a table headed Column, Code, Direction, Weight, Low, High; omitted = codes from the headings.
 * @returns A row per column that counts: Indicator, Now, Needed, Change (in the column's units), Change % (of the size of Now, blank where that is 0).
 */
export function target(data: any[][], unit: string, goal: any[][], framework?: any[][]): any[][] {
  return answer(() => {
    const { table, framework: columns } = readSubject(data, framework);
    const { columns: moves } = equalMove(table, columns, readUnit(unit, table.rowLabels, "unit"), readGoal(goal));
    const rows = moves.map(({ column, now, needed }) => {
      const change = needed - now;
      return [nameOf(column, table), now, needed, change, (100 * change) / Math.abs(now)];
    });
    return report(["Indicator", "Now", "Needed", "Change", "Change %"], rows);
  });
}

/** The columns to move: indicators as SCORE reads them, or the three layers of a table of scores between 0 and 1. */
function readSubject(data: unknown, framework: unknown): { table: Table; framework: Framework } {
  if (!isOmitted(framework) || !looksLikeScores(data, "data")) {
    const table = readData(data, "data");
    return { table, framework: readFramework(table, { framework }) };
  }
  const scores = readScores(data, "data");
  const columns = ([0, 1, 2] as const).map((layer): FrameworkColumn => ({
    column: layer,
    label: LAYERS[layer],
    code: LAYERS[layer][0],
    layer,
    direction: 1,
    weight: NaN,
    low: 0,
    high: 1,
  }));
  return { table: { ...scores, columns: 3, columnLabels: LAYERS, hasColumnLabels: true }, framework: { columns } };
}

/** A score above 0 and up to 1, or the word rank with a number, with or without a blank between them. */
function readGoal(raw: unknown): Goal {
  if (isOmitted(raw)) fail("missingArgument", { argument: "goal" });
  const cell = single(raw, "goal");
  if (typeof cell === "number" && cell > 0 && cell <= 1) return { score: cell };
  const rank = isText(cell) ? /^rank\s*(\d{1,9})$/i.exec(cellText(cell).normalize("NFKC")) : null;
  if (rank && Number(rank[1]) > 0) return { rank: Number(rank[1]) };
  const meant = typeof cell === "number" && cell > 1 && Number.isInteger(cell) ? { rank: cell } : {};
  fail("goalUnread", { argument: "goal", value: quote(cell), ...meant });
}

/** The column's heading; its code where the columns have no headings, or its position for a bare letter. */
function nameOf({ label, code, column }: FrameworkColumn, { hasColumnLabels }: Table): string | number {
  if (hasColumnLabels) return label;
  return code.length > 1 ? code : column + 1;
}
