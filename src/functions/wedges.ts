import { fail, type ErrorCode } from "../engine/errors";
import { unwrap } from "../engine/table/cells";
import { labelKey, matchLabels } from "../engine/table/labels";
import { isOmitted, readData } from "./arguments";
import { readFlows, readSectorNumbers, type Flows } from "./productionTable";

/** Reads wedges and what else moves prices: rates, levels and shares by sector, and squares of numbers beside the flows. */

/** One number per sector, or one for all; the first that is not `allowed` is an error, which names its sector where it is one of several. */
function readAllowed(raw: unknown, argument: string, sectors: Flows, blank: number, allowed: (value: number) => boolean, code: ErrorCode): Float64Array {
  const { labels } = sectors;
  if (isOmitted(raw)) return new Float64Array(labels.length).fill(blank);
  const values = readSectorNumbers(raw, argument, sectors, {}, blank);
  const forAll = !Array.isArray(raw) || raw.flat().length === 1;
  values.forEach((value, j) => {
    if (!allowed(value)) fail(code, { argument, column: forAll ? "" : labels[j], value });
  });
  return values;
}

/** Rates above -1, 0 where there is none. */
export function readRates(raw: unknown, argument: string, sectors: Flows): Float64Array {
  return readAllowed(raw, argument, sectors, 0, (rate) => rate > -1, "rateTooLow");
}

/** Wedges from 0, as rates. */
export function readWedges(raw: unknown, sectors: Flows): Float64Array {
  return readAllowed(raw, "wedges", sectors, 0, (rate) => rate >= 0, "wedgeNegative");
}

/** Levels above 0 against a base of 1. */
export function readLevels(raw: unknown, argument: string, sectors: Flows): Float64Array {
  return readAllowed(raw, argument, sectors, 1, (level) => level > 0, "levelNotPositive");
}

/** Shares of work from 0 and below 1. */
export function readWorkShares(raw: unknown, argument: string, sectors: Flows): Float64Array {
  return readAllowed(raw, argument, sectors, 0, (share) => share >= 0 && share < 1, "unproductiveShare");
}

/** Wedges on purchases, n x n: a square table as it is, one number per selling sector or one for all spread along the rows. */
export function readPurchaseWedges(raw: unknown, sectors: Flows): Float64Array {
  const argument = "wedges";
  if (isOmitted(raw)) fail("missingArgument", { argument });
  const { labels } = sectors;
  const n = labels.length;
  if (isSquareTable(raw, n)) {
    const table = readSectorSquare(raw, argument, sectors);
    for (let i = 0, at = 0; i < n; i++)
      for (let j = 0; j < n; j++, at++) if (table[at] < 0) fail("wedgeNegative", { argument, row: labels[i], user: labels[j], value: table[at] });
    return table;
  }
  if (isOtherSquare(raw)) fail("wedgesShape", { argument, rows: raw.length, columns: raw[0].length, needed: n });
  const bySeller = readWedges(raw, sectors);
  const spread = new Float64Array(n * n);
  for (let i = 0; i < n; i++) spread.fill(bySeller[i], i * n, (i + 1) * n);
  return spread;
}

/** True for numbers in several rows and columns, without names or positions. */
function isOtherSquare(raw: unknown): raw is unknown[][] {
  if (!Array.isArray(raw) || raw.length < 2 || !Array.isArray(raw[0]) || raw[0].length < 2) return false;
  return raw.flat().every((cell) => typeof unwrap(cell) === "number");
}

/** True for a selection that holds n x n numbers or more, and is no vector beside its names. */
function isSquareTable(raw: unknown, n: number): boolean {
  if (!Array.isArray(raw) || !Array.isArray(raw[0]) || n === 1) return false;
  const [rows, columns] = [raw.length, raw[0].length];
  if (n > 2) return rows >= n && columns >= n;
  if (Math.min(rows, columns) < 2) return false;
  const table = readData(raw, "wedges");
  return table.rows === 2 && table.columns === 2;
}

/** A square table under the same sectors, in the flows' order; negative numbers pass, a blank is zero. */
export function readSectorSquare(raw: unknown, argument: string, sectors: Flows): Float64Array {
  const { labels, labelled, table: first } = sectors;
  const n = labels.length;
  const square = readFlows(raw, argument, { signed: true });
  const { rows, values } = square.table;
  const named = labelled && square.labelled && new Set(labels.map(labelKey)).size === n;
  const order = named ? matchLabels(labels, square.labels, argument) : labels.map((_, i) => i);
  if (rows !== n) fail("shapeDiffers", { argument, rows, columns: rows, other: first.argument, otherRows: n, otherColumns: n });
  const ordered = new Float64Array(n * n);
  for (let i = 0, at = 0; i < n; i++) for (let j = 0; j < n; j++, at++) ordered[at] = values[order[i] * n + order[j]];
  return ordered;
}
