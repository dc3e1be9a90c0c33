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

/** Places of a name that a sentence bears. */
const MOST_PLACES = 6;

/**
 * Finds regions or activities by their label (any case) or their position 1..n. Where labels are codes (02, 340000), a number that is
 * none of them is no position: the code of a place that is not there would be taken for another one. In a list, text is a name
 * and never a position; a number for an argument of one cell may arrive as text. Where labels repeat, a number is a position.
 */
export class NameFinder {
  private readonly at = new Map<string, number>();
  /** Labels that stand more than once. */
  private readonly repeated = new Set<string>();
  private readonly byPosition: boolean;

  /** `named`: the labels are names, not positions that stand in for them. `others`: codes that stand beside the labels, each list as long. */
  constructor(
    private readonly labels: readonly string[],
    named: boolean,
    private readonly others: readonly (readonly string[])[] = [],
  ) {
    labels.forEach((label, i) => {
      const key = labelKey(label);
      if (this.at.has(key)) this.repeated.add(key);
      else this.at.set(key, i);
    });
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
    const position = typeof cell === "number" ? cell : /^[1-9]\d*$/.test(value) ? Number(value) : NaN;
    const counts = this.byPosition || this.repeated.size > 0;
    const known = this.at.get(labelKey(value));
    if (known !== undefined && !this.repeated.has(labelKey(value))) return known;
    const other = counts && this.isPosition(position) ? undefined : this.byCode(value);
    if (other !== undefined) return other;
    if (known !== undefined && !this.isPosition(position)) fail("nameSeveral", { argument, value: quote(cell), places: this.places(value) });
    if (!counts || Number.isNaN(position)) fail("unknownLabel", { argument, value: quote(value), nearest: this.nearest(value) });
    if (!this.isPosition(position)) fail("positionOutside", { argument, value: position, count: this.labels.length });
    return position - 1;
  }

  private isPosition(value: number): boolean {
    return Number.isInteger(value) && value >= 1 && value <= this.labels.length;
  }

  /** Where a code stands that stands once. */
  private byCode(value: string): number | undefined {
    const wanted = labelKey(value);
    for (const codes of this.others) {
      const found = codes.flatMap((code, i) => (labelKey(code) === wanted ? [i] : []));
      if (found.length === 1) return found[0];
    }
    return undefined;
  }

  private places(value: string): string {
    const places = this.labels.flatMap((label, i) => (labelKey(label) === labelKey(value) ? [i + 1] : []));
    return places.length > MOST_PLACES ? `${places.slice(0, MOST_PLACES).join(", ")}, ...` : places.join(", ");
  }

  private nearest(value: string): string {
    return nearest(this.labels, value).join(", ");
  }
}
