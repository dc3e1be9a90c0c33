import { fail } from "../engine/errors";
import { RANDOM_INDEX } from "../engine/indicators/pairwiseJudgments";
import { arePositions, matchLabels } from "../engine/table/labels";
import type { Matrix, Table } from "../engine/table/table";
import { readData } from "./arguments";

/** Pairwise judgments as they stand in a selection: square, NaN where an entry is blank. */
export interface Judgments {
  readonly matrix: Matrix;
  readonly argument: string;
  /** The items' names, or the positions 1..n as text. */
  readonly labels: readonly string[];
}

/**
 * Reads a square table of judgments, with a heading row, a column of names, both or neither. Unlike elsewhere, a first row or
 * column that counts 1, 2, 3 ... is taken for labels where the rest is square, since only a square can be meant. Where rows and columns
 * are named they are matched by name.
 */
export function readJudgments(raw: unknown, argument: string): Judgments {
  const table = readData(raw, argument);
  const [top, left] = numberedEdges(table);
  const [rows, columns] = [table.rows - top, table.columns - left];
  if (rows !== columns) fail("notSquare", { argument, rows, columns });
  const n = rows;
  if (n > RANDOM_INDEX.length) fail("tooManyItems", { argument, given: n, limit: RANDOM_INDEX.length });

  const rowNames = left === 1 || !table.hasRowLabels ? positions(n) : table.rowLabels.slice(top);
  const columnNames = top === 1 || !table.hasColumnLabels ? positions(n) : table.columnLabels.slice(left);
  const named = !arePositions(rowNames);
  const order = named && !arePositions(columnNames) ? matchLabels(rowNames, columnNames, argument) : positions(n).map((_, j) => j);
  const values = Float64Array.from({ length: n * n }, (_, at) => table.values[(Math.floor(at / n) + top) * table.columns + left + order[at % n]]);
  return { matrix: { rows: n, columns: n, values }, argument, labels: named ? rowNames : columnNames };
}

/** How many leading rows and columns (0 or 1 each) of the numbers are the items' numbers 1, 2, 3 ... in truth. */
function numberedEdges({ rows, columns, values, hasRowLabels, hasColumnLabels }: Table): [number, number] {
  const counts = (length: number, at: (i: number) => number): boolean => Array.from({ length }, (_, i) => at(i)).every((value, i) => value === i + 1);
  const left = (top: number): boolean => counts(rows - top, (i) => values[(i + top) * columns]);
  const top = (from: number): boolean => counts(columns - from, (j) => values[j + from]);
  if (Math.min(rows, columns) < 2) return [0, 0];
  if (columns === rows + 1 && !hasRowLabels && left(0)) return [0, 1];
  if (rows === columns + 1 && !hasColumnLabels && top(0)) return [1, 0];
  if (rows === columns && !hasRowLabels && !hasColumnLabels && Number.isNaN(values[0]) && left(1) && top(1)) return [1, 1];
  return [0, 0];
}

function positions(n: number): string[] {
  return Array.from({ length: n }, (_, i) => String(i + 1));
}
