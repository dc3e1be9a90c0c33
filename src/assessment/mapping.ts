import type { Session, SessionError } from "../functions/session";
import { ask } from "../workbook/formula/ask";
import { withFramework, type Dataset } from "./dataset";

/** What the user has said of a column. What is not said is read from the column's heading. */
export interface ColumnChoice {
  /** A layer's letter or a framework code; null for a column that is not used. */
  readonly code: string | null;
  /** True where less is better. */
  readonly cost: boolean;
}

/** By the columns' headings. */
export type ColumnChoices = Readonly<Record<string, ColumnChoice>>;

/** How columns weigh within their layer: the words of HFS.WEIGHTS. */
export const WEIGHTINGS = ["equal", "entropy", "critic", "pc1", "factor"] as const;
export type Weighting = (typeof WEIGHTINGS)[number];

/** The codes a column may be given: a layer alone, or an indicator of the framework. */
export const CODES: readonly string[] = (
  [
    ["H", 10],
    ["F", 10],
    ["S", 8],
  ] as const
).flatMap(([letter, count]) => [letter, ...Array.from({ length: count }, (_, i) => `${letter}${i + 1}`)]);

/** A table as the user maps it, and why its weights could not be computed: then they are equal. */
export interface Mapped {
  readonly dataset: Dataset;
  readonly weightsError: SessionError | null;
}

/**
 * Puts codes, directions and weights to a table's columns. Where the headings say it all, no framework is made, so that written
 * formulas stay short. Weights are those of HFS.WEIGHTS over all columns of the table.
 */
export async function mapColumns(session: Session, read: Dataset, choices: ColumnChoices, weighting: Weighting): Promise<Mapped> {
  const columns = read.table.columns.map(({ label, code }) => {
    const choice = choices[label];
    return { code: choice ? choice.code : code, direction: choice?.cost ? (-1 as const) : (1 as const) };
  });
  const asRead = columns.every(({ code, direction }, j) => code === read.table.columns[j].code && direction === 1);
  if (asRead && weighting === "equal") return { dataset: read, weightsError: null };
  const plain = withFramework(read, columns, null, weighting);
  if (weighting === "equal") return { dataset: plain, weightsError: null };
  const answer = await ask(session, "WEIGHTS", [read.values, weighting, columns.map(({ direction }) => [direction])]);
  if (!answer.ok) return { dataset: asRead ? read : withFramework(read, columns, null, "equal"), weightsError: answer.error };
  const row = answer.grid[answer.grid.length - 1];
  const weights = read.table.columns.map(({ index }) => Number(row[index]));
  return { dataset: withFramework(read, columns, weights, weighting), weightsError: null };
}

/** The choice that a column has now, from the user or from its heading. */
export function choiceOf({ table, directions }: Dataset, column: number): ColumnChoice {
  return { code: table.columns[column].code, cost: directions[column] < 0 };
}
