import { fail, HfsError } from "../engine/errors";
import { isExtreme } from "../engine/table/table";
import type { Finding } from "../engine/troubles";
import { isOmitted, transpose } from "./arguments";
import { readSectorBlock } from "./productionTable";

/** The sectors that a vector may belong to, and where those stand in it that are looked at. */
export interface Side {
  readonly labels: readonly string[];
  readonly labelled: boolean;
  /** Other names of the same, such as codes. */
  readonly codes?: readonly (readonly string[])[];
  readonly at: readonly number[];
}

/** A vector as it could be read, null where it was not given; else why not. */
export interface CheckedVector {
  readonly values: Float64Array | null;
  /** Columns of a block that deduct imports, and what they deduct. */
  readonly deducted: { readonly labels: readonly string[]; readonly sum: number };
  /** What the columns of stocks and errors hold; null without any. */
  readonly besides: Float64Array | null;
  /** The side that fitted. */
  readonly side: Side | null;
  readonly finding: Finding | null;
}

const NOTHING = { values: null, deducted: { labels: [], sum: 0 }, besides: null, side: null };
const IMPORTS = /^(imp?|m|p\.?7)$|import|进口/i;
const STOCKS_OR_ERRORS = /^(inv|err|p\.?5[23]|其他)$|stock|inventor|error|discrepanc|residual|statistical|存货|库存|误差/i;

/**
 * Reads one number per sector, or a block that is added up, for the first of the sides that it fits: the sectors without the totals, with
 * them, or with all else that was selected. `lying`: the block's sectors stand in columns. What fits none is a finding, not an error.
 */
export function readChecked(raw: unknown, argument: string, sides: readonly Side[], { lying = false } = {}): CheckedVector {
  if (isOmitted(raw)) return { ...NOTHING, finding: null };
  const ways = lying && Array.isArray(raw) && raw.every(Array.isArray) ? [transpose(raw as unknown[][]), raw] : [raw];
  let first: HfsError | undefined;
  for (const side of sides)
    for (const way of ways) {
      try {
        return { ...sumUp(way, argument, side), side, finding: null };
      } catch (thrown) {
        if (!(thrown instanceof HfsError)) throw thrown;
        first ??= thrown;
      }
    }
  return { ...NOTHING, finding: first ? { code: first.code, values: first.values, where: [argument], size: NaN } : null };
}

function sumUp(raw: unknown, argument: string, side: Side): Pick<CheckedVector, "values" | "deducted" | "besides"> {
  const block = readSectorBlock(raw, argument, side);
  const cell = (i: number, j: number): number => block.values[side.at[i] * block.columns + j];
  const values = new Float64Array(side.at.length);
  const labels: string[] = [];
  let sum = 0;
  let besides: Float64Array | null = null;
  for (let j = 0; j < block.columns; j++) {
    let [most, total] = [-Infinity, 0];
    for (let i = 0; i < values.length; i++) {
      if (isExtreme(cell(i, j))) fail("elementExtreme", { argument, column: side.labels[side.at[i]], value: cell(i, j) });
      values[i] += cell(i, j);
      most = Math.max(most, cell(i, j));
      total += cell(i, j);
    }
    if (block.columns < 2) continue;
    const heading = block.labelled && block.columnLabels[j] !== String(j + 1) ? block.columnLabels[j].trim() : "";
    if (STOCKS_OR_ERRORS.test(heading)) {
      besides ??= new Float64Array(values.length);
      for (let i = 0; i < values.length; i++) besides[i] += cell(i, j);
    } else if (most <= 0 && total < 0 && (heading === "" || IMPORTS.test(heading))) {
      labels.push(heading || `${argument} column ${j + 1}`);
      sum -= total;
    }
  }
  return { values, deducted: { labels, sum }, besides };
}
