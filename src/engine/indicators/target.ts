import { fail } from "../errors";
import { selectColumns, type Table } from "../table/table";
import type { Framework, FrameworkColumn } from "./framework";
import { indicatorLevels, weightedColumns } from "./indicatorLevels";
import { DEFAULT_FLOOR, layerScores } from "./layerScores";
import { columnGoalposts } from "./normalize";

/** What the overall score is to reach: at least `score`, or a rank of at most `rank`, 1 = best. */
export type Goal = { readonly score: number } | { readonly rank: number };

export interface EqualMove {
  /** The share m of every gap that is closed, in [0, 1]. */
  readonly share: number;
  /** The columns that count, in the table's order, with their values today and then, NaN where missing. */
  readonly columns: readonly { readonly column: FrameworkColumn; readonly now: number; readonly needed: number }[];
}

/**
 * The smallest equal-effort move that lifts a unit's overall score to a goal: every column closes the same share m of its gap to
 * the goalpost that gives 1,
 *
 *     x' = x + m (best - x),   so between the goalposts z' = z + m (1 - z)
 *
 * and m is the least in [0, 1] with Overall(x') at the goal, found by halving to the last bit, as Overall (goalposts, geometric
 * mean with the floor, as SCORE) does not fall in m. The same effort on every indicator, by the law by which paths move them.
 * Goalposts and the other units stay as they are. A column at or beyond its best goalpost, and a missing one, stays; one beyond
 * its worst goalpost moves from where it is, which counts as the floor until it is inside. m = 1 gives Overall 1, so that every
 * score up to 1 can be reached, and so can every rank. The product's own rule.
 */
export function equalMove(table: Table, framework: Framework, unit: number, goal: Goal): EqualMove {
  const { overall, rank } = layerScores(indicatorLevels(table, framework, "goalposts"), "geometric", DEFAULT_FLOOR);
  if (Number.isNaN(overall[unit])) fail("unitWithoutScores", { unit: table.rowLabels[unit] });
  const columns = weightedColumns(framework.columns).map((column) => {
    const [low, high] = columnGoalposts(table, column.column, column.low, column.high);
    return { ...column, low, high };
  });
  const now = Float64Array.from(columns, ({ column }) => table.values[unit * table.columns + column]);
  const moved = (m: number): Float64Array => now.map((x, c) => towards(x, columns[c], m));
  const row = selectColumns(
    table,
    columns.map(({ column }) => column),
  );
  const fixed = columns.map((column, c) => ({ ...column, column: c }));
  const scoreAt = (m: number): number => {
    const one = { ...row, rows: 1, values: moved(m), rowLabels: [table.rowLabels[unit]] };
    return layerScores(indicatorLevels(one, { columns: fixed }, "goalposts"), "geometric", DEFAULT_FLOOR).overall[0];
  };
  const reached = "rank" in goal ? rank[unit] <= goal.rank : overall[unit] >= goal.score;
  // Rounding may leave the best score a bit below 1.
  const wanted = Math.min("rank" in goal ? scoreOfRank(overall, unit, goal.rank) : goal.score, scoreAt(1));
  const share = reached ? 0 : leastShare((m) => scoreAt(m) >= wanted);
  const needed = share > 0 ? moved(share) : now;
  return { share, columns: columns.map((column, c) => ({ column, now: now[c], needed: needed[c] })) };
}

function towards(x: number, { direction, low, high }: FrameworkColumn, m: number): number {
  const best = direction === 1 ? high : low;
  if (direction === 1 ? !(x < best) : !(x > best)) return x;
  return m === 1 ? best : x + m * (best - x);
}

/** The overall score of the other unit that would have to be matched; a tie shares the better rank. */
function scoreOfRank(overall: Float64Array, unit: number, rank: number): number {
  const others = overall.filter((score, i) => i !== unit && score === score).sort();
  if (rank > others.length + 1) fail("goalRank", { argument: "goal", value: rank, count: others.length + 1 });
  return rank > others.length ? 0 : others[others.length - rank];
}

/** The least m at which a condition holds that does not hold at 0, holds at 1, and once it holds goes on to. */
function leastShare(holds: (m: number) => boolean): number {
  let [low, high] = [0, 1];
  for (let middle = 0.5; middle > low && middle < high; middle = (low + high) / 2) {
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
