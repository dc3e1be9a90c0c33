import { fail } from "../engine/errors";
import { ErrorCell, isMissing, quote, type Cell } from "../engine/table/cells";
import { labelKey, nearest } from "../engine/table/labels";
import { cellText } from "../engine/table/table";
import { single } from "./arguments";

/** A cell of a list, and the table or list whose names it takes. */
export interface ListPlace {
  readonly argument: string;
  /** Counted from the first row of the selection, its heading included. */
  readonly row: number;
  readonly column: string;
  readonly other: string;
}

/**
 * Finds regions or activities by their label (any case) or their position 1..n. Where labels are codes (02, 340000), a number that is
 * none of them is no position: the code of a place that is not there would be taken for another one. In a list, text is a name
 * and never a position; a number for an argument of one cell may arrive as text.
 */
export class NameFinder {
  private readonly at = new Map<string, number>();
  private readonly byPosition: boolean;

  /** `named`: the labels are names, not positions that stand in for them. */
  constructor(
    private readonly labels: readonly string[],
    named: boolean,
  ) {
    labels.forEach((label, i) => this.at.has(labelKey(label)) || this.at.set(labelKey(label), i));
    this.byPosition = !named || !labels.some((label) => /^\d+$/.test(label.trim()));
  }

  has(cell: Cell): boolean {
    return this.at.has(labelKey(cellText(cell)));
  }

  /** The place of a name in a list; the error names its row. */
  inList(cell: Cell, { argument, row, column, other }: ListPlace): number {
    const value = cellText(cell);
    if (cell instanceof ErrorCell) fail("errorCell", { argument, row, column, value });
    const known = this.at.get(labelKey(value));
    if (known !== undefined) return known;
    if (!this.byPosition || typeof cell !== "number") fail("nameUnknown", { argument, row, column, value: quote(value), other, nearest: this.nearest(value) });
    if (!Number.isInteger(cell)) fail("cellNotWhole", { argument, row, column, value: cell });
    if (cell < 1 || cell > this.labels.length) fail("cellOutside", { argument, row, column, value: cell, min: 1, max: this.labels.length });
    return cell - 1;
  }

  /** The place of the name that is an argument of its own. */
  only(raw: unknown, argument: string): number {
    const cell = single(raw, argument);
    if (isMissing(cell)) fail("missingArgument", { argument });
    const value = cellText(cell);
    if (cell instanceof ErrorCell) fail("errorCell", { argument, row: "1", column: "1", value });
    const known = this.at.get(labelKey(value));
    if (known !== undefined) return known;
    const position = typeof cell === "number" ? cell : /^[1-9]\d*$/.test(value) ? Number(value) : NaN;
    if (!this.byPosition || Number.isNaN(position)) fail("unknownLabel", { argument, value: quote(value), nearest: this.nearest(value) });
    if (!Number.isInteger(position) || position < 1 || position > this.labels.length)
      fail("positionOutside", { argument, value: position, count: this.labels.length });
    return position - 1;
  }

  private nearest(value: string): string {
    return nearest(this.labels, value).join(", ");
  }
}
