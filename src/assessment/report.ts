import type { SessionError } from "../functions/session";
import { isReason, type Answered } from "../workbook/formula/ask";

/** A result with a heading row, read by its headings. */
export class Report {
  private readonly positions: ReadonlyMap<string, number>;
  readonly rows: readonly (readonly Answered[])[];

  constructor(grid: readonly (readonly Answered[])[]) {
    this.positions = new Map(grid[0].map((heading, j) => [String(heading), j]));
    this.rows = grid.slice(1);
  }

  cell(row: number, heading: string): Answered {
    const j = this.positions.get(heading);
    return j === undefined ? "" : (this.rows[row]?.[j] ?? "");
  }

  /** The number in a cell; null for a hole, an error or text. */
  number(row: number, heading: string): number | null {
    const cell = this.cell(row, heading);
    return typeof cell === "number" ? cell : null;
  }

  text(row: number, heading: string): string {
    const cell = this.cell(row, heading);
    return isReason(cell) ? cell.error : String(cell);
  }

  reason(row: number, heading: string): SessionError | null {
    const cell = this.cell(row, heading);
    return isReason(cell) ? cell : null;
  }
}

/** A sentence of a sheet as a formula; it is shown where a cell holds a number, and another or none where it does not. */
export interface LaidSentence {
  readonly number: string;
  readonly text: string;
  readonly otherwise?: string;
}
